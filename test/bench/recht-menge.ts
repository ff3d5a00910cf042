/**
 * The whole law over as many people as hold a Duldung in Germany (201,084): every route with full reasons, streamed.
 * One core, nothing remembered between people.
 */
import process from 'node:process';
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum, isDatum, plusDays } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import type { Zustand } from '#shared/recht/engine/ergebnis.ts';
import type { Kontext } from '#shared/recht/engine/kontext.ts';
import { createPlan } from '#shared/recht/engine/plan.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { pruefeMenge } from '#shared/recht/pruefe-menge.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import type { Messung } from './messung.ts';

const PEOPLE = 201_084;
/** Distinct lives; the people made from one of them differ by their days. */
const LIVES = 2000;
/** People are made in small portions, so that memory stays small; making them is not what is measured. */
const BATCH = 500;
const rahmen = pruefrahmen(asDatum('2026-11-21'));
const plan = createPlan(rechtsgrundlagen, rahmen.rechtsstand);

export type Mengenlauf = {
  readonly messungen: readonly Messung[];
  /** How many findings of each state there were, so that no reason can be left out unnoticed. */
  readonly zustaende: ReadonlyMap<string, number>;
};

export function benchMenge(): Mengenlauf {
  const lives = Array.from({ length: LIVES }, (_, i) => probe(7, i).fall);
  let time = 0;
  let peak = 0;
  let sentences = 0;
  // The engine of JavaScript needs some thousand people before it is warm, as in any long run.
  const warm = new Leser();
  for (let i = 0; i < 3; i += 1) pruefeMenge(plan, rahmen, lives, warm.take);
  const leser = new Leser();
  for (let from = 0; from < PEOPLE; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, PEOPLE - from) }, (_, i) => person(lives, from + i));
    const start = process.cpuUsage();
    pruefeMenge(plan, rahmen, people, leser.take);
    for (let i = 0; i < people.length; i += 100) sentences += countSentences(people[i]);
    const { user, system } = process.cpuUsage(start);
    time += (user + system) / 1_000_000;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  return {
    zustaende: leser.zustaende,
    messungen: [
      {
        name: `${PEOPLE} Personen, ${rechtsgrundlagen.length} Wege, mit allen Gründen`,
        einheit: 's',
        wert: time,
      },
      { name: 'je Person', einheit: 'µs', wert: (time / PEOPLE) * 1_000_000 },
      { name: 'Gründe je Person', einheit: 'Stück', wert: leser.reasons / PEOPLE },
      { name: 'davon mit Tatsachen', einheit: 'Stück', wert: leser.facts / PEOPLE },
      { name: 'Prüfsumme über Fundstellen und Tage', einheit: '', wert: leser.checksum },
      { name: 'Sätze für 1 % der Personen', einheit: 'Stück', wert: sentences },
      { name: 'höchster Speicherbedarf des Prozesses', einheit: 'MB', wert: peak / 1_000_000 },
    ],
  };
}

const zustaende: readonly Zustand[] = [
  'erfuellt',
  'offen_ab',
  'offen_handlung',
  'nicht_erfuellt',
  'unbekannt',
  'nicht_anwendbar',
  'wertung',
];

/** Takes up state, facts, citation and day of every criterion of every route, as a reader would. */
class Leser {
  /** By the place of the state in the list above. */
  readonly counts = new Float64Array(zustaende.length);
  reasons = 0;
  facts = 0;
  checksum = 0;

  readonly take = (kontext: Kontext): void => {
    let sum = this.checksum;
    for (const { version } of plan.wege) {
      for (const kriterium of version.kriterien) {
        const befund = kontext.befund(kriterium);
        const { zustand } = befund;
        const place = placeOf(zustand);
        this.counts[place] = (this.counts[place] ?? 0) + 1;
        this.reasons += 1;
        // Facts may be absent only where the finding names what is missing.
        if (befund.details !== null) this.facts += 1;
        else if (zustand !== 'unbekannt' || befund.fehlt.length === 0)
          throw new Error(`${kriterium.id} without facts`);
        const day = zustand === 'offen_ab' ? befund.ab : version.von;
        const read = kriterium.citation.norm.length + day.charCodeAt(8) * 10 + day.charCodeAt(9);
        sum = (Math.imul(sum, 31) + read) | 0;
      }
    }
    this.checksum = sum;
  };

  get zustaende(): ReadonlyMap<Zustand, number> {
    return new Map(zustaende.map((zustand, i) => [zustand, this.counts[i] ?? 0]));
  }
}

function placeOf(zustand: Zustand): number {
  switch (zustand) {
    case 'erfuellt':
      return 0;
    case 'offen_ab':
      return 1;
    case 'offen_handlung':
      return 2;
    case 'nicht_erfuellt':
      return 3;
    case 'unbekannt':
      return 4;
    case 'nicht_anwendbar':
      return 5;
    case 'wertung':
      return 6;
  }
}

/** Every criterion of every route with its sentence. */
function countSentences(fall: Fall | undefined): number {
  if (!fall) return 0;
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
