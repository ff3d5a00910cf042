import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';

/** Entered amounts first; otherwise the sum of all current jobs, if each of them has its amount. */
export function erwerbOf(
  fall: Fall,
  tag: Datum,
): { readonly brutto: number | null; readonly netto: number | null } {
  const current = fall.beschaeftigung.filter(({ von, bis }) => von <= tag && (bis === null || bis >= tag));
  const sum = (field: 'bruttoMonat' | 'nettoMonat') =>
    current.length === 0 || current.some((job) => job[field] === null)
      ? null
      : current.reduce((total, job) => total + (job[field] ?? 0), 0);
  return {
    brutto: fall.lebensunterhalt?.bruttoErwerb ?? sum('bruttoMonat'),
    netto: fall.lebensunterhalt?.nettoErwerb ?? sum('nettoMonat'),
  };
}
