import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DatabaseFromFuture, migrate, schemaVersion, type Migration } from '#electron/core/db/migrate.ts';
import { migrations } from '#electron/core/db/migrations/index.ts';
import { openDatabase } from '#electron/core/db/open.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const open = () => openDatabase(join(ownFolder(), 'x'), randomBytes(32));
const newer: Migration = {
  version: migrations.length + 1,
  name: 'newer',
  sql: 'CREATE TABLE neu (x TEXT) STRICT',
};

describe('A migration', () => {
  it('brings an empty file to the newest schema', () => {
    const db = open();
    migrate(db, migrations);
    expect(schemaVersion(db)).toBe(migrations.length);
    db.close();
  });

  it('carries the people of version 1 over and leaves their overview to be made', () => {
    const db = open();
    migrate(db, migrations.slice(0, 1));
    db.exec(
      `INSERT INTO person (id, programmNr, nachname, lage) VALUES ('11111111-1111-4111-8111-111111111111', 'P-00001', 'Probe', 'in_pruefung')`,
    );
    migrate(db, migrations);
    expect(db.prepare('SELECT personId, nachname, tag FROM uebersicht').all()).toEqual([
      { personId: '11111111-1111-4111-8111-111111111111', nachname: 'Probe', tag: null },
    ]);
    db.close();
  });

  it('widens a list of codes without losing a row, or the rows that point to it', () => {
    const db = open();
    migrate(db, migrations.slice(0, 2));
    const [person, instrument, schritt] = [1, 2, 3].map(
      (n) => `${n}`.repeat(8) + '-1111-4111-8111-111111111111',
    );
    db.exec(
      `INSERT INTO person (id, programmNr, nachname, lage) VALUES ('${person}', 'P-00001', 'Probe', 'in_pruefung');
       INSERT INTO instrument (id, personId, art, rechtsgrundlage) VALUES ('${instrument}', '${person}', 'fahrplan', '25b1');
       INSERT INTO schritt (id, personId, instrumentId, reihenfolge, was, stand) VALUES ('${schritt}', '${person}', '${instrument}', 1, 'Probe', 'entwurf')`,
    );
    migrate(db, migrations);
    expect(
      db
        .prepare('SELECT count(*) FROM schritt JOIN instrument ON instrument.id = instrumentId')
        .pluck()
        .get(),
    ).toBe(1);
    db.exec(`UPDATE instrument SET rechtsgrundlage = '60d'`);
    expect(() => db.exec(`UPDATE instrument SET rechtsgrundlage = 'erfunden'`)).toThrow(/CHECK/);
    expect(() =>
      db.exec(
        `DELETE FROM person WHERE id = 'x'; INSERT INTO schritt (id, personId, instrumentId, reihenfolge, was, stand) VALUES ('y', '${person}', 'fehlt', 1, 'P', 'entwurf')`,
      ),
    ).toThrow(/FOREIGN KEY/);
    db.close();
  });

  it('leaves the file as it was when it fails half way', () => {
    const db = open();
    migrate(db, migrations);
    const broken: Migration = {
      ...newer,
      sql: 'CREATE TABLE halb (x TEXT) STRICT; SELECT * FROM gibt_es_nicht',
    };
    expect(() => migrate(db, [...migrations, broken])).toThrow(/gibt_es_nicht/);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'halb'`).pluck().get()).toBe(0);
    db.close();
  });

  it('does not begin when the backup before it fails', () => {
    const db = open();
    migrate(db, migrations);
    const noBackup = () => {
      throw new Error('no space for the backup');
    };
    expect(() => migrate(db, [...migrations, newer], noBackup)).toThrow('no space');
    expect(schemaVersion(db)).toBe(migrations.length);
    db.close();
  });

  it('refuses a file written by a newer program', () => {
    const db = open();
    migrate(db, [...migrations, newer]);
    expect(() => migrate(db, migrations)).toThrow(DatabaseFromFuture);
    db.close();
  });
});
