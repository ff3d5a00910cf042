/**
 * 300 letters in one run, through the same core as the window and drawn by the browser of the stand-in: what somebody
 * waits who asks for one file to print.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser } from 'playwright';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { beispielListe } from '#electron/core/beispiel/liste-pfad.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { findBrowser } from '#test/stand-in/find-browser.ts';
import { pdfParameters } from '#test/stand-in/pdf.ts';
import type { Messung } from './messung.ts';

const LETTERS = 300;
const KENNWORT = 'Wiese-Lampe-Turm-47';

export async function benchSchreiblauf(): Promise<readonly Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  const { executable, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    args: ['--no-sandbox'],
  });
  const drawn = { jobs: 0, ms: 0 };
  const core = await startCore({
    userData: join(folder, 'benutzer'),
    onlySample: true,
    version: '0.0.0',
    ports: {
      startReader: (job) => startReader(job),
      printPdf: async ({ html }) => {
        const start = performance.now();
        const pdf = await draw(browser, html);
        drawn.jobs += 1;
        drawn.ms += performance.now() - start;
        return pdf;
      },
    },
  });
  try {
    const ids = await people(core, folder);
    const start = performance.now();
    const done = await core.call('anschreiben.write', { ids, stufe: 1, ordner: folder });
    const seconds = (performance.now() - start) / 1000;
    return [
      {
        name: `${done.geschrieben} Briefe (${done.seiten} Seiten) als eine Druckdatei`,
        wert: seconds,
        einheit: 's',
      },
      { name: 'Aufträge an das Druckwerk', wert: drawn.jobs, einheit: '' },
      { name: 'Zeit im Druckwerk, zusammen', wert: drawn.ms / 1000, einheit: 's' },
    ];
  } finally {
    await core.stop();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The people of the sample list and as many without any facts as it takes, all with an address. Their letters differ in length. */
async function people(core: CoreClient, folder: string): Promise<string[]> {
  const { woerter, geprobt } = await core.call('tresor.create', {
    ordner: folder,
    kennwort: KENNWORT,
    name: 'Probe Person',
    beispiel: true,
    behoerde: { behoerde: 'Landkreis Musterland' },
  });
  await core.call('tresor.rehearse', { woerter: geprobt.map((at) => woerter[at - 1] ?? '') });
  const opened = await core.call('import.open', { pfad: beispielListe() });
  if (opened === null) throw new Error('the list was not opened');
  await core.call('import.run', { lauf: opened.lauf, zuordnung: opened.spalten.map(({ ziel }) => ziel) });
  const known = await core.call('fall.ids', {});
  const more: string[] = [];
  while (known.length + more.length < LETTERS)
    more.push(
      (
        await core.call('fall.create', {
          nachname: `Probe ${more.length}`,
          vornamen: 'Erfunden',
          geburtsdatum: '1990-02-01',
        })
      ).id,
    );
  const ids = [...known, ...more];
  const haushalt = {
    id: null,
    bezeichnung: null,
    unterkunft: null,
    strasse: 'Erdachte Gasse 7',
    plz: '01234',
    ort: 'Musterstadt',
  };
  for (const personId of ids) await core.call('fall.saveHaushalt', { personId, haushalt });
  return ids;
}

async function draw(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.route('http://papier.invalid/', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('http://papier.invalid/');
    const devtools = await page.context().newCDPSession(page);
    const options = {
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    };
    const { data } = await devtools.send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  } finally {
    await page.close();
  }
}
