/** The gates that §§ 60c and 16g share (Abs. 1 to 3 of both), with the words of each. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Kriterium } from '../../engine/kriterium.ts';
import { ausbildungZurZeit, geeigneteAusbildung, nachDerAusbildung } from '../../kriterien/ausbildung.ts';
import { duldungBeiAntrag, zugangZurAusbildung } from '../../kriterien/ausbildungszugang.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { identitaetInDerFrist, type Fristenstaffel } from '../../kriterien/identitaetsfrist.ts';
import { straffreiNachTagessaetzen } from '../../kriterien/straffreiheit.ts';
import { alleZusammen } from '../../kriterien/verbund.ts';
import { geprueftKeine } from '../../kriterien/vorwurf.ts';
import { abwaegung } from '../../kriterien/wertung.ts';
import { erwerbsverbot, massnahmen, q60a6 } from '../quer-erwerb.ts';

/** Entry until 2016, until 2019, later (Falle 9: six months after entry). */
export const fristen60c: Fristenstaffel = [
  { einreiseBis: asDatum('2016-12-31'), frist: { art: 'antrag' } },
  { einreiseBis: asDatum('2019-12-31'), frist: { art: 'tag', bis: asDatum('2020-06-30') } },
  { einreiseBis: null, frist: { art: 'monate', monate: 6 } },
];

/** § 19d Abs. 1 Nr. 7, to which §§ 60c, 16g refer. */
export const GRENZEN_19D = { allgemein: 50, auslaender: 90, jugendstrafrecht: 'wertung' } as const;

type Gates = {
  /** Prefix of the public names. */
  readonly praefix: '60c' | '16g';
  readonly norm: string;
  readonly ermessen: string;
  /** The Zuständigkeitsverfahren as this version names it. */
  readonly zustaendigkeit: string;
  /** Abs. of the follow-up after the end of the training. */
  readonly ende: string;
};

export function ausbildungsgates(g: Gates): readonly Kriterium[] {
  return [
    geeigneteAusbildung({
      id: `${g.praefix}.AUSB`,
      label: 'Ausbildung',
      citation: fundstelle(
        `${g.norm} Abs. 1 S. 1, § 2 Abs. 12a AufenthG`,
        'Qualifizierte Berufsausbildung (mindestens zwei Jahre) in einem staatlich anerkannten oder vergleichbar geregelten Beruf; oder Assistenz- oder Helferausbildung, die in einen Engpassberuf führt, mit Ausbildungsplatzzusage dafür.',
        0,
      ),
      exceptions: ['Ein einjähriger Helferkurs ohne diese Zusage genügt nicht (VG Schleswig 11 B 99/21).'],
    }),
    zugangZurAusbildung({
      id: `${g.praefix}.WEG`,
      label: 'Zugang zu diesem Weg',
      citation: fundstelle(
        `${g.norm} Abs. 1 S. 1 AufenthG`,
        'Ausbildung als Asylbewerber begonnen und nach der Ablehnung fortgesetzt, oder geduldet nach § 60a bei Aufnahme der Ausbildung.',
        1,
      ),
      exceptions: [
        'Ohne Papier genügen Gründe für eine Duldung bei Beginn der Ausbildung (VG Hannover 5 B 4039/22).',
      ],
    }),
    duldungBeiAntrag({
      id: `${g.praefix}.3MON`,
      label: '3 Monate Duldung beim Antrag',
      dauer: { months: 3 },
      norm: g.praefix,
      citation: fundstelle(
        `${g.norm} Abs. 2 Nr. 2, § 60b Abs. 5 S. 1 AufenthG`,
        'Bei Antragstellung seit drei Monaten im Besitz einer Duldung; gilt nicht, wenn die Ausbildung im Asylverfahren begonnen wurde. Zeiten nach § 60b zählen nicht.',
        1,
      ),
    }),
    identitaetInDerFrist({
      id: `${g.praefix}.ID`,
      label: 'Identität in der Frist geklärt',
      staffel: fristen60c,
      norm: g.praefix,
      ermessen: g.ermessen,
      citation: fundstelle(
        `${g.norm} Abs. 2 Nr. 3 AufenthG`,
        'Einreise bis 31.12.2016: bis zum Antrag; bis 31.12.2019: bis zum Antrag, spätestens 30.06.2020; danach: innerhalb von sechs Monaten nach der Einreise.',
        1,
      ),
      exceptions: [
        'Die Frist gilt als gewahrt, wenn alle zumutbaren Schritte rechtzeitig unternommen wurden und die spätere Klärung nicht zu vertreten ist.',
        `Sonst Ermessen, wenn die zumutbaren Schritte überhaupt unternommen wurden (${g.ermessen}).`,
        'Eine Taufurkunde allein genügt nicht (VG München M 24 E 20.4770).',
      ],
    }),
    q60a6,
    erwerbsverbot({
      id: `${g.praefix}.ARBV`,
      label: 'Kein Erwerbsverbot bei diesem Weg',
      massgeblich: false,
    }),
    ausschlussNummer4(g),
    massnahmen(
      g.praefix,
      { id: 'Q.MASSN', label: 'Keine konkreten Maßnahmen zur Aufenthaltsbeendigung' },
      `${g.norm} Abs. 2 Nr. 5 AufenthG (${g.zustaendigkeit})`,
      true,
    ),
    massnahmen(
      g.praefix,
      { id: `${g.praefix}.MASSN`, label: 'Keine konkreten Maßnahmen bei diesem Weg', massgeblich: false },
      `${g.norm} Abs. 2 Nr. 5 AufenthG (${g.zustaendigkeit})`,
      true,
    ),
    ausbildungZurZeit({
      id: `${g.praefix}.ZEITP`,
      label: 'Zeitpunkt von Antrag und Erteilung',
      antragMonate: 7,
      erteilungMonate: 6,
      norm: g.praefix,
      citation: fundstelle(
        `${g.norm} Abs. 3 AufenthG`,
        'Antrag frühestens sieben, Erteilung frühestens sechs Monate vor Beginn der Ausbildung; der Vertrag ist eingetragen oder zur Eintragung beantragt, oder die Schule hat zugesagt.',
        0,
      ),
      exceptions: ['Die sechs Monate gelten nur für Geduldete, nicht bei Fortsetzung aus dem Asylverfahren.'],
    }),
    abwaegung({
      id: `${g.praefix}.MISSB`,
      label: 'Kein offensichtlicher Missbrauch',
      citation: fundstelle(
        `${g.norm} Abs. 1 S. 2 AufenthG`,
        'In Fällen offensichtlichen Missbrauchs kann versagt werden.',
        1,
      ),
      fields: ['ausbildung'],
      text: 'Nur offensichtlicher Missbrauch zählt, etwa ein Ausbildungsverhältnis zum Schein.',
      fragen: ['Gibt es Anhaltspunkte dafür, dass die Ausbildung nur zum Schein besteht?'],
      fakten: ({ fall }) => (fall.ausbildung.length > 0 ? ['Ausbildung eingetragen'] : []),
    }),
    nachDerAusbildung({
      id: `${g.praefix}.ENDE`,
      label: 'Abbruch und Abschluss',
      sucheMonate: 6,
      citation: fundstelle(
        `${g.norm} ${g.ende} AufenthG`,
        'Bei Abbruch einmal sechs Monate für die Suche nach einem Ausbildungsplatz; nach dem Abschluss sechs Monate für die Suche nach Arbeit, wenn der Betrieb nicht übernimmt.',
        0,
      ),
    }),
  ];
}

