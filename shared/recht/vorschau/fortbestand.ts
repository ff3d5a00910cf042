import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';

/**
 * The same facts if today's status goes on: papers are renewed, so the running Abschnitt and Duldung have no end.
 * A title under § 104c cannot be extended and keeps its end.
 */
export function fortbestand(fall: Fall, stichtag: Datum): Fall {
  const followed = fall.aufenthaltsabschnitt.some(({ von }) => von > stichtag);
  const runsToday = ({ von, bis }: { readonly von: Datum; readonly bis: Datum | null }) =>
    von <= stichtag && bis !== null && bis >= stichtag;
  return {
    ...fall,
    aufenthaltsabschnitt: followed
      ? fall.aufenthaltsabschnitt
      : fall.aufenthaltsabschnitt.map((a) =>
          runsToday(a) && a.status !== 'AE104C' ? { ...a, bis: null } : a,
        ),
    duldung: fall.duldung.map((d) =>
      d.gueltigBis !== null && d.gueltigBis >= stichtag ? { ...d, gueltigBis: null } : d,
    ),
  };
}
