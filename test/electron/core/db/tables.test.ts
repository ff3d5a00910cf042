import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrate } from '#electron/core/db/migrate.ts';
import { migrations } from '#electron/core/db/migrations/index.ts';
import { openDatabase } from '#electron/core/db/open.ts';
import { createTables } from '#electron/core/db/tables.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { tempFolder } from '#test/electron/core/world.ts';

const db = openDatabase(join(tempFolder(), 'x'), randomBytes(32));
migrate(db, migrations);
const tables = createTables(db);
afterAll(() => void db.close());

type Column = { readonly name: string; readonly type: string; readonly notnull: number };
// Object.keys forgets that these are the names of tables.
const names = Object.keys(records) as Tabelle[];

function unwrap(type: unknown): { readonly inner: unknown; readonly nullable: boolean } {
  let [inner, nullable] = [type, false];
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodDefault) {
    nullable ||= inner instanceof z.ZodNullable;
    inner = inner.unwrap();
  }
  return { inner, nullable };
}

function sqlType(inner: unknown): readonly string[] {
  if (inner instanceof z.ZodBoolean) return ['INTEGER'];
  return inner instanceof z.ZodNumber ? ['INTEGER', 'REAL'] : ['TEXT'];
}

describe('Every table of the register', () => {
  it.each(names)('%s has exactly the columns of its schema, with their kinds', (name) => {
    const columns = db.pragma(`table_info(${name})`) as Column[];
    const shape: Readonly<Record<string, z.ZodType>> = records[name].shape;
    expect(columns.map((column) => column.name).toSorted()).toEqual(Object.keys(shape).toSorted());
    for (const column of columns) {
      const { inner, nullable } = unwrap(shape[column.name]);
      expect({ [column.name]: column.notnull }).toEqual({ [column.name]: nullable ? 0 : 1 });
      expect(sqlType(inner)).toContain(column.type);
    }
  });

  it.each(names)('%s accepts exactly the codes of its schema', (name) => {
    const sql =
      db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) ?? '';
    for (const [field, type] of Object.entries(records[name].shape)) {
      const { inner } = unwrap(type);
      if (!(inner instanceof z.ZodEnum)) continue;
      const list = new RegExp(`CHECK \\("${field}" IN \\(([^)]*)\\)`)
        .exec(sql)?.[1]
        ?.split(', ')
        .map((code) => code.slice(1, -1));
      expect({ [field]: list }).toEqual({ [field]: inner.options });
    }
  });

  it('is STRICT and refuses what its schema would refuse', () => {
    const strict = db.pragma('table_list') as {
      name: string;
      strict: number;
      type: string;
      schema: string;
    }[];
    const own = strict.filter(
      ({ name, type, schema }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
    );
    expect(own.filter(({ strict: is }) => is !== 1)).toEqual([]);
    const insert = (values: string) =>
      db.exec(
        `INSERT INTO person (id, programmNr, nachname, lage, geburtsdatum, geburtsdatumGesichert) VALUES (${values})`,
      );
    expect(() => insert(`'a', 'P-1', 'Probe', 'erfunden', null, null`)).toThrow(/CHECK/);
    expect(() => insert(`'a', 'P-1', 'Probe', 'in_pruefung', 'gestern', null`)).toThrow(/CHECK/);
    expect(() => insert(`'a', 'P-1', 'Probe', 'in_pruefung', null, 2`)).toThrow(/CHECK/);
  });

  it('gives back what was put in, yes and no and unknown apart', () => {
    const traeger = {
      id: '11111111-1111-4111-8111-111111111111',
      name: 'Beratung Musterstadt',
      strasse: null,
      plz: null,
      ort: null,
      telefon: null,
      email: null,
      ansprechpartner: null,
      sprachen: null,
      schwerpunkt: null,
      sprechzeiten: null,
      plaetze: 12,
      aktiv: false,
      dabeiSeit: null,
      ausgeschiedenAm: null,
      vereinbarungVom: null,
      vereinbarungBis: null,
      vereinbarungFassung: null,
      berichteBis: null,
      halbjahr1Bis: null,
      halbjahr2Bis: null,
    };
    tables.traeger.insert(traeger);
    expect(tables.traeger.find(traeger.id)).toEqual(traeger);
    tables.traeger.update({ ...traeger, aktiv: true });
    expect(tables.traeger.all()).toEqual([{ ...traeger, aktiv: true }]);
    expect(tables.traeger.remove(traeger.id)).toBe(true);
    expect(tables.traeger.count()).toBe(0);
  });

  it('does not hand out a row that no longer fits its schema', () => {
    db.exec(`INSERT INTO traeger (id, name, aktiv) VALUES ('keine-uuid', 'X', 1)`);
    expect(() => tables.traeger.all()).toThrow(/uuid/i);
    db.exec('DELETE FROM traeger');
  });
});
