import type { Datum } from '#shared/lib/datum.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { halbjahrName, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { writeXlsx } from './xlsx.ts';

export type AbgleichMappe = Halbjahr & {
  readonly heute: Datum;
  readonly behoerde: string;
  readonly traeger: string;
  readonly inBeiden: readonly { readonly name: string; readonly programmNr: string }[];
  readonly abweichungen: readonly {
    readonly was: string;
    readonly nr: number | null;
    readonly name: string;
    readonly programmNr: string;
    readonly gemeldetAls: string;
    readonly text: string;
    readonly stand: string;
  }[];
};

/** Both lists side by side as a workbook for the office; it holds names and says on its first lines that it stays inside. */
export function writeAbgleich(mappe: AbgleichMappe): Promise<Uint8Array> {
  const titel = `Abgleich Halbjahresstatistik ${halbjahrName(mappe)}`;
  const angaben = [
    ['Träger', mappe.traeger],
    ['Stand', formatDatum(mappe.heute)],
    ['Verwendung', 'Enthält Namen. Nur für die Arbeit in der Behörde; bitte nicht weitergeben.'],
  ] as const;
  const zahl = Map.groupBy(mappe.abweichungen, ({ was }) => was);
  return writeXlsx({
    titel,
    verfasser: mappe.behoerde,
    datum: mappe.heute,
    blaetter: [
      {
        name: 'Zahlen',
        titel,
        angaben: [
          ...angaben,
          ['Einheit', 'Personen und Zeilen; eine Zeile kann mehrfach auffallen, deshalb keine Summe'],
        ],
        spalten: [
          { kopf: 'Was', breite: 52, art: 'text' },
          { kopf: 'Anzahl', breite: 12, art: 'zahl' },
        ],
        zeilen: [
          ['In unserer Liste und gemeldet', mappe.inBeiden.length],
          ...[...zahl].map(([was, list]) => [was, list.length] as const),
        ],
        summe: null,
        fussnote: null,
      },
      {
        name: 'Auffällig',
        titel: 'Was auffällt',
        angaben,
        spalten: [
          { kopf: 'Was', breite: 36, art: 'text' },
          { kopf: 'Zeile', breite: 8, art: 'text' },
          { kopf: 'Im Register', breite: 28, art: 'text' },
          { kopf: 'Programm-Nr.', breite: 14, art: 'text' },
          { kopf: 'Gemeldet als', breite: 28, art: 'text' },
          { kopf: 'Erläuterung', breite: 56, art: 'text' },
          { kopf: 'Stand', breite: 24, art: 'text' },
        ],
        zeilen: mappe.abweichungen.map(({ was, nr, name, programmNr, gemeldetAls, text, stand }) => [
          was,
          nr === null ? '' : String(nr),
          name,
          programmNr,
          gemeldetAls,
          text,
          stand,
        ]),
        summe: null,
        fussnote: null,
      },
      {
        name: 'In beiden Listen',
        titel: 'In beiden Listen',
        angaben,
        spalten: [
          { kopf: 'Name', breite: 40, art: 'text' },
          { kopf: 'Programm-Nr.', breite: 16, art: 'text' },
        ],
        zeilen: mappe.inBeiden.map(({ name, programmNr }) => [name, programmNr]),
        summe: null,
        fussnote: null,
      },
    ],
  });
}
