/**
 * One agreement in four ways: written from code, from the office's template, and by two libraries that fill the same
 * template with the same data and do nothing else. Processor time where the machine is not quiet: `--cpu`.
 */
import { Buffer } from 'node:buffer';
import process from 'node:process';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { renderDocx } from '#electron/core/files/docx.ts';
import { fillDocx } from '#electron/core/files/vorlage/fill-docx.ts';
import { renderSeite } from '#electron/core/files/vorlage/seite.ts';
import { readVorlageBytes } from '#electron/core/reader/vorlage.ts';
import { fuelle } from '#shared/dokumente/platzhalter/fuellung.ts';
import { createVordruck } from '#shared/dokumente/platzhalter/vordruck.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { instrument, kopf, qr } from '#test/shared/dokumente/papiere.ts';
import { median, type Messung } from './messung.ts';

const WARM_UP = 20;
const RUNS = 61;

export async function benchVorlagen(): Promise<readonly Messung[]> {
  const vorlage = vorlagen.integrationsvereinbarung;
  const papier = { kopf, kennung: { code: 'IV-7K3M-9QXD', version: 1, qr } };
  const exported = await renderDocx(createVordruck(vorlage, { verfasser: 'Amt', datum: '2026-11-21', qr }));
  const { paket } = readVorlageBytes(Buffer.from(exported));
  const dokument = createDokument(vorlage, instrument, papier);
  const werte = () => fuelle(vorlage, instrument, papier);
  const ways: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['Vereinbarung aus der Vorgabe (docx)', () => renderDocx(createDokument(vorlage, instrument, papier))],
    ['Vereinbarung aus eigener Vorlage, mit Angaben', () => fillDocx(paket, werte(), dokument)],
    [
      'easy-template-x allein, dieselbe Vorlage',
      async () =>
        new Uint8Array(
          await new TemplateHandler({ maxXmlDepth: 60 }).process(Buffer.from(paket), plain(werte().werte)),
        ),
    ],
    [
      'docxtemplater allein, dieselbe Vorlage',
      () => {
        const template = new Docxtemplater(new PizZip(Buffer.from(paket)), {
          paragraphLoop: true,
          linebreaks: true,
        });
        template.render(werte().werte);
        return Promise.resolve(template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
      },
    ],
  ];
  const measured: (Messung & { readonly bytes: number })[] = [];
  for (const [name, run] of ways) measured.push(await measure(name, run));
  const [vorgabe, eigene, easy, templater] = measured;
  const filled = await fillDocx(paket, werte(), dokument);
  const preview = await measure('Vorschau der eigenen Vorlage', async () =>
    new TextEncoder().encode(await renderSeite(filled, 'Probe')),
  );
  const ratio = (a: Messung | undefined, b: Messung | undefined) =>
    (a?.wert ?? Number.NaN) / (b?.wert ?? Number.NaN);
  return [
    ...measured,
    { name: 'Größe, Vorgabe', wert: (vorgabe?.bytes ?? 0) / 1024, einheit: 'kB' },
    { name: 'Größe, eigene Vorlage', wert: (eigene?.bytes ?? 0) / 1024, einheit: 'kB' },
    { name: 'Vorgabe zu docxtemplater', wert: ratio(vorgabe, templater), einheit: 'x' },
    { name: 'Vorgabe zu easy-template-x', wert: ratio(vorgabe, easy), einheit: 'x' },
    { name: 'eigene Vorlage zu easy-template-x', wert: ratio(eigene, easy), einheit: 'x' },
    preview,
  ];
}

async function measure(
  name: string,
  run: () => Promise<Uint8Array>,
): Promise<Messung & { readonly bytes: number }> {
  let bytes = 0;
  for (let i = 0; i < WARM_UP; i += 1) bytes = (await run()).length;
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await run();
    const used = process.cpuUsage(cpu);
    times.push(process.argv.includes('--cpu') ? (used.user + used.system) / 1000 : performance.now() - start);
  }
  return { name, wert: median(times), einheit: 'ms', bytes };
}

/** The library knows no readonly lists. */
const plain = (werte: object): Record<string, string> => structuredClone(werte) as Record<string, string>;
