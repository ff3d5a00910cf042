/**
 * Hides cells of a two-way table whose margins are public, so that nobody can work them out.
 *
 * Small cells are hidden, and further ones until each row and column that hides something hides several. Which
 * further ones is drawn by lot with a secret of the register, cells with small expectation first. Who attacks knows
 * the procedure but not the lot, so every picture that some lot could have made of other counts is possible. The
 * solver looks for such counts: for every hidden cell a table in which it is as small as it can be and one in which
 * it reaches the threshold. Each counts only if some lot would have hidden exactly the same cells in it. Of several
 * draws the one that hides least and is proven is published; where none is, the table is not. docs/adr/0034.
 */
import type { Grenze, Loeser } from './loeser.ts';
import type { Los } from './los.ts';

export type Kreuzschutz =
  /** Hidden cells, row by row; none if the set is empty. */
  | { readonly art: 'gezeigt'; readonly verborgen: ReadonlySet<number> }
  | { readonly art: 'entfaellt'; readonly weil: 'ungeschuetzt' | 'loeser' };

export type Kreuzregel = {
  readonly schwelle: number;
  /** Smallest count that is hidden: 1 if zeros are shown, 0 if not. */
  readonly boden: 0 | 1;
  /** Share of the occupied cells that may be hidden; beyond it the table tells nothing any more. */
  readonly hoechstens: number;
};

/** Two hidden cells in a row are each other's complement; three leave room. */
const JE_LINIE = 3;
const ZUEGE = 16;

/**
 * @param werte counts row by row
 * @param spalten number of columns
 */
export function schuetzeKreuz(
  werte: readonly number[],
  spalten: number,
  { regel, loeser, los }: { readonly regel: Kreuzregel; readonly loeser: Loeser; readonly los: Los },
): Kreuzschutz {
  const netz = netzOf(werte, spalten);
  const anfang = kleine(werte, regel);
  if (anfang.size === 0) return { art: 'gezeigt', verborgen: anfang };
  let weil: 'ungeschuetzt' | 'loeser' = 'ungeschuetzt';
  const belegt = werte.filter((wert) => wert > 0).length;
  for (const verborgen of bilder(werte, { anfang, netz, regel, los })) {
    if (verborgen.size > belegt * regel.hoechstens) break;
    const beweis = beweise({ werte, verborgen, netz, regel, loeser });
    if (beweis === 'sicher') return { art: 'gezeigt', verborgen };
    if (beweis === 'offen') weil = 'loeser';
  }
  return { art: 'entfaellt', weil };
}

/** Pictures drawn by lot, those that hide least first. */
function bilder(
  werte: readonly number[],
  {
    anfang,
    netz,
    regel,
    los,
  }: Pick<Fall, 'netz' | 'regel'> & { readonly anfang: ReadonlySet<number>; readonly los: Los },
): Set<number>[] {
  const { belegt, brauchbar } = bedarf(werte, netz, regel.boden);
  const gezogen = new Map<string, Set<number>>();
  for (let zug = 0; zug < ZUEGE; zug += 1) {
    const ziehe: Los = (nummer) => los(zug * (werte.length + 2) + nummer);
    const jeLinie = JE_LINIE + Math.floor(ziehe(werte.length) * 4);
    const reihenfolge = mische(netz, ziehe, 0.5 + 2 * ziehe(werte.length + 1)).filter((zelle) =>
      brauchbar(zelle),
    );
    const bild = ergaenze(anfang, {
      netz,
      noetig: belegt.map((zahl) => Math.min(jeLinie, zahl)),
      reihenfolge,
    });
    gezogen.set([...bild].toSorted((a, b) => a - b).join(' '), bild);
  }
  return [...gezogen.values()].toSorted((a, b) => a.size - b.size);
}

/** Rows and columns as lists of cells, and the order in which cells are taken: both known from the margins. */
type Netz = {
  readonly linien: readonly (readonly number[])[];
  readonly linienOf: readonly (readonly [number, number])[];
  /** What the margins let expect, up to a factor. */
  readonly erwartet: readonly number[];
};

