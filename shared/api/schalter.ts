import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { ampelStand } from './fall.ts';
import type { UseCase } from './use-case.ts';

/**
 * What may be on the screen while the person stands in front of it. Birth date, nationality, convictions and notes
 * are not among it: the core does not send them.
 */
export const schalterApi = {
  'schalter.search': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ suche: z.string().max(200) }),
    output: z.strictObject({
      treffer: z.array(z.strictObject({ id: z.uuid(), name: z.string(), programmNr: z.string() })),
      gesamt: z.int(),
    }),
  },
  'schalter.load': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      programmNr: z.string(),
      ampel: ampelStand,
      /** What the person still has to bring, in words for the person. */
      fehlt: z.array(z.string()),
      termine: z.array(z.strictObject({ am: datum, was: z.string() })),
      papiere: z.array(z.strictObject({ vorlage: z.string(), titel: z.string() })),
    }),
  },
} as const satisfies Record<`schalter.${string}`, UseCase>;
