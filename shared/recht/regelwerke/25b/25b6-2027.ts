/** § 25b Abs. 6 AufenthG as planned from 01.07.2027; no change to Abs. 6 is known. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { qIdOhne104c } from '../quer.ts';
import { kriterien25b6 } from './nach-beschaeftigung.ts';

export const paragraph25bAbs6Seit2027: Regelwerk = {
  id: '25b6-2027',
  von: asDatum('2027-07-01'),
  bis: null,
  endeGeplant: false,
  beginnGeplant: true,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden',
  kriterien: kriterien25b6({
    dauer: { months: 30 },
    sprache: 'A2',
    identitaet: qIdOhne104c,
    beleg: { beleg: 'G', unsicherheit: 3 },
  }),
};
