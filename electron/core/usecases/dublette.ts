import type { Output } from '#shared/api/contract.ts';
import { findDubletten } from '#shared/austausch/dubletten.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { staatName } from '#shared/domain/staaten.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { namensform, vergleichePersonen } from '#shared/suche/vergleichen.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { gewaehlt, isGeschuetzt, planZusammenlegung, type Zusammenlegung } from './dublette-plan.ts';
import { feldLabel, feldWert } from './feld-worte.ts';
import { redirectMeldungen } from './halbjahr-zeilen.ts';
import { requirePerson } from './person.ts';
import { tabellenName } from './tabellen-namen.ts';
import { laterChanges, takeBack } from './take-back.ts';

const SHOWN = 5;
/** So many hits of the search are compared in full. */
const COMPARED = 400;

export const dubletteHandlers: HandlersOf<'dublette'> = {
  'dublette.propose': ({ ausser, ...person }, access) => {
    const form = namensform(person);
    const zwei = sindZwei(access);
    const found = candidates(access, person).flatMap((id) => {
      if (id === ausser || (ausser !== null && zwei(ausser, id))) return [];
      const other = access.tables.person.find(id);
      const alike = other === null ? null : vergleichePersonen(form, namensform(other));
      return alike === null ? [] : [{ id, ...alike }];
    });
    return found
      .toSorted((a, b) => b.wert - a.wert)
      .slice(0, SHOWN)
      .map(({ id, gruende }) => kandidat(access, id, gruende));
  },

  'dublette.list': ({ limit }, access) => {
    const everybody = access.db
      .prepare<[], Parameters<typeof findDubletten>[0][number]>(
        'SELECT id, nachname, vornamen, weitereNamen, geburtsdatum FROM person ORDER BY rowid',
      )
      .all();
    const pairs = findDubletten(everybody, [], sindZwei(access)).toSorted((a, b) => b.wert - a.wert);
    return {
      gesamt: pairs.length,
      paare: pairs.slice(0, limit).map(({ id, gegen, grund }) => ({
        a: kandidat(access, gegen, []),
        b: kandidat(access, id, []),
        grund,
      })),
    };
  },

  'dublette.reject': ({ a, b }, access) => {
    for (const id of [a, b]) requirePerson(access, id);
    if (a === b) throw new Refusal('refused', 'Das ist zweimal dieselbe Person.');
    access.db
      .prepare('INSERT OR REPLACE INTO keineDublette (personA, personB, protokollId) VALUES (?, ?, ?)')
      .run(...sorted(a, b), access.protokollId);
    for (const id of [a, b]) access.note(id);
  },

  'dublette.askAgain': ({ a, b }, access) => {
    access.db.prepare('DELETE FROM keineDublette WHERE personA = ? AND personB = ?').run(...sorted(a, b));
    for (const id of [a, b]) access.note(id);
  },

  'dublette.compare': (zwei, access) => {
    const plan = planZusammenlegung(access, zwei);
    const seite = ({ id, programmNr }: Zusammenlegung['behalten']) => ({
      id,
      programmNr,
      name: nameOf(access, id),
    });
    return {
      behalten: seite(plan.behalten),
      aufgeben: seite(plan.aufgeben),
      felder: plan.felder
        .filter(
          ({ tabelle, behalten, aufgeben }) => !isGeschuetzt(tabelle) && (behalten ?? aufgeben) !== null,
        )
        .map(({ tabelle, feld, behalten, aufgeben, vorschlag, streitig, beideMoeglich }) => ({
          schluessel: `${tabelle}.${feld}`,
          gruppe: tabellenName(tabelle),
          label: feldLabel(tabelle, feld),
          behalten: wort(access, { tabelle, feld, wert: behalten }),
          aufgeben: wort(access, { tabelle, feld, wert: aufgeben }),
          vorschlag,
          streitig,
          beideMoeglich,
        })),
      eintraege: [...Map.groupBy(plan.umzug, ({ tabelle }) => tabelle)].map(([tabelle, list]) => ({
        label: tabellenName(tabelle),
        anzahl: list.length,
      })),
      hinweise: hinweise(plan),
      hindernis: plan.hindernis,
      stand: plan.stand,
    };
  },

  'dublette.merge': ({ wahl, stand, ...zwei }, access) => {
    const plan = planZusammenlegung(access, zwei);
    if (plan.stand !== stand)
      throw new Refusal(
        'conflict',
        'An einer der beiden Akten wurde inzwischen etwas geändert. Es wurde nichts zusammengeführt; bitte sehen Sie den Vergleich noch einmal an.',
      );
    if (plan.hindernis !== null) throw new Refusal('refused', plan.hindernis);
    merge(access, plan, wahl);
    return { protokollNr: access.protokollId };
  },

  'dublette.undoMerge': ({ protokollNr }, access) => {
    const known = mergeOf(access, protokollNr);
    const hindernis = undoHindernis(access, known);
    if (hindernis !== null) throw new Refusal('conflict', hindernis);
    takeBack(access, protokollNr);
    access.db
      .prepare('UPDATE zusammenfuehrung SET zurueckgenommenAm = ? WHERE protokollId = ?')
      .run(access.now, protokollNr);
    for (const id of [known.behaltenId, known.aufgegebenId]) {
      const person = access.tables.person.find(id);
      if (person !== null) access.save('person', person);
      access.note(id, { zusammenfuehrung: protokollNr });
    }
    return { aufgegebenId: known.aufgegebenId };
  },

  'dublette.merges': ({ personId }, access) =>
    access.db
      .prepare<[string | null, string | null], Merge>(
        'SELECT * FROM zusammenfuehrung WHERE (? IS NULL OR behaltenId = ?) AND zurueckgenommenAm IS NULL ORDER BY protokollId DESC LIMIT 50',
      )
      .all(personId, personId)
      .flatMap((known) => {
        // Merged on into a third file: that merge comes first.
        const person = access.tables.person.find(known.behaltenId);
        if (person === null) return [];
        return [
          {
            protokollNr: known.protokollId,
            behalten: { id: person.id, programmNr: person.programmNr, name: nameOf(access, person.id) },
            programmNr: known.programmNr,
            am: known.am,
            hindernis: undoHindernis(access, known),
          },
        ];
      }),
};

