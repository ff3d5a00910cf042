/** How long a filled Integrationsvereinbarung takes as page and as Word file, and how large it gets. */
import { renderDocx } from '#electron/core/files/docx.ts';
import { renderVorschau } from '#electron/core/files/papier.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { instrument, kopf, qr } from '#test/shared/dokumente/papiere.ts';
import { median } from './messung.ts';

export type DokumenteBench = {
  /** Milliseconds, median of the warm runs. */
  readonly wordMs: number;
  readonly wordKilobytes: number;
  readonly previewMs: number;
  /** 300 letters one after the other, seconds. */
  readonly letters300s: number;
};

const WARM_UP = 30;
const RUNS = 101;

export async function benchDokumente(): Promise<DokumenteBench> {
  const kennung = { code: 'IV-7K3M-9QXD', version: 1, qr };
  const agreement = () => createDokument(vorlagen.integrationsvereinbarung, instrument, { kopf, kennung });
  for (let i = 0; i < WARM_UP; i += 1) await renderDocx(agreement());
  const word: number[] = [];
  const preview: number[] = [];
  let bytes = 0;
  for (let i = 0; i < RUNS; i += 1) {
    const start = performance.now();
    bytes = (await renderDocx(agreement())).length;
    word.push(performance.now() - start);
    const previewStart = performance.now();
    renderVorschau(agreement());
    preview.push(performance.now() - previewStart);
  }
  const letters = performance.now();
  for (let i = 0; i < 300; i += 1) await renderDocx(agreement());
  return {
    wordMs: median(word),
    wordKilobytes: bytes / 1024,
    previewMs: median(preview),
    letters300s: (performance.now() - letters) / 1000,
  };
}
