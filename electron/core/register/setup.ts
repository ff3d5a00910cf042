import { rmSync } from 'node:fs';
import type { Parsed, Right } from '#shared/api/contract.ts';
import type { Einstellung } from '#shared/domain/records.ts';
import { createOwn } from '../files/atomic.ts';
import { createHistory } from '../db/history.ts';
import { migrations } from '../db/migrations/index.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { createProtokoll } from '../db/protokoll.ts';
import { createTables } from '../db/tables.ts';
import type { Services } from '../services.ts';
import { subKey, writeKeyFile, type KeyFileContent } from '../vault/key-file.ts';
import { askedPositions } from '../vault/key-rehearsal.ts';
import { newRecoveryWords } from '../vault/recovery-words.ts';
import { createKeys } from '../vault/vault.ts';
import type { RegisterPaths } from './paths.ts';

/** One person may hold all rights; in a small office she does. */
const ALLE_RECHTE: readonly Right[] = [
  'lesen',
  'vorpruefen',
  'entscheiden',
  'freigeben',
  'verwalten',
  'datenschutz',
];

/** Values of a fresh installation; all of them can be changed in the settings. */
const EINSTELLUNG = {
  web: null,
  sprechzeiten: null,
  horizontMonate: 24,
  bagatelleTage: 14,
  schwelle: 3,
  zahlenschutz: 'verbergen',
  nullenZeigen: true,
  kAnonymitaet: 5,
  lDiversitaet: 2,
  sperreMinuten: 10,
  loeschNachTitelMonate: 36,
  loeschNachAustrittMonate: 24,
  loeschNachRuheMonate: 60,
  vierAugen: false,
  briefform: 'form_b',
  logo: null,
  logoText: null,
  zweitkontaktWochen: 4,
  ausgabeLeeren: false,
  ueberpruefungAbstand: 'drei_monate',
  erinnerungTitelTage: 90,
} as const;

/** A register that exists in memory only: nothing is on disk before the words were rehearsed. */
export type Setup = {
  readonly ordner: string;
  readonly content: KeyFileContent;
  readonly dataKey: Buffer;
  readonly words: string[];
  /** Positions that the rehearsal asks for, counted from 1. */
  readonly asked: readonly number[];
  readonly input: Omit<Parsed<'tresor.create'>, 'kennwort'>;
  readonly benutzerId: string;
  readonly wipe: () => void;
};

export async function beginSetup(
  { kennwort, ...input }: Parsed<'tresor.create'>,
  services: Services,
): Promise<Setup> {
  const words = newRecoveryWords();
  const benutzerId = services.newId();
  const register = { registerId: services.newId(), beispiel: input.beispiel };
  const { content, dataKey } = await createKeys(
    register,
    { benutzerId, name: input.name, kennwort },
    words,
    services.scrypt,
  );
  const wipe = () => {
    dataKey.fill(0);
    words.fill('');
  };
  return { ordner: input.ordner, content, dataKey, words, asked: askedPositions(), input, benutzerId, wipe };
}

/** Writes key file and database; if either fails, neither is left behind. */
export function finishSetup(
  setup: Setup,
  paths: RegisterPaths,
  services: Services,
): { dataKey: Buffer; benutzerId: string } {
  const databaseKey = subKey(setup.dataKey, 'datenbank');
  try {
    createOwn(paths.database);
    fill(openDatabase(paths.database, databaseKey), setup, services);
    writeKeyFile(paths.keyFile, setup.content, setup.dataKey);
  } catch (error) {
    for (const rest of [paths.database, `${paths.database}-wal`, paths.keyFile])
      rmSync(rest, { force: true });
    throw error;
  } finally {
    databaseKey.fill(0);
  }
  const dataKey = Buffer.from(setup.dataKey);
  setup.wipe();
  return { dataKey, benutzerId: setup.benutzerId };
}

function fill(db: Database, { content, input, benutzerId }: Setup, services: Services): void {
  try {
    migrate(db, migrations);
    db.transaction(() => {
      const put = db.prepare('INSERT INTO register (name, wert) VALUES (?, ?)');
      put.run('registerId', content.registerId);
      put.run('beispiel', String(content.beispiel));
      put.run('angelegtAm', services.now());
      const history = createHistory(db, createTables(db));
      const protokoll = createProtokoll(db);
      const einstellung: Einstellung = { ...EINSTELLUNG, ...input.behoerde, id: services.newId() };
      history.save(1, 'benutzer', {
        id: benutzerId,
        name: input.name,
        kuerzel: null,
        funktion: null,
        telefon: null,
        email: null,
        rechte: ALLE_RECHTE.join(' '),
        aktiv: true,
      });
      history.save(1, 'einstellung', einstellung);
      protokoll.write({
        id: 1,
        zeit: services.now(),
        tag: services.today(),
        benutzerId,
        art: 'tresor.create',
        personId: null,
        inhalt: { beispiel: content.beispiel },
      });
    }).immediate();
  } finally {
    db.close();
  }
}
