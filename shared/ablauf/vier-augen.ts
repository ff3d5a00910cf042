import type { RecordOf } from '#shared/domain/records.ts';
import type { Gate } from './gate.ts';

/** Whether a second person has to confirm; off unless the office has switched it on. */
export function brauchtZweiPersonen(
  { vierAugen }: Pick<RecordOf<'einstellung'>, 'vierAugen'>,
  vorhaben: RecordOf<'freigabe'>['art'] | null,
): boolean {
  return vierAugen && vorhaben !== null;
}

type Facts = Pick<RecordOf<'freigabe'>, 'stand' | 'beantragtVon'> & { readonly benutzerId: string };

/** Four eyes are the eyes of two people. */
export const vierAugenTor: Gate<Facts> = {
  id: 'vier_augen',
  titel: 'Bestätigung durch eine zweite Person',
  quelle: 'Einstellung der Behörde',
  hindernis: ({ stand, beantragtVon, benutzerId }) => {
    if (stand !== 'offen') return 'Darüber ist schon entschieden worden.';
    return beantragtVon === benutzerId
      ? 'Das haben Sie selbst eingetragen. Bestätigen kann es nur eine andere Person.'
      : null;
  },
};
