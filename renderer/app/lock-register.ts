import { useSyncExternalStore } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { call } from '#renderer/lib/call.ts';
import { flushDrafts } from '#renderer/lib/use-draft.ts';

/** Papers that still lie in a folder, while somebody is asked whether they may go. */
export type Liegengeblieben = Output<'ausgabe.list'>;

let current: Liegengeblieben | null = null;
const hearers = new Set<() => void>();

function set(next: Liegengeblieben | null): void {
  current = next;
  for (const hear of hearers) hear();
}

export function useLiegengeblieben(): Liegengeblieben | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    () => current,
  );
}

/**
 * Locks the register after everything typed has been handed over. The window is then exchanged for a fresh one. Where
 * the office wants to be asked about written papers, the question takes the place of the whole page first.
 */
export async function lockRegister(): Promise<void> {
  await flushDrafts();
  const liegt = await papersLeft();
  if (liegt === null) await lockNow();
  else set(liegt);
}

export async function lockNow(): Promise<void> {
  await call('tresor.lock', undefined);
}

export function stayOpen(): void {
  set(null);
}

/** Null if nobody has to be asked; a folder that cannot be read must not keep anybody from locking. */
async function papersLeft(): Promise<Liegengeblieben | null> {
  try {
    const liegt = await call('ausgabe.list', undefined);
    return liegt.fragen && liegt.unveraendert > 0 ? liegt : null;
  } catch {
    return null;
  }
}
