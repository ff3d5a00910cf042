/**
 * Review of a Fahrplan or a Vereinbarung: what has to be said before it is recorded, and when the next one is due.
 * Nothing follows from a result by itself: no colour, no exclusion, no end of a title (Kooperationsvereinbarung 3.3).
 */
import type { ueberpruefungsabstand } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, fristEnde, plusDays, type Datum } from '#shared/lib/datum.ts';

type Ueberpruefung = RecordOf<'ueberpruefung'>;
type Punkt = RecordOf<'ueberpruefungspunkt'>;
export type Ueberpruefungsabstand = (typeof ueberpruefungsabstand.codes)[number];

const DAUER: Readonly<Record<Ueberpruefungsabstand, { readonly months?: number; readonly days?: number }>> = {
  vier_wochen: { days: 28 },
  sechs_wochen: { days: 42 },
  zwei_monate: { months: 2 },
  drei_monate: { months: 3 },
};

type Rahmen = { readonly ende: Datum | null; readonly abstand: Ueberpruefungsabstand };

/**
 * The day of the next review: a Fahrplan after the interval of the office, a Vereinbarung three months before it
 * ends and once more two weeks before; never after its end. Null where no day is left.
 */
export function proposeNaechste(
  art: 'fahrplan' | 'vereinbarung',
  am: Datum,
  { ende, abstand }: Rahmen,
): Datum | null {
  if (art === 'fahrplan' || ende === null) {
    const next = fristEnde(am, art === 'fahrplan' ? DAUER[abstand] : { months: 9 });
    return ende === null || next < ende ? next : ende > am ? ende : null;
  }
  const before = [fristEnde(ende, { months: -3 }), plusDays(ende, -14)];
  return before.find((day) => day > am) ?? null;
}

/** The overall result that the single ones suggest; the human may see it otherwise, but never better. */
export function proposeGesamt(punkte: readonly Pick<Punkt, 'befund'>[]): Ueberpruefung['gesamt'] {
  if (punkte.every(({ befund }) => befund === 'erfuellt')) return 'erfuellt';
  return punkte.every(({ befund }) => befund === 'nicht_erfuellt') ? 'nicht_erfuellt' : 'teilweise';
}

/** Said wherever a step is not met, before anything else. */
export const ERST_SPRECHEN =
  'Sprechen Sie zuerst miteinander: Was stand im Weg, was hilft, welcher Termin passt? Aus diesem Ergebnis folgt nichts von selbst, weder eine andere Farbe noch ein Ausschluss oder das Ende eines Titels.';

type Facts = Pick<Ueberpruefung, 'am' | 'gesamt' | 'besprochen' | 'naechsteAm'> & {
  readonly punkte: readonly Pick<Punkt, 'was' | 'befund' | 'gesehen' | 'naechsterTermin'>[];
  readonly heute: Datum;
  readonly instrument: Pick<RecordOf<'instrument'>, 'art' | 'beginn' | 'ende'>;
};

/** Why a review cannot be recorded as it stands; null if it can. */
export function ueberpruefungHindernis(facts: Facts): string | null {
  return (
    dayHindernis(facts) ??
    facts.punkte.map((p) => punktHindernis(p, facts)).find(Boolean) ??
    resultHindernis(facts)
  );
}

function dayHindernis({
  am,
  heute,
  naechsteAm,
  gesamt,
  instrument: { beginn, ende, art },
}: Facts): string | null {
  if (am > heute)
    return 'Das Gespräch liegt in der Zukunft. Bitte tragen Sie es ein, wenn es stattgefunden hat.';
  if (beginn !== null && am < beginn)
    return `Das Gespräch liegt vor dem Beginn (${formatDatum(beginn)}). Bitte prüfen Sie den Tag.`;
  if (naechsteAm === null)
    return gesamt === 'erfuellt'
      ? null
      : 'Solange etwas offen ist, braucht es einen Tag für die nächste Überprüfung. Bitte tragen Sie ihn ein.';
  if (naechsteAm <= am) return 'Die nächste Überprüfung muss nach diesem Gespräch liegen.';
  return art === 'vereinbarung' && ende !== null && naechsteAm >= ende
    ? `Die nächste Überprüfung gehört vor das Ende der Vereinbarung (${formatDatum(ende)}).`
    : null;
}

function punktHindernis(
  { was, befund, gesehen, naechsterTermin }: Facts['punkte'][number],
  { am }: Facts,
): string | null {
  const name = was.length > 60 ? `${was.slice(0, 57)}…` : was;
  if (befund === 'erfuellt')
    return gesehen === null || gesehen === ''
      ? `„${name}“ gilt erst als erfüllt, wenn ein Nachweis gesehen wurde. Bitte tragen Sie ein, welcher.`
      : null;
  if (naechsterTermin === null) return `Für „${name}“ fehlt noch der nächste Termin.`;
  return naechsterTermin <= am ? `Der nächste Termin für „${name}“ muss nach diesem Gespräch liegen.` : null;
}

function resultHindernis({ punkte, gesamt, besprochen }: Facts): string | null {
  if (punkte.length === 0)
    return 'Zu keinem Schritt steht ein Ergebnis. Bitte tragen Sie mindestens eines ein.';
  if (gesamt === 'erfuellt' && punkte.some(({ befund }) => befund !== 'erfuellt'))
    return 'Das Gesamtergebnis kann nicht „erfüllt“ sein, solange ein Schritt es nicht ist.';
  const notMet = punkte.some(({ befund }) => befund === 'nicht_erfuellt');
  return notMet && (besprochen === null || besprochen === '')
    ? 'Ein Schritt ist nicht erfüllt. Bitte halten Sie fest, was Sie dazu besprochen haben; ohne Gespräch wird nichts eingetragen.'
    : null;
}
