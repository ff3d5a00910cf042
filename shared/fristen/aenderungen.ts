/** What becomes true in the next months without anybody doing anything. */
import { codeliste } from '#shared/domain/feld.ts';
import { asDatum, erfuelltAb, isDatum, type Datum } from '#shared/lib/datum.ts';

export const aenderungsart = codeliste({
  schwelle: 'Voraussetzungen erreichbar',
  alter_14: 'wird 14',
  alter_18: 'wird 18',
  vor_27: 'noch sechs Monate bis zum 27. Geburtstag',
  alter_27: 'wird 27',
  alter_60: 'wird 60',
  titel_104c: 'Titel nach § 104c endet',
});
export type Aenderungsart = (typeof aenderungsart.codes)[number];

export type Aenderung = { readonly art: Aenderungsart; readonly am: Datum; readonly was: string };

const GEBURTSTAGE: readonly {
  readonly art: Aenderungsart;
  readonly dauer: { readonly years: number; readonly months?: number };
  readonly was: string;
}[] = [
  {
    art: 'alter_14',
    dauer: { years: 14 },
    was: 'Wird 14: § 25a AufenthG kommt in Betracht (Jugendliche und junge Volljährige); Fokusgruppe Übergang Schule und Beruf.',
  },
  {
    art: 'alter_18',
    dauer: { years: 18 },
    was: 'Wird 18: Die Rechte der Eltern aus § 25a Abs. 2 AufenthG und die kürzere Zeit in § 25b Abs. 1 hängen an minderjährigen Kindern; selbst unterschreiben.',
  },
  {
    art: 'vor_27',
    dauer: { years: 26, months: 6 },
    was: 'Noch sechs Monate bis zum 27. Geburtstag: Ein Antrag nach § 25a AufenthG muss vorher gestellt sein.',
  },
  {
    art: 'alter_27',
    dauer: { years: 27 },
    was: 'Wird 27: Ein Antrag nach § 25a AufenthG ist nicht mehr möglich; § 25b bleibt.',
  },
  {
    art: 'alter_60',
    dauer: { years: 60 },
    was: 'Wird 60: Fokusgruppe Ältere; beim Lebensunterhalt und bei der Sprache gelten Besonderheiten (§ 25b Abs. 3 AufenthG).',
  },
];

/** Birthdays that change something; a partly known date says nothing certain and is left out. */
export function geburtstage(geburtsdatum: string, von: Datum, bis: Datum): readonly Aenderung[] {
  if (!isDatum(geburtsdatum)) return [];
  const geboren = asDatum(geburtsdatum);
  return GEBURTSTAGE.map(({ art, dauer, was }) => ({ art, was, am: erfuelltAb(geboren, dauer) })).filter(
    ({ am }) => von <= am && am <= bis,
  );
}
