import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export const ampelApi = {
  /** A colour needs a person, a day and a reason; rot also the date of a second look. Never set by the program. */
  'ampel.decide': {
    kind: 'command',
    right: 'entscheiden',
    input: records.ampelentscheidung.pick({
      personId: true,
      farbe: true,
      rechtsgrundlage: true,
      grund: true,
      zweiterBlickAm: true,
    }),
    output: z.strictObject({ id: z.uuid() }),
  },
  'ampel.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(records.ampelentscheidung.extend({ benutzer: z.string() })),
  },
} as const satisfies Record<`ampel.${string}`, UseCase>;
