/** Proposes which column holds what, from its header and, where that says nothing, from its content. */
import type { Datum } from '#shared/lib/datum.ts';
import { kopfAt, zielOfKopf } from './kopfzeile.ts';
import { kopfSchluessel } from './profil.ts';
import { leseStaat } from './staat-lesen.ts';
import {
  PROBLEMSPALTE,
  spaltenBuchstabe,
  zelleText,
  type Tabelle,
  type Zeile,
  type Zelle,
} from './tabelle.ts';
import { leseDatum } from './datum-lesen.ts';
import { leseStatus } from './woerter-lesen.ts';
import { zielfeldLabels, type Zielfeld } from './zielfelder.ts';

export type Spalte = {
  readonly kopf: string;
  readonly beispiele: string[];
  readonly ziel: Zielfeld;
  readonly grund: string;
};

const PROBE = 200;

/** What an earlier list of the same source was mapped to: column by the key of its heading. */
export type Bekannt = { readonly name: string; readonly ziele: ReadonlyMap<string, Zielfeld> };

/**
 * @param kopfzeile row number as in the file, counted from 1.
 * @param bekannt goes before every proposal, because a human has confirmed it
 */
export function proposeZuordnung(
  tabelle: Tabelle,
  kopfzeile: number,
  heute: Datum,
  bekannt: Bekannt | null = null,
): Spalte[] {
  const kopf = kopfAt(tabelle, kopfzeile).texte;
  const daten = datenzeilen(tabelle, kopfzeile).slice(0, PROBE);
  const breite = Math.max(kopf.length, ...daten.map(({ zellen }) => zellen.length));
  const vergeben = new Set<Zielfeld>();
  const spalten = Array.from({ length: breite }, (_, index) => {
    const text = kopf[index] ?? '';
    const werte = daten.map(({ zellen }) => zellen[index] ?? null).filter((zelle) => zelle !== null);
    const gemerkt = bekannt?.ziele.get(kopfSchluessel(text));
    const { ziel, grund } =
      gemerkt === undefined
        ? proposeSpalte(text, werte, heute)
        : { ziel: gemerkt, grund: `Wie beim letzten Mal („${bekannt?.name ?? ''}“).` };
    const doppelt = ziel !== 'ignorieren' && vergeben.has(ziel);
    vergeben.add(ziel);
    return {
      kopf: text === '' ? `Spalte ${spaltenBuchstabe(index)}` : text,
      beispiele: [...new Set(werte.map((zelle) => zelleText(zelle)).filter((wert) => wert !== ''))].slice(
        0,
        3,
      ),
      ziel: doppelt ? ('ignorieren' as const) : ziel,
      grund: doppelt ? `„${zielfeldLabels[ziel]}“ steht schon weiter links.` : grund,
    };
  });
  return vergeben.has('vornamen') && bekannt === null
    ? spalten.map((spalte) => (spalte.ziel === 'name' ? asNachname(spalte, vergeben) : spalte))
    : spalten;
}

/** Rows below the header; sums and empty repeats of the header are told apart while reading. */
export function datenzeilen(tabelle: Tabelle, kopfzeile: number): readonly Zeile[] {
  return tabelle.zeilen.filter(({ nr }) => nr > kopfzeile);
}

function proposeSpalte(
  kopf: string,
  werte: readonly Zelle[],
  heute: Datum,
): { readonly ziel: Zielfeld; readonly grund: string } {
  if (werte.length === 0) return { ziel: 'ignorieren', grund: 'Die Spalte ist leer.' };
  if (kopf === PROBLEMSPALTE)
    return { ziel: 'ignorieren', grund: 'Diese Spalte hat das Programm bei der Rückgabe angefügt.' };
  const ziel = zielOfKopf(kopf);
  if (ziel !== null) return { ziel, grund: `Die Überschrift „${kopf}“ passt.` };
  const anteil = (test: (zelle: Zelle) => boolean) => werte.filter(test).length / werte.length;
  const text = (test: (wert: string) => boolean) => (zelle: Zelle) => test(zelleText(zelle));
  if (anteil(text((wert) => /^\d{12}$/.test(wert))) > 0.8)
    return { ziel: 'azrNr', grund: 'Die Werte sehen aus wie AZR-Nummern.' };
  if (anteil(text((wert) => /^[ABC][12]$/i.test(wert))) > 0.6)
    return { ziel: 'sprachniveau', grund: 'Die Werte sind Sprachniveaus.' };
  if (anteil(text((wert) => /^(?:[wmdx]|weiblich|männlich|divers)$/i.test(wert))) > 0.8)
    return { ziel: 'geschlecht', grund: 'Die Werte sind Geschlechter.' };
  if (anteil(text((wert) => /\p{L}{4}/u.test(wert) && hasValue(leseStaat(wert)))) > 0.6)
    return { ziel: 'staatsangehoerigkeit', grund: 'Die Werte sind Staaten.' };
  if (anteil(text((wert) => /\p{L}{4}/u.test(wert) && hasValue(leseStatus(wert)))) > 0.8)
    return { ziel: 'status', grund: 'Die Werte sind Aufenthaltsstatus.' };
  if (kopf === '' && anteil((zelle) => hasValue(leseDatum(zelle, { art: 'geburt', heute }))) > 0.8) {
    return { ziel: 'ignorieren', grund: 'Die Werte sind Daten; bitte wählen Sie, welche.' };
  }
  return {
    ziel: 'ignorieren',
    grund: kopf === '' ? 'Die Spalte hat keine Überschrift.' : `Die Überschrift „${kopf}“ ist nicht bekannt.`,
  };
}

/** With a column of first names beside it, „Name“ is the family name. */
function asNachname(spalte: Spalte, vergeben: ReadonlySet<Zielfeld>): Spalte {
  return vergeben.has('nachname')
    ? { ...spalte, ziel: 'ignorieren', grund: 'Der Nachname steht in einer anderen Spalte.' }
    : { ...spalte, ziel: 'nachname' };
}

function hasValue(result: { readonly ok: boolean; readonly wert?: unknown }): boolean {
  return result.ok && result.wert !== null;
}
