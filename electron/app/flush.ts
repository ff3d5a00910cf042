import type { Core } from './core-keeper.ts';
import type { WindowPlace } from './window.ts';

/** How long the window may take to hand over its drafts. */
const LIMIT_MS = 1_000;
/** So long until its first call has arrived; then we wait for the last one to be answered. */
const STEP_MS = 100;

/** Tells the window that it will be gone in a moment, and waits until what was typed has reached the core. */
export async function flushDrafts({
  core,
  place,
}: {
  readonly core: Core;
  readonly place: WindowPlace;
}): Promise<void> {
  if (!core.isOpen()) return;
  place.send({ kind: 'vor_sperren' });
  let waited = 0;
  do {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    waited += STEP_MS;
  } while (waited < LIMIT_MS && !core.isIdle());
}
