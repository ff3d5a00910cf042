import { EventEmitter } from 'node:events';
import type { Page } from 'playwright';
import { toOwn } from './addresses.ts';
import { createCodec } from './codec.ts';
import { pdfParameters, type PdfOptions } from './pdf.ts';
import { DISPATCH } from './preload-script.ts';
import { printing } from './printing.ts';
import type { Session } from './session.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

const codec = createCodec();

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: Session;
  readonly #page: Promise<Page>;
  readonly #expected = new Set<string>();
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #current: Page | null = null;

  constructor(id: number, session: Session, page: Promise<Page>) {
    super();
    this.id = id;
    this.session = session;
    this.#page = page;
    void page.then((opened) => {
      this.#current = opened;
    });
  }

  /** Marks an address the program itself is about to load: that is no navigation by the page. */
  expect(webAddress: string): void {
    this.#expected.add(webAddress);
  }
  isExpected(webAddress: string): boolean {
    return this.#expected.delete(webAddress);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  askToOpen(url: string): { action: 'allow' | 'deny' } {
    return this.#openHandler({ url });
  }

  getURL(): string {
    return toOwn(this.#current?.url() ?? '');
  }
  isDestroyed(): boolean {
    return this.#current?.isClosed() ?? false;
  }

  send(channel: string, ...values: unknown[]): void {
    const message = { channel, text: codec.pack(values), dispatch: DISPATCH };
    void this.#page
      .then((page) =>
        page.evaluate(({ channel: name, text, dispatch }) => {
          // `as`: the preload script has put it there, under a symbol the page does not know.
          const hand = (
            window as unknown as Record<symbol, ((name: string, text: string) => void) | undefined>
          )[Symbol.for(dispatch)];
          hand?.(name, text);
        }, message),
      )
      .catch(() => undefined); // like Electron: a message to a window that has just gone is lost
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return await (await this.#page).evaluate(code);
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const page = await this.#page;
    const devtools = await page.context().newCDPSession(page);
    try {
      const { data } = await devtools.send('Page.printToPDF', pdfParameters(options));
      return Buffer.from(data, 'base64');
    } finally {
      await devtools.detach();
    }
  }

  /** There is no printer: the job is noted down, and ends as the test has said beforehand. */
  print(options: object, done: (printed: boolean, reason: string) => void): void {
    void this.#page.then(async (page) => {
      printing.jobs.push({ options, html: await contentOf(page) });
      done(printing.next === 'printed', printing.next === 'printed' ? '' : printing.next);
    });
  }
}

async function contentOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page); // works where JavaScript is off, too
  try {
    const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
    return (await devtools.send('DOM.getOuterHTML', { nodeId: root.nodeId })).outerHTML;
  } finally {
    await devtools.detach();
  }
}
