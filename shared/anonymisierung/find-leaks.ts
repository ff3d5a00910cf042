import { fold, foldGerman } from '#shared/lib/fold.ts';

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
export function findLeaks(teile: readonly Teil[], kennungen: readonly Kennung[], eigen: readonly Teil[]): Leck[] {
  const heuhaufen = teile.map(({ name, text }) => ({ name, ...indexOf(`${name}\n${text}`) }));
  const eigenes = indexOf(eigen.map(({ name, text }) => `${name}\n${text}`).join('\n'));
  const gesucht = new Map<string, string>();
  for (const { art, text } of kennungen) for (const form of formen(text)) gesucht.set(form, art);
  const lecks = new Map<string, Leck>();
  for (const [form, art] of gesucht) {
    if (enthaelt(eigenes, form)) continue;
    for (const heu of heuhaufen) if (enthaelt(heu, form)) lecks.set(`${heu.name}|${art}`, { teil: heu.name, art });
  }
  return [...lecks.values()];
}

type Index = { readonly text: string; readonly worte: ReadonlySet<string>; readonly ziffern: string };

const LANG = 5;
const ZIFFERN = /^[\d\s./-]+$/;

function indexOf(text: string): Index {
  // Parts of office files are XML: a name may be broken up by tags or written as entities.
  const lesbar = text.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => codePoint(Number.parseInt(hex, 16))).replace(/&#(\d+);/g, (_, zahl: string) => codePoint(Number(zahl)));
  const ohneTags = lesbar.replace(/<[^>]*>/g, '');
  const getrennt = lesbar.replace(/<[^>]*>/g, ' ');
  const gefaltet = fold(`${lesbar}\n${ohneTags}\n${getrennt}`);
  return { text: gefaltet, worte: new Set(gefaltet.split(/[^\p{L}\p{N}]+/u)), ziffern: ` ${[...getrennt.matchAll(/\d[\d./\s-]*\d/g)].map(([run]) => run.replace(/\D/g, '')).join(' ')} ` };
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

function enthaelt({ text, worte, ziffern }: Index, form: string): boolean {
  if (form.startsWith('#')) return form.length > 8 ? ziffern.includes(form.slice(1)) : ziffern.includes(` ${form.slice(1)} `);
  if (form.length < LANG && /^[\p{L}\p{N}]+$/u.test(form)) return worte.has(form);
  return text.includes(form);
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
