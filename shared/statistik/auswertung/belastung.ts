/** How much each team looks after, against the guideline of its posts (000:389). Never by member of staff. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Bestand } from './bestand.ts';
import { sortiere, type Auswertungstabelle } from './tabelle.ts';

type Frage = {
  readonly von: Datum;
  readonly bis: Datum;
  /** Id of the Träger, `abh` for the office's own social work, `keine`. */
  readonly teamAm: (personId: string, tag: Datum) => string;
};

export function belastung(
  { traeger, stellen, kontakte, betreuungen }: Bestand,
  personen: readonly { readonly personId: string }[],
  { von, bis, teamAm }: Frage,
): Auswertungstabelle {
  const inTouch = new Set(
    kontakte.filter(({ am }) => am >= von && am <= bis).map(({ personId }) => personId),
  );
  const betreut = personen.filter(({ personId }) => teamAm(personId, bis) !== 'keine');
  const seen = new Set(betreuungen.map(({ traegerId }) => traegerId));
  const teams = traeger.filter(({ id, plaetze }) => seen.has(id) || plaetze !== null);
  return sortiere(betreut, {
    id: 'belastung',
    titel: 'Laufende Betreuungen je Team',
    definition: `Personen, deren Betreuung am ${formatDatum(bis)} läuft, nach dem Team; „aktiv“ heißt: wenigstens ein Kontakt vom ${formatDatum(von)} bis dahin. ${richtwertSatz(stellen)} Der Richtwert ist ein Anhalt und keine Grenze; nach einzelnen Mitarbeitenden wird nicht gezählt.`,
    einheit: 'Betreuungen',
    zeilen: {
      ...Object.fromEntries(
        teams.map(({ id, name, plaetze }) => [id, plaetze === null ? name : `${name} (Plätze: ${plaetze})`]),
      ),
      abh: `Sozialarbeit in der Behörde${stellen.length === 0 ? '' : ` (Richtwert: ${richtwert(stellen)})`}`,
    },
    zeile: ({ personId }) => teamAm(personId, bis),
    spalten: { aktiv: 'aktiv', still: 'ohne Kontakt' },
    spalte: ({ personId }) => (inTouch.has(personId) ? 'aktiv' : 'still'),
  });
}

/** People whom the filled posts together may look after, by their guideline; two thirds of a post count two thirds. */
export function richtwert(stellen: Bestand['stellen']): number {
  return Math.round(stellen.reduce((sum, each) => sum + (each.umfang * each.richtwert) / 100, 0));
}

function richtwertSatz(stellen: Bestand['stellen']): string {
  if (stellen.length === 0)
    return 'Stellen der eigenen Sozialarbeit sind nicht eingetragen, deshalb steht kein Richtwert dabei.';
  return `Richtwert der eigenen Sozialarbeit: ${richtwert(stellen)} Personen bei ${stellen.length === 1 ? 'einer besetzten Stelle' : `${stellen.length} besetzten Stellen`}.`;
}
