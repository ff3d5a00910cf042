import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createHistory } from '#electron/core/db/history.ts';
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

it('Ein neuer Datensatz steht Feld für Feld in der Geschichte, jeder Wert wörtlich', () => {
  // The log lines these changes would belong to are not what is tested.
  db.pragma('foreign_keys = OFF');
  expect(history.save(7, 'person', person, asDatum('2026-11-20'))).toBe('neu');
  const rows = db
    .prepare<[string], Record<string, unknown>>(
      'SELECT protokollId, tabelle, recordId, personId, feld, alt, neu, gueltigAb FROM aenderung WHERE recordId = ? ORDER BY id',
    )
    .all(ID);
  const saved = tables.person.find(ID);
  expect(rows).toEqual(
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
  expect(rows.length).toBeGreaterThan(4);
  expect(history.save(8, 'person', person)).toBe('gleich');

  history.remove(9, 'person', ID);
  expect(history.lastRemoved('person', ID)).toEqual(saved);
});
