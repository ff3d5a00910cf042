import { session, type Session } from 'electron';

/**
 * All windows share one session that lives in memory only (a partition without `persist:`): no cache, no
 * cookies, no web storage on disk, so nothing of a case can end up there.
 */
export function openPrivateSession(): Session {
  return session.fromPartition('fenster', { cache: false });
}
