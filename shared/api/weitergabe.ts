import { z } from 'zod';
import { schutzart, weitergabe } from '#shared/domain/paket.ts';
import { pflicht, zeile } from '#shared/domain/feld.ts';
import type { UseCase } from './use-case.ts';

const datei = z.string().min(1).max(4096);
/** A place or a person: what stands in the list of hand-overs. */
const empfaenger = pflicht(zeile().min(2), { label: 'An wen' });

/**
 * Handing over files that were written as anonymised or encrypted. The core knows itself which those are, and that
 * nobody has changed them since; everything else is refused. Each hand-over is recorded.
 */
export const weitergabeApi = {
  /** Sticks the system names by itself; empty where it does not tell. `id` stands for this list only. */
  'weitergabe.sticks': {
    kind: 'task',
    right: 'freigeben',
    input: z.undefined(),
    output: z.array(z.strictObject({ id: z.string(), name: z.string(), frei: z.int() })),
  },
  /** Whether a file may be handed over, and how large it is; null: it may not. */
  'weitergabe.datei': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({ datei }),
    output: z
      .strictObject({
        schutz: schutzart.schema,
        name: z.string(),
        groesse: z.int(),
        sha256: z.string(),
        /** Above the size that many mailboxes accept. */
        zuGrossFuerEmail: z.boolean(),
      })
      .nullable(),
  },
  /** `stick` an id of `weitergabe.sticks`; null with `ordner` null asks for a folder. Null: the dialog was closed. */
  'weitergabe.stick': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({
      datei,
      empfaenger,
      stick: z.string().max(200).nullable().default(null),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z
      .strictObject({
        datei: z.string(),
        sha256: z.string(),
        groesse: z.int(),
        /** Read back from the stick and equal: only then it may be pulled out. */
        stickKannEntferntWerden: z.literal(true),
      })
      .nullable(),
  },
  /** Writes an e-mail draft (`.eml`) beside the file, with the file in it; nothing is sent. */
  'weitergabe.email': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({
      datei,
      empfaenger,
      /** The size was named and the person wants it all the same. */
      trotzGroesse: z.boolean().default(false),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({ datei: z.string(), sha256: z.string(), groesse: z.int() }),
  },
  /** What left the house this way, latest first, at most 500. */
  'weitergabe.list': {
    kind: 'query',
    right: 'freigeben',
    input: z.undefined(),
    output: z.array(z.strictObject({ ...weitergabe.shape, benutzer: z.string() })),
  },
} as const satisfies Record<`weitergabe.${string}`, UseCase>;
