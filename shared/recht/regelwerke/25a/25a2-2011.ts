/** § 25a Abs. 2, 3 AufenthG from 01.07.2011 to 31.07.2015: parents and siblings only. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemeinBis2015 } from '../quer.ts';
import * as familie from './familie.ts';

const wege = { wege: ['eltern', 'geschwister'], aufenthalt: { years: 6 } } as const;

export const paragraph25aAbs2Seit2011: Regelwerk = {
  id: '25a2-2011',
  von: asDatum('2011-07-01'),
  bis: asDatum('2015-07-31'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'kann erteilt werden',
  kriterien: familie.kriterien25a2({
    ...wege,
    allgemeines: allgemeinBis2015,
    grenzen: { allgemein: 50, auslaender: 90, jugendstrafrecht: 'wertung' },
    bezug: fundstelle(
      '§ 25a Abs. 2 AufenthG',
      'Eltern oder ein allein personensorgeberechtigter Elternteil eines minderjährigen Menschen mit Titel nach § 25a Abs. 1; dazu minderjährige Kinder dieser Eltern.',
      1,
    ),
  }),
};
