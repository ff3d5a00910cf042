/** Due things: their kinds, how long before their day they are shown, and the rule that makes each of them. */
import { codeliste } from '#shared/domain/feld.ts';
import { plusDays, weekday, type Datum } from '#shared/lib/datum.ts';
import { werktagBis, type Land } from './feiertage.ts';

export const postenart = codeliste({
  duldung: 'Duldung läuft ab',
  erlaubnis: 'Beschäftigungserlaubnis läuft ab',
  titel_gespraech: 'Vor dem Ende des Titels sprechen',
  titel: 'Aufenthaltstitel endet',
  titel_104c: 'Titel nach § 104c endet',
  zusicherung: 'Zusicherung endet',
  antrag: 'Antrag wartet drei Monate',
  zweiter_blick: 'Zweiter Blick auf rot',
  rueckmeldung: 'Rückmeldung fehlt',
  ueberpruefung: 'Überprüfung von Fahrplan oder Vereinbarung',
  schritt: 'Vereinbarter Schritt',
  wiedervorlage: 'Wiedervorlage',
  pass: 'Pass läuft ab',
  vollmacht: 'Vollmacht endet',
  halbjahr: 'Halbjahresstatistik eines Trägers',
  programmbericht: 'Programmbericht eines Trägers',
  sachbericht: 'Sachbericht eines Trägers',
  verwendungsnachweis: 'Verwendungsnachweis eines Trägers',
  traegervereinbarung: 'Vereinbarung mit einem Träger endet',
  gremium: 'Sitzung eines Gremiums',
  aufgabe: 'Aufgabe aus einer Niederschrift',
  programmende: 'Erprobung endet',
  loeschung: 'Über Löschung entscheiden',
});
export type Postenart = (typeof postenart.codes)[number];

type Regel = {
  /** Days before its day from which on a thing is shown as due. */
  readonly vorlauf: number;
  /** The rule, in a sentence; with its source where a norm or document says so. */
  readonly regel: string;
};

