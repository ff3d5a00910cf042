import type { PersonDaten } from '#shared/dokumente/daten.ts';
import { pruefvermerkDaten } from '#shared/dokumente/pruefvermerk-daten.ts';
import type { PruefvermerkDaten } from '#shared/dokumente/vorlagen/pruefvermerk.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { rechne } from '#shared/recht/lebensunterhalt/rechnung.ts';
import { loadFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { ReadAccess } from '../register/access.ts';
import { checkPerson, withoutRestricted } from './pruefung.ts';
import { loadBeistand } from './recht.ts';

/** The check of today. Restricted facts stay out: everybody who may read sees the paper before it is written. */
export function loadPruefvermerk(
  access: ReadAccess,
  person: PersonDaten,
  personId: string,
): PruefvermerkDaten {
  const ergebnis = withoutRestricted(checkPerson(access, { personId, stichtag: null, rechtsstand: null }));
  const fall = assertPresent(loadFall(access.tables, personId), 'the person was just checked');
  return pruefvermerkDaten(person, ergebnis, {
    rechnung: rechne({ fall, tag: ergebnis.stichtag, rahmen: rahmenOf(access.tables, ergebnis.stichtag) }),
    beistand: loadBeistand(access, ergebnis.rechtsstand),
  });
}
