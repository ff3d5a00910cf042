/**
 * How a register of 10,000 invented people feels, through the same core and dispatcher as the window, and beside
 * it the same rows in an unencrypted SQLite file: what encryption, history, log and the check of a person cost.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { eintragTabellen } from '#shared/api/eintrag.ts';
import { einzelRecords } from '#shared/domain/fall.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { erfundeneNachnamen, vornamenWeiblich } from '#test/beispiel/namen.ts';
import { vollerEintrag } from '#test/electron/core/usecases/entitaeten.ts';
import { median, type Messung } from './messung.ts';
import { benchSichtung } from './sichtung.ts';

const PEOPLE = 10_000;
const SEARCH = 'Suche je Taste';
const SAVE = 'Speichern, mit Verlauf, Protokoll und neuer Prüfung';
export const KENNWORT = 'Wiese-Lampe-Turm-47';

export async function benchRegister(): Promise<readonly Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  const core = await startCore({
    userData: join(folder, 'benutzer'),
    onlySample: true,
    version: '0.0.0',
    ports: { startReader: (job) => startReader(job) },
  });
  try {
    const register = await fillRegister(core, folder);
    const day = await daily(core);
    const sichtung = await benchSichtung(core);
    return [...register, ...day, ...sichtung, ...compare(day, peer(folder))];
  } finally {
    await core.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ten thousand invented people through the import; leaves the register open. */
export async function fillRegister(core: CoreClient, folder: string): Promise<Messung[]> {
  const liste = join(folder, 'liste.csv');
  writeFileSync(liste, csv());
  const { woerter, geprobt } = await core.call('tresor.create', {
    ordner: join(folder),
    kennwort: KENNWORT,
    name: 'Probe Person',
    beispiel: true,
    behoerde: { behoerde: 'Landkreis Musterland' },
  });
  await core.call('tresor.rehearse', { woerter: geprobt.map((at) => woerter[at - 1] ?? '') });
  const opened = await core.call('import.open', { pfad: liste });
  if (opened === null) throw new Error('the list was not opened');
  const auftrag = { lauf: opened.lauf, zuordnung: opened.spalten.map(({ ziel }) => ziel) };
  const dryRun = await once(() => core.call('import.dryRun', auftrag));
  const run = await once(() => core.call('import.run', auftrag));
  const { gesamt } = await core.call('fall.list', {});
  return [
    { name: `Probelauf des Imports, ${PEOPLE} Zeilen`, wert: dryRun / 1000, einheit: 's' },
    { name: `Import, ${gesamt} Personen`, wert: run / 1000, einheit: 's' },
  ];
}

