/** How long the forecast of one person and the steps over a whole caseload take. */
import process from 'node:process';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { einSchrittBisGruen } from '#shared/recht/vorschau/ein-schritt.ts';
import { createVorschau } from '#shared/recht/vorschau/vorschau.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { ensemble } from '#test/cast/ensemble.ts';
import { median, type Messung } from './messung.ts';

const PEOPLE = 10_000;

export function benchVorschau(): readonly Messung[] {
  const rahmen = pruefrahmen(CAST_STICHTAG);
  const each = ensemble.map((fall) => processorTime(() => void createVorschau(fall, rahmen)));
  const steps = processorTime(() => {
    for (let i = 0; i < PEOPLE; i += 1) {
      const fall = ensemble[i % ensemble.length];
      if (fall) einSchrittBisGruen({ ...fall, id: String(i) }, rahmen);
    }
  });
  return [
    { name: 'Vorschau einer Person, alle Wege und Schritte (Median)', wert: median(each), einheit: 'ms' },
    { name: 'Vorschau der aufwendigsten Person', wert: Math.max(...each), einheit: 'ms' },
    { name: 'Ein Schritt bis grün, 10.000 Personen', wert: steps / 1000, einheit: 's' },
  ];
}

/** Processor time of the median of five runs after one to warm up, in milliseconds. */
function processorTime(run: () => void): number {
  run();
  return median(
    Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}
