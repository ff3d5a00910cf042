/** What the list shows: filter, order. Lives in the address, and as an encrypted draft for the time after locking. */
import { z } from 'zod';
import { fallFilter, fallSortierung, type FallFilter } from '#shared/api/fall.ts';

export const ansicht = z.strictObject({
  filter: fallFilter,
  sortierung: fallSortierung,
  absteigend: z.boolean(),
});
export type Ansicht = z.output<typeof ansicht>;
export type FallSortierung = Ansicht['sortierung'];

export const LEER: FallFilter = fallFilter.parse({});
export const STANDARD: Ansicht = { filter: LEER, sortierung: 'nachname', absteigend: false };

/** Lists in the address are repeated keys: `?ampel=gelb&ampel=rot`. */
const LISTS = [
  'ampel',
  'vorschlag',
  'rechtsgrundlage',
  'traegerId',
  'gemeinde',
  'lage',
  'sichtung',
  'einSchritt',
] as const;
const FLAGS = ['abweichend', 'nurPassFehlt', 'nurLebensunterhaltFehlt'] as const;

export function toAddress({ filter, sortierung, absteigend }: Ansicht): string {
  const params = new URLSearchParams();
  if (filter.suche !== '') params.set('suche', filter.suche);
  for (const key of LISTS) for (const value of filter[key]) params.append(key, value);
  for (const key of FLAGS) if (filter[key]) params.set(key, 'ja');
  if (sortierung !== STANDARD.sortierung) params.set('sortierung', sortierung);
  if (absteigend) params.set('absteigend', 'ja');
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
  });
  return parsed.success ? parsed.data : STANDARD;
}

/** True if anything but the order differs from "everybody". */
export function isFiltered(filter: FallFilter): boolean {
  return (
    filter.suche !== '' || LISTS.some((key) => filter[key].length > 0) || FLAGS.some((key) => filter[key])
  );
}
