/**
 * The Lenkungskreis bundle for a small and a large office, through the same use cases as the window. Each office has a
 * core of its own, which is looked at from outside: its memory, and how long somebody else waits for an answer meanwhile.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { erfundeneNachnamen } from '#test/beispiel/namen.ts';
import { createZufall } from '#test/beispiel/zufall.ts';
import { median, peakOf, type Messung } from './messung.ts';

const KENNWORT = 'Wiese-Lampe-Turm-47';

export async function benchBuendel(): Promise<readonly Messung[]> {
  return [...(await office(300)), ...(await office(10_000))];
}

async function office(people: number): Promise<Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  try {
    await fill(folder, people);
    return [...(await measure(folder, people, false)), ...(await measure(folder, people, true))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process that ends before anything is measured: an import needs more memory than a bundle. */
async function fill(folder: string, people: number): Promise<void> {
  const core = await start(folder);
  try {
    const { woerter, geprobt } = await core.call('tresor.create', {
      ordner: folder,
      kennwort: KENNWORT,
      name: 'Probe Person',
      beispiel: true,
      behoerde: { behoerde: 'Landkreis Musterland' },
    });
    await core.call('tresor.rehearse', { woerter: geprobt.map((at) => woerter[at - 1] ?? '') });
    const liste = join(folder, 'liste.csv');
    writeFileSync(liste, csv(people));
    const opened = await core.call('import.open', { pfad: liste });
    if (opened === null) throw new Error('the list was not opened');
    const auftrag = { lauf: opened.lauf, zuordnung: opened.spalten.map(({ ziel }) => ziel) };
    await core.call('import.run', auftrag);
  } finally {
    await core.stop();
  }
}

async function measure(folder: string, people: number, einzeldaten: boolean): Promise<Messung[]> {
  const name = `Bündel für ${people} Personen, ${einzeldaten ? 'mit Einzeldatensätzen' : 'mit Tabellen'}`;
  const core = await start(folder);
  try {
    await core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    const frage = watchAnswers(core);
    const previews = [];
    for (let round = 0; round < 3; round += 1)
      previews.push(await seconds(() => core.call('buendel.preview', { einzeldaten })));
    const { stichtag, pruefsumme } = await core.call('buendel.preview', { einzeldaten });
    const written = await seconds(() =>
      core.call('buendel.write', { stichtag, einzeldaten, pruefsumme, ordner: folder }),
    );
    const longest = await frage.stop();
    const { fruehere } = await core.call('buendel.preview', {});
    for (const { id } of fruehere) await core.call('buendel.withdraw', { id });
    return [
      { name: `${name}: Vorschau`, wert: median(previews), einheit: 's' },
      { name: `${name}: längste Wartezeit auf eine andere Antwort`, wert: longest * 1000, einheit: 'ms' },
      { name: `${name}: geschrieben und durchsucht`, wert: written, einheit: 's' },
      { name: `${name}: höchster Speicher des Kerns`, wert: peakOf(core.pid), einheit: 'MB' },
    ];
  } finally {
    await core.stop();
  }
}

async function start(folder: string): Promise<CoreClient> {
  return await startCore({
    userData: join(folder, 'benutzer'),
    onlySample: true,
    version: '0.0.0',
    today: '2026-11-21',
    ports: { startReader: (job) => startReader(job) },
  });
}

/** Asks for the first page of the list again and again, as somebody at the window would. */
function watchAnswers(core: CoreClient): { readonly stop: () => Promise<number> } {
  let going = true;
  let longest = 0;
  const asking = (async () => {
    while (going) longest = Math.max(longest, await seconds(() => core.call('fall.list', {})));
  })();
  return {
    stop: async () => {
      going = false;
      await asking;
      return longest;
    },
  };
}

function csv(people: number): string {
  const zufall = createZufall(people);
  const rows = Array.from({ length: people }, (_, index) =>
    [
      `${zufall.aus(erfundeneNachnamen)}-${index}`,
      'Vorname',
      `0${zufall.ganz(1, 9)}.0${zufall.ganz(1, 9)}.${zufall.ganz(1950, 2020)}`,
      zufall.aus(['m', 'm', 'w']),
      zufall.aus(['423', '439', '163', '221', '150', '475']),
      `01.03.${zufall.ganz(2008, 2025)}`,
    ].join(';'),
  );
  return ['Nachname;Vorname;Geburtsdatum;Geschlecht;Staatsangehörigkeit;Einreise', ...rows].join('\r\n');
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
