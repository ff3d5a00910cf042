import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '#electron/core/db/migrate.ts';
import { migrations } from '#electron/core/db/migrations/index.ts';
import { openDatabase } from '#electron/core/db/open.ts';
import { createProtokoll } from '#electron/core/db/protokoll.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { ownFolder } from '#test/electron/core/world.ts';

function logOfThree() {
  const db = openDatabase(join(ownFolder(), 'x'), randomBytes(32));
  migrate(db, migrations);
  const protokoll = createProtokoll(db);
  for (const n of [1, 2, 3]) {
    protokoll.write({
      id: n,
      zeit: `2026-11-20T08:0${n}:00.000Z`,
      tag: asDatum('2026-11-20'),
      benutzerId: 'b',
      art: 'eintrag.save',
      personId: `person ${n}`,
      inhalt: { eintrag: `e${n}` },
    });
  }
  return { db, protokoll };
}

/** What somebody with the key and a database tool could do: take the triggers off first. */
function tamper(sql: string) {
  const { db, protokoll } = logOfThree();
  db.exec(
    'DROP TRIGGER protokoll_bleibt; DROP TRIGGER protokoll_unloeschbar; DROP TRIGGER protokollinhalt_bleibt;',
  );
  db.exec(sql);
  return protokoll.verify();
}

describe('Das Protokoll', () => {
  it('stimmt, solange niemand daran war', () => {
    expect(logOfThree().protokoll.verify()).toEqual({ ok: true, zeilen: 3, geloescht: 0 });
  });

  it('lässt sich weder ändern noch löschen', () => {
    const { db } = logOfThree();
    expect(() => db.exec(`UPDATE protokoll SET art = 'nichts'`)).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM protokoll WHERE id = 3')).toThrow(/append-only/);
    expect(() => db.exec(`UPDATE protokollinhalt SET inhalt = '{}'`)).toThrow(/append-only/);
  });

  it('bleibt prüfbar, wenn mit einer Person der Inhalt ihrer Zeilen gelöscht wird', () => {
    const { db, protokoll } = logOfThree();
    db.exec(`DELETE FROM protokollinhalt WHERE personId = 'person 2'`);
    expect(protokoll.verify()).toEqual({ ok: true, zeilen: 3, geloescht: 1 });
  });

  it.each([
    [
      'eine Zeile umgeschrieben',
      `UPDATE protokoll SET benutzerId = 'anderer' WHERE id = 2`,
      { zeile: 2, grund: 'kette' },
    ],
    [
      'eine Zeit verschoben',
      `UPDATE protokoll SET zeit = '2020-01-01T00:00:00.000Z' WHERE id = 1`,
      { zeile: 1, grund: 'kette' },
    ],
    [
      'einen Inhalt ausgetauscht',
      `UPDATE protokollinhalt SET inhalt = '{"eintrag":"x"}' WHERE protokollId = 3`,
      { zeile: 3, grund: 'inhalt' },
    ],
    [
      'einen Inhalt einer anderen Person zugeschrieben',
      `UPDATE protokollinhalt SET personId = 'person 9' WHERE protokollId = 3`,
      { zeile: 3, grund: 'inhalt' },
    ],
    [
      'eine Zeile in der Mitte entfernt',
      'DELETE FROM protokollinhalt WHERE protokollId = 2; DELETE FROM protokoll WHERE id = 2',
      { zeile: 2, grund: 'luecke' },
    ],
    [
      'die letzte Zeile entfernt',
      'DELETE FROM protokollinhalt WHERE protokollId = 3; DELETE FROM protokoll WHERE id = 3',
      { zeile: 3, grund: 'luecke' },
    ],
  ])('verrät, wenn jemand %s hat', (_, sql, expected) => {
    expect(tamper(sql)).toEqual({ ok: false, ...expected });
  });
});
