import { verantwortlich } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';

export type WartetAuf = (typeof verantwortlich.codes)[number];

/** Whose turn it is, as far as agreed steps, Rückmeldebögen and applications say so. */
export function wartetAuf({
  schritt,
  verweis,
  antrag,
}: {
  readonly schritt: readonly Pick<RecordOf<'schritt'>, 'wer' | 'stand'>[];
  readonly verweis: readonly Pick<RecordOf<'verweis'>, 'kontaktAm' | 'zurueckAm'>[];
  readonly antrag: readonly Pick<RecordOf<'antrag'>, 'stand'>[];
}): WartetAuf[] {
  const turn = new Set<WartetAuf>();
  for (const { wer, stand } of schritt)
    if (wer !== null && (stand === 'vereinbart' || stand === 'teilweise')) turn.add(wer);
  // Whoever has the Rückmeldebogen goes to the Beratungsstelle with it; until then nobody can go on.
  if (verweis.some(({ kontaktAm, zurueckAm }) => kontaktAm === null && zurueckAm === null))
    turn.add('person');
  for (const { stand } of antrag) {
    if (stand === 'gestellt' || stand === 'in_pruefung') turn.add('behoerde');
    if (stand === 'unvollstaendig') turn.add('person');
    if (stand === 'wartet_auf_dritte') turn.add('dritte');
  }
  return verantwortlich.codes.filter((code) => turn.has(code));
}
