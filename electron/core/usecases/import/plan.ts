/** Compares the people of a list with the register and works out what would be written. Writes nothing. */
import { eintraegeOf, type Eintrag } from '#shared/austausch/eintraege.ts';
import { findDubletten, type Kandidat } from '#shared/austausch/dubletten.ts';
import type { Gelesenes, Listenperson, Problem } from '#shared/austausch/personen-lesen.ts';
import { records, type Person, type RecordOf, type Tabelle } from '#shared/domain/records.ts';
import { fold } from '#shared/lib/fold.ts';
import type { ReadAccess } from '#electron/core/register/access.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { emptyPerson } from '../fall.ts';
import { fullName } from '../namen.ts';
import { createHerkunft, type Herkunft } from './herkunft.ts';

export type Speicherung = {
  readonly [T in Tabelle]: { readonly tabelle: T; readonly record: RecordOf<T> };
}[Tabelle];
export type PlanPerson = {
  readonly zeile: number;
  readonly art: 'neu' | 'geaendert' | 'gleich';
  readonly personId: string;
  readonly speicherungen: readonly Speicherung[];
};
export type Plan = {
  readonly personen: readonly PlanPerson[];
  readonly probleme: readonly Problem[];
  readonly abgewiesen: ReadonlySet<number>;
  readonly dubletten: number;
};

/** The Programm-Nr. is given when the person is written; until then this stands in its place. */
export const NOCH_OHNE_NUMMER = 'P-neu';

export function planImport(access: ReadAccess, gelesenes: Gelesenes): Plan {
  const suche = createSuche(access.tables.person.all());
  const herkunft = createHerkunft(access.db);
  const traeger = new Map(access.tables.traeger.all().map(({ id, name }) => [fold(name), id]));
  const probleme = [...gelesenes.probleme];
  const abgewiesen = new Set(gelesenes.abgewiesen);
  const personen: PlanPerson[] = [];
  const neue: (Kandidat & { readonly zeile: number })[] = [];
  const getroffen = new Map<string, number>();

  for (const person of gelesenes.personen) {
    const melde = (text: string, schwere: Problem['schwere'] = 'hinweis', spalte: string | null = null) => {
      probleme.push({ zeile: person.zeile, zelle: null, spalte, text, schwere });
      if (schwere === 'abgewiesen') for (const zeile of person.zeilen) abgewiesen.add(zeile);
    };
    const fund = suche(person);
    if (fund.art === 'widerspruch') {
      melde(fund.text, 'abgewiesen');
      continue;
    }
    const frueher = fund.person === null ? undefined : getroffen.get(fund.person.id);
    if (frueher !== undefined) {
      melde(`Diese Person steht schon in Zeile ${frueher}, dort mit anderen Angaben.`, 'abgewiesen');
      continue;
    }
    if (fund.person !== null) getroffen.set(fund.person.id, person.zeile);
    const plan =
      fund.person === null
        ? planNeu(access, person)
        : planVorhanden({ access, person, vorhanden: fund.person, herkunft, melde });
    const betreuung = planBetreuung({ access, person, personId: plan.personId, traeger, melde });
    const speicherungen = betreuung === null ? plan.speicherungen : [...plan.speicherungen, betreuung];
    personen.push({
      ...plan,
      speicherungen,
      art: plan.art === 'gleich' && betreuung !== null ? 'geaendert' : plan.art,
    });
    if (plan.art === 'neu') neue.push({ ...kandidatOf(plan.personId, person), zeile: person.zeile });
  }

  const dubletten = findDubletten(neue, suche.alle);
  const zeileOf = new Map(neue.map(({ id, zeile }) => [id, zeile]));
  for (const { id, gegen, grund } of dubletten) {
    const zeile = zeileOf.get(id);
    const vorhanden = suche.byId(gegen);
    const wer =
      vorhanden === null
        ? `Zeile ${zeileOf.get(gegen) ?? '?'}`
        : `${fullName(vorhanden.nachname, vorhanden.vornamen)} (${vorhanden.programmNr})`;
    if (zeile !== undefined)
      probleme.push({
        zeile,
        zelle: null,
        spalte: null,
        text: `Möglicherweise dieselbe Person wie ${wer}: ${grund}. Sie wird als eigene Person angelegt.`,
        schwere: 'hinweis',
      });
  }
  return {
    personen,
    probleme: probleme.toSorted((a, b) => a.zeile - b.zeile),
    abgewiesen,
    dubletten: dubletten.length,
  };
}

