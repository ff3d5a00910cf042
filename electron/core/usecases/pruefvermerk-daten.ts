import type { PersonDaten } from '#shared/dokumente/daten.ts';
import { pruefvermerkDaten } from '#shared/dokumente/pruefvermerk-daten.ts';
import type { PruefvermerkDaten } from '#shared/dokumente/vorlagen/pruefvermerk.ts';
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
  return pruefvermerkDaten(person, ergebnis, loadBeistand(access, ergebnis.rechtsstand));
}
