/**
 * Cross tables of the Ampel with one other trait each. Their margins are the figures of the one-way tables as these
 * are published: what is hidden there stands here as one group, so that a cross table tells nothing more about it.
 */
import type { Datum } from '#shared/lib/datum.ts';
import type { Anonym } from './anonymise.ts';
import { schuetzeKreuz } from './kreuz-schuetzen.ts';
import type { Loeser } from './loeser.ts';
import { createLos } from './los.ts';
import { merkmale, type Merkmal } from './merkmale.ts';
import { basisOf, type Schutzregeln } from './regeln.ts';
import { haeltKreuzrunden, runde } from './runden.ts';

/** One state, or several that are shown as one. */
export type Klasse = {
  readonly zustaende: readonly string[];
  readonly label: string;
  readonly anzahl: number;
};
export type BuendelKreuz = {
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly einheit: 'Personen';
  readonly stichtag: Datum;
  readonly zeilen: readonly Klasse[];
  readonly spalten: readonly Klasse[];
  /** Row by row; null: hidden. */
  readonly zellen: readonly (readonly (number | null)[])[];
  readonly summe: number;
  readonly hinweis: string | null;
};

type Paar = { readonly mit: Merkmal; readonly grober: readonly (readonly (readonly string[])[])[] };

/** What is crossed with the Ampel, and how its groups are put together where the finer table cannot be protected. */
export const KREUZE: readonly Paar[] = [
  {
    mit: 'altersgruppe',
    grober: [
      [['0_13', '14_17'], ['18_26'], ['27_39', '40_59', 'ab_60']],
      [
        ['0_13', '14_17'],
        ['18_26', '27_39', '40_59', 'ab_60'],
      ],
    ],
  },
  { mit: 'geschlecht', grober: [] },
  {
    mit: 'aufenthaltsdauer',
    grober: [
      [['0_3', '4_5'], ['6_7'], ['8_11', 'ab_12']],
      [
        ['0_3', '4_5'],
        ['6_7', '8_11', 'ab_12'],
      ],
    ],
  },
  { mit: 'betreuung', grober: [[['traeger', 'abh'], ['keine']]] },
];

/** More hidden than this, and the table tells nothing any more. */
const HOECHSTENS_VERBORGEN = 0.6;

export type Rand = { readonly merkmal: Merkmal; readonly klassen: readonly Klasse[] };
export type Kreuzauftrag = {
  readonly stichtag: Datum;
  readonly regeln: Schutzregeln;
  readonly loeser: Loeser;
  readonly geheim: string;
  /** Total as it is published. */
  readonly summe: number;
};

export function kreuzTitel(mit: Merkmal): string {
  const nach = mit === 'aufenthaltsdauer' ? 'Jahren seit der ersten Einreise' : merkmale[mit].titel;
  return `${merkmale.ampel.titel} nach ${nach}`;
}

/** The finest version of the cross table that can be protected, or the reason why there is none. */
export function kreuze(
  bestand: readonly Anonym[],
  {
    zeilen,
    spalten,
    grober,
  }: { readonly zeilen: Rand; readonly spalten: Rand; readonly grober: Paar['grober'] },
  auftrag: Kreuzauftrag,
): BuendelKreuz | { readonly grund: string } {
  const gerundet = basisOf(auftrag.regeln) !== null;
  // A rounded 0 may be somebody, so these groups stay; and their sums cannot be put together.
  const belegt = ({ anzahl }: Klasse) => gerundet || anzahl > 0;
  const zeilenKlassen = zeilen.klassen.filter(belegt);
  let grund = 'Die Gruppen sind zu klein, um sie zu zeigen, ohne dass sich Einzelne errechnen lassen.';
  const stufen = [spalten.klassen, ...(gerundet ? [] : grober.map((gruppen) => fasse(spalten, gruppen)))];
  for (const stufe of stufen) {
    const spaltenKlassen = stufe.filter(belegt);
    if (zeilenKlassen.length < 2 || spaltenKlassen.length < 2) {
      grund = 'Alle stehen in derselben Gruppe; die Tabelle würde nur die einzelne wiederholen.';
      continue;
    }
    const versuch = versuche(
      bestand,
      { zeilen: zeilenKlassen, spalten: spaltenKlassen, mit: spalten.merkmal },
      auftrag,
    );
    if ('zellen' in versuch) return versuch;
    grund = versuch.grund;
  }
  return { grund };
}

