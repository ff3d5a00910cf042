import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const auftrag = z.strictObject({
  vorlage: z.string().max(60),
  /** Null: the blank form, without a person. */
  personId: z.uuid().nullable(),
  /** Fahrplan and Vereinbarung: which instrument. */
  instrumentId: z.uuid().nullable().default(null),
  /** Rückmeldebogen: chosen Träger, null leaves the choice open. */
  traegerId: z.uuid().nullable().default(null),
  /** Protokoll der Überprüfung: the recorded review; without it, the sheet for the talk to come. */
  ueberpruefungId: z.uuid().optional(),
  /** A kept paper, to be shown or written again just as it was; the person and the other ids are then ignored. */
  dokumentId: z.uuid().nullable().default(null),
});

export const dokumentApi = {
  'dokument.templates': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        vorlage: z.string(),
        titel: z.string(),
        /** When the paper is used, one sentence. */
        wozu: z.string(),
        braucht: z.enum(['nichts', 'person', 'instrument', 'gremium']),
      }),
    ),
  },
  /** A task, because a template of the office is filled and drawn like the file that is written. */
  'dokument.preview': {
    kind: 'task',
    right: 'lesen',
    input: auftrag,
    output: z.strictObject({
      titel: z.string(),
      /** A complete page without scripts, for a sandboxed frame. */
      html: z.string(),
      fehlt: z.array(z.strictObject({ label: z.string(), ort: z.string() })),
      /** A sentence why the paper must not be written yet; null if it may. */
      gesperrt: z.string().nullable(),
      /** What to look at before it is given away; it may be written all the same. */
      warnung: z.string().nullable(),
      /** The template of the office that is shown; null: the default. */
      eigeneVorlage: z
        .strictObject({
          nummer: z.int(),
          geladenAm: z.string(),
          /** Passages the template does not know; they stand at its end. */
          ergaenzt: z.array(z.string()),
        })
        .nullable(),
    }),
  },
  /** Writes or prints; keeps what was written. `ordner` null: asks for the place. */
  'dokument.write': {
    kind: 'task',
    right: 'vorpruefen',
    input: auftrag.extend({
      als: z.enum(['docx', 'pdf', 'druck']),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({ datei: z.string().nullable(), dokumentId: z.uuid().nullable() }),
  },
  /** The Rückmeldebogen was handed over: starts the month. */
  'dokument.handOver': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      dokumentId: z.uuid(),
      traegerId: z.uuid().nullable(),
      ausgehaendigtAm: records.verweis.shape.ausgehaendigtAm,
    }),
    output: z.strictObject({ faelligAm: records.verweis.shape.faelligAm }),
  },
  'dokument.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(
      records.dokument.omit({ daten: true }).extend({ titel: z.string(), benutzer: z.string() }),
    ),
  },
  /** Opens a file this program has just written. */
  'dokument.open': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({ datei: z.string().max(4096) }),
    output: z.undefined(),
  },
} as const satisfies Record<`dokument.${string}`, UseCase>;