type Fund =
  | { readonly art: 'gefunden'; readonly person: Person | null }
  | { readonly art: 'widerspruch'; readonly text: string };

/** By number; without one by name and birth date. Never by likeness. */
function createSuche(alle: readonly Person[]) {
  const byAz = group(alle, ({ aktenzeichen }) => (aktenzeichen === null ? null : fold(aktenzeichen)));
  const byAzr = group(alle, ({ azrNr }) => azrNr);
  const byName = group(alle, ({ nachname, vornamen, geburtsdatum }) =>
    geburtsdatum === null ? null : nameKey(nachname, vornamen, geburtsdatum),
  );
  const byId = new Map(alle.map((person) => [person.id, person]));
  const suche = ({ angaben }: Listenperson): Fund => {
    const { aktenzeichen, azrNr, nachname = '', vornamen = null, geburtsdatum } = angaben;
    const nummern = [
      ...(azrNr === undefined ? [] : (byAzr.get(azrNr) ?? [])),
      ...(aktenzeichen === undefined ? [] : (byAz.get(fold(aktenzeichen)) ?? [])),
    ];
    const durchNummer = [...new Set(nummern)];
    if (durchNummer.length > 1)
      return {
        art: 'widerspruch',
        text: 'Aktenzeichen und AZR-Nummer gehören im Register zu mehreren Personen.',
      };
    const [person] = durchNummer;
    if (person !== undefined) {
      const andererName = fold(person.nachname) !== fold(nachname);
      const anderesDatum =
        geburtsdatum !== undefined && person.geburtsdatum !== null && person.geburtsdatum !== geburtsdatum;
      return andererName && anderesDatum
        ? {
            art: 'widerspruch',
            text: `Das Aktenzeichen gehört im Register zu einer anderen Person (${person.programmNr}).`,
          }
        : { art: 'gefunden', person };
    }
    if (geburtsdatum === undefined) return { art: 'gefunden', person: null };
    const durchName = (byName.get(nameKey(nachname, vornamen, geburtsdatum)) ?? []).filter(
      (kandidat) => aktenzeichen === undefined || kandidat.aktenzeichen === null,
    );
    if (durchName.length > 1)
      return {
        art: 'widerspruch',
        text: 'Im Register gibt es mehrere Personen mit diesem Namen und Geburtsdatum; bitte geben Sie das Aktenzeichen an.',
      };
    return { art: 'gefunden', person: durchName[0] ?? null };
  };
  return Object.assign(suche, { alle, byId: (id: string) => byId.get(id) ?? null });
}

function planNeu(access: ReadAccess, person: Listenperson): PlanPerson {
  const id = access.newId();
  const speicherungen = eintraegeOf(person, access.today).map((eintrag) =>
    eintrag.tabelle === 'person'
      ? speicherung('person', { ...emptyPerson(id, NOCH_OHNE_NUMMER), ...eintrag.felder })
      : speicherung(eintrag.tabelle, { ...eintrag.felder, id: access.newId(), personId: id }),
  );
  return { zeile: person.zeile, art: 'neu', personId: id, speicherungen };
}

type Vergleich = {
  readonly access: ReadAccess;
  readonly person: Listenperson;
  readonly vorhanden: Person;
  readonly herkunft: Herkunft;
  readonly melde: (text: string, schwere?: Problem['schwere'], spalte?: string | null) => void;
};

/** Fills what is empty, renews what an import brought, and only shows what differs from an entry by hand. */
function planVorhanden({ access, person, vorhanden, herkunft, melde }: Vergleich): PlanPerson {
  const speicherungen: Speicherung[] = [];
  const benutzt = new Set<string>();
  for (const eintrag of eintraegeOf(person, access.today)) {
    const bisher = findBisher(access, { eintrag, vorhanden, benutzt });
    if (bisher === null) {
      speicherungen.push(
        speicherung(eintrag.tabelle, { ...eintrag.felder, id: access.newId(), personId: vorhanden.id }),
      );
      continue;
    }
    benutzt.add(bisher.id);
    const felder: Record<string, unknown> = {};
    for (const [feld, neu] of Object.entries(eintrag.felder)) {
      const alt = bisher[feld] ?? null;
      if (BEGLEITEND.has(feld) || neu === null || alt === neu) continue;
      if (alt === null || herkunft(bisher.id, feld) === 'import') felder[feld] = neu;
      else
        melde(
          `„${labelOf(eintrag.tabelle, feld)}“ wurde von Hand eingetragen und bleibt: Im Register steht „${show(alt)}“, in der Liste „${show(neu)}“.`,
          'hinweis',
          labelOf(eintrag.tabelle, feld),
        );
    }
    if (Object.keys(felder).length === 0) continue;
    const begleitend = Object.fromEntries(
      Object.entries(eintrag.felder).filter(([feld]) => BEGLEITEND.has(feld)),
    );
    speicherungen.push(speicherung(eintrag.tabelle, { ...bisher, ...begleitend, ...felder }));
  }
  return {
    zeile: person.zeile,
    art: speicherungen.length === 0 ? 'gleich' : 'geaendert',
    personId: vorhanden.id,
    speicherungen,
  };
}

