/** § 19d Abs. 1 AufenthG as in force since about 01.03.2024 (snapshot): soll, and Pflegehilfe is enough. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { kriterien19dAbs1 } from './absatz-1.ts';

export const paragraph19dSeit2024: Regelwerk = {
  id: '19d-2024',
  von: asDatum('2024-03-01'),
  bis: null,
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden',
  kriterien: kriterien19dAbs1({ pflegehilfe: true }),
};
