/** § 25 Abs. 5 AufenthG: shown criterion by criterion, decided by hand. The beginning is own knowledge. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { aussetzung } from '../../kriterien/aufenthalt.ts';
import { allgemeineVoraussetzungen, vollziehbarAusreisepflichtig } from '../../kriterien/ausreise.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { keineVerhinderung } from '../../kriterien/hindernis.ts';
import { abwaegung } from '../../kriterien/wertung.ts';
import {
  q60b,
  qAsyl1,
  qAsyl3a,
  qAsyl3Streng,
  qAusw,
  qAusw4,
  qEav,
  qHinw,
  qId,
  qInt,
  qLu,
  qMit,
  qPass,
  qVisum,
} from '../quer.ts';

export const paragraph25Abs5Seit2005: Regelwerk = {
  id: '25-5-2005',
  von: asDatum('2005-01-01'),
  bis: null,
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'kann erteilt werden; nach 18 Monaten Aussetzung soll',
  kriterien: [
    qAusw4,
    qEav,
    qAsyl1,
    qAsyl3Streng,
    vollziehbarAusreisepflichtig({
      id: '255.PFL',
      label: 'Vollziehbar ausreisepflichtig',
      citation: fundstelle('§ 25 Abs. 5 S. 1 AufenthG', 'Die Person ist vollziehbar ausreisepflichtig.', 0),
    }),
    abwaegung({
      id: '255.UNM',
      label: 'Ausreise unmöglich',
      citation: fundstelle(
        '§ 25 Abs. 5 S. 1 AufenthG; Art. 6 GG, Art. 8 EMRK',
        'Die Ausreise, auch freiwillig, ist rechtlich oder tatsächlich unmöglich, und das ändert sich nicht absehbar.',
        2,
      ),
      fields: ['hindernis.ausreiseUnmoeglich', 'hindernis.ausreiseUnmoeglichGrund'],
      text: 'Ob die Ausreise unmöglich ist, auch wegen familiärer Bindungen oder Verwurzelung, wertet ein Mensch.',
      fragen: [
        'Ist auch die freiwillige Ausreise unmöglich, und wird das absehbar so bleiben?',
        'Stehen Familie (Art. 6 GG) oder Verwurzelung hier und Entwurzelung dort (Art. 8 EMRK) der Ausreise entgegen?',
      ],
      fakten: ({ fall }) =>
        fall.hindernis?.ausreiseUnmoeglich === true
          ? ['Ausreise als unmöglich vermerkt']
          : fall.hindernis?.ausreiseUnmoeglich === false
            ? ['Ausreise als möglich vermerkt']
            : [],
    }),
    aussetzung({
      id: '255.18M',
      label: '18 Monate Aussetzung der Abschiebung',
      dauer: { months: 18 },
      citation: fundstelle(
        '§ 25 Abs. 5 S. 2 AufenthG',
        'Ist die Abschiebung seit 18 Monaten ausgesetzt, wird aus „kann“ ein „soll“; Satz 1 muss trotzdem vorliegen.',
        0,
      ),
    }),
    keineVerhinderung({
      id: '255.VERS',
      label: 'Unverschuldet an der Ausreise gehindert',
      mitwirkung: true,
      citation: fundstelle(
        '§ 25 Abs. 5 S. 3, 4 AufenthG',
        'Kein Verschulden durch falsche Angaben, Täuschung oder Nichterfüllung zumutbarer Anforderungen.',
        1,
      ),
    }),
    allgemeineVoraussetzungen({
      id: '255.ALLG',
      label: 'Allgemeine Voraussetzungen',
      regel: [qLu, qId, qPass, qAusw],
      citation: fundstelle(
        '§ 5, § 10 Abs. 3 S. 2 AufenthG',
        'Die allgemeinen Voraussetzungen gelten mit Ermessen nach § 5 Abs. 3 S. 2; die Sperre des § 10 Abs. 3 S. 2 gilt ohne Ermessen.',
        1,
      ),
    }),
    qLu,
    qId,
    qPass,
    qAusw,
    qVisum,
    qInt,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
