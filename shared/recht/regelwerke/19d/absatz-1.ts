/** The criteria of § 19d Abs. 1; all gates are hard, and Nr. 4 and 5 look at the past too (Fallen 5, 6). */
import type { Kriterium } from '../../engine/kriterium.ts';
import { geduldetOder104c } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { qualifikation } from '../../kriterien/qualifikation.ts';
import { geprueftKeine, nieVorsaetzlichGetaeuscht } from '../../kriterien/vorwurf.ts';
import { hinweis } from '../../kriterien/wertung.ts';
import { q60b, qAsyl1, qAsyl3Streng, qAusw4, qEav, qHinw, qInt, qMit } from '../quer.ts';
import {
  abweichend,
  q60a6Information,
  qAuswRegel,
  qErl,
  qIdRegel,
  qLuRegel,
  qPassRegel,
} from '../quer-erwerb.ts';
import { voraussetzungen19d } from './gemeinsam.ts';

export function kriterien19dAbs1({ pflegehilfe }: { readonly pflegehilfe: boolean }): readonly Kriterium[] {
  return [
    qAusw4,
    qEav,
    qAsyl1,
    qAsyl3Streng,
    geduldetOder104c({
      id: '19d.STATUS',
      label: 'Geduldet',
      mit104c: false,
      citation: fundstelle(
        '§ 19d Abs. 1, Abs. 4 AufenthG',
        'Geduldet; seit 2024 auch mit einem humanitären Titel, der trotz abgelehnten Asylantrags erteilt wurde (Abs. 4).',
        1,
      ),
      exceptions: ['Die Aufenthaltsgestattung genügt nicht.'],
    }),
    qualifikation({
      id: '19d.QUAL',
      label: 'Qualifikation',
      pflegehilfe,
      dauerStudium: { years: 2 },
      dauerArbeit: { years: 3 },
      ohneLeistungen: { years: 1 },
      citation: fundstelle(
        '§ 19d Abs. 1 Nr. 1 AufenthG',
        `a) in Deutschland abgeschlossene qualifizierte Ausbildung${pflegehilfe ? ', anerkannte Pflegehilfeausbildung' : ''} oder Studium; b) anerkannter ausländischer Hochschulabschluss und zwei Jahre ununterbrochen angemessene Arbeit; c) drei Jahre ununterbrochen qualifizierte Arbeit und im letzten Jahr vor dem Antrag keine öffentlichen Mittel außer für die Unterkunft.`,
        1,
      ),
      exceptions: [
        'Zu c) genügt tatsächlich ausgeübte qualifizierte Arbeit (OVG Niedersachsen 13 LA 10/22).',
        'Zu c) zählen auch Leistungen an Familien- und Haushaltsangehörige.',
      ],
    }),
    ...voraussetzungen19d,
    nieVorsaetzlichGetaeuscht({
      id: '19d.TAEUSCH',
      label: 'Nie vorsätzlich getäuscht',
      citation: fundstelle(
        '§ 19d Abs. 1 Nr. 4, § 104 Abs. 15 AufenthG',
        'Die Ausländerbehörde wurde nicht vorsätzlich über aufenthaltsrechtlich wichtige Umstände getäuscht, auch nicht früher.',
        1,
      ),
      exceptions: [
        'Gilt nicht nach einer Ausbildungsduldung (Abs. 1a); für solche nach dem bis 2019 geltenden Recht siehe § 104 Abs. 15.',
      ],
    }),
    geprueftKeine({
      id: '19d.HIND',
      label: 'Nie vorsätzlich hinausgezögert',
      feld: 'hinausgezoegert',
      citation: fundstelle(
        '§ 19d Abs. 1 Nr. 5, § 104 Abs. 15 AufenthG',
        'Behördliche Maßnahmen zur Aufenthaltsbeendigung wurden nicht vorsätzlich hinausgezögert oder behindert, auch nicht früher.',
        1,
      ),
      exceptions: [
        'Gilt nicht nach einer Ausbildungsduldung (Abs. 1a); für solche nach dem bis 2019 geltenden Recht siehe § 104 Abs. 15.',
      ],
      satz: {
        keine: 'Die Aufenthaltsbeendigung wurde nicht vorsätzlich hinausgezögert, auch nicht früher.',
        vorhanden:
          'Wer die Aufenthaltsbeendigung vorsätzlich hinausgezögert oder behindert hat, ist von diesem Weg ausgeschlossen, auch wenn es lange zurückliegt.',
        fragen: ['War das Verhalten vorsätzlich, und hat es eine konkrete Maßnahme tatsächlich verzögert?'],
      },
    }),
    qLuRegel,
    qIdRegel,
    qPassRegel,
    qAuswRegel,
    qInt,
    hinweis({
      id: '19d.SPERRE',
      label: 'Nach abgelehntem Asylantrag',
      citation: fundstelle(
        '§ 19d Abs. 3, § 10 Abs. 3 AufenthG',
        'Von § 10 Abs. 3 S. 1 kann abgewichen werden, von S. 2 (offensichtlich unbegründet) nicht.',
        1,
      ),
      text: 'Der Titel kann auch nach abgelehntem Asylantrag erteilt werden; die Sperre nach einer Ablehnung als offensichtlich unbegründet bleibt.',
    }),
    ...abweichend('§ 19d Abs. 3 AufenthG', false),
    q60a6Information,
    qErl,
    q60b,
    qMit,
    qHinw,
  ];
}
