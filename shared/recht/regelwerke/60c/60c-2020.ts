/** § 60c AufenthG, Ausbildungsduldung, as in force from 01.01.2020 to 11.06.2026. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { q60b, qHinw, qMit } from '../quer.ts';
import { qErl } from '../quer-erwerb.ts';
import { ausbildungsgates } from './ausbildung.ts';

export const paragraph60cSeit2020: Regelwerk = {
  id: '60c-2020',
  von: asDatum('2020-01-01'),
  bis: asDatum('2026-06-11'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'Duldung ist zu erteilen, für die Dauer der Ausbildung',
  kriterien: [
    ...ausbildungsgates({
      praefix: '60c',
      norm: '§ 60c',
      ermessen: '§ 60c Abs. 7',
      zustaendigkeit: 'Art. 20 Abs. 1 VO (EU) Nr. 604/2013',
      ende: 'Abs. 4, 6',
    }),
    qErl,
    q60b,
    qMit,
    qHinw,
  ],
};
