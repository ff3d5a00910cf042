import { createContext, use, type ReactNode } from 'react';
import type { Fallakte } from '#shared/api/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { Abschnitt } from './abschnitte.ts';
import type { Werte } from './eintrag/use-autosave.ts';

export type AkteUmgebung = {
  readonly akte: Fallakte;
  /** The check as of today; null while it is on its way or could not be made. */
  readonly ergebnis: FallErgebnis | null;
  readonly heute: Datum;
  /** Goes to a fact named by its path, e.g. `identitaet.passGueltigBis`, and puts the cursor there. */
  readonly springe: (feld: string) => void;
  readonly oeffne: (abschnitt: Abschnitt) => void;
  /** Input that was typed and not saved, by `tabelle/id`; asked once, when a form is mounted. */
  readonly offen: () => Readonly<Record<string, Werte>>;
  readonly setOffen: (schluessel: string, werte: Werte | null) => void;
};

const Context = createContext<AkteUmgebung | null>(null);

export function AkteProvider({
  value,
  children,
}: {
  readonly value: AkteUmgebung;
  readonly children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

/** The open Fallakte and the ways around in it. */
export function useAkte(): AkteUmgebung {
  const found = use(Context);
  if (found === null) throw new Error('useAkte outside of a Fallakte');
  return found;
}
