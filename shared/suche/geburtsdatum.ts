import type { TeilDatum } from '#shared/lib/datum.ts';

/** A birth date as typed so far: `1.2.`, `1.2.19`, `010290`, `1990`. Parts that are not known are null. */
export type Datumfrage = {
  readonly tag: number | null;
  readonly monat: number | null;
  /** Two digits: end or beginning of a year; three: its beginning; four: the year. */
  readonly jahr: string;
};
export type Datumtreffer = { readonly wert: number; readonly grund: string };

const MONATE = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'] as const;

/** „1. Februar 1990“ and „01 02 1990“ as `1.2.1990`, so that a date is one word. */
export function datumAlsWort(text: string): string {
  return text
    .replaceAll(
      /\b(\d{1,2})\.?\s*([a-zäé]{3,9})\.?\s+(\d{4}|\d{2})\b/giu,
      (whole, day: string, word: string, year: string) => {
        const month = MONATE.indexOf(monthKey(word)) + 1;
        return month === 0 ? whole : `${day}.${month}.${year}`;
      },
    )
    .replaceAll(/\b(\d{1,2})\.?\s+(\d{1,2})\.?\s+(\d{4})\b/g, '$1.$2.$3');
}

function monthKey(word: string): (typeof MONATE)[number] {
  const key = word.toLowerCase().replace('ä', 'a').slice(0, 3);
  // `indexOf` answers −1 for what is no month.
  return (key === 'mae' ? 'mar' : key) as (typeof MONATE)[number];
}

/** Every way in which a word can be read as a birth date; none if it is none. */
export function datumfragen(wort: string): Datumfrage[] {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2})?)?$/.exec(wort);
  if (iso !== null) return plausible([{ jahr: iso[1] ?? '', monat: number(iso[2]), tag: number(iso[3]) }]);
  const dotted = /^(\d{1,2})[./-](?:(\d{1,2})(?:[./-](\d{0,4}))?)?$/.exec(wort);
  if (dotted !== null)
    return plausible([{ tag: number(dotted[1]), monat: number(dotted[2]), jahr: dotted[3] ?? '' }]);
  const monthYear = /^(\d{1,2})[./-](\d{4})$/.exec(wort);
  if (monthYear !== null)
    return plausible([{ tag: null, monat: number(monthYear[1]), jahr: monthYear[2] ?? '' }]);
  const block = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(wort);
  const american = /^(\d{4})(\d{2})(\d{2})$/.exec(wort);
  return plausible([
    ...(block === null ? [] : [{ tag: number(block[1]), monat: number(block[2]), jahr: block[3] ?? '' }]),
    ...(american === null
      ? []
      : [{ jahr: american[1] ?? '', monat: number(american[2]), tag: number(american[3]) }]),
    ...(/^(19|20)\d{2}$/.test(wort) ? [{ tag: null, monat: null, jahr: wort }] : []),
  ]);
}

function plausible(fragen: readonly Datumfrage[]): Datumfrage[] {
  return fragen.filter(
    ({ tag, monat, jahr }) =>
      (tag === null || (tag >= 1 && tag <= 31)) &&
      (monat === null || (monat >= 1 && monat <= 31)) &&
      (jahr.length < 4 || /^(18|19|20)/.test(jahr)),
  );
}

function number(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** How a typed date fits the birth date of a person; null if it does not. */
export function vergleicheDatum(frage: Datumfrage, geburtsdatum: TeilDatum): Datumtreffer | null {
  const [year = '', month, day] = geburtsdatum.split('-');
  if (!yearFits(frage.jahr, year)) return oneDigit(frage, geburtsdatum);
  const whole = frage.tag !== null && frage.monat !== null;
  if (fits(frage.tag, day) && fits(frage.monat, month)) {
    const partial =
      (frage.tag !== null && day === undefined) || (frage.monat !== null && month === undefined);
    if (partial)
      return frage.jahr.length < 2 ? null : { wert: 0.7, grund: 'Geburtsdatum nur teilweise bekannt' };
    return { wert: whole && frage.jahr !== '' ? 1 : 0.9, grund: 'Geburtsdatum' };
  }
  if (whole && fits(frage.tag, month) && fits(frage.monat, day))
    return { wert: 0.8, grund: 'Tag/Monat vertauscht' };
  return oneDigit(frage, geburtsdatum);
}

/** A slip of one digit, or two exchanged, in a date typed in full. */
function oneDigit(frage: Datumfrage, geburtsdatum: string): Datumtreffer | null {
  const { tag, monat, jahr } = frage;
  if (tag === null || monat === null || jahr.length < 4 || geburtsdatum.length < 10) return null;
  const typed = `${jahr}-${two(monat)}-${two(tag)}`;
  const wrong = [...typed].flatMap((digit, i) => (digit === geburtsdatum[i] ? [] : [i]));
  const [a = 0, b = 0] = wrong;
  const exchanged = wrong.length === 2 && typed[a] === geburtsdatum[b] && typed[b] === geburtsdatum[a];
  if (wrong.length === 1 || exchanged) return { wert: 0.6, grund: 'Tippfehler im Geburtsdatum' };
  return null;
}

function yearFits(typed: string, year: string): boolean {
  if (typed.length === 4 || typed.length < 2) return typed === '' || year.startsWith(typed);
  return year.startsWith(typed) || (typed.length === 2 && year.endsWith(typed));
}

/** Unknown on either side fits. */
function fits(typed: number | null, known: string | undefined): boolean {
  return typed === null || known === undefined || typed === Number(known);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
