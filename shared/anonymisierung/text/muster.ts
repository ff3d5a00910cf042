/** What gives somebody away by its form alone, whether the register knows it or not. */
import type { Fund, Fundart } from './registereintrag.ts';

const MUSTER: readonly (readonly [Fundart, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]+\.\p{L}{2,}/gu],
  ['bank', /\b[A-Z]{2}\s?\d{2}(?:\s?[\dA-Z]{2,4}){3,8}\b/gu],
  ['telefon', /(?<![\d/])(?:\+|00)\d{2}[\s/()-]{0,3}\d(?:[\s/().-]{0,3}\d){5,13}/gu],
  ['telefon', /(?<![\d/.-])\(?0\d{2,4}\)?[\s/-]{1,3}\d(?:[\s/-]?\d){3,9}/gu],
  ['kennzeichen', /(?<![\p{L}\d])[A-ZÄÖÜ]{1,3}[-–]\s?[A-Z]{1,2}\s?[-–]?\s?\d{1,4}[EH]?(?![\p{L}\d])/gu],
  [
    'strasse',
    /(?<!\p{L})\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|ufer|damm|steig|hof)\s+\d{1,4}\s?[a-z]?(?![\p{L}\d])/gu,
  ],
  ['ort', /(?<!\d)\d{5}\s+\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu],
  // Court and office file numbers: „12 K 345/24“, „33.2-1234/2021“, „8 L 99/25.A“.
  ['nummer', /(?<!\d)\d{1,3}\s?[A-Z]{1,3}\s\d{1,6}[/.]\d{2,4}(?:\.[A-Z])?(?!\d)/gu],
  ['nummer', /(?<![\d.])\d[\d.]*[-/]\d[\d.-]*\/\d{2,4}(?!\d)/gu],
  [
    'nummer',
    /\b(?:AZR|Az\.?|Aktenzeichen|Programm|P)[\s-]*(?:Nr\.?|Nummer)?[\s:.-]*\p{L}{0,3}[-\s]?\d[\d./-]*/gu,
  ],
  ['nummer', /(?<!\d)\d(?:[ ./-]?\d){6,}(?!\d)/gu],
];

export function findMuster(text: string): Fund[] {
  return MUSTER.flatMap(([art, pattern]) =>
    [...text.matchAll(pattern)].map((match): Fund => ({
      von: match.index,
      bis: match.index + match[0].length,
      text: match[0],
      art,
      stufe: 'muster',
    })),
  );
}
