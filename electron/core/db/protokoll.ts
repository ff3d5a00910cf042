import { createHash, randomBytes } from 'node:crypto';
import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from './open.ts';

/** What a log line is about. Holds ids and counts, never names: those stand in the history, where they can be deleted. */
export type ProtokollInhalt = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type ProtokollZeile = {
  readonly id: number;
  readonly zeit: string;
  readonly tag: Datum;
  readonly benutzerId: string;
  /** Name of the use case. */
  readonly art: string;
  readonly personId: string | null;
  readonly inhalt: ProtokollInhalt;
};

export type ProtokollPruefung =
  | { readonly ok: true; readonly zeilen: number; readonly geloescht: number }
  | { readonly ok: false; readonly zeile: number; readonly grund: 'kette' | 'inhalt' | 'luecke' };

type Row = {
  id: number;
  zeit: string;
  tag: string;
  benutzerId: string;
  art: string;
  inhaltHash: string;
  kette: string;
  salz: string | null;
  inhalt: string | null;
  personId: string | null;
};

/** The append-only log. Each line is chained to the one before; its content can go, the chain stays. */
export function createProtokoll(db: Database) {
  const last = db.prepare<[], { id: number; kette: string }>(
    'SELECT id, kette FROM protokoll ORDER BY id DESC LIMIT 1',
  );
  const insert = db.prepare(
    'INSERT INTO protokoll (id, zeit, tag, benutzerId, art, inhaltHash, kette) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertInhalt = db.prepare(
    'INSERT INTO protokollinhalt (protokollId, personId, salz, inhalt) VALUES (?, ?, ?, ?)',
  );

  return {
    /** Number of the line that the running transaction is going to write. */
    nextId: (): number => (last.get()?.id ?? 0) + 1,
    write: (line: ProtokollZeile): void => {
      const before = last.get();
      if (line.id !== (before?.id ?? 0) + 1) throw new Error('log lines are written one after the other');
      const salz = randomBytes(16).toString('hex');
      const inhalt = JSON.stringify(line.inhalt);
      const inhaltHash = hashOf(salz, line.personId ?? '', inhalt);
      const kette = hashOf(
        before?.kette ?? '',
        String(line.id),
        line.zeit,
        line.tag,
        line.benutzerId,
        line.art,
        inhaltHash,
      );
      insert.run(line.id, line.zeit, line.tag, line.benutzerId, line.art, inhaltHash, kette);
      insertInhalt.run(line.id, line.personId, salz, inhalt);
    },
    /** Recomputes the whole chain; lines whose content was deleted with a person are counted, not doubted. */
    verify: (): ProtokollPruefung => verify(db),
  };
}

export type Protokoll = ReturnType<typeof createProtokoll>;

function verify(db: Database): ProtokollPruefung {
  const rows = db.prepare<[], Row>(
    'SELECT p.*, i.salz, i.inhalt, i.personId FROM protokoll p LEFT JOIN protokollinhalt i ON i.protokollId = p.id ORDER BY p.id',
  );
  let kette = '';
  let zeilen = 0;
  let geloescht = 0;
  for (const row of rows.iterate()) {
    zeilen += 1;
    if (row.id !== zeilen) return { ok: false, zeile: zeilen, grund: 'luecke' };
    kette = hashOf(kette, String(row.id), row.zeit, row.tag, row.benutzerId, row.art, row.inhaltHash);
    if (kette !== row.kette) return { ok: false, zeile: row.id, grund: 'kette' };
    if (row.salz === null || row.inhalt === null) geloescht += 1;
    else if (hashOf(row.salz, row.personId ?? '', row.inhalt) !== row.inhaltHash)
      return { ok: false, zeile: row.id, grund: 'inhalt' };
  }
  // AUTOINCREMENT remembers the highest number ever given: lines cut off at the end are noticed too.
  const given =
    db.prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'protokoll'`).pluck().get() ?? 0;
  return given === zeilen
    ? { ok: true, zeilen, geloescht }
    : { ok: false, zeile: zeilen + 1, grund: 'luecke' };
}

/** Parts are length-prefixed, so that no two different lines read alike. */
function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest('hex');
}
