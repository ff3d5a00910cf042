import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';

type Einwilligung = RecordOf<'einwilligung'>;
export type Weitergabe = {
  readonly zweck: Einwilligung['zweck'];
  readonly traegerId: string | null;
  readonly tag: Datum;
};

/** Valid on a day: granted by then and not withdrawn; a withdrawal counts from its own day on. */
export function gilt({ erteiltAm, widerrufenAm }: Einwilligung, tag: Datum): boolean {
  return erteiltAm <= tag && (widerrufenAm === null || tag < widerrufenAm);
}

/**
 * Why named data must not go to a Träger for a purpose on a day; null if they may. An Einwilligung without a
 * Träger covers whichever looks after the person.
 */
export function weitergabeHindernis(
  alle: readonly Einwilligung[],
  { zweck, traegerId, tag }: Weitergabe,
): string | null {
  const fuerZweck = alle.filter(
    (e) => e.zweck === zweck && (e.traegerId === null || e.traegerId === traegerId),
  );
  if (fuerZweck.some((e) => gilt(e, tag))) return null;
  const widerruf =
    fuerZweck
      .map((e) => e.widerrufenAm ?? '')
      .toSorted()
      .at(-1) ?? '';
  if (widerruf !== '') {
    // The text is a day of the register; the empty one was ruled out.
    return `Die Einwilligung wurde am ${formatDatum(widerruf as Datum)} widerrufen. Ohne neue Einwilligung dürfen keine namentlichen Angaben weitergegeben werden.`;
  }
  return 'Für diese Weitergabe liegt keine Einwilligung vor. Bitte holen Sie sie ein und tragen Sie sie in der Fallakte ein.';
}

/** Why an Einwilligung cannot be withdrawn as of a day; null if it can. */
export function widerrufHindernis({ erteiltAm, widerrufenAm }: Einwilligung, tag: Datum): string | null {
  if (widerrufenAm !== null)
    return `Diese Einwilligung wurde schon am ${formatDatum(widerrufenAm)} widerrufen.`;
  return tag < erteiltAm ? 'Ein Widerruf kann nicht vor der Einwilligung liegen.' : null;
}
