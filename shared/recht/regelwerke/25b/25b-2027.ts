/** § 25b Abs. 1 bis 3 AufenthG as planned from 01.07.2027: without § 104c. Known from guidance only, not enacted text. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25bOhne104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { voraufenthalt } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25b2027: Regelwerk = {
  id: '25b-2027',
  von: asDatum('2027-07-01'),
  bis: null,
  endeGeplant: false,
  beginnGeplant: true,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden; die einzelnen Nummern gelten „regelmäßig“',
  kriterien: [
    ...allgemein,
    gemeinsam.mitwirkung25b,
    gemeinsam.ausweisungsinteresse25b,
    gemeinsam.geduldet,
    gemeinsam.volljaehrig,
    voraufenthalt({
      id: '25b1.VORAUF',
      label: '6 Jahre Aufenthalt, 4 Jahre mit Kind',
      typ: 'R/Z',
      uhr: aufenthalt25bOhne104c,
      dauer: { years: 6 },
      dauerMitKind: { years: 4 },
      citation: fundstelle(
        '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG',
        'Regelmäßig sechs Jahre ununterbrochen geduldet, gestattet oder mit Aufenthaltserlaubnis; vier Jahre, wer mit einem minderjährigen ledigen Kind in häuslicher Gemeinschaft lebt.',
        3,
        'G',
      ),
      exceptions: [
        'Bei besonderer Integration ist ein kürzerer Aufenthalt möglich; die Länder handhaben das verschieden.',
        'Zeiten nach § 60b zählen nicht (§ 60b Abs. 5 S. 1).',
      ],
    }),
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
