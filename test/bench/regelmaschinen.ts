/**
 * One rule of five conditions beside two general rule engines, each prepared before: json-rules-engine and ZEN get
 * their rule compiled, ours its criteria. Reading the facts is not measured for any of them: ours gets a context
 * whose contradictions are known and still computes ages and levels itself, the others get ready numbers. Only ours
 * keeps state, facts and source of each condition.
 */
import process from 'node:process';
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { asDatum } from '#shared/lib/datum.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import type { Zustandsbefund } from '#shared/recht/engine/kriterium.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { konjunktionOf, zustandsbit } from '#shared/recht/engine/vorschlag.ts';
import { versionInForce } from '#shared/recht/engine/regelwerk.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { median, type Messung } from './messung.ts';

/** The hard conditions of § 25b Abs. 1 that need no amounts and no periods. */
const IDS = ['Q.AUSW4', '25b1.VOLLJ', '25b1.FDGO', '25b1.GRUNDK', '25b1.DEU'];
/** Few people, many times: the facts of all of them stay at hand for every engine, so that rules are compared, not memory. */
const PEOPLE = 100;
const PASSES = 40;
const CASES = PEOPLE * PASSES;
const RUNS = 9;
/** Seconds of processor time each engine runs before it is measured. */
const WARM = 0.5;
const rahmen = pruefrahmen(asDatum('2026-11-21'));

type Antworten = Readonly<Record<'sicherheit' | 'alter' | 'bekenntnis' | 'kenntnisse' | 'deutsch', number>>;

export async function benchRegelmaschinen(): Promise<readonly Messung[]> {
  const people = Array.from({ length: PEOPLE }, (_, i) => probe(11, i).fall);
  const contexts = people.map((fall) => {
    const kontext = new Kontext(fall, rahmen);
    // Looking for contradictions belongs to reading the facts; the others would not notice any.
    if (!kontext.widerspruchsfrei) throw new Error('people who contradict themselves are not compared');
    return kontext;
  });
  const facts = contexts.map(antworten);
  const rule = jsonRule();
  const { decision, engine } = zenDecision();
  const zen = async () => {
    let hits = 0;
    for (const answers of facts) {
      const { result } = (await decision.evaluate(answers)) as { result: { erfuellt: boolean } }; // as the table below says
      if (result.erfuellt) hits += 1;
    }
    return hits;
  };
  const json = async () => {
    let hits = 0;
    for (const answers of facts) hits += (await rule.run(answers)).events.length;
    return hits;
  };
  const own = () => {
    let hits = 0;
    for (const kontext of contexts) if (examine(kontext).erfuellt) hits += 1;
    return Promise.resolve(hits);
  };
  const results = [await measured(own), await measured(json), await measured(zen)] as const;
  engine.dispose();
  if (new Set(results.map(({ hits }) => hits)).size > 1) throw new Error('the engines disagree');
  const [bleibeweg, jsonRules, zenEngine] = results.map(({ seconds }) => seconds);
  return [
    {
      name: 'eine Regel mit fünf Bedingungen: Bleibeweg',
      einheit: 'Fälle/s',
      wert: CASES / (bleibeweg ?? 1),
    },
    { name: 'dieselbe: json-rules-engine', einheit: 'Fälle/s', wert: CASES / (jsonRules ?? 1) },
    { name: 'dieselbe: ZEN', einheit: 'Fälle/s', wert: CASES / (zenEngine ?? 1) },
    { name: 'Verhältnis zu json-rules-engine', einheit: 'mal', wert: (jsonRules ?? 0) / (bleibeweg ?? 1) },
    { name: 'Verhältnis zu ZEN', einheit: 'mal', wert: (zenEngine ?? 0) / (bleibeweg ?? 1) },
  ];
}

const version = (() => {
  const grundlage = rechtsgrundlagen.find(({ id }) => id === '25b1');
  const found = grundlage && versionInForce(grundlage, rahmen.rechtsstand);
  if (!found || 'keine' in found) throw new Error('no version of § 25b in force');
  return found;
})();
const kriterien = version.kriterien.filter(({ id }) => IDS.includes(id));

/** Every condition is examined anew (`befinde` remembers nothing) and kept with its state and facts. */
function examine(kontext: Kontext): { erfuellt: boolean; befunde: readonly Zustandsbefund[] } {
  const befunde = kriterien.map((kriterium) => kriterium.befinde(kontext));
  let entscheidend = 0;
  for (const befund of befunde) entscheidend |= zustandsbit(befund, kontext.horizont);
  return { erfuellt: konjunktionOf({ entscheidend, zuWerten: 0 }) === 'erfuellt', befunde };
}

function antworten(kontext: Kontext): Antworten {
  const met = (id: string) =>
    Number(kriterien.find((k) => k.id === id)?.befinde(kontext).zustand === 'erfuellt');
  return {
    sicherheit: met('Q.AUSW4'),
    alter: met('25b1.VOLLJ') * 18,
    bekenntnis: met('25b1.FDGO'),
    kenntnisse: met('25b1.GRUNDK'),
    deutsch: met('25b1.DEU') * 2,
  };
}

function jsonRule(): Engine {
  return new Engine([
    {
      conditions: {
        all: [
          { fact: 'sicherheit', operator: 'equal', value: 1 },
          { fact: 'alter', operator: 'greaterThanInclusive', value: 18 },
          { fact: 'bekenntnis', operator: 'equal', value: 1 },
          { fact: 'kenntnisse', operator: 'equal', value: 1 },
          { fact: 'deutsch', operator: 'greaterThanInclusive', value: 2 },
        ],
      },
      event: { type: 'erfuellt' },
    },
  ]);
}

function zenDecision() {
  const engine = new ZenEngine();
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'regel',
        name: 'regel',
        type: 'expressionNode',
        content: {
          expressions: [
            {
              id: 'e',
              key: 'erfuellt',
              value:
                'sicherheit == 1 and alter >= 18 and bekenntnis == 1 and kenntnisse == 1 and deutsch >= 2',
            },
          ],
        },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'regel', type: 'edge' },
      { id: 'b', sourceId: 'regel', targetId: 'out', type: 'edge' },
    ],
  });
  return { engine, decision };
}

/** Median in processor time, warm: what other programs do meanwhile does not count. */
async function measured(pass: () => Promise<number>): Promise<{ hits: number; seconds: number }> {
  let hits = 0;
  const run = async () => {
    const start = process.cpuUsage();
    for (let i = 0; i < PASSES; i += 1) hits = await pass();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  };
  for (let warm = 0; warm < WARM;) warm += await run();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) times.push(await run());
  return { hits, seconds: median(times) };
}
