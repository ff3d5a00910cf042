import type { Vergleichstabelle, Vergleichszeile } from '#shared/statistik/auswertung/vergleich.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { blattname } from './statistik-mappe.ts';
import { writeXlsx } from './xlsx.ts';

type Rahmen = { readonly erster: Datum; readonly zweiter: Datum; readonly behoerde: string };

/** Two days side by side, a sheet per table. */
export function writeVergleich(
  tabellen: readonly Vergleichstabelle[],
  { erster, zweiter, behoerde }: Rahmen,
): Promise<Uint8Array> {
  const [a, b] = [formatDatum(erster), formatDatum(zweiter)];
  return writeXlsx({
    titel: `Vergleich ${a} mit ${b}`,
    verfasser: behoerde,
    datum: zweiter,
    blaetter: tabellen.map(({ titel, definition, einheit, zeilen, summe }) => ({
      name: blattname(titel),
      titel,
      angaben: [
        ['Was gezählt wird', definition],
        ['Stichtage', `${a} und ${b}`],
        ['Einheit', einheit],
        ['Verwendung', 'Nur für die Behörde: Die Tabelle enthält kleine Zahlen.'],
      ],
      spalten: [
        { kopf: 'Gruppe', breite: 44, art: 'text' },
        { kopf: a, breite: 14, art: 'zahl' },
        { kopf: b, breite: 14, art: 'zahl' },
        { kopf: 'Veränderung', breite: 14, art: 'zahl' },
        { kopf: `in % von ${a}`, breite: 20, art: 'zahl' },
        { kopf: 'dazugekommen', breite: 16, art: 'zahl' },
        { kopf: 'weggefallen', breite: 16, art: 'zahl' },
      ],
      zeilen: zeilen.map(cells),
      summe: summe === null ? null : cells(summe),
      fussnote: summe === null ? 'Mehrfachnennungen: Die Zeilen werden nicht zusammengezählt.' : null,
    })),
  });
}

function cells({ label, erster, zweiter, differenz, prozent, dazu, heraus }: Vergleichszeile) {
  return [label, erster, zweiter, differenz, prozent, dazu.length, heraus.length];
}
