/**
 * What usually helps: steps per criterion (ids as in recht.md) and per Hemmnis (quellenanalyse.md 2.5), with
 * responsible person, time and proof as a suggestion. People change every one of them.
 */
import type { hemmnis, verantwortlich } from '#shared/domain/codes.ts';

export type Massnahme = {
  readonly was: string;
  readonly wer: (typeof verantwortlich.codes)[number];
  /** Suggested time in whole months. */
  readonly monate: number;
  readonly nachweis: string;
};

const pass: readonly Massnahme[] = [
  {
    was: 'Einen Pass oder ein anderes Identitätspapier beantragen und jeden Schritt aufschreiben',
    wer: 'person',
    monate: 6,
    nachweis: 'Pass, Antrag oder Bescheinigung über die Vorsprache',
  },
  {
    was: 'Sagen, welche Papiere anerkannt werden, und die Bescheinigung für die Auslandsvertretung ausstellen',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Merkblatt und Bescheinigung ausgehändigt',
  },
];

const lueckenlos: readonly Massnahme[] = [
  {
    was: 'Die Duldung immer vor ihrem Ablauf verlängern lassen, damit keine Lücke entsteht',
    wer: 'person',
    monate: 3,
    nachweis: 'gültige Duldung',
  },
];

const arbeit: readonly Massnahme[] = [
  {
    was: 'Arbeit suchen oder mehr Stunden arbeiten, sodass der größte Teil des Lebensunterhalts gedeckt ist',
    wer: 'person',
    monate: 6,
    nachweis: 'Arbeitsvertrag und Lohnabrechnungen',
  },
  {
    was: 'Über die Beschäftigungserlaubnis entscheiden, sobald ein Angebot vorliegt',
    wer: 'behoerde',
    monate: 3,
    nachweis: 'Erlaubnis in der Duldung eingetragen',
  },
];

/** By the id of the criterion. What is not listed gets a step from the check's own words. */
export const massnahmenKriterium: Readonly<Record<string, readonly Massnahme[]>> = {
  '25b1.DEU': [
    {
      was: 'Einen Deutschkurs besuchen und die mündliche Prüfung A2 ablegen',
      wer: 'person',
      monate: 9,
      nachweis: 'Zertifikat oder Kursbescheinigung',
    },
  ],
  '25b1.GRUNDK': [
    {
      was: 'Den Test „Leben in Deutschland“ machen oder die Grundkenntnisse anders zeigen',
      wer: 'person',
      monate: 6,
      nachweis: 'Testergebnis, Schulabschluss oder Ausbildungsvertrag',
    },
  ],
  '25b1.FDGO': [
    {
      was: 'Über die freiheitliche demokratische Grundordnung sprechen und die Erklärung dazu aufnehmen',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'unterschriebene Erklärung in der Akte',
    },
  ],
  '25b1.LU': arbeit,
  '25a1.LU': arbeit,
  'Q.LU': arbeit,
  '25b1.SCHULE': [
    {
      was: 'Den Schulbesuch aller schulpflichtigen Kinder nachweisen',
      wer: 'person',
      monate: 1,
      nachweis: 'Schulbescheinigungen',
    },
  ],
  '25a1.SCHULE': [
    {
      was: 'Die Schule weiter besuchen oder den Abschluss machen',
      wer: 'person',
      monate: 12,
      nachweis: 'Zeugnisse und Schulbescheinigung',
    },
  ],
  '25a1.ALTER': [
    {
      was: 'Den Antrag rechtzeitig vor dem 27. Geburtstag stellen',
      wer: 'person',
      monate: 1,
      nachweis: 'Eingangsbestätigung',
    },
  ],
  '25a1.ID': pass,
  '25b.ID': pass,
  'Q.ID': pass,
  'Q.PASS': pass,
  '25a1.STATUS': lueckenlos,
  '25a1.VORAUF': lueckenlos,
  '25b1.STATUS': lueckenlos,
  '25b1.VORAUF': lueckenlos,
  '255.18M': lueckenlos,
  '25b2.MIT': [
    {
      was: 'Bei der Klärung der Identität und der Beschaffung von Papieren mitwirken',
      wer: 'person',
      monate: 3,
      nachweis: 'Belege über Anträge und Vorsprachen',
    },
  ],
};

/** Auflagen that keep what is met: by the id of the criterion that has to last. */
export const massnahmenSicherung: Readonly<Record<string, readonly Massnahme[]>> = {
  '25b1.LU': [
    {
      was: 'Die Arbeit fortsetzen und die Lohnabrechnungen vorlegen',
      wer: 'person',
      monate: 9,
      nachweis: 'Arbeitsvertrag und Lohnabrechnungen',
    },
  ],
  '25a1.LU': [
    {
      was: 'Die Ausbildung oder Arbeit fortsetzen',
      wer: 'person',
      monate: 9,
      nachweis: 'Bescheinigung oder Lohnabrechnungen',
    },
  ],
  '25b1.SCHULE': [
    {
      was: 'Dafür sorgen, dass die Kinder regelmäßig zur Schule gehen',
      wer: 'person',
      monate: 9,
      nachweis: 'Schulbescheinigungen',
    },
  ],
  '25a1.SCHULE': [
    { was: 'Schule oder Ausbildung fortsetzen', wer: 'person', monate: 9, nachweis: 'Zeugnisse' },
  ],
  '25a1.ID': pass,
  '25b.ID': pass,
  'Q.ID': pass,
  'Q.PASS': pass,
  '25a1.STRAF': [{ was: 'Keine Straftaten begehen', wer: 'person', monate: 9, nachweis: 'Registerauszug' }],
  '25b2.AUSW': [{ was: 'Keine Straftaten begehen', wer: 'person', monate: 9, nachweis: 'Registerauszug' }],
  'Q.AUSW': [{ was: 'Keine Straftaten begehen', wer: 'person', monate: 9, nachweis: 'Registerauszug' }],
};

