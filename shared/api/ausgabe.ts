import { z } from 'zod';
import type { UseCase } from './use-case.ts';

/** Papers the program has written into folders of the computer, where they lie unencrypted. */
export const ausgabeApi = {
  /** What still lies there; `gefragt` only where the office wants to be asked on locking. */
  'ausgabe.list': {
    kind: 'task',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      fragen: z.boolean(),
      unveraendert: z.int(),
      ordner: z.array(z.string()),
      geaendert: z.array(z.string()),
    }),
  },
  /** Deletes what the program wrote itself and nobody has changed since; the rest stays and is named. */
  'ausgabe.clear': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.undefined(),
    output: z.strictObject({ geloescht: z.int(), geblieben: z.array(z.string()) }),
  },
} as const satisfies Record<`ausgabe.${string}`, UseCase>;
