import type { RecordOf } from '#shared/domain/records.ts';
import { alter, formatDatum, spanne, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import type { Gate } from './gate.ts';

type Einwilligung = RecordOf<'einwilligung'>;
export type Weitergabe = {
  readonly zweck: Einwilligung['zweck'];
  readonly traegerId: string | null;
  readonly tag: Datum;
};

/** A general Einwilligung that no longer holds for one Träger. */
export type Teilwiderruf = Pick<RecordOf<'teilwiderruf'>, 'einwilligungId' | 'traegerId' | 'am'>;

/** Valid on a day: granted by then and not withdrawn; a withdrawal counts from its own day on. */
export function gilt({ erteiltAm, widerrufenAm }: Einwilligung, tag: Datum): boolean {
  return erteiltAm <= tag && (widerrufenAm === null || tag < widerrufenAm);
}

type WeitergabeFacts = Weitergabe & {
  readonly einwilligungen: readonly Einwilligung[];
  readonly teilwiderrufe: readonly Teilwiderruf[];
};

/** No named data leave without a valid Einwilligung for this purpose and this Träger (001:19). */
export const einwilligungTor: Gate<WeitergabeFacts> = {
  id: 'einwilligung',
  titel: 'Einwilligung vor jeder Weitergabe mit Namen',
  quelle: 'Kooperationsvereinbarung: Austausch nur mit Einwilligung; Art. 6, 7 DSGVO',
  hindernis: ({ einwilligungen, teilwiderrufe, ...weitergabe }) =>
    weitergabeHindernis(einwilligungen, weitergabe, teilwiderrufe),
};

/**
 * Why named data must not go to a Träger for a purpose on a day; null if they may. An Einwilligung without a
 * Träger covers whichever looks after the person, but those for which it was withdrawn.
 */
export function weitergabeHindernis(
  alle: readonly Einwilligung[],
  { zweck, traegerId, tag }: Weitergabe,
  teilwiderrufe: readonly Teilwiderruf[] = [],
): string | null {
  const fuerZweck = alle.filter(
    (e) => e.zweck === zweck && (e.traegerId === null || e.traegerId === traegerId),
  );
  const erlaubt = fuerZweck.some(
    (e) => gilt(e, tag) && !withdrawnFor(e, teilwiderrufe).some(({ am }) => am <= tag),
  );
  if (erlaubt) return null;
  const widerruf = fuerZweck
    .flatMap((e) => [e.widerrufenAm, ...withdrawnFor(e, teilwiderrufe).map(({ am }) => am)])
    .filter((tagDesWiderrufs) => tagDesWiderrufs !== null)
    .toSorted()
    .at(-1);
  if (widerruf !== undefined)
    return `Die Einwilligung wurde am ${formatDatum(widerruf)} widerrufen. Ohne neue Einwilligung dürfen keine namentlichen Angaben weitergegeben werden.`;
  return 'Für diese Weitergabe liegt keine Einwilligung vor. Bitte holen Sie sie ein und tragen Sie sie in der Fallakte ein.';

  function withdrawnFor(e: Einwilligung, widerrufe: readonly Teilwiderruf[]): readonly Teilwiderruf[] {
    return widerrufe.filter((w) => w.einwilligungId === e.id && w.traegerId === traegerId);
  }
}

type Unterschrift = Pick<Einwilligung, 'erteiltAm' | 'erteiltDurch'> & {
  readonly geburtsdatum: TeilDatum | null;
};

/**
 * For a minor those sign who have the care of the person. Where the birth date is known only in part, the office
 * is asked only if the person is a minor for certain; unknown is no minor.
 */
export const unterschriftTor: Gate<Unterschrift> = {
  id: 'unterschrift',
  titel: 'Sorgeberechtigte unterschreiben für Minderjährige',
  quelle: 'Art. 8 DSGVO; §§ 1626, 1793 BGB',
  hindernis: ({ geburtsdatum, erteiltAm, erteiltDurch }) =>
    geburtsdatum !== null &&
    alter(spanne(geburtsdatum).von, erteiltAm) < 18 &&
    erteiltDurch !== 'sorgeberechtigte' &&
    erteiltDurch !== 'vormund'
      ? 'Die Person ist minderjährig. Die Einwilligung unterschreiben Sorgeberechtigte oder Vormund; bitte tragen Sie ein, wer unterschrieben hat.'
      : null,
};

/** Why an Einwilligung cannot be withdrawn as of a day; null if it can. */
export function widerrufHindernis({ erteiltAm, widerrufenAm }: Einwilligung, tag: Datum): string | null {
  if (widerrufenAm !== null)
    return `Diese Einwilligung wurde schon am ${formatDatum(widerrufenAm)} widerrufen.`;
  return tag < erteiltAm ? 'Ein Widerruf kann nicht vor der Einwilligung liegen.' : null;
}

/** Why an Einwilligung cannot be withdrawn for one Träger as of a day; null if it can. */
export function teilwiderrufHindernis(
  einwilligung: Einwilligung,
  { traegerId, am }: { readonly traegerId: string; readonly am: Datum },
  bisher: readonly Teilwiderruf[],
): string | null {
  if (einwilligung.traegerId !== null)
    return 'Diese Einwilligung gilt nur für einen Träger. Bitte widerrufen Sie sie ganz.';
  if (bisher.some((w) => w.einwilligungId === einwilligung.id && w.traegerId === traegerId))
    return 'Für diesen Träger ist die Einwilligung schon widerrufen.';
  return widerrufHindernis(einwilligung, am);
}
