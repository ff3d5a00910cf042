/**
 * The whole law over as many people as hold a Duldung in Germany (201,084): every route with full reasons, streamed.
 * One person at a time, one core, nothing remembered between people.
 */
import process from 'node:process';
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum, isDatum, plusDays } from '#shared/lib/datum.ts';
import { bewerte } from '#shared/recht/bewerten.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import type { Messung } from './messung.ts';

const PEOPLE = 201_084;
/** Distinct lives; the people made from one of them differ by their days. */
const LIVES = 2000;
const BATCH = 2000;
const rahmen = pruefrahmen(asDatum('2026-11-21'));

export type Mengenlauf = {
  readonly messungen: readonly Messung[];
  /** How many findings of each state there were, so that no reason can be left out unnoticed. */
  readonly zustaende: ReadonlyMap<string, number>;
};

export function benchMenge(): Mengenlauf {
  const lives = Array.from({ length: LIVES }, (_, i) => probe(7, i).fall);
  const zustaende = new Map<string, number>();
  let time = 0;
  let peak = 0;
  let sentences = 0;
  let reasons = 0;
  // The engine of JavaScript needs some thousand people before it is warm, as in any long run.
  for (const fall of lives) check(fall, new Map());
  for (let from = 0; from < PEOPLE; from += BATCH) {
    // Making people is not what is measured; it happens in small portions, so that memory stays small.
    const people = Array.from({ length: Math.min(BATCH, PEOPLE - from) }, (_, i) => person(lives, from + i));
    const start = process.cpuUsage();
    for (const [i, fall] of people.entries()) {
      reasons += check(fall, zustaende);
      if ((from + i) % 100 === 0) sentences += countSentences(fall);
    }
    const { user, system } = process.cpuUsage(start);
    time += (user + system) / 1_000_000;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  return {
    zustaende,
    messungen: [
      {
        name: `${PEOPLE} Personen, ${rechtsgrundlagen.length} Wege, mit allen Gründen`,
        einheit: 's',
        wert: time,
      },
      { name: 'je Person', einheit: 'µs', wert: (time / PEOPLE) * 1_000_000 },
      { name: 'Gründe je Person', einheit: 'Stück', wert: reasons / PEOPLE },
      { name: 'Sätze für 1 % der Personen', einheit: 'Stück', wert: sentences },
      { name: 'höchster Speicherbedarf des Prozesses', einheit: 'MB', wert: peak / 1_000_000 },
    ],
  };
}

/** Takes up state, facts, citation and day of every criterion of every route, as a reader would; returns how many. */
function check(fall: Fall, zustaende: Map<string, number>): number {
  const kontext = new Kontext(fall, rahmen);
  let reasons = 0;
  for (const rechtsgrundlage of rechtsgrundlagen) {
    const bewertung = bewerte(rechtsgrundlage, kontext);
    if ('keine' in bewertung) continue;
    for (const { kriterium, pruefung } of bewertung.geprueft) {
      const { befund } = pruefung;
      const day = befund.zustand === 'offen_ab' ? befund.ab : bewertung.version.von;
      // Facts may be absent only where the finding names what is missing.
      if (befund.details === null && befund.zustand !== 'unbekannt')
        throw new Error(`${kriterium.id} without facts`);
      if (kriterium.citation.norm.length > 0 && day.length === 10) reasons += 1;
      zustaende.set(befund.zustand, (zustaende.get(befund.zustand) ?? 0) + 1);
    }
  }
  return reasons;
}

/** Every criterion of every route with its sentence. */
function countSentences(fall: Fall): number {
  return checkFall(fall, rahmen)
    .rechtsgrundlagen.flatMap(({ kriterien }) => kriterien)
    .filter(({ text }) => text.length > 0).length;
}

/** One of the lives, every day of it moved: who came later did everything later, so that nothing contradicts itself. */
function person(lives: readonly Fall[], i: number): Fall {
  const life = lives[i % lives.length];
  if (!life) throw new Error('nobody to start from');
  const days = Math.floor(i / lives.length);
  // Dates are the only strings that look like dates; the shape of a Fall does not change.
  return { ...(moved(life, -days) as Fall), id: `person-${i}` };
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return isDatum(value) ? plusDays(value, days) : value;
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, days)]));
}
