/** Data of the reminder of a Rückmeldung: for the person, or for the Beratungsstelle that may know her name. */
import { ERINNERUNG_TAGE } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { loadPerson, toStelle, weitergabeGesperrt, type Loader } from './dokument-quelle.ts';

/** The last referral that is still open is meant; a Träger in the order makes it a letter to that Beratungsstelle. */
export const erinnerungLoader: Loader<'erinnerung'> = {
  filled: (access, { personId, traegerId }) => {
    const { tables, today } = access;
    const verweis = tables.verweis
      .ofPerson(personId)
      .filter(({ kontaktAm, zurueckAm }) => kontaktAm === null && zurueckAm === null)
      .toSorted((a, b) => a.ausgehaendigtAm.localeCompare(b.ausgehaendigtAm))
      .at(-1);
    if (verweis === undefined)
      throw new Refusal(
        'refused',
        'Es ist kein Rückmeldebogen offen. Eine Erinnerung gibt es nur, solange eine Rückmeldung aussteht.',
      );
    const traeger = traegerId === null ? null : tables.traeger.find(traegerId);
    return {
      person: loadPerson(access, personId),
      an: traeger === null ? null : { traegerId: traeger.id, stelle: toStelle(traeger) },
      ausgehaendigtAm: verweis.ausgehaendigtAm,
      erwartetBis: verweis.faelligAm,
      bitteBis: plusDays(today, ERINNERUNG_TAGE),
      bogen: verweis.dokumentId === null ? null : (tables.dokument.find(verweis.dokumentId)?.code ?? null),
      nochmals: tables.erinnerung.ofPerson(personId).some(({ verweisId }) => verweisId === verweis.id),
    };
  },
  blank: () => ({}),
  gesperrt: (access, personId, { an }) =>
    an === null ? null : weitergabeGesperrt(access, personId, an.traegerId),
};
