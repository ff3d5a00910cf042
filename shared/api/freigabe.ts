import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

/** Four eyes, where the office has switched them on: what waits for a second person. */
export const freigabeApi = {
  'freigabe.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid().nullable().default(null) }),
    output: z.array(
      records.freigabe.omit({ vorhaben: true }).extend({
        person: z.string(),
        beantragt: z.string(),
        /** The reason of the decision that waits. */
        grund: z.string(),
        /** Why whoever is signed in cannot confirm; null if they can. */
        hindernis: z.string().nullable(),
      }),
    ),
  },
  /** Confirms, so that the decision takes effect with every gate asked again, or turns it down. */
  'freigabe.decide': {
    kind: 'command',
    right: 'freigeben',
    input: z.strictObject({
      id: z.uuid(),
      bestaetigt: z.boolean(),
      bemerkung: records.freigabe.shape.bemerkung,
    }),
    output: z.undefined(),
  },
} as const satisfies Record<`freigabe.${string}`, UseCase>;
