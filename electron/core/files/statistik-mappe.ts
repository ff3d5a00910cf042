import type { Zaehltabelle } from '#shared/statistik/zaehltabelle.ts';
import { zeitraum, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { writeXlsx, type Blatt } from './xlsx.ts';

type Rahmen = Halbjahr & { readonly heute: Datum; readonly behoerde: string; readonly personen: number };

/** The half-year statistic as a workbook: an overview and one sheet per table. */
export function writeStatistik(tabellen: readonly Zaehltabelle[], rahmen: Rahmen): Promise<Uint8Array> {
  const { stichtag } = zeitraum(rahmen);
  const titel = `Halbjahresstatistik ${rahmen.halbjahr}/${rahmen.jahr}`;
  return writeXlsx({
    titel,
    verfasser: rahmen.behoerde,
    datum: stichtag,
    blaetter: [uebersicht(tabellen, { ...rahmen, titel }), ...tabellen.map(blatt)],
  });
}

function uebersicht(tabellen: readonly Zaehltabelle[], rahmen: Rahmen & { readonly titel: string }): Blatt {
  const { von, bis, stichtag, vorlaeufig } = zeitraum(rahmen);
  return {
    name: 'Übersicht',
    titel: rahmen.titel,
    angaben: [
      ['Behörde', rahmen.behoerde],
      ['Zeitraum', `${formatDatum(von)} bis ${formatDatum(bis)}`],
      ['Stichtag', `${formatDatum(stichtag)}${vorlaeufig ? ' – vorläufig, das Halbjahr läuft noch' : ''}`],
      ['Bestand', `${rahmen.personen} Personen im Register`],
      [
        'Verwendung',
        'Nur für die Behörde: Die Tabellen enthalten kleine Zahlen. Für den Lenkungskreis gibt es das anonymisierte Bündel.',
      ],
    ],
    spalten: [
      { kopf: 'Tabelle', breite: 38, art: 'text' },
      { kopf: 'Einheit', breite: 18, art: 'text' },
      { kopf: 'Summe', breite: 12, art: 'zahl' },
      { kopf: 'Prüfung', breite: 38, art: 'text' },
    ],
    zeilen: tabellen.map(({ titel, einheit, summe }) => [
      titel,
      einheit,
      summe?.at(-1) ?? '–',
      summe === null ? 'keine Summe (Mehrfachnennungen)' : 'Zustände getrennt, Summe geprüft',
    ]),
    summe: null,
    fussnote: null,
  };
}

function blatt({ titel, definition, einheit, stichtag, spalten, zeilen, summe }: Zaehltabelle): Blatt {
  return {
    name: blattname(titel),
    titel,
    angaben: [
      ['Was gezählt wird', definition],
      ['Stichtag', formatDatum(stichtag)],
      ['Einheit', einheit],
      ['Quelle', 'Fallregister Bleibeweg'],
    ],
    spalten: [
      // Rows have one height: the longest label fits into one line.
      { kopf: 'Gruppe', breite: Math.max(42, ...zeilen.map(({ label }) => label.length + 2)), art: 'text' },
      ...spalten.map((kopf) => ({ kopf, breite: spalten.length > 1 ? 13 : 18, art: 'zahl' as const })),
    ],
    zeilen: zeilen.map(({ label, werte }) => [label, ...werte]),
    summe: summe === null ? null : ['Summe', ...summe],
    fussnote: null,
  };
}

/** Excel allows 31 characters and none of []:*?/\ in the name of a sheet. */
export function blattname(titel: string): string {
  const erlaubt = titel.replace(/[[\]:*?/\\]/g, ' ').trim();
  return erlaubt.length <= 31 ? erlaubt : `${erlaubt.slice(0, 30).trimEnd()}…`;
}
