/** § 25a Abs. 1 AufenthG as planned from 01.07.2027: without § 104c. Known from guidance only, not enacted text. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25aOhne104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { voraufenthalt, vorduldung } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass, qVisum } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25a2027: Regelwerk = {
  id: '25a-2027',
  von: asDatum('2027-07-01'),
  bis: null,
  endeGeplant: false,
  beginnGeplant: true,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden',
  kriterien: [
    ...allgemein,
    gemeinsam.taeuschung,
    gemeinsam.alter14,
    gemeinsam.antragVor27,
    vorduldung({
      id: '25a1.STATUS',
      label: '12 Monate Duldung',
      dauer: { months: 12 },
      titel104cGenuegt: false,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 AufenthG',
        'Seit mindestens zwölf Monaten im Besitz einer Duldung; Zeiten mit Zusatz nach § 60b und die Aufenthaltsgestattung zählen nicht.',
        3,
        'G',
      ),
      exceptions: ['Ob ein Anspruch auf Duldung ohne Papier für die zwölf Monate genügt, ist nicht geklärt.'],
    }),
    voraufenthalt({
      id: '25a1.VORAUF',
      label: '3 Jahre ununterbrochener Aufenthalt',
      typ: 'Z',
      uhr: aufenthalt25aOhne104c,
      dauer: { years: 3 },
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 1 AufenthG',
        'Seit drei Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
        3,
        'G',
      ),
      exceptions: [
        'Zeiten nach § 60b zählen nicht (§ 60b Abs. 5 S. 1).',
        'Eine Lücke von mehr als drei Monaten schadet.',
      ],
    }),
    gemeinsam.dreiJahreSchule,
    gemeinsam.unterhalt,
    gemeinsam.prognose,
    gemeinsam.grundordnung,
    qIdOhne104c,
    qPass,
    gemeinsam.identitaetOhne104c,
    qAusw,
    gemeinsam.straftaten,
    qVisum,
    qInt,
    gemeinsam.sperre,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
