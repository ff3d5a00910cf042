import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useDraft, type Draft } from './use-draft.ts';

type Json = z.output<ReturnType<typeof z.json>>;
type Felder = Record<string, Json>;

export type Entwurf<T> = {
  /** What stands in the fields. */
  readonly werte: T;
  readonly change: (teil: Partial<T>) => void;
  /** Forgets what was typed: after saving, or because somebody threw it away. */
  readonly discard: () => Promise<void>;
  /** What came back from last time, for a `DraftNotice`. */
  readonly restored: Draft<T>['restored'];
  /** Something was typed here and is not saved: a form that waits behind a button has to be open. */
  readonly begonnen: boolean;
};

/**
 * `useState` for the fields of a small form, kept encrypted until they are saved. Put it where the form is opened, so
 * that `begonnen` can open it again.
 * @param ort place of the form, never a name
 * @param schema what its draft looks like; days as text, because they are kept while they are being typed
 * @param start what the fields hold before anybody types
 */
export function useEntwurf<T extends Felder>(ort: string, schema: z.ZodType<T>, start: T): Entwurf<T> {
  const draft = useDraft(ort, schema);
  const [typed, setTyped] = useState<{ readonly ort: string; readonly werte: T } | null>(null);
  const eigene = typed?.ort === ort ? typed.werte : (draft.restored?.werte ?? null);
  const werte = eigene ?? start;
  // What counts now, for a handler that comes back after a wait: other fields may have been typed in meanwhile.
  const latest = useRef(werte);
  useLayoutEffect(() => {
    latest.current = werte;
  });
  return {
    werte,
    change: (teil) => {
      latest.current = { ...latest.current, ...teil };
      setTyped({ ort, werte: latest.current });
      draft.keep(latest.current);
    },
    discard: () => {
      setTyped(null);
      return draft.discard();
    },
    restored: draft.restored,
    begonnen: eigene !== null,
  };
}

export type Entwuerfe<T> = {
  /** What was typed in one row and is not saved; undefined where nobody typed. */
  readonly of: (key: string) => T | undefined;
  /** Keeps the input of one row; null forgets it. */
  readonly set: (key: string, werte: T | null) => void;
};

/** The same for the rows of a list, each with a small input of its own: one draft for all of them. */
export function useEntwuerfe<T extends Json>(ort: string, schema: z.ZodType<T>): Entwuerfe<T> {
  const alle = useMemo(() => z.record(z.string(), schema), [schema]);
  const draft = useDraft(ort, alle);
  const [typed, setTyped] = useState<Readonly<Record<string, T>> | null>(null);
  const current = typed ?? draft.restored?.werte ?? NICHTS;
  const latest = useRef<Readonly<Record<string, T>>>(current);
  useLayoutEffect(() => {
    latest.current = current;
  });
  return {
    of: (key) => current[key],
    set: (key, werte) => {
      if (werte === null && !(key in latest.current)) return;
      const { [key]: _, ...others } = latest.current;
      const next = werte === null ? others : { ...others, [key]: werte };
      latest.current = next;
      setTyped(next);
      if (Object.keys(next).length === 0) void draft.discard();
      else draft.keep(next);
    },
  };
}

const NICHTS: Readonly<Record<string, never>> = {};
