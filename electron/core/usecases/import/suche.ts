import type { Angaben } from '#shared/austausch/personen-lesen.ts';
import type { Person } from '#shared/domain/records.ts';
import { fold } from '#shared/lib/fold.ts';

export type Fund =
  | { readonly art: 'gefunden'; readonly person: Person | null }
  | { readonly art: 'widerspruch'; readonly text: string; readonly personen: readonly Person[] };

export type Suche = {
  /** By number; without one by name and birth date. Never by likeness. */
  readonly finde: (angaben: Angaben) => Fund;
  /** The only one of this name of whom neither side knows a birth date or a number. */
  readonly ohneDatum: (angaben: Angaben) => Person | null;
  /** Everybody who could stand behind a row that is sent back. */
  readonly irgendwie: (angaben: Angaben) => readonly Person[];
  readonly byId: (id: string) => Person | null;
  readonly alle: readonly Person[];
};

/** Finds people of a list in the register. */
export function createSuche(alle: readonly Person[]): Suche {
  const byAz = group(alle, ({ aktenzeichen }) => (aktenzeichen === null ? null : fold(aktenzeichen)));
  const byAzr = group(alle, ({ azrNr }) => azrNr);
  const byDatum = group(alle, ({ nachname, vornamen, geburtsdatum }) =>
    geburtsdatum === null ? null : `${nameKey(nachname, vornamen)}|${geburtsdatum}`,
  );
  const byName = group(alle, ({ nachname, vornamen }) => nameKey(nachname, vornamen));
  const byId = new Map(alle.map((person) => [person.id, person]));
  const durchNummer = ({ aktenzeichen, azrNr }: Angaben) => [
    ...new Set([
      ...(azrNr === undefined ? [] : (byAzr.get(azrNr) ?? [])),
      ...(aktenzeichen === undefined ? [] : (byAz.get(fold(aktenzeichen)) ?? [])),
    ]),
  ];
  const namens = ({ nachname, vornamen }: Angaben) =>
    byName.get(nameKey(nachname ?? '', vornamen ?? null)) ?? [];

  return {
    alle,
    byId: (id) => byId.get(id) ?? null,
    finde: (angaben) => {
      const [person, ...weitere] = durchNummer(angaben);
      if (weitere.length > 0)
        return {
          art: 'widerspruch',
          text: 'Aktenzeichen und AZR-Nummer gehören im Register zu mehreren Personen.',
          personen: durchNummer(angaben),
        };
      if (person !== undefined)
        return isAndere(person, angaben)
          ? {
              art: 'widerspruch',
              text: `Das Aktenzeichen gehört im Register zu einer anderen Person (${person.programmNr}).`,
              personen: [person],
            }
          : { art: 'gefunden', person };
      const { nachname = '', vornamen = null, geburtsdatum, aktenzeichen } = angaben;
      if (geburtsdatum === undefined) return { art: 'gefunden', person: null };
      const gleiche = (byDatum.get(`${nameKey(nachname, vornamen)}|${geburtsdatum}`) ?? []).filter(
        (kandidat) => aktenzeichen === undefined || kandidat.aktenzeichen === null,
      );
      return gleiche.length > 1
        ? {
            art: 'widerspruch',
            text: 'Im Register gibt es mehrere Personen mit diesem Namen und Geburtsdatum; bitte geben Sie das Aktenzeichen an.',
            personen: gleiche,
          }
        : { art: 'gefunden', person: gleiche[0] ?? null };
    },
    ohneDatum: (angaben) => {
      const { geburtsdatum, aktenzeichen, azrNr } = angaben;
      if (geburtsdatum !== undefined || aktenzeichen !== undefined || azrNr !== undefined) return null;
      const [einzige, ...weitere] = namens(angaben).filter((person) => person.geburtsdatum === null);
      return weitere.length === 0 ? (einzige ?? null) : null;
    },
    irgendwie: (angaben) => [
      ...durchNummer(angaben),
      ...(angaben.nachname === undefined ? [] : namens(angaben)),
    ],
  };
}

/** Another name and another birth date under the same number: somebody has mistyped the number. */
function isAndere(person: Person, { nachname = '', geburtsdatum }: Angaben): boolean {
  return (
    fold(person.nachname) !== fold(nachname) &&
    geburtsdatum !== undefined &&
    person.geburtsdatum !== null &&
    person.geburtsdatum !== geburtsdatum
  );
}

function nameKey(nachname: string, vornamen: string | null): string {
  return `${fold(nachname)}|${fold(vornamen ?? '')}`;
}

function group(
  alle: readonly Person[],
  key: (person: Person) => string | null,
): ReadonlyMap<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of alle) {
    const wert = key(person);
    if (wert === null) continue;
    const gleiche = map.get(wert);
    if (gleiche === undefined) map.set(wert, [person]);
    else gleiche.push(person);
  }
  return map;
}
