/**
 * What only a human examines (recht.md 4.9, section 2 no. 3): never computed, always listed, each with the facts of
 * this person that speak for looking. Restricted facts are never named here, because lists are read everywhere.
 */
import { duldungsgrund } from '#shared/domain/codes.ts';
import { erfuelltAb, formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '../../engine/ergebnis.ts';
import type { Kontext } from '../../engine/kontext.ts';
import { isTraining } from '../../kriterien/ausbildungszugang.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { asGepruefteWege, type Handweg } from './handweg.ts';

const wege: readonly Handweg[] = [
  {
    id: '23a',
    titel: '§ 23a – Härtefallersuchen',
    citation: fundstelle(
      '§ 23a AufenthG',
      'Die Härtefallkommission kann aus eigenem Entschluss ein Ersuchen stellen; es gibt keinen Anspruch, von allen Voraussetzungen kann abgewichen werden.',
      0,
    ),
    hinweise: (kontext) => [
      ...bindungen(kontext),
      ...(kontext.fall.hindernis?.massnahmen === 'vorhanden'
        ? [
            'Konkrete Maßnahmen sind vermerkt: Steht ein Rückführungstermin fest? Dann ist ein Härtefall in der Regel ausgeschlossen (Abs. 1 S. 3).',
          ]
        : []),
      'Regelausschluss prüfen: Straftaten von erheblichem Gewicht (siehe geschützte Angaben) und die Ausschlussgründe der Verordnung des Landes.',
    ],
  },
  {
    id: '255',
    titel: '§ 25 Abs. 5 – Ausreise unmöglich',
    citation: fundstelle('§ 25 Abs. 5 AufenthG', 'Titel, wenn die Ausreise unverschuldet unmöglich ist.', 2),
    hinweise: (kontext) => [
      ...(kontext.fall.hindernis?.ausreiseUnmoeglich === true
        ? ['Die Ausreise ist als unmöglich vermerkt.']
        : []),
      ...duldungsgruende(kontext),
      ...bindungen(kontext),
    ],
  },
  {
    id: '254',
    titel: '§ 25 Abs. 4 S. 2 – außergewöhnliche Härte',
    citation: fundstelle(
      '§ 25 Abs. 4 S. 2 AufenthG',
      'Nur Verlängerung eines vorhandenen Titels, nicht aus der Duldung heraus.',
      0,
    ),
    hinweise: ({ heute }) =>
      heute?.status === 'AE' || heute?.status === 'AE104C'
        ? [
            `Seit ${formatDatum(heute.von)} besteht eine Aufenthaltserlaubnis: Wäre das Verlassen des Bundesgebiets eine außergewöhnliche Härte?`,
          ]
        : [],
  },
  {
    id: '60a23',
    titel: '§ 60a Abs. 2 S. 3 – Ermessensduldung',
    citation: fundstelle(
      '§ 60a Abs. 2 S. 3 AufenthG',
      'Duldung aus dringenden humanitären oder persönlichen Gründen oder erheblichem öffentlichem Interesse, oft zur Überbrückung.',
      2,
    ),
    hinweise: ({ fall, stichtag }) => [
      ...(fall.ausbildung.some((a) => isTraining(a) && laeuft(a, stichtag))
        ? ['Eine Ausbildung läuft: Soll sie abgeschlossen werden können?']
        : []),
      ...(fall.schulbesuch.some((s) => laeuft(s, stichtag))
        ? ['Ein Schulbesuch läuft: Soll das Schuljahr oder der Abschluss abgewartet werden?']
        : []),
      ...(fall.identitaet?.hinweisAm === null
        ? [
            'Ein Hinweis auf Rechte und Pflichten ist nicht eingetragen: Wurde er versäumt, kann das für eine Ermessensduldung sprechen (VGH München 19 CE 24.1915).',
          ]
        : []),
    ],
  },
  {
    id: '60c7',
    titel: '§ 60c Abs. 7, § 16g Abs. 6 – Ausbildung nach Ermessen',
    citation: fundstelle(
      '§ 60c Abs. 7, § 16g Abs. 6 AufenthG',
      'Ermessen trotz verspätet geklärter Identität, wenn zumutbare Maßnahmen ergriffen wurden.',
      1,
    ),
    hinweise: ({ fall }) => [
      ...(fall.ausbildung.some(isTraining) ? ['Eine Ausbildung ist eingetragen.'] : []),
      ...schritte(fall),
    ],
  },
  {
    id: '60d4',
    titel: '§ 60d Abs. 4 – Beschäftigungsduldung nach Ermessen',
    citation: fundstelle(
      '§ 60d Abs. 4 AufenthG',
      'Ermessen trotz verspätet geklärter Identität, wenn zumutbare Maßnahmen ergriffen wurden.',
      1,
    ),
    hinweise: ({ fall, stichtag }) => [
      ...(fall.beschaeftigung.some((b) => laeuft(b, stichtag))
        ? ['Eine laufende Beschäftigung ist eingetragen.']
        : []),
      ...schritte(fall),
    ],
  },
];

/** Without a person: what the catalogue lists. */
export const vonHandWege: readonly Pick<Handweg, 'id' | 'titel' | 'citation'>[] = wege;

/** With the facts of this person beside each. */
export function vonHand(kontext: Kontext): FallErgebnis['vonHand'] {
  return asGepruefteWege(wege, kontext);
}

type Zeit = { readonly von: Datum | null; readonly bis: Datum | null };

function laeuft({ von, bis }: Zeit, tag: Datum): boolean {
  return von !== null && von <= tag && (bis === null || bis >= tag);
}

function schritte({ identitaet }: Kontext['fall']): readonly string[] {
  return identitaet?.massnahmenErgriffen === true
    ? [
        `Zumutbare Schritte zur Klärung der Identität sind vermerkt${identitaet.massnahmenAm ? ` (${formatDatum(identitaet.massnahmenAm)})` : ''}.`,
      ]
    : [];
}

/** Grounds that point at an impossible departure; medical ones stay in the record, they are no matter for lists. */
function duldungsgruende({ fall, heute }: Kontext): readonly string[] {
  const offene = fall.aufenthaltsabschnitt.filter(({ bis }) => bis === null).map(({ grund }) => grund);
  const gruende = [...offene, ...fall.duldung.map(({ grund }) => grund)];
  const found = new Set(gruende.filter((grund) => grund === 'b_aa' || grund === 'b_cc' || grund === 'b_kk'));
  return [
    ...[...found].toSorted().map((grund) => `Eingetragener Duldungsgrund: ${duldungsgrund.label(grund)}.`),
    ...(heute?.status === 'D' ? [`Geduldet seit ${formatDatum(heute.von)}.`] : []),
  ];
}

/** Ties that speak for hardship or for Art. 6 GG, Art. 8 EMRK. */
function bindungen({ fall, geburt }: Kontext): readonly string[] {
  const { einreiseAm } = fall.person;
  const kinder = fall.angehoeriger.filter(
    ({ beziehung, imHaushalt }) => beziehung === 'kind' && imHaushalt === true,
  );
  const early = geburt !== null && einreiseAm !== null && einreiseAm < erfuelltAb(geburt.von, { years: 18 });
  return [
    ...(einreiseAm === null
      ? []
      : [
          `In Deutschland seit ${formatDatum(einreiseAm)}${early ? ', eingereist vor dem 18. Geburtstag' : ''}.`,
        ]),
    ...(kinder.length > 0
      ? [`${kinder.length} ${kinder.length === 1 ? 'Kind' : 'Kinder'} im Haushalt.`]
      : []),
    ...(fall.angehoeriger.some(({ titel }) => titel === 'deutsch')
      ? ['Angehörige mit deutscher Staatsangehörigkeit (Art. 6 GG).']
      : []),
    ...(fall.integration?.engagement ? ['Engagement ist eingetragen.'] : []),
  ];
}
