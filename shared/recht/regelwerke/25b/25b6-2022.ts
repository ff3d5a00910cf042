/** § 25b Abs. 6 AufenthG since 31.12.2022. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { qId } from '../quer.ts';
import { kriterien25b6 } from './nach-beschaeftigung.ts';

export const paragraph25bAbs6Seit2022: Regelwerk = {
  id: '25b6-2022',
  von: asDatum('2022-12-31'),
  bis: asDatum('2027-06-30'),
  endeGeplant: true,
  datumGenau: true,
  rechtsfolge: 'soll erteilt werden',
  kriterien: kriterien25b6({
    dauer: { months: 30 },
    sprache: 'A2',
    identitaet: qId,
    beleg: { beleg: 'S', unsicherheit: 0 },
  }),
};
