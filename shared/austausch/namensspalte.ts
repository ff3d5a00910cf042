import { foldGerman } from '#shared/lib/fold.ts';

/** A heading as it is compared: „ae“, no signs, one blank. */
const plain = (kopf: string): string =>
  foldGerman(kopf)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const NACHNAME = '(?:nach|familien|zu)?name';
const NACHNAME_ZUERST = new RegExp(String.raw`\b${NACHNAME}n? (?:und |u )?vornamen?\b`);
const VORNAME_ZUERST = new RegExp(String.raw`\bvor(?:namen?(?: n)? (?:und |u )?| ?und |u )${NACHNAME}n?\b`);

/** „Name, Vorname“, „Vor- und Nachname“: one column for the whole name. */
export function isGanzerName(kopf: string): boolean {
  return nachnameZuerst(kopf) || VORNAME_ZUERST.test(plain(kopf));
}

/** „Name Vorname“: where no comma stands in the cell, the heading says which comes first. */
export function nachnameZuerst(kopf: string): boolean {
  return NACHNAME_ZUERST.test(plain(kopf));
}

/** Names of other people: the clerk, the employer, the wife. Nobody of them is the person of the row. */
export function isFremderName(kopf: string): boolean {
  return /sachbearb|arbeitgeber|rechtsanw|^(?:ehe(?:frau|mann|gatt\w*|partner\w*)|mutter|vater|eltern)$|name\w* (?:der|des|d) (?:ehe|mutter|vater|eltern|beraters|beraterin|arzt)|^geburts ?name/.test(
    plain(kopf),
  );
}
