/** § 25b Abs. 1 bis 3 AufenthG from 01.01.2020, when Abs. 6 came, to 30.12.2022. The day itself is own knowledge. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25b2020: Regelwerk = {
  id: '25b-2020',
  von: asDatum('2020-01-01'),
  bis: asDatum('2022-12-30'),
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden; die einzelnen Nummern gelten „regelmäßig“',
  kriterien: [
    ...allgemein,
    gemeinsam.mitwirkung25b,
    gemeinsam.ausweisungsinteresse25b,
    gemeinsam.geduldet,
    gemeinsam.volljaehrig,
    gemeinsam.achtJahreAufenthalt,
    gemeinsam.grundordnung,
    gemeinsam.rechtskenntnisse,
    gemeinsam.unterhalt,
    gemeinsam.deutsch,
    gemeinsam.schulbesuch,
    gemeinsam.krankheit,
    gemeinsam.gesamtschau,
    qIdOhne104c,
    qPass,
    gemeinsam.identitaetOhne104c,
    qAusw,
    gemeinsam.ohneVisum,
    qInt,
    gemeinsam.erteilungsdauer,
    gemeinsam.sperre25b,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
