import { fold, foldGerman } from '#shared/lib/fold.ts';
import { zuEnde, type Schritte } from '#shared/lib/schritte.ts';

/** One readable part of a bundle: a file, a part of a zip in it, or the name of such a part. */
export type Teil = { readonly name: string; readonly text: string };
/** A text that tells who somebody is; `art` says what it is, so that a hit can be reported without repeating it. */
export type Kennung = { readonly art: string; readonly text: string };
export type Leck = { readonly teil: string; readonly art: string };

/**
 * Last gate before a bundle leaves: no identifying text of anybody may occur in any part of it. Compared folded,
 * in both ways of writing umlauts; short texts as whole words, longer ones anywhere, numbers without their signs.
 * What the program itself writes into an empty bundle (`eigen`) is no leak: somebody may be called „Alter“.
 */
export function findLeaks(
  teile: readonly Teil[],
  kennungen: readonly Kennung[],
  eigen: readonly Teil[],
): Leck[] {
  return zuEnde(leckSchritte(teile, kennungen, eigen));
}

/** Kennungen that are looked for between two pauses. */
const JE_SCHRITT = 500;

export function* leckSchritte(
  teile: readonly Teil[],
  kennungen: readonly Kennung[],
  eigen: readonly Teil[],
): Schritte<Leck[]> {
  const alles = yield* indexSchritte(teile);
  const eigenes = yield* indexSchritte(eigen);
  const gesucht = new Map<string, string>();
  for (const [nummer, { art, text }] of kennungen.entries()) {
    for (const form of formen(text)) gesucht.set(form, art);
    if (nummer % JE_SCHRITT === 0) yield;
  }
  const funde: [string, string][] = [];
  let nummer = 0;
  for (const [form, art] of gesucht) {
    if (enthaelt(alles, form) && !enthaelt(eigenes, form)) funde.push([form, art]);
    nummer += 1;
    if (nummer % JE_SCHRITT === 0) yield;
  }
  if (funde.length === 0) return [];
  const lecks = new Map<string, Leck>();
  for (const teil of teile) {
    const index = zuEnde(indexSchritte([teil]));
    for (const [form, art] of funde)
      if (enthaelt(index, form)) lecks.set(`${teil.name}|${art}`, { teil: teil.name, art });
  }
  return [...lecks.values()];
}

/** `silben` holds every run of five signs: nearly all names are ruled out by one look-up. */
type Index = {
  readonly text: string;
  readonly worte: ReadonlySet<string>;
  readonly ziffern: string;
  readonly silben: ReadonlySet<string>;
};

const LANG = 5;
const ZIFFERN = /^[\d\s./-]+$/;

const ZEICHEN: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Parts of office files are XML: a name may be broken up by tags or written as entities. */
function lesbar({ name, text }: Teil): string {
  const zeichen = text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => codePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, zahl: string) => codePoint(Number(zahl)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, wort: string) => ZEICHEN[wort] ?? '');
  if (!zeichen.includes('<')) return `${name}\n${zeichen}`;
  return `${name}\n${zeichen}\n${zeichen.replace(/<[^>]*>/g, '')}\n${zeichen.replace(/<[^>]*>/g, ' ')}`;
}

/** Signs that are taken up between two pauses. */
const ZEICHEN_JE_SCHRITT = 100_000;

function* indexSchritte(teile: readonly Teil[]): Schritte<Index> {
  const silben = new Set<string>();
  const worte = new Set<string>();
  const texte: string[] = [];
  const ziffern: string[] = [];
  for (const teil of teile) {
    const text = lesbar(teil);
    const gefaltet = fold(text);
    yield;
    for (let at = 0; at + LANG <= gefaltet.length; at += 1) {
      silben.add(gefaltet.slice(at, at + LANG));
      if (at % ZEICHEN_JE_SCHRITT === ZEICHEN_JE_SCHRITT - 1) yield;
    }
    for (const [wort] of gefaltet.matchAll(/[\p{L}\p{N}]+/gu)) worte.add(wort);
    yield;
    for (const [run] of text.matchAll(/\d[\d./\s-]*\d/g)) ziffern.push(run.replace(/\D/g, ''));
    yield;
    texte.push(gefaltet);
  }
  return { text: texte.join('\n'), worte, ziffern: ` ${ziffern.join(' ')} `, silben };
}

function formen(text: string): string[] {
  const rein = text.trim();
  if (rein.length < 2) return [];
  if (ZIFFERN.test(rein)) {
    const ziffern = rein.replace(/\D/g, '');
    return ziffern.length >= 5 ? [fold(rein), `#${ziffern}`] : [];
  }
  return [...new Set([fold(rein), foldGerman(rein)])];
}

function enthaelt({ text, worte, ziffern, silben }: Index, form: string): boolean {
  if (form.startsWith('#'))
    return form.length > 8 ? ziffern.includes(form.slice(1)) : ziffern.includes(` ${form.slice(1)} `);
  if (form.length < LANG) return /^[\p{L}\p{N}]+$/u.test(form) ? worte.has(form) : text.includes(form);
  for (let at = 0; at + LANG <= form.length; at += 1)
    if (!silben.has(form.slice(at, at + LANG))) return false;
  return text.includes(form);
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