function netzOf(werte: readonly number[], spalten: number): Netz {
  const zeilen = Math.ceil(werte.length / spalten);
  const linien = [
    ...Array.from({ length: zeilen }, (_, zeile) =>
      Array.from({ length: spalten }, (_leer, spalte) => zeile * spalten + spalte),
    ),
    ...Array.from({ length: spalten }, (_, spalte) =>
      Array.from({ length: zeilen }, (_leer, zeile) => zeile * spalten + spalte),
    ),
  ];
  const summen = linien.map((zellen) => zellen.reduce((sum, zelle) => sum + (werte[zelle] ?? 0), 0));
  const linienOf = werte.map((_, zelle): readonly [number, number] => [
    Math.floor(zelle / spalten),
    zeilen + (zelle % spalten),
  ]);
  const erwartet = linienOf.map(([zeile, spalte]) => (summen[zeile] ?? 0) * (summen[spalte] ?? 0));
  return { linien, linienOf, erwartet };
}

/** Cells with small expectation come early, but every order is possible: nobody can work it out. */
function mische({ erwartet }: Netz, los: Los, gewicht: number): number[] {
  const rang = erwartet.map((wert, zelle) => -Math.log(1 - los(zelle)) * (wert + 1) ** gewicht);
  return [...erwartet.keys()].toSorted((a, b) => (rang[a] ?? 0) - (rang[b] ?? 0) || a - b);
}

/** Small cells, and zeros where these are hidden. */
function kleine(werte: readonly number[], { schwelle, boden }: Kreuzregel): Set<number> {
  return new Set(
    [...werte.keys()].filter((zelle) => {
      const wert = werte[zelle] ?? 0;
      return wert >= boden && wert < schwelle;
    }),
  );
}

/** How many cells of each line can be hidden at all, and which. */
function bedarf(werte: readonly number[], { linien, linienOf }: Netz, boden: 0 | 1) {
  const belegt = linien.map((zellen) => zellen.filter((zelle) => (werte[zelle] ?? 0) >= boden).length);
  return {
    belegt,
    // A cell alone in its row or column is that row's sum: it cannot be hidden there.
    brauchbar: (zelle: number) =>
      (werte[zelle] ?? 0) >= boden && (linienOf[zelle] ?? []).every((linie) => (belegt[linie] ?? 0) > 1),
  };
}

/** Adds cells in the given order, each where a row or column does not hide enough yet. */
function ergaenze(
  anfang: ReadonlySet<number>,
  {
    netz,
    noetig,
    reihenfolge,
  }: { readonly netz: Netz; readonly noetig: readonly number[]; readonly reihenfolge: readonly number[] },
): Set<number> {
  const verborgen = new Set(anfang);
  const stand = netz.linien.map((zellen) => zellen.filter((zelle) => verborgen.has(zelle)).length);
  const mangel = (linie: number) => (stand[linie] ?? 0) > 0 && (stand[linie] ?? 0) < (noetig[linie] ?? 0);
  for (;;) {
    const naechste = reihenfolge.find(
      (zelle) => !verborgen.has(zelle) && netz.linienOf[zelle]?.some((linie) => mangel(linie)),
    );
    if (naechste === undefined) return verborgen;
    verborgen.add(naechste);
    for (const linie of netz.linienOf[naechste] ?? []) stand[linie] = (stand[linie] ?? 0) + 1;
  }
}

type Fall = {
  readonly werte: readonly number[];
  readonly verborgen: ReadonlySet<number>;
  readonly netz: Netz;
  readonly regel: Kreuzregel;
  readonly loeser: Loeser;
};

/** Looks for tables with the same picture until each hidden cell has been seen small and large. */
function beweise({ werte, verborgen, netz, regel, loeser }: Fall): 'sicher' | 'unsicher' | 'offen' {
  const zellen = [...verborgen];
  const stelle = new Map(zellen.map((zelle, index) => [zelle, index]));
  const summen = netz.linien.flatMap((linie) => {
    const ueber = linie.flatMap((zelle) => stelle.get(zelle) ?? []);
    const summe = linie.reduce((sum, zelle) => sum + (verborgen.has(zelle) ? (werte[zelle] ?? 0) : 0), 0);
    return ueber.length === 0 ? [] : [{ ueber, von: summe, bis: summe }];
  });
  const gesehen = zellen.map(() => new Set<number>());
  const merke = (gefunden: readonly number[]): boolean => {
    const voll = [...werte];
    for (const [index, zelle] of zellen.entries()) voll[zelle] = gefunden[index] ?? 0;
    if (!erreicht(voll, { verborgen, netz, regel })) return false;
    for (const [index, wert] of gefunden.entries()) gesehen[index]?.add(wert);
    return true;
  };
  const wahr = zellen.map((zelle) => werte[zelle] ?? 0);
  if (!hatSpiel({ anzahl: zellen.length, summen, regel })) return 'unsicher';
  merke(wahr);
  const oben = Math.max(...summen.map(({ bis }) => bis), regel.schwelle);
  for (const [index] of zellen.entries()) {
    for (const ziel of [regel.boden, regel.schwelle]) {
      if (gesehen[index]?.has(ziel)) continue;
      const ergebnis = suche({ index, ziel, wahr, regel, oben, summen, loeser, merke });
      if (ergebnis !== 'sicher') return ergebnis;
    }
  }
  return 'sicher';
}

