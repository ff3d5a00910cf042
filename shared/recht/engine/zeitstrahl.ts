/** What the drawn time line shows: every Abschnitt and, for each clock, whether it counts and why. */
import { z } from 'zod';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';

export const uhr = z.strictObject({
  id: z.string(),
  /** e.g. „6 Jahre Aufenthalt (§ 25b)“. */
  label: z.string(),
  /** Counted days in the usual reading. */
  tage: z.int(),
  noetigMonate: z.int(),
  erfuelltAb: datum.nullable(),
  /** Start of the unbroken chain that ends on the Stichtag. */
  seit: datum.nullable(),
  text: z.string(),
  /** The same clock read strictly, as usual and widely; where they differ, a human must weigh. */
  lesarten: z.array(
    z.strictObject({
      lesart: z.enum(['streng', 'ueblich', 'weit']),
      seit: datum.nullable(),
      tage: z.int(),
      erfuelltAb: datum.nullable(),
    }),
  ),
});

export const zeitstrahl = z.strictObject({
  stichtag: datum,
  von: datum.nullable(),
  bis: datum.nullable(),
  abschnitte: z.array(
    z.strictObject({
      status: aufenthaltsstatus.schema,
      von: datum,
      bis: datum.nullable(),
      /** By id of the clock: does it count, and the reason in one sentence. */
      zaehlt: z.record(z.string(), z.strictObject({ ja: z.boolean(), grund: z.string() })),
    }),
  ),
  luecken: z.array(z.strictObject({ von: datum, bis: datum, tage: z.int(), text: z.string() })),
  hinweise: z.array(z.string()),
  uhren: z.array(uhr),
});
export type Zeitstrahl = z.output<typeof zeitstrahl>;
