import { isOneSlip } from './ein-fehler.ts';

/** A day or month that a text names; `tage` holds every reading as `YYYY-MM-DD`, empty where there is no whole day. */
export type Datumsstelle = { readonly von: number; readonly bis: number; readonly tage: readonly string[] };

const MONATE = 'januar februar märz april mai juni juli august september oktober november dezember'.split(
  ' ',
);
const KURZ =
  'jan|jän|jänner|feb|feber|mär|mrz|maerz|marz|apr|jun|jul|aug|sep|sept|okt|nov|dez|01|02|03|04|05|06|07|08|09';

const ZAHLEN =
  /(?<!\d)(\d{1,2})\s{0,2}[.,/\-–\s]\s{0,2}(\d{1,2})\s{0,2}[.,/\-–\s]\s{0,2}(\d{4}|\d{2})(?!\d)/gu;
const ISO = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/gu;
const WORT =
  /(?<!\d)(\d{1,2})\s?[.]?\s{0,2}(\p{L}{3,9})\.?,?\s{1,2}(\d{4}|’?\d{2})(?!\d)|(?<!\p{L})(\p{L}{3,9})\.?,?\s{1,2}(\d{4})(?!\d)/gu;
const JAHRGANG =
  /(?:geboren(?:e[nrms]?)?(?:\s+(?:im\s+Jahr(?:e)?|in|seit))?|geb\.|Jahrgang|Geburtsjahr)\s+(\d{4})(?!\d)/giu;

/** Every day, month of a year and year of birth in a text, however it is written. */
export function findDaten(text: string): Datumsstelle[] {
  const found: Datumsstelle[] = [];
  const add = (match: RegExpExecArray, tage: readonly string[]) =>
    found.push({ von: match.index, bis: match.index + match[0].length, tage });
  for (const match of text.matchAll(ISO))
    if (isDay(match[3], match[2])) add(match, [iso(match[1] ?? '', match[2], match[3])]);
  for (const match of text.matchAll(ZAHLEN)) {
    const [, tag, monat, jahr = ''] = match;
    if (isDay(tag, monat))
      add(
        match,
        jahre(jahr).map((year) => iso(year, monat, tag)),
      );
  }
  for (const match of text.matchAll(WORT)) {
    const [, tag, name, jahr = '', alone] = match;
    const monat = monthOf(name ?? alone ?? '');
    if (monat === null) continue;
    const ganz = tag !== undefined && isDay(tag, monat);
    add(match, ganz ? jahre(jahr.replace('’', '')).map((year) => iso(year, monat, tag)) : []);
  }
  for (const match of text.matchAll(JAHRGANG)) add(match, []);
  return found;
}

function monthOf(word: string): string | null {
  const small = word.toLowerCase().replace('ae', 'ä');
  const index = MONATE.findIndex((name) => name === small || (small.length > 4 && isOneSlip(name, small)));
  if (index >= 0) return String(index + 1);
  if (!KURZ.split('|').includes(small)) return null;
  const short = small.slice(0, 3).replace('mrz', 'mär').replace('mar', 'mär').replace('jän', 'jan');
  return String(MONATE.findIndex((name) => name.startsWith(short)) + 1);
}

function isDay(tag: string | undefined, monat: string | undefined): boolean {
  const [day, month] = [Number(tag), Number(monat)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function jahre(jahr: string): readonly string[] {
  return jahr.length === 4 ? [jahr] : [`19${jahr}`, `20${jahr}`];
}

function iso(jahr: string, monat = '', tag = ''): string {
  return `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
}
