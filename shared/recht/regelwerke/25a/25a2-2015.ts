/** § 25a Abs. 2, 3 AufenthG from 01.08.2015 to 30.12.2022. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein } from '../quer.ts';
import * as familie from './familie.ts';

const wege = { wege: ['eltern', 'geschwister', 'ehe', 'kind'], aufenthalt: { years: 4 } } as const;

export const paragraph25aAbs2Seit2015: Regelwerk = {
  id: '25a2-2015',
  von: asDatum('2015-08-01'),
  bis: asDatum('2022-12-30'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'Eltern: kann; Ehegatte und Kind: soll erteilt werden',
  kriterien: familie.kriterien25a2({
    ...wege,
    allgemeines: allgemein,
    grenzen: { allgemein: 50, auslaender: 90, jugendstrafrecht: 'wertung' },
    bezug: fundstelle(
      '§ 25a Abs. 2 AufenthG',
      'Eltern oder ein personensorgeberechtigter Elternteil eines minderjährigen Menschen mit Titel nach § 25a Abs. 1; dazu minderjährige Kinder dieser Eltern sowie Ehegatte, Lebenspartner und minderjährige ledige Kinder des jungen Menschen.',
      1,
    ),
  }),
};
