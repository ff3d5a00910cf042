/** What the list shows: filter, order, columns. Lives in the address, and as an encrypted draft for the time after locking. */
import { ansicht, STANDARDSPALTEN, type Ansicht } from '#shared/api/ansicht.ts';
import { fallFilter, type FallFilter } from '#shared/api/fall.ts';

export type { Ansicht } from '#shared/api/ansicht.ts';
export type FallSortierung = Ansicht['sortierung'];

export const LEER: FallFilter = fallFilter.parse({});
export const STANDARD: Ansicht = {
  filter: LEER,
  sortierung: 'nachname',
  absteigend: false,
  spalten: [...STANDARDSPALTEN],
};

type Keys<T> = { [K in keyof FallFilter]: FallFilter[K] extends T ? K : never }[keyof FallFilter];
/** Lists in the address are repeated keys: `?ampel=gelb&ampel=rot`. */
const LISTS: readonly Keys<readonly string[]>[] = Object.entries(LEER).flatMap(([key, value]) =>
  Array.isArray(value) ? [key as Keys<readonly string[]>] : [],
);
const FLAGS: readonly Keys<boolean>[] = Object.entries(LEER).flatMap(([key, value]) =>
  typeof value === 'boolean' ? [key as Keys<boolean>] : [],
);

export function toAddress({ filter, sortierung, absteigend, spalten }: Ansicht): string {
  const params = new URLSearchParams();
  if (filter.suche !== '') params.set('suche', filter.suche);
  for (const key of LISTS) for (const value of filter[key]) params.append(key, value);
  for (const key of FLAGS) if (filter[key]) params.set(key, 'ja');
  if (sortierung !== STANDARD.sortierung) params.set('sortierung', sortierung);
  if (absteigend) params.set('absteigend', 'ja');
  if (spalten.join() !== STANDARD.spalten.join()) params.set('spalten', spalten.join());
  return params.toString();
}

/** An address that makes no sense (typed, or from another version) shows everything. */
export function fromAddress(search: string): Ansicht {
  const params = new URLSearchParams(search);
  const parsed = ansicht.safeParse({
    filter: {
      suche: params.get('suche') ?? '',
      ...Object.fromEntries(LISTS.map((key) => [key, params.getAll(key)])),
      ...Object.fromEntries(FLAGS.map((key) => [key, params.get(key) === 'ja'])),
    },
    sortierung: params.get('sortierung') ?? STANDARD.sortierung,
    absteigend: params.get('absteigend') === 'ja',
    spalten: params.get('spalten')?.split(',') ?? STANDARD.spalten,
  });
  return parsed.success ? parsed.data : STANDARD;
}

/** True if anything but the order differs from "everybody". */
export function isFiltered(filter: FallFilter): boolean {
  return (
    filter.suche !== '' || LISTS.some((key) => filter[key].length > 0) || FLAGS.some((key) => filter[key])
  );
}

/** Two views that show the same. */
export function sameAnsicht(a: Ansicht, b: Ansicht): boolean {
  return toAddress(a) === toAddress(b);
}
