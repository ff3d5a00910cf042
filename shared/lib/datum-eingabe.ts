/**
 * Reads days as people type them at a counter: `1.2.90`, `010290`, `1990`, `heute`, `heute+14`, `+6m`.
 * Never guesses silently: what is not clearly a day comes back with a sentence.
 */
import { Temporal } from 'temporal-polyfill';
import { isDatum, isTeilDatum, type Datum, type TeilDatum } from './datum.ts';

export type DatumEingabe<T> =
  | { readonly ok: true; readonly wert: T | null }
  | { readonly ok: false; readonly text: string };

type Vorgaben = {
  /** The current day, for `heute+14`. */
  readonly heute: Datum;
  /** Two-digit years up to this many years ahead lie in the future, others in the past. */
  readonly jahreVoraus?: number;
};

/** A complete day; empty input is `null`, which means unknown. */
export function readDatum(eingabe: string, vorgaben: Vorgaben): DatumEingabe<Datum> {
  const teil = readTeilDatum(eingabe, vorgaben);
  if (!teil.ok || teil.wert === null) return teil as DatumEingabe<Datum>; // both branches carry no TeilDatum
  if (isDatum(teil.wert)) return { ok: true, wert: teil.wert };
  return { ok: false, text: 'Bitte Tag, Monat und Jahr angeben, zum Beispiel 01.02.1990.' };
}

/** A day of which day, or day and month, may be unknown: `1990`, `2.1990`. */
export function readTeilDatum(eingabe: string, vorgaben: Vorgaben): DatumEingabe<TeilDatum> {
  const text = eingabe.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (text === '') return { ok: true, wert: null };
  const parts = readParts(text, vorgaben);
  if (parts === null)
    return { ok: false, text: 'Bitte als Tag.Monat.Jahr angeben, zum Beispiel 01.02.1990.' };
  const iso = parts.toReversed().join('-');
  if (isTeilDatum(iso)) return { ok: true, wert: iso };
  return { ok: false, text: `Den ${parts.join('.')} gibt es nicht.` };
}

const RELATIVE = /^(heute|morgen|gestern)?(?:([+-]\d{1,4})([twmj]|tage?|wochen?|monate?|jahre?)?)?$/;

/** Day, month, year as far as given, each padded; null if the text has no such form. */
function readParts(text: string, vorgaben: Vorgaben): readonly string[] | null {
  const relative = readRelative(text, vorgaben.heute);
  if (relative !== null) return relative.split('-').toReversed();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso !== null) return present(iso[3], iso[2]).concat(iso[1] ?? '');
  const dotted = /^(?:(\d{1,2})[./-])?(?:(\d{1,2})[./-])?(\d{4}|\d{2})$/.exec(text);
  if (dotted !== null) return readDotted(dotted, text, vorgaben);
  const block = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (block === null) return null;
  return [block[1] ?? '', block[2] ?? '', fullYear(block[3] ?? '', vorgaben)];
}

function readDotted(
  [, first, second, year = '']: RegExpExecArray,
  text: string,
  vorgaben: Vorgaben,
): readonly string[] | null {
  // A lone „90“ could be an age, a day or a year.
  if (first === undefined && year.length === 2) return null;
  // „1.2“ could be a day without a year or a month of 2002.
  if (second === undefined && year.length === 2 && text.includes('.')) return null;
  return present(first, second).concat(fullYear(year, vorgaben));
}

function readRelative(text: string, heute: Datum): Datum | null {
  const match = RELATIVE.exec(text);
  if (match === null || text === '') return null;
  const [, word, count, unit = 't'] = match;
  if (word === undefined && count === undefined) return null;
  const start = Temporal.PlainDate.from(heute).add({
    days: word === 'morgen' ? 1 : word === 'gestern' ? -1 : 0,
  });
  const n = Number(count ?? 0);
  // `heute+9999j` lies beyond the calendar of this program: no day, and no reason to fall over.
  const day = start.add(period(n, unit)).toString();
  return isDatum(day) ? day : null;
}

function period(n: number, unit: string): Temporal.DurationLike {
  switch (unit.charAt(0)) {
    case 'w':
      return { weeks: n };
    case 'm':
      return { months: n };
    case 'j':
      return { years: n };
    default:
      return { days: n };
  }
}

function present(...parts: readonly (string | undefined)[]): string[] {
  return parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
}

/** `90` is 1990, `31` is 2031 if that is at most `jahreVoraus` (normally 20) years ahead. */
function fullYear(year: string, { heute, jahreVoraus = 20 }: Vorgaben): string {
  if (year.length === 4) return year;
  const thisYear = Number(heute.slice(0, 4));
  const candidate = Math.floor(thisYear / 100) * 100 + Number(year);
  return String(candidate > thisYear + jahreVoraus ? candidate - 100 : candidate);
}
