import type { Database } from '../open.ts';

export type Briefkopfbild = {
  readonly art: 'png' | 'jpeg';
  /** In pixels. */
  readonly breite: number;
  readonly hoehe: number;
  readonly inhalt: Buffer;
};

/** Pictures stay, so that an old paper can be written again with the letterhead it had. */
export function saveBriefkopfbild(db: Database, pruefsumme: string, bild: Briefkopfbild): void {
  db.prepare(
    'INSERT OR IGNORE INTO briefkopfbild ("pruefsumme", "art", "breite", "hoehe", "inhalt") VALUES (?, ?, ?, ?, ?)',
  ).run(pruefsumme, bild.art, bild.breite, bild.hoehe, bild.inhalt);
}

export function findBriefkopfbild(db: Database, pruefsumme: string): Briefkopfbild | null {
  const row = db
    .prepare<[string], Briefkopfbild>(
      'SELECT "art", "breite", "hoehe", "inhalt" FROM briefkopfbild WHERE "pruefsumme" = ?',
    )
    .get(pruefsumme);
  return row ?? null;
}

/** As the `data:` address that pages and Word files take. */
export const dataUri = ({ art, inhalt }: Briefkopfbild): string =>
  `data:image/${art};base64,${inhalt.toString('base64')}`;
