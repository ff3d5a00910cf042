import type { Tabelle } from '#shared/domain/records.ts';
import type { VerlaufEintrag } from '#shared/api/fall.ts';
import { fieldByField, type ChangeRow } from '../db/history.ts';
import { mergedInto } from '../db/forget-person.ts';
import type { ReadAccess } from '../register/access.ts';
import { feldLabel, feldWert, isRestricted, verbindendeFelder } from './feld-worte.ts';
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

const UNSEEN: ReadonlySet<string> = new Set([...verbindendeFelder, 'erstelltAm']);

/**
 * What happened to a case, newest first, in German sentences; also to the files that were merged into it. Restricted
 * values are not shown.
 */
export function verlauf(
  { db }: ReadAccess,
  { personId, offset, limit }: Question,
): { eintraege: VerlaufEintrag[]; gesamt: number } {
  const mergedNr = db
    .prepare<[number], string>('SELECT programmNr FROM zusammenfuehrung WHERE protokollId = ?')
    .pluck();
  const ids = JSON.stringify([personId, ...mergedInto(db, personId)]);
  const rows = db
    .prepare<[string, string], ChangeRow<Row>>(
      `SELECT p.id AS protokollId, p.zeit, b.name AS benutzer, p.art, a.tabelle, a.recordId, a.feld, a.alt, a.neu, a.felder
       FROM protokoll p
       LEFT JOIN aenderung a ON a.protokollId = p.id AND a.personId IN (SELECT value FROM json_each(?))
       LEFT JOIN benutzer b ON b.id = p.benutzerId
       WHERE a.id IS NOT NULL
         OR p.id IN (SELECT protokollId FROM protokollinhalt WHERE personId IN (SELECT value FROM json_each(?)))
       ORDER BY p.id DESC, a.id`,
    )
    .all(ids, ids);
  const all = [...Map.groupBy(fieldByField(rows), ({ protokollId }) => protokollId).values()].flatMap(
    (lines) => {
      const [first] = lines;
      const records = groupBy(lines, ({ tabelle, recordId }) => `${tabelle} ${recordId}`);
      const sentence = first === undefined ? undefined : ZUSAMMENLEGUNG[first.art];
      if (first === undefined || sentence === undefined) return [...records.values()].flatMap(describe);
      // Every record goes and comes; what people want to know is that it happened, and what the person has now.
      const nr = mergedNr.get(first.protokollId);
      return [
        entryOf(first, 'geaendert', nr === undefined ? sentence : `${sentence} (${nr})`),
        ...[...records.values()].filter(isChangeOfPerson).flatMap(describe),
      ];
    },
  );
  return { eintraege: all.slice(offset, offset + limit), gesamt: all.length };
}

/** One record in one call becomes one entry, a change one per field. */
function describe(rows: readonly Row[]): VerlaufEintrag[] {
  const [first] = rows;
  if (first === undefined) return [];
  const entry = (art: VerlaufEintrag['art'], text: string) => entryOf(first, art, text);
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

const ZUSAMMENLEGUNG: Readonly<Record<string, string | undefined>> = {
  'dublette.merge': 'Mit einer zweiten Akte derselben Person zusammengeführt',
  'dublette.undoMerge': 'Zusammenführung mit einer zweiten Akte zurückgenommen',
};

function isChangeOfPerson(rows: readonly Row[]): boolean {
  return rows.every(({ tabelle, feld }) => tabelle === 'person' && feld !== 'id');
}

function entryOf({ zeit, benutzer }: Row, art: VerlaufEintrag['art'], text: string): VerlaufEintrag {
  return { am: zeit, benutzer: benutzer ?? 'unbekannt', text, art };
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

function labelOf(tabelle: Tabelle, feld: string): string {
  if (tabelle === 'dokument') return feld === 'code' ? 'Code' : '';
  return feldLabel(tabelle, feld);
}

/** As it stands in the history: JSON, or null for nothing. */
function wordOf(tabelle: Tabelle, feld: string, text: string | null): string {
  return text === null ? 'leer' : feldWert(tabelle, feld, JSON.parse(text));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
