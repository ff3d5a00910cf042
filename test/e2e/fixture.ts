import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { findElectron } from '#electron/dev/electron-binary.ts';
import { startInElectron, startInStandIn, type InMain, type Program } from './program.ts';
import { withKeyboard, withMouse } from './tasten-statt-maus.ts';

/** The program as a story sees it. The same stories run in the stand-in and in Electron. */
export type Host = {
  readonly kind: 'standin' | 'electron';
  /** The window of this moment. After locking or a restart it is another one: ask again. */
  readonly page: Page;
  /** Folder of the user's settings; survives a restart. */
  readonly userData: string;
  /** Empty folder for what the story writes and reads. */
  readonly folder: string;
  /** Runs a function inside the main process with the module `electron`. It sees nothing of the test but its argument. */
  readonly evaluate: <Value, Argument = undefined>(
    run: InMain<Value, Argument>,
    argument?: Argument,
  ) => Promise<Value>;
  /** Stops the whole program and starts it again on the same folder. */
  readonly restart: () => Promise<Page>;
  /** Does something after which the program exchanges its window (locking, death of the core); gives the new one. */
  readonly exchanged: (action: (page: Page) => Promise<unknown>) => Promise<Page>;
  /** Pretends that nobody has touched the computer for so long. */
  readonly setIdleSeconds: (seconds: number) => Promise<void>;
  /** Answers the next dialog for a file or folder (a folder for saving: the suggested name in it); null cancels it. Several calls queue up. Without one every dialog is cancelled. */
  readonly chooseNext: (path: string | null) => Promise<void>;
  /** Paths the program has asked the operating system to open. */
  readonly openedPaths: () => Promise<readonly string[]>;
  /** How many papers went to the printer. No printer is asked: every job succeeds. */
  readonly printJobs: () => Promise<number>;
  /** The program's standard output and error. */
  readonly output: () => string;
};

export type HostOptions = {
  /** The day the program takes for today, `YYYY-MM-DD`; empty: the real one. */
  readonly heute: string;
  /** As in the preview window: only sample registers may be opened. */
  readonly onlySample: boolean;
  /** Keys that cost as much as in an office; otherwise the least, since every story sets up a register. */
  readonly fullKeys: boolean;
  /** How clicks are done: `tastatur` turns each into the keys of somebody without a mouse (tasten-statt-maus.ts). */
  readonly eingabe: 'maus' | 'tastatur';
};

const WINDOW = /^(app:\/\/bleibeweg\/|https:\/\/app--bleibeweg\.)/;

export const test = base.extend<HostOptions & { host: Host }>({
  heute: ['', { option: true }],
  onlySample: [false, { option: true }],
  fullKeys: [false, { option: true }],
  eingabe: [process.env['BLEIBEWEG_EINGABE'] === 'tastatur' ? 'tastatur' : 'maus', { option: true }],
  host: async ({ heute, onlySample, fullKeys, eingabe }, use, info) => {
    const kind = info.project.name === 'electron' ? 'electron' : 'standin';
    test.skip(kind === 'electron' && findElectron() === null, 'Das Electron-Programm ist nicht vorhanden.');
    const scratch = mkdtempSync(join(tmpdir(), 'bleibeweg-e2e-'));
    const args = [
      `--user-data-dir=${join(scratch, 'benutzer')}`,
      ...(heute === '' ? [] : [`--heute=${heute}`]),
      ...(onlySample ? [] : ['--test-register']),
      ...(fullKeys ? [] : ['--leichte-schluessel']),
    ];
    const host = await startHost(kind, args, scratch);
    const { page } = host;
    const tasten = eingabe === 'tastatur' ? withKeyboard(page) : null;
    try {
      await use(host);
      if (kind === 'standin' && info.status === info.expectedStatus)
        expect(await foreignRequestsOf(host), 'Kein Fenster fragt nach etwas von außen').toEqual([]);
      if (tasten !== null) info.annotations.push({ type: 'tastatur', description: JSON.stringify(tasten) });
      if (info.status !== info.expectedStatus) {
        await info.attach('Ausgabe des Programms', { body: host.output(), contentType: 'text/plain' });
        await info
          .attach('Fenster', { body: await host.page.screenshot(), contentType: 'image/png' })
          .catch(() => undefined);
      }
    } finally {
      withMouse(page);
      await host.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
    }
  },
});

