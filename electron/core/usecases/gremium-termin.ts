/** When a Gremium of the register meets next, from its meetings. */
import type { RecordOf } from '#shared/domain/records.ts';
import { naechsterTermin, type Gremientermin } from '#shared/fristen/gremientermin.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { ReadAccess } from '../register/access.ts';
import { landOf } from './land.ts';

type Gremium = RecordOf<'gremium'>;

export function terminOf(access: ReadAccess, record: Gremium): Gremientermin | null {
  return naechsterTermin({ ...record, sitzungen: sitzungenOf(access, record) }, access.today, landOf(access));
}

/** Days of its meetings, oldest first. A meeting without a Gremium of the register counts where the kind is unmistakable. */
export function sitzungenOf({ tables }: ReadAccess, { id, art }: Gremium): Datum[] {
  const only = tables.gremium.select('WHERE art = ?', art).length === 1;
  return tables.sitzung
    .select(
      'WHERE gremiumId = ? OR (gremiumId IS NULL AND gremium = ? AND ? = 1) ORDER BY am',
      id,
      art,
      only ? 1 : 0,
    )
    .map(({ am }) => am);
}
