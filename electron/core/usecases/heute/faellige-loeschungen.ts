import { countDue } from '../../db/queries/loeschplan.ts';
import type { Database } from '../../db/open.ts';
import type { ReadAccess } from '../../register/access.ts';
import { loadEinstellung } from '../einstellung.ts';

type Gemerkt = { readonly stand: string; readonly faellig: number };
const gemerkt = new WeakMap<Database, Gemerkt>();

/**
 * How many cases have reached their period. Asked anew on another day and after a change of the register, but not
 * because somebody has ticked off a due thing: that alone would take longer than all the rest of the list.
 */
export function loadFaelligeLoeschungen(access: ReadAccess): number {
  const stand = `${access.today}/${lastChange(access.db)}`;
  const known = gemerkt.get(access.db);
  if (known?.stand === stand) return known.faellig;
  const faellig = countDue(access.db, loadEinstellung(access), access.today);
  gemerkt.set(access.db, { stand, faellig });
  return faellig;
}

/** Deleting a person takes her changes along, so the number of people belongs to it. */
function lastChange(db: Database): string {
  const last = db
    .prepare<[], number>(
      `SELECT id FROM aenderung WHERE tabelle NOT IN ('postenstand', 'wiedervorlage') ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get();
  const people = db.prepare<[], number>('SELECT count(*) FROM person').pluck().get();
  return `${last ?? 0}/${people ?? 0}`;
}
