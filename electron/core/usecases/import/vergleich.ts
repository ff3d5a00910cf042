/** One person of a list beside her file: what would be written, and every difference for a human to decide about. */
import { ausgeschiedenTor } from '#shared/ablauf/ausgeschieden.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import type { Unterschied } from '#shared/api/import.ts';
import { eintraegeOf, type Eintrag } from '#shared/austausch/eintraege.ts';
import type { Listenperson, Problem } from '#shared/austausch/personen-lesen.ts';
import type { Person, RecordOf, Tabelle, Traeger } from '#shared/domain/records.ts';
import { fold, foldGerman } from '#shared/lib/fold.ts';
import type { ReadAccess } from '#electron/core/register/access.ts';
import { emptyPerson } from '../fall.ts';
import { feldLabel, feldWert } from '../feld-worte.ts';
import { fullName } from '../namen.ts';
import { tabellenName } from '../tabellen-namen.ts';
import type { Herkunft } from './herkunft.ts';

export type Speicherung = {
  readonly [T in Tabelle]: { readonly tabelle: T; readonly record: RecordOf<T> };
}[Tabelle];
export type PlanPerson = {
  readonly zeile: number;
  readonly art: 'neu' | 'geaendert' | 'gleich';
  readonly personId: string;
  /** Made when it is written: a dry run of ten thousand people has no use for their records. */
  readonly speicherungen: () => readonly Speicherung[];
};

/** The Programm-Nr. is given when the person is written; until then this stands in its place. */
export const NOCH_OHNE_NUMMER = 'P-neu';

export function planNeu(access: ReadAccess, person: Listenperson): PlanPerson {
  const id = access.newId();
  const speicherungen = () =>
    eintraegeOf(person, access.today).map((eintrag) =>
      eintrag.tabelle === 'person'
        ? speicherung('person', { ...emptyPerson(id, NOCH_OHNE_NUMMER), ...eintrag.felder })
        : speicherung(eintrag.tabelle, { ...eintrag.felder, id: access.newId(), personId: id }),
    );
  return { zeile: person.zeile, art: 'neu', personId: id, speicherungen };
}

export type Vergleich = {
  readonly access: ReadAccess;
  readonly person: Listenperson;
  readonly vorhanden: Person;
  readonly herkunft: Herkunft;
  /** Decides about one difference and reports it. */
  readonly entscheide: (unterschied: Unterschied) => boolean;
};

/** Fills what is empty, renews what an import brought, leaves what was entered by hand, unless somebody says otherwise. */
export function planVorhanden({ access, person, vorhanden, herkunft, entscheide }: Vergleich): PlanPerson {
  const speicherungen: Speicherung[] = [];
  const benutzt = new Set<string>();
  const frage = (was: Pick<Unterschied, 'feld' | 'register' | 'liste' | 'herkunft' | 'nehmen'>, wo: string) =>
    entscheide({
      schluessel: `${vorhanden.id}|${wo}`,
      zeile: person.zeile,
      personId: vorhanden.id,
      person: fullName(vorhanden.nachname, vorhanden.vornamen),
      programmNr: vorhanden.programmNr,
      ...was,
    });
  for (const eintrag of eintraegeOf(person, access.today)) {
    const { tabelle } = eintrag;
    const bisher = findBisher(access, { eintrag, vorhanden, benutzt });
    if (bisher === null) {
      const nehmen = frage(
        {
          feld: tabellenName(tabelle),
          register: '',
          liste: inWorten(eintrag),
          herkunft: 'leer',
          nehmen: true,
        },
        `${tabelle}|${eintrag.schluessel.map((feld) => String(eintrag.felder[feld])).join(',')}`,
      );
      if (nehmen)
        speicherungen.push(
          speicherung(tabelle, { ...eintrag.felder, id: access.newId(), personId: vorhanden.id }),
        );
      continue;
    }
    benutzt.add(bisher.id);
    const felder: Record<string, unknown> = {};
    for (const [feld, neu] of Object.entries(eintrag.felder)) {
      const alt = bisher[feld] ?? null;
      if (BEGLEITEND.has(feld) || neu === null || alt === neu) continue;
      const woher = alt === null ? 'leer' : herkunft(bisher.id, feld) === 'import' ? 'liste' : 'hand';
      const nehmen = frage(
        {
          feld:
            tabelle === 'person'
              ? feldLabel(tabelle, feld)
              : `${tabellenName(tabelle)}: ${feldLabel(tabelle, feld)}`,
          register: alt === null ? '' : kurz(feldWert(tabelle, feld, alt)),
          liste: kurz(feldWert(tabelle, feld, neu)),
          herkunft: woher,
          nehmen: woher !== 'hand' && !isUngenauer(alt, neu),
        },
        `${tabelle}|${bisher.id}|${feld}`,
      );
      if (nehmen) felder[feld] = neu;
    }
    if (Object.keys(felder).length === 0) continue;
    const begleitend = Object.fromEntries(
      Object.entries(eintrag.felder).filter(([feld]) => BEGLEITEND.has(feld)),
    );
    speicherungen.push(speicherung(tabelle, { ...bisher, ...begleitend, ...felder }));
  }
  return {
    zeile: person.zeile,
    art: speicherungen.length === 0 ? 'gleich' : 'geaendert',
    personId: vorhanden.id,
    speicherungen: () => speicherungen,
  };
}

