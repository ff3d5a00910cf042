import { openChildAdapter } from './child.ts';
import { openUtilityAdapter } from './utility.ts';
import type { FromCore, ToCore } from '../protocol.ts';

/** How the core speaks with whoever started it; the same for both kinds of host. */
export type Adapter = {
  readonly send: (message: FromCore) => void;
  readonly onMessage: (listener: (message: ToCore) => void) => void;
  /** The host is gone: nobody will ever ask or lock again. */
  readonly onHostGone: (listener: () => void) => void;
};

/** @throws a defect when the core was started by hand, without a host. */
export function openAdapter(): Adapter {
  const adapter = openUtilityAdapter() ?? openChildAdapter();
  if (adapter === null) throw new Error('the core is started by its host, not by hand');
  return adapter;
}
