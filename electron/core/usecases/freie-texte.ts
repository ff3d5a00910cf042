/** The texts of a decision of principle as the guard sees them, and as they may leave the house. */
import {
  pruefeMitEntscheidungen,
  type GeprueftText,
  type Stellenentscheidung,
} from '#shared/anonymisierung/text/textstellen.ts';
import { feldOf, feldWort } from '#shared/domain/feld.ts';
import { grundsatzentscheidung } from '#shared/domain/gremium.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadTextregister } from './text-register.ts';

type Grundsatz = RecordOf<'grundsatzentscheidung'>;

/** Every field somebody writes freely; each goes through the guard. */
export const TEXTFELDER = [
  'titel',
  'frage',
  'konstellation',
  'entscheidung',
  'grundzuege',
  'argumente',
  'abweichend',
] as const satisfies readonly (keyof Grundsatz)[];
export type Textfeld = (typeof TEXTFELDER)[number];

export type FreierText = GeprueftText & {
  readonly feld: Textfeld;
  readonly label: string;
  readonly text: string;
};

export function pruefeTexte(access: ReadAccess, record: Grundsatz): FreierText[] {
  const register = loadTextregister(access);
  const kept = access.tables.textentscheidung.select('WHERE grundsatzentscheidungId = ?', record.id);
  return TEXTFELDER.flatMap((feld) => {
    const text = record[feld];
    if (text === null || text === '') return [];
    const entscheidungen = kept.filter((each) => each.feld === feld) satisfies Stellenentscheidung[];
    const label = feldWort(feldOf(grundsatzentscheidung, feld), 'label') ?? feld;
    return [{ feld, label, text, ...pruefeMitEntscheidungen(text, register, entscheidungen) }];
  });
}

export function offeneStellen(texte: readonly FreierText[]): number {
  return texte.reduce(
    (sum, { stellen, ersatzProblem }) =>
      sum + stellen.filter(({ entscheidung }) => entscheidung === null).length + ersatzProblem.length,
    0,
  );
}

/** The words that leave; null while one of them is not decided. */
export function freieFassung(texte: readonly FreierText[]): Readonly<Record<Textfeld, string | null>> | null {
  if (texte.some(({ frei }) => frei === null)) return null;
  const of = (feld: Textfeld) => texte.find((each) => each.feld === feld)?.frei ?? null;
  return {
    titel: of('titel'),
    frage: of('frage'),
    konstellation: of('konstellation'),
    entscheidung: of('entscheidung'),
    grundzuege: of('grundzuege'),
    argumente: of('argumente'),
    abweichend: of('abweichend'),
  };
}
