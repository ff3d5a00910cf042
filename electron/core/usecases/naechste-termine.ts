import type { Datum } from '#shared/lib/datum.ts';
import type { ReadAccess } from '../register/access.ts';

export type Termin = { readonly am: Datum; readonly was: string };

/** Days ahead that concern the person, the next one first; in words that may be read over a desk. */
export function naechsteTermine({ tables, today }: ReadAccess, personId: string): Termin[] {
  const duldungBis = tables.duldung
    .ofPerson(personId)
    .flatMap(({ gueltigBis }) => gueltigBis ?? [])
    .reduce<Datum | null>((last, day) => (last === null || day > last ? day : last), null);
  const titel = tables.titel
    .ofPerson(personId)
    .filter(({ erloschenAm, bis }) => erloschenAm === null && (bis === null || bis >= today));
  const all: (Termin | null)[] = [
    // Whoever has a title has no Duldung to extend.
    duldungBis === null || titel.length > 0 ? null : { am: duldungBis, was: 'Duldung verlängern' },
    ...titel.map(({ bis }) => (bis === null ? null : { am: bis, was: 'Aufenthaltserlaubnis verlängern' })),
    ...tables.verweis
      .ofPerson(personId)
      .map(({ faelligAm, kontaktAm, zurueckAm }) =>
        kontaktAm === null && zurueckAm === null
          ? { am: faelligAm, was: 'Rückmeldebogen zurückgeben' }
          : null,
      ),
    ...tables.instrument
      .ofPerson(personId)
      .map(({ naechsteUeberpruefung: am }) =>
        am === null ? null : { am, was: 'Gespräch über Fahrplan oder Vereinbarung' },
      ),
    ...tables.schritt
      .ofPerson(personId)
      .map(({ wer, bis, stand }) =>
        wer === 'person' && bis !== null && stand === 'vereinbart'
          ? { am: bis, was: 'Vereinbarter Schritt' }
          : null,
      ),
  ];
  return all
    .filter((termin) => termin !== null)
    .filter(({ am }) => am >= today)
    .toSorted((a, b) => a.am.localeCompare(b.am))
    .slice(0, 3);
}
