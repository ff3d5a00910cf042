import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session } from 'electron';
import type { HostPorts } from '#electron/core/protocol.ts';
import { PRINT_ADDRESS } from './addresses.ts';

export type PrintPages = Pick<HostPorts, 'printPdf' | 'print'> & {
  /** Hands a waiting page to the protocol, once. Null if there is none at this address. */
  readonly take: (address: string) => string | null;
};

/**
 * Draws papers in hidden windows without preload and without JavaScript. The page is handed over in memory:
 * a temporary file would hold a name in plain text.
 */
export function createPrintPages(session: Session): PrintPages {
  const waiting = new Map<string, string>();

  async function withPage<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const address = `${PRINT_ADDRESS}${randomUUID()}`;
    waiting.set(address, html);
    const window = new BrowserWindow({
      show: false,
      title: 'Bleibeweg',
      webPreferences: {
        session,
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        spellcheck: false,
        devTools: false,
      },
    });
    try {
      await window.loadURL(address);
      return await use(window);
    } finally {
      waiting.delete(address);
      window.destroy();
    }
  }

  return {
    take: (address) => {
      const html = waiting.get(address) ?? null;
      waiting.delete(address);
      return html;
    },
    printPdf: ({ html }) =>
      withPage(html, (window) =>
        window.webContents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      ),
    print: ({ html }) =>
      withPage(html, (window) => {
        const { promise, resolve, reject } = Promise.withResolvers<{ readonly printed: boolean }>();
        window.webContents.print({ printBackground: true }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve({ printed });
          else
            reject(
              new Error(
                'Der Druck hat nicht geklappt. Bitte prüfen Sie den Drucker oder sichern Sie das Papier als PDF.',
              ),
            );
        });
        return promise;
      }),
  };
}
