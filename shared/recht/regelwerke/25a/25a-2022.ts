/** § 25a Abs. 1 AufenthG as in force since 31.12.2022 (Chancen-Aufenthaltsrechtsgesetz). */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25a } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { voraufenthalt, vorduldung } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qId, qInt, qMit, qPass, qVisum } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25a2022: Regelwerk = {
  id: '25a-2022',
  von: asDatum('2022-12-31'),
  bis: asDatum('2027-06-30'),
  endeGeplant: true,
  datumGenau: true,
  rechtsfolge: 'soll erteilt werden',
  kriterien: [
    ...allgemein,
    gemeinsam.taeuschung,
    gemeinsam.alter14,
    gemeinsam.antragVor27,
    vorduldung({
      id: '25a1.STATUS',
      label: 'Chancen-Aufenthaltsrecht oder 12 Monate Duldung',
      dauer: { months: 12 },
      titel104cGenuegt: true,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 AufenthG',
        'Titel nach § 104c oder seit mindestens zwölf Monaten im Besitz einer Duldung; Zeiten mit Zusatz nach § 60b und die Aufenthaltsgestattung zählen nicht.',
        2,
      ),
      exceptions: ['Ob ein Anspruch auf Duldung ohne Papier für die zwölf Monate genügt, ist nicht geklärt.'],
    }),
    voraufenthalt({
      id: '25a1.VORAUF',
      label: '3 Jahre ununterbrochener Aufenthalt',
      typ: 'Z',
      uhr: aufenthalt25a,
      dauer: { years: 3 },
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 1, Abs. 5 AufenthG',
        'Seit drei Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
        1,
      ),
      exceptions: [
        'Zeiten nach § 60b zählen nur, wer einen Titel nach § 104c hat (Abs. 5).',
        'Eine Lücke von mehr als drei Monaten schadet.',
      ],
    }),
    gemeinsam.dreiJahreSchule,
    gemeinsam.unterhalt,
    gemeinsam.prognose,
    gemeinsam.grundordnung,
    qId,
    qPass,
    identitaetUndPass({
      id: '25a1.ID',
      label: 'Identität und Pass bei diesem Weg',
      citation: fundstelle(
        '§ 5 Abs. 1 Nr. 1a, 4, § 25a Abs. 6 AufenthG',
        'Regelvoraussetzungen mit Ermessen; für Personen mit Titel nach § 104c genügt es, alle zumutbaren Maßnahmen ergriffen zu haben.',
        1,
      ),
      exceptions: ['Ermessen nach § 5 Abs. 3 S. 2 und § 25a Abs. 6 S. 2.'],
    }),
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