async function daily(core: CoreClient): Promise<Messung[]> {
  await core.call('tresor.lock', undefined);
  const unlock = await once(() => core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT }));
  const list = await once(() => core.call('fall.list', {}));
  const fresh = await once(async () => {
    while ((await core.call('fall.list', { limit: 1 })).vorschlaegeVeraltet)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const keys = [
    'P',
    'Pr',
    'Pro',
    'Prob',
    'Probe',
    'Probem',
    'Mu',
    'Mus',
    '1.2.',
    '1.2.90',
    'Probo Lejla',
    'Bispielowic',
    'Amina Musterkan 12',
    '33-47',
  ];
  const search = await each(keys, (suche) => core.call('fall.list', { filter: { suche } }));
  const filters = [
    { ampel: ['ungeprueft'] },
    { vorschlag: ['angaben_fehlen'], offen: ['Geburtsdatum', 'Pass'] },
    { fokus: ['ueber60'] },
    { nieGeprueft: true, wartetAuf: ['person'] },
  ] as const;
  const filter = await each(filters, (one) =>
    core.call('fall.list', { filter: structuredClone(one) as never }),
  );
  const facets = await each([1, 2, 3], () => core.call('fall.facets', undefined));
  const proposals = await each([1, 2, 3], () => core.call('dublette.list', { limit: 1 }));
  const many = (await core.call('fall.ids', {})).slice(0, 300);
  const bulk = await once(() =>
    core.call('auswahl.change', { ids: many, aktion: { art: 'lage', lage: 'im_programm' } }),
  );
  const { zeilen } = await core.call('fall.list', { limit: 50 });
  const ids = zeilen.map(({ id }) => id);
  const load = await each(ids, (id) => core.call('fall.load', { id }));
  const check = await each(ids, (personId) => core.call('pruefung.check', { personId }));
  const save = await each(ids, (personId) =>
    core.call('eintrag.save', {
      tabelle: 'sprachnachweis',
      eintrag: { id: crypto.randomUUID(), personId, muendlich: 'A2', am: '2025-01-01' },
    }),
  );
  const full = await fullFiles(core, ids.slice(0, 12));
  const backup = await once(() => core.call('sicherung.create', {}));
  return [
    { name: 'Entsperren (davon Schlüsselableitung etwa 0,3 s)', wert: unlock, einheit: 'ms' },
    { name: 'erste Seite der Liste nach dem Entsperren', wert: list, einheit: 'ms' },
    { name: 'bis alle Vorschläge frisch sind, im Hintergrund', wert: fresh / 1000, einheit: 's' },
    { name: SEARCH, wert: search, einheit: 'ms' },
    { name: 'Liste filtern, erste Seite und Anzahl', wert: filter, einheit: 'ms' },
    { name: 'Zahlen an den Filtern', wert: facets, einheit: 'ms' },
    { name: 'mögliche Dubletten im ganzen Register', wert: proposals, einheit: 'ms' },
    { name: 'Stand von 300 Fällen ändern', wert: bulk, einheit: 'ms' },
    { name: 'Akte laden', wert: load, einheit: 'ms' },
    { name: 'eine Prüfung', wert: check, einheit: 'ms' },
    { name: SAVE, wert: save, einheit: 'ms' },
    ...full,
    { name: 'Sicherung, geöffnet und nachgezählt', wert: backup / 1000, einheit: 's' },
  ];
}

/** Files in which every kind of entry stands three times, in a family of four; the window sends what it saw. */
async function fullFiles(core: CoreClient, ids: readonly string[]): Promise<Messung[]> {
  const family = await each(ids, (personId) =>
    core.call('erfassung.createFamilie', {
      personId,
      abschnittIds: [],
      duldungIds: [],
      kinderBeiBeiden: true,
      mitglieder: [
        { nachname: 'Probe', vornamen: 'Anna', beziehung: 'ehegatte' },
        { nachname: 'Probe', vornamen: 'Bela', geburtsdatum: '2016', beziehung: 'kind' },
        { nachname: 'Probe', vornamen: 'Cora', geburtsdatum: '2019', beziehung: 'kind' },
      ],
    }),
  );
  for (const personId of ids)
    for (const tabelle of eintragTabellen)
      for (let i = 0; i < (Object.hasOwn(einzelRecords, tabelle) ? 1 : 3); i += 1)
        // The entry was made from the schema of this very table.
        await core.call('eintrag.save', { tabelle, eintrag: vollerEintrag(tabelle, personId) } as never);
  const load = await each(ids, (id) => core.call('fall.load', { id }));
  const save = await each(ids, async (id) => {
    const { programmNr: _, ...person } = (await core.call('fall.load', { id })).person;
    await core.call('fall.savePerson', { ...person, gemeinde: 'Musterdorf', basis: person });
  });
  return [
    { name: 'Familie mit drei Angehörigen anlegen', wert: family, einheit: 'ms' },
    { name: 'volle Akte laden: jede Angabe dreifach, vier im Haushalt', wert: load, einheit: 'ms' },
    { name: 'ein Feld einer vollen Akte laden und speichern', wert: save, einheit: 'ms' },
  ];
}

type Peer = { readonly search: number; readonly save: number };

/** The same rows in a plain SQLite file with the same durability, and nothing else. Milliseconds. */
function peer(folder: string): Peer {
  const db = new Database(join(folder, 'vergleich.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, geburtsdatum TEXT, niveau TEXT) STRICT');
  const insert = db.prepare('INSERT INTO person (name, geburtsdatum) VALUES (?, ?)');
  db.transaction(() => {
    for (let i = 0; i < PEOPLE; i += 1) insert.run(nameOf(i).join(', '), birthOf(i));
  })();
  const like = db.prepare('SELECT * FROM person WHERE name LIKE ? ORDER BY name LIMIT 100');
  const update = db.prepare('UPDATE person SET niveau = ? WHERE id = ?');
  const search = median(['P', 'Pr', 'Pro', 'Prob', 'Probe'].map((key) => time(() => like.all(`%${key}%`))));
  const save = median(Array.from({ length: 50 }, (_, i) => time(() => update.run('A2', i + 1))));
  db.close();
  return { search, save };
}

/** How many times what a bare, unencrypted table takes in the same run. */
function compare(day: readonly Messung[], { search, save }: Peer): Messung[] {
  const ofDay = (wanted: string) => day.find(({ name }) => name === wanted)?.wert ?? Number.NaN;
  return [
    { name: 'Suche in unverschlüsseltem SQLite', wert: search, einheit: 'ms' },
    { name: '  Verhältnis', wert: ofDay(SEARCH) / search, einheit: 'fach' },
    { name: 'eine Zeile in unverschlüsseltem SQLite speichern', wert: save, einheit: 'ms' },
    { name: '  Verhältnis', wert: ofDay(SAVE) / save, einheit: 'fach' },
  ];
}

function csv(): string {
  const rows = Array.from({ length: PEOPLE }, (_, i) => {
    const [nachname, vorname] = nameOf(i);
    return [
      nachname,
      vorname,
      birthOf(i),
      `33-${i}`,
      'Duldung',
      `01.0${(i % 9) + 1}.${2015 + (i % 10)}`,
    ].join(';');
  });
  return ['Nachname;Vorname;Geburtsdatum;Aktenzeichen;Status;seit', ...rows].join('\r\n');
}

function nameOf(i: number): readonly [string, string] {
  const nachname = erfundeneNachnamen[i % erfundeneNachnamen.length] ?? 'Probe';
  return [
    `${nachname} ${Math.floor(i / erfundeneNachnamen.length)}`,
    vornamenWeiblich[i % vornamenWeiblich.length] ?? 'Mara',
  ];
}

function birthOf(i: number): string {
  return `${String((i % 28) + 1).padStart(2, '0')}.${String((i % 12) + 1).padStart(2, '0')}.${1950 + (i % 55)}`;
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const item of items) times.push(await once(() => work(item)));
  return median(times);
}

function time(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
