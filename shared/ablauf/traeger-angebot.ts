import { searchText } from '#shared/lib/such-text.ts';

/** Whether a Träger speaks the language of a person. What is not listed is not „no“: somebody may ask. */
export type Sprachangebot = 'ja' | 'nicht_genannt' | 'unbekannt';

type Traeger = {
  readonly id: string;
  readonly name: string;
  readonly aktiv: boolean;
  readonly ort: string | null;
  readonly sprachen: string | null;
  readonly plaetze: number | null;
  readonly schwerpunkt: string | null;
  readonly sprechzeiten: string | null;
  readonly ausgeschiedenAm: string | null;
  readonly betreut: number;
};

export type Angebot = {
  readonly traegerId: string;
  readonly name: string;
  readonly sprache: Sprachangebot;
  /** Places left by agreement; below zero it is fuller than agreed, null if no number was agreed. */
  readonly frei: number | null;
  readonly nimmtAuf: boolean;
  /** In the place where the person lives; null if one of the two is unknown. */
  readonly amOrt: boolean | null;
  readonly schwerpunkt: string | null;
  readonly sprechzeiten: string | null;
};

type Person = { readonly sprache: string | null; readonly ort: string | null };

/**
 * What each Träger offers a person, by name. There is no rank and no recommendation: the person chooses (000:442), and
 * a list sorted by the office's liking would be a choice.
 */
export function angebote(traeger: readonly Traeger[], person: Person): readonly Angebot[] {
  return traeger
    .filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null)
    .map((each) => ({
      traegerId: each.id,
      name: each.name,
      sprache: sprachangebot(person.sprache, each.sprachen),
      frei: each.plaetze === null ? null : each.plaetze - each.betreut,
      nimmtAuf: each.aktiv,
      amOrt:
        person.ort === null || each.ort === null ? null : searchText(person.ort) === searchText(each.ort),
      schwerpunkt: each.schwerpunkt,
      sprechzeiten: each.sprechzeiten,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
}

/** Both are free text: „Dari, Farsi“ meets „Farsi (Persisch) und Arabisch“. */
export function sprachangebot(person: string | null, traeger: string | null): Sprachangebot {
  if (traeger === null || searchText(traeger) === '') return 'unbekannt';
  const wanted = words(person);
  if (wanted.length === 0) return 'unbekannt';
  const offered = new Set(words(traeger));
  return wanted.some((word) => offered.has(word)) ? 'ja' : 'nicht_genannt';
}

const FUELLWORT = new Set(['und', 'oder', 'sowie', 'auch', 'etwas', 'wenig']);

function words(text: string | null): readonly string[] {
  return searchText(text ?? '')
    .split(' ')
    .filter((word) => word.length > 1 && !FUELLWORT.has(word));
}
