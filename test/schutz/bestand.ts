/** Invented caseloads as the protection of figures sees them, and how they change from one release to the next. */
import type { Anonym } from '#shared/anonymisierung/anonymise.ts';
import type { Datensatz } from '#shared/anonymisierung/hierarchien.ts';
import { merkmale, merkmalNamen, type Merkmal } from '#shared/anonymisierung/merkmale.ts';
import type { Zufall } from '#test/beispiel/zufall.ts';

export type Person = Datensatz & { readonly id: number };
export type Quelle = {
  readonly neu: (halbjahr: string) => Person;
  readonly aus: (merkmal: Merkmal) => string;
};

/** Every office has its own skew: some groups are large, some hardly occur. */
export function createQuelle(zufall: Zufall): Quelle {
  const gewichte = new Map(
    merkmalNamen.map((merkmal) => [
      merkmal,
      Object.keys(merkmale[merkmal].zustaende).map((zustand) => ({
        zustand,
        gewicht: zufall.zahl() ** 2 + (zufall.mit(0.2) ? 0.001 : 0.05),
      })),
    ]),
  );
  const aus = (merkmal: Merkmal): string => {
    const liste = gewichte.get(merkmal) ?? [];
    let rest = zufall.zahl() * liste.reduce((sum, { gewicht }) => sum + gewicht, 0);
    for (const { zustand, gewicht } of liste) {
      rest -= gewicht;
      if (rest <= 0) return zustand;
    }
    return liste[0]?.zustand ?? '';
  };
  let id = 0;
  const neu = (halbjahr: string): Person => {
    id += 1;
    // `as`: filled from the complete list of traits.
    const anonym = Object.fromEntries(merkmalNamen.map((merkmal) => [merkmal, aus(merkmal)])) as Anonym;
    return { id, anonym, entscheidung: anonym.ampel === 'ungeprueft' ? null : halbjahr };
  };
  return { neu, aus };
}

export function zufallsbestand(zufall: Zufall, anzahl: number): { personen: Person[]; quelle: Quelle } {
  const quelle = createQuelle(zufall);
  const halbjahre = ['2024-2', '2025-1', '2025-2'];
  return { quelle, personen: Array.from({ length: anzahl }, () => quelle.neu(zufall.aus(halbjahre))) };
}

const BEWEGLICH = ['ampel', 'lage', 'sprachniveau', 'betreuung', 'altersgruppe', 'aufenthaltsdauer'] as const;

/** Some leave, some come, some change in one trait: of each kind about the given share, or the given number. */
export function veraendere(
  personen: readonly Person[],
  {
    quelle,
    zufall,
    anteil,
    hoechstens = Number.POSITIVE_INFINITY,
    halbjahr,
  }: {
    readonly quelle: Quelle;
    readonly zufall: Zufall;
    readonly anteil: number;
    readonly hoechstens?: number;
    readonly halbjahr: string;
  },
): Person[] {
  let frei = hoechstens;
  const trifft = () => {
    if (frei <= 0 || !zufall.mit(anteil)) return false;
    frei -= 1;
    return true;
  };
  const geblieben = personen.filter(() => !trifft());
  const geaendert = geblieben.map((person) => {
    if (!trifft()) return person;
    const merkmal = zufall.aus(BEWEGLICH);
    const anonym = { ...person.anonym, [merkmal]: quelle.aus(merkmal) };
    return {
      ...person,
      anonym,
      entscheidung:
        anonym.ampel === 'ungeprueft'
          ? null
          : merkmal === 'ampel'
            ? halbjahr
            : (person.entscheidung ?? halbjahr),
    };
  });
  return [...geaendert, ...personen.filter(() => trifft()).map(() => quelle.neu(halbjahr))];
}
