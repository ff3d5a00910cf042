import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch, type Dispatch } from '#electron/core/ipc/dispatch.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import { regelwerk } from '#electron/core/register/regelwerk.ts';
import { createTresor, type Tresor } from '#electron/core/register/tresor.ts';
import { createServices, type Services } from '#electron/core/services.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import { LIGHT_SCRYPT } from '#electron/core/scrypt-cost.ts';
import { OHNE_ANGABEN as OFFEN } from '#shared/api/ohne-angaben.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { CoreEvent, Input, Name, Output, Reply, Right } from '#shared/api/contract.ts';

export const KENNWORT = 'Kuchen-Regen-Lampe-77';
export const HEUTE = '2026-11-20';

/** An office with its own folder, in this process: the real register, really encrypted. */
export type World = {
  readonly ordner: string;
  readonly userData: string;
  readonly tresor: Tresor;
  readonly services: Services;
  readonly woerter: readonly string[];
  readonly events: CoreEvent[];
  readonly defects: unknown[];
  /** As a window calls. */
  readonly request: (name: string, input: unknown) => Promise<Reply<unknown>>;
  /** The value of a call that must work. */
  readonly call: <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** The same register for somebody who has only these rights. */
  readonly requestWith: (rights: readonly Right[], name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly close: () => Promise<void>;
};

export function tempFolder(name = 'bleibeweg-'): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  return folder;
}

/** A folder that is gone after the test. */
export function ownFolder(): string {
  const folder = tempFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const OHNE_ANGABEN = { ...OFFEN, behoerde: 'Landratsamt Musterland' };

const refuse = async (): Promise<never> =>
  await Promise.reject(new Refusal('refused', 'Das kann nur ein Programmfenster.'));
export const NO_PORTS: HostPorts = {
  printPdf: refuse,
  print: refuse,
  chooseFile: refuse,
  chooseFolder: refuse,
  openPath: refuse,
  keepStatus: async () => await Promise.resolve('fehlt'),
  keepSeal: refuse,
  keepOpen: refuse,
  startInstaller: refuse,
  startReader: refuse,
};

/** Time and chance of a test; its keys cost the least that the format allows. */
export const testServices = (fixedDay?: string): Services => createServices(fixedDay, LIGHT_SCRYPT);

type Wish = {
  readonly today?: string;
  readonly ports?: Partial<HostPorts>;
  readonly onlySample?: boolean;
  /** Of the program. */
  readonly version?: string;
  readonly services?: Services;
};

export function emptyWorld({
  today = HEUTE,
  ports = {},
  onlySample = false,
  version = '0.0.0',
  services = testServices(today),
}: Wish = {}): World {
  const folder = tempFolder();
  const [ordner, userData] = [join(folder, 'register'), join(folder, 'user-data')];
  mkdirSync(ordner);
  const events: CoreEvent[] = [];
  const defects: unknown[] = [];
  const tresor = createTresor({
    userData,
    onlySample,
    version,
    services,
    regelwerk,
    emit: (event) => events.push(event),
    logDefect: (_, error) => defects.push(error),
  });
  const host: HostPorts = { ...NO_PORTS, ...ports };
  const logDefect = (_: string, error: unknown) => void defects.push(error);
  const dispatchAs = (who: Tresor): Dispatch =>
    createDispatch({ handlers, tresor: who, places: createChosenPlaces(host, false), logDefect });
  const send = async (dispatch: Dispatch, name: string, input: unknown) =>
    await dispatch({ name, input, signal: new AbortController().signal, progress: () => undefined });
  const dispatch = dispatchAs(tresor);
  const request = async (name: string, input: unknown) => await send(dispatch, name, input);
  return {
    ordner,
    userData,
    tresor,
    services,
    woerter: [],
    events,
    defects,
    request,
    call: async (name, input) => {
      const reply = await request(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`, { cause: defects.at(-1) });
      // The handler was compiled from the same contract.
      return reply.value as never;
    },
    requestWith: async (rights, name, input) => {
      const register = () => {
        const open = tresor.register();
        return open === null
          ? null
          : { ...open, may: (right: Right) => right === 'offen' || rights.includes(right) };
      };
      return await send(dispatchAs({ ...tresor, register }), name, input);
    },
    close: async () => {
      await tresor.lock();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same, set up and unlocked. */
export async function openWorld(wish: Wish = {}): Promise<World> {
  const world = emptyWorld(wish);
  const { woerter, geprobt } = await world.call('tresor.create', {
    ordner: world.ordner,
    kennwort: KENNWORT,
    name: 'Petra Probe',
    beispiel: true,
    behoerde: OHNE_ANGABEN,
  });
  await world.call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });
  return { ...world, woerter };
}

export async function createPerson(
  world: World,
  nachname = 'Probe',
  more: Partial<Input<'fall.create'>> = {},
): Promise<string> {
  const { id } = await world.call('fall.create', { nachname, ...more });
  return id;
}

export { holding } from '#test/holding.ts';