/**
 * A first look without the solver: can each cell reach the threshold beside the others of its lines, and can these
 * take up what it gives away when it is small? If not, no table with this picture helps.
 */
function hatSpiel({
  anzahl,
  summen,
  regel: { boden, schwelle },
}: {
  readonly anzahl: number;
  readonly summen: Suche['summen'];
  readonly regel: Kreuzregel;
}): boolean {
  const hoechstens = Array.from({ length: anzahl }, () => Number.POSITIVE_INFINITY);
  for (const { ueber, bis } of summen)
    for (const index of ueber)
      hoechstens[index] = Math.min(hoechstens[index] ?? 0, bis - (ueber.length - 1) * boden);
  if (hoechstens.some((zahl) => zahl < schwelle)) return false;
  return summen.every(({ ueber, von }) => {
    const gesamt = ueber.reduce((sum, index) => sum + (hoechstens[index] ?? 0), 0);
    return ueber.every((index) => von - boden <= gesamt - (hoechstens[index] ?? 0));
  });
}

/** Would some order have hidden exactly these cells in that table? Some orders are tried, so errs to the safe side. */
function erreicht(
  werte: readonly number[],
  { verborgen, netz, regel }: Pick<Fall, 'verborgen' | 'netz' | 'regel'>,
): boolean {
  const anfang = kleine(werte, regel);
  if (anfang.size === 0 || [...anfang].some((zelle) => !verborgen.has(zelle))) return false;
  const { belegt } = bedarf(werte, netz, regel.boden);
  const zellen = [...verborgen];
  return Array.from({ length: 16 }, (_, runde) => runde).some((runde) => {
    const noetig = belegt.map((zahl) => Math.min(JE_LINIE + (runde % 4), zahl));
    const reihenfolge = zellen.toSorted(
      (a, b) => ((a * 31 + runde * 17) % 23) - ((b * 31 + runde * 17) % 23),
    );
    return ergaenze(anfang, { netz, noetig, reihenfolge }).size === zellen.length;
  });
}

type Suche = {
  readonly index: number;
  readonly ziel: number;
  readonly wahr: readonly number[];
  readonly regel: Kreuzregel;
  readonly oben: number;
  readonly summen: readonly (Grenze & { readonly ueber: readonly number[] })[];
  readonly loeser: Loeser;
  readonly merke: (gefunden: readonly number[]) => boolean;
};

/** Several ways to ask for the same: small cells stay small, then anything, pulled into different directions. */
function suche({ index, ziel, wahr, regel, oben, summen, loeser, merke }: Suche) {
  const frei: Grenze = { von: regel.boden, bis: oben };
  const klein: Grenze = { von: regel.boden, bis: regel.schwelle - 1 };
  const versuche: readonly (readonly [Grenze[], number[]])[] = [
    [wahr.map((wert) => (wert < regel.schwelle ? klein : frei)), wahr.map(() => 0)],
    [wahr.map(() => frei), wahr.map((wert) => (wert < regel.schwelle ? 1 : 0))],
    [wahr.map(() => frei), wahr.map((_, stelle) => ((stelle * 7 + 3) % 11) - 5)],
    [wahr.map(() => frei), wahr.map((_, stelle) => 5 - ((stelle * 7 + 3) % 11))],
  ];
  for (const [grenzen, gewichte] of versuche) {
    const variablen = grenzen.map((grenze, stelle) => (stelle === index ? { von: ziel, bis: ziel } : grenze));
    const loesung = loeser({ variablen, summen, gewichte });
    if (loesung.art === 'offen') return 'offen' as const;
    if (loesung.art === 'gefunden' && merke(loesung.werte)) return 'sicher' as const;
  }
  return 'unsicher' as const;
}
