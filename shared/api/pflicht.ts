import { z } from 'zod';
import type { UseCase } from './use-case.ts';

const papier = z.enum(['verzeichnis', 'tom', 'folgenabschaetzung']);

/** Papers for the duties of the office itself (Art. 30, 32, 35 DSGVO). */
export const pflichtApi = {
  'pflicht.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(z.strictObject({ papier, titel: z.string(), wozu: z.string() })),
  },
  'pflicht.preview': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ papier }),
    /** A complete page without scripts, for a sandboxed frame. */
    output: z.strictObject({ titel: z.string(), html: z.string() }),
  },
  /** Asks for the place; null: nobody named one. */
  'pflicht.write': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({ papier, als: z.enum(['docx', 'pdf']) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
} as const satisfies Record<`pflicht.${string}`, UseCase>;
