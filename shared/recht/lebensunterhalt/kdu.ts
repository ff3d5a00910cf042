/** Local limits of adequate rent: the office's own table. The calculation always takes the actual rent. */
import type { Datum } from '#shared/lib/datum.ts';
import type { Kdugrenze } from './parameter.ts';

export type Frage = {
  readonly gemeinde: string | null;
  readonly personen: number;
  readonly tag: Datum;
};

/** The limit for a Haushalt on a day: of its Gemeinde before the general one, the latest before older ones. */
export function kdugrenzeFuer(
  grenzen: readonly Kdugrenze[],
  { gemeinde, personen, tag }: Frage,
): Kdugrenze | null {
  const valid = grenzen.filter(
    (grenze) =>
      grenze.personen === personen && grenze.von <= tag && (grenze.bis === null || tag <= grenze.bis),
  );
  const ort = folded(gemeinde);
  const local = ort === null ? [] : valid.filter((grenze) => folded(grenze.gemeinde) === ort);
  return latest(local) ?? latest(valid.filter((grenze) => grenze.gemeinde === null));
}

function latest(grenzen: readonly Kdugrenze[]): Kdugrenze | null {
  return grenzen.toSorted((a, b) => (a.von < b.von ? 1 : -1))[0] ?? null;
}

function folded(gemeinde: string | null): string | null {
  return gemeinde === null ? null : gemeinde.trim().toLocaleLowerCase('de');
}
