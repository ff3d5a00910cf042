import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { aenderungsart } from '#shared/fristen/aenderungen.ts';
import { DRINGLICHKEIT, postenart } from '#shared/fristen/posten.ts';
import type { UseCase } from './use-case.ts';

const filter = z.strictObject({
  /** Null: everybody's; empty: nobody is named. */
  zustaendig: z.string().max(200).nullable().default(null),
  /** How far ahead, in days. */
  tage: z.int().min(0).max(180).default(30),
});
const schluessel = z.string().min(1).max(200);

export const posten = z.strictObject({
  schluessel,
  art: postenart.schema,
  am: datum,
  /** Last working day on which it can be done in time. */
  bis: datum,
  dringlichkeit: z.enum(DRINGLICHKEIT),
  was: z.string(),
  /** The rule that makes it due. */
  regel: z.string(),
  personId: z.uuid().nullable(),
  name: z.string().nullable(),
  programmNr: z.string().nullable(),
  zustaendig: z.string().nullable(),
  /** Address in the window where it is dealt with. */
  ort: z.string(),
  verschoben: z.boolean(),
  kommentar: z.string().nullable(),
  erledigtAm: datum.nullable(),
});
export type Posten = z.output<typeof posten>;

export const heuteApi = {
  'heute.load': {
    kind: 'query',
    right: 'lesen',
    input: filter,
    output: z.strictObject({
      heute: datum,
      /** Name of today's holiday; null on other days. */
      feiertag: z.string().nullable(),
      /** No Land is set: only holidays of the whole country are known. */
      ohneLand: z.boolean(),
      posten: z.array(posten),
      /** More than are listed. */
      weitere: z.int(),
      /** Ticked off today, to be taken back. */
      erledigt: z.array(posten),
      zustaendige: z.array(z.string()),
      personen: z.int(),
    }),
  },
  /** What becomes true in the next months without anybody doing anything. */
  'heute.vorschau': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ monate: z.int().min(1).max(36) }),
    output: z.strictObject({
      aenderungen: z.array(
        z.strictObject({
          art: aenderungsart.schema,
          am: datum,
          was: z.string(),
          personId: z.uuid(),
          name: z.string(),
          programmNr: z.string(),
        }),
      ),
      weitere: z.int(),
    }),
  },
  'heute.tick': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ schluessel }),
    output: z.void(),
  },
  'heute.untick': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ schluessel }),
    output: z.void(),
  },
  'heute.move': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ schluessel, auf: datum }),
    output: z.void(),
  },
  'heute.comment': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ schluessel, kommentar: z.string().max(500).nullable() }),
    output: z.void(),
  },
  /** The list on paper; stays in the office. */
  'heute.print': {
    kind: 'task',
    right: 'lesen',
    input: filter.extend({ als: z.enum(['docx', 'pdf', 'druck']) }),
    output: z.strictObject({ datei: z.string().nullable(), gedruckt: z.boolean() }),
  },
  /** For the office's calendar: Programm-Nr. and kind, never a name, since calendars are shared. */
  'heute.writeIcs': {
    kind: 'task',
    right: 'lesen',
    input: filter,
    output: z.strictObject({ datei: z.string().nullable(), termine: z.int() }),
  },
} as const satisfies Record<`heute.${string}`, UseCase>;
