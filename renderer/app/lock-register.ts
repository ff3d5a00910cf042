import { call } from '#renderer/lib/call.ts';
import { flushDrafts } from '#renderer/lib/use-draft.ts';

/** Locks the register after everything typed has been handed over. The window is then exchanged for a fresh one. */
export async function lockRegister(): Promise<void> {
  await flushDrafts();
  await call('tresor.lock', undefined);
}
