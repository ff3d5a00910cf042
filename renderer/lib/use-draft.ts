import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Input, Output } from '#shared/api/contract.ts';
import { onCoreEvent } from './bridge.ts';
import { call, CallError } from './call.ts';
import { createDraftWriter, type DraftWriter } from './draft-writer.ts';

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

/**
 * Unsaved input that survives locking, crash and power cut and comes back at the same place.
 * @param ort route plus form, never a name, e.g. `traeger/neu`
 * @param schema what a draft of this form looks like; a draft of an older form is dropped
 */
export function useDraft<T extends Inhalt>(ort: string, schema: z.ZodType<T>): Draft<T> {
  const [loaded, setLoaded] = useState<{ ort: string; restored: Draft<T>['restored'] } | null>(null);
  const writer = useRef<DraftWriter<Inhalt> | null>(null);
  const shape = useRef(schema);

  useEffect(() => {
    const own = createDraftWriter<Inhalt>({
      save: (inhalt) => call('entwurf.save', { ort, inhalt }),
      discard: () => call('entwurf.discard', { ort }),
    });
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

  const keep = useCallback(
    (werte: T) => {
      open.add(ort);
      writer.current?.keep(werte);
    },
    [ort],
  );
  const discard = useCallback(async () => {
    open.delete(ort);
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

/** Places where something was typed in this window that is not saved yet. */
const open = new Set<string>();

export function hasOpenDrafts(): boolean {
  return open.size > 0;
}

const writers = new Set<DraftWriter<Inhalt>>();

/** Hands over everything typed and not yet saved; call it before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...writers].map((writer) => writer.flush()));
}
