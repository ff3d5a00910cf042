import type { Api, Name, Output, Parsed } from '#shared/api/contract.ts';
import type { HostPorts } from '../protocol.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import type { Tresor } from '../register/tresor.ts';

/** What a task has: no transaction of its own, but short ones as it needs them. */
export type TaskAccess = {
  /** @throws Refusal `locked` if the register is closed or was locked meanwhile. */
  readonly read: <R>(run: (access: ReadAccess) => R) => R;
  /** One transaction with one log line under the name of the task. */
  readonly write: <R>(run: (access: WriteAccess) => R) => R;
  /** Aborted when the caller cancels or the register is locked; check it between steps. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, text: string) => void;
  readonly host: HostPorts;
  readonly newId: () => string;
  readonly tresor: Tresor;
};

/** Only a task may wait: an `async` function in any other place does not compile. */
type Handler<N extends Name> = {
  readonly query: (input: Parsed<N>, access: ReadAccess) => Output<N>;
  readonly entwurf: (input: Parsed<N>, access: ReadAccess) => Output<N>;
  readonly command: (input: Parsed<N>, access: WriteAccess) => Output<N>;
  readonly einsicht: (input: Parsed<N>, access: WriteAccess) => Output<N>;
  readonly task: (input: Parsed<N>, access: TaskAccess) => Promise<Output<N>>;
}[Api[N]['kind']];

/** One function per use case of the contract; a missing one does not compile. */
export type Handlers = { readonly [N in Name]: Handler<N> };

/** The use cases of one noun, e.g. `HandlersOf<'fall'>`. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<Name, `${Noun}.${string}`>>;
