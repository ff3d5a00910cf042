import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { pruefeLebensunterhalt } from '../lebensunterhalt/pruefung.ts';

/** Need of the household per month in cents, whatever is earned; null where rent or household are not known. */
export function bedarfImMonat(fall: Fall, tag: Datum): number | null {
  const lu = fall.lebensunterhalt;
  if (lu === null) return null;
  const result = pruefeLebensunterhalt(
    {
      ...fall,
      lebensunterhalt: { ...lu, bruttoErwerb: lu.bruttoErwerb ?? 0, nettoErwerb: lu.nettoErwerb ?? 0 },
    },
    tag,
  );
  return result.art === 'gerechnet' ? result.berechnungen[0].bedarf : null;
}
