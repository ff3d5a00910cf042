/** § 25b Abs. 1 bis 3 AufenthG from its first day, 01.08.2015, to 31.12.2019. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25b2015: Regelwerk = {
  id: '25b-2015',
  von: asDatum('2015-08-01'),
  bis: asDatum('2019-12-31'),
  endeGeplant: false,
  datumGenau: true,
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
