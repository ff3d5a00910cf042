import { z } from 'zod';
import type { Input } from '#shared/api/contract.ts';
import { sichtungsart } from '#shared/domain/codes.ts';
import { isDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { LEERE_ENTSCHEIDUNG } from '#renderer/ui/entscheidung-felder.tsx';

const text = z.string().nullable();

/** A result that is being written: kept encrypted until it is saved, so that locking loses nothing. */
export const ergebnisEntwurf = z.strictObject({
  art: sichtungsart.schema,
  /** Sentences chosen from the suggestions. */
  gewaehlt: z.array(z.string()),
  eigene: z.string(),
  rotgrund: text,
  abweichung: text,
  zweiterBlickAm: text,
  beteiligung: text,
  traegerInformiertAm: text,
  beteiligungGrund: text,
  bis: text,
});
export type ErgebnisEntwurf = z.output<typeof ergebnisEntwurf>;
export type Art = ErgebnisEntwurf['art'];

/** Usual days, to be changed where they do not fit: a second look in three months, a case back in two weeks. */
const ZWEITER_BLICK_TAGE = 90;
const ZURUECK_TAGE = 14;

export function leererEntwurf(art: Art, heute: Datum): ErgebnisEntwurf {
  return {
    art,
    gewaehlt: [],
    eigene: '',
    ...LEERE_ENTSCHEIDUNG,
    bis: plusDays(heute, ZURUECK_TAGE),
    zweiterBlickAm: plusDays(heute, ZWEITER_BLICK_TAGE),
  };
}

/** The chosen sentences and the own words, as one reason. */
export function grundOf({ gewaehlt, eigene }: ErgebnisEntwurf): string {
  return [...gewaehlt, eigene.trim()].filter((part) => part !== '').join(' ');
}

/** What a colour sends; text that is no day yet counts as no day. */
export function entscheidungOf(
  personId: string,
  entwurf: ErgebnisEntwurf,
  rechtsgrundlage: string | null,
): Input<'sichtung.decide'> {
  const isRed = entwurf.art === 'rot';
  // Codes come from lists of exactly these codes; the core checks them again.
  return {
    personId,
    farbe: entwurf.art,
    rechtsgrundlage,
    grund: grundOf(entwurf),
    rotgrund: isRed ? entwurf.rotgrund : null,
    zweiterBlickAm: isRed ? dayOrNull(entwurf.zweiterBlickAm) : null,
    abweichung: entwurf.abweichung,
    beteiligung: entwurf.beteiligung,
    traegerInformiertAm: entwurf.beteiligung === 'informiert' ? dayOrNull(entwurf.traegerInformiertAm) : null,
    beteiligungGrund: entwurf.beteiligung === 'keine_einwilligung' ? entwurf.beteiligungGrund : null,
  } as Input<'sichtung.decide'>;
}

export function dayOrNull(day: string | null): Datum | null {
  return day !== null && isDatum(day) ? day : null;
}
