/**
 * What core and host say to each other, over `process.parentPort` (Electron's utilityProcess) or
 * `process.send` (plain Node child, `serialization: 'advanced'`). Both sides trust each other; what a
 * window sends is checked by the dispatcher, not here.
 */
import type { CoreEvent, Reply } from '#shared/api/contract.ts';

/** What only the host can do. The command line and the tests answer with a refusal and a sentence. */
export type HostPorts = {
  /** Renders a complete HTML page to PDF bytes, without a file in between. */
  readonly printPdf: (job: { readonly html: string; readonly title: string }) => Promise<Uint8Array>;
  /** Opens the print dialog of the operating system for exactly this page. */
  readonly print: (job: {
    readonly html: string;
    readonly title: string;
  }) => Promise<{ readonly printed: boolean }>;
  readonly chooseFile: (wish: FileWish) => Promise<{ readonly path: string | null }>;
  readonly chooseFolder: (wish: { readonly title: string }) => Promise<{ readonly path: string | null }>;
  readonly openPath: (path: string) => Promise<undefined>;
  /**
   * What the operating system offers to keep for the user who is signed in to it. `unsicher`: it would keep it
   * readable for every program (Linux without a key ring), so that nothing may be given to it.
   */
  readonly keepStatus: () => Promise<'bereit' | 'unsicher' | 'fehlt'>;
  /** Seals bytes so that only this user of this computer can open them. */
  readonly keepSeal: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** @throws if it was sealed elsewhere or for somebody else */
  readonly keepOpen: (sealed: Uint8Array) => Promise<Uint8Array>;
  /** Starts an installer that the core has checked, and ends the program. */
  readonly startInstaller: (path: string) => Promise<undefined>;
  /** Reads a foreign file in a second process that holds neither key nor database. */
  readonly startReader: (job: ReaderJob) => Promise<ReaderAnswer>;
};

export type FileWish = {
  readonly mode: 'open' | 'save';
  readonly title: string;
  readonly suggestedName?: string;
  /** File extensions without the dot. */
  readonly extensions: readonly string[];
};

/** `input` and `output` are plain data; the reader checks the size limits before it parses anything. */
export type ReaderJob = {
  readonly kind: string;
  readonly path: string;
  readonly input: unknown;
  readonly deadlineMs: number;
};
export type ReaderAnswer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly reason: 'refused' | 'deadline' | 'memory' | 'crashed';
      readonly message: string;
    };

export type HostPortName = keyof HostPorts;

/** Given to the core once, as its first message. */
export type CoreStart = {
  readonly kind: 'start';
  /** Folder for what is not a register: the last used folder, window state. No personal data. */
  readonly userData: string;
  /** True in the window stand-in, whose browser opens a debugging port: only sample registers may be opened. */
  readonly onlySample: boolean;
  readonly version: string;
  /** True where windows call: they may name only places that came from a dialog. */
  readonly onlyChosenPlaces?: boolean;
  /** Tests fix the day (`YYYY-MM-DD`); otherwise the core reads the clock of the machine. */
  readonly today?: string;
  /** Tests open hundreds of registers, which guard nothing; a packaged program never sets this. */
  readonly lightKeys?: boolean;
};

export type ToCore =
  | CoreStart
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'portReply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'portReply'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'stop' };

export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | { readonly kind: 'port'; readonly id: number; readonly port: HostPortName; readonly input: unknown }
  | { readonly kind: 'stopped' };
