import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, WrongKey, type Database } from '#electron/core/db/open.ts';
import { isDamage } from '#electron/core/register/health.ts';
import { openRegisterFile, type RegisterMark } from '#electron/core/register/open-file.ts';
import { registerPaths } from '#electron/core/register/paths.ts';
import { readKeyFile } from '#electron/core/vault/key-file.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { createPerson, KENNWORT, openWorld, testServices, type World } from '#test/electron/core/world.ts';
import { createZufall, type Zufall } from '#test/fuzz/zufall.ts';
import { databaseKeyOf } from './lesen.ts';

export const ARTEN = ['bit', 'gekuerzt', 'journal', 'sicherung'] as const;
/** A bit of the database, its end cut off, a bit of the journal after a kill, a bit of a backup. */
export type Art = (typeof ARTEN)[number];

export type Kippbilanz = {
  readonly arten: Record<Art, { versuche: number; bemerkt: number; harmlos: number }>;
  /** Bits in the very last change of a journal: to the program it looks like a write the power cut has torn. */
  letzteAenderung: number;
  /** One sentence per damage nobody noticed, and per answer that was no sentence. */
  readonly funde: string[];
};

type Datei = { readonly path: string; readonly inhalt: string };
type Vorlage = {
  readonly databaseKey: Buffer;
  readonly mark: RegisterMark;
  readonly register: Datei;
  readonly sicherung: Datei;
  readonly journal: Datei & { readonly ohneLetzte: string };
};

/**
 * Breaks bits and cuts ends off a register, its journal and its backups. Whatever happens must be told in a sentence,
 * or make no difference to anything that is read.
 */
export async function kippe(
  seed: number,
  { mal, folder }: { readonly mal: Readonly<Record<Art, number>>; readonly folder: string },
): Promise<Kippbilanz> {
  const zufall = createZufall(seed);
  const leer = () => ({ versuche: 0, bemerkt: 0, harmlos: 0 });
  const arten = { bit: leer(), gekuerzt: leer(), journal: leer(), sicherung: leer() };
  const bilanz: Kippbilanz = { arten, letzteAenderung: 0, funde: [] };
  const world = await openWorld();
  try {
    const vorlage = await baueVorlage(world, folder);
    for (const art of ARTEN)
      for (let i = 0; i < mal[art]; i += 1) versuche(art, { vorlage, zufall, bilanz, folder });
  } finally {
    await world.close();
  }
  return bilanz;
}

async function baueVorlage(world: World, folder: string): Promise<Vorlage> {
  const { database, keyFile } = registerPaths(world.ordner);
  const databaseKey = await databaseKeyOf(world.ordner, [KENNWORT]);
  const inhaltOf = (path: string): string => {
    const probe = kopiere(path, join(folder, 'probe'));
    return mitDatei(openDatabase(probe, databaseKey, { mustExist: true }), inhalt);
  };
  for (let i = 0; i < 40; i += 1) await createPerson(world, `Kippprobe ${i}`);
  const { datei = '' } = (await world.call('sicherung.create', {})) ?? {};
  const sicherung = kopiere(datei, join(folder, 'sicherung'));
  // Everything so far goes into the database; what follows stays in the journal, as after a kill.
  world.tresor.register()?.db.pragma('wal_checkpoint(TRUNCATE)');
  for (let i = 0; i < 12; i += 1) await createPerson(world, `Journalprobe ${i}`);
  const vorher = kopiere(database, join(folder, 'vorher'));
  await createPerson(world, 'Journalprobe zuletzt');
  const journal = kopiere(database, join(folder, 'journal'));
  await world.tresor.lock();
  const register = kopiere(database, join(folder, 'ganz'));
  const { registerId, beispiel } = readKeyFile(keyFile);
  return {
    databaseKey,
    mark: { registerId, beispiel },
    register: { path: register, inhalt: inhaltOf(register) },
    sicherung: { path: sicherung, inhalt: inhaltOf(sicherung) },
    journal: { path: journal, inhalt: inhaltOf(journal), ohneLetzte: inhaltOf(vorher) },
  };
}

/** Database and journal under the names of a register in another folder. @returns the database there */
function kopiere(database: string, ordner: string): string {
  const target = registerPaths(ordner).database;
  rmSync(ordner, { recursive: true, force: true });
  mkdirSync(ordner, { recursive: true });
  for (const rest of ['', '-wal'])
    if (existsSync(`${database}${rest}`)) copyFileSync(`${database}${rest}`, `${target}${rest}`);
  return target;
}

type Versuch = {
  readonly vorlage: Vorlage;
  readonly zufall: Zufall;
  readonly bilanz: Kippbilanz;
  readonly folder: string;
};

function versuche(art: Art, { vorlage, zufall, bilanz, folder }: Versuch): void {
  const ordner = join(folder, 'versuch');
  const { path, inhalt: soll } = vorlage[art === 'bit' || art === 'gekuerzt' ? 'register' : art];
  const database = kopiere(path, ordner);
  const was = brich(art === 'journal' ? `${database}-wal` : database, { art, zufall });
  bilanz.arten[art].versuche += 1;
  const ergebnis = oeffne(art, { ordner, vorlage });
  if (ergebnis === null) bilanz.arten[art].bemerkt += 1;
  else if (ergebnis === soll) bilanz.arten[art].harmlos += 1;
  else if (art === 'journal' && ergebnis === vorlage.journal.ohneLetzte) bilanz.letzteAenderung += 1;
  else bilanz.funde.push(`${art}, ${was}: ${ergebnis.length === 64 ? 'unbemerkt anderer Inhalt' : ergebnis}`);
}

/** One bit, or for cut files everything from some place on. @returns what was done */
function brich(path: string, { art, zufall }: { readonly art: Art; readonly zufall: Zufall }): string {
  const bytes = readFileSync(path);
  const at = zufall.ganz(0, bytes.length - 1);
  if (art === 'gekuerzt') {
    writeFileSync(path, bytes.subarray(0, at));
    return `von ${bytes.length} auf ${at} Bytes`;
  }
  const bit = zufall.ganz(0, 7);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
  return `Bit ${bit} von Byte ${at} (von ${bytes.length})`;
}

/** @returns null if the damage was told in a sentence; the hash of all content; or what went wrong instead. */
function oeffne(
  art: Art,
  { ordner, vorlage }: { readonly ordner: string; readonly vorlage: Vorlage },
): string | null {
  const paths = registerPaths(ordner);
  try {
    return art === 'sicherung'
      ? mitDatei(
          openDatabase(paths.database, vorlage.databaseKey, { readonly: true, mustExist: true }),
          ganzerInhalt,
        )
      : mitDatei(openRegisterFile(paths, vorlage.databaseKey, vorlage.mark, testServices()), inhalt);
  } catch (error) {
    // Of a backup these make „nicht lesbar“ (sicherung.inspect); of a register only a refusal will do.
    if (art === 'sicherung' && (error instanceof WrongKey || isDamage(error) || error instanceof Kaputt))
      return null;
    if (error instanceof Refusal && /beschädigt|gehören nicht zusammen|neueren Fassung/.test(error.message))
      return null;
    return String(error);
  }
}

class Kaputt extends Error {}

/** As the program looks at a backup before it trusts it. */
function ganzerInhalt(db: Database): string {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Kaputt();
  return inhalt(db);
}

function mitDatei<R>(db: Database, work: (db: Database) => R): R {
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** SHA-256 over every row of every table. */
function inhalt(db: Database): string {
  const hash = createHash('sha256');
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  for (const table of tables)
    for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate())
      hash.update(
        `${table}${JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`,
      );
  return hash.digest('hex');
}
