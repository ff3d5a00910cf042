/** What the papers after an exit have in common. */
import { z } from 'zod';
import { austrittsgrund } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { leerePerson, missingPerson, personDaten, type FehlendeAngabe } from '#shared/dokumente/daten.ts';
import { p, type Block } from '#shared/dokumente/modell.ts';
import { BETREUUNG } from './traeger-brief.ts';

export const austrittDaten = z.strictObject({
  person: personDaten,
  am: datum.nullable(),
  grund: austrittsgrund.schema.nullable(),
  /** The reason of an exclusion in words; null where only the explanation says it. */
  grundText: z.string().nullable(),
  /** What the office wrote with it. */
  erlaeuterung: z.string().nullable(),
  /** Completes „sobald …“. */
  oeffnet: z.string().nullable(),
});
export type AustrittDaten = z.output<typeof austrittDaten>;

export const leererAustritt: AustrittDaten = {
  person: leerePerson,
  am: null,
  grund: null,
  grundText: null,
  erlaeuterung: null,
  oeffnet: null,
};

export function missingAustritt({ person, grund }: AustrittDaten, what: string): FehlendeAngabe[] {
  const found = missingPerson(person, ['name']);
  if (grund === null) found.push({ label: what, ort: BETREUUNG });
  return found;
}

/** The reason as sentences; lines to write on where there are none. */
export function reasons({ grundText, erlaeuterung }: AustrittDaten): readonly Block[] {
  const lines = [grundText ?? '', ...(erlaeuterung ?? '').split('\n')].filter((line) => line.trim() !== '');
  return lines.length === 0 ? [{ kind: 'writing', label: null, zeilen: 2 }] : lines.map((line) => p(line));
}
