/** What Abs. 1 and Abs. 1a of § 19d share: Nr. 2, 3, 6, 7, the fitting job, and the general conditions. */
import type { Kriterium } from '../../engine/kriterium.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { ausreichenderWohnraum, passendeStelle } from '../../kriterien/qualifikation.ts';
import { deutschkenntnisse } from '../../kriterien/sprache.ts';
import { straffreiNachTagessaetzen } from '../../kriterien/straffreiheit.ts';
import { geprueftKeine } from '../../kriterien/vorwurf.ts';
import { GRENZEN_19D } from '../60c/ausbildung.ts';

export const voraussetzungen19d: readonly Kriterium[] = [
  ausreichenderWohnraum({
    id: '19d.WOHN',
    label: 'Ausreichender Wohnraum',
    citation: fundstelle(
      '§ 19d Abs. 1 Nr. 2, § 2 Abs. 4 AufenthG',
      'Ausreichender Wohnraum ist vorhanden.',
      0,
    ),
  }),
  deutschkenntnisse({
    id: '19d.DEU',
    label: 'Deutsch B1',
    mindestens: 'B1',
    fertigkeiten: ['muendlich', 'schriftlich'],
    citation: fundstelle(
      '§ 19d Abs. 1 Nr. 3, § 2 Abs. 11 AufenthG',
      'Ausreichende Kenntnisse der deutschen Sprache (B1).',
      0,
    ),
  }),
  geprueftKeine({
    id: '19d.EXTR',
    label: 'Kein Bezug zu Extremismus',
    feld: 'extremismus',
    citation: fundstelle(
      '§ 19d Abs. 1 Nr. 6 AufenthG',
      'Keine Bezüge zu extremistischen oder terroristischen Organisationen und keine Unterstützung.',
      0,
    ),
    satz: {
      keine: 'Bezüge zu extremistischen oder terroristischen Organisationen sind nicht bekannt.',
      vorhanden: 'Bezüge zu extremistischen oder terroristischen Organisationen schließen diesen Weg aus.',
    },
  }),
  straffreiNachTagessaetzen({
    id: '19d.STRAF',
    label: 'Straftaten',
    grenzen: GRENZEN_19D,
    citation: fundstelle(
      '§ 19d Abs. 1 Nr. 7 AufenthG',
      'Keine Verurteilung wegen einer im Inland begangenen vorsätzlichen Straftat; Geldstrafen bis insgesamt 50 Tagessätze, bei rein ausländerrechtlichen Taten bis 90, bleiben grundsätzlich außer Betracht.',
      2,
    ),
    exceptions: [
      'Ob beide Summen getrennt oder zusammen zählen, ist nicht geregelt.',
      'Taten nach dem Freizügigkeitsgesetz/EU fallen nicht unter die 90 Tagessätze (VGH Baden-Württemberg 11 S 1157/24).',
      'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§ 51 BZRG).',
    ],
  }),
  passendeStelle({
    id: '19d.BA',
    label: 'Passende Stelle mit Zustimmung',
    citation: fundstelle(
      '§ 18 Abs. 2, § 39 AufenthG',
      'Eine Beschäftigung, die der Qualifikation entspricht, mit Zustimmung der Bundesagentur für Arbeit.',
      1,
    ),
  }),
];
