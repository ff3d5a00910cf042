import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createHistory, fieldByField, type ChangeRow } from '#electron/core/db/history.ts';
import { migrate } from '#electron/core/db/migrate.ts';
import { migrations } from '#electron/core/db/migrations/index.ts';
import { openDatabase } from '#electron/core/db/open.ts';
import { createTables } from '#electron/core/db/tables.ts';
import { emptyPerson } from '#electron/core/usecases/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { tempFolder } from '#test/electron/core/world.ts';

const db = openDatabase(join(tempFolder(), 'x'), randomBytes(32));
migrate(db, migrations);
const tables = createTables(db);
const history = createHistory(db, tables);
afterAll(() => void db.close());

const ID = '11111111-1111-4111-8111-111111111111';
const person = {
  ...emptyPerson(ID, 'P-0001'),
  nachname: 'O’Probe-"Şahin" \\ 1',
  notiz: 'Zeile 1\nZeile 2\t{"a": [1, null]} 👩‍👧 1e999 NULL',
};

const rowsOf = (id: string) =>
  db
    .prepare<[string], ChangeRow<{ readonly neu: string | null }>>(
      'SELECT protokollId, tabelle, recordId, personId, feld, alt, neu, gueltigAb, felder FROM aenderung WHERE recordId = ? ORDER BY id',
    )
    .all(id);

it('Ein neuer Datensatz ist eine Zeile der Geschichte, und in ihr steht jedes Feld wörtlich', () => {
  // The log lines these changes would belong to are not what is tested.
  db.pragma('foreign_keys = OFF');
  expect(history.save(7, 'person', person, asDatum('2026-11-20'))).toBe('neu');
  const saved = tables.person.find(ID);
  expect(rowsOf(ID)).toHaveLength(1);
  expect(fieldByField(rowsOf(ID)).map(({ felder: _, ...each }) => each)).toEqual(
    Object.entries(saved ?? {})
      .filter(([, wert]) => wert !== null)
      .map(([feld, wert]) => ({
        protokollId: 7,
        tabelle: 'person',
        recordId: ID,
        personId: ID,
        feld,
        alt: null,
        neu: JSON.stringify(wert),
        gueltigAb: '2026-11-20',
      })),
  );
  expect(fieldByField(rowsOf(ID)).length).toBeGreaterThan(4);
  expect(history.save(8, 'person', person)).toBe('gleich');

  history.remove(9, 'person', ID);
  expect(history.lastRemoved('person', ID)).toEqual(saved);
});

it('Eine Änderung nennt weiter nur ihr Feld, und Zeilen aus der Zeit vor der Umstellung werden gelesen wie früher', () => {
  const id = '22222222-2222-4222-8222-222222222222';
  history.save(10, 'person', { ...emptyPerson(id, 'P-0002'), nachname: 'Vorher' });
  history.save(11, 'person', { ...emptyPerson(id, 'P-0002'), nachname: 'Nachher' });
  const changes = fieldByField(rowsOf(id)).filter((row) => row.feld === 'nachname');
  expect(changes.map(({ neu, felder }) => [neu, felder === null])).toEqual([
    ['"Vorher"', false],
    ['"Nachher"', true],
  ]);
  const alt = { feld: 'nachname', neu: '"Vorher"', felder: null };
  expect(fieldByField([alt])).toEqual([alt]);
});
