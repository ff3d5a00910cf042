import { z } from 'zod';
import type { UseCase } from './use-case.ts';

export const statistikApi = {
  /** The office's own half-year statistic as Excel; every table with Stichtag, definition, unit and checked sum. */
  'statistik.writeHalbjahr': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({
      jahr: z.int().min(2000).max(2100),
      halbjahr: z.union([z.literal(1), z.literal(2)]),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({ datei: z.string().nullable(), tabellen: z.int() }),
  },
} as const satisfies Record<`statistik.${string}`, UseCase>;
