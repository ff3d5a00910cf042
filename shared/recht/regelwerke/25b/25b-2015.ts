/** § 25b Abs. 1 bis 3 AufenthG from its first day, 01.08.2015, to 31.12.2019. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25bOhne104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { geduldetOder104c, voraufenthalt } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
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
    geduldetOder104c({
      id: '25b1.STATUS',
      label: 'Geduldet',
      mit104c: false,
      citation: fundstelle(
        '§ 25b Abs. 1 S. 1 AufenthG; BVerwG 1 C 34.18',
        'Bei der Entscheidung geduldet, gleich aus welchem Grund, oder mit Anspruch auf Duldung.',
        1,
      ),
      exceptions: ['Die Aufenthaltsgestattung genügt nicht.'],
    }),
    gemeinsam.volljaehrig,
    voraufenthalt({
      id: '25b1.VORAUF',
      label: '8 Jahre Aufenthalt, 6 Jahre mit Kind',
      typ: 'R/Z',
      uhr: aufenthalt25bOhne104c,
      dauer: { years: 8 },
      dauerMitKind: { years: 6 },
      citation: fundstelle(
        '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG',
        'Regelmäßig acht Jahre ununterbrochen geduldet, gestattet oder mit Aufenthaltserlaubnis; sechs Jahre, wer mit einem minderjährigen ledigen Kind in häuslicher Gemeinschaft lebt.',
        1,
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
    identitaetUndPass({
      id: '25b.ID',
      label: 'Identität und Pass bei diesem Weg',
      mit104c: false,
      citation: fundstelle(
        '§ 5 Abs. 1 Nr. 1a, 4 AufenthG',
        'Darauf wird nicht verzichtet; es sind Regelvoraussetzungen mit Ermessen.',
        1,
      ),
      exceptions: ['Ermessen nach § 5 Abs. 3 S. 2.'],
    }),
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
