/** § 19d Abs. 1 AufenthG as in force from 01.03.2020 (own knowledge) to about 29.02.2024: kann. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { kriterien19dAbs1 } from './absatz-1.ts';

export const paragraph19dSeit2020: Regelwerk = {
  id: '19d-2020',
  von: asDatum('2020-03-01'),
  bis: asDatum('2024-02-29'),
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'kann erteilt werden',
  kriterien: kriterien19dAbs1({ pflegehilfe: false }),
};
