import { records } from '#shared/domain/records.ts';

/** Records of which a person has one and which every look at the file shows. */
export const EINZELN = ['asyl', 'identitaet', 'lebensunterhalt', 'integration', 'hindernis'] as const;
export type EinzelTabelle = (typeof EINZELN)[number];

/** Lists to which one entry can be added here, with the fields that matter for the check. */
export const LISTEN = {
  aufenthaltsabschnitt: ['status', 'von', 'bis'],
  sprachnachweis: ['muendlich', 'art', 'am'],
  schulbesuch: ['art', 'von', 'bis', 'erfolgreich'],
  abschluss: ['art', 'am', 'inDeutschland'],
  beschaeftigung: ['form', 'von', 'bis', 'nettoMonat'],
  angehoeriger: ['beziehung', 'geburtsdatum', 'imHaushalt', 'ledig'],
} as const;
export type ListenTabelle = keyof typeof LISTEN;

export type OrtDerAngabe =
  | { readonly art: 'feld'; readonly tabelle: EinzelTabelle | 'person'; readonly name: string }
  | { readonly art: 'eintrag'; readonly tabelle: ListenTabelle }
  | { readonly art: 'akte' };

/** How a missing fact, named by its path, is filled in during the Sichtung; the rest is entered in the Fallakte. */
export function ortDerAngabe(feld: string): OrtDerAngabe {
  const [tabelle = '', name] = feld.split('.');
  const einzeln = ([...EINZELN, 'person'] as const).find((each) => each === tabelle);
  if (einzeln !== undefined && name !== undefined && Object.hasOwn(records[einzeln].shape, name))
    return { art: 'feld', tabelle: einzeln, name };
  if (name === undefined && Object.hasOwn(LISTEN, tabelle))
    // `hasOwn` has just said so.
    return { art: 'eintrag', tabelle: tabelle as ListenTabelle };
  return { art: 'akte' };
}
