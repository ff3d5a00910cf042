import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFile } from '#electron/core/reader/read-file.ts';
import { leseDatum } from '#shared/austausch/datum-lesen.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { sentences, type Sentence } from '#electron/core/reader/sentences.ts';
import type { Tabelle } from '#shared/austausch/tabelle.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bleibeweg-leser-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(
  name: string,
  content: Uint8Array | string,
  blatt: string | null = null,
): Promise<Tabelle> {
  return readFile(await put(name, content), blatt);
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('Excel-Dateien', () => {
  test('Text, Zahl, Datum, Formelergebnis, Fehler und leere Zellen kommen mit ihrer Zeile an', async () => {
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('Liste');
      sheet.getCell('A3').value = 'Đorđević-Muster';
      sheet.getCell('B3').value = 12.5;
      sheet.getCell('C3').value = new Date(Date.UTC(1990, 1, 1));
      sheet.getCell('C3').numFmt = 'dd.mm.yyyy';
      sheet.getCell('D3').value = { formula: 'B3*2', result: 25 };
      sheet.getCell('E3').value = { richText: [{ text: 'Probe' }, { text: 'stadt' }] };
      sheet.getCell('G3').value = true;
      sheet.getCell('H3').value = { error: '#N/A' };
    });
    const { zeilen, blatt, art } = await read('typen.xlsx', file);
    expect({ art, blatt, zeilen }).toEqual({
      art: 'xlsx',
      blatt: 'Liste',
      zeilen: [
        {
          nr: 3,
          zellen: [
            'Đorđević-Muster',
            12.5,
            { tag: '1990-02-01' },
            25,
            'Probestadt',
            null,
            true,
            { fehler: '#N/A' },
          ],
        },
      ],
    });
  });

  test('Buchstaben außerhalb von ASCII bleiben an jeder Stelle einer großen Datei heil', async () => {
    const name = 'Übungsfall Şılałơ Đ';
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('Liste');
      for (let row = 1; row <= 6000; row += 1)
        sheet.getCell(row, 1).value = `${'x'.repeat(row % 7)}${name}${row}`;
    });
    const { zeilen } = await read('gross.xlsx', file);
    expect(zeilen).toHaveLength(6000);
    expect(
      zeilen.filter(({ zellen: [zelle] }) => typeof zelle !== 'string' || !zelle.includes(name)),
    ).toEqual([]);
  });

  test('eine über Zeilen verbundene Zelle gilt für jede Zeile, eine über Spalten verbundene nur am Anfang', async () => {
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('Liste');
      sheet.getCell('A1').value = 'Titel';
      sheet.mergeCells('A1:C1');
      sheet.getCell('A2').value = 'Muster';
      sheet.mergeCells('A2:A3');
      sheet.getCell('B2').value = 'eins';
      sheet.getCell('B3').value = 'zwei';
    });
    const { zeilen } = await read('verbund.xlsx', file);
    expect(zeilen.map(({ zellen }) => zellen.slice(0, 2))).toEqual([
      ['Titel'],
      ['Muster', 'eins'],
      ['Muster', 'zwei'],
    ]);
  });

  test('das erste sichtbare Blatt mit Inhalt wird vorgeschlagen, jedes andere auf Wunsch gelesen', async () => {
    const file = await workbook((book) => {
      book.addWorksheet('Leer');
      book.addWorksheet('Versteckt', { state: 'hidden' }).getCell('A1').value = 'x';
      book.addWorksheet('Liste').getCell('A1').value = 'Name';
      book.addWorksheet('Archiv').getCell('A1').value = 'alt';
    });
    expect((await read('blaetter.xlsx', file)).blatt).toBe('Liste');
    expect((await read('blaetter.xlsx', file)).blaetter).toEqual(['Leer', 'Liste', 'Archiv']);
    expect((await read('blaetter.xlsx', file, 'Archiv')).zeilen).toEqual([{ nr: 1, zellen: ['alt'] }]);
    await expect(read('blaetter.xlsx', file, 'Gibtsnicht')).rejects.toThrow(sentences.blattFehlt);
  });

  test('Tage werden in beiden Zählungen gelesen, auch ohne Datumsformat; Gruppen über Spalten bleiben bekannt', async () => {
    const file = await workbook((book) => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet('Liste');
      sheet.addRow(['Name', 'Duldung', null]);
      sheet.mergeCells('B1:C1');
      sheet.addRow(['Muster', 31_443, 31_443]);
      sheet.getCell('B2').numFmt = 'dd.mm.yyyy';
    });
    const { zeilen, quer, tage1904 } = await read('1904.xlsx', file);
    expect({ quer, tage1904 }).toEqual({ quer: [{ nr: 1, von: 1, bis: 2 }], tage1904: true });
    const [, mit, ohne] = zeilen[1]?.zellen ?? [];
    expect(mit).toEqual({ tag: '1990-02-01' });
    expect(leseDatum(ohne ?? null, { art: 'geburt', heute: asDatum('2026-11-21'), tage1904 })).toEqual({
      ok: true,
      wert: '1990-02-01',
    });
  });

  test('Verweise auf andere Dateien werden nicht verfolgt; es gilt, was in der Zelle steht', async () => {
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('Liste');
      sheet.getCell('A1').value = 'Name';
      sheet.getCell('A2').value = {
        formula: "'http://127.0.0.1:9/[fremd.xlsx]Blatt'!A1",
        result: 'Muster, Eva',
      };
    });
    const mitVerweis = zipSync({
      ...unzipSync(file),
      'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
    });
    expect((await read('verweis.xlsx', mitVerweis)).zeilen[1]?.zellen).toEqual(['Muster, Eva']);
  });

  test('eine Auswahlliste über eine Million Zellen kostet nichts', async () => {
    const small = await workbook((book) => {
      book.addWorksheet('Liste').getCell('A1').value = 'Name';
    });
    const file = withSheet(small, (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:Z1048576"><formula1>"ja,nein"</formula1></dataValidation></dataValidations>',
      ),
    );
    expect(file.length).toBeLessThan(10_000);
    expect((await read('auswahl.xlsx', file)).zeilen).toEqual([{ nr: 1, zellen: ['Name'] }]);
  });

  test('eine einzelne Zelle ganz unten ist eine Zeile, eine ganz rechts zu viel', async () => {
    const unten = await workbook((book) => {
      book.addWorksheet('Liste').getCell('A1048576').value = 'Ende';
    });
    expect((await read('unten.xlsx', unten)).zeilen).toEqual([{ nr: 1_048_576, zellen: ['Ende'] }]);
    const rechts = await workbook((book) => {
      book.addWorksheet('Liste').getCell('XFD1').value = 'Ende';
    });
    await expect(read('rechts.xlsx', rechts)).rejects.toThrow(sentences.zuVieleSpalten);
  });
});

