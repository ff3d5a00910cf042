/** What letters to a Beratungsstelle about a person have in common. */
import { z } from 'zod';
import {
  leerePerson,
  missingPerson,
  personDaten,
  stelleDaten,
  type FehlendeAngabe,
} from '#shared/dokumente/daten.ts';

/** Whom a paper with named data goes to; the id is what the gate of the Einwilligung asks for. */
export const empfaenger = z.strictObject({ traegerId: z.uuid(), stelle: stelleDaten });
export type Empfaenger = z.output<typeof empfaenger>;

export const traegerBrief = z.strictObject({
  person: personDaten,
  /** The Beratungsstelle that looks after the person today; null where there is none. */
  an: empfaenger.nullable(),
});
export type TraegerBrief = z.output<typeof traegerBrief>;

export const leererTraegerBrief: TraegerBrief = { person: leerePerson, an: null };

export function missingTraegerBrief({ person, an }: TraegerBrief): FehlendeAngabe[] {
  const found = missingPerson(person, ['name']);
  if (an === null)
    found.push({ label: 'eine Beratungsstelle, die die Person zurzeit betreut', ort: BETREUUNG });
  return found;
}

export const BETREUUNG = 'Fallakte › Betreuung und Rückmeldung';
