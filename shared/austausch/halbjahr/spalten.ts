import { kontaktthema } from '#shared/domain/codes.ts';
import { foldGerman } from '#shared/lib/fold.ts';
import { isFremderName, isGanzerName } from '../namensspalte.ts';

/**
 * Columns of the list in which a Träger reports whom it counsels (001:37-41). The words head the columns of the
 * template and are found again however the Träger has moved or renamed them.
 */
export const meldespalten = {
  programmNr: 'Programm-Nr.',
  nachname: 'Name',
  vornamen: 'Vorname',
  geburtsdatum: 'Geburtsdatum',
  seit: 'Beratung seit',
  bis: 'Beratung bis',
  aktiv: 'Aktiv im Zeitraum',
  letzterKontakt: 'Letzter Kontakt',
  thema: 'Thema',
  bemerkung: 'Bemerkung',
} as const;
export type Meldespalte = keyof typeof meldespalten;

/** So many topics of a counselling fit into the template. */
export const THEMEN_JE_PERSON = 3;
export const themen: readonly string[] = kontaktthema.options.map(({ label }) => label);

/** Folded headers („ae“, no signs, one blank); the first pattern that fits wins, so the narrow ones stand first. */
const WORTE: readonly (readonly [RegExp, Meldespalte])[] = [
  [/programm ?n|teilnehm\w* ?n(?:r|ummer)|^p ?nr$|^nr programm|kennnummer/, 'programmNr'],
  [/geb(?:urts)? ?(?:datum|dat|tag)|^geb(?:oren)?(?: am)?$|date of birth/, 'geburtsdatum'],
  [
    /letzte\w* (?:kontakt|termin|beratung|gespraech|vorsprache)|kontakt(?:datum| am)|zuletzt/,
    'letzterKontakt',
  ],
  [/aktiv/, 'aktiv'],
  [/(?:beratung|betreuung|begleitung).*(?:bis|ende)|^bis$|^ende$|beendet|abschluss|austritt/, 'bis'],
  [
    /(?:beratung|betreuung|begleitung).*(?:seit|ab|von|beginn)|^seit$|^von$|^ab$|^beginn$|aufnahme|eintritt/,
    'seit',
  ],
  [/them|anliegen|schwerpunkt|inhalt/, 'thema'],
  [/bemerk|notiz|hinweis|anmerk|sonstig|kommentar/, 'bemerkung'],
  [/vorname|rufname|first name/, 'vornamen'],
  [/nachname|familienname|zuname|^name|namen$|klient|ratsuch|teilnehm|^person/, 'nachname'],
];

/** What a header means, or null. */
export function meldespalteOf(kopf: string): Meldespalte | null {
  const word = foldGerman(kopf)
    .replace(/[.:;*#"'„“_()/-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (word === '' || word.length > 60 || isFremderName(kopf)) return null;
  if (isGanzerName(kopf)) return 'nachname';
  return WORTE.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