/** A Hemmnis without a step of its own is one the person cannot remove alone. */
export const massnahmenHemmnis: { readonly [H in (typeof hemmnis.codes)[number]]: readonly Massnahme[] } = {
  deutsch: [
    {
      was: 'Einen passenden Deutschkurs finden und anmelden',
      wer: 'beratungsstelle',
      monate: 2,
      nachweis: 'Anmeldung zum Kurs',
    },
  ],
  identitaet: pass,
  qualifikation: [
    {
      was: 'Sich bei der Arbeitsagentur oder dem Jobcenter zu Ausbildung und Qualifizierung beraten lassen',
      wer: 'person',
      monate: 3,
      nachweis: 'Beratungsprotokoll oder Anmeldung',
    },
  ],
  verlernen: [
    {
      was: 'Mitgebrachte Abschlüsse und Erfahrungen feststellen und anerkennen lassen',
      wer: 'beratungsstelle',
      monate: 4,
      nachweis: 'Antrag auf Anerkennung oder Kompetenzfeststellung',
    },
  ],
  kinderbetreuung: [
    {
      was: 'Einen Platz in Kita oder Tagespflege suchen und anmelden',
      wer: 'beratungsstelle',
      monate: 3,
      nachweis: 'Anmeldung oder Zusage',
    },
  ],
  motivation: [
    {
      was: 'In einem Gespräch erklären, welche Möglichkeiten es gibt und was der nächste Schritt ist',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Gesprächsvermerk',
    },
  ],
  anbindung: [
    {
      was: 'Ein erstes Gespräch mit einer Beratungsstelle führen',
      wer: 'person',
      monate: 1,
      nachweis: 'Rückmeldebogen',
    },
  ],
  lernentwoehnung: [
    {
      was: 'Mit einem Kurs beginnen, der langsam ans Lernen heranführt',
      wer: 'beratungsstelle',
      monate: 4,
      nachweis: 'Teilnahmebescheinigung',
    },
  ],
  straffaelligkeit: [],
  zusammenspiel: [
    {
      was: 'Ein gemeinsames Gespräch aller Beteiligten vereinbaren',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Termin und Ergebnis notiert',
    },
  ],
  mobilitaet: [
    {
      was: 'Klären, wie Kurs und Arbeit erreichbar sind, und eine räumliche Beschränkung prüfen',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Entscheidung in der Akte',
    },
  ],
  pruefdauer: [
    {
      was: 'Einen Zeitplan für die Prüfung nennen und Zwischenstände mitteilen',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Zeitplan mitgeteilt',
    },
  ],
  arbeitgeber: [
    {
      was: 'Dem Arbeitgeber erklären, was heute erlaubt ist und wie das Verfahren läuft',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Hinweisblatt ausgehändigt',
    },
  ],
  anerkennung: [
    {
      was: 'Die Anerkennung des Abschlusses beantragen',
      wer: 'person',
      monate: 3,
      nachweis: 'Eingangsbestätigung der Anerkennungsstelle',
    },
  ],
  familiengroesse: [
    {
      was: 'Kindergeld, Kinderzuschlag und Wohngeld prüfen lassen',
      wer: 'beratungsstelle',
      monate: 2,
      nachweis: 'Bescheid oder Berechnung',
    },
  ],
  kein_pass_vom_staat: [
    {
      was: 'Bemühungen um den Pass festhalten und einen Ausweisersatz prüfen',
      wer: 'behoerde',
      monate: 2,
      nachweis: 'Vermerk in der Akte',
    },
  ],
  wohnsitzbindung: [
    {
      was: 'Prüfen, ob die Auflage geändert werden kann',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Entscheidung in der Akte',
    },
  ],
  dauer_dritter: [
    {
      was: 'Bei der anderen Stelle nachfragen und einen Zeitpunkt nennen lassen',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Antwort notiert',
    },
  ],
  unkenntnis: [
    {
      was: 'Die andere Stelle über Rechtslage und Programm informieren',
      wer: 'behoerde',
      monate: 1,
      nachweis: 'Schreiben oder Gesprächsvermerk',
    },
  ],
  entfernung: [
    {
      was: 'Ein Angebot in der Nähe oder digital suchen',
      wer: 'beratungsstelle',
      monate: 2,
      nachweis: 'Angebot gefunden',
    },
  ],
  prekaere_arbeit: [
    {
      was: 'Nach einer längeren oder unbefristeten Stelle suchen',
      wer: 'person',
      monate: 6,
      nachweis: 'Arbeitsvertrag',
    },
  ],
};
