import type { Auswertung } from '#shared/statistik/auswertung/auswertung.ts';
import { prozent, quartile, type Kennzahl } from '#shared/statistik/auswertung/kennzahl.ts';
import { abdeckungSatz, summen, type Auswertungstabelle } from '#shared/statistik/auswertung/tabelle.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { blattname } from './statistik-mappe.ts';
import { writeXlsx, type Blatt } from './xlsx.ts';

type Rahmen = { readonly von: Datum; readonly bis: Datum; readonly behoerde: string };

const VERWENDUNG =
  'Nur für die Behörde: Die Tabellen enthalten kleine Zahlen. Für den Lenkungskreis gibt es das anonymisierte Bündel.';

/** Every table on a sheet of its own, the shares and durations on the first. */
export function writeAuswertung({ tabellen, kennzahlen }: Auswertung, rahmen: Rahmen): Promise<Uint8Array> {
  return writeXlsx({
    titel: titelOf(rahmen),
    verfasser: rahmen.behoerde,
    datum: rahmen.bis,
    blaetter: [uebersicht(kennzahlen, rahmen), ...tabellen.map((tabelle) => blatt(tabelle, rahmen))],
  });
}

export const titelOf = ({ von, bis }: Pick<Rahmen, 'von' | 'bis'>): string =>
  `Auswertung ${formatDatum(von)} bis ${formatDatum(bis)}`;

/** A share or a duration in words, with what it was computed from. */
export function kennzahlText(kennzahl: Kennzahl): string {
  if (kennzahl.art === 'anteil') {
    const wert = prozent(kennzahl);
    const aus = `${kennzahl.zaehler.length} von ${kennzahl.nenner.length}`;
    return wert === null ? `keine Angabe (${aus})` : `${wert} % (${aus})`;
  }
  const werte = quartile(kennzahl.tage);
  const ohne = kennzahl.ohneAngabe === 0 ? '' : `, ${kennzahl.ohneAngabe} ohne Angabe`;
  return werte === null
    ? `keine Angabe (0 Fälle${ohne})`
    : `Median ${werte[1]} Tage, mittlere Hälfte ${werte[0]} bis ${werte[2]} (${kennzahl.tage.length} Fälle${ohne})`;
}

function uebersicht(kennzahlen: readonly Kennzahl[], rahmen: Rahmen): Blatt {
  return {
    name: 'Kennzahlen',
    titel: titelOf(rahmen),
    angaben: [
      ['Behörde', rahmen.behoerde],
      ['Zeitraum', `${formatDatum(rahmen.von)} bis ${formatDatum(rahmen.bis)}`],
      ['Verwendung', VERWENDUNG],
    ],
    spalten: [
      { kopf: 'Kennzahl', breite: 40, art: 'text' },
      { kopf: 'Wert', breite: 46, art: 'text' },
      { kopf: 'Was gerechnet wird', breite: 90, art: 'text' },
    ],
    zeilen: kennzahlen.map((kennzahl) => [kennzahl.titel, kennzahlText(kennzahl), kennzahl.definition]),
    summe: null,
    fussnote: null,
  };
}

function blatt(tabelle: Auswertungstabelle, { bis }: Rahmen): Blatt {
  const { titel, definition, einheit, spalten, zeilen } = tabelle;
  const sums = summen(tabelle);
  return {
    name: blattname(titel),
    titel,
    angaben: [
      ['Was gezählt wird', [definition, abdeckungSatz(tabelle) ?? ''].join(' ').trim()],
      ['Stichtag', formatDatum(bis)],
      ['Einheit', einheit],
      ['Quelle', 'Fallregister Bleibeweg'],
    ],
    spalten: [
      { kopf: 'Gruppe', breite: 42, art: 'text' },
      ...spalten.map((kopf) => ({ kopf, breite: spalten.length > 1 ? 13 : 18, art: 'zahl' as const })),
    ],
    zeilen: zeilen.map(({ label, zellen }) => [label, ...zellen.map((cell) => cell.length)]),
    summe: sums === null ? null : ['Summe', ...sums],
    fussnote: sums === null ? 'Mehrfachnennungen: Die Zeilen werden nicht zusammengezählt.' : null,
  };
}
