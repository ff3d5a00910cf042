/** What a Gremium may be shown: some get no names at all, others only of people who have agreed (001:31-35). */
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import type { Fundart } from '#shared/anonymisierung/text/registereintrag.ts';
import { gremium } from '#shared/domain/gremium.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess } from '../register/access.ts';
import { askWeitergabe } from './einwilligung.ts';
import { fullName } from './namen.ts';
import { loadTextregister } from './text-register.ts';

type Sitzung = Pick<RecordOf<'sitzung'>, 'gremium' | 'gremiumId'>;
export type Rahmen = {
  readonly name: string;
  readonly art: RecordOf<'sitzung'>['gremium'];
  readonly empfang: RecordOf<'gremium'>['empfang'];
};

/** Named cases are talked about here; everywhere else only what is general (001:31-35). */
export const MIT_FAELLEN: readonly string[] = ['fallgruppe', 'fallkonferenz', 'leitung'];
/** What gives a person away; places and dates of meetings may stand in minutes. */
const VERRAET: readonly Fundart[] = [
  'name',
  'beistand',
  'arbeitgeber',
  'strasse',
  'geburtsdatum',
  'nummer',
  'telefon',
  'email',
  'bank',
  'kennzeichen',
];

export function rahmenOf({ tables }: ReadAccess, { gremium: art, gremiumId }: Sitzung): Rahmen {
  const record = gremiumId === null ? null : tables.gremium.find(gremiumId);
  return {
    name: record?.name ?? gremium.label(art),
    art,
    empfang: record?.empfang ?? (MIT_FAELLEN.includes(art) ? 'namentlich' : 'anonym'),
  };
}

/** Why a case cannot be put before a Gremium; null if it can. Inside the office nobody needs to agree. */
export function fallHindernis(access: ReadAccess, { empfang, art }: Rahmen, personId: string): string | null {
  if (empfang === 'anonym' || art === 'leitung') return null;
  const betreuung = betreuungAm(access.tables.betreuung.ofPerson(personId), access.today);
  const closed = askWeitergabe(access, personId, {
    zweck: 'fallgruppe',
    traegerId: betreuung?.traegerId ?? null,
    tag: access.today,
  });
  return closed?.satz ?? null;
}

/** Words of a text by which somebody of the register would be recognised. */
export function verraeter(access: ReadAccess, text: string): readonly string[] {
  const found = pruefeText(text, loadTextregister(access))
    .filter(({ art, stufe }) => stufe === 'register' && VERRAET.includes(art))
    .map(({ von, bis }) => text.slice(von, bis));
  return [...new Set(found)];
}

/** @throws Refusal where words for an anonymous Gremium name somebody */
export function requireOhneNamen(
  access: ReadAccess,
  { empfang, name }: Rahmen,
  texte: readonly (string | null)[],
): void {
  if (empfang !== 'anonym') return;
  const worte = verraeter(access, texte.filter((text) => text !== null).join('\n'));
  if (worte.length === 0) return;
  throw new Refusal(
    'refused',
    `„${name}“ bekommt nur anonymisierte Angaben, hier steht aber: ${worte.map((wort) => `„${wort}“`).join(', ')}. Bitte schreiben Sie es ohne Namen und Nummern.`,
  );
}

type Punkt = { readonly thema: string; readonly personId: string | null };

/** @param schon people who were on this agenda before: a consent withdrawn later does not undo the minutes */
export function requireFaelleErlaubt(
  access: ReadAccess,
  rahmen: Rahmen,
  punkte: readonly Punkt[],
  schon: ReadonlySet<string> = new Set(),
): void {
  for (const { personId } of punkte) {
    if (personId === null || schon.has(personId)) continue;
    const person = access.tables.person.find(personId);
    if (person === null) throw new Refusal('not_found', 'Einen der Fälle gibt es im Register nicht (mehr).');
    const satz = fallHindernis(access, rahmen, personId);
    if (satz !== null) throw new Refusal('refused', `${fullName(person.nachname, person.vornamen)}: ${satz}`);
  }
}
