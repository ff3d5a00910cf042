/** § 60c AufenthG since 12.06.2026: only the reference to the Zuständigkeitsverfahren changed (Abs. 2 Nr. 5 e). */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { q60b, qHinw, qMit } from '../quer.ts';
import { qErl } from '../quer-erwerb.ts';
import { ausbildungsgates } from './ausbildung.ts';

export const paragraph60cSeit2026: Regelwerk = {
  id: '60c-2026',
  von: asDatum('2026-06-12'),
  bis: null,
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'Duldung ist zu erteilen, für die Dauer der Ausbildung',
  kriterien: [
    ...ausbildungsgates({
      praefix: '60c',
      norm: '§ 60c',
      ermessen: '§ 60c Abs. 7',
      zustaendigkeit:
        'Art. 38 Abs. 1 VO (EU) 2024/1351; der Gesetzestext enthält hier ein Redaktionsversehen',
      ende: 'Abs. 4, 6',
    }),
    qErl,
    q60b,
    qMit,
    qHinw,
  ],
};
