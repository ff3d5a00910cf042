/** § 104c AufenthG since the turn of 2025/26: no new titles, only what the last holders need until about 30.06.2027. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import {
  antragVorAblauf,
  fuerInhaber,
  keineNeuerteilung,
  laufenderTitel,
  offenerAltantrag,
  rueckfall,
} from '../../kriterien/chance.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';

const letzterTag = asDatum('2025-12-30');
const titeldauer = { months: 18 } as const;

export const paragraph104c2026: Regelwerk = {
  id: '104c-2026',
  von: asDatum('2025-12-31'),
  bis: asDatum('2027-06-30'),
  endeGeplant: true,
  datumGenau: false,
  rechtsfolge: 'keine Neuerteilung; bestehende Titel gelten bis zu ihrem Ende',
  kriterien: [
    keineNeuerteilung({
      id: '104c.NEU',
      label: 'Neuerteilung',
      letzterTag,
      citation: fundstelle(
        '§ 104c AufenthG n.F.',
        'Eine Neuerteilung ist seit dem Jahreswechsel 2025/26 nicht möglich; geblieben ist nur der Übergang für bestehende Titel.',
        0,
      ),
    }),
    offenerAltantrag({
      id: '104c.ALT',
      label: 'Altantrag, noch nicht entschieden',
      letzterTag,
      citation: fundstelle(
        '§ 104c AufenthG n.F.',
        'Für Anträge vor dem 31.12.2025, über die nicht entschieden ist, enthält der Text keine Übergangsregel.',
        3,
      ),
    }),
    laufenderTitel({
      id: '104c.LAUF',
      label: 'Laufender Titel',
      titeldauer,
      citation: fundstelle(
        '§ 104c Abs. 1 AufenthG n.F., Abs. 3 a.F.',
        'Der Titel gilt bis zu seinem Ende, längstens 18 Monate ab Erteilung; die letzten enden um den 30.06.2027.',
        0,
      ),
    }),
    antragVorAblauf({
      id: '104c.FRIST',
      label: 'Antrag vor Ablauf',
      titeldauer,
      citation: fundstelle(
        '§ 104c, § 81 Abs. 4 AufenthG',
        'Der Antrag auf den Anschlusstitel muss vor Ablauf gestellt werden; erinnert wird sechs und drei Monate vorher.',
        0,
      ),
    }),
    fuerInhaber({
      id: '104c.FOLGE',
      label: 'Anschluss nur nach § 25a oder § 25b',
      text: 'Verlängert wird nur als § 25a oder § 25b. Ein Antrag auf einen anderen Titel hat keine Fortgeltungswirkung.',
      citation: fundstelle(
        '§ 104c Abs. 2 AufenthG n.F.',
        'Nur § 25a oder § 25b; ein Antrag auf anderes löst keine Fortgeltungsfiktion nach § 81 Abs. 4 aus.',
        0,
      ),
    }),
    fuerInhaber({
      id: '104c.VORT',
      label: 'Vorteile beim Anschluss',
      text: 'Zeiten nach § 60b zählen mit, zwölf Monate Duldung sind für § 25a nicht nötig, und trotz ungeklärter Identität kann nach Ermessen erteilt werden, wenn alle zumutbaren Maßnahmen ergriffen sind.',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1, Abs. 5, 6, § 25b Abs. 7, 8 AufenthG',
        'Anrechnung der Zeiten nach § 60b, keine zwölf Monate Duldung, Ermessen bei der Identität.',
        0,
      ),
    }),
    rueckfall({
      id: '104c.FALL',
      label: 'Rückfall in die Duldung',
      citation: fundstelle(
        '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG',
        'Ohne Anschlusstitel wieder Duldung; die Zeit mit dem Titel zählt als Aufenthalt mit Aufenthaltserlaubnis.',
        0,
      ),
    }),
  ],
};
