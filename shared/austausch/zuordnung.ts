/** Proposes which column holds what, from its header and, where that says nothing, from its content. */
import type { Datum } from '#shared/lib/datum.ts';
import { zielfeldOf } from './kopfwoerter.ts';
import { leseStaat } from './staat-lesen.ts';
import { spaltenBuchstabe, zelleText, type Tabelle, type Zeile, type Zelle } from './tabelle.ts';
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

/** @param kopfzeile row number as in the file, counted from 1. */
export function proposeZuordnung(tabelle: Tabelle, kopfzeile: number, heute: Datum): Spalte[] {
  const kopf = tabelle.zeilen.find(({ nr }) => nr === kopfzeile)?.zellen ?? [];
  const daten = datenzeilen(tabelle, kopfzeile).slice(0, PROBE);
  const breite = Math.max(kopf.length, ...daten.map(({ zellen }) => zellen.length));
  const vergeben = new Set<Zielfeld>();
  const spalten = Array.from({ length: breite }, (_, index) => {
    const text = zelleText(kopf[index]).replace(/\s+/g, ' ');
    const werte = daten.map(({ zellen }) => zellen[index] ?? null).filter((zelle) => zelle !== null);
    const { ziel, grund } = proposeSpalte(text, werte, heute);
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
  return vergeben.has('vornamen')
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
  const ziel = zielfeldOf(kopf);
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
