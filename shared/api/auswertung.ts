import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import type { UseCase } from './use-case.ts';

const zeitraum = z.strictObject({ von: datum, bis: datum });
const tabelle = z.strictObject({
  id: z.string(),
  titel: z.string(),
  definition: z.string(),
  einheit: z.string(),
  spalten: z.array(z.string()),
  zeilen: z.array(z.strictObject({ label: z.string(), werte: z.array(z.int()) })),
  /** Per column; null where rows may overlap. */
  summe: z.array(z.int()).nullable(),
  /** How much of it is known, in words; null where nothing can be lacking. */
  abdeckung: z.string().nullable(),
});
const vergleichszeile = z.strictObject({
  label: z.string(),
  erster: z.int(),
  zweiter: z.int(),
  differenz: z.int(),
  /** Of the first figure; null where that is nought. */
  prozent: z.int().nullable(),
  /** Counted on the second day only, and on the first only. */
  dazu: z.int(),
  heraus: z.int(),
});
const fall = z.strictObject({ personId: z.uuid(), name: z.string(), programmNr: z.string() });
const tage = z.strictObject({ erster: datum, zweiter: datum });
const kennzahl = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('anteil'),
    id: z.string(),
    titel: z.string(),
    definition: z.string(),
    zaehler: z.int(),
    nenner: z.int(),
    /** Null: nothing to divide by, which is not zero. */
    prozent: z.int().nullable(),
  }),
  z.strictObject({
    art: z.literal('dauer'),
    id: z.string(),
    titel: z.string(),
    definition: z.string(),
    faelle: z.int(),
    ohneAngabe: z.int(),
    /** Lower quartile, median, upper quartile in days. */
    quartile: z.tuple([z.int(), z.int(), z.int()]).nullable(),
  }),
]);

export const auswertungApi = {
  /** Every figure of a period and its last day. */
  'auswertung.load': {
    kind: 'query',
    right: 'lesen',
    input: zeitraum,
    output: z.strictObject({
      ...zeitraum.shape,
      personen: z.int(),
      /** First day on which anything is entered; null in an empty register. */
      ersterTag: datum.nullable(),
      tabellen: z.array(tabelle),
      kennzahlen: z.array(kennzahl),
    }),
  },
  /** The cases behind one figure, inside the office only. */
  'auswertung.faelle': {
    kind: 'query',
    right: 'lesen',
    input: zeitraum.extend({
      /** Id of a table or figure. */
      id: z.string().max(60),
      zeile: z.int().min(0),
      spalte: z.int().min(0),
    }),
    output: z.strictObject({
      was: z.string(),
      faelle: z.array(fall),
      weitere: z.int(),
    }),
  },
  /** The tables of two days side by side. */
  'auswertung.vergleich': {
    kind: 'query',
    right: 'lesen',
    input: tage,
    output: z.strictObject({
      ...tage.shape,
      /** First day on which anything is entered; null in an empty register. */
      ersterTag: datum.nullable(),
      tabellen: z.array(
        z.strictObject({
          id: z.string(),
          titel: z.string(),
          einheit: z.string(),
          definition: z.string(),
          zeilen: z.array(vergleichszeile),
          summe: vergleichszeile.nullable(),
        }),
      ),
    }),
  },
  /** Who stands behind a change: those who came into a row, and those who left it. Inside the office only. */
  'auswertung.vergleichsfaelle': {
    kind: 'query',
    right: 'lesen',
    input: tage.extend({ id: z.string().max(60), zeile: z.int().min(0) }),
    output: z.strictObject({
      was: z.string(),
      dazu: z.array(fall),
      heraus: z.array(fall),
      weitere: z.int(),
    }),
  },
  /** The same as Excel or Word; small figures stay inside the office. */
  'auswertung.writeVergleich': {
    kind: 'task',
    right: 'lesen',
    input: tage.extend({ als: z.enum(['xlsx', 'docx']) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** All tables as Excel or Word; small figures stay inside the office. */
  'auswertung.write': {
    kind: 'task',
    right: 'lesen',
    input: zeitraum.extend({ als: z.enum(['xlsx', 'docx']) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
} as const satisfies Record<`auswertung.${string}`, UseCase>;
