/** Long enough to spare the core every key, short enough that nobody loses a sentence. */
const PAUSE_MS = 400;

export type DraftWriter<T> = {
  readonly keep: (inhalt: T) => void;
  /** Writes at once what waits; resolves when it is written. */
  readonly flush: () => Promise<unknown>;
  /** Drops what waits and forgets what was written. */
  readonly discard: () => Promise<unknown>;
};

type Store<T> = { readonly save: (inhalt: T) => Promise<unknown>; readonly discard: () => Promise<unknown> };

/** Keeps the latest input after a pause. One write after the other, so that a late save never brings back what was discarded. */
export function createDraftWriter<T>(store: Store<T>): DraftWriter<T> {
  let pending: { readonly inhalt: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain: Promise<unknown> = Promise.resolve();

  // A draft that cannot be kept (locked in the same moment) must not disturb the work: saving says what matters.
  const enqueue = (work: () => Promise<unknown>) => (chain = chain.then(work).catch(() => undefined));
  const flush = () => {
    clearTimeout(timer);
    if (pending === null) return chain;
    const { inhalt } = pending;
    pending = null;
    return enqueue(() => store.save(inhalt));
  };
  return {
    flush,
    keep: (inhalt) => {
      pending = { inhalt };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE_MS);
    },
    discard: () => {
      clearTimeout(timer);
      pending = null;
      return enqueue(() => store.discard());
    },
  };
}
