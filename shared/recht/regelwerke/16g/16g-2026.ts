/** § 16g AufenthG since 12.06.2026: only the reference to the Zuständigkeitsverfahren changed (Abs. 2 Nr. 5 e). */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { kriterien16g } from './gemeinsam.ts';

export const paragraph16gSeit2026: Regelwerk = {
  id: '16g-2026',
  von: asDatum('2026-06-12'),
  bis: null,
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'ist zu erteilen, für die Dauer der Ausbildung',
  kriterien: kriterien16g('Art. 38 Abs. 1 VO (EU) 2024/1351'),
};
