import type { Feldwahl } from '#shared/api/dublette.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { einzelRecords } from '#shared/domain/fall.ts';
import { records, restrictedTabellen, type Person, type Tabelle } from '#shared/domain/records.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Two values of one field of the two files. */
export type Feldpaar = {
  readonly tabelle: Tabelle;
  readonly feld: string;
  readonly behalten: unknown;
  readonly aufgeben: unknown;
  readonly vorschlag: Feldwahl;
  readonly streitig: boolean;
  readonly beideMoeglich: boolean;
};
export type Zusammenlegung = {
  readonly behalten: Person;
  readonly aufgeben: Person;
  readonly felder: readonly Feldpaar[];
  /** Records of the file that is given up which the other one has too, once per person. */
  readonly einzel: readonly {
    readonly tabelle: Tabelle;
    readonly behalten: AnyRecord;
    readonly aufgeben: AnyRecord;
  }[];
  /** Records that go over as they are. */
  readonly umzug: readonly { readonly tabelle: Tabelle; readonly id: string }[];
  readonly hindernis: string | null;
  /** Number of the last change to either of them. */
  readonly stand: number;
};

/** Texts of which both can stay, one after the other, and what stands between them. */
const BEIDE: Readonly<Record<string, { readonly trenner: string; readonly laenge: number }>> = {
  'person.weitereNamen': { trenner: ', ', laenge: 500 },
  'person.notiz': { trenner: '\n', laenge: 4000 },
};
const FEST: ReadonlySet<string> = new Set(['id', 'personId', 'programmNr', 'haushaltId']);
const EINZEL = Object.keys(einzelRecords) as readonly Tabelle[];

/** Tables whose records belong to a person, besides the person herself. */
export const PERSONENTABELLEN = (Object.keys(records) as readonly Tabelle[]).filter(
  (tabelle) => tabelle !== 'person' && Object.hasOwn(records[tabelle].shape, 'personId'),
);

/** What merging two files would do. Writes nothing. */
export function planZusammenlegung(
  access: ReadAccess,
  { behaltenId, aufgebenId }: Pick<Parsed<'dublette.compare'>, 'behaltenId' | 'aufgebenId'>,
): Zusammenlegung {
  if (behaltenId === aufgebenId)
    throw new Refusal(
      'refused',
      'Das ist zweimal dieselbe Person. Bitte wählen Sie eine andere zum Vergleich.',
    );
  const [behalten, aufgeben] = [requirePerson(access, behaltenId), requirePerson(access, aufgebenId)];
  const einzel: Zusammenlegung['einzel'][number][] = [];
  const umzug: Zusammenlegung['umzug'][number][] = [];
  for (const tabelle of PERSONENTABELLEN) {
    const [mine, theirs] = [recordsOf(access, tabelle, behaltenId), recordsOf(access, tabelle, aufgebenId)];
    const [own] = mine;
    const [other] = theirs;
    if (EINZEL.includes(tabelle) && own !== undefined && other !== undefined)
      einzel.push({ tabelle, behalten: own, aufgeben: other });
    else umzug.push(...theirs.map(({ id }) => ({ tabelle, id })));
  }
  return {
    behalten,
    aufgeben,
    felder: [
      ...paare('person', behalten, withOwnNameAsAlias(aufgeben, behalten)),
      ...einzel.flatMap(({ tabelle, behalten: own, aufgeben: other }) => paare(tabelle, own, other)),
    ],
    einzel,
    umzug,
    hindernis: hindernisOf(access, behaltenId, aufgebenId),
    stand: standOf(access, behaltenId, aufgebenId),
  };
}

/** The value that a field gets. */
export function gewaehlt(
  { tabelle, feld, behalten, aufgeben, beideMoeglich }: Feldpaar,
  wahl: Feldwahl,
): unknown {
  if (wahl === 'aufgeben') return aufgeben;
  const joined = BEIDE[`${tabelle}.${feld}`];
  if (wahl !== 'beide' || !beideMoeglich || joined === undefined) return behalten;
  return [behalten, aufgeben]
    .filter((text) => typeof text === 'string')
    .join(joined.trenner)
    .slice(0, joined.laenge);
}

export function isGeschuetzt(tabelle: Tabelle): boolean {
  return restrictedTabellen.some((name) => name === tabelle);
}

/** The name that is given up stays findable: it becomes a further name of the file that stays. */
function withOwnNameAsAlias(aufgeben: Person, behalten: Person): Person {
  const name = [aufgeben.nachname, aufgeben.vornamen].filter((part) => part !== null).join(' ');
  const same = aufgeben.nachname === behalten.nachname && aufgeben.vornamen === behalten.vornamen;
  const further = [
    ...(same ? [] : [name]),
    ...(aufgeben.weitereNamen === null ? [] : [aufgeben.weitereNamen]),
  ];
  return { ...aufgeben, weitereNamen: further.length === 0 ? null : further.join(', ').slice(0, 500) };
}

function paare(tabelle: Tabelle, own: AnyRecord, other: AnyRecord): Feldpaar[] {
  return Object.keys(records[tabelle].shape)
    .filter((feld) => !FEST.has(feld) || (tabelle === 'person' && feld === 'haushaltId'))
    .map((feld) => {
      const [behalten, aufgeben] = [own[feld] ?? null, other[feld] ?? null];
      const streitig = behalten !== null && aufgeben !== null && behalten !== aufgeben;
      const beideMoeglich = streitig && Object.hasOwn(BEIDE, `${tabelle}.${feld}`);
      const vorschlag =
        behalten === null && aufgeben !== null ? 'aufgeben' : beideMoeglich ? 'beide' : 'behalten';
      return { tabelle, feld, behalten, aufgeben, streitig, beideMoeglich, vorschlag };
    });
}

function recordsOf({ tables }: ReadAccess, tabelle: Tabelle, personId: string): AnyRecord[] {
  // Every record has an id; the union of all tables does not say so.
  return tables[tabelle].ofPerson(personId) as AnyRecord[];
}

function hindernisOf({ tables, today }: ReadAccess, a: string, b: string): string | null {
  const both = [a, b].every((id) => betreuungAm(tables.betreuung.ofPerson(id), today) !== null);
  return both
    ? 'Für beide läuft eine Betreuung; eine Person hat immer nur eine. Bitte beenden Sie zuerst eine der beiden.'
    : null;
}

/** Number of the last change to either file: a merge that was looked at before is refused. */
function standOf({ db }: ReadAccess, a: string, b: string): number {
  return (
    db
      .prepare<[string, string], number>('SELECT max(id) FROM aenderung WHERE personId IN (?, ?)')
      .pluck()
      .get(a, b) ?? 0
  );
}
