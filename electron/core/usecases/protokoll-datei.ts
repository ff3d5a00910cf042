import type { Output } from '#shared/api/contract.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import type { Kopf } from '#shared/dokumente/daten.ts';
import { klein, lead, text, type Dokument } from '#shared/dokumente/modell.ts';
import { asDatum, formatDatum } from '#shared/lib/datum.ts';
import { writeCsv } from '../files/csv.ts';
import { renderDocx } from '../files/docx.ts';
import { writeXlsx } from '../files/xlsx.ts';

type Auszug = Output<'protokoll.auszug'>;
type Zeile = Auszug['zeilen'][number];

const KOPF = ['Nr.', 'Zeit', 'Wer', 'Art', 'Was', 'Programm-Nr.', 'Bereiche'] as const;
const BREITEN = [8, 18, 26, 14, 40, 14, 44] as const;

export const VORGANGSART: Readonly<Record<Zeile['art'], string>> = {
  einsicht: 'Einsicht',
  aenderung: 'Änderung',
  ausgabe: 'Ausgabe',
  zugang: 'Zugang',
  haus: 'Verwaltung',
};

const ZWECK =
  'Für die Aufsicht über den Datenschutz. Nicht dafür da, Leistung oder Verhalten von Beschäftigten zu vergleichen.';

/** An extract of the log as table, workbook or paper; people stand in it under their Programm-Nr. only. */
export async function writeAuszug(
  auszug: Auszug,
  als: 'csv' | 'xlsx' | 'docx',
  kopf: Kopf,
): Promise<Uint8Array> {
  const rows = auszug.zeilen.map(cells);
  switch (als) {
    case 'csv':
      // Excel takes UTF-8 for granted only behind this mark.
      return new TextEncoder().encode(`\uFEFF${writeCsv(KOPF, rows)}`);
    case 'xlsx':
      return await writeXlsx({
        titel: 'Protokollauszug',
        verfasser: kopf.behoerde ?? 'Ausländerbehörde',
        datum: asDatum(kopf.datum),
        blaetter: [
          {
            name: 'Protokollauszug',
            titel: titleOf(auszug),
            angaben: [
              ['Umfang', scopeOf(auszug)],
              ['Prüfung', auszug.pruefung.satz],
              ['Verwendung', ZWECK],
            ],
            spalten: KOPF.map((name, i) => ({
              kopf: name,
              breite: BREITEN[i] ?? 14,
              art: i === 0 ? ('zahl' as const) : ('text' as const),
            })),
            zeilen: rows,
            summe: null,
            fussnote: null,
          },
        ],
      });
    default:
      return await renderDocx(paperOf(auszug, rows, kopf));
  }
}

function paperOf(auszug: Auszug, rows: ReturnType<typeof cells>[], kopf: Kopf): Dokument {
  return {
    titel: titleOf(auszug),
    verfasser: kopf.behoerde ?? 'Ausländerbehörde',
    sprache: 'de-DE',
    datum: kopf.datum,
    fusszeile: `Protokollauszug  ·  Stand ${formatDatum(asDatum(kopf.datum))}`,
    blocks: [
      sheetHead({ kopf, kennung: null }),
      { kind: 'heading', level: 1, text: titleOf(auszug) },
      lead(scopeOf(auszug)),
      { kind: 'note', title: 'Prüfung der Kette', absaetze: [text(auszug.pruefung.satz)] },
      klein(ZWECK),
      {
        kind: 'table',
        beschreibung: 'Zeilen des Protokolls, die neueste zuerst',
        columns: KOPF.map((label, i) => ({ label, breite: BREITEN[i] ?? 14 })),
        rows: rows.map((row) => row.map((cell) => text(String(cell)))),
        emptyRows: 0,
      },
    ],
  };
}

function titleOf({ programmNr }: Auszug): string {
  return programmNr === null ? 'Protokollauszug' : `Protokollauszug zu ${programmNr}`;
}

function scopeOf({ von, bis, zeilen, programmNr }: Auszug): string {
  const count = zeilen.length === 1 ? 'eine Zeile' : `${zeilen.length} Zeilen`;
  const who = programmNr === null ? ', ohne Namen der Beschäftigten' : '';
  return `${formatDatum(von)} bis ${formatDatum(bis)}, ${count}${who}`;
}

function cells({ nr, zeit, wer, art, was, programmNr, angaben }: Zeile): (string | number)[] {
  return [nr, zeitWort(zeit), wer, VORGANGSART[art], was, programmNr ?? '', angaben];
}

/** A day, or day and time of day in UTC as the log has it. */
function zeitWort(zeit: string): string {
  const day = formatDatum(asDatum(zeit.slice(0, 10)));
  return zeit.length > 10 ? `${day}, ${zeit.slice(11, 16)} UTC` : day;
}
