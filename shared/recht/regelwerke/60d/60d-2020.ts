/** § 60d AufenthG, Beschäftigungsduldung, as in force from 01.01.2020 to about 29.02.2024. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { voraussetzungen60d } from './beschaeftigung.ts';
import { hinweise60d } from './nachbar.ts';

export const voraussetzungen60dSeit2020 = voraussetzungen60d({
  einreiseBis: asDatum('2018-08-01'),
  fristen:
    'Einreise bis 31.12.2016: bis zum Antrag, wenn am 01.01.2020 in Arbeit, sonst bis 30.06.2020; Einreise bis 01.08.2018: bis 30.06.2020.',
  staffel: [
    {
      einreiseBis: asDatum('2016-12-31'),
      frist: { art: 'beschaeftigt', am: asDatum('2020-01-01'), sonstBis: asDatum('2020-06-30') },
    },
    { einreiseBis: asDatum('2018-08-01'), frist: { art: 'tag', bis: asDatum('2020-06-30') } },
  ],
  arbeit: { dauer: { months: 18 }, stunden: 35, stundenAlleinerziehend: 20 },
});

export const paragraph60dSeit2020: Regelwerk = {
  id: '60d-2020',
  von: asDatum('2020-01-01'),
  bis: asDatum('2024-02-29'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'Duldung ist in der Regel zu erteilen, für 30 Monate',
  kriterien: [...voraussetzungen60dSeit2020, ...hinweise60d],
};
