import { powerMonitor } from 'electron';
import type { Reply } from '#shared/api/contract.ts';
import type { Core } from './core-keeper.ts';
import { flushDrafts } from './flush.ts';
import type { WindowPlace } from './window.ts';

const POLL_MS = 2_000;

/**
 * Locks the register when nobody has touched the computer for the minutes the office has set, and when it
 * sleeps or its screen is locked. The window is told first, so that nothing typed is lost.
 */
export function lockWhenUnattended({
  core,
  place,
}: {
  readonly core: Core;
  readonly place: WindowPlace;
}): void {
  let locking = false;

  async function lock(): Promise<void> {
    if (locking || !core.isOpen()) return;
    locking = true;
    try {
      await flushDrafts({ core, place });
      if (core.isOpen()) await core.call('tresor.lock', undefined).reply;
    } finally {
      locking = false;
    }
  }

  async function lockWhenIdle(): Promise<void> {
    if (!core.isOpen() || locking) return;
    const idleSeconds = powerMonitor.getSystemIdleTime();
    if (idleSeconds < 30) return;
    const minutes = autoLockMinutes(await core.call('tresor.status', undefined).reply);
    if (minutes !== null && idleSeconds >= minutes * 60) await lock();
  }

  setInterval(() => void lockWhenIdle(), POLL_MS);
  powerMonitor.on('suspend', () => void lock());
  powerMonitor.on('lock-screen', () => void lock());
}

/** Minutes until locking as the register has them; null when it is locked or wants no auto-lock. */
export function autoLockMinutes(reply: Reply<unknown>): number | null {
  if (!reply.ok || typeof reply.value !== 'object' || reply.value === null) return null;
  const minutes: unknown = 'autoLockMinutes' in reply.value ? reply.value.autoLockMinutes : null;
  return typeof minutes === 'number' && minutes > 0 ? minutes : null;
}
