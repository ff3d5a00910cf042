import { z } from 'zod';
import type { Input } from '#shared/api/contract.ts';
import { gewaehltVon } from '#shared/domain/codes.ts';
import { isDatum } from '#shared/lib/datum.ts';

const eine = z.strictObject({
  /** `abh`, `keine`, `spaeter` or the id of a Träger; null: nothing chosen yet. */
  ziel: z.string().nullable(),
  gewaehltVon: z.string().nullable(),
  bis: z.string().nullable(),
});
/** What has been typed so far; kept as a draft, since nobody asks a hundred people in one go. */
export const wechselEingabe = z.strictObject({
  ab: z.string().nullable(),
  grund: z.string(),
  scheidetAus: z.boolean(),
  wahl: z.record(z.string(), eine),
});
export type WechselEingabe = z.output<typeof wechselEingabe>;
export type EineWahl = z.output<typeof eine>;

export const NICHTS: EineWahl = { ziel: null, gewaehltVon: null, bis: null };

type Wahl = Input<'traeger.wechsel'>['wahl'][number];

/** What the core is asked; null as long as day or reason are missing. Only people about whom something was said. */
export function wechselOf(
  traegerId: string,
  { ab, grund, scheidetAus, wahl }: WechselEingabe,
  personen: readonly { readonly personId: string }[],
): Input<'traeger.wechsel'> | null {
  if (ab === null || !isDatum(ab) || grund.trim() === '') return null;
  return {
    traegerId,
    ab,
    grund: grund.trim(),
    scheidetAus,
    wahl: personen.flatMap(({ personId }): readonly Wahl[] => {
      const ziel = zielOf(wahl[personId] ?? NICHTS);
      return ziel === null ? [] : [{ personId, ziel }];
    }),
  };
}

/** Null: nothing chosen, or „later“ without a day. */
export function zielOf({ ziel, gewaehltVon: wer, bis }: EineWahl): Wahl['ziel'] | null {
  const gewaehlt = gewaehltVon.codes.find((code) => code === wer) ?? null;
  switch (ziel) {
    case null:
      return null;
    case 'spaeter':
      return bis !== null && isDatum(bis) ? { art: 'spaeter', bis } : null;
    case 'abh':
    case 'keine':
      return { art: ziel, gewaehltVon: gewaehlt };
    default:
      return { art: 'traeger', traegerId: ziel, gewaehltVon: gewaehlt };
  }
}