/** Abs. 2 Nr. 4: extremism, convictions, an order of expulsion. */
function ausschlussNummer4(g: Gates): Kriterium {
  const citation = fundstelle(
    `${g.norm} Abs. 2 Nr. 4, § 19d Abs. 1 Nr. 6, 7 AufenthG`,
    'Keine Verurteilung wegen vorsätzlicher Straftat über 50 Tagessätze (90 bei rein ausländerrechtlichen Taten), keine Bezüge zu Extremismus, keine Ausweisungsverfügung und keine Anordnung nach § 58a.',
    2,
  );
  const exceptions = [
    'Geldstrafen bis insgesamt 50 Tagessätze, bei rein ausländerrechtlichen Taten bis 90, bleiben grundsätzlich außer Betracht.',
    'Ob beide Summen getrennt oder zusammen zählen, ist nicht geregelt.',
    'Taten nach dem Freizügigkeitsgesetz/EU fallen nicht unter die 90 Tagessätze (VGH Baden-Württemberg 11 S 1157/24).',
    'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§ 51 BZRG).',
  ];
  const id = `${g.praefix}.STRAF`;
  return alleZusammen({
    id,
    label: 'Keine Straftaten, kein Extremismus, keine Ausweisung',
    typ: 'Xt',
    citation,
    exceptions,
    erfuelltText: 'Ein Ausschlussgrund wegen Straftaten, Extremismus oder Ausweisung liegt nicht vor.',
    teile: [
      straffreiNachTagessaetzen({ id, label: 'Straftaten', grenzen: GRENZEN_19D, citation }),
      geprueftKeine({
        id,
        label: 'Extremismus',
        feld: 'extremismus',
        citation,
        satz: {
          keine: 'Bezüge zu extremistischen oder terroristischen Organisationen sind nicht bekannt.',
          vorhanden:
            'Bezüge zu extremistischen oder terroristischen Organisationen schließen diesen Weg aus.',
        },
      }),
      geprueftKeine({
        id,
        label: 'Ausweisung',
        feld: 'ausweisungsverfuegung',
        citation,
        satz: {
          keine: 'Eine Ausweisungsverfügung oder Anordnung nach § 58a besteht nicht.',
          vorhanden:
            'Eine Ausweisungsverfügung oder Anordnung nach § 58a schließt diesen Weg aus, solange sie besteht.',
        },
      }),
    ],
  });
}
