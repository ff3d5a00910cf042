/** The criteria of § 25b Abs. 6; the versions differ only in what the rest of § 25b says about § 104c. */
import type { Dauer } from '#shared/lib/datum.ts';
import type { Citation } from '../../engine/ergebnis.ts';
import { gefasst } from '../../engine/fassung.ts';
import type { Kriterium } from '../../engine/kriterium.ts';
import { zeitMitBeschaeftigungsduldung } from '../../kriterien/beschaeftigungsduldungszeit.ts';
import { deutschNachIntegrationskurs } from '../../kriterien/deutsch-integrationskurs.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { weiterErfuellt } from '../../kriterien/weiter-erfuellt.ts';
import { paragraph60dSeit2020, voraussetzungen60dSeit2020 } from '../60d/60d-2020.ts';
import { paragraph60dSeit2024, voraussetzungen60dSeit2024 } from '../60d/60d-2024.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

type Fassung = {
  readonly dauer: Dauer;
  readonly sprache: 'A2';
  /** Q.ID with or without the rule for holders of § 104c. */
  readonly identitaet: Kriterium;
  readonly beleg: Pick<Citation, 'beleg' | 'unsicherheit'>;
};

export function kriterien25b6({ dauer, sprache, identitaet, beleg }: Fassung): readonly Kriterium[] {
  return [
    ...allgemein,
    gemeinsam.mitwirkung25b,
    gemeinsam.ausweisungsinteresse25b,
    zeitMitBeschaeftigungsduldung({
      id: '25b6.ZEIT',
      label: '30 Monate Beschäftigungsduldung',
      dauer,
      citation: {
        norm: '§ 25b Abs. 6 AufenthG',
        inhalt:
          'Seit 30 Monaten im Besitz einer Duldung nach § 60d; das gilt auch für Ehegatten, Lebenspartner und minderjährige ledige Kinder.',
        ...beleg,
      },
    }),
    voraussetzungen,
    deutschNachIntegrationskurs({
      id: '25b6.DEU',
      label: 'Deutsch: mündlich, nach einem Integrationskurs auch schriftlich',
      mindestens: sprache,
      citation: fundstelle(
        '§ 25b Abs. 6 AufenthG',
        'Hinreichende mündliche Deutschkenntnisse (A2); war ein Integrationskurs möglich, auch schriftliche, für die Person und den Ehegatten oder Lebenspartner.',
        2,
      ),
      exceptions: [
        'Was als Möglichkeit gilt, solange Geduldete nicht zum Integrationskurs zugelassen werden, ist umstritten.',
      ],
    }),
    identitaet,
    qPass,
    qAusw,
    gemeinsam.ohneVisum,
    qInt,
    gemeinsam.erteilungsdauer,
    gemeinsam.sperre25b,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ];
}

const vor = (teile: readonly Kriterium[]) =>
  weiterErfuellt({
    id: '25b6.VOR',
    label: 'Voraussetzungen der Beschäftigungsduldung weiter erfüllt',
    teile,
    wo: 'bei § 60d',
    citation: fundstelle(
      '§ 25b Abs. 6, § 60d AufenthG',
      'Die Voraussetzungen des § 60d sind weiter erfüllt; sein Lebensunterhalt gilt auch hier.',
      1,
    ),
  });

/** § 60d as it reads on the day of the Rechtsstand. */
const voraussetzungen = gefasst([
  {
    id: '60d-2020',
    von: paragraph60dSeit2020.von,
    bis: paragraph60dSeit2020.bis,
    datumGenau: false,
    kriterium: vor(voraussetzungen60dSeit2020),
  },
  {
    id: '60d-2024',
    von: paragraph60dSeit2024.von,
    bis: paragraph60dSeit2024.bis,
    datumGenau: false,
    kriterium: vor(voraussetzungen60dSeit2024),
  },
]);
