/** Questions to a Fallakte that more than one section asks. History is records; the current value is a question. */
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

/** The decision in force: the latest; of one day the one recorded last. */
export function letzteEntscheidung<E extends { readonly am: Datum }>(entscheidungen: readonly E[]): E | null {
  return entscheidungen.reduce<E | null>(
    (last, each) => (last === null || each.am >= last.am ? each : last),
    null,
  );
}

/** Last day of the Duldung that runs longest; null if none is recorded. */
export function duldungBis(duldungen: readonly RecordOf<'duldung'>[]): Datum | null {
  return duldungen
    .flatMap(({ gueltigBis }) => gueltigBis ?? [])
    .reduce<Datum | null>((last, tag) => (last === null || tag > last ? tag : last), null);
}

/** Who looks after the person on a day; at most one by the rule of the programme. */
export function aktiveBetreuung(
  betreuungen: readonly RecordOf<'betreuung'>[],
  tag: Datum,
): RecordOf<'betreuung'> | null {
  return betreuungen.find(({ von, bis }) => von <= tag && (bis === null || bis >= tag)) ?? null;
}
