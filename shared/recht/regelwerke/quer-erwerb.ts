/**
 * Cross-cutting criteria on work, and the general conditions for titles outside Kapitel 2 Abschnitt 5 (§§ 16g, 19d):
 * there the Ermessen of § 5 Abs. 3 S. 2 does not exist.
 */
import { gefasst } from '../engine/fassung.ts';
import type { Kriterium } from '../engine/kriterium.ts';
import type { Norm } from '../kriterien/antragstag.ts';
import { keinErwerbsverbot } from '../kriterien/erwerbsverbot.ts';
import { fundstelle } from '../kriterien/fundstelle.ts';
import { identitaetGeklaert, passpflicht } from '../kriterien/identitaet.ts';
import { vollGesichert } from '../kriterien/lebensunterhalt.ts';
import { beschaeftigungserlaubnis, keineMassnahmen } from '../kriterien/massnahmen.ts';
import { ATYPISCH_5_1 } from '../kriterien/satz.ts';
import { staatenfassungen } from '../kriterien/sichere-herkunftsstaaten.ts';
import { keinAusweisungsinteresse } from '../kriterien/straftaten.ts';
import { hinweis } from '../kriterien/wertung.ts';
import { nach54 } from './quer-54.ts';

const AUSNAHMEN_60A6 = [
  'Unbegleitete Minderjährige: Verzicht auf den Asylantrag oder Rücknahme im Interesse des Kindeswohls schadet nicht.',
  'Rücknahme nach einer Beratung beim Bundesamt schadet nicht.',
  '§ 104 Abs. 18: Georgien und Moldau (Asylantrag oder Duldung bis 30.08.2023); Ägypten, Bangladesch, Indien, Kolumbien, Marokko, Tunesien, Türkei (geduldet am 06.05.2025 oder Arbeitserlaubnis am 11.06.2026).',
  'Es zählt der Tag des Asylgesuchs, nicht des förmlichen Antrags (VG Göttingen 1 A 340/17).',
];

/** The same rule under the name of the cross-cutting criterion or under that of a route. */
export function erwerbsverbot(vorgabe: {
  readonly id: string;
  readonly label: string;
  readonly massgeblich?: boolean;
}): Kriterium {
  return gefasst(
    staatenfassungen.map((fassung) => ({
      id: fassung.id,
      von: fassung.von,
      bis: fassung.bis,
      datumGenau: fassung.von !== null,
      kriterium: keinErwerbsverbot({
        ...vorgabe,
        fassung,
        citation: fundstelle(
          '§ 60a Abs. 6, § 104 Abs. 18 AufenthG',
          `Kein Erwerbsverbot: nicht eingereist, um Leistungen zu erlangen; Abschiebung nicht aus selbst zu vertretenden Gründen unmöglich; kein sicherer Herkunftsstaat (${fassung.verweis}) mit Asylantrag nach dem 31.08.2015, der abgelehnt oder zurückgenommen wurde, oder ohne Asylantrag.`,
          1,
        ),
        exceptions: AUSNAHMEN_60A6,
      }),
    })),
  );
}

export const q60a6 = erwerbsverbot({ id: 'Q.60A6', label: 'Kein Erwerbsverbot für Geduldete' });
/** For routes that do not name § 60a Abs. 6: it decides whether the job may be held at all. */
export const q60a6Information = erwerbsverbot({
  id: 'Q.60A6',
  label: 'Kein Erwerbsverbot für Geduldete',
  massgeblich: false,
});

/** @param nurBeiDuldung the bar exists only for the way of the Duldung (§§ 60c, 16g). */
export const massnahmen = (
  norm: Norm,
  vorgabe: { readonly id: string; readonly label: string; readonly massgeblich?: boolean },
  fundort: string,
  nurBeiDuldung: boolean,
): Kriterium =>
  keineMassnahmen({
    ...vorgabe,
    norm,
    nurBeiDuldung,
    citation: fundstelle(
      fundort,
      'Bei Antragstellung stehen keine konkreten Maßnahmen zur Aufenthaltsbeendigung bevor: Untersuchung der Reisefähigkeit, Antrag auf Förderung der Ausreise, Buchung, vergleichbar konkrete Schritte oder ein Zuständigkeitsverfahren.',
      1,
    ),
    exceptions: [
      'Vergleichbar konkrete Schritte schaden nicht, wenn sie von vornherein keinen Erfolg haben können.',
      'Maßnahmen, die erst nach dem Antrag eingeleitet wurden, schaden nicht.',
    ],
  });

