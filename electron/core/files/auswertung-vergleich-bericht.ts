import type { Kopf } from '#shared/dokumente/daten.ts';
import { klein, strong, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import type { Vergleichstabelle, Vergleichszeile } from '#shared/statistik/auswertung/vergleich.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { auswertungBlatt } from './auswertung-blatt.ts';

type Rahmen = { readonly erster: Datum; readonly zweiter: Datum; readonly kopf: Kopf };

/** Two days side by side as a paper to read; who came and who went stands beside the difference. */
export function vergleichBericht(
  tabellen: readonly Vergleichstabelle[],
  { erster, zweiter, kopf }: Rahmen,
): Dokument {
  const [a, b] = [formatDatum(erster), formatDatum(zweiter)];
  const titel = `Vergleich ${a} mit ${b}`;
  return auswertungBlatt({
    titel,
    kopf,
    hinweis: `Jeder Tag ist so gezählt, wie er war. Prozente beziehen sich auf den ${a}. Diese Zahlen enthalten kleine Gruppen und bleiben in der Behörde.`,
    inhalt: tabellen.flatMap((tabelle) => inBlocks(tabelle, a, b)),
  });
}

function inBlocks(
  { titel, einheit, definition, zeilen, summe }: Vergleichstabelle,
  a: string,
  b: string,
): readonly Block[] {
  const spalten = [a, b, 'Veränderung', 'in %', 'dazu', 'heraus'];
  return [
    { kind: 'heading', level: 2, text: titel, zusatz: einheit },
    klein(
      summe === null
        ? `${definition} Mehrfachnennungen: Die Zeilen werden nicht zusammengezählt.`
        : definition,
    ),
    {
      kind: 'table',
      beschreibung: titel,
      columns: [{ label: 'Gruppe', breite: 5 }, ...spalten.map((label) => ({ label, breite: 2 }))],
      rows: [
        ...zeilen.map((zeile) => [text(zeile.label), ...figures(zeile).map((each) => text(each))]),
        ...(summe === null
          ? []
          : [[text(strong('Summe')), ...figures(summe).map((each) => text(strong(each)))]]),
      ],
      emptyRows: 0,
    },
  ];
}

function figures({ erster, zweiter, differenz, prozent, dazu, heraus }: Vergleichszeile): readonly string[] {
  return [
    String(erster),
    String(zweiter),
    signed(differenz),
    prozent === null ? '–' : `${signed(prozent)} %`,
    String(dazu.length),
    String(heraus.length),
  ];
}

/** With a real minus sign; nought has no sign. */
const signed = (value: number): string => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value)}`);
