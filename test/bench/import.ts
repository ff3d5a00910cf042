/**
 * Lists of 10,000 rows and 25 columns on their whole way: reading beside the two ways of exceljs in one run, dry run,
 * import, a newer list with a difference in every row, undo. The aims are in docs/leistung.md.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import ExcelJS from 'exceljs';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { erfundeneNachnamen, vornamenWeiblich } from '#test/beispiel/namen.ts';
import { cpuOf, peakOf, type Messung } from './messung.ts';

const ROWS = 10_000;
const KENNWORT = 'Wiese-Lampe-Turm-47';
const KOPF = [
  'Nachname',
  'Vorname',
  'Geburtsdatum',
  'Aktenzeichen',
  'Wohnort',
  'Status',
  'seit',
  'Duldungsgrund',
  'Duldung gültig bis',
  'Staatsangehörigkeit',
  'Geschlecht',
  'Familienstand',
  'Deutsch',
  'Pass vorhanden',
  'Telefon',
  'Sprache',
  'Einreise',
  'Brutto',
  'Netto',
  'Miete warm',
  'Leistungen',
  'Schule seit',
  'Vermerk',
  'Zeichen',
  'Bemerkung',
];

export async function benchImport(): Promise<readonly Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  try {
    const erste = await workbook(join(folder, 'liste.xlsx'), 'Musterstadt');
    const zweite = await workbook(join(folder, 'neuer.xlsx'), 'Probehausen');
    return [...(await lesen(erste)), ...(await weg(folder, erste, zweite))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lesen(path: string): Promise<Messung[]> {
  const result: Messung[] = [];
  for (const [name, art] of [
    ['eigener Leser (saxes)', 'eigen'],
    ['exceljs, ganze Datei', 'exceljs'],
    ['exceljs, im Strom', 'strom'],
  ] as const) {
    const { ms, mb } = await imProzess(art, path);
    result.push(
      { name: `lesen: ${name}`, wert: ms, einheit: 'ms' },
      { name: '  Speicher', wert: mb, einheit: 'MB' },
    );
  }
  return result;
}

/** Each way in a process of its own, so that none warms up or fills the memory of another. */
async function imProzess(art: string, path: string): Promise<{ readonly ms: number; readonly mb: number }> {
  const child = fork(new URL(import.meta.url), [art, path], { execArgv: ['--no-warnings'] });
  // `as`: our own child
  const [answer] = (await once(child, 'message')) as [{ readonly ms: number; readonly mb: number }];
  return answer;
}

async function messeLesen(art: string, path: string): Promise<void> {
  const { readFile } = await import('#electron/core/reader/read-file.ts');
  const began = performance.now();
  let rows = 0;
  if (art === 'eigen') rows = (await readFile(path, null)).zeilen.length;
  else if (art === 'exceljs') {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    book.worksheets[0]?.eachRow(() => (rows += 1));
  } else
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {}))
      for await (const _row of sheet) rows += 1;
  if (rows !== ROWS + 1) throw new Error(`${art} read ${rows} rows`);
  const ms = performance.now() - began;
  process.send?.({ ms, mb: process.resourceUsage().maxRSS / 1024 }, () => process.disconnect());
}

async function weg(folder: string, erste: string, zweite: string): Promise<Messung[]> {
  const core = await startCore({
    userData: join(folder, 'benutzer'),
    onlySample: true,
    version: '0.0.0',
    ports: { startReader: (job) => startReader(job) },
  });
  try {
    const { woerter, geprobt } = await core.call('tresor.create', {
      ordner: folder,
      kennwort: KENNWORT,
      name: 'Probe Person',
      beispiel: true,
      behoerde: { behoerde: 'Landkreis Musterland' },
    });
    await core.call('tresor.rehearse', { woerter: geprobt.map((at) => woerter[at - 1] ?? '') });
    const neu = await durchgang(core, erste, 'leeres Register');
    const geaendert = await durchgang(core, zweite, 'neuere Liste, ein Unterschied je Zeile');
    const undo = await time(() => core.call('import.undo', { importlaufId: geaendert.importlaufId }));
    return [
      ...neu.messungen,
      ...geaendert.messungen,
      { name: 'rückgängig machen', wert: undo / 1000, einheit: 's' },
      { name: 'Speicher des Kerns, Spitze', wert: peakOf(core.pid), einheit: 'MB' },
    ];
  } finally {
    await core.stop();
  }
}

async function durchgang(core: CoreClient, pfad: string, name: string) {
  let auftrag: { lauf: string; zuordnung: never[] } | null = null;
  let importlaufId = '';
  const open = await time(async () => {
    const opened = await core.call('import.open', { pfad });
    if (opened === null) throw new Error('the list was not opened');
    auftrag = { lauf: opened.lauf, zuordnung: opened.spalten.map(({ ziel }) => ziel) as never[] };
  });
  const input = auftrag as unknown as { lauf: string; zuordnung: never[] };
  const dryRun = await time(() => core.call('import.dryRun', input));
  const before = cpuOf(core.pid);
  const run = await time(async () => {
    ({ importlaufId } = await core.call('import.run', input));
  });
  const cpu = cpuOf(core.pid) - before;
  return {
    importlaufId,
    messungen: [
      { name: `öffnen, ${ROWS} Zeilen mit ${KOPF.length} Spalten`, wert: open / 1000, einheit: 's' },
      { name: `Probelauf, ${name}`, wert: dryRun / 1000, einheit: 's' },
      { name: `Import, ${name}`, wert: run / 1000, einheit: 's' },
      { name: '  Rechenzeit des Kerns dabei', wert: cpu, einheit: 's' },
    ],
  };
}

async function workbook(path: string, ort: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Geduldete');
  sheet.addRow(KOPF);
  for (let i = 0; i < ROWS; i += 1) {
    const nachname = `${erfundeneNachnamen[i % erfundeneNachnamen.length] ?? 'Probe'} ${Math.floor(i / erfundeneNachnamen.length)}`;
    const tag = new Date(Date.UTC(1950 + (i % 55), i % 12, (i % 28) + 1));
    sheet
      .addRow([
        nachname,
        vornamenWeiblich[i % vornamenWeiblich.length] ?? 'Mara',
        tag,
        `33-${i}`,
        ort,
        'Duldung',
        `01.0${(i % 9) + 1}.${2015 + (i % 10)}`,
        'e',
        '31.12.2026',
        'Afghanistan',
        'w',
        'ledig',
        'B1',
        'ja',
        `0000 ${i}`,
        'Dari',
        '01.03.2014',
        '1.800,00 €',
        '1.350,00 €',
        '450',
        'keine',
        '01.08.2020',
        `Vermerk ${i}`,
        'x',
        `Bemerkung zu Zeile ${i}`,
      ])
      .getCell(3).numFmt = 'dd.mm.yyyy';
  }
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const [, , art, path] = process.argv;
if (process.send !== undefined && art !== undefined && path !== undefined) await messeLesen(art, path);
