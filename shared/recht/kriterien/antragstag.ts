/** The day of an application, where the statute judges on that day and not on the day of the decision. */
import type { rechtsgrundlage } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { istBeantragt } from '#shared/domain/ist-beantragt.ts';
import type { Datum } from '#shared/lib/datum.ts';

export type Norm = (typeof rechtsgrundlage.codes)[number];

/** The latest application that still stands: withdrawn or refused ones no longer fix a day. Null: none yet. */
export function antragstag({ antrag }: Fall, norm: Norm, stichtag: Datum): Datum | null {
  if (antrag.length === 0) return null;
  return (
    antrag
      .filter(
        (a) =>
          a.norm === norm &&
          a.gestelltAm <= stichtag &&
          a.stand !== 'zurueckgezogen' &&
          a.stand !== 'abgelehnt' &&
          istBeantragt(a),
      )
      .map(({ gestelltAm }) => gestelltAm)
      .toSorted()
      .at(-1) ?? null
  );
}
