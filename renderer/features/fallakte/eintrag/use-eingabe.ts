import { useState } from 'react';
import { useAkte } from '../akte-context.tsx';
import type { Werte } from './use-autosave.ts';

export type Eingabe<T> = {
  readonly werte: T;
  readonly change: (teil: Partial<T>) => void;
  /** Forgets what was typed: after saving, or because somebody threw it away. */
  readonly verwerfen: () => void;
  /** Something was typed here and is not saved: a form that waits behind a button has to be open. */
  readonly begonnen: boolean;
};

/**
 * `useState` for the fields of a small form in a Fallakte that is saved by a button: what was typed belongs to the
 * draft of the file and comes back with it. Put it where the form is opened, so that `begonnen` can open it again.
 * @param schluessel `formular/` and its name; records that save themselves have `tabelle/id`
 */
export function useEingabe<T extends Werte>(schluessel: string, start: T): Eingabe<T> {
  const { offen, setOffen } = useAkte();
  const [typed, setTyped] = useState<T | null>(() => {
    const kept = offen()[schluessel];
    return kept === undefined ? null : keptAs(start, kept);
  });
  const werte = typed ?? start;
  return {
    werte,
    change: (teil) => {
      const next = { ...werte, ...teil };
      setTyped(next);
      setOffen(schluessel, next);
    },
    verwerfen: () => {
      setTyped(null);
      setOffen(schluessel, null);
    },
    begonnen: typed !== null,
  };
}

/** Only fields this form has: a draft may be of an older one. */
function keptAs<T extends Werte>(start: T, kept: Werte): T {
  const known = Object.entries(kept).filter(([feld]) => feld in start);
  // `as`: the fields of this form, as this form has kept them.
  return { ...start, ...Object.fromEntries(known) } as T;
}
