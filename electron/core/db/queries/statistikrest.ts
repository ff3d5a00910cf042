import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

export type Rest = {
  readonly halbjahr: string;
  readonly merkmal: string;
  readonly zustand: string;
  readonly anzahl: number;
};

/** `2026-2`: the day itself would lead back to the person. */
export const halbjahrOf = (tag: Datum): string => `${tag.slice(0, 4)}-${tag.slice(5, 7) <= '06' ? 1 : 2}`;

/** Adds one person to the counts, one trait at a time; nothing ties two traits of one person together. */
export function addRest(db: Database, tag: Datum, anonym: Readonly<Record<string, string>>): void {
  const add = db.prepare(
    `INSERT INTO statistikrest (halbjahr, merkmal, zustand, anzahl) VALUES (?, ?, ?, 1)
     ON CONFLICT (halbjahr, merkmal, zustand) DO UPDATE SET anzahl = anzahl + 1`,
  );
  for (const [merkmal, zustand] of Object.entries(anonym)) add.run(halbjahrOf(tag), merkmal, zustand);
}

export const loadRest = (db: Database): Rest[] =>
  db
    .prepare<[], Rest>(
      'SELECT halbjahr, merkmal, zustand, anzahl FROM statistikrest ORDER BY halbjahr DESC, merkmal, zustand',
    )
    .all();
