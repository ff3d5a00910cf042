/** Anwendungshinweise of the Federation (recht.md 10): recommendations to the Länder, no statute. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Hinweis } from './hinweis.ts';
import { eintrag } from './eintrag.ts';

const bmi = { land: 'bund', herausgeber: 'Bundesministerium des Innern', beleg: 'G' } as const;

export const hinweiseBund: readonly Hinweis[] = [
  eintrag('2015-07-27', {
    ...bmi,
    id: 'bmi-25b-2015-unterbrechung',
    dokument: 'Allgemeine Anwendungshinweise zu § 25b',
    kriterien: ['25b1.VORAUF'],
    text: 'Eine einmalige Unterbrechung bis zu drei Monaten soll unschädlich sein.',
    tiefe: 'zusammenfassung',
    quelle: 'asyl.net M26754',
    ueberholt:
      'Die dort vertretene Ansicht, § 25b gelte nicht für Menschen mit überwiegend erlaubtem Aufenthalt, hat das Bundesverwaltungsgericht verworfen (BVerwG 1 C 34.18).',
  }),
  eintrag('2015-07-27', {
    ...bmi,
    id: 'bmi-25b-2015-fdgo',
    dokument: 'Allgemeine Anwendungshinweise zu § 25b',
    kriterien: ['25b1.FDGO'],
    text: 'Das Bekenntnis zur freiheitlichen demokratischen Grundordnung soll schriftlich abgegeben werden, nach Belehrung und so, dass sein Inhalt verstanden ist.',
    tiefe: 'zusammenfassung',
    quelle: 'asyl.net M26754',
  }),
  eintrag('2015-07-27', {
    ...bmi,
    id: 'bmi-25b-2015-grundkenntnisse',
    dokument: 'Allgemeine Anwendungshinweise zu § 25b',
    kriterien: ['25b1.GRUNDK'],
    text: 'Als Nachweis kommen der Test „Leben in Deutschland“, ein deutscher Schulabschluss, Ausbildung oder Studium in Betracht; andere Nachweise sind nicht ausgeschlossen.',
    tiefe: 'zusammenfassung',
    quelle: 'asyl.net M26754',
  }),
  eintrag('2019-12-20', {
    ...bmi,
    id: 'bmi-60c-60d-2019',
    dokument: 'Anwendungshinweise zu Ausbildungs- und Beschäftigungsduldung; Ergänzung vom 09.07.2020',
    kriterien: ['60d.ARB', '60d.LU12'],
    text: 'Kurze Unterbrechungen der Beschäftigung ohne eigenes Verschulden schaden nicht, in der Pandemie bis zu sechs Monate; Kurzarbeit schadet nicht. Sonst gelten etwa drei Monate als kurz (nicht überprüft).',
    tiefe: 'auszug',
    quelle: 'asyl.net M28035, M28622',
  }),
  eintrag('2020-04-14', {
    ...bmi,
    id: 'bmi-60b-2020',
    dokument: 'Anwendungshinweise zu § 60b',
    kriterien: ['Q.60B', 'Q.MIT'],
    text: 'Es kommt auf das Bemühen an, nicht auf den Erfolg. Nach Ansicht des Ministeriums spielt es keine Rolle, ob daneben andere Duldungsgründe bestehen.',
    tiefe: 'zusammenfassung',
    quelle: 'asyl.net M28354',
    ueberholt:
      'Gerichte verlangen, dass das Verhalten ursächlich für die Unmöglichkeit der Abschiebung ist (VG Aachen 8 L 305/21).',
  }),
  eintrag('2022-12-23', {
    ...bmi,
    id: 'bmi-104c-2022',
    dokument: 'Anwendungshinweise zu § 104c, ergänzt im Februar 2023 und am 24.04.2024',
    kriterien: ['104c.FRIST', '104c.FOLGE', '104c.VORT'],
    text: 'Behandelt Unterbrechungen, Identität und den Übergang in §§ 25a, 25b. Der Antrag auf den anschließenden Titel soll vor Ablauf gestellt werden.',
    tiefe: 'zusammenfassung',
    quelle: 'asyl.net M31183',
    bis: asDatum('2027-06-30'),
  }),
  eintrag('2026-02-09', {
    id: 'bamf-2026-44',
    land: 'bund',
    herausgeber: 'Bundesamt für Migration und Flüchtlinge',
    dokument: 'Trägerrundschreiben 02/26',
    kriterien: ['25b1.DEU', '25b1.GRUNDK', '60d.DEU', '60d.INTK', '25b6.DEU', '19d.DEU'],
    text: 'Im Haushaltsjahr 2026 werden keine Zulassungen zum Integrationskurs nach § 44 Abs. 4 erteilt. Wer Sprache oder Grundkenntnisse noch nachweisen muss, braucht ein anderes Angebot oder eine Verpflichtung nach § 44a Abs. 1 Nr. 3 oder 4.',
    beleg: 'G',
    tiefe: 'auszug',
    quelle: 'fr-hessen.de, frnrw.de',
    bis: asDatum('2026-12-31'),
  }),
];
