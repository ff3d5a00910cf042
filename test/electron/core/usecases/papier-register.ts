/** An open, encrypted register in a temporary folder, reached only through the dispatcher, with a host made of paper. */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch } from '#electron/core/ipc/dispatch.ts';
import type { FileWish, HostPorts } from '#electron/core/protocol.ts';
import { answer } from '#electron/core/reader/answer.ts';
import { regelwerk } from '#electron/core/register/regelwerk.ts';
import { createTresor } from '#electron/core/register/tresor.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import type { Input, Name, Output, Reply } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { testServices } from '#test/electron/core/world.ts';

export const HEUTE = asDatum('2026-11-21');

/** What the host was asked for, and what it will answer. */
export type PaperHost = {
  printed: { readonly html: string; readonly title: string }[];
  wishes: FileWish[];
  opened: string[];
  /** Answer of the file dialog; null is „Abbrechen“. */
  chosen: string | null;
  /** Answer of the print dialog. */
  prints: boolean;
};

export type PapierRegister = {
  readonly request: <N extends Name>(name: N, input: Input<N>) => Promise<Reply<Output<N>>>;
  /** @throws when the core refuses. */
  readonly call: <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;
  readonly host: PaperHost;
  /** The recovery words of the set-up, and the sheet that was printed with them. */
  readonly blatt: { readonly woerter: readonly string[]; readonly html: string };
  /** A new empty folder to write into. */
  readonly newFolder: () => string;
  readonly remove: () => Promise<void>;
};

const notHere = async (): Promise<never> => await Promise.reject(new Error('not asked in these tests'));

export async function openPapierRegister(): Promise<PapierRegister> {
  const root = mkdtempSync(join(tmpdir(), 'bleibeweg-papier-'));
  const defects: unknown[] = [];
  const logDefect = (_: string, error: unknown): void => void defects.push(error);
  const services = testServices(HEUTE);
  const tresor = createTresor({
    userData: join(root, 'daten'),
    onlySample: false,
    version: 'test',
    services,
    regelwerk,
    emit: () => undefined,
    logDefect,
  });
  const host: PaperHost = { printed: [], wishes: [], opened: [], chosen: null, prints: true };
  const dispatch = createDispatch({
    handlers,
    tresor,
    places: createChosenPlaces(createHost(host), false),
    logDefect,
  });
  let folders = 0;

  const request = async <N extends Name>(name: N, input: Input<N>): Promise<Reply<Output<N>>> => {
    const reply = await dispatch({
      name,
      input,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    if (!reply.ok && reply.code === 'internal')
      throw new Error(`${name} is defect`, { cause: defects.at(-1) });
    // The handlers are compiled from the contract that names the output.
    return reply as Reply<Output<N>>;
  };
  const call = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await request(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    return reply.value;
  };

  mkdirSync(join(root, 'daten'));
  const { woerter, geprobt } = await call('tresor.create', {
    ordner: join(root, 'register'),
    kennwort: 'Vier Kraniche ziehen nach Norden 1987',
    name: 'Frau Beispiel',
    beispiel: false,
    behoerde: {
      behoerde: 'Landratsamt Musterkreis',
      amt: 'Fachdienst Aufenthalt',
      strasse: 'Am Musterplatz 1',
      plz: '01234',
      ort: 'Musterstadt',
      telefon: '01234 56-0',
      email: 'abh@musterkreis.example',
      land: null,
      programmName: 'Bleibeperspektiven im Musterkreis',
    },
  });
  await call('tresor.printBlatt', { als: 'druck' });
  const html = host.printed.at(-1)?.html ?? '';
  await call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });

  return {
    request,
    call,
    host,
    blatt: { woerter, html },
    newFolder: () => {
      folders += 1;
      const folder = join(root, `ausgabe-${folders}`);
      mkdirSync(folder);
      return folder;
    },
    remove: async () => {
      await call('tresor.lock', undefined);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function createHost(host: PaperHost): HostPorts {
  return {
    printPdf: async (job) => {
      host.printed.push(job);
      return await Promise.resolve(new TextEncoder().encode(`%PDF of ${job.title}`));
    },
    print: async (job) => {
      host.printed.push(job);
      return await Promise.resolve({ printed: host.prints });
    },
    chooseFile: async (wish) => {
      host.wishes.push(wish);
      return await Promise.resolve({ path: host.chosen });
    },
    chooseFolder: async () => await Promise.resolve({ path: host.chosen }),
    openPath: async (path) => {
      host.opened.push(path);
      return await Promise.resolve(undefined);
    },
    keepStatus: async () => await Promise.resolve('fehlt'),
    keepSeal: notHere,
    keepOpen: notHere,
    startInstaller: notHere,
    // In this process: that the reader has a process of its own is tested where it is started.
    startReader: answer,
  };
}
