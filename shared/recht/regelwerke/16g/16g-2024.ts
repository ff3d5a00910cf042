/** § 16g AufenthG, Aufenthaltserlaubnis zur Berufsausbildung, as in force from 01.03.2024 to 11.06.2026. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { kriterien16g } from './gemeinsam.ts';

export const paragraph16gSeit2024: Regelwerk = {
  id: '16g-2024',
  von: asDatum('2024-03-01'),
  bis: asDatum('2026-06-11'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'ist zu erteilen, für die Dauer der Ausbildung',
  kriterien: kriterien16g('Art. 20 Abs. 1 VO (EU) Nr. 604/2013'),
};
