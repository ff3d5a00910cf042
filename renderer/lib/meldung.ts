/** One short sentence for the person at the desk that belongs to no field: what was taken back, what was not pasted. */
import { useSyncExternalStore } from 'react';

export type Meldung = { readonly nr: number; readonly text: string };

let current: Meldung | null = null;
const hearers = new Set<() => void>();

function set(next: Meldung | null): void {
  current = next;
  for (const hear of hearers) hear();
}

export function melde(text: string): void {
  set({ nr: (current?.nr ?? 0) + 1, text });
}

/** Takes away the sentence with this number; a newer one stays. */
export function clearMeldung(nr: number): void {
  if (current?.nr === nr) set(null);
}

export function useMeldung(): Meldung | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    () => current,
  );
}
