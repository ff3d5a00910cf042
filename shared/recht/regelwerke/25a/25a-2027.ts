/** § 25a Abs. 1 AufenthG as planned from 01.07.2027: without § 104c. Known from guidance only, not enacted text. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25aOhne104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { antragVorAlter } from '../../kriterien/alter.ts';
import { voraufenthalt, vorduldung } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
import { schulbesuchOderAbschluss } from '../../kriterien/schule.ts';
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
    antragVorAlter({
      id: '25a1.ALTER',
      label: 'Antrag vor dem 27. Geburtstag',
      jahre: 27,
      norm: '25a1',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 3 AufenthG',
        'Der Antrag wird vor Vollendung des 27. Lebensjahres gestellt; das Alter bei der Entscheidung ist unschädlich.',
        0,
      ),
    }),
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
    schulbesuchOderAbschluss({
      id: '25a1.SCHULE',
      label: '3 Jahre erfolgreicher Schulbesuch oder Abschluss',
      dauer: { years: 3 },
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 2 AufenthG',
        'In der Regel seit drei Jahren erfolgreich eine Schule in Deutschland besucht (auch Berufsschule) oder hier einen anerkannten Schul- oder Berufsabschluss erworben.',
        2,
      ),
      exceptions: [
        'Davon wird abgesehen, wenn Krankheit oder Behinderung es verhindern.',
        'Nur laufender Schulbesuch zählt; ein Abbruch ohne Abschluss genügt nicht.',
      ],
    }),
    gemeinsam.unterhalt,
    gemeinsam.prognose,
    gemeinsam.grundordnung,
    qIdOhne104c,
    qPass,
    identitaetUndPass({
      id: '25a1.ID',
      label: 'Identität und Pass bei diesem Weg',
      mit104c: false,
      citation: fundstelle('§ 5 Abs. 1 Nr. 1a, 4 AufenthG', 'Regelvoraussetzungen mit Ermessen.', 1),
      exceptions: ['Ermessen nach § 5 Abs. 3 S. 2.'],
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
