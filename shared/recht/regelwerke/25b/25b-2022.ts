/** § 25b Abs. 1 bis 3 AufenthG as in force since 31.12.2022 (Chancen-Aufenthaltsrechtsgesetz). */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25b } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { geduldetOder104c, voraufenthalt } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qId, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25b2022: Regelwerk = {
  id: '25b-2022',
  von: asDatum('2022-12-31'),
  bis: asDatum('2027-06-30'),
  endeGeplant: true,
  datumGenau: true,
  rechtsfolge: 'soll erteilt werden; die einzelnen Nummern gelten „regelmäßig“',
  kriterien: [
    ...allgemein,
    gemeinsam.mitwirkung25b,
    gemeinsam.ausweisungsinteresse25b,
    geduldetOder104c({
      id: '25b1.STATUS',
      label: 'Geduldet oder Chancen-Aufenthaltsrecht',
      mit104c: true,
      citation: fundstelle(
        '§ 25b Abs. 1 S. 1 AufenthG; BVerwG 1 C 34.18',
        'Bei der Entscheidung geduldet, gleich aus welchem Grund, oder mit Anspruch auf Duldung, oder mit Titel nach § 104c.',
        1,
      ),
      exceptions: ['Die Aufenthaltsgestattung genügt nicht.'],
    }),
    gemeinsam.volljaehrig,
    voraufenthalt({
      id: '25b1.VORAUF',
      label: '6 Jahre Aufenthalt, 4 Jahre mit Kind',
      typ: 'R/Z',
      uhr: aufenthalt25b,
      dauer: { years: 6 },
      dauerMitKind: { years: 4 },
      citation: fundstelle(
        '§ 25b Abs. 1 S. 2 Nr. 1, Abs. 7 AufenthG',
        'Regelmäßig sechs Jahre ununterbrochen geduldet, gestattet oder mit Aufenthaltserlaubnis; vier Jahre, wer mit einem minderjährigen ledigen Kind in häuslicher Gemeinschaft lebt.',
        1,
      ),
      exceptions: [
        'Bei besonderer Integration ist ein kürzerer Aufenthalt möglich; die Länder handhaben das verschieden.',
        'Zeiten nach § 60b zählen nur, wer einen Titel nach § 104c hat (Abs. 7).',
      ],
    }),
    gemeinsam.grundordnung,
    gemeinsam.rechtskenntnisse,
    gemeinsam.unterhalt,
    gemeinsam.deutsch,
    gemeinsam.schulbesuch,
    gemeinsam.krankheit,
    gemeinsam.gesamtschau,
    qId,
    qPass,
    identitaetUndPass({
      id: '25b.ID',
      label: 'Identität und Pass bei diesem Weg',
      citation: fundstelle(
        '§ 5 Abs. 1 Nr. 1a, 4, § 25b Abs. 8 AufenthG',
        'Abs. 1 verzichtet nicht auf Identität und Pass; Ermessen nach § 5 Abs. 3 S. 2, für Titel nach § 104c eigene Regel.',
        1,
      ),
      exceptions: ['Ermessen nach § 5 Abs. 3 S. 2 und § 25b Abs. 8.'],
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
