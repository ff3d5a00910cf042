/** Invented data for every paper, made from its schema: once complete, and with each single choice made otherwise. */
import { z } from 'zod';
import { innerSchema, isTag } from './blatt.ts';

/** What may be otherwise at one place of the data; `*` stands for every element of a list. */
export type Wahl = { readonly ort: string; readonly wert: null | string | boolean | number };

const LENGTH = 3;
const NUMBERS = [0, 1, 2, 3, 5, 12];
const WORDS: Readonly<Record<string, string>> = {
  programmNr: 'P-0123',
  nachname: 'Musterfrau',
  vornamen: 'Ayşe',
  strasse: 'Erdachte Gasse 7',
  plz: '01234',
  ort: 'Musterstadt',
  aktenzeichen: '33.4-0815/19',
  sprache: 'Kurdisch',
  telefon: '01234 56-0',
  email: 'amt@musterkreis.example',
  web: 'www.musterkreis.example',
  sprechzeiten: 'Di und Do 9 bis 12 Uhr',
  behoerde: 'Landratsamt Musterkreis',
  amt: 'Fachdienst Aufenthalt',
  programmName: 'Bleibeperspektiven',
  name: 'Frau Beispiel',
  was: 'Geburtsurkunde besorgen',
  nachweis: 'Kopie der Urkunde',
  ziel: 'Aufenthaltserlaubnis',
  stelle: 'Beratungsstelle Eins (erfunden)',
  beratungsstelle: 'Beratungsstelle Eins (erfunden)',
};
/** Keys by which parts of the data find each other: some are shared between lists, some are not. */
const LINKS: ReadonlySet<string> = new Set(['id', 'kriterien']);

/** Complete data, but for what `wahl` says otherwise. */
export function probeDaten(schema: z.ZodType, wahl: readonly Wahl[]): unknown {
  const chosen = new Map(wahl.map(({ ort, wert }) => [ort, wert]));
  let days = 0;
  return make(schema, [], []);

  function make(each: z.ZodType, path: readonly string[], at: readonly number[]): unknown {
    const index = at.at(-1) ?? 0;
    const { inner } = innerSchema(each);
    const ort = path.join('.');
    const choice = chosen.get(ort);
    if (choice === null) return null;
    if (inner instanceof z.ZodArray) {
      const element = inner.element as z.ZodType;
      const codes = innerSchema(element).inner;
      if (codes instanceof z.ZodEnum) {
        const one = chosen.get([...path, '*'].join('.'));
        if (one !== undefined) return [one];
        return typeof choice === 'number' ? codes.options.slice(0, choice) : codes.options;
      }
      const length = typeof choice === 'number' ? choice : LENGTH;
      return Array.from({ length }, (_, i) => make(element, [...path, '*'], [...at, i]));
    }
    if (choice !== undefined) return choice;
    if (inner instanceof z.ZodObject)
      return Object.fromEntries(
        Object.entries(inner.shape).map(([key, child]) => [
          key,
          make(child as z.ZodType, [...path, key], at),
        ]),
      );
    if (isTag(inner)) {
      days += 1;
      return `2026-${String((Math.floor(days / 28) % 12) + 1).padStart(2, '0')}-${String((days % 28) + 1).padStart(2, '0')}`;
    }
    if (inner instanceof z.ZodEnum) return inner.options[index % inner.options.length];
    if (inner instanceof z.ZodUnion) return make(inner.options[0] as z.ZodType, path, at);
    if (inner instanceof z.ZodLiteral) return inner.value;
    if (inner instanceof z.ZodBoolean) return true;
    if (inner instanceof z.ZodNumber) return index + 1;
    if (inner instanceof z.ZodString) {
      const key = path.findLast((step) => step !== '*') ?? '';
      if (LINKS.has(key) && at.length > 1) return index === 0 ? 'Q.schluessel' : `schluessel ${at.join('.')}`;
      const word = WORDS[key] ?? `Beispiel ${key}`;
      return path.includes('*') ? `${word} ${index + 1}` : word;
    }
    return null;
  }
}

/** Every choice the schema leaves open. */
export function alleWahlen(schema: z.ZodType, path: readonly string[] = [], first = true): Wahl[] {
  const { inner, nullable } = innerSchema(schema);
  const ort = path.join('.');
  const own: Wahl[] = nullable ? [{ ort, wert: null }] : [];
  if (inner instanceof z.ZodArray)
    return [
      ...own,
      ...[0, 1, 8].map((wert) => ({ ort, wert })),
      ...alleWahlen(inner.element as z.ZodType, [...path, '*']),
    ];
  if (inner instanceof z.ZodObject)
    return [
      ...own,
      ...Object.entries(inner.shape).flatMap(([key, child], i) =>
        alleWahlen(child as z.ZodType, [...path, key], i === 0),
      ),
    ];
  if (inner instanceof z.ZodEnum) return [...own, ...inner.options.map((wert) => ({ ort, wert }))];
  if (inner instanceof z.ZodNumber) return [...own, ...NUMBERS.map((wert) => ({ ort, wert }))];
  if (inner instanceof z.ZodBoolean) return [...own, { ort, wert: false }];
  if (inner instanceof z.ZodString && !isTag(inner) && path.includes('*') && !first)
    return [...own, { ort, wert: '' }];
  return own;
}
