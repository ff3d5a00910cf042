/** What both versions of § 16g have: the gates of § 60c, livelihood by § 12 BAföG, passport, what follows. */
import type { Kriterium } from '../../engine/kriterium.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { passpflicht } from '../../kriterien/identitaet.ts';
import { ATYPISCH_5_1 } from '../../kriterien/satz.ts';
import { ausbildungsunterhalt, bafoegsaetze } from '../../kriterien/unterhalt-beschaeftigung.ts';
import { hinweis } from '../../kriterien/wertung.ts';
import { ausbildungsgates } from '../60c/ausbildung.ts';
import { q60b, qAusw4, qEav, qHinw, qInt, qMit } from '../quer.ts';
import { abweichend, qAuswRegel, qErl } from '../quer-erwerb.ts';

export function kriterien16g(zustaendigkeit: string): readonly Kriterium[] {
  return [
    qAusw4,
    qEav,
    ...ausbildungsgates({
      praefix: '16g',
      norm: '§ 16g',
      ermessen: '§ 16g Abs. 6',
      zustaendigkeit,
      ende: 'Abs. 5, 7',
    }),
    ausbildungsunterhalt({
      id: '16g.LU',
      label: 'Lebensunterhalt nach dem BAföG-Maßstab',
      saetze: bafoegsaetze,
      citation: fundstelle(
        '§ 2 Abs. 3 S. 5, § 16g Abs. 10 AufenthG, § 12 BAföG',
        'Die monatlichen Mittel erreichen den Bedarf nach § 12 BAföG; Ausbildungsförderung nach dem SGB III schadet nicht.',
        2,
      ),
      exceptions: [
        'Während der Suche nach Ausbildung oder Arbeit (Abs. 5) wird davon abgesehen.',
        'Welche Zeile des § 12 BAföG für eine betriebliche Ausbildung gilt, ist nicht geklärt.',
      ],
    }),
    passpflicht({
      id: '16g.PASS',
      label: 'Pass bei diesem Weg',
      typ: 'R',
      ermessen: ATYPISCH_5_1,
      citation: fundstelle(
        '§ 5 Abs. 1 Nr. 4, § 16g Abs. 10 S. 2, 5 AufenthG',
        'Die Passpflicht gilt in der Regel; § 5 Abs. 1 Nr. 1a gilt hier nicht.',
        1,
      ),
      exceptions: ['In Fällen des Ermessens nach Abs. 6 kann von der Passpflicht abgesehen werden.'],
    }),
    qAuswRegel,
    qInt,
    hinweis({
      id: '16g.FOLGE',
      label: 'Zwei Jahre nach dem Abschluss',
      citation: fundstelle(
        '§ 16g Abs. 8 AufenthG',
        'Nach erfolgreichem Abschluss ist für passende Arbeit mit Zustimmung der Bundesagentur für Arbeit ein Titel für zwei Jahre zu erteilen (Wohnraum, B1, keine Ausschlussgründe nach § 19d Abs. 1 Nr. 6, 7).',
        0,
      ),
      text: 'Nach dem Abschluss folgt mit passender Arbeit ein Titel für zwei Jahre.',
    }),
    ...abweichend('§ 16g Abs. 10 S. 1 AufenthG', true),
    hinweis({
      id: 'Q.ASYL3',
      label: 'Titelerteilungssperre nach offensichtlich unbegründetem Asylantrag',
      citation: fundstelle(
        '§ 10 Abs. 3 S. 2, 3 AufenthG',
        'Die Sperre gilt nicht, wenn ein Anspruch besteht; bei Ermessen nach § 16g Abs. 6 gilt sie.',
        1,
      ),
      text: 'Auf diesen Titel besteht ein Anspruch; die Sperre nach einer Ablehnung als offensichtlich unbegründet gilt deshalb nicht. Anders ist es, wenn nur Ermessen nach Abs. 6 bleibt.',
    }),
    qErl,
    q60b,
    qMit,
    qHinw,
  ];
}
