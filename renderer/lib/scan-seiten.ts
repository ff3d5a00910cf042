import type { Output } from '#shared/api/contract.ts';

type Scan = Pick<Output<'beleg.look'>, 'scan' | 'inhalt'>;

/** Wide enough to read a page and its code, in pixels. */
const WIDTH = 1400;
export const MAX_PAGES = 30;

export type Seiten = {
  readonly bilder: readonly ImageBitmap[];
  /** Pages of the scan; more than `bilder` in a very long one. */
  readonly gesamt: number;
};

/**
 * The pages of a scan as pictures. It is a foreign file: it is read here, in the process that may do least.
 * @throws Error if the file cannot be shown
 */
export async function readSeiten({ scan, inhalt }: Scan): Promise<Seiten> {
  const bytes = Uint8Array.from(atob(inhalt), (sign) => sign.codePointAt(0) ?? 0);
  if (scan === 'pdf') return await readPdf(bytes);
  const full = await createImageBitmap(new Blob([bytes], { type: `image/${scan}` }));
  const bild =
    full.width <= WIDTH ? full : await createImageBitmap(full, { resizeWidth: WIDTH, resizeQuality: 'high' });
  return { bilder: [bild], gesamt: 1 };
}

async function readPdf(data: Uint8Array): Promise<Seiten> {
  const [pdf, { default: PdfWorker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ]);
  const worker = pdf.PDFWorker.create({ port: new PdfWorker() });
  const loading = pdf.getDocument({
    data,
    worker,
    // The policy of the window allows no WebAssembly; scanners' JBIG2 and JPEG 2000 are read by plain scripts.
    useWasm: false,
    wasmUrl: new URL('/pdf/', window.location.href).href,
  });
  try {
    const document = await loading.promise;
    const bilder: ImageBitmap[] = [];
    for (let nr = 1; nr <= Math.min(document.numPages, MAX_PAGES); nr += 1) {
      const page = await document.getPage(nr);
      const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport, background: 'white' }).promise;
      bilder.push(await createImageBitmap(canvas));
    }
    return { bilder, gesamt: document.numPages };
  } finally {
    await loading.destroy();
    worker.destroy();
  }
}
