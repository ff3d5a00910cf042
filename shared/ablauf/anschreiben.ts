/** To whom a letter about a person is addressed, and who gets none for now. */
import type { briefempfaenger } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { alter, formatDatum, plusDays, spanne, type Datum } from '#shared/lib/datum.ts';

export type Briefempfaenger = (typeof briefempfaenger.codes)[number];

export type Anschrift = {
  readonly an: Briefempfaenger;
  /** First line of the address; null is the person under her own name. */
  readonly name: string | null;
  readonly zusatz: string | null;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
};

/** What keeps a letter from being written, and where that can be changed. */
export type Briefhindernis = { readonly grund: string; readonly wo: string | null };

type Facts = {
  readonly person: Pick<RecordOf<'person'>, 'nachname' | 'vornamen' | 'geburtsdatum'>;
  readonly haushalt: Pick<RecordOf<'haushalt'>, 'strasse' | 'plz' | 'ort'> | null;
  readonly kontaktpersonen: readonly RecordOf<'kontaktperson'>[];
  readonly heute: Datum;
};

const HAUSHALT = 'Fallakte › Person und Haushalt › Haushalt';
const KONTAKTPERSON = 'Fallakte › Person und Haushalt › Kontaktpersonen und Vollmacht';

/**
 * A representative in the procedure gets the letter (§ 14 Abs. 3 VwVfG, § 7 VwZG), for a minor the guardian or those who
 * have custody (§ 12 VwVfG, § 80 AufenthG), otherwise the person. Without a date of birth somebody counts as an adult.
 */
export function briefanschrift({
  person,
  haushalt,
  kontaktpersonen,
  heute,
}: Facts): Anschrift | Briefhindernis {
  const current = kontaktpersonen.filter(
    ({ vollmachtVon, vollmachtBis }) =>
      (vollmachtVon === null || vollmachtVon <= heute) && (vollmachtBis === null || vollmachtBis >= heute),
  );
  const latest = (umfang: readonly RecordOf<'kontaktperson'>['vollmacht'][]) =>
    current
      .filter(({ vollmacht }) => umfang.includes(vollmacht))
      .toSorted((a, b) => (a.vollmachtVon ?? '').localeCompare(b.vollmachtVon ?? ''))
      .at(-1);
  const vertretung = latest(['zustellung', 'verfahren']);
  if (vertretung !== undefined) return ofKontakt('vertretung', vertretung, 'der bevollmächtigten Vertretung');
  const vormund = latest(['betreuung']);
  if (vormund !== undefined)
    return ofKontakt('vormund', vormund, 'des Vormunds oder der rechtlichen Betreuung');
  const { strasse, plz, ort } = haushalt ?? { strasse: null, plz: null, ort: null };
  if (strasse === null || plz === null || ort === null)
    return { grund: 'Die Anschrift der Person fehlt oder ist unvollständig.', wo: HAUSHALT };
  const minor = person.geburtsdatum !== null && alter(spanne(person.geburtsdatum).von, heute) < 18;
  const name = [person.vornamen, person.nachname].filter(Boolean).join(' ');
  return minor
    ? { an: 'sorgeberechtigte', name: 'An die Sorgeberechtigten von', zusatz: name, strasse, plz, ort }
    : { an: 'person', name: null, zusatz: null, strasse, plz, ort };
}

function ofKontakt(
  an: Briefempfaenger,
  { name, einrichtung, strasse, plz, ort }: RecordOf<'kontaktperson'>,
  wessen: string,
): Anschrift | Briefhindernis {
  return strasse === null || plz === null || ort === null
    ? { grund: `Die Anschrift ${wessen} fehlt oder ist unvollständig.`, wo: KONTAKTPERSON }
    : { an, name, zusatz: einrichtung, strasse, plz, ort };
}

type Brief = Pick<RecordOf<'anschreiben'>, 'stufe' | 'am' | 'antwortAm' | 'antwort'>;

type Lauf = {
  readonly lage: RecordOf<'person'>['lage'];
  /** Letters so far, oldest first. */
  readonly briefe: readonly Brief[];
  readonly reaktion: Reaktion;
  readonly stufe: 1 | 2;
  readonly heute: Datum;
  readonly zweitkontaktWochen: number;
};

/** What is known to have come of the letters. */
export type Reaktion = {
  readonly gekommen: boolean;
  readonly geantwortet: boolean;
  readonly beantragt: boolean;
};

/** Why a person gets no letter in this run; null if one may be written. */
export function briefHindernis({
  lage,
  briefe,
  reaktion,
  stufe,
  heute,
  zweitkontaktWochen,
}: Lauf): string | null {
  if (lage === 'ausgetreten') return 'Die Person ist aus dem Programm ausgetreten.';
  if (lage === 'titel_erteilt') return 'Die Person hat schon einen Titel.';
  const letzter = briefe.at(-1);
  if (reaktion.beantragt) return 'Die Person hat schon einen Antrag gestellt.';
  if (letzter?.antwort === 'kein_gespraech')
    return 'Die Person hat geantwortet, dass sie zurzeit kein Gespräch möchte.';
  if (stufe === 1)
    return letzter === undefined
      ? null
      : `Die Person wurde am ${formatDatum(letzter.am)} schon angeschrieben. Ein zweiter Brief ist ein eigener Lauf.`;
  if (letzter === undefined) return 'Die Person hat noch keinen ersten Brief bekommen.';
  if (reaktion.gekommen) return 'Die Person ist schon gekommen.';
  if (reaktion.geantwortet) return 'Die Person hat schon geantwortet.';
  if (briefe.length >= BRIEFE_HOECHSTENS)
    return 'Die Person hat schon zwei Briefe bekommen. Bitte sprechen Sie sie beim nächsten Kontakt an.';
  const ab = zweiterBriefAb(letzter.am, zweitkontaktWochen);
  return heute < ab ? `Die Zeit für eine Antwort läuft noch bis ${formatDatum(plusDays(ab, -1))}.` : null;
}

/** A third letter would be pressure. */
export const BRIEFE_HOECHSTENS = 2;

export function zweiterBriefAb(am: Datum, wochen: number): Datum {
  return plusDays(am, 7 * wochen);
}
