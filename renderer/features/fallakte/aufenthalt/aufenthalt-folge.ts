/** How Abschnitte follow one another. */
import type { RecordOf } from '#shared/domain/records.ts';
import { plusDays, type Datum } from '#shared/lib/datum.ts';

type Abschnitt = RecordOf<'aufenthaltsabschnitt'>;

/** What a new Abschnitt starts with: the status of the last one, from the day after it ended. */
export function naechsterAbschnitt(abschnitte: readonly Abschnitt[], heute: Datum): Partial<Abschnitt> {
  const letzter = abschnitte.toSorted((a, b) => b.von.localeCompare(a.von))[0];
  if (letzter === undefined) return {};
  return {
    status: letzter.status,
    von: letzter.bis === null ? heute : plusDays(letzter.bis, 1),
    norm: letzter.norm,
    quelle: letzter.quelle,
  };
}

/** Abschnitte without an end although a later one has begun, each with the one that follows. */
export function offeneVorgaenger(
  abschnitte: readonly Abschnitt[],
): readonly { readonly abschnitt: Abschnitt; readonly nachfolger: Abschnitt }[] {
  const sorted = abschnitte.toSorted((a, b) => a.von.localeCompare(b.von));
  return sorted.flatMap((abschnitt) => {
    const nachfolger = sorted.find(({ von }) => von > abschnitt.von);
    return abschnitt.bis === null && nachfolger !== undefined ? [{ abschnitt, nachfolger }] : [];
  });
}
