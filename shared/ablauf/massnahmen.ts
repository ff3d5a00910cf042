/**
 * The catalogue of measures as it is shipped: what usually helps per criterion (ids as in recht.md) and per Hemmnis
 * (quellenanalyse.md 2.5), with responsible person, time and proof as a suggestion. It names no provider; an office
 * adds its own, changes these and retires what it does not have.
 */
import type { RecordOf } from '#shared/domain/records.ts';

export type Modul = RecordOf<'modul'>;

/** Where a line of the catalogue comes from: shipped, shipped and changed here, or the office's own. */
export type Modulherkunft = 'vorgabe' | 'geaendert' | 'eigen';

type Vorgabe = Pick<Modul, 'was' | 'wer' | 'monate' | 'nachweis'> & Partial<Modul>;

/** `nr` never changes its meaning: an office's own version of the measure is kept under it. */
function vorgabe(nr: number, modul: Vorgabe): Modul {
  return {
    id: `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`,
    anbieter: null,
    dauer: null,
    kosten: null,
    kriterien: null,
    sichert: null,
    hemmnisse: null,
    aktiv: true,
    ...modul,
  };
}

export const vorgegebeneModule: readonly Modul[] = [
  vorgabe(1, {
    was: 'Einen Deutschkurs besuchen und die mündliche Prüfung A2 ablegen',
    wer: 'person',
    monate: 9,
    nachweis: 'Zertifikat oder Kursbescheinigung',
    kriterien: '25b1.DEU',
  }),
  vorgabe(2, {
    was: 'Den Test „Leben in Deutschland“ machen oder die Grundkenntnisse anders zeigen',
    wer: 'person',
    monate: 6,
    nachweis: 'Testergebnis, Schulabschluss oder Ausbildungsvertrag',
    kriterien: '25b1.GRUNDK',
  }),
  vorgabe(3, {
    was: 'Über die freiheitliche demokratische Grundordnung sprechen und die Erklärung dazu aufnehmen',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'unterschriebene Erklärung in der Akte',
    kriterien: '25b1.FDGO',
  }),
  vorgabe(4, {
    was: 'Arbeit suchen oder mehr Stunden arbeiten, sodass der größte Teil des Lebensunterhalts gedeckt ist',
    wer: 'person',
    monate: 6,
    nachweis: 'Arbeitsvertrag und Lohnabrechnungen',
    kriterien: '25b1.LU 25a1.LU Q.LU',
  }),
  vorgabe(5, {
    was: 'Über die Beschäftigungserlaubnis entscheiden, sobald ein Angebot vorliegt',
    wer: 'behoerde',
    monate: 3,
    nachweis: 'Erlaubnis in der Duldung eingetragen',
    kriterien: '25b1.LU 25a1.LU Q.LU',
  }),
  vorgabe(6, {
    was: 'Den Schulbesuch aller schulpflichtigen Kinder nachweisen',
    wer: 'person',
    monate: 1,
    nachweis: 'Schulbescheinigungen',
    kriterien: '25b1.SCHULE',
  }),
  vorgabe(7, {
    was: 'Die Schule weiter besuchen oder den Abschluss machen',
    wer: 'person',
    monate: 12,
    nachweis: 'Zeugnisse und Schulbescheinigung',
    kriterien: '25a1.SCHULE',
  }),
  vorgabe(8, {
    was: 'Den Antrag rechtzeitig vor dem 27. Geburtstag stellen',
    wer: 'person',
    monate: 1,
    nachweis: 'Eingangsbestätigung',
    kriterien: '25a1.ALTER',
  }),
  vorgabe(9, {
    was: 'Einen Pass oder ein anderes Identitätspapier beantragen und jeden Schritt aufschreiben',
    wer: 'person',
    monate: 6,
    nachweis: 'Pass, Antrag oder Bescheinigung über die Vorsprache',
    kriterien: '25a1.ID 25b.ID Q.ID Q.PASS',
    sichert: '25a1.ID 25b.ID Q.ID Q.PASS',
    hemmnisse: 'identitaet',
  }),
  vorgabe(10, {
    was: 'Sagen, welche Papiere anerkannt werden, und die Bescheinigung für die Auslandsvertretung ausstellen',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Merkblatt und Bescheinigung ausgehändigt',
    kriterien: '25a1.ID 25b.ID Q.ID Q.PASS',
    sichert: '25a1.ID 25b.ID Q.ID Q.PASS',
    hemmnisse: 'identitaet',
  }),
  vorgabe(11, {
    was: 'Die Duldung immer vor ihrem Ablauf verlängern lassen, damit keine Lücke entsteht',
    wer: 'person',
    monate: 3,
    nachweis: 'gültige Duldung',
    kriterien: '25a1.STATUS 25a1.VORAUF 25b1.STATUS 25b1.VORAUF 255.18M',
  }),
  vorgabe(12, {
    was: 'Bei der Klärung der Identität und der Beschaffung von Papieren mitwirken',
    wer: 'person',
    monate: 3,
    nachweis: 'Belege über Anträge und Vorsprachen',
    kriterien: '25b2.MIT',
  }),
  vorgabe(13, {
    was: 'Die Arbeit fortsetzen und die Lohnabrechnungen vorlegen',
    wer: 'person',
    monate: 9,
    nachweis: 'Arbeitsvertrag und Lohnabrechnungen',
    sichert: '25b1.LU',
  }),
  vorgabe(14, {
    was: 'Die Ausbildung oder Arbeit fortsetzen',
    wer: 'person',
    monate: 9,
    nachweis: 'Bescheinigung oder Lohnabrechnungen',
    sichert: '25a1.LU',
  }),
  vorgabe(15, {
    was: 'Dafür sorgen, dass die Kinder regelmäßig zur Schule gehen',
    wer: 'person',
    monate: 9,
    nachweis: 'Schulbescheinigungen',
    sichert: '25b1.SCHULE',
  }),
  vorgabe(16, {
    was: 'Schule oder Ausbildung fortsetzen',
    wer: 'person',
    monate: 9,
    nachweis: 'Zeugnisse',
    sichert: '25a1.SCHULE',
  }),
  vorgabe(17, {
    was: 'Keine Straftaten begehen',
    wer: 'person',
    monate: 9,
    nachweis: 'Registerauszug',
    sichert: '25a1.STRAF 25b2.AUSW Q.AUSW',
  }),
  vorgabe(18, {
    was: 'Einen passenden Deutschkurs finden und anmelden',
    wer: 'beratungsstelle',
    monate: 2,
    nachweis: 'Anmeldung zum Kurs',
    hemmnisse: 'deutsch',
  }),
  vorgabe(19, {
    was: 'Sich bei der Arbeitsagentur oder dem Jobcenter zu Ausbildung und Qualifizierung beraten lassen',
    wer: 'person',
    monate: 3,
    nachweis: 'Beratungsprotokoll oder Anmeldung',
    hemmnisse: 'qualifikation',
  }),
  vorgabe(20, {
    was: 'Mitgebrachte Abschlüsse und Erfahrungen feststellen und anerkennen lassen',
    wer: 'beratungsstelle',
    monate: 4,
    nachweis: 'Antrag auf Anerkennung oder Kompetenzfeststellung',
    hemmnisse: 'verlernen',
  }),
  vorgabe(21, {
    was: 'Einen Platz in Kita oder Tagespflege suchen und anmelden',
    wer: 'beratungsstelle',
    monate: 3,
    nachweis: 'Anmeldung oder Zusage',
    hemmnisse: 'kinderbetreuung',
  }),
  vorgabe(22, {
    was: 'In einem Gespräch erklären, welche Möglichkeiten es gibt und was der nächste Schritt ist',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Gesprächsvermerk',
    hemmnisse: 'motivation',
  }),
  vorgabe(23, {
    was: 'Ein erstes Gespräch mit einer Beratungsstelle führen',
    wer: 'person',
    monate: 1,
    nachweis: 'Rückmeldebogen',
    hemmnisse: 'anbindung',
  }),
  vorgabe(24, {
    was: 'Mit einem Kurs beginnen, der langsam ans Lernen heranführt',
    wer: 'beratungsstelle',
    monate: 4,
    nachweis: 'Teilnahmebescheinigung',
    hemmnisse: 'lernentwoehnung',
  }),
  vorgabe(25, {
    was: 'Ein gemeinsames Gespräch aller Beteiligten vereinbaren',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Termin und Ergebnis notiert',
    hemmnisse: 'zusammenspiel',
  }),
  vorgabe(26, {
    was: 'Klären, wie Kurs und Arbeit erreichbar sind, und eine räumliche Beschränkung prüfen',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Entscheidung in der Akte',
    hemmnisse: 'mobilitaet',
  }),
  vorgabe(27, {
    was: 'Einen Zeitplan für die Prüfung nennen und Zwischenstände mitteilen',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Zeitplan mitgeteilt',
    hemmnisse: 'pruefdauer',
  }),
  vorgabe(28, {
    was: 'Dem Arbeitgeber erklären, was heute erlaubt ist und wie das Verfahren läuft',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Hinweisblatt ausgehändigt',
    hemmnisse: 'arbeitgeber',
  }),
  vorgabe(29, {
    was: 'Die Anerkennung des Abschlusses beantragen',
    wer: 'person',
    monate: 3,
    nachweis: 'Eingangsbestätigung der Anerkennungsstelle',
    hemmnisse: 'anerkennung',
  }),
  vorgabe(30, {
    was: 'Kindergeld, Kinderzuschlag und Wohngeld prüfen lassen',
    wer: 'beratungsstelle',
    monate: 2,
    nachweis: 'Bescheid oder Berechnung',
    hemmnisse: 'familiengroesse',
  }),
  vorgabe(31, {
    was: 'Bemühungen um den Pass festhalten und einen Ausweisersatz prüfen',
    wer: 'behoerde',
    monate: 2,
    nachweis: 'Vermerk in der Akte',
    hemmnisse: 'kein_pass_vom_staat',
  }),
  vorgabe(32, {
    was: 'Prüfen, ob die Auflage geändert werden kann',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Entscheidung in der Akte',
    hemmnisse: 'wohnsitzbindung',
  }),
  vorgabe(33, {
    was: 'Bei der anderen Stelle nachfragen und einen Zeitpunkt nennen lassen',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Antwort notiert',
    hemmnisse: 'dauer_dritter',
  }),
  vorgabe(34, {
    was: 'Die andere Stelle über Rechtslage und Programm informieren',
    wer: 'behoerde',
    monate: 1,
    nachweis: 'Schreiben oder Gesprächsvermerk',
    hemmnisse: 'unkenntnis',
  }),
  vorgabe(35, {
    was: 'Ein Angebot in der Nähe oder digital suchen',
    wer: 'beratungsstelle',
    monate: 2,
    nachweis: 'Angebot gefunden',
    hemmnisse: 'entfernung',
  }),
  vorgabe(36, {
    was: 'Nach einer längeren oder unbefristeten Stelle suchen',
    wer: 'person',
    monate: 6,
    nachweis: 'Arbeitsvertrag',
    hemmnisse: 'prekaere_arbeit',
  }),
  vorgabe(37, {
    was: 'Am Integrationskurs teilnehmen',
    dauer: '600 bis 900 Unterrichtsstunden Sprache und 100 Stunden Orientierung',
    kosten:
      'Kostenbeitrag je Unterrichtsstunde; Befreiung auf Antrag, zum Beispiel bei Leistungen nach dem Asylbewerberleistungsgesetz',
    wer: 'person',
    monate: 12,
    nachweis: 'Bescheinigung über die Teilnahme',
  }),
  vorgabe(38, {
    was: 'An einem Berufssprachkurs teilnehmen',
    dauer: '400 bis 600 Unterrichtsstunden',
    kosten: 'ohne Arbeit in der Regel kostenfrei',
    wer: 'person',
    monate: 9,
    nachweis: 'Bescheinigung über die Teilnahme',
  }),
  vorgabe(39, {
    was: 'An einem Erstorientierungskurs teilnehmen',
    dauer: 'etwa 300 Unterrichtsstunden',
    kosten: 'kostenfrei',
    wer: 'person',
    monate: 6,
    nachweis: 'Bescheinigung über die Teilnahme',
  }),
  vorgabe(40, {
    was: 'Den Test „Leben in Deutschland“ buchen',
    dauer: 'eine Stunde, Termin meist in einigen Wochen',
    kosten: 'Prüfungsgebühr',
    wer: 'person',
    monate: 4,
    nachweis: 'Testergebnis',
  }),
  vorgabe(41, {
    was: 'Ein Praktikum machen',
    dauer: 'einige Wochen',
    kosten: 'kostenfrei; vorher die Erlaubnis klären',
    wer: 'person',
    monate: 4,
    nachweis: 'Praktikumsbescheinigung',
  }),
  vorgabe(42, {
    was: 'Eine Patin oder einen Paten finden',
    dauer: 'ein halbes Jahr und länger',
    kosten: 'kostenfrei',
    wer: 'beratungsstelle',
    monate: 3,
    nachweis: 'erstes Treffen notiert',
  }),
  vorgabe(43, {
    was: 'Sich zu Schulden beraten lassen',
    dauer: 'mehrere Termine',
    kosten: 'kostenfrei',
    wer: 'person',
    monate: 3,
    nachweis: 'Bescheinigung der Beratung',
  }),
  vorgabe(44, {
    was: 'Sich zum Aufenthaltsrecht unabhängig beraten lassen',
    dauer: 'ein bis zwei Termine',
    kosten: 'kostenfrei',
    wer: 'person',
    monate: 2,
    nachweis: 'Bescheinigung der Beratung',
  }),
];

