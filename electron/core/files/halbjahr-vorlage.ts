/**
 * The workbook in which a Träger reports its half-year: a sheet to fill in with lists to choose from, one with what
 * counts and how to send it back, one with figures that reckon themselves. It opens in Excel and LibreOffice alike.
 */
import { kennungText } from '#shared/austausch/halbjahr/meldung-lesen.ts';
import { meldespalten, THEMEN_JE_PERSON, themen } from '#shared/austausch/halbjahr/spalten.ts';
import { formatDatum, isDatum, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import { grenzenOf, halbjahrName, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { fixTimes } from './xlsx.ts';
import { Workbook, type Row, type WorkbookType, type Worksheet } from './workbook.ts';

export type Vorlagenperson = {
  readonly programmNr: string;
  readonly nachname: string;
  readonly vornamen: string | null;
  readonly geburtsdatum: TeilDatum | null;
  readonly seit: Datum | null;
  readonly bis: Datum | null;
};
export type Vorlage = Halbjahr & {
  readonly traeger: { readonly id: string; readonly name: string };
  readonly behoerde: string;
  readonly faelligAm: Datum;
  readonly heute: Datum;
  /** Empty for a blank template; otherwise named data, and the file is only written encrypted. */
  readonly personen: readonly Vorlagenperson[];
};

type Spalte = {
  readonly kopf: string;
  readonly breite: number;
  readonly art: 'text' | 'tag' | 'janein' | 'thema';
  readonly of: (person: Vorlagenperson) => string | Date | null;
};

const SPALTEN: readonly Spalte[] = [
  { kopf: meldespalten.programmNr, breite: 14, art: 'text', of: ({ programmNr }) => programmNr },
  { kopf: meldespalten.nachname, breite: 22, art: 'text', of: ({ nachname }) => nachname },
  { kopf: meldespalten.vornamen, breite: 20, art: 'text', of: ({ vornamen }) => vornamen },
  { kopf: meldespalten.geburtsdatum, breite: 14, art: 'tag', of: ({ geburtsdatum }) => day(geburtsdatum) },
  { kopf: meldespalten.seit, breite: 14, art: 'tag', of: ({ seit }) => day(seit) },
  { kopf: meldespalten.bis, breite: 14, art: 'tag', of: ({ bis }) => day(bis) },
  { kopf: meldespalten.aktiv, breite: 12, art: 'janein', of: () => null },
  { kopf: meldespalten.letzterKontakt, breite: 14, art: 'tag', of: () => null },
  ...Array.from({ length: THEMEN_JE_PERSON }, (_, i) => ({
    kopf: `${meldespalten.thema} ${i + 1}`,
    breite: 20,
    art: 'thema' as const,
    of: () => null,
  })),
  { kopf: meldespalten.bemerkung, breite: 30, art: 'text', of: () => null },
];

/** The header stands in this row; the sheet is frozen below it. */
const KOPFZEILE = 5;
const LEERE_ZEILEN = 60;
/** Figures reckon over so many rows, so that rows that were added count too. */
const LETZTE_ZEILE = 2000;
const SCHRIFT = 'Calibri';
const FARBE = {
  text: 'FF1F2933',
  leise: 'FF5B6776',
  linie: 'FFB8C1CC',
  kopf: 'FFEEF2F6',
  akzent: 'FF17324D',
} as const;

export async function writeVorlage(vorlage: Vorlage): Promise<Uint8Array> {
  const buch = new Workbook();
  buch.creator = vorlage.behoerde;
  buch.lastModifiedBy = vorlage.behoerde;
  buch.title = `Halbjahresstatistik ${halbjahrName(vorlage)}`;
  buch.created = new Date(`${vorlage.heute}T12:00:00Z`);
  buch.modified = buch.created;
  // The figures are reckoned anew by whoever opens the file.
  buch.calcProperties.fullCalcOnLoad = true;
  await addErfassung(buch, vorlage);
  await addHinweise(buch, vorlage);
  await addZahlen(buch, vorlage);
  return fixTimes(new Uint8Array(await buch.xlsx.writeBuffer()), vorlage.heute, {
    'xl/workbook.xml': lockStructure,
  });
}

/** Cells of the list can be filled in, sorted and added to; headings, sums and the order of columns stay. */
const SCHUTZ = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  formatCells: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
} as const;

async function addErfassung(buch: WorkbookType, vorlage: Vorlage): Promise<void> {
  const sheet = buch.addWorksheet('Erfassung', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: KOPFZEILE, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${KOPFZEILE}:${KOPFZEILE}`,
    },
    headerFooter: { oddFooter: '&L&8Halbjahresstatistik&R&8Seite &P von &N' },
  });
  for (const [i, { breite }] of SPALTEN.entries()) {
    const column = sheet.getColumn(i + 1);
    column.width = breite;
    // Rows below the prepared ones can be filled in as well.
    column.protection = { locked: false };
  }
  const { von, bis } = grenzenOf(vorlage);
  heading(sheet, `Halbjahresstatistik ${halbjahrName(vorlage)}`);
  line(
    sheet,
    2,
    `${vorlage.traeger.name} · Beratung vom ${formatDatum(von)} bis ${formatDatum(bis)} · bitte zurück bis ${formatDatum(vorlage.faelligAm)}`,
  );
  line(sheet, 3, `Eine Zeile je Person. Was nicht bekannt ist, bleibt leer. Mehr auf dem Blatt „Hinweise“.`);
  line(
    sheet,
    4,
    `Kennung ${kennungText({ ...vorlage, traeger: vorlage.traeger.id })} (bitte nicht ändern)`,
    8,
  );
  const header = sheet.getRow(KOPFZEILE);
  header.height = 32;
  for (const [i, { kopf }] of SPALTEN.entries()) {
    const cell = header.getCell(i + 1);
    cell.value = kopf;
    cell.font = { name: SCHRIFT, size: 11, bold: true, color: { argb: FARBE.text } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FARBE.kopf } };
    cell.border = { bottom: { style: 'medium', color: { argb: FARBE.akzent } } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
    cell.protection = { locked: true };
  }
  const rows = vorlage.personen.length + LEERE_ZEILEN;
  for (let i = 0; i < rows; i += 1) fillRow(sheet.getRow(KOPFZEILE + 1 + i), vorlage.personen[i] ?? null);
  addLists(sheet, vorlage);
  await sheet.protect('', SCHUTZ);
}

function fillRow(row: Row, person: Vorlagenperson | null): void {
  row.height = 18;
  for (const [i, { art, of }] of SPALTEN.entries()) {
    const cell = row.getCell(i + 1);
    const value = person === null ? null : of(person);
    // Only text, days and nothing: whatever a name begins with, it never becomes a formula.
    if (value !== null) cell.value = value;
    cell.font = { name: SCHRIFT, size: 11, color: { argb: FARBE.text } };
    cell.border = { bottom: { style: 'hair', color: { argb: FARBE.linie } } };
    cell.protection = { locked: false };
    cell.alignment = { vertical: 'middle', wrapText: art === 'text' };
    if (art === 'tag') cell.numFmt = 'dd.mm.yyyy';
    else cell.numFmt = '@';
  }
}

/** Lists to choose from down to the last row that is counted; anything else may be typed after a question. */
function addLists(sheet: Worksheet, vorlage: Vorlage): void {
  const whole = (column: number) => {
    const letter = sheet.getColumn(column).letter;
    return `${letter}${KOPFZEILE + 1}:${letter}${LETZTE_ZEILE}`;
  };
  for (const [i, { art, kopf }] of SPALTEN.entries()) {
    if (art === 'text') continue;
    const list = art === 'janein' ? ['ja', 'nein'] : themen;
    validations(sheet).add(
      whole(i + 1),
      art === 'tag'
        ? {
            type: 'date',
            operator: 'between',
            allowBlank: true,
            formulae: [new Date('1900-01-01T00:00:00Z'), new Date(`${vorlage.jahr + 1}-12-31T00:00:00Z`)],
            showErrorMessage: true,
            errorStyle: 'warning',
            errorTitle: kopf,
            error: 'Das sieht nicht wie ein Datum aus. Bitte als TT.MM.JJJJ, zum Beispiel 15.03.1990.',
          }
        : {
            type: 'list',
            allowBlank: true,
            formulae: [`"${list.join(',')}"`],
            showErrorMessage: true,
            errorStyle: 'warning',
            errorTitle: kopf,
            error: 'Bitte wählen Sie aus der Liste.',
          },
    );
  }
}

/** The library writes ranges of validations, its types do not know them. */
function validations(sheet: Worksheet): { readonly add: (range: string, rule: object) => void } {
  return (sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } })
    .dataValidations;
}

const HINWEISE = (vorlage: Vorlage): readonly (readonly [string, string])[] => {
  const { von, bis } = grenzenOf(vorlage);
  return [
    [
      'Wozu',
      'Die Statistik zeigt, wer wo beraten wird, damit niemand doppelt oder gar nicht beraten wird und neue Zuweisungen passen.',
    ],
    ['Zeitraum', `${formatDatum(von)} bis ${formatDatum(bis)}`],
    ['Zurück bis', `${formatDatum(vorlage.faelligAm)} an ${vorlage.behoerde}`],
    [
      'Wer hineingehört',
      'Jede Person, die im Zeitraum an mindestens einem Tag bei Ihnen in Beratung war und der namentlichen Nennung in der Halbjahresstatistik zugestimmt hat. Ohne Zustimmung bitte keinen Namen, sondern nur die Zahl unter „Bemerkung“ in der ersten freien Zeile.',
    ],
    [
      'Was „aktiv“ heißt',
      '„ja“: im Zeitraum gab es mindestens einen Beratungskontakt (Gespräch, Telefon, Schreiben für die Person). „nein“: die Beratung läuft, es gab aber keinen Kontakt. Leer: nicht bekannt.',
    ],
    [
      'Beratung seit, bis',
      'Erster und letzter Tag der Beratung bei Ihnen. „bis“ bleibt leer, solange sie läuft.',
    ],
    [
      'Themen',
      `Bis zu ${THEMEN_JE_PERSON} Themen je Person, aus der Liste. Eine Person zählt bei jedem ihrer Themen.`,
    ],
    [
      'Programm-Nr.',
      'Steht auf dem Rückmeldebogen. Mit ihr ist die Person auch bei anderer Schreibweise sicher zu erkennen. Die AZR-Nummer und Aktenzeichen bitte nie eintragen.',
    ],
    [
      'Zeilen, Spalten',
      'Zeilen dürfen Sie ergänzen und sortieren. Überschriften und die Kennung bitte stehen lassen.',
    ],
    [
      'So kommt sie sicher zurück',
      'Nie unverschlüsselt per E-Mail und nicht per Fax. Entweder: in Excel unter Datei › Informationen › Arbeitsmappe schützen › Mit Kennwort verschlüsseln. Oder: mit 7-Zip als ZIP mit AES-256 und Kennwort. Oder: in der Seite, mit der wir Ihnen diese Datei geschickt haben, unter „Antwort verschlüsseln“.',
    ],
    ['Kennwort', 'Nennen Sie uns das Kennwort am Telefon, nie in derselben Nachricht.'],
  ];
};

async function addHinweise(buch: WorkbookType, vorlage: Vorlage): Promise<void> {
  const sheet = buch.addWorksheet('Hinweise', {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getColumn(1).width = 26;
  sheet.getColumn(2).width = 84;
  heading(sheet, 'Hinweise');
  for (const [i, [was, text]] of HINWEISE(vorlage).entries()) {
    const row = sheet.getRow(i + 3);
    row.getCell(1).value = was;
    row.getCell(2).value = text;
    row.getCell(1).font = { name: SCHRIFT, size: 11, bold: true, color: { argb: FARBE.text } };
    row.getCell(2).font = { name: SCHRIFT, size: 11, color: { argb: FARBE.text } };
    for (const column of [1, 2]) row.getCell(column).alignment = { wrapText: true, vertical: 'top' };
    row.height = 16 * Math.max(1, Math.ceil(text.length / 95)) + 6;
  }
  await sheet.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true });
}

async function addZahlen(buch: WorkbookType, vorlage: Vorlage): Promise<void> {
  const sheet = buch.addWorksheet('Zahlen', {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getColumn(1).width = 44;
  sheet.getColumn(2).width = 12;
  sheet.getColumn(3).width = 56;
  heading(sheet, `Zahlen ${halbjahrName(vorlage)}`);
  line(sheet, 2, 'Rechnet sich von selbst aus dem Blatt „Erfassung“. Einheit: Personen.');
  const { von, bis } = grenzenOf(vorlage);
  const named = vorlage.personen.length;
  const seitImZeitraum = vorlage.personen.filter(
    ({ seit }) => seit !== null && seit >= von && seit <= bis,
  ).length;
  const bisImZeitraum = vorlage.personen.filter((p) => p.bis !== null && p.bis >= von && p.bis <= bis).length;
  const name = range(2);
  const rows: readonly (readonly [string, string, number, string])[] = [
    ['Personen in der Liste', `SUMPRODUCT(--(LEN(TRIM(${name}))>0))`, named, 'Zeilen mit einem Namen'],
    [
      'davon aktiv',
      `SUMPRODUCT((LEN(TRIM(${name}))>0)*(LOWER(TRIM(${range(7)}))="ja"))`,
      0,
      'mindestens ein Beratungskontakt im Zeitraum',
    ],
    [
      'davon nicht aktiv',
      `SUMPRODUCT((LEN(TRIM(${name}))>0)*(LOWER(TRIM(${range(7)}))="nein"))`,
      0,
      'in Beratung, aber ohne Kontakt',
    ],
    ['davon ohne Angabe', 'B5-B6-B7', named, 'Rest bis zur Zahl der Personen'],
    [
      'Beratung im Zeitraum begonnen',
      `SUMPRODUCT((LEN(TRIM(${name}))>0)*ISNUMBER(${range(5)})*(${range(5)}>=${date(von)})*(${range(5)}<=${date(bis)}))`,
      seitImZeitraum,
      '„Beratung seit“ liegt im Zeitraum',
    ],
    [
      'Beratung im Zeitraum beendet',
      `SUMPRODUCT((LEN(TRIM(${name}))>0)*ISNUMBER(${range(6)})*(${range(6)}>=${date(von)})*(${range(6)}<=${date(bis)}))`,
      bisImZeitraum,
      '„Beratung bis“ liegt im Zeitraum',
    ],
  ];
  table(sheet, 4, ['Größe', 'Personen', 'Was gezählt wird'], rows);
  const themenKopf = 4 + rows.length + 2;
  const themenSpalten = Array.from({ length: THEMEN_JE_PERSON }, (_, i) => range(9 + i));
  table(
    sheet,
    themenKopf,
    ['Thema', 'Personen', 'Mehrfachnennungen; bitte nicht zusammenzählen'],
    themen.map((thema) => [
      thema,
      `SUMPRODUCT(--((${themenSpalten.map((spalte) => `(${spalte}=A#)`).join('+')})>0))`,
      0,
      '',
    ]),
  );
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true });
}

/** `#` in a formula is its own row. */
function table(
  sheet: Worksheet,
  kopfzeile: number,
  kopf: readonly string[],
  rows: readonly (readonly [string, string, number, string])[],
): void {
  const header = sheet.getRow(kopfzeile);
  for (const [i, text] of kopf.entries()) {
    const cell = header.getCell(i + 1);
    cell.value = text;
    cell.font = { name: SCHRIFT, size: 11, bold: true, color: { argb: FARBE.text } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FARBE.kopf } };
    cell.border = { bottom: { style: 'medium', color: { argb: FARBE.akzent } } };
    cell.alignment = {
      wrapText: true,
      vertical: 'middle',
      horizontal: i === 1 ? 'right' : 'left',
      indent: i === 2 ? 1 : 0,
    };
  }
  for (const [i, [was, formula, result, wie]] of rows.entries()) {
    const nr = kopfzeile + 1 + i;
    const row = sheet.getRow(nr);
    row.height = 18;
    row.getCell(1).value = was;
    row.getCell(2).value = { formula: formula.replaceAll('A#', `$A${nr}`), result };
    row.getCell(2).numFmt = '#,##0';
    row.getCell(3).value = wie === '' ? null : wie;
    for (const column of [1, 2, 3]) {
      const cell = row.getCell(column);
      cell.font = { name: SCHRIFT, size: 11, color: { argb: column === 3 ? FARBE.leise : FARBE.text } };
      cell.border = { bottom: { style: 'hair', color: { argb: FARBE.linie } } };
      cell.alignment = {
        vertical: 'middle',
        wrapText: true,
        horizontal: column === 2 ? 'right' : 'left',
        indent: column === 3 ? 1 : 0,
      };
    }
  }
}

function range(column: number): string {
  const letter = String.fromCharCode(64 + column);
  return `Erfassung!$${letter}$${KOPFZEILE + 1}:$${letter}$${LETZTE_ZEILE}`;
}

function date(tag: Datum): string {
  return `DATE(${tag.split('-').map(Number).join(',')})`;
}

function heading(sheet: Worksheet, text: string): void {
  const cell = sheet.getCell(1, 1);
  cell.value = text;
  cell.font = { name: SCHRIFT, size: 16, bold: true, color: { argb: FARBE.akzent } };
  cell.protection = { locked: true };
  sheet.getRow(1).height = 28;
}

function line(sheet: Worksheet, row: number, text: string, size = 10): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: SCHRIFT, size, color: { argb: FARBE.leise } };
  cell.protection = { locked: true };
}

/** A whole day as a day, a birth date of which only the year or month is known as it is. */
function day(tag: Datum | TeilDatum | null): string | Date | null {
  if (tag === null) return null;
  return isDatum(tag) ? new Date(`${tag}T00:00:00Z`) : formatDatum(tag);
}

/** Sheets cannot be renamed, moved or taken out by a slip; without a password, whoever wants to can. */
function lockStructure(workbook: string): string {
  const locked = workbook.replace(/<(?=bookViews|sheets)/, '<workbookProtection lockStructure="1"/><');
  if (locked === workbook) throw new Error('a workbook without sheets has no place for its protection');
  return locked;
}
