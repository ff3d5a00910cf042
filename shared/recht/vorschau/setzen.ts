/** What a step would enter: pure changes of the facts, read by the catalogue of steps. */
import { einzelRecords, listenRecords, type Fall, type FallEingabe } from '#shared/domain/fall.ts';

type Einzeln = keyof typeof einzelRecords;
type Liste = keyof typeof listenRecords;
type Werte<R extends Einzeln> = Partial<NonNullable<FallEingabe[R]>>;
type Eintrag<L extends Liste> = NonNullable<FallEingabe[L]>[number];

/** The record with these values, whatever stood there. */
export function setze<R extends Einzeln>(fall: Fall, record: R, werte: Werte<R>): Fall {
  return { ...fall, [record]: einzelRecords[record].parse({ ...fall[record], ...werte }) };
}

/** Only what nobody has entered; an answer that stands is never overwritten. */
export function ergaenze<R extends Einzeln>(fall: Fall, record: R, werte: Werte<R>): Fall {
  const before: Readonly<Record<string, unknown>> = fall[record] ?? {};
  const missing = Object.entries(werte).filter(([feld]) => (before[feld] ?? null) === null);
  return missing.length === 0
    ? fall
    : { ...fall, [record]: einzelRecords[record].parse({ ...before, ...Object.fromEntries(missing) }) };
}

/** One more entry of a list. */
export function dazu<L extends Liste>(fall: Fall, liste: L, eintrag: Eintrag<L>): Fall {
  return { ...fall, [liste]: [...fall[liste], listenRecords[liste].parse(eintrag)] };
}
