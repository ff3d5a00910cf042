import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile } from '#electron/core/reader/read-file.ts';
import { openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { liste, mitLeserHier, oeffne } from '#test/electron/core/usecases/listen.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
});
afterAll(async () => {
  await world.close();
});

/** As an office keeps it: title, two header rows, colours, widths, a selection list, another sheet, a hidden author. */
async function amtsliste(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Erika Sachbearbeitung';
  const sheet = book.addWorksheet('Geduldete');
  sheet.getCell('A1').value = 'Landkreis Musterland';
  sheet.getCell('A1').font = { bold: true, size: 14 };
  sheet.mergeCells('A1:E1');
  sheet.getRow(3).values = ['Personalien', null, 'Duldung'];
  sheet.mergeCells('C3:E3');
  sheet.getRow(4).values = ['Name', 'geb. am', 'Grund', 'seit', 'bis'];
  sheet.getColumn(1).width = 31;
  const rows = [
    ['Muster, Eva', new Date(Date.UTC(1990, 1, 1)), 'aa', '01.05.2020', null],
    ['Probe, Max', '31.06.1990', 'e', new Date(Date.UTC(2021, 3, 1)), null],
    ['Übung, Ina', '1.2.80', 'p', '1.1.2019', null],
    [null, null, null, '31.02.2022', null],
  ];
  for (const [index, row] of rows.entries()) {
    const line = sheet.getRow(5 + index);
    line.values = row as never;
    line.getCell(4).numFmt = 'dd.mm.yyyy';
    line.getCell(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    line.getCell(3).dataValidation = { type: 'list', formulae: ['"aa,e,p"'] };
  }
  book.addWorksheet('Abgänge').getCell('A1').value = 'Geheim, Gerda';
  const path = join(ownFolder(), 'amt.xlsx');
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

async function zurueck(pfad: string): Promise<string> {
  const auftrag = await oeffne(world, pfad);
  const { datei } = await world.call('import.returnCopy', { ...auftrag, ordner: ownFolder() });
  return datei ?? '';
}

it('eine Excel-Liste kommt in ihrer eigenen Form zurück: nur die Zeilen mit Problem, mit Titel, Breiten, Farben, Auswahlliste', async () => {
  const datei = await zurueck(await amtsliste());
  const { zeilen, blaetter } = await readFile(datei, null);
  expect(blaetter).toEqual(['Geduldete']);
  expect(zeilen.map(({ nr, zellen }) => [nr, zellen[0] ?? null, zellen[5] ?? null])).toEqual([
    [1, 'Landkreis Musterland', null],
    [3, 'Personalien', null],
    [4, 'Name', 'Problem'],
    [5, 'Probe, Max', 'geb. am, Zelle B6 der ursprünglichen Datei: Das Datum „31.06.1990“ gibt es nicht.'],
    [
      6,
      'Übung, Ina',
      'Hier ist nichts falsch: Diese Zeile nennt die Person, zu der die nächste gehört. Bitte stehen lassen.',
    ],
    [7, null, 'Duldung › seit, Zelle D8 der ursprünglichen Datei: Das Datum „31.02.2022“ gibt es nicht.'],
  ]);
  expect(zeilen[3]?.zellen[3]).toEqual({ tag: '2021-04-01' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(datei);
  const sheet = book.getWorksheet('Geduldete');
  expect(sheet?.getColumn(1).width).toBe(31);
  expect(sheet?.getCell('A1').font.size).toBe(14);
  expect(sheet?.getCell('A5').fill).toMatchObject({ fgColor: { argb: 'FFDDEBF7' } });
  expect(sheet?.getCell('B5').fill).toMatchObject({ fgColor: { argb: 'FFFFE2A8' } });
  expect(sheet?.getCell('C5').dataValidation).toMatchObject({ formulae: ['"aa,e,p"'] });
});

it('andere Blätter, richtige Zeilen und wer die Datei geschrieben hat, kommen nicht mit; nichts darin ist eine Formel', async () => {
  const parts = unzipSync(readFileSync(await zurueck(await amtsliste())));
  const alles = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  for (const fremd of ['Geheim', 'Gerda', 'Muster, Eva', 'Sachbearbeitung', '<f>', 'externalLink'])
    expect(alles).not.toContain(fremd);
});

it('korrigiert wird die Excel-Datei noch einmal eingelesen, ohne neue Abweisung und ohne jemanden zu verdoppeln', async () => {
  const pfad = await amtsliste();
  await world.call('import.run', await oeffne(world, pfad));
  const datei = await zurueck(pfad);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(datei);
  const sheet = book.getWorksheet('Geduldete');
  if (sheet === undefined) throw new Error('the sheet of the office');
  sheet.getCell('B5').value = '30.06.1990';
  sheet.getCell('D7').value = new Date(Date.UTC(2022, 1, 28));
  await book.xlsx.writeFile(datei);
  expect(await world.call('import.run', await oeffne(world, datei))).toMatchObject({
    neu: 1,
    geaendert: 1,
    gleich: 0,
    abgewiesen: 0,
  });
  const { zeilen } = await world.call('fall.list', { filter: { suche: 'Übung' } });
  const ina = await world.call('fall.load', { id: zeilen[0]?.id ?? '' });
  expect(ina.aufenthaltsabschnitt.map(({ von }) => von).toSorted()).toEqual(['2019-01-01', '2022-02-28']);
});

it('eine CSV-Liste kommt als Excel-Datei zurück, in der führende Nullen und Formelzeichen Text bleiben, und wird korrigiert eingelesen', async () => {
  const pfad = liste(
    ['Name', 'geb. am', 'Aktenzeichen', 'Telefon'],
    ['Fiktiv, Ali', '31.06.1970', '0077', '+49 30 1'],
  );
  const datei = await zurueck(pfad);
  expect((await readFile(datei, null)).zeilen[1]?.zellen.slice(0, 4)).toEqual([
    'Fiktiv, Ali',
    '31.06.1970',
    '0077',
    '+49 30 1',
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(datei);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('one sheet');
  sheet.getCell('B2').value = '30.6.70';
  await book.xlsx.writeFile(datei);
  expect(await world.call('import.run', await oeffne(world, datei))).toMatchObject({ neu: 1, abgewiesen: 0 });
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
