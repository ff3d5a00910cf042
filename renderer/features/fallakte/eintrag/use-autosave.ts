import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { eingabeSatz } from '#shared/lib/eingabe-satz.ts';
import { CallError } from '#renderer/lib/call.ts';

export type Speicherstand =
  | { readonly art: 'ruhe' | 'speichert' }
  | { readonly art: 'gespeichert'; readonly am: string }
  | { readonly art: 'abgelehnt'; readonly text: string }
  /** Somebody else saved another value meanwhile; both stay until somebody decides. */
  | {
      readonly art: 'streitig';
      readonly text: string;
      readonly behalten: () => void;
      readonly uebernehmen: () => void;
    };

export type Werte = Readonly<Record<string, unknown>>;

type Options<T extends Werte> = {
  readonly schema: z.ZodObject;
  /** What the register holds; null for an entry that does not exist yet and is saved as soon as it is complete. */
  readonly saved: T | null;
  /** What the fields start with: the saved values, or what was typed last time and not saved. */
  readonly start: T;
  /** Saves what was typed; `basis` is what the form took for saved until now, null for a new entry. */
  readonly save: (werte: T, basis: T | null) => Promise<unknown>;
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

/** Time for the answer to a save to reach the form. */
const SETTLE_MS = 60;

/**
 * A record that saves itself, field by field. An invalid field keeps what was typed and waits; the others are
 * saved. Saves run one after the other, the last state wins; what is not yet saved is saved on leaving.
 */
export function useAutosave<T extends Werte>(options: Options<T>): Autosave<T> {
  const { schema, start } = options;
  const [werte, setWerte] = useState(start);
  const [stand, setStand] = useState<Speicherstand>({ art: 'ruhe' });
  const latest = useRef<Zustand<T>>({
    typed: start,
    saved: options.saved,
    streitig: [],
    busy: false,
    waiting: false,
    refusal: null,
    options,
  });
  const adopt = useRef<() => void>(() => undefined);
  const [fehler, setFehler] = useState<Autosave<T>['fehler']>(() =>
    options.saved !== null && sameWerte(start, options.saved)
      ? {}
      : worthSaying(problems(schema, start), start, options.saved),
  );
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
        if (state.streitig.length === 0) setStand({ art: 'speichert' });
        await state.options.save(next, state.saved);
        state.saved = next;
        state.refusal = null;
        if (sameWerte(asKept(schema, state.typed), next)) state.options.onOpen(null);
        if (state.streitig.length > 0) continue;
        setStand({ art: 'gespeichert', am: new Date().toISOString() });
      }
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      state.refusal = error.code === 'conflict' ? error.message : null;
      setStand({ art: 'abgelehnt', text: error.message });
    } finally {
      state.busy = false;
      if (state.waiting) setTimeout(() => adopt.current(), SETTLE_MS);
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

  const decide = useCallback(
    (keep: boolean) => {
      const state = latest.current;
      if (!keep) state.typed = { ...state.typed, ...pick(state.saved, state.streitig) };
      state.streitig = [];
      setWerte(state.typed);
      setStand({ art: 'ruhe' });
      state.options.onOpen(state.saved !== null && sameWerte(state.typed, state.saved) ? null : state.typed);
      void commit();
    },
    [commit],
  );

  // The record changed elsewhere, e.g. by a button beside the form or by a colleague: fields nobody has touched
  // follow, a field that both have changed waits for a decision.
  const { saved: incoming } = options;
  const takeOver = (next: T | null) => {
    const state = latest.current;
    state.waiting = state.busy;
    if (next === null || state.saved === null || state.busy || sameWerte(next, state.saved)) return;
    state.streitig = contested(state.typed, state.saved, next);
    state.typed = followed(state.typed, state.saved, next);
    state.saved = next;
    setWerte(state.typed);
    if (state.streitig.length > 0) {
      setStand({
        art: 'streitig',
        text: state.refusal ?? 'Hier wurde inzwischen etwas anderes gespeichert.',
        behalten: () => decide(true),
        uebernehmen: () => decide(false),
      });
    }
  };
  useLayoutEffect(() => {
    adopt.current = () => takeOver(latest.current.options.saved);
  });
  useEffect(() => adopt.current(), [incoming]);

  useEffect(() => () => void commit(), [commit]);
  return { werte, fehler, stand, change, commit: () => void commit() };
}

type Zustand<T extends Werte> = {
  typed: T;
  saved: T | null;
  /** Fields that somebody else has changed as well: not saved before somebody has decided. */
  streitig: readonly string[];
  busy: boolean;
  /** News arrived while saving; looked at afterwards. */
  waiting: boolean;
  /** What the core said about both values, to be shown beside the choice. */
  refusal: string | null;
  options: Options<T>;
};

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
  return Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), eingabeSatz(issue)]));
}

/** What there is to save now; null if nothing is new or nothing can be saved. */
function unsaved<T extends Werte>(
  schema: z.ZodObject,
  { typed, saved, streitig }: Pick<Zustand<T>, 'typed' | 'saved' | 'streitig'>,
): T | null {
  const next = savable(schema, { ...typed, ...pick(saved, streitig) }, saved);
  return next === null || (saved !== null && sameWerte(next, saved)) ? null : next;
}

/** What was typed, with the last saved value where the typed one is invalid; null while it cannot be saved at all. */
export function savable<T extends Werte>(schema: z.ZodObject, typed: T, saved: T | null): T | null {
  const wrong = Object.keys(problems(schema, typed));
  if (wrong.length === 0) return asKept(schema, typed);
  return saved === null
    ? null
    : asKept(schema, { ...typed, ...Object.fromEntries(wrong.map((feld) => [feld, saved[feld]])) });
}

/** As the register keeps it, e.g. without the blank behind a word that is still being typed. */
function asKept<T extends Werte>(schema: z.ZodObject, werte: T): T {
  const parsed = schema.safeParse(werte);
  return parsed.success ? { ...werte, ...parsed.data } : werte;
}

/** The new record, but where somebody has typed, what was typed. */
export function followed<T extends Werte>(typed: T, saved: T, incoming: T): T {
  const touched = Object.entries(typed).filter(([feld, wert]) => !same(wert, saved[feld]));
  return { ...incoming, ...Object.fromEntries(touched) };
}

/** Fields that were typed here and changed to something else there. */
export function contested<T extends Werte>(typed: T, saved: T, incoming: T): readonly string[] {
  return Object.keys(typed).filter(
    (feld) =>
      !same(typed[feld], saved[feld]) &&
      !same(incoming[feld], saved[feld]) &&
      !same(typed[feld], incoming[feld]),
  );
}

function pick(werte: Werte | null, felder: readonly string[]): Werte {
  return Object.fromEntries(felder.map((feld) => [feld, werte?.[feld] ?? null]));
}

export function sameWerte(a: Werte, b: Werte): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((feld) => same(a[feld], b[feld]));
}

/** Values are text, numbers, booleans or null; steps of an instrument are a list of such records. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
}
