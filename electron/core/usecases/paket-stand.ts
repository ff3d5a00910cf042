/** Which version of a package counts, what counted before, and from which day it can change a result. */
import type { RecordOf } from '#shared/domain/records.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { regelnOf } from '#shared/paket/paket-inhalt.ts';
import { aktivePakete, loadPaket, type AktivesPaket } from '../db/pakete.ts';
import type { ReadAccess } from '../register/access.ts';

type Paket = RecordOf<'paket'>;

/** Versions of a package one upon the other; the top one counts. Taking back removes the top. */
function stackOf({ tables }: ReadAccess, kennung: string): readonly string[] {
  const stack: string[] = [];
  for (const { paketId, vorgang } of tables.paketstand.select('WHERE kennung = ? ORDER BY rowid', kennung)) {
    if (vorgang === 'aktiviert' && paketId !== null) stack.push(paketId);
    else while (stack.length > 0 && stack.at(-1) !== paketId) stack.pop();
  }
  return stack;
}

export function activeOf(access: ReadAccess, kennung: string): Paket | null {
  const id = stackOf(access, kennung).at(-1);
  return id === undefined ? null : access.tables.paket.find(id);
}

/** What counts after taking back: the version of before whose key is not blocked; null for none. */
export function beforeOf(access: ReadAccess, kennung: string): Paket | null {
  for (const id of stackOf(access, kennung).slice(0, -1).toReversed()) {
    const paket = assertPresent(access.tables.paket.find(id), 'a package is never deleted');
    if (!isBlocked(access, paket)) return paket;
  }
  return null;
}

export function isBlocked({ tables }: ReadAccess, { herausgeberId }: Paket): boolean {
  return (tables.herausgeber.find(herausgeberId)?.gesperrtAm ?? null) !== null;
}

/** The packages that would count if this one took the place of its Kennung; null: if nothing did. */
export function withInstead(
  { tables }: ReadAccess,
  kennung: string,
  instead: AktivesPaket | null,
): readonly AktivesPaket[] {
  const others = aktivePakete(tables).filter(({ paket }) => paket.kennung !== kennung);
  return instead === null ? others : [instead, ...others];
}

export function asAktiv({ tables }: ReadAccess, paket: Paket | null): AktivesPaket | null {
  return paket === null ? null : loadPaket(tables, paket.id);
}

/** Today if it changes amounts of this year; otherwise the first day of the next year it knows, or of its validity. */
export function wirktAb({ paket, inhalt }: AktivesPaket, today: Datum): Datum {
  const beginn = paket.gueltigVon > today ? paket.gueltigVon : today;
  const jahre = (regelnOf(inhalt)?.parameterjahre ?? []).map(({ jahr }) => jahr).toSorted((a, b) => a - b);
  const jahr = jahre.find((each) => String(each) >= beginn.slice(0, 4));
  return jahr === undefined || beginn.startsWith(String(jahr)) ? beginn : asDatum(`${jahr}-01-01`);
}
