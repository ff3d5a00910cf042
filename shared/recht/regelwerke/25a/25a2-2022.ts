/** § 25a Abs. 2, 3 AufenthG since 31.12.2022. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein } from '../quer.ts';
import * as familie from './familie.ts';

const wege = { wege: ['eltern', 'geschwister', 'ehe', 'kind'], aufenthalt: { years: 3 } } as const;

export const paragraph25aAbs2Seit2022: Regelwerk = {
  id: '25a2-2022',
  von: asDatum('2022-12-31'),
  bis: asDatum('2027-06-30'),
  endeGeplant: true,
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
