import * as code from '#shared/domain/codes.ts';
import { staatName } from '#shared/domain/staaten.ts';
import { records, restrictedTabellen, type Tabelle } from '#shared/domain/records.ts';
import type { VerlaufEintrag } from '#shared/api/fall.ts';
import { isTeilDatum, formatDatum } from '#shared/lib/datum.ts';
import { z } from 'zod';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import type { ReadAccess } from '../register/access.ts';
import { tabellenName } from './tabellen-namen.ts';

type Row = {
  protokollId: number;
  zeit: string;
  benutzer: string | null;
  art: string;
  tabelle: Tabelle | null;
  recordId: string | null;
  feld: string | null;
  alt: string | null;
  neu: string | null;
};
type Question = { readonly personId: string; readonly offset: number; readonly limit: number };

const UNSEEN = new Set([
  'id',
  'personId',
  'benutzerId',
  'ergebnis',
  'daten',
  'instrumentId',
  'dokumentId',
  'haushaltId',
  'traegerId',
  'reihenfolge',
  'erstelltAm',
  'version',
  'fassung',
]);

/** What happened to a case, newest first, in German sentences. Restricted values are not shown. */
export function verlauf(
  { db }: ReadAccess,
  { personId, offset, limit }: Question,
): { eintraege: VerlaufEintrag[]; gesamt: number } {
  const rows = db
    .prepare<[string, string], Row>(
      `SELECT p.id AS protokollId, p.zeit, b.name AS benutzer, p.art, a.tabelle, a.recordId, a.feld, a.alt, a.neu
       FROM protokoll p
       LEFT JOIN aenderung a ON a.protokollId = p.id AND a.personId = ?
       LEFT JOIN benutzer b ON b.id = p.benutzerId
       WHERE a.id IS NOT NULL OR p.id IN (SELECT protokollId FROM protokollinhalt WHERE personId = ?)
       ORDER BY p.id DESC, a.id`,
    )
    .all(personId, personId);
  const all = [
    ...groupBy(
      rows,
      ({ protokollId, tabelle, recordId }) => `${protokollId} ${tabelle} ${recordId}`,
    ).values(),
  ].flatMap(describe);
  return { eintraege: all.slice(offset, offset + limit), gesamt: all.length };
}

/** One record in one call becomes one entry, a change one per field. */
function describe(rows: readonly Row[]): VerlaufEintrag[] {
  const [first] = rows;
  if (first === undefined) return [];
  const entry = (art: VerlaufEintrag['art'], text: string): VerlaufEintrag => ({
    am: first.zeit,
    benutzer: first.benutzer ?? 'unbekannt',
    text,
    art,
  });
  const { tabelle } = first;
  if (tabelle === null) return withoutChanges(first, entry);
  const name = tabellenName(tabelle);
  const marker = rows.find(({ feld }) => feld === 'id');
  const shown = rows.filter(({ feld }) => feld !== null && !UNSEEN.has(feld));
  if (marker !== undefined && marker.alt === null) {
    const details = isRestricted(tabelle) ? '' : listValues(tabelle, shown, 'neu');
    const art =
      tabelle === 'ampelentscheidung'
        ? 'entschieden'
        : tabelle === 'dokument'
          ? 'ausgegeben'
          : first.art.startsWith('import.')
            ? 'importiert'
            : 'angelegt';
    return [
      entry(
        art,
        `${name} ${art === 'entschieden' ? 'getroffen' : art === 'ausgegeben' ? 'ausgegeben' : 'angelegt'}${details}`,
      ),
    ];
  }
  if (marker !== undefined)
    return [
      entry('entfernt', `${name} entfernt${isRestricted(tabelle) ? '' : listValues(tabelle, shown, 'alt')}`),
    ];
  return shown.map(({ feld, alt, neu }) =>
    entry(
      first.art.startsWith('import.') ? 'importiert' : 'geaendert',
      changeSentence(tabelle, feld ?? '', [alt, neu]),
    ),
  );
}

