/**
 * The catalogue of single steps: what a person or the office can do, and which facts it would enter. A step is never
 * carried out; the forecast only asks what the rules would say. Convictions, deception and health are no steps.
 */
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { alter, erfuelltAb, plusDays, spanne, type Datum } from '#shared/lib/datum.ts';
import { bedarfImMonat } from './bedarf.ts';
import { dazu, ergaenze, setze } from './setzen.ts';

export type Schritt = {
  readonly id: string;
  /** What happens, as an infinitive: „Deutsch A2 (mündlich) nachweisen“. */
  readonly label: string;
  /** What is asked where only the fact is missing: „Liegt ein Nachweis über Deutsch A2 vor?“ */
  readonly frage: string;
  /** The one paper that does it; null where the step is none. */
  readonly papier: string | null;
  readonly wer: 'person' | 'behoerde';
  /** Records of which it enters something. */
  readonly records: readonly (keyof Fall)[];
  /** The facts after it, or null where there is nothing to do. */
  readonly anwenden: (fall: Fall, tag: Datum) => Fall | null;
};

/** A passport is valid for years; the forecast shows the day on which a shorter one would end. */
const PASS_JAHRE = { years: 10 } as const;
/** Full time with the need of the month earned and some air for allowances, in percent of the need. */
const VERDIENST = { netto: 130, brutto: 180 } as const;

const person: readonly Schritt[] = [
  sprache('deutsch_a2', 'A2', null, 'Deutsch A2 (mündlich)'),
  sprache('deutsch_a2_schriftlich', 'A2', 'A2', 'Deutsch A2 (mündlich und schriftlich)'),
  sprache('deutsch_b1', 'B1', 'B1', 'Deutsch B1'),
  {
    id: 'lid_test',
    label: 'Test „Leben in Deutschland“ bestehen',
    frage: 'Liegt ein Nachweis der Grundkenntnisse vor (Test „Leben in Deutschland“, Schulabschluss)?',
    papier: 'Zertifikat „Leben in Deutschland“',
    wer: 'person',
    records: ['integration'],
    anwenden: (fall, tag) => setze(fall, 'integration', { grundkenntnisse: true, lidTestAm: tag }),
  },
  {
    id: 'fdgo',
    label: 'Bekenntnis zur Grundordnung abgeben',
    frage: 'Ist das Bekenntnis zur Grundordnung abgegeben?',
    papier: 'Bekenntnis zur freiheitlichen demokratischen Grundordnung',
    wer: 'person',
    records: ['integration'],
    anwenden: (fall, tag) => setze(fall, 'integration', { fdgoErklaerung: true, fdgoErklaerungAm: tag }),
  },
  {
    id: 'pass',
    label: 'Gültigen Pass vorlegen',
    frage: 'Liegt ein gültiger Pass vor, und bis wann gilt er?',
    papier: 'Pass oder Passersatz',
    wer: 'person',
    records: ['identitaet'],
    anwenden: (fall, tag) =>
      setze(fall, 'identitaet', {
        passVorhanden: true,
        passGueltigBis: erfuelltAb(tag, PASS_JAHRE),
        ...(isIdentified(fall) ? {} : { identitaet: 'pass', identitaetGeklaertAm: tag }),
        staatsangehoerigkeitGeklaert: true,
      }),
  },
  {
    id: 'identitaet',
    label: 'Identität mit einem anderen Dokument klären',
    frage: 'Ist die Identität geklärt, und wodurch?',
    papier: 'Dokument zur Identität (zum Beispiel Ausweis mit Lichtbild, Urkunden)',
    wer: 'person',
    records: ['identitaet'],
    anwenden: (fall, tag) =>
      setze(fall, 'identitaet', {
        ...(isIdentified(fall) ? {} : { identitaet: 'dokument', identitaetGeklaertAm: tag }),
        staatsangehoerigkeitGeklaert: true,
      }),
  },
  {
    id: 'mitwirkung',
    label: 'Zumutbare Mitwirkung nachholen',
    frage: 'Wirkt die Person zurzeit zumutbar mit?',
    papier: null,
    wer: 'person',
    records: ['identitaet', 'aufenthaltsabschnitt'],
    anwenden: (fall) => setze(fall, 'identitaet', { mitwirkung: 'erfuellt' }),
  },
  {
    id: 'zusatz60b',
    label: 'Schritte nach § 60b nachholen, sodass der Zusatz entfällt',
    frage: 'Ist der Zusatz „ungeklärte Identität“ noch berechtigt?',
    papier: null,
    wer: 'person',
    records: ['identitaet', 'aufenthaltsabschnitt'],
    anwenden: (fall, tag) =>
      runs(fall, ['D60B'], tag)
        ? setze(geduldetAb(fall, tag), 'identitaet', { mitwirkung: 'erfuellt' })
        : null,
  },
  {
    id: 'arbeit',
    label: 'Arbeit in Vollzeit aufnehmen, die den Bedarf deckt',
    frage: 'Wie viel verdient die Person?',
    papier: 'Arbeitsvertrag und Lohnabrechnung',
    wer: 'person',
    records: ['beschaeftigung', 'lebensunterhalt'],
    anwenden: job,
  },
  {
    id: 'ausbildung',
    label: 'Qualifizierte Berufsausbildung vereinbaren und eintragen lassen',
    frage: 'Gibt es einen Ausbildungsvertrag?',
    papier: 'Ausbildungsvertrag mit Eintragung',
    wer: 'person',
    records: ['ausbildung'],
    anwenden: (fall, tag) =>
      dazu(fall, 'ausbildung', {
        art: 'qualifiziert',
        von: tag,
        bis: erfuelltAb(tag, { years: 3 }),
        vertragVorgelegt: true,
        staatlichAnerkannt: true,
        eingetragen: true,
        alsAsylbewerberBegonnen: false,
      }),
  },
  {
    id: 'schule',
    label: 'Schule (auch Berufsschule) besuchen',
    frage: 'Besucht die Person eine Schule?',
    papier: 'Schulbescheinigung',
    wer: 'person',
    records: ['schulbesuch'],
    anwenden: (fall, tag) =>
      fall.schulbesuch.some(({ bis }) => bis === null || bis >= tag)
        ? null
        : dazu(fall, 'schulbesuch', { art: 'berufsschule', von: tag, erfolgreich: true }),
  },
  {
    id: 'abschluss',
    label: 'Schulabschluss in Deutschland erwerben',
    frage: 'Gibt es einen in Deutschland erworbenen Schul- oder Berufsabschluss?',
    papier: 'Abschlusszeugnis',
    wer: 'person',
    records: ['abschluss'],
    anwenden: (fall, tag) =>
      dazu(fall, 'abschluss', { art: 'hauptschule', am: tag, inDeutschland: true, anerkannt: true }),
  },
  {
    id: 'schulbescheinigung_kinder',
    label: 'Schulbescheinigungen der Kinder vorlegen',
    frage: 'Besuchen die Kinder die Schule?',
    papier: 'Schulbescheinigungen der Kinder',
    wer: 'person',
    records: ['angehoeriger'],
    anwenden: proveSchool,
  },
  ...rechtsgrundlage.options
    .filter(({ value }) => value !== 'andere')
    .map(({ value, label }): Schritt => ({
      id: `antrag_${value}`,
      label: `Antrag nach ${label} stellen`,
      frage: `Ist ein Antrag nach ${label} gestellt?`,
      papier: 'Antrag, auch formlos',
      wer: 'person',
      records: ['antrag'],
      anwenden: (fall, tag) => dazu(fall, 'antrag', { norm: value, gestelltAm: tag, stand: 'gestellt' }),
    })),
];

