import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export const leitsatzApi = {
  'leitsatz.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(records.leitsatz),
  },
  'leitsatz.save': { kind: 'command', right: 'verwalten', input: records.leitsatz, output: z.undefined() },
  'leitsatz.remove': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
} as const satisfies Record<`leitsatz.${string}`, UseCase>;
