import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';

/** In school, training or university on that day: begun, and neither ended nor broken off. */
export function inAusbildung({ schulbesuch, ausbildung }: Fall, tag: Datum): boolean {
  return (
    schulbesuch.some(({ von, bis }) => von <= tag && (bis === null || bis >= tag)) ||
    ausbildung.some(
      ({ von, bis, abgebrochenAm }) =>
        von !== null &&
        von <= tag &&
        (bis === null || bis >= tag) &&
        (abgebrochenAm === null || abgebrochenAm > tag),
    )
  );
}
