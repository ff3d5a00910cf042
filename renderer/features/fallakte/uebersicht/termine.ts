/** Days that matter next, from everything the file knows. */
import type { Fallakte } from '#shared/api/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { Abschnitt } from '../abschnitte.ts';
import { duldungBis, letzteEntscheidung } from '../akte-lesen.ts';

export type Termin = { readonly tag: Datum; readonly was: string; readonly abschnitt: Abschnitt };

type Ueberpruefung = { readonly naechsteUeberpruefung: Datum | null };

/** What is due, the earliest first; days gone by stay until they are dealt with. */
export function termineOf(
  akte: Fallakte,
  ergebnis: FallErgebnis | null,
  instrumente: readonly Ueberpruefung[],
  heute: Datum,
): readonly Termin[] {
  const zweiterBlick = letzteEntscheidung(akte.ampelentscheidung)?.zweiterBlickAm ?? null;
  return [
    ...termin(duldungBis(akte.duldung), 'Duldung läuft ab', 'aufenthalt'),
    ...termin(zweiterBlick, 'Zweiter Blick auf die Entscheidung „rot“', 'pruefung'),
    ...offeneRueckmeldungen(akte).flatMap(({ faelligAm }) =>
      termin(faelligAm, 'Rückmeldung der Beratungsstelle erwartet', 'betreuung'),
    ),
    ...instrumente.flatMap(({ naechsteUeberpruefung }) =>
      termin(naechsteUeberpruefung, 'Überprüfung von Fahrplan oder Vereinbarung', 'instrument'),
    ),
    ...termin(passBis(akte, heute), 'Pass läuft ab', 'nachweise'),
    ...termin(ergebnis?.fruehestens ?? null, 'Voraussetzungen voraussichtlich erreichbar', 'pruefung').filter(
      ({ tag }) => tag > heute,
    ),
  ].toSorted((a, b) => a.tag.localeCompare(b.tag));
}

/** Referrals that nobody has answered: the contact within the month is enough, the paper may come later. */
export function offeneRueckmeldungen(akte: Fallakte): Fallakte['verweis'] {
  return akte.verweis.filter(({ kontaktAm, zurueckAm }) => kontaktAm === null && zurueckAm === null);
}

function passBis(akte: Fallakte, heute: Datum): Datum | null {
  const bis = akte.identitaet?.passVorhanden === true ? akte.identitaet.passGueltigBis : null;
  return bis !== null && bis >= heute ? bis : null;
}

function termin(tag: Datum | null, was: string, abschnitt: Abschnitt): readonly Termin[] {
  return tag === null ? [] : [{ tag, was, abschnitt }];
}
