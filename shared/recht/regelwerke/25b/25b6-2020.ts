/** § 25b Abs. 6 AufenthG from 01.01.2020 to 30.12.2022. The day itself is own knowledge. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { qIdOhne104c } from '../quer.ts';
import { kriterien25b6 } from './nach-beschaeftigung.ts';

export const paragraph25bAbs6Seit2020: Regelwerk = {
  id: '25b6-2020',
  von: asDatum('2020-01-01'),
  bis: asDatum('2022-12-30'),
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden',
  kriterien: kriterien25b6({
    dauer: { months: 30 },
    sprache: 'A2',
    identitaet: qIdOhne104c,
    beleg: { beleg: 'S', unsicherheit: 0 },
  }),
};