function versuche(
  bestand: readonly Anonym[],
  {
    zeilen,
    spalten,
    mit,
  }: { readonly zeilen: readonly Klasse[]; readonly spalten: readonly Klasse[]; readonly mit: Merkmal },
  { stichtag, regeln, loeser, geheim, summe }: Kreuzauftrag,
): BuendelKreuz | { readonly grund: string } {
  const werte = zaehle(bestand, { zeilen, spalten, mit });
  const basis = basisOf(regeln);
  let gezeigt: (number | null)[];
  if (basis === null) {
    const schutz = schuetzeKreuz(werte, spalten.length, {
      regel: {
        schwelle: regeln.schwelle,
        boden: regeln.nullenZeigen ? 1 : 0,
        hoechstens: HOECHSTENS_VERBORGEN,
      },
      loeser,
      los: createLos(geheim, `${mit}|${spalten.length}`),
    });
    if (schutz.art === 'entfaellt')
      return {
        grund:
          schutz.weil === 'loeser'
            ? 'Der Schutz ließ sich in der vorgesehenen Zeit nicht nachrechnen.'
            : 'Die Gruppen sind zu klein, um sie zu zeigen, ohne dass sich Einzelne errechnen lassen.',
      };
    gezeigt = werte.map((wert, zelle) => (schutz.verborgen.has(zelle) ? null : wert));
  } else {
    gezeigt = werte.map((wert) => runde(wert, basis));
    const margen = [...zeilen, ...spalten].map(({ anzahl }) => anzahl);
    const haelt = haeltKreuzrunden(gezeigt.map(Number), spalten.length, { margen, basis, loeser });
    if (haelt !== 'haelt')
      return { grund: 'Auch gerundet ließen sich einzelne Zahlen aus den Summen genauer errechnen.' };
  }
  const zellen = zeilen.map((_, zeile) =>
    gezeigt.slice(zeile * spalten.length, (zeile + 1) * spalten.length),
  );
  if (verraetGruppe(zellen, zeilen))
    return {
      grund: 'In einer Gruppe haben alle dieselbe Ampelgruppe; das wäre eine Aussage über jede Person darin.',
    };
  const verborgen = gezeigt.filter((zahl) => zahl === null).length;
  return {
    id: `ampel_${mit}`,
    titel: kreuzTitel(mit),
    definition: `Dieselben Personen nach zwei Merkmalen zugleich: ${merkmale.ampel.titel} und ${merkmale[mit].titel}. Gruppen ohne Personen sind weggelassen; was in den einzelnen Tabellen verborgen ist, steht hier zusammengefasst.`,
    einheit: 'Personen',
    stichtag,
    zeilen,
    spalten,
    zellen,
    summe,
    hinweis:
      verborgen === 0
        ? null
        : `${verborgen} Zahlen sind verborgen: Gruppen mit weniger als ${regeln.schwelle} Personen und so viele weitere, dass sich keine aus Zeilen und Spalten errechnen lässt.`,
  };
}

function zaehle(
  bestand: readonly Anonym[],
  {
    zeilen,
    spalten,
    mit,
  }: { readonly zeilen: readonly Klasse[]; readonly spalten: readonly Klasse[]; readonly mit: Merkmal },
): number[] {
  const platz = (klassen: readonly Klasse[]) =>
    new Map(klassen.flatMap(({ zustaende }, index) => zustaende.map((zustand) => [zustand, index] as const)));
  const [zeileOf, spalteOf] = [platz(zeilen), platz(spalten)];
  const werte = Array.from({ length: zeilen.length * spalten.length }, () => 0);
  for (const anonym of bestand) {
    const zeile = zeileOf.get(anonym.ampel);
    const spalte = spalteOf.get(anonym[mit]);
    if (zeile === undefined || spalte === undefined)
      throw new Error(`cross table with ${mit}: a state without cell`);
    const zelle = zeile * spalten.length + spalte;
    werte[zelle] = (werte[zelle] ?? 0) + 1;
  }
  return werte;
}

/** Puts classes together along the coarser groups; one that reaches into two groups takes both along. */
function fasse({ merkmal, klassen }: Rand, gruppen: readonly (readonly string[])[]): Klasse[] {
  const gruppeOf = (zustand: string) => gruppen.findIndex((gruppe) => gruppe.includes(zustand));
  const vater = gruppen.map((_, index) => index);
  const wurzel = (index: number): number => {
    const oben = vater[index] ?? index;
    return oben === index ? index : wurzel(oben);
  };
  for (const { zustaende } of klassen) {
    const [erste = -1, ...weitere] = zustaende.map(gruppeOf).filter((index) => index >= 0);
    for (const index of weitere) vater[wurzel(index)] = wurzel(erste);
  }
  const zusammen = Map.groupBy(klassen, ({ zustaende }) => {
    const index = zustaende.map(gruppeOf).find((gefunden) => gefunden >= 0);
    return index === undefined ? zustaende.join(' ') : `g${wurzel(index)}`;
  });
  return [...zusammen.values()].map((teile) => {
    const zustaende = teile.flatMap((teil) => teil.zustaende);
    return {
      zustaende,
      label: teile.length === 1 ? (teile[0]?.label ?? '') : klassenLabel(merkmal, zustaende),
      anzahl: teile.reduce((sum, { anzahl }) => sum + anzahl, 0),
    };
  });
}

const LESBAR = 4;

export function klassenLabel(merkmal: Merkmal, zustaende: readonly string[]): string {
  const { zustaende: worte } = merkmale[merkmal];
  // A long list of groups is read by nobody.
  if (zustaende.length > LESBAR && zustaende.length < Object.keys(worte).length)
    return `${zustaende.length} Gruppen zusammen: ${zustaende.map((zustand) => worte[zustand] ?? zustand).join(', ')}`;
  return zustaende.map((zustand) => worte[zustand] ?? zustand).join(' · ');
}

/** All of a group in one colour, and the reader can see it. */
function verraetGruppe(zellen: readonly (readonly (number | null)[])[], zeilen: readonly Klasse[]): boolean {
  return (zellen[0] ?? []).some((_, spalte) => {
    const belegt = zellen.flatMap((zeile, index) => (zeile[spalte] === 0 ? [] : [index]));
    const einzige = belegt.length === 1 ? zeilen[belegt[0] ?? 0] : undefined;
    return einzige !== undefined && !einzige.zustaende.includes('ungeprueft');
  });
}
