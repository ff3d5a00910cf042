import type { Datum } from '#shared/lib/datum.ts';
import type { Anonym } from './anonymise.ts';
import { merkmale, merkmalNamen } from './merkmale.ts';
import { schuetze } from './schuetzen.ts';

export type BuendelZeile = {
  readonly schluessel: string;
  readonly label: string;
  /** null: hidden. */ readonly anzahl: number | null;
};
export type BuendelTabelle = {
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly einheit: 'Personen';
  readonly stichtag: Datum;
  readonly zeilen: readonly BuendelZeile[];
  readonly summe: number;
  /** Why cells are hidden; null if none is. */
  readonly hinweis: string | null;
};
export type Buendel = {
  readonly stichtag: Datum;
  readonly schwelle: number;
  /** null: the register is too small even for its size to be published. */
  readonly bestand: number | null;
  readonly tabellen: readonly BuendelTabelle[];
  /** What is left out and why, for the reader. */
  readonly nichtEnthalten: readonly string[];
};

/** Fewer people than this say something about each of them in almost every table. */
export function kleinsterBestand(schwelle: number): number {
  return Math.max(10, 3 * schwelle);
}

/** One one-way table per trait, protected; tables that cannot be protected are named and left out. */
export function buildBuendel(
  bestand: readonly Anonym[],
  { stichtag, schwelle }: { readonly stichtag: Datum; readonly schwelle: number },
): Buendel {
  if (bestand.length < kleinsterBestand(schwelle)) {
    return {
      stichtag,
      schwelle,
      bestand: null,
      tabellen: [],
      nichtEnthalten: [
        `Keine Tabellen: Im Register stehen weniger als ${kleinsterBestand(schwelle)} Personen. Bei so wenigen ließe fast jede Zahl auf Einzelne schließen.`,
        ...NIE,
      ],
    };
  }
  const tabellen: BuendelTabelle[] = [];
  const nichtEnthalten: string[] = [];
  for (const merkmal of merkmalNamen) {
    const { titel, definition, zustaende } = merkmale[merkmal];
    const schluessel = Object.keys(zustaende);
    const anzahlen = schluessel.map((key) => bestand.filter((anonym) => anonym[merkmal] === key).length);
    pruefeSumme(anzahlen, bestand.length, titel);
    const schutz = schuetze(anzahlen, schwelle);
    if (schutz.art === 'entfaellt') {
      nichtEnthalten.push(
        `Tabelle „${titel}“: Die Gruppen sind zu klein, um sie zu zeigen, ohne dass sich Einzelne errechnen lassen.`,
      );
      continue;
    }
    const verborgen = schutz.art === 'verborgen' ? schutz.verborgen : new Set<number>();
    tabellen.push({
      id: merkmal,
      titel,
      definition,
      einheit: 'Personen',
      stichtag,
      zeilen: schluessel.map((key, index) => ({
        schluessel: key,
        label: zustaende[key] ?? key,
        anzahl: verborgen.has(index) ? null : (anzahlen[index] ?? 0),
      })),
      summe: bestand.length,
      hinweis: verborgen.size === 0 ? null : hinweisOf(verborgen.size, schwelle),
    });
  }
  return {
    stichtag,
    schwelle,
    bestand: bestand.length,
    tabellen,
    nichtEnthalten: [...nichtEnthalten, ...NIE],
  };
}

const NIE = [
  'Namen, Geburtsdaten, Nummern, Anschriften, Aktenzeichen und andere Angaben zu einzelnen Menschen',
  'Tabellen, die zwei Merkmale verbinden, und Listen einzelner Fälle, auch ohne Namen',
  'freie Texte wie Begründungen und Notizen',
  'Verurteilungen, Täuschungen und Angaben zur Gesundheit',
] as const;

function hinweisOf(zahl: number, schwelle: number): string {
  return `${zahl} Zahlen sind verborgen: Gruppen mit weniger als ${schwelle} Personen werden nicht gezeigt, und so viele weitere, dass sich die kleinen nicht aus der Summe errechnen lassen.`;
}

/** States are disjoint and complete: anything else is a defect, and no report is written. */
function pruefeSumme(anzahlen: readonly number[], bestand: number, titel: string): void {
  const summe = anzahlen.reduce((sum, anzahl) => sum + anzahl, 0);
  if (summe !== bestand) throw new Error(`table ${titel}: ${summe} counted, ${bestand} expected`);
}
