/** What the reader finds in a loaded template: plain data that cross a process border. */
import { z } from 'zod';

/** One mark in braces, with its place in words. */
export const fund = z.strictObject({
  /** As it stands in the file. */
  roh: z.string(),
  /** In the spelling of the program: lower case, ASCII. */
  name: z.string(),
  art: z.enum(['wert', 'auf', 'zu', 'klammer']),
  ort: z.string(),
  /** Paragraph, the block it lies in, and the table row if any: a loop must open and close in the same surroundings. */
  absatz: z.int(),
  behaelter: z.int(),
  tabelle: z.int().nullable(),
});
export type Fund = z.output<typeof fund>;

export const gelesen = z.strictObject({
  /** The package, written anew from what is allowed in a template. */
  paket: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  funde: z.array(fund),
  /** What was left out or settled while reading, as sentences. */
  hinweise: z.array(z.string()),
});
export type GeleseneVorlage = z.output<typeof gelesen>;

/** Typed words as the program spells them: `{ Behörde }` and `{behoerde}` mean the same. */
export function canonical(typed: string): { readonly art: 'wert' | 'auf' | 'zu'; readonly name: string } {
  const bare = typed.replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF"„“”‚‘’']/g, '').trim();
  const art = bare.startsWith('#') ? 'auf' : bare.startsWith('/') ? 'zu' : 'wert';
  const name = (art === 'wert' ? bare : bare.slice(1))
    .trim()
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .replaceAll(/[\s\u00A0-]+/g, '_');
  return { art, name };
}
