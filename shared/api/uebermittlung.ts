import { z } from 'zod';
import { uebermittlungsform, uebermittlungszweck } from '#shared/domain/codes.ts';
import { uebermittlungsfelder } from '#shared/austausch/uebermittlung.ts';
import type { UseCase } from './use-case.ts';

// `as`: Object.keys loses the literal type of the keys it lists.
const feld = z.enum(Object.keys(uebermittlungsfelder) as [keyof typeof uebermittlungsfelder]);

const wunsch = z.strictObject({
  traegerId: z.uuid(),
  zweck: uebermittlungszweck.schema,
  /** For the template of the Halbjahresstatistik: which half-year. */
  jahr: z.int().min(2000).max(2100).nullable().default(null),
  halbjahr: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .default(null),
  /** Null: everybody who is in Betreuung there. */
  personIds: z.array(z.uuid()).max(2000).nullable().default(null),
  /** Fields that somebody has left out; the name is always there. */
  ohne: z.array(feld).max(30).default([]),
});

/** Named data to a Träger: always encrypted, with Einwilligung for each person and purpose, seen before they go. */
export const uebermittlungApi = {
  /** Exactly what would stand in the file, who is left out and why. */
  'uebermittlung.preview': {
    kind: 'query',
    right: 'lesen',
    input: wunsch,
    output: z.strictObject({
      /** Fields of this purpose; those with `pflicht` cannot be left out. */
      felder: z.array(z.strictObject({ feld, label: z.string(), pflicht: z.boolean(), dabei: z.boolean() })),
      kopf: z.array(z.string()),
      zeilen: z.array(z.strictObject({ personId: z.uuid(), zellen: z.array(z.string()) })),
      ausgelassen: z.array(z.strictObject({ personId: z.uuid(), name: z.string(), grund: z.string() })),
      dateiname: z.string(),
      /** Of what is shown; `write` refuses when it has changed since. */
      pruefsumme: z.string(),
      /** Why nothing can be written; null if it can. */
      hindernis: z.string().nullable(),
    }),
  },
  /** Writes the encrypted file. The Kennwort is in the answer and nowhere else. */
  'uebermittlung.write': {
    kind: 'task',
    right: 'vorpruefen',
    input: wunsch.extend({
      pruefsumme: z.string().length(64),
      form: uebermittlungsform.schema,
      anlass: z.string().max(500).nullable().default(null),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({
      datei: z.string().nullable(),
      kennwort: z.string().nullable(),
      sha256: z.string().nullable(),
      personen: z.int(),
    }),
  },
  /** What was handed over: who, what, when, why, to whom; newest first. */
  'uebermittlung.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ limit: z.int().min(1).max(500).default(50) }),
    output: z.array(
      z.strictObject({
        vorgangId: z.uuid(),
        am: z.string(),
        benutzer: z.string(),
        empfaenger: z.string(),
        zweck: z.string(),
        felder: z.string(),
        anlass: z.string().nullable(),
        form: z.string(),
        personen: z.int(),
        pruefsumme: z.string(),
      }),
    ),
  },
} as const satisfies Record<`uebermittlung.${string}`, UseCase>;
