import { api, type Name, type Reply } from '#shared/api/contract.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import type { OpenRegister } from '../register/open-register.ts';
import type { Tresor } from '../register/tresor.ts';
import type { ChosenPlaces } from '../chosen-places.ts';
import { fileSystemRefusal } from './file-system-refusal.ts';
import type { Handlers, TaskAccess } from './handlers.ts';
import { describeIssues } from './issues.ts';

export type Call = {
  readonly name: string;
  readonly input: unknown;
  readonly signal: AbortSignal;
  readonly progress: TaskAccess['progress'];
};

export type DispatchParts = {
  readonly handlers: Handlers;
  readonly tresor: Tresor;
  readonly places: ChosenPlaces;
  /** Writes a defect to the log of the program; gets nothing of what the user entered. */
  readonly logDefect: (useCase: string, error: unknown) => void;
};

const DEFECT =
  'Unerwarteter Fehler im Programm. Dieser Schritt wurde nicht gespeichert; alles andere ist erhalten. Bitte versuchen Sie es noch einmal.';

/**
 * The only path of every call: known name, unlocked, right, parsed input, run by kind, envelope.
 * Never rejects.
 */
export function createDispatch({ handlers, tresor, places, logDefect }: DispatchParts) {
  return async (call: Call): Promise<Reply<unknown>> => {
    let known = 'unknown use case';
    try {
      if (!isName(call.name)) throw new Refusal('invalid', 'Diese Funktion gibt es nicht.');
      known = call.name;
      return { ok: true, value: await run(call.name, call) };
    } catch (error) {
      const refusal = error instanceof Refusal ? error : fileSystemRefusal(error);
      if (refusal !== null) return { ok: false, code: refusal.code, message: refusal.message };
      logDefect(known, error);
      return { ok: false, code: 'internal', message: DEFECT };
    }
  };

  async function run(name: Name, call: Call): Promise<unknown> {
    const { kind, right, input } = api[name];
    const register = tresor.register();
    if (right !== 'offen') {
      if (register === null) throw locked();
      if (!register.may(right))
        throw new Refusal(
          'forbidden',
          'Dafür fehlt Ihnen das Recht. Wer die Benutzer verwaltet, kann es erteilen.',
        );
    }
    const parsed = input.safeParse(call.input);
    if (!parsed.success) throw new Refusal('invalid', describeIssues(input, parsed.error.issues));
    if (kind === 'task') places.require(parsed.data, tresor.ordner());
    // The mapped type ties each handler to its name; a union of all of them has no common parameter.
    const handler = handlers[name] as (input: unknown, access: unknown) => unknown;
    if (kind === 'task') return await handler(parsed.data, taskAccess(name, call));
    if (register === null) throw locked();
    return runInDatabase(register, { kind, name }, (access) => handler(parsed.data, access));
  }

  function taskAccess(name: Name, { signal, progress }: Call): TaskAccess {
    const open = (): OpenRegister => {
      if (signal.aborted)
        throw new Refusal(
          'cancelled',
          'Der Vorgang wurde abgebrochen. Was bis dahin fertig war, ist erhalten.',
        );
      return tresor.register() ?? refuseLocked();
    };
    return {
      read: (work) => open().read(work),
      write: (work) => open().write(name, work),
      signal,
      progress,
      host: places.host,
      newId: tresor.newId,
      tresor,
    };
  }
}

export type Dispatch = ReturnType<typeof createDispatch>;

function runInDatabase(
  register: OpenRegister,
  { kind, name }: { kind: 'query' | 'command' | 'einsicht' | 'entwurf'; name: Name },
  work: (access: ReadAccess & WriteAccess) => unknown,
): unknown {
  // `kind` decides which of the two a handler was compiled for; the seam is here.
  const anyWork = work as (access: ReadAccess) => unknown;
  switch (kind) {
    case 'query':
      return register.read(anyWork);
    case 'command':
    case 'einsicht':
      return register.write(name, work);
    case 'entwurf':
      return register.writeDraft(anyWork);
    default:
      return assertNever(kind);
  }
}

function isName(name: string): name is Name {
  return Object.hasOwn(api, name);
}

function locked(): Refusal {
  return new Refusal('locked', 'Das Register ist gesperrt. Bitte entsperren Sie es mit Ihrem Kennwort.');
}

function refuseLocked(): never {
  throw locked();
}
