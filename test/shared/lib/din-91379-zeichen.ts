/**
 * All 908 entries of DIN 91379:2022-08, in the groups of the standard: 649 Latin letters and sequences (52 of the
 * keyboard, the 597 of `din91379`; 149 are sequences of letter and mark), 18 signs of names (N1), 67 other signs
 * (N2 to N4), and the extended groups: 43 signs, 69 Greek and 62 Cyrillic letters.
 */
import { din91379 } from '#shared/lib/din-91379.ts';

const A_BIS_Z = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

/** Signs that may stand in a name (N1). */
const IN_NAMEN = [..."ʹʺʾʿˈˌ',-.·’‡`~¨´ "];
/** Other signs (N2, N3), the blank that holds together (N4). */
const SONST = [...'ªµº0123456789²³¹!"#%&()*/:;?@[\\]_{}¡§«¶»¿$+<=>^|¢£¥©¬®¯°±×÷€', ...'¼½¾¤¦¸', '\u00A0'];
const ERWEITERT = [...'ᵈƒʰˆ⁰⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉‘‚“”„†…‰‹›ʳ˜ˢ™∞≤≥ᵗ\u030D′″'];
const GRIECHISCH = [...'ΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ'];
const KYRILLISCH = [...'ЍАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯабвгдежзийклмнопрстуфхцчшщъьюяѝ'];

export const zeichen = {
  lateinisch: [...A_BIS_Z, ...din91379],
  inNamen: IN_NAMEN,
  sonst: SONST,
  erweitert: ERWEITERT,
  griechisch: GRIECHISCH,
  kyrillisch: KYRILLISCH,
} as const;

export const alle908: readonly string[] = Object.values(zeichen).flat();
