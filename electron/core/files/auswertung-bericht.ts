import type { Kopf } from '#shared/dokumente/daten.ts';
import { klein, strong, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import type { Auswertung } from '#shared/statistik/auswertung/auswertung.ts';
import { abdeckungSatz, summen, type Auswertungstabelle } from '#shared/statistik/auswertung/tabelle.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { auswertungBlatt } from './auswertung-blatt.ts';
import { kennzahlText, titelOf } from './auswertung-mappe.ts';

/** The figures as a paper to read: definition above each table, bars of letters that print in grey. */
export function auswertungBericht(
  { tabellen, kennzahlen }: Auswertung,
  { von, bis, kopf }: { readonly von: Datum; readonly bis: Datum; readonly kopf: Kopf },
): Dokument {
  const titel = titelOf({ von, bis });
  return auswertungBlatt({
    titel,
    kopf,
    hinweis:
      'Diese Zahlen enthalten kleine Gruppen und bleiben in der Behörde. Für den Lenkungskreis gibt es das anonymisierte Bündel.',
    inhalt: [
      { kind: 'heading', level: 2, text: 'Kennzahlen' },
      {
        kind: 'table',
        beschreibung: 'Kennzahlen mit dem, woraus sie gerechnet sind',
        columns: [
          { label: 'Kennzahl', breite: 3 },
          { label: 'Wert', breite: 3 },
          { label: 'Was gerechnet wird', breite: 6 },
        ],
        rows: kennzahlen.map((kennzahl) => [
          text(strong(kennzahl.titel)),
          text(kennzahlText(kennzahl)),
          text(kennzahl.definition),
        ]),
        emptyRows: 0,
      },
      ...tabellen.flatMap(tabelleAlsBlock),
    ],
  });
}

const BALKEN = 18;

function tabelleAlsBlock(tabelle: Auswertungstabelle): readonly Block[] {
  const { titel, definition, einheit, spalten, zeilen } = tabelle;
  const sums = summen(tabelle);
  const single = spalten.length === 1;
  const most = Math.max(1, ...zeilen.map(({ zellen }) => zellen[0]?.length ?? 0));
  return [
    { kind: 'heading', level: 2, text: titel, zusatz: einheit },
    klein([definition, abdeckungSatz(tabelle) ?? ''].join(' ').trim()),
    {
      kind: 'table',
      beschreibung: titel,
      columns: [
        { label: 'Gruppe', breite: 5 },
        ...spalten.map((label) => ({ label, breite: single ? 2 : 3 })),
        ...(single ? [{ label: 'im Vergleich', breite: 5 }] : []),
      ],
      rows: [
        ...zeilen.map(({ label, zellen }) => [
          text(label),
          ...zellen.map((cell) => text(String(cell.length))),
          ...(single ? [text('█'.repeat(Math.round(((zellen[0]?.length ?? 0) / most) * BALKEN)))] : []),
        ]),
        ...(sums === null
          ? []
          : [
              [
                text(strong('Summe')),
                ...sums.map((sum) => text(strong(String(sum)))),
                ...(single ? [text('')] : []),
              ],
            ]),
      ],
      emptyRows: 0,
    },
  ];
}
