import type { Akte } from '#shared/anonymisierung/anonymise.ts';
import type { Kennung } from '#shared/anonymisierung/find-leaks.ts';
import { formatDatum, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import type { Zaehlperson } from '#shared/statistik/zaehlperson.ts';
import type { ReadAccess } from '../register/access.ts';

/** Everybody with the few records that are counted; each table is read once. */
export function loadBestand({ tables }: ReadAccess): (Akte & { readonly zaehlperson: Zaehlperson })[] {
  const entscheidungen = byPerson(tables.ampelentscheidung.all());
  const betreuungen = byPerson(tables.betreuung.all());
  const hemmnisse = byPerson(tables.hemmnis.all());
  const sprachnachweise = byPerson(tables.sprachnachweis.all());
  const antraege = byPerson(tables.antrag.all());
  const haushalte = new Map(tables.haushalt.all().map((haushalt) => [haushalt.id, haushalt]));
  const sitz = tables.einstellung.all()[0]?.ort ?? null;
  const personen = tables.person.all();
  const zusammen = Map.groupBy(personen, ({ haushaltId }) => haushaltId);
  return personen.map((person) => {
    const ampelentscheidung = entscheidungen.get(person.id) ?? [];
    const betreuung = betreuungen.get(person.id) ?? [];
    return {
      person,
      ampelentscheidung,
      betreuung,
      sprachnachweis: sprachnachweise.get(person.id) ?? [],
      antrag: antraege.get(person.id) ?? [],
      haushalt: haushalte.get(person.haushaltId ?? '') ?? null,
      umfeld: {
        sitz,
        geburtsdaten:
          person.haushaltId === null
            ? []
            : (zusammen.get(person.haushaltId) ?? []).map(({ geburtsdatum }) => geburtsdatum),
      },
      zaehlperson: {
        ...person,
        entscheidungen: ampelentscheidung,
        betreuungen: betreuung,
        hemmnisse: hemmnisse.get(person.id) ?? [],
      },
    };
  });
}

/** Every text of the register that tells who somebody is. */
export function loadKennungen({ tables }: ReadAccess): Kennung[] {
  const of = (art: string, ...texte: readonly (string | null)[]) =>
    texte.flatMap((text) => (text === null || text === '' ? [] : [{ art, text }]));
  const geburtstag = (tag: Datum | TeilDatum | null) =>
    tag === null || tag.length < 10 ? [] : of('Geburtsdatum', tag, formatDatum(tag));
  const worte = (text: string | null) => (text === null ? [] : text.split(/[\s,;]+/));
  return [
    ...tables.person.all().flatMap((person) => [
      ...of(
        'Name',
        person.nachname,
        person.vornamen,
        person.weitereNamen,
        ...worte(person.vornamen),
        ...worte(person.weitereNamen),
      ),
      ...of('Nummer', person.aktenzeichen, person.azrNr, person.programmNr),
      ...of('Erreichbarkeit', person.telefon, person.email),
      ...geburtstag(person.geburtsdatum),
      // Initials and signs say too little to be looked for.
      ...of('Benutzer', (person.zustaendig ?? '').length > 3 ? person.zustaendig : null),
    ]),
    ...tables.haushalt.all().flatMap(({ strasse, bezeichnung }) => of('Anschrift', strasse, bezeichnung)),
    ...tables.angehoeriger
      .all()
      .flatMap(({ name, geburtsdatum }) => [...of('Name', name), ...geburtstag(geburtsdatum)]),
    ...tables.kontaktperson
      .all()
      .flatMap(({ name, strasse, telefon, email }) => [
        ...of('Name', name),
        ...of('Anschrift', strasse),
        ...of('Erreichbarkeit', telefon, email),
      ]),
    ...tables.beschaeftigung.all().flatMap(({ arbeitgeber }) => of('Arbeitgeber', arbeitgeber)),
    ...tables.traeger.all().flatMap(({ ansprechpartner }) => of('Ansprechperson', ansprechpartner)),
    ...tables.traegerkontakt.all().flatMap(({ name }) => of('Ansprechperson', name)),
    ...tables.benutzer.all().flatMap(({ name }) => of('Benutzer', name)),
  ];
}

function byPerson<R extends { readonly personId: string }>(records: readonly R[]): Map<string, R[]> {
  return Map.groupBy(records, ({ personId }) => personId);
}
