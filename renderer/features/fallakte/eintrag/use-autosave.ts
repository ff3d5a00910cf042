import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { CallError } from '#renderer/lib/call.ts';

export type Speicherstand =
  | { readonly art: 'ruhe' | 'speichert' }
  | { readonly art: 'gespeichert'; readonly am: string }
  | { readonly art: 'abgelehnt'; readonly text: string };

export type Werte = Readonly<Record<string, unknown>>;

type Options<T extends Werte> = {
  readonly schema: z.ZodObject;
  /** What the register holds; null for an entry that does not exist yet and is saved as soon as it is complete. */
  readonly saved: T | null;
  /** What the fields start with: the saved values, or what was typed last time and not saved. */
  readonly start: T;
  readonly save: (werte: T) => Promise<unknown>;
  /** Hears what is typed and not saved; null once everything is. */
  readonly onOpen: (werte: T | null) => void;
};

export type Autosave<T extends Werte> = {
  /** What stands in the fields, valid or not. */
  readonly werte: T;
  /** One sentence per field that cannot be saved as it stands; told when the field is left, not while typing. */
  readonly fehler: Readonly<Partial<Record<string, string>>>;
  readonly stand: Speicherstand;
  /** Takes over what was typed; `jetzt` saves at once, otherwise {@link Autosave.commit} does, on leaving the field. */
  readonly change: (feld: string, wert: unknown, jetzt: boolean) => void;
  readonly commit: () => void;
};

/**
 * A record that saves itself, field by field. An invalid field keeps what was typed and waits; the others are
 * saved. Saves run one after the other, the last state wins; what is not yet saved is saved on leaving.
 */
export function useAutosave<T extends Werte>(options: Options<T>): Autosave<T> {
  const { schema, start } = options;
  const [werte, setWerte] = useState(start);
  const [stand, setStand] = useState<Speicherstand>({ art: 'ruhe' });
  const latest = useRef({ typed: start, saved: options.saved, busy: false, options });
  const [fehler, setFehler] = useState<Autosave<T>['fehler']>({});
  useLayoutEffect(() => {
    latest.current.options = options;
  });

  const commit = useCallback(async (): Promise<void> => {
    const state = latest.current;
    setFehler(worthSaying(problems(schema, state.typed), state.typed, state.saved));
    if (state.busy) return;
    state.busy = true;
    try {
      for (let next = unsaved(schema, state); next !== null; next = unsaved(schema, state)) {
        setStand({ art: 'speichert' });
        await state.options.save(next);
        state.saved = next;
        if (sameWerte(state.typed, next)) state.options.onOpen(null);
        setStand({ art: 'gespeichert', am: new Date().toISOString() });
      }
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setStand({ art: 'abgelehnt', text: error.message });
    } finally {
      state.busy = false;
    }
  }, [schema]);

  const change = useCallback(
    (feld: string, wert: unknown, jetzt: boolean) => {
      const state = latest.current;
      state.typed = { ...state.typed, [feld]: wert };
      setWerte(state.typed);
      setFehler(({ [feld]: _, ...others }) => others);
      state.options.onOpen(state.saved !== null && sameWerte(state.typed, state.saved) ? null : state.typed);
      if (jetzt) void commit();
    },
    [commit],
  );

  // The record changed elsewhere, e.g. by a button beside the form: fields nobody has touched follow.
  const { saved: incoming } = options;
  useEffect(() => {
    const state = latest.current;
    if (incoming === null || state.saved === null || state.busy || sameWerte(incoming, state.saved)) return;
    state.typed = followed(state.typed, state.saved, incoming);
    state.saved = incoming;
    setWerte(state.typed);
  }, [incoming]);

  useEffect(() => () => void commit(), [commit]);
  return { werte, fehler, stand, change, commit: () => void commit() };
}

/** Nobody is told that a field is empty which they have not reached yet; an emptied one is another matter. */
function worthSaying(
  found: Autosave<Werte>['fehler'],
  typed: Werte,
  saved: Werte | null,
): Autosave<Werte>['fehler'] {
  return Object.fromEntries(
    Object.entries(found).filter(([feld]) => saved !== null || (typed[feld] ?? '') !== ''),
  );
}

/** One sentence per field that the schema refuses. */
export function problems(schema: z.ZodObject, werte: Werte): Partial<Record<string, string>> {
  const parsed = schema.safeParse(werte);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
}

/** What there is to save now; null if nothing is new or nothing can be saved. */
function unsaved<T extends Werte>(
  schema: z.ZodObject,
  { typed, saved }: { readonly typed: T; readonly saved: T | null },
): T | null {
  const next = savable(schema, typed, saved);
  return next === null || (saved !== null && sameWerte(next, saved)) ? null : next;
}

/** What was typed, with the last saved value where the typed one is invalid; null while it cannot be saved at all. */
export function savable<T extends Werte>(schema: z.ZodObject, typed: T, saved: T | null): T | null {
  const wrong = Object.keys(problems(schema, typed));
  if (wrong.length === 0) return typed;
  return saved === null
    ? null
    : { ...typed, ...Object.fromEntries(wrong.map((feld) => [feld, saved[feld]])) };
}

/** The new record, but where somebody has typed, what was typed. */
export function followed<T extends Werte>(typed: T, saved: T, incoming: T): T {
  const touched = Object.entries(typed).filter(([feld, wert]) => !same(wert, saved[feld]));
  return { ...incoming, ...Object.fromEntries(touched) };
}

export function sameWerte(a: Werte, b: Werte): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((feld) => same(a[feld], b[feld]));
}

/** Values are text, numbers, booleans or null; steps of an instrument are a list of such records. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
}
