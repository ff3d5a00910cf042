/** § 25a Abs. 2, 3 AufenthG as planned from 01.07.2027; no change to Abs. 2 is known. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein } from '../quer.ts';
import * as familie from './familie.ts';

const wege = { wege: ['eltern', 'geschwister', 'ehe', 'kind'], aufenthalt: { years: 3 } } as const;

export const paragraph25aAbs2Seit2027: Regelwerk = {
  id: '25a2-2027',
  von: asDatum('2027-07-01'),
  bis: null,
  endeGeplant: false,
  beginnGeplant: true,
  datumGenau: false,
  rechtsfolge: 'Eltern: kann; Ehegatte und Kind: soll erteilt werden',
  kriterien: familie.kriterien25a2({
    ...wege,
    allgemeines: allgemein,
    grenzen: { allgemein: 50, auslaender: 90, jugendstrafrecht: 'wertung' },
    bezug: fundstelle(
      '§ 25a Abs. 2 AufenthG',
      'Eltern oder ein personensorgeberechtigter Elternteil eines minderjährigen Menschen mit Titel nach § 25a Abs. 1; dazu minderjährige Kinder dieser Eltern sowie Ehegatte, Lebenspartner und minderjährige ledige Kinder des jungen Menschen.',
      3,
      'G',
    ),
  }),
};
