/**
 * Mondrian (LeFevre, DeWitt, Ramakrishnan 2006), strict, on ordered codes: splits the people at the median of the
 * widest column as long as both halves keep k people and l different values; then each part is shown as coarsely as
 * the declared steps demand. For comparison only.
 */
import { isVielfaeltig, sensibleWerte, type Einzeldaten } from '#shared/anonymisierung/einzeldaten.ts';
import type { Datensatz, Spalte } from '#shared/anonymisierung/hierarchien.ts';

/** @returns mean loss on the same measure and the same steps as the product's own */
export function mondrianVerlust(
  personen: readonly Datensatz[],
  { spalten, sensibel, regel }: Pick<Einzeldaten, 'spalten' | 'sensibel' | 'regel'>,
): number {
  const zeilen = personen.map((person) => ({
    wert: spalten.map(({ wertOf }) => wertOf(person)),
    geheim: sensibleWerte(person, sensibel),
  }));
  type Zeile = (typeof zeilen)[number];
  const genuegt = (teil: readonly Zeile[]) =>
    teil.length >= regel.k &&
    sensibel.every((spalte, index) =>
      isVielfaeltig(new Set(teil.map(({ geheim }) => geheim[index] ?? -1)), spalte),
    );
  const teile: Zeile[][] = [];
  const teile_ = (teil: Zeile[]): void => {
    const nachBreite = spalten
      .map((spalte, index) => ({
        index,
        breite: new Set(teil.map(({ wert }) => spalte.stufen[0]?.[wert[index] ?? 0])).size,
      }))
      .filter(({ breite }) => breite > 1)
      .toSorted((a, b) => b.breite - a.breite);
    for (const { index } of nachBreite) {
      const fein = spalten[index]?.stufen[0] ?? [];
      const ort = (zeile: Zeile) => fein.indexOf(fein[zeile.wert[index] ?? 0] ?? { label: '', verlust: 0 });
      const sortiert = teil.toSorted((a, b) => ort(a) - ort(b));
      const mitte = ort(sortiert[Math.floor(sortiert.length / 2)] ?? { wert: [], geheim: [] });
      for (const [links, rechts] of [
        [sortiert.filter((zeile) => ort(zeile) <= mitte), sortiert.filter((zeile) => ort(zeile) > mitte)],
        [sortiert.filter((zeile) => ort(zeile) < mitte), sortiert.filter((zeile) => ort(zeile) >= mitte)],
      ] as const) {
        if (!genuegt(links) || !genuegt(rechts)) continue;
        teile_(links);
        teile_(rechts);
        return;
      }
    }
    teile.push(teil);
  };
  teile_(zeilen);
  const verlust = teile.reduce(
    (sum, teil) =>
      sum +
      teil.length *
        mittel(
          spalten.map((spalte, index) =>
            grob(
              spalte,
              teil.map(({ wert }) => wert[index] ?? 0),
            ),
          ),
        ),
    0,
  );
  return verlust / personen.length;
}

/** Loss of the finest step at which all values stand together. */
function grob({ stufen }: Spalte, werte: readonly number[]): number {
  const stufe = stufen.find((ebene) => new Set(werte.map((wert) => ebene[wert])).size === 1);
  return stufe?.[werte[0] ?? 0]?.verlust ?? 1;
}

function mittel(zahlen: readonly number[]): number {
  return zahlen.length === 0 ? 0 : zahlen.reduce((a, b) => a + b, 0) / zahlen.length;
}
