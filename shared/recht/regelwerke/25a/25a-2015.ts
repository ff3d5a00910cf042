/** § 25a Abs. 1 AufenthG from 01.08.2015 to 30.12.2022. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25aOhne104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { antragVorAlter } from '../../kriterien/alter.ts';
import { voraufenthalt } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { schulbesuchOderAbschluss } from '../../kriterien/schule.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass, qVisum } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25a2015: Regelwerk = {
  id: '25a-2015',
  von: asDatum('2015-08-01'),
  bis: asDatum('2022-12-30'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'soll erteilt werden',
  kriterien: [
    ...allgemein,
    gemeinsam.taeuschung,
    gemeinsam.alter14,
    antragVorAlter({
      id: '25a1.ALTER',
      label: 'Antrag vor dem 21. Geburtstag',
      jahre: 21,
      norm: '25a1',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 3 AufenthG',
        'Der Antrag wird vor Vollendung des 21. Lebensjahres gestellt.',
        0,
      ),
    }),
    gemeinsam.geduldet,
    voraufenthalt({
      id: '25a1.VORAUF',
      label: '4 Jahre ununterbrochener Aufenthalt',
      typ: 'Z',
      uhr: aufenthalt25aOhne104c,
      dauer: { years: 4 },
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 1 AufenthG',
        'Seit vier Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
        1,
      ),
      exceptions: [
        'Zeiten nach § 60b zählen nicht (§ 60b Abs. 5 S. 1).',
        'Eine Lücke von mehr als drei Monaten schadet.',
      ],
    }),
    schulbesuchOderAbschluss({
      id: '25a1.SCHULE',
      label: '4 Jahre erfolgreicher Schulbesuch oder Abschluss',
      dauer: { years: 4 },
      regel: true,
      befreiung: false,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 2 AufenthG',
        'In der Regel seit vier Jahren erfolgreich eine Schule in Deutschland besucht oder hier einen anerkannten Schul- oder Berufsabschluss erworben.',
        2,
      ),
      exceptions: ['Nur laufender Schulbesuch zählt; ein Abbruch ohne Abschluss genügt nicht.'],
    }),
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
