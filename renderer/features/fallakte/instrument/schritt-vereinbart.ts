/** A step counts as agreed only with responsible person, date and proof; until then it is a draft. */
import type { RecordOf } from '#shared/domain/records.ts';
import { isDatum } from '#shared/lib/datum.ts';

type Schritt = RecordOf<'schritt'>;

/** What is missing before a step can be „vereinbart“, as words of the form. */
export function fehltZurVereinbarung({
  was,
  wer,
  bis,
  nachweis,
}: Pick<Schritt, 'was' | 'wer' | 'bis' | 'nachweis'>): readonly string[] {
  return [
    ...(was.trim() === '' ? ['was zu tun ist'] : []),
    ...(wer === null ? ['wer'] : []),
    ...(bis === null || !isDatum(bis) ? ['bis wann'] : []),
    ...(nachweis === null || nachweis.trim() === '' ? ['der Nachweis'] : []),
  ];
}

/** A step after a change; an agreed one that is no longer complete becomes a draft again. */
export function withChange(schritt: Schritt, teil: Readonly<Record<string, unknown>>): Schritt {
  // `teil` holds what an input gave; what is no valid value yet is kept and refused by the schema.
  const next = { ...schritt, ...teil } as Schritt;
  return next.stand === 'vereinbart' && fehltZurVereinbarung(next).length > 0
    ? { ...next, stand: 'entwurf' }
    : next;
}