const behoerde: readonly Schritt[] = [
  {
    id: 'duldung',
    label: 'Duldung ausstellen',
    frage: 'Besteht ein Anspruch auf Duldung?',
    papier: 'Duldung',
    wer: 'behoerde',
    records: ['aufenthaltsabschnitt'],
    anwenden: (fall, tag) => (runs(fall, ['DM', 'GUEB'], tag) ? geduldetAb(fall, tag) : null),
  },
  {
    id: 'ausschlussgruende',
    label: 'Ausschlussgründe prüfen',
    frage: 'Liegen Verurteilungen, Täuschung, Ausweisungsinteresse oder ein Einreiseverbot vor?',
    papier: 'Registerauszug',
    wer: 'behoerde',
    records: ['hindernis', 'integration'],
    anwenden: (fall) =>
      ergaenze(
        ergaenze(fall, 'hindernis', {
          verurteilungen: 'keine',
          taeuschungen: 'keine',
          ausweisungsinteresse: 'keine',
          sicherheitserkenntnisse: 'keine',
          einreiseverbot: 'keine',
          massnahmen: 'keine',
          ausweisungsverfuegung: 'keine',
          extremismus: 'keine',
          einreiseWegenLeistungen: 'keine',
          hinausgezoegert: 'keine',
          offeneVerfahren: 'keine',
        }),
        'integration',
        { fdgoHinweise: 'keine' },
      ),
  },
  {
    id: 'asylverfahren',
    label: 'Stand des Asylverfahrens eintragen',
    frage: 'Ist das Asylverfahren unanfechtbar abgeschlossen?',
    papier: null,
    wer: 'behoerde',
    records: ['asyl'],
    anwenden: (fall) => ergaenze(fall, 'asyl', { status: 'abgelehnt_einfach' }),
  },
  {
    id: 'haushalt',
    label: 'Haushalt vollständig erfassen',
    frage: 'Leben Kinder oder andere Angehörige im Haushalt?',
    papier: null,
    wer: 'behoerde',
    records: ['person'],
    anwenden: (fall) =>
      fall.person.haushaltErfasst === null
        ? { ...fall, person: { ...fall.person, haushaltErfasst: true } }
        : null,
  },
  {
    id: 'hinweis',
    label: 'Über Rechte und Pflichten informieren',
    frage: 'Wann wurde über Rechte und Pflichten informiert?',
    papier: 'Hinweisblatt',
    wer: 'behoerde',
    records: ['identitaet'],
    anwenden: (fall, tag) => ergaenze(fall, 'identitaet', { hinweisAm: tag }),
  },
];

