import { z } from 'zod';
import { fundart, textumgang } from '#shared/domain/gremium.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const stelle = z.strictObject({
  /** Place in the text, in UTF-16 units. */
  von: z.int(),
  bis: z.int(),
  satz: z.string(),
  nr: z.int(),
  fund: z.string(),
  art: fundart.schema,
  /** `alltagswort`: a surname of the register that is a common word too. */
  stufe: z.enum(['register', 'aehnlich', 'alltagswort', 'muster']),
  vorschlag: z.string(),
  umgang: textumgang.schema.nullable(),
  ersatz: z.string().nullable(),
  grund: z.string().nullable(),
});
export type Textstelle = z.output<typeof stelle>;

const bezug = z.strictObject({ id: z.uuid() });

export const grundsatzentscheidungApi = {
  /** Newest first; `suche` looks for words in every text. `offen`: places nobody has decided on. */
  'grundsatzentscheidung.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ suche: z.string().max(200).default('') }),
    output: z.array(records.grundsatzentscheidung.extend({ offen: z.int() })),
  },
  'grundsatzentscheidung.save': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.grundsatzentscheidung,
    output: z.undefined(),
  },
  'grundsatzentscheidung.remove': {
    kind: 'command',
    right: 'entscheiden',
    input: bezug,
    output: z.undefined(),
  },
  /** Gets the guard of free text ready, while somebody is still reading. */
  'grundsatzentscheidung.prepare': {
    kind: 'task',
    right: 'lesen',
    input: z.undefined(),
    output: z.undefined(),
  },
  /** Every text of one decision with the places the guard has found, and what would leave the house. */
  'grundsatzentscheidung.stellen': {
    kind: 'query',
    right: 'lesen',
    input: bezug,
    output: z.strictObject({
      offen: z.int(),
      texte: z.array(
        z.strictObject({
          feld: z.string(),
          label: z.string(),
          text: z.string(),
          stellen: z.array(stelle),
          /** As it leaves the house; null while something is open. */
          frei: z.string().nullable(),
          /** Words of a replacement that give somebody away themselves. */
          ersatzProblem: z.array(z.string()),
        }),
      ),
    }),
  },
  /** The Entscheidungsvorlage as it would be written; `html` null while a place is open. */
  'grundsatzentscheidung.preview': {
    kind: 'task',
    right: 'lesen',
    input: bezug,
    output: z.strictObject({ html: z.string().nullable(), offen: z.int() }),
  },
  'grundsatzentscheidung.write': {
    kind: 'task',
    right: 'freigeben',
    input: bezug.extend({
      als: z.enum(['docx', 'pdf']),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** What happens to a place; `gleiche`: and to every other open place with the same words in this decision. */
  'grundsatzentscheidung.entscheide': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      id: z.uuid(),
      feld: z.string().max(40),
      satz: z.string().max(4000),
      nr: z.int().min(0).max(1000),
      fund: z.string().max(1000),
      art: fundart.schema,
      umgang: textumgang.schema,
      ersatz: records.textentscheidung.shape.ersatz,
      grund: records.textentscheidung.shape.grund,
      gleiche: z.boolean().default(false),
    }),
    output: z.strictObject({ entschieden: z.int() }),
  },
} as const satisfies Record<`grundsatzentscheidung.${string}`, UseCase>;
