/** How fast the rules are: one Rechtsgrundlage, one full check, the time line, and the calendar below them. */
import process from 'node:process';
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum, erfuelltAb, plusDays } from '#shared/lib/datum.ts';
import { bewerte } from '#shared/recht/bewerten.ts';
import { checkFall, checkRechtsgrundlage } from '#shared/recht/check-fall.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { createZeitstrahl } from '#shared/recht/zeitstrahl.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { ensemble } from '#test/cast/ensemble.ts';
import { median, type Messung } from './messung.ts';

const RUNS = 5;

/** Medians of five runs after one to warm up, in processor time: what other programs do meanwhile does not count. */
export function benchRecht(): readonly Messung[] {
  const faelle = Array.from({ length: 100_000 }, (_, i) => pick(i));
  const rahmen = pruefrahmen(CAST_STICHTAG);
  const routes = rechtsgrundlagen.flatMap((rechtsgrundlage) => {
    const all = (run: (kontext: Kontext) => unknown) =>
      processorTime(() => faelle.forEach((fall) => run(new Kontext(fall, rahmen)))) / 1000;
    return [
      {
        name: `100.000 Prüfungen von ${rechtsgrundlage.id}: Befunde und Vorschlag`,
        einheit: 's',
        wert: all((kontext) => bewerte(rechtsgrundlage, kontext)),
      },
      {
        name: `100.000 Prüfungen von ${rechtsgrundlage.id}: mit allen Sätzen`,
        einheit: 's',
        wert: all((kontext) => checkRechtsgrundlage(rechtsgrundlage, kontext)),
      },
    ];
  });
  const some = faelle.slice(0, 10_000);
  const one = (run: (fall: Fall) => unknown) =>
    processorTime(() => some.forEach((fall) => run(fall))) / some.length;
  const day = asDatum('2020-02-29');
  return [
    ...routes,
    { name: 'eine Person, alle Wege', einheit: 'ms', wert: one((fall) => checkFall(fall, rahmen)) },
    { name: 'ein Zeitstrahl', einheit: 'ms', wert: one((fall) => createZeitstrahl(fall, rahmen)) },
    {
      name: 'erfuelltAb',
      einheit: 'µs',
      wert:
        (processorTime(() => repeat(100_000, (i) => erfuelltAb(day, { months: i % 99 }))) / 100_000) * 1000,
    },
    {
      name: 'plusDays',
      einheit: 'µs',
      wert: (processorTime(() => repeat(100_000, (i) => plusDays(day, i % 9999))) / 100_000) * 1000,
    },
  ];
}

function pick(i: number): Fall {
  const fall = ensemble[i % ensemble.length];
  if (!fall) throw new Error('the cast is empty');
  // Another object each time, so that nothing can be remembered between two people.
  return { ...fall, id: `${fall.id}-${i}` };
}

function repeat(times: number, run: (i: number) => unknown): void {
  for (let i = 0; i < times; i += 1) run(i);
}

/** Milliseconds of the median run. */
function processorTime(run: () => void): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(times);
}
