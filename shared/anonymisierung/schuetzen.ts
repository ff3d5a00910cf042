/**
 * Hides small cells of a one-way table whose total everybody knows, so that nobody can work them out.
 *
 * Who attacks knows the total, every shown cell, the threshold, and this very procedure. So a hidden cell is safe
 * only if other counts would have led to the same published table, among them one in which the cell is as small as
 * it can be (1; 0 where zeros are hidden too) and one in which it reaches the threshold. Cells are hidden from the smallest upwards until that
 * holds; where it never does, the table is not published. docs/adr/0008 has the reasoning.
 */

export type Schutz =
  | { readonly art: 'offen' }
  /** Positions of the hidden cells. */
  | { readonly art: 'verborgen'; readonly verborgen: ReadonlySet<number> }
  | { readonly art: 'entfaellt' };

/**
 * @param anzahlen disjoint counts of one population
 * @param schwelle smallest count that may be published, at least 2
 * @param boden smallest count that is hidden: 1 if zeros are shown, 0 if not
 */
export function schuetze(anzahlen: readonly number[], schwelle: number, boden: 0 | 1 = 1): Schutz {
  const belegt = anzahlen
    .flatMap((anzahl, index) => (anzahl >= boden ? [{ anzahl, index }] : []))
    .toSorted((a, b) => a.anzahl - b.anzahl || a.index - b.index);
  const werte = belegt.map(({ anzahl }) => anzahl);
  if (!werte.some((anzahl) => anzahl < schwelle)) return { art: 'offen' };
  const zahl = verborgeneZahl(werte, schwelle, boden);
  return zahl === null
    ? { art: 'entfaellt' }
    : { art: 'verborgen', verborgen: new Set(belegt.slice(0, zahl).map(({ index }) => index)) };
}

/** How many of the ascending counts have to be hidden; null if hiding all but one does not suffice. */
function verborgeneZahl(werte: readonly number[], schwelle: number, boden: 0 | 1): number | null {
  for (let zahl = kleinsteZahl(werte, schwelle); zahl < werte.length; zahl += 1) {
    if (isSicher({ zahl, summe: summe(werte.slice(0, zahl)), darunter: werte[zahl] ?? 0, schwelle, boden }))
      return zahl;
  }
  return null;
}

/**
 * All cells below the threshold, and at least three: of two, one is known to be small and the other to be the
 * rest, so that a procedure that sometimes stops at two gives away much whenever it does not.
 */
function kleinsteZahl(werte: readonly number[], schwelle: number): number {
  return Math.max(3, werte.filter((wert) => wert < schwelle).length);
}

/** What is public about the hidden cells: how many, their sum, and that each is smaller than the smallest shown one. */
type Bild = {
  readonly zahl: number;
  readonly summe: number;
  readonly darunter: number;
  readonly schwelle: number;
  readonly boden: 0 | 1;
};

const bekannt = new Map<string, boolean>();

/** True if the published picture leaves both the smallest count and the threshold possible for every hidden cell. */
function isSicher(bild: Bild): boolean {
  const key = `${bild.zahl}|${bild.summe}|${bild.darunter}|${bild.schwelle}|${bild.boden}`;
  const known = bekannt.get(key);
  if (known !== undefined) return known;
  const sicher = [bild.boden, bild.schwelle].every((wert) =>
    kandidaten(bild, wert).some((werte) => ergibtDasBild(werte, bild)),
  );
  bekannt.set(key, sicher);
  return sicher;
}

/** Would these counts have been hidden exactly so? Order does not matter, so each cell may hold each of them. */
function ergibtDasBild(werte: readonly number[], { zahl, schwelle, boden }: Bild): boolean {
  if (!werte.some((wert) => wert < schwelle)) return false;
  for (let frueher = kleinsteZahl(werte, schwelle); frueher < zahl; frueher += 1) {
    if (
      isSicher({
        zahl: frueher,
        summe: summe(werte.slice(0, frueher)),
        darunter: werte[frueher] ?? 0,
        schwelle,
        boden,
      })
    )
      return false;
  }
  return true;
}

/** Some ways to fill the hidden cells with `wert` in one of them; not all, so that the answer errs to the safe side. */
function kandidaten({ zahl, summe: gesamt, darunter, schwelle, boden }: Bild, wert: number): number[][] {
  const hoechstens = darunter - 1;
  if (wert > hoechstens) return [];
  const kleine = Array.from({ length: schwelle - boden }, (_, index) => index + boden);
  const anfaenge =
    wert < schwelle
      ? [[wert], ...kleine.map((klein) => [wert, klein])]
      : kleine.map((klein) => [wert, klein]);
  return anfaenge
    .filter((anfang) => anfang.length <= zahl)
    .flatMap((anfang) =>
      verteilungen(zahl - anfang.length, gesamt - summe(anfang), { boden, hoechstens }).map((rest) =>
        [...anfang, ...rest].toSorted((a, b) => a - b),
      ),
    );
}

/** Spreads a rest over cells of `kleinste` to `hoechstens`: evenly, as unevenly as possible, and in between. */
function verteilungen(
  zahl: number,
  rest: number,
  { boden: kleinste, hoechstens }: { readonly boden: number; readonly hoechstens: number },
): number[][] {
  if (zahl === 0) return rest === 0 ? [[]] : [];
  if (rest < zahl * kleinste || rest > zahl * hoechstens) return [];
  const gleich = Array.from(
    { length: zahl },
    (_, index) => Math.floor(rest / zahl) + (index < rest % zahl ? 1 : 0),
  );
  const fuelle = (boden: number) => {
    const werte = Array.from({ length: zahl }, () => boden);
    let uebrig = rest - boden * zahl;
    for (let index = 0; index < zahl && uebrig > 0; index += 1) {
      const mehr = Math.min(uebrig, hoechstens - boden);
      werte[index] = boden + mehr;
      uebrig -= mehr;
    }
    return werte;
  };
  const boeden = [0, 1, 2, 3, Math.floor((gleich.at(-1) ?? 2) / 2)].filter(
    (boden) => boden >= kleinste && boden * zahl <= rest && boden <= hoechstens,
  );
  return [gleich, ...boeden.map(fuelle)];
}

function summe(werte: readonly number[]): number {
  return werte.reduce((sum, wert) => sum + wert, 0);
}
