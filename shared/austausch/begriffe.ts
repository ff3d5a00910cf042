/**
 * Words of a list and the codes they stand for. What a Fachverfahren calls a residence status is either a word the
 * program knows for certain, or one that somebody in the office has decided about; it is never guessed.
 */
import * as code from '#shared/domain/codes.ts';
import { staaten } from '#shared/domain/staaten.ts';
import { foldGerman } from '#shared/lib/fold.ts';
import type { Zielfeld } from './zielfelder.ts';

/** Columns whose cells hold one word of a list each. */
const LISTEN = {
  status: code.aufenthaltsstatus.options,
  duldungGrund: code.duldungsgrund.options,
  asylstatus: code.asylstatus.options,
  identitaet: code.identitaetsstand.options,
  mitwirkung: code.mitwirkung.options,
  leistungen: code.leistungsbezug.options,
  familienstand: code.familienstand.options,
  geschlecht: code.geschlecht.options,
  sprachniveau: code.sprachniveau.options,
  verurteilungen: code.pruefstand.options,
  ausschlussgruende: code.pruefstand.options,
  staatsangehoerigkeit: staaten.map((staat) => ({ value: staat.code, label: staat.name })),
} as const satisfies Partial<Record<Zielfeld, readonly { readonly value: string; readonly label: string }[]>>;

export type Begriffsfeld = keyof typeof LISTEN;
// Object.keys loses the literal type of the keys it lists; zod wants at least one member at compile time.
export const begriffsfelder = Object.keys(LISTEN) as [Begriffsfeld, ...Begriffsfeld[]];

export function isBegriffsfeld(ziel: Zielfeld): ziel is Begriffsfeld {
  return Object.hasOwn(LISTEN, ziel);
}

/** What a word of this column may stand for. */
export function begriffOptionen(
  feld: Begriffsfeld,
): readonly { readonly value: string; readonly label: string }[] {
  return LISTEN[feld];
}

/** What the office has decided: word to code, null for „says nothing we keep“. Keys by {@link begriffSchluessel}. */
export type Begriffe = ReadonlyMap<string, string | null>;

export function begriffSchluessel(feld: Begriffsfeld, wort: string): string {
  return `${feld}|${foldGerman(wort)}`;
}

/** A word as it stands in a list, and what becomes of it. */
export type Begriff = {
  readonly feld: Begriffsfeld;
  readonly wort: string;
  /** How many cells say it. */
  readonly anzahl: number;
  /** First cell that says it, e.g. K14. */
  readonly zelle: string;
  readonly code: string | null;
  /** `programm`: known for certain; `gemerkt`: decided by the office; `offen`: nobody has decided yet. */
  readonly herkunft: 'programm' | 'gemerkt' | 'offen';
};