describe('Textdateien', () => {
  const inhalt =
    'Name;Geburtsdatum;Gemeinde\nMüller-Probe;1.2.90;Musterstadt\nBeispiel, Ayşe;01.02.1990;Übungsdorf\n';

  test.each([
    ['UTF-8', Buffer.from(inhalt)],
    ['UTF-8 mit Kennung', Buffer.from(`\uFEFF${inhalt}`)],
    ['UTF-16', Buffer.from(`\uFEFF${inhalt}`, 'utf16le')],
  ])('%s wird erkannt', async (name, bytes) => {
    const { zeilen } = await read(`${name}.csv`, bytes);
    expect(zeilen[1]).toEqual({ nr: 2, zellen: ['Müller-Probe', '1.2.90', 'Musterstadt'] });
    expect(zeilen[2]?.zellen[0]).toBe('Beispiel, Ayşe');
  });

  test('Windows-1252 wird erkannt', async () => {
    const { zeilen } = await read(
      'alt.csv',
      iconv.encode(inhalt.replace('ş', 's').replace('Name', 'Name „€“'), 'windows-1252'),
    );
    expect(zeilen[0]?.zellen[0]).toBe('Name „€“');
    expect(zeilen[1]?.zellen).toEqual(['Müller-Probe', '1.2.90', 'Musterstadt']);
  });

  test.each([
    [';', 'a;b;c\n1;2,5;x\n'],
    [',', 'a,b,c\n1,2.5,x\n'],
    ['Tabulator', 'a\tb\tc\n1\t2,5\tx\n'],
    ['sep-Zeile', 'sep=|\na|b|c\n1|2;5|x\n'],
  ])('Trennzeichen %s', async (_name, text) => {
    const { zeilen } = await read('trenner.csv', text);
    expect(zeilen.map(({ zellen }) => zellen.length)).toEqual([3, 3]);
  });

  test('ein Zeilenumbruch in Anführungszeichen trennt keine Zeile; Leerzeilen zählen mit', async () => {
    const { zeilen } = await read('umbruch.csv', 'Name;Notiz\n\n"Muster, Eva";"eins\nzwei"\n');
    expect(zeilen).toEqual([
      { nr: 1, zellen: ['Name', 'Notiz'] },
      { nr: 3, zellen: ['Muster, Eva', 'eins\nzwei'] },
    ]);
  });
});

