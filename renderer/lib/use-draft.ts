import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { onCoreEvent } from './bridge.ts';
import { call, CallError } from './call.ts';

type Inhalt = Input<'entwurf.save'>['inhalt'];

export type Draft<T> = {
  /** False until the program has looked whether there is a draft. Mount the form only then. */
  readonly ready: boolean;
  /** What was typed and not saved last time; null if there is nothing. */
  readonly restored: { readonly werte: T; readonly am: string } | null;
  /** Keeps the input, encrypted, 400 ms after the last change. */
  readonly keep: (werte: T) => void;
  /** Forgets the draft: after saving, or because somebody threw it away. */
  readonly discard: () => Promise<void>;
};

const PAUSE = 400;

/**
 * Unsaved input that survives locking, crash and power cut and comes back at the same place.
 * @param ort route plus form, never a name, e.g. `traeger/neu`
 * @param schema what a draft of this form looks like; a draft of an older form is dropped
 */
export function useDraft<T extends Inhalt>(ort: string, schema: z.ZodType<T>): Draft<T> {
  const [loaded, setLoaded] = useState<{ ort: string; restored: Draft<T>['restored'] } | null>(null);
  const writer = useRef<Writer | null>(null);
  const shape = useRef(schema);

  useEffect(() => {
    const own = createWriter(ort);
    writer.current = own;
    writers.add(own);
    let gone = false;
    void loadDraft(ort).then((found) => {
      if (gone) return;
      const parsed = found === null ? null : shape.current.safeParse(found.inhalt);
      const restored =
        found !== null && parsed?.success === true ? { werte: parsed.data, am: found.am } : null;
      setLoaded({ ort, restored });
    });
    const unhear = onCoreEvent((event) => {
      if (event.kind === 'vor_sperren') void own.flush();
    });
    return () => {
      gone = true;
      unhear();
      void own.flush();
      writers.delete(own);
    };
  }, [ort]);

  const keep = useCallback((werte: T) => writer.current?.keep(werte), []);
  const discard = useCallback(async () => {
    await writer.current?.discard();
    setLoaded({ ort, restored: null });
  }, [ort]);
  const ready = loaded?.ort === ort;
  return { ready, restored: ready ? loaded.restored : null, keep, discard };
}

/** Whether something typed and not saved waits at this place. */
export async function hasDraft(ort: string): Promise<boolean> {
  return (await loadDraft(ort)) !== null;
}

/** Without its draft a form starts from what is saved; the refusal (locked) is shown where it matters. */
async function loadDraft(ort: string): Promise<Output<'entwurf.load'>> {
  try {
    return await call('entwurf.load', { ort });
  } catch (error) {
    if (error instanceof CallError) return null;
    throw error;
  }
}

type Writer = {
  readonly keep: (inhalt: Inhalt) => void;
  /** Writes at once what waits; resolves when it is written. */
  readonly flush: () => Promise<unknown>;
  readonly discard: () => Promise<void>;
};

const writers = new Set<Writer>();

/** Hands over everything typed and not yet saved; call it before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...writers].map((writer) => writer.flush()));
}

/** One write after the other, so that a late save never brings back what was discarded. */
function createWriter(ort: string): Writer {
  let pending: { readonly inhalt: Inhalt } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain: Promise<unknown> = Promise.resolve();

  // A draft that cannot be kept (locked in the same moment) must not disturb the work: saving says what matters.
  const enqueue = (work: () => Promise<unknown>) => (chain = chain.then(work).catch(() => undefined));
  const flush = () => {
    clearTimeout(timer);
    if (pending === null) return chain;
    const { inhalt } = pending;
    pending = null;
    return enqueue(() => call('entwurf.save', { ort, inhalt }));
  };
  return {
    flush,
    keep: (inhalt) => {
      pending = { inhalt };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE);
    },
    discard: async () => {
      clearTimeout(timer);
      pending = null;
      await enqueue(() => call('entwurf.discard', { ort }));
    },
  };
}