export const postenregeln: Readonly<Record<Postenart, Regel>> = {
  duldung: {
    vorlauf: 28,
    regel: 'Letzter Tag der jüngsten Duldung, gezeigt vier Wochen vorher (§ 60a AufenthG).',
  },
  erlaubnis: {
    vorlauf: 28,
    regel:
      'Letzter Tag der Beschäftigungserlaubnis, gezeigt vier Wochen vorher, damit niemand die Arbeit verliert.',
  },
  titel_gespraech: {
    vorlauf: 0,
    regel: 'So viele Tage vor dem Ende des Titels, wie unter Einstellungen › Programm steht.',
  },
  titel: { vorlauf: 28, regel: 'Letzter Tag des Aufenthaltstitels, gezeigt vier Wochen vorher.' },
  titel_104c: {
    vorlauf: 180,
    regel:
      'Letzter Tag des Titels nach § 104c AufenthG, gezeigt sechs Monate vorher: Er wird nicht verlängert, der Antrag nach § 25a oder § 25b muss vorher gestellt sein.',
  },
  zusicherung: {
    vorlauf: 28,
    regel: 'Letzter Tag der Zusicherung (§ 38 VwVfG), gezeigt vier Wochen vorher.',
  },
  antrag: {
    vorlauf: 14,
    regel: 'Drei Monate nach der Antragstellung; danach ist eine Untätigkeitsklage möglich (§ 75 VwGO).',
  },
  zweiter_blick: { vorlauf: 7, regel: 'Der Tag, der bei der Entscheidung „rot“ festgelegt wurde.' },
  rueckmeldung: {
    vorlauf: -1,
    regel: 'Ein Monat nach der Aushändigung des Rückmeldebogens, ohne Kontakt und ohne Rücklauf.',
  },
  ueberpruefung: { vorlauf: 7, regel: 'Der Tag der nächsten Überprüfung aus Fahrplan oder Vereinbarung.' },
  schritt: { vorlauf: 0, regel: '„Bis wann?“ eines vereinbarten Schritts.' },
  wiedervorlage: { vorlauf: 0, regel: 'Von jemandem auf diesen Tag gelegt.' },
  pass: { vorlauf: 90, regel: 'Letzter Tag des Passes, gezeigt drei Monate vorher (§ 3 AufenthG).' },
  vollmacht: { vorlauf: 14, regel: 'Letzter Tag der Vollmacht, gezeigt zwei Wochen vorher.' },
  halbjahr: {
    vorlauf: 14,
    regel:
      'Am 15.01. und am 15.07. melden die Träger das vergangene Halbjahr (Kooperationsvereinbarung), oder an dem Tag, der beim Träger steht; gezeigt zwei Wochen vorher.',
  },
  gremium: {
    vorlauf: 21,
    regel:
      'Tag der nächsten Sitzung unter Gremien, vereinbart oder aus dem vereinbarten Abstand berechnet; gezeigt drei Wochen vorher. Ein Vorschlag, keine Frist.',
  },
  aufgabe: {
    vorlauf: 7,
    regel: '„Bis wann?“ einer Aufgabe aus einer Niederschrift, gezeigt eine Woche vorher.',
  },
  programmbericht: {
    vorlauf: 28,
    regel:
      'Bis zum 31.03. berichten die Träger über das Vorjahr (Kooperationsvereinbarung: Programmbericht), oder an dem Tag, der beim Träger steht; gezeigt vier Wochen vorher. Nach einer Beanstandung: der Tag zum Nachreichen.',
  },
  sachbericht: {
    vorlauf: 28,
    regel:
      'Bis zum 31.03. des Folgejahres berichten die Träger, wofür die Mittel verwendet wurden (Projektkonzept: Sachbericht); gezeigt vier Wochen vorher, wo ein Sachbericht erbeten ist.',
  },
  verwendungsnachweis: {
    vorlauf: 28,
    regel:
      'Bis zum 31.03. weisen die Träger Einnahmen und Ausgaben des Vorjahres nach (Kooperationsvereinbarung: Verwendungsnachweis), oder an dem Tag, der beim Träger steht; gezeigt vier Wochen vorher.',
  },
  traegervereinbarung: {
    vorlauf: 90,
    regel: 'Letzter Tag der Vereinbarung aus dem Register der Träger, gezeigt drei Monate vorher.',
  },
  programmende: {
    vorlauf: 180,
    regel:
      'Ende der Erprobung unter Auswertung › Programm, gezeigt sechs Monate vorher, damit rechtzeitig berichtet und über die Fortsetzung entschieden wird.',
  },
  loeschung: { vorlauf: 0, regel: 'Aufbewahrungsfristen unter Einstellungen › Datenschutz.' },
};

export const DRINGLICHKEIT = ['ueberfaellig', 'heute', 'woche', 'spaeter'] as const;
export type Dringlichkeit = (typeof DRINGLICHKEIT)[number];

/** The last working day on which the thing can be done in time. A day gone by stays as it is. */
export function bearbeitenBis(am: Datum, heute: Datum, land: Land | null): Datum {
  if (am < heute) return am;
  const werktag = werktagBis(am, land);
  // Over a long weekend the working day before may have passed; then it is due today.
  return werktag < heute ? heute : werktag;
}

export function dringlichkeit(bis: Datum, heute: Datum): Dringlichkeit {
  if (bis < heute) return 'ueberfaellig';
  if (bis === heute) return 'heute';
  return bis <= plusDays(heute, 7 - weekday(heute)) ? 'woche' : 'spaeter';
}

/** Whether a thing of this day belongs on the list by now, seen `tage` days ahead. */
export function isShown(art: Postenart, am: Datum, heute: Datum, tage: number): boolean {
  return plusDays(am, -postenregeln[art].vorlauf) <= plusDays(heute, tage);
}

/** Longest lead; what lies further ahead need not be read at all. */
export const LAENGSTER_VORLAUF = Math.max(...Object.values(postenregeln).map(({ vorlauf }) => vorlauf));
