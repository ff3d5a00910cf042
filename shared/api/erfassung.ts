import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { feld, pflicht } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

/** One line of the grid in which a family is entered; `beziehung` is the one to the person of the file. */
export const mitglied = z.strictObject({
  nachname: records.person.shape.nachname,
  vornamen: records.person.shape.vornamen,
  geburtsdatum: records.person.shape.geburtsdatum,
  geschlecht: records.person.shape.geschlecht,
  staatsangehoerigkeit: feld(records.person.shape.staatsangehoerigkeit.unwrap().unwrap(), {
    label: 'Staatsangehörigkeit',
  }),
  beziehung: pflicht(code.beziehung.schema, { label: 'Beziehung' }),
});

const auswahl = z.array(z.uuid()).max(200);
const zeiten = {
  /** Periods and papers of this person … */
  personId: z.uuid(),
  abschnittIds: auswahl,
  duldungIds: auswahl,
};

/** Many entries in one act: a family in one go, and what its members have in common. */
export const erfassungApi = {
  /** Makes a file for each member, joins them to one household and names them as relatives in both directions. */
  'erfassung.createFamilie': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      ...zeiten,
      mitglieder: z.array(mitglied).min(1).max(20),
      /** Children of the person are entered as children of the spouse in the same grid as well. */
      kinderBeiBeiden: z.boolean(),
    }),
    output: z.strictObject({ ids: z.array(z.uuid()) }),
  },
  /** What copying would do, person by person; nothing is changed. */
  'erfassung.previewZeiten': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ ...zeiten, anIds: z.array(z.uuid()).max(50) }),
    output: z.array(
      z.strictObject({
        personId: z.uuid(),
        name: z.string(),
        saetze: z.array(
          z.strictObject({ art: z.enum(['neu', 'gekuerzt', 'uebersprungen']), text: z.string() }),
        ),
      }),
    ),
  },
  'erfassung.copyZeiten': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ ...zeiten, anIds: z.array(z.uuid()).min(1).max(50) }),
    output: z.strictObject({ angelegt: z.int() }),
  },
} as const satisfies Record<`erfassung.${string}`, UseCase>;
