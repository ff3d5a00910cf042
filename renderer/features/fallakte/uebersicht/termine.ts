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
    ...offeneWiedervorlagen(akte).flatMap(({ faelligAm, was }) => termin(faelligAm, was, 'sachstand')),
    ...akte.titel
      .filter(({ erloschenAm }) => erloschenAm === null)
      .flatMap(({ bis }) => termin(bis, 'Aufenthaltstitel läuft ab', 'antrag')),
    ...akte.zusicherung
      .filter(({ eingeloestAm }) => eingeloestAm === null)
      .flatMap(({ gueltigBis }) => termin(gueltigBis, 'Zusicherung endet', 'antrag')),
    ...akte.beschaeftigung
      .filter(({ bis }) => bis === null || bis >= heute)
      .flatMap(({ erlaubnisBis }) => termin(erlaubnisBis, 'Beschäftigungserlaubnis läuft ab', 'nachweise')),
    ...akte.kontaktperson
      .filter(({ vollmacht }) => vollmacht !== null)
      .flatMap(({ vollmachtBis }) => termin(vollmachtBis, 'Vollmacht endet', 'person'))
      .filter(({ tag }) => tag >= heute),
    ...termin(ergebnis?.fruehestens ?? null, 'Voraussetzungen voraussichtlich erreichbar', 'pruefung').filter(
      ({ tag }) => tag > heute,
    ),
  ].toSorted((a, b) => a.tag.localeCompare(b.tag));
}

/** Referrals that nobody has answered: the contact within the month is enough, the paper may come later. */
export function offeneRueckmeldungen(akte: Fallakte): Fallakte['verweis'] {
  return akte.verweis.filter(({ kontaktAm, zurueckAm }) => kontaktAm === null && zurueckAm === null);
}

/** What somebody wanted to look at again and has not ticked off. */
export function offeneWiedervorlagen(akte: Fallakte): Fallakte['wiedervorlage'] {
  return akte.wiedervorlage.filter(({ erledigtAm }) => erledigtAm === null);
}

function passBis(akte: Fallakte, heute: Datum): Datum | null {
  const bis = akte.identitaet?.passVorhanden === true ? akte.identitaet.passGueltigBis : null;
  return bis !== null && bis >= heute ? bis : null;
}

function termin(tag: Datum | null, was: string, abschnitt: Abschnitt): readonly Termin[] {
  return tag === null ? [] : [{ tag, was, abschnitt }];
}