/** Say when and whence; alone they are no change. */
const BEGLEITEND: ReadonlySet<string> = new Set(['erhobenAm', 'quelle']);

/** Says less than the register: a year where it knows the day, letters without the marks that it has kept. */
function isUngenauer(alt: unknown, neu: unknown): boolean {
  if (typeof alt !== 'string' || typeof neu !== 'string') return false;
  if (/^\d{4}-/.test(alt) && alt.startsWith(`${neu}-`)) return true;
  return marks(neu) < marks(alt) && (fold(alt) === fold(neu) || foldGerman(alt) === foldGerman(neu));
}

/** How many letters are more than one of A to Z. */
const marks = (text: string): number => text.normalize('NFC').replaceAll(/[^\u0080-\u{10FFFF}]/gu, '').length;

function inWorten({ tabelle, felder }: Eintrag): string {
  const worte = Object.entries(felder)
    .filter(([feld, wert]) => wert !== null && !BEGLEITEND.has(feld))
    .map(([feld, wert]) => `${feldLabel(tabelle, feld)}: ${feldWert(tabelle, feld, wert)}`);
  return kurz(worte.join(', '));
}

function kurz(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

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
  /** By folded name. */
  readonly traeger: ReadonlyMap<string, Traeger>;
  readonly melde: (text: string, schwere?: Problem['schwere']) => void;
};

/** A Träger of the list starts a Betreuung where none runs; a running one is never changed by a list. */
export function planBetreuung({
  access,
  person,
  personId,
  traeger,
  melde,
}: Betreuungsplan): Speicherung | null {
  const { traeger: name } = person.angaben;
  if (name === undefined) return null;
  const gemeint = traeger.get(fold(name));
  if (gemeint === undefined) {
    melde(`Der Träger „${name.slice(0, 60)}“ ist nicht angelegt; die Betreuung wurde nicht übernommen.`);
    return null;
  }
  const traegerId = gemeint.id;
  const laufend = betreuungAm(access.tables.betreuung.ofPerson(personId), access.today);
  if (laufend?.traegerId === traegerId) return null;
  if (laufend !== null) {
    melde('Die laufende Betreuung im Register ist eine andere als in der Liste und bleibt.');
    return null;
  }
  if (ausgeschiedenTor.hindernis({ traeger: gemeint, von: access.today }) !== null) {
    melde(
      `Der Träger „${gemeint.name.slice(0, 60)}“ ist ausgeschieden; die Betreuung wurde nicht übernommen.`,
    );
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
  // `as`: fields of that very table; saving parses them by its schema, which fills what is left out.
  return { tabelle, record: felder } as unknown as Speicherung;
}