type Merge = {
  readonly protokollId: number;
  readonly behaltenId: string;
  readonly aufgegebenId: string;
  readonly programmNr: string;
  readonly am: string;
  readonly zurueckgenommenAm: string | null;
};

/** One transaction: fields as chosen, records handed over, the empty file removed; the history keeps both. */
function merge(
  access: WriteAccess,
  plan: Zusammenlegung,
  wahl: Readonly<Record<string, Output<'dublette.compare'>['felder'][number]['vorschlag']>>,
): void {
  const { behalten, aufgeben } = plan;
  const felderOf = (tabelle: Tabelle) =>
    Object.fromEntries(
      plan.felder
        .filter((paar) => paar.tabelle === tabelle)
        .map((paar) => [
          paar.feld,
          // What is not shown cannot be chosen: what is there stays, what is missing is filled.
          gewaehlt(
            paar,
            isGeschuetzt(tabelle) ? paar.vorschlag : (wahl[`${tabelle}.${paar.feld}`] ?? paar.vorschlag),
          ),
        ]),
    );
  for (const { tabelle, behalten: own, aufgeben: other } of plan.einzel) {
    save(access, tabelle, { ...own, ...felderOf(tabelle) });
    access.remove(tabelle, other.id);
  }
  for (const { tabelle, id } of plan.umzug) access.move(tabelle, id, behalten.id);
  redirect(access, aufgeben.id, behalten.id);
  redirectMeldungen(access, aufgeben.id, behalten.id);
  save(access, 'person', { ...behalten, ...felderOf('person') });
  access.remove('person', aufgeben.id);
  access.db
    .prepare(
      'INSERT INTO zusammenfuehrung (protokollId, behaltenId, aufgegebenId, programmNr, am) VALUES (?, ?, ?, ?, ?)',
    )
    .run(access.protokollId, behalten.id, aufgeben.id, aufgeben.programmNr, access.now);
  access.note(behalten.id, { aufgegeben: aufgeben.id, eintraege: plan.umzug.length });
  access.note(aufgeben.id);
}

/** Entries of others that point to the file that goes, e.g. a relative who is in the register. */
function redirect(access: WriteAccess, from: string, to: string): void {
  for (const tabelle of Object.keys(records) as readonly Tabelle[]) {
    const keys = access.db.pragma(`foreign_key_list(${tabelle})`) as readonly {
      readonly table: string;
      readonly from: string;
    }[];
    for (const { table, from: column } of keys) {
      if (table !== 'person' || column === 'personId') continue;
      for (const record of access.tables[tabelle].select(`WHERE "${column}" IN (?, ?)`, from, to)) {
        // Nobody is a relative of herself.
        const self = (record as { readonly personId?: string }).personId === to;
        save(access, tabelle, { ...record, [column]: self ? null : to });
      }
    }
  }
}

function save(access: WriteAccess, tabelle: Tabelle, record: Readonly<Record<string, unknown>>): void {
  // `as`: parsed by the schema of that very table.
  access.save(tabelle, records[tabelle].parse(record) as never);
}