function withoutChanges(
  { art }: Row,
  entry: (art: VerlaufEintrag['art'], text: string) => VerlaufEintrag,
): VerlaufEintrag[] {
  if (art === 'eintrag.loadGeschuetzt') return [entry('eingesehen', 'Geschützte Angaben eingesehen')];
  if (art === 'pruefung.checkGeschuetzt')
    return [entry('eingesehen', 'Prüfung mit geschützten Angaben eingesehen')];
  if (art.startsWith('dokument.')) return [entry('ausgegeben', 'Papier ausgegeben')];
  return [];
}

function changeSentence(
  tabelle: Tabelle,
  feld: string,
  [alt, neu]: readonly [string | null, string | null],
): string {
  const label = `${tabelle === 'person' ? '' : `${tabellenName(tabelle)}: `}${labelOf(tabelle, feld)}`;
  if (isRestricted(tabelle)) return `${tabellenName(tabelle)} geändert`;
  return `${label}: ${wordOf(tabelle, feld, alt)} → ${wordOf(tabelle, feld, neu)}`;
}

function listValues(tabelle: Tabelle, rows: readonly Row[], side: 'alt' | 'neu'): string {
  const parts = rows
    .filter((row) => row[side] !== null)
    .map(
      (row) =>
        `${labelOf(tabelle, row.feld ?? '')} ${wordOf(tabelle, row.feld ?? '', row[side]).replace(/\.$/, '')}`,
    );
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function isRestricted(tabelle: Tabelle): boolean {
  return restrictedTabellen.some((name) => name === tabelle);
}

function labelOf(tabelle: Tabelle, feld: string): string {
  if (tabelle === 'dokument') return feld === 'code' ? 'Code' : '';
  const label = fieldOf(tabelle, feld)?.meta()?.['label'];
  return typeof label === 'string' ? label : feld;
}

/** A stored value as people read it: code by its label, day as 01.02.2026, cents as euros. */
function wordOf(tabelle: Tabelle, feld: string, text: string | null): string {
  if (text === null) return 'leer';
  const value: unknown = JSON.parse(text);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  const schema = fieldOf(tabelle, feld);
  if (typeof value === 'number')
    return isMoney(schema) ? `${euro.format(value / 100)} €` : String(value).replace('.', ',');
  if (typeof value !== 'string') return 'leer';
  const label = labelOfKey(feld, value) ?? labelOfCode(schema, value);
  if (label !== null) return label;
  return isTeilDatum(value) ? formatDatum(value) : value;
}

/** Keys that are no code list of their own: the state by its name, the criterion by what it asks for. */
function labelOfKey(feld: string, value: string): string | null {
  if (feld === 'staatsangehoerigkeit') return staatName(value);
  if (feld === 'vorlage')
    return (
      Object.entries<{ readonly titel: string }>(vorlagen).find(([id]) => id === value)?.[1].titel ?? value
    );
  if (feld === 'kriterium') return kriterien.get(value) ?? null;
  return null;
}

const kriterien: ReadonlyMap<string, string> = new Map(
  rechtsgrundlagen
    .flatMap(({ versionen }) => versionen.flatMap((version) => version.kriterien))
    .map(({ id, label }) => [id, label]),
);

const euro = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function isMoney(schema: z.ZodType | undefined): boolean {
  const einheit = schema?.meta()?.['einheit'];
  return typeof einheit === 'string' && einheit.startsWith('€');
}

/** Every code list by its schema: a field's schema leads to its labels. */
const labels = new Map<unknown, (value: string) => string>(
  Object.values(code).map((list) => [
    list.schema,
    (value: string) => list.options.find((option) => option.value === value)?.label ?? value,
  ]),
);

function labelOfCode(schema: z.ZodType | undefined, value: string): string | null {
  let inner: unknown = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap();
  if (!(inner instanceof z.ZodEnum)) return null;
  const direct = labels.get(inner);
  if (direct !== undefined) return direct(value);
  // `.meta` makes a copy of the schema: found again by its values.
  const same = Object.values(code).find((list) => list.codes.join() === inner.options.join());
  return same?.options.find((option) => option.value === value)?.label ?? value;
}

function fieldOf(tabelle: Tabelle, feld: string): z.ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = records[tabelle].shape;
  return shape[feld];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
