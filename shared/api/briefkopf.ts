import { z } from 'zod';
import type { UseCase } from './use-case.ts';

export const briefkopfApi = {
  /** The picture of the letterhead as a `data:` address; null: there is none. */
  'briefkopf.view': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({ uri: z.string().nullable() }),
  },
  /** Asks for a picture and puts it into the letterhead. False: the dialog was closed. */
  'briefkopf.choose': {
    kind: 'task',
    right: 'verwalten',
    input: z.undefined(),
    output: z.boolean(),
  },
  'briefkopf.remove': { kind: 'command', right: 'verwalten', input: z.undefined(), output: z.undefined() },
} as const satisfies Record<`briefkopf.${string}`, UseCase>;
