import { asDatum, type Datum } from './datum.ts';
import { tagImJahr } from './tag-im-jahr.ts';

export type Halbjahr = { readonly jahr: number; readonly halbjahr: 1 | 2 };

/** First and last day of a half-year; the last counted day, and whether that is not yet the end. */
export function zeitraum({ jahr, halbjahr, heute }: Halbjahr & { readonly heute: Datum }) {
  const { von, bis } = grenzenOf({ jahr, halbjahr });
  return { von, bis, stichtag: bis <= heute ? bis : heute, vorlaeufig: bis > heute };
}

export function grenzenOf({ jahr, halbjahr }: Halbjahr): { readonly von: Datum; readonly bis: Datum } {
  return {
    von: asDatum(`${jahr}-${halbjahr === 1 ? '01-01' : '07-01'}`),
    bis: asDatum(`${jahr}-${halbjahr === 1 ? '06-30' : '12-31'}`),
  };
}

/** Own days of a Träger, `TT.MM.`; null: the rule. */
export type Meldetage = { readonly halbjahr1Bis: string | null; readonly halbjahr2Bis: string | null };
const REGEL: Meldetage = { halbjahr1Bis: null, halbjahr2Bis: null };

/**
 * Day on which a Träger reports: 15.07. for the first half of a year, 15.01. for the second (001:41), or its own. A
 * half-year is never reported before it is over.
 */
export function meldetag({ jahr, halbjahr }: Halbjahr, eigene: Meldetage = REGEL): Datum {
  const tag = halbjahr === 1 ? (eigene.halbjahr1Bis ?? '15.07.') : (eigene.halbjahr2Bis ?? '15.01.');
  const imJahr = tagImJahr(jahr, tag);
  return imJahr > grenzenOf({ jahr, halbjahr }).bis ? imJahr : tagImJahr(jahr + 1, tag);
}

/** „2. Halbjahr 2026“. */
export function halbjahrName({ jahr, halbjahr }: Halbjahr): string {
  return `${halbjahr}. Halbjahr ${jahr}`;
}

/** Whether two periods share a day; an end of null is open. */
export function beruehrt(
  { von, bis }: { readonly von: Datum; readonly bis: Datum | null },
  zeit: { readonly von: Datum; readonly bis: Datum },
): boolean {
  return von <= zeit.bis && (bis === null || bis >= zeit.von);
}
