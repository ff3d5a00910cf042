import { formatDay } from '#renderer/lib/format.ts';
import { isTeilDatum } from '#shared/lib/datum.ts';
import type { Werte } from './use-autosave.ts';

type Options = readonly { readonly value: string; readonly label: string }[];

/** The word of a code; null while none is chosen. */
export function labelOf(options: Options, wert: Werte[string]): string | null {
  return options.find(({ value }) => value === wert)?.label ?? null;
}

/** „ab 01.08.2024“; null while there is no day. */
export function tagOf(wert: Werte[string], wort: string): string | null {
  return typeof wert === 'string' && isTeilDatum(wert) ? `${wort} ${formatDay(wert)}` : null;
}

/** „Grundschule ab 01.08.2024“, or what it would be called while nothing is known. */
export function nameOr(otherwise: string, teile: readonly Werte[string][]): string {
  const known = teile.filter((teil) => typeof teil === 'string' && teil !== '');
  return known.length === 0 ? otherwise : known.join(' ');
}