function mergeOf({ db }: ReadAccess, protokollId: number): Merge {
  const known = db
    .prepare<[number], Merge>('SELECT * FROM zusammenfuehrung WHERE protokollId = ?')
    .get(protokollId);
  if (known === undefined) throw new Refusal('not_found', 'Diese Zusammenführung gibt es nicht (mehr).');
  if (known.zurueckgenommenAm !== null)
    throw new Refusal('conflict', 'Diese Zusammenführung wurde schon zurückgenommen.');
  return known;
}

/** Anything later on the file or on what was handed over: nobody could say to which of the two it belongs. */
function undoHindernis(access: ReadAccess, { protokollId, behaltenId }: Merge): string | null {
  const onPerson =
    access.db
      .prepare<[number, string], number>(
        'SELECT count(*) FROM aenderung WHERE protokollId > ? AND personId = ?',
      )
      .pluck()
      .get(protokollId, behaltenId) ?? 0;
  return onPerson === 0 && laterChanges(access, protokollId) === 0
    ? null
    : 'Seit dem Zusammenführen wurde an dieser Akte weitergearbeitet; niemand könnte sagen, zu welcher der beiden das gehört. Es wurde nichts geändert. Was damals woher kam, steht im Verlauf.';
}

/** Pairs that somebody has called two, unless a name or birth date of one of them has changed since. */
export function sindZwei({ db }: ReadAccess): (a: string, b: string) => boolean {
  const pairs = db
    .prepare<[], { personA: string; personB: string }>(
      `SELECT personA, personB FROM keineDublette k WHERE NOT EXISTS (
         SELECT 1 FROM aenderung a WHERE a.personId IN (k.personA, k.personB) AND a.protokollId > k.protokollId
         AND a.tabelle = 'person' AND (a.feld IN ('nachname', 'vornamen', 'weitereNamen', 'geburtsdatum') OR a.felder IS NOT NULL))`,
    )
    .all();
  const known = new Set(pairs.map(({ personA, personB }) => `${personA} ${personB}`));
  return (a, b) => known.has(sorted(a, b).join(' '));
}

function sorted(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

type Gesucht = Parameters<typeof namensform>[0];

/** People whose words or birth date come near; whether they are alike is looked at one by one. */
function candidates(
  access: ReadAccess,
  { nachname, vornamen, weitereNamen, geburtsdatum }: Gesucht,
): string[] {
  const names = [`${nachname} ${vornamen ?? ''}`, nachname, vornamen ?? '', weitereNamen ?? ''];
  const hits = [...names, geburtsdatum ?? ''].flatMap((text) =>
    text.trim() === '' ? [] : access.suche(text, 0).slice(0, COMPARED),
  );
  return [...new Set(hits.map(({ id }) => id))];
}

function kandidat(
  access: ReadAccess,
  id: string,
  gruende: readonly string[],
): Output<'dublette.propose'>[number] {
  const row = access.db
    .prepare<[string], Omit<Output<'dublette.propose'>[number], 'name' | 'gruende'>>(
      'SELECT personId AS id, geburtsdatum, programmNr, aktenzeichen, gemeinde, ampel FROM uebersicht WHERE personId = ?',
    )
    .get(id);
  if (row === undefined) throw new Error('a person of the search is not in the list');
  return { ...row, name: nameOf(access, id), gruende: [...gruende] };
}

function nameOf(access: ReadAccess, id: string): string {
  const { nachname, vornamen } = requirePerson(access, id);
  return vornamen === null || vornamen === '' ? nachname : `${nachname}, ${vornamen}`;
}

function wort(
  access: ReadAccess,
  { tabelle, feld, wert }: { readonly tabelle: Tabelle; readonly feld: string; readonly wert: unknown },
): string {
  if (wert === null) return '';
  if (feld === 'staatsangehoerigkeit' && typeof wert === 'string') return staatName(wert);
  if (feld === 'haushaltId' && typeof wert === 'string') {
    const haushalt = access.tables.haushalt.find(wert);
    return haushalt?.bezeichnung ?? haushalt?.strasse ?? 'Haushalt ohne Bezeichnung';
  }
  return feldWert(tabelle, feld, wert);
}

/** What cannot be shown is at least said. */
function hinweise({ einzel, felder }: Zusammenlegung): string[] {
  if (!einzel.some(({ tabelle }) => isGeschuetzt(tabelle))) return [];
  return felder.some(({ tabelle, streitig }) => isGeschuetzt(tabelle) && streitig)
    ? [
        'Geschützte Angaben gibt es auf beiden Seiten, und sie unterscheiden sich. Sie werden hier nicht gezeigt; es gelten die der Akte, die bleibt. Die anderen stehen weiter im Verlauf.',
      ]
    : ['Geschützte Angaben gibt es auf beiden Seiten. Sie werden hier nicht gezeigt; sie ergänzen sich.'];
}
