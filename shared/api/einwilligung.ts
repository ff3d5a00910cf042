import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export const einwilligungApi = {
  'einwilligung.grant': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.einwilligung
      .pick({ personId: true, traegerId: true, erteiltAm: true, sprache: true, textFassung: true })
      .extend({
        zwecke: z.array(records.einwilligung.shape.zweck).min(1),
      }),
    output: z.undefined(),
  },
  /** Stops every exchange from that day and never hides the office's own file. */
  'einwilligung.withdraw': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid(), widerrufenAm: datum }),
    output: z.undefined(),
  },
} as const satisfies Record<`einwilligung.${string}`, UseCase>;
