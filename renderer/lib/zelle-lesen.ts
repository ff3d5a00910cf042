import type { z } from 'zod';
import { fold } from '#shared/lib/fold.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { readDatum, readTeilDatum } from '#shared/lib/datum-eingabe.ts';
import { feldInfo } from './feld-art.ts';
import { readNumber } from './format.ts';

/**
 * The value that a cell of a pasted table means for a field; what cannot be read stays as text, so that it is shown
 * as it came and no form saves it.
 */
export function readZelle(schema: z.ZodObject, name: string, text: string, heute: Datum): unknown {
  const { eingabe, optional } = feldInfo(schema, name);
  if (text === '') return optional ? null : '';
  switch (eingabe.art) {
    case 'datum':
    case 'teildatum': {
      const read = (eingabe.art === 'datum' ? readDatum : readTeilDatum)(text, { heute });
      return read.ok ? read.wert : text;
    }
    case 'geld': {
      const number = readNumber(text);
      return number === null ? text : Math.round(number * 100);
    }
    case 'zahl':
      return readNumber(text) ?? text;
    case 'janein':
      return JA_NEIN.get(fold(text)) ?? text;
    case 'auswahl':
      return optionOf(eingabe.options, text) ?? text;
    case 'text':
    case 'absatz':
      return text;
  }
}

const JA_NEIN = new Map([
  ['ja', true],
  ['j', true],
  ['x', true],
  ['nein', false],
  ['n', false],
]);

type Option = { readonly value: string; readonly label: string };

/** Its code, its word, or the only word that begins like this. */
function optionOf(options: readonly Option[], text: string): string | null {
  const wanted = fold(text);
  const exact = options.find(({ value, label }) => fold(label) === wanted || value.toLowerCase() === wanted);
  if (exact !== undefined) return exact.value;
  const like = options.filter(({ label }) => fold(label).startsWith(wanted));
  return like.length === 1 ? (like[0]?.value ?? null) : null;
}
