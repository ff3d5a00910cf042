/** § 60d AufenthG, Beschäftigungsduldung, as in force since about 01.03.2024 (the day is known from a snapshot). */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { voraussetzungen60d } from './beschaeftigung.ts';
import { hinweise60d } from './nachbar.ts';

/** Also what § 25b Abs. 6 asks for (25b6.VOR): take them together with `alleZusammen` of kriterien/verbund.ts. */
export const voraussetzungen60dSeit2024 = voraussetzungen60d({
  einreiseBis: asDatum('2022-12-31'),
  fristen:
    'Einreise bis 31.12.2016: bis zum Antrag; Einreise bis 31.12.2022: bis 31.12.2024 oder bis zu einem früheren Antrag.',
  staffel: [
    { einreiseBis: asDatum('2016-12-31'), frist: { art: 'antrag' } },
    { einreiseBis: asDatum('2022-12-31'), frist: { art: 'tag', bis: asDatum('2024-12-31') } },
  ],
  arbeit: { dauer: { months: 12 }, stunden: 20 },
});

export const paragraph60dSeit2024: Regelwerk = {
  id: '60d-2024',
  von: asDatum('2024-03-01'),
  bis: null,
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'Duldung ist in der Regel zu erteilen, für 30 Monate',
  kriterien: [...voraussetzungen60dSeit2024, ...hinweise60d],
};
