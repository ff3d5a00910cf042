/** The three ways in which a component talks to the core: an answer to show, a command to give, a task to run. */
import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api, type Input, type Name, type Named, type Output } from '#shared/api/contract.ts';
import { call, CallError, type Fortschritt } from './call.ts';

/** What the window knows changes only through its own commands, so nothing is refetched by clock or focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export type AnswerOptions = {
  readonly enabled?: boolean;
  /** Shows the previous answer while the next one is on its way, e.g. while somebody types. */
  readonly keepPrevious?: boolean;
};

type Readable = Named<'query' | 'einsicht' | 'task'>;

/** The key under which an answer is kept. */
export function answerKey<N extends Readable>(name: N, input: Input<N>): readonly unknown[] {
  return [name, input];
}

/** For `useQueries` and for asking ahead. */
export function answerOptions<N extends Readable>(name: N, input: Input<N>) {
  return queryOptions<Output<N>, CallError>({
    queryKey: answerKey(name, input),
    // A query may not answer undefined; void answers become null.
    queryFn: async ({ signal }) => (await call(name, input, { signal })) ?? (null as Output<N>),
  });
}

/** The answer of a query; it is asked again after every command that succeeds. */
export function useAnswer<N extends Readable>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false }: AnswerOptions = {},
): UseQueryResult<Output<N>, CallError> {
  return useQuery<Output<N>, CallError>({
    ...answerOptions(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData as never }),
  });
}

/** A change. When it succeeds, everything on screen is asked again before the promise resolves. */
export function useCommand<N extends Named<'command'>>(
  name: N,
): UseMutationResult<Output<N>, CallError, Input<N>> {
  const client = useQueryClient();
  return useMutation<Output<N>, CallError, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => askAgain(client, name),
    // Somebody else was faster: what is on screen is old, and the person must see what she decides about.
    onError: (error) => (error.code === 'conflict' ? askAgain(client, name) : undefined),
  });
}

export type TaskRun<N extends Named<'task'>> = {
  /** Resolves to the result, or to null if it was refused, failed or was cancelled; then see `error`. */
  readonly run: (input: Input<N>) => Promise<{ readonly value: Output<N> } | null>;
  readonly cancel: () => void;
  readonly running: boolean;
  /** What the core told about the work under way. */
  readonly fortschritt: Fortschritt | null;
  readonly error: CallError | null;
  readonly value: Output<N> | null;
  readonly reset: () => void;
};

/** Long work with progress and a way to stop it. A cancelled task leaves no error behind. */
export function useTask<N extends Named<'task'>>(name: N): TaskRun<N> {
  const client = useQueryClient();
  const controller = useRef<AbortController | null>(null);
  const [state, setState] = useState<{
    running: boolean;
    fortschritt: Fortschritt | null;
    error: CallError | null;
    value: Output<N> | null;
  }>(idle);

  const run = useCallback(
    async (input: Input<N>) => {
      const own = new AbortController();
      controller.current = own;
      setState({ ...idle, running: true });
      try {
        const value = await call(name, input, {
          signal: own.signal,
          onFortschritt: (fortschritt) => setState((before) => ({ ...before, fortschritt })),
        });
        await askAgain(client, name);
        setState({ ...idle, value });
        return { value };
      } catch (error) {
        setState({ ...idle, error: shownError(error) });
        return null;
      }
    },
    [client, name],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const reset = useCallback(() => setState(idle), []);
  return { run, cancel, reset, ...state };
}

/**
 * Every query is asked again, and tasks of the same noun that were used to read. An einsicht is not: each look
 * is logged, so the page that shows it asks again itself (`refetch`).
 */
export function askAgain(client: QueryClient, changed: Name): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [asked] }) => {
      if (typeof asked !== 'string' || !Object.hasOwn(api, asked)) return false;
      // `hasOwn` has just said so.
      const { kind } = api[asked as Name];
      if (READING.has(asked)) return true;
      return kind === 'query' || (kind === 'task' && nounOf(asked) === nounOf(changed) && asked !== changed);
    },
  });
}

/** Tasks that only show what is in the register: they get old with it, like queries. */
const READING: ReadonlySet<string> = new Set<Name>(['dokument.preview']);

function nounOf(name: string): string {
  return name.split('.')[0] ?? '';
}

const idle = { running: false, fortschritt: null, error: null, value: null };

function shownError(error: unknown): CallError | null {
  if (!(error instanceof CallError)) throw error;
  return error.code === 'cancelled' ? null : error;
}
