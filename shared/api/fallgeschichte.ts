import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export const fallgeschichteApi = {
  /** Stories that may be told on this day, and what somebody has decided about each. */
  'fallgeschichte.list': {
    kind: 'query',
    right: 'freigeben',
    input: z.strictObject({ stichtag: datum.nullable().default(null) }),
    output: z.strictObject({
      /** Every story is true of at least so many people. */
      k: z.int(),
      geschichten: z.array(
        z.strictObject({
          titel: z.string(),
          text: z.string(),
          /** Of how many people it is true; stays in the house. */
          anzahl: z.int(),
          fakten: z.array(z.string()),
          /** null: nobody has looked at these words yet. */
          freigegeben: z.boolean().nullable(),
          erkennbar: z.string().nullable(),
        }),
      ),
      /** Why there is none; null if there is one. */
      warumKeine: z.string().nullable(),
    }),
  },
  /** The look at one story. Who lets it through has said who could recognise somebody in it. */
  'fallgeschichte.decide': {
    kind: 'command',
    right: 'freigeben',
    input: z.strictObject({
      stichtag: datum.nullable().default(null),
      text: z.string().max(4000),
      freigegeben: z.boolean(),
      erkennbar: records.fallgeschichte.shape.erkennbar,
    }),
    output: z.undefined(),
  },
} as const satisfies Record<`fallgeschichte.${string}`, UseCase>;
