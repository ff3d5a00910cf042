import { zeitenUebernehmen, type Uebernahme, type Zeiten } from '#shared/ablauf/zeiten-uebernehmen.ts';
import type { beziehung } from '#shared/domain/codes.ts';
import * as records from '#shared/domain/records.ts';
import type { Person } from '#shared/domain/records.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { emptyPerson } from './fall.ts';
import { fullName } from './namen.ts';
import { nextProgrammNr, requirePerson } from './person.ts';

type Beziehung = (typeof beziehung.codes)[number];
type Auswahl = Pick<Parsed<'erfassung.copyZeiten'>, 'personId' | 'abschnittIds' | 'duldungIds'>;

export const erfassungHandlers: HandlersOf<'erfassung'> = {
  'erfassung.createFamilie': ({ mitglieder, kinderBeiBeiden, ...auswahl }, access) => {
    const anchor = joinHaushalt(access, requirePerson(access, auswahl.personId));
    const zeiten = chosen(access, auswahl);
    const neue = mitglieder.map(({ beziehung: zur, ...felder }) => {
      const id = access.newId();
      const person = {
        ...emptyPerson(id, nextProgrammNr(access)),
        ...felder,
        staatsangehoerigkeit: felder.staatsangehoerigkeit ?? anchor.staatsangehoerigkeit,
        sprache: anchor.sprache,
        gemeinde: anchor.gemeinde,
        zustaendig: anchor.zustaendig,
        haushaltId: anchor.haushaltId,
      };
      access.save('person', person);
      saveZeiten(access, plan(access, { zeiten, an: person, von: anchor }));
      return { person, zur };
    });
    for (const { person, zur } of neue) relate(access, { a: anchor, b: person, istB: zur });
    if (kinderBeiBeiden) relateChildren(access, neue);
    access.note(anchor.id, { personen: neue.map(({ person }) => person.id) });
    return { ids: neue.map(({ person }) => person.id) };
  },

  'erfassung.previewZeiten': ({ anIds, ...auswahl }, access) => {
    const von = requirePerson(access, auswahl.personId);
    const zeiten = chosen(access, auswahl);
    return anIds.map((personId) => {
      const an = requirePerson(access, personId);
      const { saetze } = plan(access, { zeiten, an, von });
      return { personId, name: fullName(an.nachname, an.vornamen), saetze: [...saetze] };
    });
  },

  'erfassung.copyZeiten': ({ anIds, ...auswahl }, access) => {
    const von = requirePerson(access, auswahl.personId);
    const zeiten = chosen(access, auswahl);
    const angelegt = anIds.map((personId) => {
      const an = requirePerson(access, personId);
      return saveZeiten(access, plan(access, { zeiten, an, von }));
    });
    access.note(von.id, { personen: anIds });
    return { angelegt: angelegt.reduce((sum, each) => sum + each, 0) };
  },
};

/** Everybody entered together lives together: without a household of its own the person gets one. */
function joinHaushalt(access: WriteAccess, person: Person): Person {
  if (person.haushaltId !== null) return person;
  const haushaltId = access.newId();
  access.save('haushalt', records.haushalt.parse({ id: haushaltId }));
  const joined = { ...person, haushaltId };
  access.save('person', joined);
  return joined;
}

function chosen({ tables }: ReadAccess, { personId, abschnittIds, duldungIds }: Auswahl): Zeiten {
  const zeiten = {
    aufenthaltsabschnitt: tables.aufenthaltsabschnitt
      .ofPerson(personId)
      .filter(({ id }) => abschnittIds.includes(id)),
    duldung: tables.duldung.ofPerson(personId).filter(({ id }) => duldungIds.includes(id)),
  };
  if (
    zeiten.aufenthaltsabschnitt.length !== abschnittIds.length ||
    zeiten.duldung.length !== duldungIds.length
  )
    throw new Refusal(
      'conflict',
      'Einer der gewählten Abschnitte oder eine Duldung wurde inzwischen entfernt. Bitte wählen Sie noch einmal.',
    );
  return zeiten;
}

type Plan = { readonly zeiten: Zeiten; readonly an: Person; readonly von: Person };

function plan({ tables }: ReadAccess, { zeiten, an, von }: Plan): Uebernahme {
  return zeitenUebernehmen(
    zeiten,
    {
      personId: an.id,
      geburtsdatum: an.geburtsdatum,
      aufenthaltsabschnitt: tables.aufenthaltsabschnitt.ofPerson(an.id),
      duldung: tables.duldung.ofPerson(an.id),
    },
    `wie ${von.programmNr}`,
  );
}

function saveZeiten(access: WriteAccess, { aufenthaltsabschnitt, duldung }: Uebernahme): number {
  for (const each of aufenthaltsabschnitt)
    access.save('aufenthaltsabschnitt', { ...each, id: access.newId() });
  for (const each of duldung) access.save('duldung', { ...each, id: access.newId() });
  return aufenthaltsabschnitt.length + duldung.length;
}

const UMGEKEHRT: Readonly<Record<Beziehung, Beziehung>> = {
  ehegatte: 'ehegatte',
  lebenspartner: 'lebenspartner',
  kind: 'elternteil',
  elternteil: 'kind',
  geschwister: 'geschwister',
  sonstige: 'sonstige',
};

type Paar = { readonly a: Person; readonly b: Person; readonly istB: Beziehung };

/** Each stands in the file of the other; only what the grid says, nothing that follows from it. */
function relate(access: WriteAccess, { a, b, istB }: Paar): void {
  const entry = (personId: string, other: Person, art: Beziehung) =>
    records.angehoeriger.parse({
      id: access.newId(),
      personId,
      beziehung: art,
      name: fullName(other.nachname, other.vornamen),
      geburtsdatum: other.geburtsdatum,
      imHaushalt: true,
      verknuepftMit: other.id,
    });
  access.save('angehoeriger', entry(a.id, b, istB));
  access.save('angehoeriger', entry(b.id, a, UMGEKEHRT[istB]));
}

type Neu = { readonly person: Person; readonly zur: Beziehung };

function relateChildren(access: WriteAccess, neue: readonly Neu[]): void {
  const kinder = neue.filter(({ zur }) => zur === 'kind');
  const partner = neue.filter(({ zur }) => zur === 'ehegatte' || zur === 'lebenspartner');
  for (const { person: a } of partner)
    for (const { person: b } of kinder) relate(access, { a, b, istB: 'kind' });
  kinder.forEach(({ person: a }, i) => {
    for (const { person: b } of kinder.slice(i + 1)) relate(access, { a, b, istB: 'geschwister' });
  });
}
