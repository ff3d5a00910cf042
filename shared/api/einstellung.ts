import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export const einstellungApi = {
  'einstellung.load': { kind: 'query', right: 'lesen', input: z.undefined(), output: records.einstellung },
  'einstellung.save': {
    kind: 'command',
    right: 'verwalten',
    input: records.einstellung,
    output: z.undefined(),
  },
} as const satisfies Record<`einstellung.${string}`, UseCase>;
