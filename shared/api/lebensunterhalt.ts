import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { annahme } from '#shared/recht/lebensunterhalt/annahme.ts';
import { rechnung } from '#shared/recht/lebensunterhalt/rechnung.ts';
import type { UseCase } from './use-case.ts';

export const lebensunterhaltApi = {
  /** The rough calculation of a person, with what is assumed instead of the facts; nothing is kept. */
  'lebensunterhalt.calculate': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({
      personId: z.uuid(),
      stichtag: datum.nullable().default(null),
      annahme: annahme.default(() => annahme.parse({})),
    }),
    output: rechnung,
  },
} as const satisfies Record<`lebensunterhalt.${string}`, UseCase>;
