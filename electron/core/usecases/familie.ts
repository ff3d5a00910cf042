import * as records from '#shared/domain/records.ts';
import type { Person } from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { createFamilienbild } from '#shared/recht/familie/familienbild.ts';
import type { Familienbild } from '#shared/recht/familie/ergebnis.ts';
import type { Akte } from '#shared/recht/familie/verwandtschaft.ts';
import { loadFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { fullName } from './namen.ts';
import { requirePerson } from './person.ts';

/** A shared address of a hostel is no family: then only those count who are entered as relatives. */
const HAUSHALT_MAX = 15;

export const familieHandlers: HandlersOf<'familie'> = {
  'familie.load': ({ personId }, access) => {
    const bild = load(access, personId);
    const ids = bild.mitglieder.flatMap((mitglied) => mitglied.personId ?? []);
    return {
      ...bild,
      entscheidungen: Object.fromEntries(
        ids.map((id) => [id, access.tables.ampelentscheidung.ofPerson(id).at(-1)?.farbe ?? null]),
      ),
    };
  },
  'familie.uebernehmen': ({ personId, angehoerigerId, feld }, access) => {
    // Asked again here: what the window showed may have changed since.
    const vorschlag = load(access, personId).uebernahmen.find(
      (each) => each.angehoerigerId === angehoerigerId && each.feld === feld,
    );
    const eintrag = access.tables.angehoeriger.find(angehoerigerId);
    if (vorschlag === undefined || eintrag === null)
      throw new Refusal(
        'conflict',
        'Diese Angabe hat sich inzwischen geändert. Bitte sehen Sie sich den Vorschlag noch einmal an.',
      );
    access.save('angehoeriger', records.angehoeriger.parse({ ...eintrag, [feld]: vorschlag.wert }));
    access.note(personId, { angehoeriger: angehoerigerId, quelle: vorschlag.personId });
  },
};

function load(access: ReadAccess, personId: string): Familienbild {
  const person = requirePerson(access, personId);
  const gleicherHaushalt = imHaushalt(access, person);
  const linked = access.tables.angehoeriger
    .ofPerson(personId)
    .flatMap(({ verknuepftMit }) => verknuepftMit ?? []);
  const others = [...new Set([...gleicherHaushalt, ...linked])].filter((id) => id !== personId);
  const akten = [person, ...others.flatMap((id) => access.tables.person.find(id) ?? [])].map((each) =>
    toAkte(access, each),
  );
  return createFamilienbild(akten, new Set(gleicherHaushalt), access.today);
}

function imHaushalt({ tables }: ReadAccess, { id, haushaltId }: Person): string[] {
  if (haushaltId === null) return [];
  const members = tables.person.select(
    'WHERE haushaltId = ? AND id <> ? ORDER BY geburtsdatum',
    haushaltId,
    id,
  );
  return members.length > HAUSHALT_MAX ? [] : members.map((member) => member.id);
}

function toAkte({ tables, check, today }: ReadAccess, person: Person): Akte {
  const fall = assertPresent(loadFall(tables, person.id), 'the person was just found');
  return {
    personId: person.id,
    name: fullName(person.nachname, person.vornamen),
    programmNr: person.programmNr,
    fall,
    angehoerige: tables.angehoeriger.ofPerson(person.id),
    ergebnis: check(fall, rahmenOf(tables, today)),
  };
}
