/** The rows that stand beside the conditions of § 60d and only inform. */
import type { Kriterium } from '../../engine/kriterium.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { hinweis } from '../../kriterien/wertung.ts';
import { q60b, qHinw, qMit } from '../quer.ts';
import { q60a6Information, qErl } from '../quer-erwerb.ts';

export const hinweise60d: readonly Kriterium[] = [
  hinweis({
    id: '60d.FOLGE',
    label: 'Nach 30 Monaten: Aufenthaltserlaubnis',
    citation: fundstelle(
      '§ 25b Abs. 6 AufenthG',
      'Wer 30 Monate im Besitz der Beschäftigungsduldung ist und ihre Voraussetzungen weiter erfüllt, soll eine Aufenthaltserlaubnis erhalten.',
      0,
    ),
    text: 'Nach 30 Monaten Beschäftigungsduldung folgt der Weg des § 25b Abs. 6.',
  }),
  q60a6Information,
  qErl,
  q60b,
  qMit,
  qHinw,
];