/** The catalogue of an office: what is shipped, with its own changes in place, then its own measures. */
export function modulKatalog(
  eigene: readonly Modul[],
): readonly { readonly modul: Modul; readonly herkunft: Modulherkunft }[] {
  const own = new Map(eigene.map((modul) => [modul.id, modul]));
  const shipped = new Set(vorgegebeneModule.map(({ id }) => id));
  return [
    ...vorgegebeneModule.map((modul) => {
      const changed = own.get(modul.id);
      return changed === undefined
        ? ({ modul, herkunft: 'vorgabe' } as const)
        : ({ modul: changed, herkunft: 'geaendert' } as const);
    }),
    ...eigene
      .filter(({ id }) => !shipped.has(id))
      .toSorted((a, b) => a.was.localeCompare(b.was, 'de'))
      .map((modul) => ({ modul, herkunft: 'eigen' as const })),
  ];
}

/** Ids kept as one text, as in a Leitsatz. */
export function idsOf(text: string | null): readonly string[] {
  return (text ?? '').split(' ').filter((id) => id !== '');
}

/** „bei der Volkshochschule · 600 Stunden · kostenfrei“; null where the catalogue says none of it. */
export function angebotText({ anbieter, dauer, kosten }: Pick<Modul, 'anbieter' | 'dauer' | 'kosten'>) {
  const parts = [anbieter, dauer, kosten].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(' · ').slice(0, 500);
}
