import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isJournalDamaged, readJournal } from '#electron/core/db/journal.ts';
import { fieldByField } from '#electron/core/db/history.ts';
import { openDatabase, type Database } from '#electron/core/db/open.ts';
import { createProtokoll } from '#electron/core/db/protokoll.ts';
import { registerPaths } from '#electron/core/register/paths.ts';
import { readKeyFile, subKey } from '#electron/core/vault/key-file.ts';
import { unlockWithKennwort } from '#electron/core/vault/vault.ts';

export type Gelesen = {
  readonly stand: ReadonlyMap<string, string>;
  /** Mark of a person to its id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Structure, references, log chain, history against tables: one sentence per fault. */
  readonly funde: readonly string[];
};

/** @throws if none of the words opens the key file. */
export async function databaseKeyOf(ordner: string, kennwoerter: readonly string[]): Promise<Buffer> {
  const file = readKeyFile(registerPaths(ordner).keyFile);
  for (const kennwort of kennwoerter) {
    const way = await unlockWithKennwort(file, null, kennwort);
    if (way !== null) return subKey(way.dataKey, 'datenbank');
  }
  throw new Error('the key file does not open');
}

/** Copies database and journal as the kill has left them, and reads the copy: the original is for the program. */
export function leseKopie(ordner: string, databaseKey: Uint8Array, scratch: string): Gelesen {
  const { database } = registerPaths(ordner);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const kopie = join(scratch, 'kopie.bleibeweg');
  for (const teil of ['', '-wal'])
    if (existsSync(`${database}${teil}`)) copyFileSync(`${database}${teil}`, `${kopie}${teil}`);
  const journal = readJournal(kopie);
  const db = openDatabase(kopie, databaseKey, { mustExist: true });
  try {
    const gelesen = lese(db);
    const verdacht = journal !== null && isJournalDamaged(journal);
    return verdacht
      ? { ...gelesen, funde: [...gelesen.funde, 'ein Kill sieht aus wie ein Schaden'] }
      : gelesen;
  } finally {
    db.close();
  }
}

export function lese(db: Database): Gelesen {
  const ids = new Map<string, string>();
  const stand = new Map<string, string>();
  for (const { id, marke, wert } of db
    .prepare<[], { id: string; marke: string; wert: string }>(PERSONEN)
    .all()) {
    ids.set(marke, id);
    stand.set(marke, wert);
  }
  for (const { ort, inhalt } of db
    .prepare<[], { ort: string; inhalt: string }>('SELECT ort, inhalt FROM entwurf')
    .all())
    stand.set(`entwurf ${ort}`, inhalt);
  return { ids, stand, funde: pruefe(db) };
}

/** Everything the steps of the day change about a person, as one text. */
const PERSONEN = `
  SELECT p.id, p.aktenzeichen AS marke, json_array(p.nachname, p.gemeinde, p.lage,
    (SELECT count(*) FROM ampelentscheidung a WHERE a.personId = p.id),
    (SELECT count(*) FROM dokument d WHERE d.personId = p.id),
    (SELECT group_concat(was, '|') FROM (SELECT was FROM wiedervorlage w WHERE w.personId = p.id ORDER BY was))
  ) AS wert FROM person p`;

export type Personenstand = {
  readonly nachname: string;
  readonly gemeinde: string | null;
  readonly lage: string;
  readonly ampeln: number;
  readonly papiere: number;
  readonly wiedervorlagen: readonly string[];
};

export function alsText({
  nachname,
  gemeinde,
  lage,
  ampeln,
  papiere,
  wiedervorlagen,
}: Personenstand): string {
  const was = wiedervorlagen.length === 0 ? null : wiedervorlagen.toSorted().join('|');
  return JSON.stringify([nachname, gemeinde, lage, ampeln, papiere, was]);
}

export function ausText(text: string): Personenstand {
  // `as`: written by `alsText` or by the query above.
  const [nachname, gemeinde, lage, ampeln, papiere, was] = JSON.parse(text) as [
    string,
    string | null,
    string,
    number,
    number,
    string | null,
  ];
  return { nachname, gemeinde, lage, ampeln, papiere, wiedervorlagen: was === null ? [] : was.split('|') };
}

function pruefe(db: Database): readonly string[] {
  const funde: string[] = [];
  const bau = db.pragma('integrity_check(1)', { simple: true });
  if (bau !== 'ok') funde.push(`Aufbau: ${String(bau)}`);
  const lose = db.prepare('PRAGMA foreign_key_check').all().length;
  if (lose > 0) funde.push(`${lose} Verweise ins Leere`);
  const kette = createProtokoll(db).verify();
  if (!kette.ok) funde.push(`Protokoll: ${kette.grund} ab Zeile ${kette.zeile}`);
  for (const [tabelle, felder] of Object.entries(VERLAUF))
    funde.push(...vergleicheVerlauf(db, tabelle, felder));
  return funde;
}

const VERLAUF: Readonly<Record<string, readonly string[]>> = {
  person: ['nachname', 'aktenzeichen', 'gemeinde', 'lage'],
  wiedervorlage: ['was', 'faelligAm'],
};

type Zeile = { recordId: string; feld: string; neu: string | null; felder: string | null };

/** Records whose fields are not what the history says last. */
function vergleicheVerlauf(db: Database, tabelle: string, felder: readonly string[]): readonly string[] {
  const rows = db
    .prepare<[string], Zeile>(
      'SELECT recordId, feld, neu, felder FROM aenderung WHERE tabelle = ? ORDER BY id',
    )
    .all(tabelle);
  const zuletzt = new Map<string, unknown>();
  for (const { recordId, feld, neu } of fieldByField(rows))
    zuletzt.set(`${recordId} ${feld}`, neu === null ? null : JSON.parse(neu));
  const records = db.prepare<[], Record<string, string | null>>(`SELECT * FROM "${tabelle}"`).all();
  return felder.flatMap((feld) => {
    const falsch = records.filter(
      (record) => (zuletzt.get(`${String(record['id'])} ${feld}`) ?? null) !== record[feld],
    );
    return falsch.length === 0
      ? []
      : [`Verlauf und ${tabelle}.${feld} sagen in ${falsch.length} Fällen Verschiedenes`];
  });
}