/** Say when and whence; alone they are no change. */
const BEGLEITEND: ReadonlySet<string> = new Set(['erhobenAm', 'quelle']);

type Vorhanden = Readonly<Record<string, unknown>> & { readonly id: string };

function findBisher(
  access: ReadAccess,
  {
    eintrag,
    vorhanden,
    benutzt,
  }: { readonly eintrag: Eintrag; readonly vorhanden: Person; readonly benutzt: ReadonlySet<string> },
): Vorhanden | null {
  if (eintrag.tabelle === 'person') return vorhanden;
  const alle: readonly Vorhanden[] = access.tables[eintrag.tabelle].ofPerson(vorhanden.id);
  return (
    alle.find(
      (record) =>
        !benutzt.has(record.id) &&
        eintrag.schluessel.every((feld) => (record[feld] ?? null) === (eintrag.felder[feld] ?? null)),
    ) ?? null
  );
}

type Betreuungsplan = {
  readonly access: ReadAccess;
  readonly person: Listenperson;
  readonly personId: string;
  readonly traeger: ReadonlyMap<string, string>;
  readonly melde: Vergleich['melde'];
};

/** A Träger of the list starts a Betreuung where none runs; a running one is never changed by a list. */
function planBetreuung({ access, person, personId, traeger, melde }: Betreuungsplan): Speicherung | null {
  const { traeger: name } = person.angaben;
  if (name === undefined) return null;
  const traegerId = traeger.get(fold(name));
  if (traegerId === undefined) {
    melde(`Der Träger „${name.slice(0, 60)}“ ist nicht angelegt; die Betreuung wurde nicht übernommen.`);
    return null;
  }
  const laufend = betreuungAm(access.tables.betreuung.ofPerson(personId), access.today);
  if (laufend?.traegerId === traegerId) return null;
  if (laufend !== null) {
    melde('Die laufende Betreuung im Register ist eine andere als in der Liste und bleibt.');
    return null;
  }
  return speicherung('betreuung', {
    id: access.newId(),
    personId,
    art: 'traeger',
    traegerId,
    von: access.today,
    bis: null,
    gewaehltVon: null,
    grund: null,
  });
}

function speicherung(tabelle: Tabelle, felder: Readonly<Record<string, unknown>>): Speicherung {
  // `as`: parsed by the schema of that very table; the map loses which one it is.
  return { tabelle, record: records[tabelle].parse(felder) } as Speicherung;
}

function kandidatOf(id: string, { angaben }: Listenperson): Kandidat {
  return {
    id,
    nachname: angaben.nachname ?? '',
    vornamen: angaben.vornamen ?? null,
    geburtsdatum: angaben.geburtsdatum ?? null,
  };
}

function nameKey(nachname: string, vornamen: string | null, geburtsdatum: string): string {
  return `${fold(nachname)}|${fold(vornamen ?? '')}|${geburtsdatum}`;
}

function group(
  alle: readonly Person[],
  key: (person: Person) => string | null,
): ReadonlyMap<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of alle) {
    const wert = key(person);
    if (wert !== null) map.set(wert, [...(map.get(wert) ?? []), person]);
  }
  return map;
}

function labelOf(tabelle: Tabelle, feld: string): string {
  const schema = (
    records[tabelle].shape as Readonly<Record<string, { meta?: () => { label?: unknown } | undefined }>>
  )[feld];
  const label = schema?.meta?.()?.label;
  return typeof label === 'string' ? label : feld;
}

function show(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').toReversed().join('.') : text.slice(0, 80);
}
