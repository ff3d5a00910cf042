import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeVorlage, type Vorlagenperson } from '#electron/core/files/halbjahr-vorlage.ts';
import { leseMeldung } from '#shared/austausch/halbjahr/meldung-lesen.ts';
import { meldespalten, themen } from '#shared/austausch/halbjahr/spalten.ts';
import { readFile } from '#electron/core/reader/read-file.ts';
import { asDatum, isTeilDatum, type TeilDatum } from '#shared/lib/datum.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const HEUTE = asDatum('2026-11-20');

function teil(text: string): TeilDatum {
  if (!isTeilDatum(text)) throw new Error(text);
  return text;
}

const PERSONEN: readonly Vorlagenperson[] = [
  {
    programmNr: 'P-00001',
    nachname: 'Muster',
    vornamen: 'Eva',
    geburtsdatum: teil('1990-02-01'),
    seit: asDatum('2026-08-01'),
    bis: null,
  },
  {
    programmNr: 'P-00002',
    nachname: 'Probe',
    vornamen: null,
    geburtsdatum: teil('1985'),
    seit: asDatum('2024-08-01'),
    bis: asDatum('2026-10-01'),
  },
];

const vorlage = (personen: readonly Vorlagenperson[]) =>
  writeVorlage({
    jahr: 2026,
    halbjahr: 2,
    traeger: { id: 'abcdef01-0000-4000-8000-000000000000', name: 'Beratungshaus Brücke' },
    behoerde: 'Landratsamt Musterland',
    faelligAm: asDatum('2027-01-15'),
    heute: HEUTE,
    personen,
  });

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const buch = new ExcelJS.Workbook();
  await buch.xlsx.load(new Uint8Array(bytes).buffer);
  return buch;
}

