import { daysBetween, erfuelltAb, type Datum } from '#shared/lib/datum.ts';
import type { Vorschau, WegVorschau } from '#shared/recht/vorschau/ergebnis.ts';

/** A stretch of the axis in percent. */
export type Strecke = { readonly links: number; readonly breite: number };
export type Achse = {
  readonly von: Datum;
  readonly bis: Datum;
  readonly jahre: readonly { readonly links: number; readonly label: string }[];
};

const MIN_JAHRE = 3;

/** From the Stichtag to a year after the last day worth showing. */
export function achseOf({ stichtag, ende, wege }: Vorschau): Achse {
  const last = wege
    .flatMap(({ ab, bis, mitSchritten }) => [ab, bis, mitSchritten?.ab ?? null])
    .reduce<Datum>((latest, tag) => (tag !== null && tag > latest ? tag : latest), stichtag);
  const wanted = erfuelltAb(last, { years: 1 });
  const least = erfuelltAb(stichtag, { years: MIN_JAHRE });
  const bis = wanted < least ? least : wanted > ende ? ende : wanted;
  const first = Number(stichtag.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(bis.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return {
    von: stichtag,
    bis,
    jahre: years.map((jahr) => ({
      // The first of January exists in every year.
      links: percent({ von: stichtag, bis }, `${jahr}-01-01` as Datum),
      label: String(jahr),
    })),
  };
}

/** Where a route is met; null where no day is in sight. */
export function erreichbar(achse: Achse, { ab, bis }: WegVorschau): Strecke | null {
  if (ab === null || ab > achse.bis) return null;
  const links = percent(achse, ab);
  return { links, breite: (bis === null || bis > achse.bis ? 100 : percent(achse, bis)) - links };
}

/** Where only acts and answers are missing. */
export function absehbar(achse: Achse, { ab, mitSchritten }: WegVorschau): Strecke | null {
  if (mitSchritten === null || mitSchritten.ab > achse.bis || (ab !== null && ab <= mitSchritten.ab))
    return null;
  const links = percent(achse, mitSchritten.ab);
  return { links, breite: (ab === null || ab > achse.bis ? 100 : percent(achse, ab)) - links };
}

function percent({ von, bis }: Pick<Achse, 'von' | 'bis'>, tag: Datum): number {
  return (100 * daysBetween(von, tag)) / daysBetween(von, bis);
}
