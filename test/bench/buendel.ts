/** The Lenkungskreis bundle for a small and a large office, through the same use cases as the window. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { erfundeneNachnamen } from '#test/beispiel/namen.ts';
import { createZufall } from '#test/beispiel/zufall.ts';
import { openWorld } from '#test/electron/core/world.ts';
import { median, type Messung } from './messung.ts';

export async function benchBuendel(): Promise<readonly Messung[]> {
  return [...(await office(300)), ...(await office(10_000))];
}

async function office(people: number): Promise<Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  const world = await openWorld({ ports: { startReader: (job) => startReader(job) }, today: '2026-11-21' });
  try {
    const liste = join(folder, 'liste.csv');
    writeFileSync(liste, csv(people));
    const opened = await world.call('import.open', { pfad: liste });
    if (opened === null) throw new Error('the list was not opened');
    const auftrag = { lauf: opened.lauf, zuordnung: opened.spalten.map(({ ziel }) => ziel) };
    await world.call('import.dryRun', auftrag);
    await world.call('import.run', auftrag);
    const results: Messung[] = [];
    let highest = 0;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 10);
    const name = `Bündel für ${people} Personen`;
    for (const einzeldaten of [false, true]) {
      const art = einzeldaten ? 'mit Einzeldatensätzen' : 'mit Tabellen';
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const previews = [];
      for (let round = 0; round < 3; round += 1)
        previews.push(await seconds(() => world.call('buendel.preview', { einzeldaten })));
      delay.disable();
      const { stichtag, pruefsumme } = await world.call('buendel.preview', { einzeldaten });
      const written = await seconds(() =>
        world.call('buendel.write', { stichtag, einzeldaten, pruefsumme, ordner: folder }),
      );
      results.push(
        { name: `${name}, ${art}: Vorschau`, wert: median(previews), einheit: 's' },
        { name: `${name}, ${art}: längste Pause des Kerns dabei`, wert: delay.max / 1e6, einheit: 'ms' },
        { name: `${name}, ${art}: geschrieben und durchsucht`, wert: written, einheit: 's' },
      );
      const { fruehere } = await world.call('buendel.preview', {});
      for (const { id } of fruehere) await world.call('buendel.withdraw', { id });
    }
    clearInterval(watch);
    results.push({
      name: `${name}: höchster Speicher des Prozesses dabei`,
      wert: highest / 1024 / 1024,
      einheit: 'MB',
    });
    return results;
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
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
