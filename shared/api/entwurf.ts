import { z } from 'zod';
import type { UseCase } from './use-case.ts';

/** Where the input stood: a route plus a form, never a name. */
const ort = z.string().min(1).max(200);
const inhalt = z.json();

/** Unsaved input, encrypted in the register; survives locking, crash and power cut. */
export const entwurfApi = {
  'entwurf.save': {
    kind: 'entwurf',
    right: 'vorpruefen',
    input: z.strictObject({ ort, inhalt }),
    output: z.undefined(),
  },
  'entwurf.load': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ ort }),
    output: z.strictObject({ inhalt, am: z.iso.datetime() }).nullable(),
  },
  /** What waits at places that begin alike, the newest first: how a page knows which form to open again. */
  'entwurf.find': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ anfang: ort }),
    output: z.array(z.strictObject({ ort, inhalt, am: z.iso.datetime() })),
  },
  'entwurf.discard': {
    kind: 'entwurf',
    right: 'vorpruefen',
    input: z.strictObject({ ort }),
    output: z.undefined(),
  },
} as const satisfies Record<`entwurf.${string}`, UseCase>;
