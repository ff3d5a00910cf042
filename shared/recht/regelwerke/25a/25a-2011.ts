/** § 25a Abs. 1 AufenthG from its first day, 01.07.2011, to 31.07.2015. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25aOhne104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { antragVorAlter, einreiseVorAlter } from '../../kriterien/alter.ts';
import { sperreUeberwindbar } from '../../kriterien/asyl.ts';
import { voraufenthalt } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { schulbesuchOderAbschluss } from '../../kriterien/schule.ts';
import {
  allgemeinBis2015,
  q60b,
  qAsyl3a,
  qAusw,
  qHinw,
  qIdOhne104c,
  qInt,
  qMit,
  qPass,
  qVisum,
} from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25a2011: Regelwerk = {
  id: '25a-2011',
  von: asDatum('2011-07-01'),
  bis: asDatum('2015-07-31'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'kann erteilt werden',
  kriterien: [
    ...allgemeinBis2015,
    gemeinsam.taeuschung,
    einreiseVorAlter({
      id: '25a1.EINR',
      label: 'Hier geboren oder vor dem 14. Geburtstag eingereist',
      jahre: 14,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 AufenthG in der Fassung bis 31.07.2015',
        'In Deutschland geboren oder vor Vollendung des 14. Lebensjahres eingereist.',
        0,
      ),
    }),
    antragVorAlter({
      id: '25a1.ALTER',
      label: 'Antrag nach dem 15. und vor dem 21. Geburtstag',
      jahre: 21,
      abJahre: 15,
      norm: '25a1',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 3 AufenthG',
        'Der Antrag wird nach Vollendung des 15. und vor Vollendung des 21. Lebensjahres gestellt.',
        0,
      ),
    }),
    gemeinsam.geduldet,
    voraufenthalt({
      id: '25a1.VORAUF',
      label: '6 Jahre ununterbrochener Aufenthalt',
      typ: 'Z',
      uhr: aufenthalt25aOhne104c,
      dauer: { years: 6 },
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 1 AufenthG',
        'Seit sechs Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
        1,
      ),
      exceptions: [
        'Zeiten nach § 60b zählen nicht (§ 60b Abs. 5 S. 1).',
        'Eine Lücke von mehr als drei Monaten schadet.',
      ],
    }),
    schulbesuchOderAbschluss({
      id: '25a1.SCHULE',
      label: '6 Jahre erfolgreicher Schulbesuch oder Abschluss',
      dauer: { years: 6 },
      regel: false,
      befreiung: false,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 2 AufenthG',
        'Sechs Jahre erfolgreich eine Schule in Deutschland besucht oder hier einen anerkannten Schul- oder Berufsabschluss erworben.',
        1,
      ),
      exceptions: ['Auch ein beendeter Schulbesuch von sechs Jahren genügt.'],
    }),
    gemeinsam.unterhalt,
    gemeinsam.prognose,
    qIdOhne104c,
    qPass,
    gemeinsam.identitaetOhne104c,
    qAusw,
    gemeinsam.straftaten,
    qVisum,
    qInt,
    sperreUeberwindbar({
      id: '25a1.SPERRE',
      label: 'Ablehnung als offensichtlich unbegründet',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 4 AufenthG in der Fassung bis 31.07.2015',
        'Trotz der Sperre des § 10 Abs. 3 S. 2 nur, wenn die Ablehnung einen Antrag nach § 14a AsylVfG (Kind in der Familie) betraf.',
        1,
      ),
    }),
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
