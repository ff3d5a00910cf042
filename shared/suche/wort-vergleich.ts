import { abstand } from './abstand.ts';
import type { Wortform } from './wortform.ts';

/** How a typed word and a word of a name belong together. */
export type Wortart = 'gleich' | 'anfang' | 'klang' | 'tippfehler' | 'teil';
export type Worttreffer = { readonly wert: number; readonly art: Wortart };

/** How many slips a word of this length may hold. */
function slips(length: number): number {
  if (length < 4) return length === 3 ? 1 : 0;
  return length < 7 ? 1 : 2;
}

/**
 * From 0 (nothing in common) to 1 (the same), and in what way. A spelling of the same sound is worth more than a
 * slip, a slip more than a mere part. The figures order hits; nothing is decided by them.
 */
export function vergleicheWort(getippt: Wortform, wort: Wortform): Worttreffer | null {
  const [typed, other] = [getippt.text, wort.text];
  if (typed !== other && other.startsWith(typed))
    return { wert: 0.9 + (0.08 * typed.length) / other.length, art: 'anfang' };
  const whole = vergleicheGanz(getippt, wort, true);
  if (whole !== null) return whole;
  return typed.length >= 3 && other.includes(typed) ? { wert: 0.5, art: 'teil' } : null;
}

/** As above for words that are both complete; a mere part is no likeness. */
export function vergleicheGanz(getippt: Wortform, wort: Wortform, typing = false): Worttreffer | null {
  const [typed, other] = [getippt.text, wort.text];
  if (typed === other) return { wert: 1, art: 'gleich' };
  const slip = slipsBetween(getippt, wort, typing);
  const sound = soundOf(getippt, wort, typing);
  if (sound > 0 && slip !== null && slip.whole === 1) {
    const exchanged = typed.length === other.length && sameLetters(typed, other);
    return { wert: Math.max(sound, slip.wert) + 0.04, art: exchanged ? 'tippfehler' : 'klang' };
  }
  if (sound > 0 && sound >= (slip?.wert ?? 0))
    return { wert: sound + (slip !== null && slip.whole > 0 ? 0.02 : 0), art: 'klang' };
  return slip === null ? null : { wert: slip.wert, art: 'tippfehler' };
}

function slipsBetween(
  getippt: Wortform,
  wort: Wortform,
  typing: boolean,
): { readonly wert: number; readonly whole: number } | null {
  const allowed = slips(getippt.text.length);
  if (allowed === 0 || bits(getippt.maske & ~wort.maske) > allowed) return null;
  const { ganz, anfang } = abstand(getippt.text, wort.text, allowed);
  const first = getippt.text.charCodeAt(0) === wort.text.charCodeAt(0) ? 0 : 0.06;
  if (ganz <= allowed && (getippt.text.length > 3 || first === 0))
    return { wert: (ganz === 1 ? 0.86 : 0.74) - first - (getippt.text.length < 5 ? 0.1 : 0), whole: ganz };
  const nearly = getippt.text.length < 8 ? 1 : 2;
  if (typing && getippt.text.length >= 5 && anfang <= nearly && first === 0)
    return { wert: anfang === 1 ? 0.66 : 0.54, whole: 0 };
  return null;
}

function soundOf(getippt: Wortform, wort: Wortform, typing: boolean): number {
  for (const typed of getippt.gerueste) if (wort.gerueste.includes(typed)) return 0.8;
  if (getippt.laut === '' || wort.laut === '') return 0;
  if (getippt.laut === wort.laut) return getippt.laut.length > 2 ? 0.74 : 0.66;
  // She is still typing: the sound so far begins the name.
  const begins =
    typing && getippt.text.length >= 4 && getippt.laut.length > 2 && wort.laut.startsWith(getippt.laut);
  return begins && getippt.text.charCodeAt(0) === wort.text.charCodeAt(0) ? 0.55 : 0;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
