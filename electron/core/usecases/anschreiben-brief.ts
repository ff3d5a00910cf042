/** What the register knows about letters to a person: the address, earlier letters and what came of them. */
import { reaktionOf } from '#shared/ablauf/anschreiben-antwort.ts';
import {
  briefanschrift,
  type Anschrift,
  type Briefhindernis,
  type Reaktion,
} from '#shared/ablauf/anschreiben.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { ReadAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';

export function anschriftOf(access: ReadAccess, personId: string): Anschrift | Briefhindernis {
  const { tables, today } = access;
  const person = requirePerson(access, personId);
  return briefanschrift({
    person,
    haushalt: person.haushaltId === null ? null : tables.haushalt.find(person.haushaltId),
    kontaktpersonen: tables.kontaktperson.ofPerson(personId),
    heute: today,
  });
}

/** Who gets the letter instead of the person; null if it is the person, or nobody can be named yet. */
export function briefOf(access: ReadAccess, personId: string) {
  const found = anschriftOf(access, personId);
  if ('grund' in found || found.name === null) return null;
  const { name, zusatz, strasse, plz, ort } = found;
  return { name, zusatz, strasse, plz, ort };
}

/** Letters to a person, oldest first, and what came of them. */
export function briefeOf(
  { tables }: ReadAccess,
  personId: string,
): { readonly briefe: readonly RecordOf<'anschreiben'>[]; readonly reaktion: Reaktion } {
  const briefe = tables.anschreiben.ofPerson(personId).toSorted((a, b) => a.am.localeCompare(b.am));
  return {
    briefe,
    reaktion: reaktionOf(briefe, {
      kontakte: tables.kontakt.ofPerson(personId),
      antraege: tables.antrag.ofPerson(personId),
    }),
  };
}

/** Day of the letter that stayed without an answer; null if there was none or an answer came. */
export function erstesAmOf(access: ReadAccess, personId: string): Datum | null {
  const { briefe, reaktion } = briefeOf(access, personId);
  const am = briefe.at(-1)?.am ?? null;
  return am === null || reaktion.geantwortet || am === access.today ? null : am;
}