/** In the order in which they are named where several do the same. */
export const schritte: readonly Schritt[] = [...person, ...behoerde];

export function findSchritt(id: string): Schritt | undefined {
  return schritte.find((schritt) => schritt.id === id);
}

function sprache(id: string, muendlich: 'A2' | 'B1', schriftlich: 'A2' | 'B1' | null, wort: string): Schritt {
  return {
    id,
    label: `${wort} nachweisen`,
    frage: `Liegt ein Nachweis über ${wort} vor?`,
    papier: `Nachweis über ${wort}`,
    wer: 'person',
    records: ['sprachnachweis'],
    anwenden: (fall, tag) =>
      dazu(fall, 'sprachnachweis', { muendlich, schriftlich, art: 'zertifikat', am: tag }),
  };
}

function isIdentified({ identitaet }: Fall): boolean {
  return identitaet?.identitaet === 'pass' || identitaet?.identitaet === 'dokument';
}

function runs(fall: Fall, status: readonly string[], tag: Datum): boolean {
  return fall.aufenthaltsabschnitt.some(
    (a) => status.includes(a.status) && a.von <= tag && (a.bis === null || a.bis >= tag),
  );
}

/** A Duldung without addition from that day on, in the place of what runs. */
function geduldetAb(fall: Fall, tag: Datum): Fall {
  const ended = fall.aufenthaltsabschnitt.flatMap((a) =>
    a.bis !== null && a.bis < tag ? [a] : a.von < tag ? [{ ...a, bis: plusDays(tag, -1) }] : [],
  );
  return dazu({ ...fall, aufenthaltsabschnitt: ended }, 'aufenthaltsabschnitt', {
    status: 'D',
    von: tag,
    norm: '§ 60a',
  });
}

/** Without rent and household there is no need to cover: then nothing is guessed. */
function job(fall: Fall, tag: Datum): Fall | null {
  const bedarf = bedarfImMonat(fall, tag);
  if (bedarf === null) return null;
  const [netto, brutto] = [VERDIENST.netto, VERDIENST.brutto].map((anteil) =>
    Math.round((bedarf * anteil) / 100),
  );
  if ((fall.lebensunterhalt?.nettoErwerb ?? 0) >= (netto ?? 0)) return null;
  const withJob = dazu(fall, 'beschaeftigung', {
    form: 'vollzeit',
    von: tag,
    stundenWoche: 40,
    sozialversicherungspflichtig: true,
    befristung: 'unbefristet',
    bruttoMonat: brutto,
    nettoMonat: netto,
  });
  return setze(withJob, 'lebensunterhalt', { bruttoErwerb: brutto, nettoErwerb: netto });
}

function proveSchool(fall: Fall, tag: Datum): Fall | null {
  const atSchool = ({ beziehung, geburtsdatum, schulbesuchNachgewiesen }: Fall['angehoeriger'][number]) =>
    beziehung === 'kind' &&
    geburtsdatum !== null &&
    schulbesuchNachgewiesen !== true &&
    alter(spanne(geburtsdatum).von, tag) >= 6 &&
    alter(spanne(geburtsdatum).bis, tag) < 18;
  if (!fall.angehoeriger.some(atSchool)) return null;
  return {
    ...fall,
    angehoeriger: fall.angehoeriger.map((a) => (atSchool(a) ? { ...a, schulbesuchNachgewiesen: true } : a)),
  };
}
