import { z } from 'zod';
import { ampelfarbe } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { bereich } from '#shared/dokumente/vorlagen/auskunft.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import type { UseCase } from './use-case.ts';

export const akteApi = {
  /**
   * The whole case as the office knew it at the end of a day, with the colour that held and what the rules of that
   * day say about those facts. Restricted areas are named with the number of their entries only.
   */
  'akte.standAm': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid(), tag: datum }),
    output: z.strictObject({
      tag: datum,
      /** Null: nobody had decided yet. */
      ampel: z.strictObject({ farbe: ampelfarbe.schema, am: datum, grund: z.string() }).nullable(),
      pruefung: z.strictObject({
        vorschlag: colour.schema,
        rechtsgrundlage: z.string().nullable(),
        fruehestens: datum.nullable(),
        begruendung: z.array(z.string()),
      }),
      bereiche: z.array(bereich),
    }),
  },
} as const satisfies Record<`akte.${string}`, UseCase>;
