/**
 * Heute and every Auswertung over 10,000 invented people with ten years behind them, through the same dispatcher as
 * the window. Time of the processor, not of the clock: the machine may have other work.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Database } from '#electron/core/db/open.ts';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch } from '#electron/core/ipc/dispatch.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import { regelwerk } from '#electron/core/register/regelwerk.ts';
import { createTresor } from '#electron/core/register/tresor.ts';
import { createServices } from '#electron/core/services.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import type { Input, Name, Output } from '#shared/api/contract.ts';
import { ampelfarbe, hemmnis } from '#shared/domain/codes.ts';
import { asDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { median, type Messung } from './messung.ts';

const HEUTE = asDatum('2026-11-20');
const PEOPLE = 10_000;
const TEN_YEARS = 3652;
const RUNS = 5;

type Call = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;

export async function benchProgramm(): Promise<readonly Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  const services = createServices(HEUTE);
  const ordner = join(folder, 'register');
  mkdirSync(ordner);
  mkdirSync(join(folder, 'user'));
  const tresor = createTresor({
    userData: join(folder, 'user'),
    onlySample: true,
    version: '0.0.0',
    services,
    regelwerk,
    emit: () => undefined,
    logDefect: (_, error) => void process.stderr.write(`${String(error)}\n`),
  });
  // Nothing here asks the host for anything.
  const host = {} as HostPorts;
  const dispatch = createDispatch({
    handlers,
    tresor,
    places: createChosenPlaces(host, false),
    logDefect: (_, error) => void process.stderr.write(`${String(error)}\n`),
  });
  const call: Call = async (name, input) => {
    const reply = await dispatch({
      name,
      input,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    // The handler was compiled from the same contract.
    return reply.value as never;
  };
  try {
    const { woerter, geprobt } = await call('tresor.create', {
      ordner,
      kennwort: 'Wiese-Lampe-Turm-47',
      name: 'Probe Person',
      beispiel: true,
      behoerde: { behoerde: 'Landkreis Musterland', land: 'SN' },
    });
    await call('tresor.rehearse', { woerter: geprobt.map((at) => woerter[at - 1] ?? '') });
    const open = tresor.register();
    if (open === null) throw new Error('the register is not open');
    const rows = fill(open.db, open.benutzer.id);
    return [{ name: 'Zeilen im Register', wert: rows, einheit: 'Zeilen' }, ...(await measure(call))];
  } finally {
    await tresor.lock();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(call: Call): Promise<readonly Messung[]> {
  const zeit = { von: asDatum('2026-01-01'), bis: HEUTE };
  const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
  const fassung = { name: 'Lange Geduldete', gueltigAb: HEUTE, zeit: 'duldung_60b' as const };
  await call('zielgruppe.save', { ...fassung, id: a, jahre: 8 });
  await call('zielgruppe.save', { ...fassung, id: b, jahre: 6, alterVon: 14 });
  const parts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Heute', () => call('heute.load', { zustaendig: null, tage: 30 })],
    ['Heute, weit voraus', () => call('heute.load', { zustaendig: null, tage: 180 })],
    ['Was sich von selbst ändert', () => call('heute.vorschau', { monate: 12 })],
    ['Auswertung mit allen Tabellen', () => call('auswertung.load', zeit)],
    [
      'Fälle hinter einer Zahl',
      () => call('auswertung.faelle', { ...zeit, id: 'ampel', zeile: 0, spalte: 0 }),
    ],
    ['Zwei Stichtage', () => call('auswertung.vergleich', { erster: asDatum('2025-12-31'), zweiter: HEUTE })],
    ['Kandidaten der Zielgruppe', () => call('zielgruppe.kandidaten', { id: a, am: HEUTE, art: 'ja' })],
    [
      'Zwei Fassungen der Zielgruppe',
      () => call('zielgruppe.vergleich', { alt: { id: a, am: HEUTE }, neu: { id: b, am: HEUTE } }),
    ],
  ];
  const found: Messung[] = [];
  for (const [name, run] of parts) {
    await run();
    const times: number[] = [];
    for (let i = 0; i < RUNS; i += 1) {
      const start = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    found.push({ name, wert: median(times), einheit: 'ms' });
  }
  return found;
}

/** Rows as ten years of work leave them, written past the use cases: those would take an hour. */
function fill(db: Database, benutzerId: string): number {
  let rows = 0;
  const known = new Map<string, ReturnType<Database['prepare']>>();
  const into = (table: string, record: Readonly<Record<string, string | number | null>>) => {
    rows += 1;
    const columns = Object.keys(record);
    const key = `${table} ${columns.join()}`;
    const insert =
      known.get(key) ??
      db.prepare(
        `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
    known.set(key, insert);
    insert.run(...Object.values(record));
  };
  db.transaction(() => {
    for (let i = 0; i < 5; i += 1)
      into('traeger', {
        id: `00000000-0000-4000-8000-00000000000${i}`,
        name: `Beratungsstelle ${i} (erfunden)`,
        aktiv: 1,
      });
    const first = db.prepare<[], number>('SELECT max(id) FROM protokoll').pluck().get() ?? 1;
    for (let i = 0; i < PEOPLE; i += 1) fillOne(into, { i, benutzerId, protokollId: first });
  })();
  // One transaction this large leaves a log as large; the work of ten years does not.
  db.pragma('wal_checkpoint(TRUNCATE)');
  return rows;
}

type Into = (table: string, record: Readonly<Record<string, string | number | null>>) => void;
type One = { readonly i: number; readonly benutzerId: string; readonly protokollId: number };

function fillOne(into: Into, { i, benutzerId, protokollId }: One): void {
  const personId = crypto.randomUUID();
  const id = () => crypto.randomUUID();
  /** A day of the ten years, the same in every run. */
  const day = (n: number): Datum => plusDays(HEUTE, -(((i * 7919 + n * 613) % TEN_YEARS) + 1));
  const name = `Probe ${String(i).padStart(5, '0')}`;
  const [programmNr, lage] = [
    `P-${i}`,
    i % 10 === 0 ? 'ausgetreten' : i % 7 === 0 ? 'titel_erteilt' : 'im_programm',
  ];
  const geburtsdatum = i % 20 === 0 ? null : `${1950 + (i % 60)}-0${(i % 9) + 1}-1${i % 10}`;
  into('person', {
    id: personId,
    programmNr,
    nachname: name,
    lage,
    geburtsdatum,
    geschlecht: i % 2 === 0 ? 'w' : 'm',
    staatsangehoerigkeit: '423',
    zustaendig: `Team ${i % 4}`,
    gemeinde: `Ort ${i % 12}`,
  });
  into('uebersicht', {
    personId,
    programmNr,
    nachname: name,
    lage,
    ampel: 'ungeprueft',
    fehlt: '[]',
    fehltAnzahl: 0,
    sortName: name.toLowerCase(),
    duldungBis: plusDays(HEUTE, (i % 400) - 30),
    zweiterBlickAm: i % 9 === 0 ? plusDays(HEUTE, (i % 300) - 100) : null,
    geburtsdatum,
  });
  for (let n = 0; n < 40; n += 1)
    into('aenderung', {
      protokollId,
      tabelle: n < 8 ? 'person' : 'kontakt',
      recordId: n < 8 ? personId : id(),
      personId,
      feld: 'notiz',
      alt: null,
      neu: '"x"',
      gueltigAb: null,
    });
  for (let n = 0; n < 6; n += 1)
    into('aufenthaltsabschnitt', {
      id: id(),
      personId,
      status: n % 5 === 4 ? 'D60B' : 'D',
      von: plusDays(HEUTE, -TEN_YEARS + n * 600),
      bis: n === 5 ? null : plusDays(HEUTE, -TEN_YEARS + n * 600 + 599),
    });
  for (let n = 0; n < 4; n += 1) {
    into('ampelentscheidung', {
      id: id(),
      personId,
      farbe: ampelfarbe.codes[(i + n) % 3] ?? 'gelb',
      grund: 'erfunden',
      am: day(n),
      benutzerId,
    });
    into('hemmnis', {
      id: id(),
      personId,
      code: hemmnis.codes[(i + n) % hemmnis.codes.length] ?? 'deutsch',
      erkanntAm: day(n),
      behobenAm: n === 0 ? null : HEUTE,
    });
  }
  for (let n = 0; n < 3; n += 1)
    into('betreuung', {
      id: id(),
      personId,
      art: 'traeger',
      traegerId: `00000000-0000-4000-8000-00000000000${(i + n) % 5}`,
      von: plusDays(HEUTE, -3000 + n * 1000),
      bis: n === 2 ? null : plusDays(HEUTE, -2001 + n * 1000),
    });
  for (let n = 0; n < 20; n += 1) into('kontakt', { id: id(), personId, am: day(n), thema: null });
  for (let n = 0; n < 8; n += 1)
    into('wiedervorlage', {
      id: id(),
      personId,
      was: 'nachfragen',
      faelligAm: n === 0 ? plusDays(HEUTE, (i % 700) - 20) : day(n),
      erledigtAm: n === 0 ? null : day(n),
    });
  if (i % 2 === 0)
    into('antrag', {
      id: id(),
      personId,
      norm: '25b1',
      gestelltAm: day(3),
      stand: i % 4 === 0 ? 'erteilt' : 'in_pruefung',
      entschiedenAm: i % 4 === 0 ? HEUTE : null,
    });
  if (i % 4 === 0)
    into('titel', { id: id(), personId, norm: '25b1', von: day(1), bis: plusDays(HEUTE, i % 700) });
}
