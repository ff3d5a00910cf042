/** Lists as offices have them, broken in every way a program, a stick or an enemy can break them. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { BEISPIEL_LISTE } from '#test/beispiel/erzeugen.ts';
import { createZufall, type Zufall } from '#test/beispiel/zufall.ts';

export type Vorlage = { readonly name: string; readonly bytes: Uint8Array };

/** What is broken: a real workbook, an ugly small one, and texts in three encodings. */
export async function vorlagen(): Promise<readonly Vorlage[]> {
  const text =
    'Auszug;;;\nName;Vorname;geb. am;Az.;Status;seit;Duldungsgrund;Notiz\n' +
    'Müller-Probe;Eva;1.2.90;33-1;Duldung;1.5.20;b aa;"eins\nzwei; drei"\n' +
    'Beispiel;Ayşe;00.00.1985;33-2;Gestattung;2020-01-01;;"sagt ""nein"""\n;;;;Duldung;1.1.22;p;\n';
  return [
    { name: 'beispiel.xlsx', bytes: readFileSync(BEISPIEL_LISTE) },
    { name: 'klein.xlsx', bytes: await klein() },
    { name: 'utf8.csv', bytes: strToU8(`\uFEFF${text}`) },
    { name: 'alt.csv', bytes: iconv.encode(text.replace('ş', 's'), 'windows-1252') },
    { name: 'tab.csv', bytes: iconv.encode(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf-16le') },
  ];
}

async function klein(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = true;
  const sheet = book.addWorksheet('Liste');
  sheet.addRow(['Landkreis Musterland']);
  sheet.addRow(['Personalien', null, 'Duldung']);
  sheet.addRow(['Name', 'geb. am', 'Grund', 'seit', 'bis']);
  sheet.mergeCells('C2:E2');
  sheet.addRow([
    'Muster, Eva',
    new Date(Date.UTC(1990, 1, 1)),
    'aa',
    '01.05.2020',
    { formula: 'B4+1', result: 5 },
  ]);
  sheet.addRow(['Probe, Max', '31.06.1990', 'e', null, true]);
  sheet.mergeCells('A4:A6');
  sheet.getCell('B4').numFmt = 'dd.mm.yyyy';
  sheet.getCell('C4').dataValidation = { type: 'list', formulae: ['"aa,e,p"'] };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** File number `nr` of a series: the same seed gives the same files. */
export function mutiere(alle: readonly Vorlage[], seed: number, nr: number): Vorlage {
  const zufall = createZufall(seed * 1_000_003 + nr);
  const { name, bytes } = zufall.aus(alle);
  const isZip = /\.(?:xlsx|docx)$/.test(name);
  return { name, bytes: isZip && zufall.mit(0.75) ? inZip(bytes, zufall) : aussen(bytes, zufall) };
}

/** The parts of a workbook stay a zip, what stands in them does not stay what it was. */
function inZip(bytes: Uint8Array, zufall: Zufall): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const gewaehlt = zufall.aus(parts)[0];
  const namen = parts.map(([name]) => name);
  return zipSync(
    Object.fromEntries(
      parts.flatMap(([name, part]) => {
        const ziel = zufall.mit(0.02) ? zufall.aus(namen) : name;
        if (name !== gewaehlt && !/sheet1|word\/document/.test(name)) return [[ziel, part]];
        if (zufall.mit(0.03)) return [];
        return [[ziel, zufall.mit(0.85) ? strToU8(imText(strFromU8(part), zufall)) : aussen(part, zufall)]];
      }),
    ),
    { level: 1 },
  );
}

/** What readers of tables have tripped over before. */
const GIFT = [
  'A1048577',
  'XFE1',
  'A0',
  '$A$1:$XFD$1048576',
  '1e309',
  '-1',
  '4294967296',
  'NaN',
  '99999999999999999999',
  '',
  '<row r="1048576"/>',
  '<c r="ZZZ1"/>',
  '<c/>',
  '</row>',
  '</sheetData>',
  '<mergeCell ref="A1:A1048576"/>',
  '<mergeCell ref="A1:XFD1"/>',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  '\u0000',
  '\uFFFF',
  '_x0000_',
  '\u202E',
  "=cmd|' /C calc'!A1",
  '"'.repeat(99),
  ';'.repeat(5000),
  '\n'.repeat(3000),
  'sep=\u0001\n',
  '<is><t>',
  '<row r="5">'.repeat(300),
  '((((((((((((((((((((((((((((((a',
  '9'.repeat(4000),
] as const;

function imText(text: string, zufall: Zufall): string {
  if (zufall.mit(0.5)) return inWorten(text, zufall);
  let result = text;
  for (let mal = zufall.ganz(1, 6); mal > 0; mal -= 1) result = einmal(result, zufall);
  return result;
}

/** What stands between the tags, while the tags stay sound: the reader takes it, what comes after must cope. */
function inWorten(text: string, zufall: Zufall): string {
  const haeufig = zufall.mit(0.5) ? 0.02 : 0.3;
  return text.replaceAll(/>([^<>]{1,200})</g, (alles, wort: string) => {
    if (!zufall.mit(haeufig)) return alles;
    const gift = zufall.mit(0.7) ? zufall.aus(GIFT) : wort.slice(zufall.ganz(0, wort.length));
    return `>${gift.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}<`;
  });
}

function einmal(text: string, zufall: Zufall): string {
  const at = zufall.ganz(0, text.length);
  const stelle = (pattern: RegExp) => {
    const hits = [...text.slice(at, at + 20_000).matchAll(pattern)];
    const hit = hits[zufall.ganz(0, Math.max(0, hits.length - 1))];
    return hit === undefined ? null : { von: at + hit.index, bis: at + hit.index + hit[0].length };
  };
  const ersetze = (wo: { von: number; bis: number } | null, durch: string) =>
    wo === null ? text : text.slice(0, wo.von) + durch + text.slice(wo.bis);
  switch (zufall.ganz(0, 6)) {
    case 0:
      return ersetze(stelle(/"[^"<]{0,80}"/g), `"${zufall.aus(GIFT)}"`);
    case 1:
      return ersetze(stelle(/\d+/g), zufall.aus(GIFT));
    case 2:
      return ersetze(stelle(/<[^>]{1,200}>/g), zufall.mit(0.5) ? '' : zufall.aus(GIFT));
    case 3:
      return text.slice(0, at) + zufall.aus(GIFT) + text.slice(at);
    case 4:
      return text.slice(0, at) + text.slice(Math.max(0, at - zufall.ganz(1, 2000)));
    case 5:
      return text.slice(0, at) + text.slice(at + zufall.ganz(1, 2000));
    default:
      return text.slice(0, at) + String.fromCharCode(zufall.ganz(0, 0xffff)) + text.slice(at + 1);
  }
}

/** Bytes flipped, cut off, doubled, lost. */
function aussen(bytes: Uint8Array, zufall: Zufall): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = zufall.ganz(0, copy.length);
  switch (zufall.ganz(0, 4)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - zufall.ganz(1, 4000)))]);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + zufall.ganz(1, 4000))]);
    case 3:
      return Buffer.concat([copy.subarray(0, at), Buffer.from(zufall.aus(GIFT)), copy.subarray(at)]);
    default:
      for (let mal = zufall.ganz(1, 12); mal > 0 && copy.length > 0; mal -= 1)
        copy[zufall.ganz(0, copy.length - 1)] = zufall.ganz(0, 255);
      return copy;
  }
}
