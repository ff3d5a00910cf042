/** Data of the one paper for a couple. */
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import type { Person } from '#shared/domain/records.ts';
import type { DatenOf } from '#shared/dokumente/vorlagen/index.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadPerson, schritteMitGrund, type Loader } from './dokument-quelle.ts';
import { requirePerson } from './person.ts';
import { checkPerson } from './pruefung.ts';

type Daten = DatenOf<'gemeinsamer_plan'>;

export const paarLoader: Loader<'gemeinsamer_plan'> = {
  filled: (access, { personId }) => {
    const partner = partnerOf(access, requirePerson(access, personId));
    const [eine, andere] = [sideOf(access, personId), partner === null ? null : sideOf(access, partner.id)];
    const reviews = [eine, andere].flatMap((side) => side?.ueberpruefung ?? []);
    return {
      eine: eine.seite,
      andere: andere?.seite ?? null,
      naechsteUeberpruefung: reviews.toSorted()[0] ?? null,
    };
  },
  blank: () => ({}),
};

/** Ehegatte or Lebenspartner with a file of their own who lives in the same household. */
function partnerOf({ tables }: ReadAccess, person: Person): Person | null {
  if (person.haushaltId === null) return null;
  for (const { beziehung, verknuepftMit } of tables.angehoeriger.ofPerson(person.id)) {
    if (verknuepftMit === null || (beziehung !== 'ehegatte' && beziehung !== 'lebenspartner')) continue;
    const partner = tables.person.find(verknuepftMit);
    if (partner?.haushaltId === person.haushaltId) return partner;
  }
  return null;
}

/** The instrument that was entered last, whichever it is; steps that rest on restricted facts say no reason. */
function sideOf(
  access: ReadAccess,
  personId: string,
): { readonly seite: Daten['eine']; readonly ueberpruefung: Daten['naechsteUeberpruefung'] } {
  const person = loadPerson(access, personId);
  const instrument = access.tables.instrument.ofPerson(personId).at(-1);
  const leer = { person, art: null, rechtsgrundlage: null, ziel: null, schritte: [], beitragBehoerde: null };
  if (instrument === undefined) return { seite: leer, ueberpruefung: null };
  const ergebnis = checkPerson(access, { personId, stichtag: null, rechtsstand: null });
  return {
    seite: {
      person,
      art: instrument.art,
      rechtsgrundlage:
        instrument.rechtsgrundlage === null ? null : rechtsgrundlage.label(instrument.rechtsgrundlage),
      ziel: instrument.ziel,
      schritte: schritteMitGrund(access, instrument.id, ergebnis),
      beitragBehoerde: instrument.beitragBehoerde,
    },
    ueberpruefung: instrument.naechsteUeberpruefung,
  };
}
