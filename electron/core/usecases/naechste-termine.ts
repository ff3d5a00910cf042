import { formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadEinstellung } from './einstellung.ts';

export type Termin = { readonly am: Datum; readonly was: string };
/** With the record it comes from and the rule that makes it a reminder. */
export type TerminMitRegel = Termin & { readonly quelle: string; readonly regel: string };

const SHOWN = 3;

/** Days ahead that concern the person, the next one first; in words that may be read over a desk. */
export function naechsteTermine(access: ReadAccess, personId: string): Termin[] {
  return termineMitRegel(access, personId)
    .slice(0, SHOWN)
    .map(({ am, was }) => ({ am, was }));
}

/** The same for the office: all of them, and why each is there. */
export function termineMitRegel(access: ReadAccess, personId: string): TerminMitRegel[] {
  const { tables, today } = access;
  const duldungBis = tables.duldung
    .ofPerson(personId)
    .flatMap(({ gueltigBis }) => gueltigBis ?? [])
    .reduce<Datum | null>((last, day) => (last === null || day > last ? day : last), null);
  const titel = tables.titel
    .ofPerson(personId)
    .filter(({ erloschenAm, bis }) => erloschenAm === null && (bis === null || bis >= today));
  const all: (TerminMitRegel | null)[] = [
    // Whoever has a title has no Duldung to extend.
    duldungBis === null || titel.length > 0
      ? null
      : {
          am: duldungBis,
          was: 'Duldung verlängern',
          quelle: 'Duldung',
          regel: 'Letzter Tag der jüngsten Duldung',
        },
    ...titel.flatMap(({ bis }) => (bis === null ? [] : titelTermine(bis, access))),
    ...tables.verweis.ofPerson(personId).map(({ faelligAm, kontaktAm, zurueckAm }) =>
      kontaktAm === null && zurueckAm === null
        ? {
            am: faelligAm,
            was: 'Rückmeldebogen zurückgeben',
            quelle: 'Rückmeldebogen',
            regel: 'Ein Monat nach der Aushändigung',
          }
        : null,
    ),
    ...tables.instrument.ofPerson(personId).map(({ naechsteUeberpruefung: am }) =>
      am === null
        ? null
        : {
            am,
            was: 'Gespräch über Fahrplan oder Vereinbarung',
            quelle: 'Fahrplan und Vereinbarung',
            regel: 'Tag der nächsten Überprüfung',
          },
    ),
    ...tables.schritt.ofPerson(personId).map(({ wer, bis, stand, was }) =>
      wer === 'person' && bis !== null && stand === 'vereinbart'
        ? {
            am: bis,
            was: 'Vereinbarter Schritt',
            quelle: `Schritt „${was.length > 60 ? `${was.slice(0, 57)}…` : was}“`,
            regel: '„Bis wann?“ des Schritts',
          }
        : null,
    ),
  ];
  return all
    .filter((termin) => termin !== null)
    .filter(({ am }) => am >= today)
    .toSorted((a, b) => a.am.localeCompare(b.am));
}

/** The end of a title, and the day on which one begins to speak about what comes after it. */
function titelTermine(bis: Datum, access: ReadAccess): TerminMitRegel[] {
  const { erinnerungTitelTage } = loadEinstellung(access);
  const am = plusDays(bis, -erinnerungTitelTage);
  const quelle = `Aufenthaltserlaubnis bis ${formatDatum(bis)}`;
  return [
    {
      // A day that has passed unnoticed is due today, as long as the title lasts.
      am: am < access.today ? access.today : am,
      was: 'Über die Verlängerung der Aufenthaltserlaubnis sprechen',
      quelle,
      regel: `${erinnerungTitelTage} Tage vor dem Ende (Einstellungen › Programm)`,
    },
    { am: bis, was: 'Aufenthaltserlaubnis verlängern', quelle, regel: 'Letzter Tag des Titels' },
  ];
}
