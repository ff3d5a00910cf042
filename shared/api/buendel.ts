import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import type { UseCase } from './use-case.ts';

/** A published one-way table of disjoint states. `anzahl` null: hidden because the group is too small. */
const tabelle = z.strictObject({
  id: z.string(),
  titel: z.string(),
  definition: z.string(),
  einheit: z.enum(['Personen', 'Haushalte', 'Anträge']),
  stichtag: datum,
  zeilen: z.array(z.strictObject({ label: z.string(), anzahl: z.int().nullable() })),
  summe: z.int().nullable(),
  /** Why cells are hidden; null if none is. */
  hinweis: z.string().nullable(),
});
export type BuendelTabelle = z.output<typeof tabelle>;

const datei = z.strictObject({ name: z.string(), bytes: z.int(), was: z.string() });

export const buendelApi = {
  /** Exactly what would leave the house, before it is written. */
  'buendel.preview': {
    kind: 'query',
    right: 'freigeben',
    input: z.strictObject({ stichtag: datum.nullable().default(null) }),
    output: z.strictObject({
      stichtag: datum,
      schwelle: z.int(),
      tabellen: z.array(tabelle),
      dateien: z.array(z.strictObject({ name: z.string(), was: z.string() })),
      /** What is not in it and why. */
      nichtEnthalten: z.array(z.string()),
      /** Ties the written bundle to what was looked at. */
      pruefsumme: z.string(),
    }),
  },
  /** Refused if the figures are no longer those of `pruefsumme`. */
  'buendel.write': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({
      stichtag: datum,
      pruefsumme: z.string(),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({
      datei: z.string().nullable(),
      sha256: z.string().nullable(),
      dateien: z.array(datei),
    }),
  },
} as const satisfies Record<`buendel.${string}`, UseCase>;