describe('Die Vorlage der Halbjahresstatistik', () => {
  it('hat einen festen Kopf, Auswahllisten bis zur letzten Zeile, gesperrte Überschriften und eine gesperrte Mappe', async () => {
    const bytes = await vorlage([]);
    const teile = unzipSync(bytes);
    const xml = (name: string) => strFromU8(teile[name] ?? new Uint8Array());
    expect(xml('xl/workbook.xml')).toMatch(/<workbookPr[^>]*\/><workbookProtection lockStructure="1"\/>/);
    const blatt = xml('xl/worksheets/sheet1.xml');
    expect(blatt).toContain('<pane xSplit="3" ySplit="5" topLeftCell="D6"');
    expect(blatt).toMatch(/<sheetProtection[^>]* sheet="1"[^>]* insertRows="0"/);
    const listen = [
      ...blatt.matchAll(
        /<dataValidation type="list"[^>]*sqref="([^"]+)"[^>]*><formula1>&quot;([^<]*)&quot;<\/formula1>/g,
      ),
    ];
    expect(listen.map(([, wo]) => wo)).toEqual(['G6:G2000', 'I6:I2000', 'J6:J2000', 'K6:K2000']);
    expect(listen[0]?.[2]).toBe('ja,nein');
    expect(listen[1]?.[2]).toBe(themen.join(','));
    // Excel takes no list of more than 255 signs.
    expect(themen.join(',').length).toBeLessThanOrEqual(255);

    const buch = await open(bytes);
    const sheet = buch.getWorksheet('Erfassung');
    expect(Object.values(sheet?.getRow(5).values ?? {}).slice(0, 8)).toEqual(
      Object.values(meldespalten).slice(0, 8),
    );
    expect(sheet?.getCell('B5').protection?.locked ?? true).toBe(true);
    for (const zelle of ['B6', 'G40', 'L65', 'B300'])
      expect(sheet?.getCell(zelle).protection?.locked, zelle).toBe(false);
    const hinweise = JSON.stringify(buch.getWorksheet('Hinweise')?.getSheetValues());
    for (const wort of [
      'mindestens einen Beratungskontakt',
      '15.01.2027',
      'AES-256',
      'am Telefon',
      'AZR-Nummer',
    ])
      expect(hinweise).toContain(wort);
  });

  it('gleicher Inhalt gibt dieselben Bytes, und nichts verrät, wer sie wann geschrieben hat', async () => {
    const [eine, andere] = [await vorlage(PERSONEN), await vorlage(PERSONEN)];
    expect(Buffer.from(eine).equals(Buffer.from(andere))).toBe(true);
    expect(strFromU8(unzipSync(eine)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(
      /T(?!12:00:00Z)\d\d:/,
    );
  });

  it('kommt mit denselben Personen zurück, wie sie hinausging', async () => {
    const datei = join(ownFolder(), 'v.xlsx');
    writeFileSync(datei, await vorlage(PERSONEN));
    const gelesen = leseMeldung(await readFile(datei, null), HEUTE);
    expect(gelesen?.kennung).toEqual({ jahr: 2026, halbjahr: 2, traeger: 'abcdef01' });
    expect(gelesen?.probleme).toEqual([]);
    expect(
      gelesen?.zeilen.map(({ programmNr, nachname, vornamen, geburtsdatum, seit, bis }) => ({
        programmNr,
        nachname,
        vornamen,
        geburtsdatum,
        seit,
        bis,
      })),
    ).toEqual(PERSONEN);
  });

  const soffice = findSoffice();
  it.skipIf(soffice === null)(
    `rechnet in LibreOffice richtig, auch mit ergänzten Zeilen${soffice === null ? ' (übersprungen: LibreOffice ist nicht installiert)' : ''}`,
    async () => {
      const ordner = ownFolder();
      const buch = await open(await vorlage(PERSONEN));
      const sheet = buch.getWorksheet('Erfassung');
      const set = (zelle: string, wert: string | Date) => {
        if (sheet !== undefined) sheet.getCell(zelle).value = wert;
      };
      set('G6', 'ja');
      set('I6', 'Wohnen');
      set('J6', 'Deutsch');
      set('G7', 'nein');
      set('I7', 'Deutsch');
      set('K7', 'Deutsch');
      // Zweihundert Zeilen unter den vorbereiteten, mit anderer Schreibung; eine Zeile ohne Namen zählt nicht.
      for (let i = 0; i < 200; i += 1) set(`B${100 + i}`, `Person ${i}`);
      set('G100', 'JA ');
      set('E100', new Date('2026-07-01T00:00:00Z'));
      set('E101', new Date('2026-06-30T00:00:00Z'));
      set('F101', new Date('2026-12-31T00:00:00Z'));
      set('G500', 'ja');
      // Wer rechnet, darf nichts finden, was schon gerechnet ist.
      buch.getWorksheet('Zahlen')?.eachRow((row) => {
        const cell = row.getCell(2);
        if (cell.formula) cell.value = { formula: cell.formula } as ExcelJS.CellFormulaValue;
      });
      writeFileSync(join(ordner, 'v.xlsx'), new Uint8Array(await buch.xlsx.writeBuffer()));
      await promisify(execFile)(
        soffice ?? '',
        [
          `-env:UserInstallation=file://${ordner}/profil`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,3',
          '--outdir',
          ordner,
          join(ordner, 'v.xlsx'),
        ],
        { timeout: 60_000 },
      );
      const { data } = Papa.parse<string[]>(readFileSync(join(ordner, 'v-Zahlen.csv'), 'utf8'), {
        delimiter: ';',
      });
      const zahl = (was: string) => data.find(([name]) => name === was)?.[1];
      expect({
        personen: zahl('Personen in der Liste'),
        aktiv: zahl('davon aktiv'),
        nicht: zahl('davon nicht aktiv'),
        ohne: zahl('davon ohne Angabe'),
        begonnen: zahl('Beratung im Zeitraum begonnen'),
        beendet: zahl('Beratung im Zeitraum beendet'),
        deutsch: zahl('Deutsch'),
        wohnen: zahl('Wohnen'),
        familie: zahl('Familie'),
      }).toEqual({
        personen: '202',
        aktiv: '2',
        nicht: '1',
        ohne: '199',
        begonnen: '2',
        beendet: '2',
        deutsch: '2',
        wohnen: '1',
        familie: '0',
      });
    },
    90_000,
  );
});

function findSoffice(): string | null {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim();
  } catch {
    console.info('LibreOffice ist nicht installiert; die Rechenprobe der Vorlage wird übersprungen.');
    return null;
  }
}
