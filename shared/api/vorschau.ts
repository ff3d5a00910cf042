import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { vorschau } from '#shared/recht/vorschau/ergebnis.ts';
import type { UseCase } from './use-case.ts';

/** One single step and for how many people it alone leads to grün. */
export const schrittGruppe = z.strictObject({
  /** What the filter `einSchritt` of the list asks for. */
  schluessel: z.string(),
  titel: z.string(),
  art: z.enum(['klaeren', 'erfuellen']),
  papier: z.string().nullable(),
  anzahl: z.int(),
});
export type SchrittGruppe = z.output<typeof schrittGruppe>;

export const vorschauApi = {
  /** When each route could be met, and what each single step would change. Proposes; nothing is set. */
  'vorschau.load': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({
      personId: z.uuid(),
      stichtag: datum.nullable().default(null),
      rechtsstand: datum.nullable().default(null),
    }),
    output: vorschau,
  },
  /** „Ein Schritt bis grün“ over everybody, most people first. */
  'vorschau.einSchritt': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      gruppen: z.array(schrittGruppe),
      /** People who are one step away; somebody with two such steps counts once. */
      personen: z.int(),
      /** People whose row is of today, and all. */
      frisch: z.int(),
      gesamt: z.int(),
    }),
  },
} as const satisfies Record<`vorschau.${string}`, UseCase>;
