import { z } from 'zod';
import type { UseCase } from './use-case.ts';

export const beispielApi = {
  /** Fills an empty sample register with the invented people of `resources/beispiel`; refused elsewhere. */
  'beispiel.fill': {
    kind: 'task',
    right: 'verwalten',
    input: z.undefined(),
    output: z.strictObject({ personen: z.int(), traeger: z.int(), entscheidungen: z.int() }),
  },
} as const satisfies Record<`beispiel.${string}`, UseCase>;
