import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export const traegerApi = {
  'traeger.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(records.traeger.extend({ betreut: z.int() })),
  },
  'traeger.save': { kind: 'command', right: 'verwalten', input: records.traeger, output: z.undefined() },
} as const satisfies Record<`traeger.${string}`, UseCase>;