export { expect };

/** What the policy of a page let through and the session had to refuse, in the whole story. */
async function foreignRequestsOf(host: Host): Promise<readonly string[]> {
  return await host
    .evaluate(
      (electron) =>
        // `as`: only the stand-in has this part.
        (electron as unknown as { standIn: { foreignRequests: string[] } }).standIn.foreignRequests,
    )
    .catch(() => []); // a story that has ended the program itself
}

async function startHost(
  kind: Host['kind'],
  args: readonly string[],
  scratch: string,
): Promise<Host & { stop: () => Promise<void> }> {
  const start = (): Promise<Program> => (kind === 'electron' ? startInElectron(args) : startInStandIn(args));
  let program = await start();
  await answerDialogs();

  function windows(): readonly Page[] {
    return program.pages().filter((page) => !page.isClosed() && WINDOW.test(page.url()));
  }

  function current(): Page {
    const page = windows().at(-1);
    if (page === undefined) throw new Error(`Es ist kein Fenster offen.\n${program.output()}`);
    return page;
  }

  async function windowOtherThan(previous: Page | null): Promise<Page> {
    await expect.poll(() => windows().some((page) => page !== previous)).toBe(true);
    const page = current();
    await page.waitForLoadState('load');
    return page;
  }

  /** Dialogs, papers for the printer and opened paths are recorded in the main process itself, the same way in both hosts. */
  async function answerDialogs(): Promise<void> {
    await program.evaluate(({ app, dialog, shell }) => {
      const state = { answers: [] as (string | null)[], opened: [] as string[], printed: 0 };
      Object.assign(globalThis, { testState: state });
      dialog.showOpenDialog = async () => {
        const path = state.answers.shift() ?? null;
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      };
      dialog.showSaveDialog = async (...args: readonly unknown[]) => {
        const answer = state.answers.shift() ?? null;
        if (answer === null) return { canceled: true, filePath: '' };
        // A folder: the person keeps the suggested name. `as`: the options come last, with or without a window.
        const suggested = (args.at(-1) as { defaultPath?: string }).defaultPath ?? '';
        const isFolder = !/\.[a-z]+$/.test(answer);
        return { canceled: false, filePath: isFolder ? `${answer}/${suggested}` : answer };
      };
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          state.printed += 1;
          done?.(true, '');
        };
      });
      shell.openPath = async (path) => {
        state.opened.push(path);
        return '';
      };
    }, undefined);
  }

  await windowOtherThan(null);
  return {
    kind,
    get page() {
      return current();
    },
    userData: join(scratch, 'benutzer'),
    folder: mkdtempSync(join(scratch, 'ordner-')),
    // `as`: a function without a second parameter is called without an argument.
    evaluate: (run, argument) => program.evaluate(run, argument as never),
    restart: async () => {
      await program.stop();
      program = await start();
      await answerDialogs();
      return await windowOtherThan(null);
    },
    exchanged: async (action) => {
      const before = current();
      await action(before).catch((error: unknown) => {
        if (!before.isClosed()) throw error; // the window went away under the action: that is the point
      });
      return await windowOtherThan(before);
    },
    setIdleSeconds: (seconds) =>
      program.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle;
      }, seconds),
    chooseNext: (path) =>
      program.evaluate((_electron, answer) => {
        (globalThis as unknown as { testState: { answers: (string | null)[] } }).testState.answers.push(
          answer,
        );
      }, path),
    openedPaths: () =>
      program.evaluate(
        () => (globalThis as unknown as { testState: { opened: string[] } }).testState.opened,
        undefined,
      ),
    printJobs: () =>
      program.evaluate(
        () => (globalThis as unknown as { testState: { printed: number } }).testState.printed,
        undefined,
      ),
    output: () => program.output(),
    stop: () => program.stop(),
  };
}
