import type { Fall } from './fall.ts';

/** Whether somebody has applied: advice without an Antrag is counted, but it keeps no time limit. */
export function istBeantragt({ stand }: Pick<Fall['antrag'][number], 'stand'>): boolean {
  return stand !== 'beratung' && stand !== 'abgeraten';
}
