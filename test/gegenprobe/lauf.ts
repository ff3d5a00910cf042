/** Runs many cases and makes what they disagree on small enough to read. */
import { fall as fallSchema, type Fall } from '#shared/domain/fall.ts';
import { vergleiche, type Abweichung } from './gegenprobe.ts';
import { probe, type Probe } from './zufall.ts';

export type Fund = Probe & { readonly nummer: number; readonly abweichungen: readonly Abweichung[] };

/** At most one finding per place: a hundred cases of one mistake say no more than one. */
export function lauf(seed: number, anzahl: number): readonly Fund[] {
  const found = new Map<string, Fund>();
  for (let nummer = 0; nummer < anzahl; nummer += 1) {
    const p = probe(seed, nummer);
    const [first] = vergleiche(p.fall, p.rahmen);
    if (first && !found.has(first.stelle)) found.set(first.stelle, shrink({ ...p, nummer }, first.stelle));
  }
  return [...found.values()];
}

/** The place of the first case about which the two sides disagree, for those who need no more; -1: of none. */
export function ersteAbweichung(proben: readonly Probe[], nur: ReadonlySet<string> | null): number {
  return proben.findIndex((p) => vergleiche(p.fall, p.rahmen, nur).length > 0);
}

/** Takes away entries and facts as long as the disagreement at that place remains. */
function shrink(start: Probe & { readonly nummer: number }, stelle: string): Fund {
  const still = (f: Fall) => vergleiche(f, start.rahmen).some((a) => a.stelle === stelle);
  let small = start.fall;
  let smaller = true;
  while (smaller) {
    smaller = false;
    for (const candidate of smallerCases(small))
      if (still(candidate)) {
        small = candidate;
        smaller = true;
        break;
      }
  }
  return {
    ...start,
    fall: small,
    abweichungen: vergleiche(small, start.rahmen).filter((a) => a.stelle === stelle),
  };
}

function* smallerCases(f: Fall): Generator<Fall> {
  for (const [name, value] of Object.entries(f)) {
    if (name === 'id' || value === null) continue;
    if (Array.isArray(value)) {
      for (const i of value.keys()) yield { ...f, [name]: value.toSpliced(i, 1) };
      for (const [i, entry] of value.entries())
        for (const part of withoutOne(entry as object)) {
          const next = { ...f, [name]: (value as object[]).with(i, part) }; // entries of one of the lists
          if (fallSchema.safeParse(next).success) yield next;
        }
    } else if (typeof value === 'object') {
      if (name !== 'person') yield { ...f, [name]: null };
      for (const part of withoutOne(value)) yield { ...f, [name]: part } as Fall; // one fact less of the same record
    }
  }
}

function* withoutOne(record: object): Generator<object> {
  for (const [key, value] of Object.entries(record)) if (value !== null) yield { ...record, [key]: null };
}

/** The finding as a file that `npm run pruefe` reads, after a line with both answers. */
export function bericht({ nummer, fall, rahmen, abweichungen }: Fund, seed: number): string {
  const { stichtag, rechtsstand, horizontMonate, bagatelleTage, unterbrechung60b } = rahmen;
  const facts = Object.fromEntries(
    Object.entries(fall).flatMap(([name, value]) => {
      if (value === null || (Array.isArray(value) && value.length === 0)) return [];
      return [
        [name, Array.isArray(value) ? value.map(known) : typeof value === 'object' ? known(value) : value],
      ];
    }),
  );
  return [
    ...abweichungen.map((a) => `${a.stelle}: Programm ${a.programm}, Gegenprobe ${a.gegenprobe}`),
    `(Saat ${seed}, Fall ${nummer}; Bagatelle ${bagatelleTage} Tage, § 60b ${unterbrechung60b})`,
    `npm run -s pruefe -- fall.json --stichtag ${stichtag} --rechtsstand ${rechtsstand} --horizont ${horizontMonate}`,
    JSON.stringify({ format: 'bleibeweg-faelle', version: 1, faelle: [facts] }),
  ].join('\n');
}

function known(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