export const qErl = beschaeftigungserlaubnis({
  id: 'Q.ERL',
  label: 'Beschäftigungserlaubnis',
  citation: fundstelle(
    '§ 60a Abs. 5b AufenthG, § 32 BeschV',
    'Die Beschäftigung soll erlaubt werden, wenn die Bundesagentur für Arbeit zustimmt oder keine Zustimmung nötig ist; nach vier Jahren Aufenthalt ist keine nötig.',
    0,
  ),
  exceptions: [
    'Nicht bei konkreten Maßnahmen zur Aufenthaltsbeendigung, bei Zusatz nach § 60b oder bei einem Erwerbsverbot.',
  ],
});

export const qLuRegel = vollGesichert({
  id: 'Q.LU',
  label: 'Lebensunterhalt gesichert',
  ermessen: ATYPISCH_5_1,
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 1, § 2 Abs. 3 AufenthG',
    'Eigene Mittel einschließlich Krankenversicherung reichen in der Regel ohne öffentliche Leistungen.',
    1,
  ),
  exceptions: ['Abweichung nur im atypischen Fall; § 5 Abs. 3 S. 2 gilt für diesen Titel nicht.'],
});

export const qIdRegel = identitaetGeklaert({
  id: 'Q.ID',
  label: 'Identität geklärt',
  mit104c: false,
  ermessen: ATYPISCH_5_1,
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 1a AufenthG',
    'Identität und gegebenenfalls Staatsangehörigkeit sind in der Regel geklärt.',
    1,
  ),
  exceptions: ['Abweichung nur im atypischen Fall; § 5 Abs. 3 S. 2 gilt für diesen Titel nicht.'],
});

export const qPassRegel = passpflicht({
  id: 'Q.PASS',
  label: 'Passpflicht erfüllt',
  ermessen: ATYPISCH_5_1,
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 4, § 3 AufenthG',
    'Ein gültiger anerkannter Pass oder Passersatz liegt in der Regel vor.',
    1,
  ),
  exceptions: [
    'Abweichung nur im atypischen Fall; ist die Beschaffung unzumutbar, kommt ein Ausweisersatz in Betracht (§ 48 Abs. 2).',
  ],
});

export const qAuswRegel = nach54((fassung) =>
  keinAusweisungsinteresse({
    id: 'Q.AUSW',
    label: 'Kein Ausweisungsinteresse',
    ermessen: ATYPISCH_5_1,
    schwellen: fassung.schwellen,
    citation: fundstelle(
      '§ 5 Abs. 1 Nr. 2, § 54 AufenthG',
      `Es liegt in der Regel kein Fall des § 54 vor; nur vereinzelte oder geringfügige Verstöße genügen dafür nicht (Abs. 2 ${fassung.auffang}).`,
      fassung.beleg === 'S' ? 2 : 3,
      fassung.beleg,
    ),
    exceptions: [
      'Abweichung nur im atypischen Fall; § 5 Abs. 3 S. 2 gilt für diesen Titel nicht.',
      'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§ 51 BZRG).',
      ...fassung.neu,
    ],
  }),
);

/** Q.ASYL3a and Q.VISUM where the route itself sets them aside. */
export const abweichend = (norm: string, verbindlich: boolean): readonly Kriterium[] => {
  const wort = verbindlich ? 'wird' : 'kann';
  const erteilt = verbindlich ? 'erteilt' : 'erteilt werden';
  return [
    hinweis({
      id: 'Q.ASYL3a',
      label: 'Nur Titel aus humanitären Gründen',
      citation: fundstelle(
        `§ 10 Abs. 3 S. 1 AufenthG, ${norm}`,
        'Nach Ablehnung oder Rücknahme des Asylantrags gäbe es nur Titel aus humanitären Gründen; dieser Weg weicht davon ab.',
        0,
      ),
      text: `Der Titel ${wort} auch nach Ablehnung oder Rücknahme des Asylantrags ${erteilt}.`,
    }),
    hinweis({
      id: 'Q.VISUM',
      label: 'Visumverfahren',
      citation: fundstelle(
        `§ 5 Abs. 2 AufenthG, ${norm}`,
        'Die Einreise mit dem erforderlichen Visum wird für diesen Weg nicht verlangt.',
        0,
      ),
      text: `Der Titel ${wort} ohne Nachholen des Visumverfahrens ${erteilt}.`,
    }),
  ];
};
