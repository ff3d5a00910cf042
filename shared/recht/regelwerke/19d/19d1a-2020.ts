/**
 * § 19d Abs. 1a AufenthG: after an Ausbildungsduldung. A route of its own, because it is an Anspruch with fewer
 * conditions (no Nr. 1, 4, 5) and because § 10 Abs. 3 S. 2 does not bar an Anspruch.
 */
import { asDatum } from '#shared/lib/datum.ts';
import type { Kriterium } from '../../engine/kriterium.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { nachAusbildungsduldung } from '../../kriterien/qualifikation.ts';
import { hinweis } from '../../kriterien/wertung.ts';
import { q60b, qAusw4, qEav, qHinw, qInt, qMit } from '../quer.ts';
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

const kriterien: readonly Kriterium[] = [
  qAusw4,
  qEav,
  nachAusbildungsduldung({
    id: '19d.1A',
    label: 'Ausbildung mit Ausbildungsduldung abgeschlossen',
    citation: fundstelle(
      '§ 19d Abs. 1a AufenthG',
      'Die Ausbildung, für die eine Ausbildungsduldung nach § 60c erteilt war, ist erfolgreich abgeschlossen.',
      0,
    ),
  }),
  ...voraussetzungen19d,
  qLuRegel,
  qIdRegel,
  qPassRegel,
  qAuswRegel,
  qInt,
  hinweis({
    id: '19d.SPERRE',
    label: 'Nach abgelehntem Asylantrag',
    citation: fundstelle(
      '§ 19d Abs. 3, § 10 Abs. 3 S. 3 AufenthG',
      'Auf diesen Titel besteht ein Anspruch; § 10 Abs. 3 S. 1 und 2 gelten deshalb nicht.',
      1,
    ),
    text: 'Auch eine Ablehnung als offensichtlich unbegründet steht nicht entgegen, weil ein Anspruch besteht.',
  }),
  ...abweichend('§ 19d Abs. 3 AufenthG', false),
  q60a6Information,
  qErl,
  q60b,
  qMit,
  qHinw,
];

export const paragraph19dAbs1aSeit2020: Regelwerk = {
  id: '19d1a-2020',
  von: asDatum('2020-03-01'),
  bis: null,
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'ist zu erteilen, für zwei Jahre',
  kriterien,
};