describe('Was keine Liste ist, wird mit einem Satz abgelehnt', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(stream, 'utf16le'),
    ]);
  const zip = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

  test.each<[string, Uint8Array | string, Sentence]>([
    ['leere Datei', '', 'leer'],
    ['nur Leerzeilen', '\n\n ; ;\n', 'ohneInhalt'],
    ['PDF', '%PDF-1.7 …', 'pdf'],
    ['RTF', '{\\rtf1 Brief}', 'word'],
    ['HTML mit Endung .xls', '<html><table><tr><td>Name</td></tr></table></html>', 'html'],
    ['Bild', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'keineTabelle'],
    ['altes Excel', ole('Workbook'), 'xls'],
    ['altes Word', ole('WordDocument'), 'word'],
    ['Kennwort', ole('EncryptedPackage'), 'kennwort'],
    ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'word'],
    ['LibreOffice', zip('mimetype', 'content.xml'), 'ods'],
    ['Makros', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), 'makros'],
    ['Binärformat', zip('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb'],
    ['Archiv', zip('foto.jpg'), 'zip'],
    ['halbes Archiv', zip('[Content_Types].xml', 'xl/workbook.xml').subarray(0, 120), 'beschaedigt'],
    ['ohne Blätter', zip('[Content_Types].xml', 'xl/workbook.xml'), 'beschaedigt'],
  ])('%s', async (name, content, sentence) => {
    await expect(read(`${name}.xlsx`, content)).rejects.toThrow(sentences[sentence]);
  });

  test('fehlende Datei und Ordner', async () => {
    await expect(readFile(join(folder, 'gibtsnicht.xlsx'), null)).rejects.toThrow(sentences.fehlt);
    await expect(readFile(folder, null)).rejects.toThrow(sentences.ordner);
  });

  test('ein Archiv, das sich aufbläht, wird vor dem Auspacken erkannt', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(read('bombe.xlsx', bomb)).rejects.toThrow(sentences.entpacktZuGross);
  });

  test('ein Archiv, das über seine Größe lügt, wird beim Auspacken erkannt', async () => {
    const small = await workbook((book) => {
      const sheet = book.addWorksheet('Liste');
      for (let row = 1; row < 3000; row += 1) sheet.getCell(row, 1).value = row;
    });
    await expect(read('luege.xlsx', lieAboutSize(small))).rejects.toThrow(sentences.entpacktZuGross);
  });

  test('eine Textdatei mit mehr als 50 MB oder mehr als 200.000 Zeilen', async () => {
    await expect(read('50mb.csv', Buffer.alloc(50 * 1024 * 1024 + 1, 'Name;Muster\n'))).rejects.toThrow(
      sentences.zuGross,
    );
    await expect(read('zeilen.csv', 'a;b\n'.repeat(200_001))).rejects.toThrow(sentences.zuVieleZeilen);
  });
});

function withSheet(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  return rezip(file, (name, bytes) =>
    name === 'xl/worksheets/sheet1.xml' ? strToU8(change(new TextDecoder().decode(bytes))) : bytes,
  );
}

function rezip(file: Uint8Array, change: (name: string, bytes: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, change(name, bytes)])),
  );
}

function lieAboutSize(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(rezip(file, (_name, part) => part));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const inDirectory = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(1000, inDirectory + 24);
  return bytes;
}
