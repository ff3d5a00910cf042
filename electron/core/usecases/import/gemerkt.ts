/** What the office has decided for lists to come: columns of a source, words of a column. */
import { z } from 'zod';
import {
  begriffOptionen,
  begriffSchluessel,
  type Begriffe,
  type Begriffsfeld,
} from '#shared/austausch/begriffe.ts';
import type { Profil } from '#shared/austausch/profil.ts';
import { zielfelder, type Zielfeld } from '#shared/austausch/zielfelder.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '#electron/core/register/access.ts';

type Db = Pick<ReadAccess, 'db'>;
export type Gemerktes = { readonly feld: Begriffsfeld; readonly wort: string; readonly code: string | null };

const spalten = z.array(z.object({ kopf: z.string(), ziel: z.enum(zielfelder) }));

export function loadProfile({ db }: Db): readonly (Profil & { readonly benutztAm: string })[] {
  return db
    .prepare<[], { id: string; name: string; spalten: string; benutztAm: string }>(
      'SELECT id, name, spalten, benutztAm FROM importprofil ORDER BY benutztAm DESC',
    )
    .all()
    .flatMap((zeile) => {
      // A field the program no longer has makes a profile of an older version useless, not the import.
      const gelesen = spalten.safeParse(JSON.parse(zeile.spalten));
      return gelesen.success ? [{ ...zeile, spalten: gelesen.data }] : [];
    });
}

/** Under a name that is there the columns are replaced: the latest confirmation of a source counts. */
export function saveProfil(access: WriteAccess, { name, spalten: neue }: Omit<Profil, 'id'>): void {
  access.db
    .prepare(
      `INSERT INTO importprofil (id, name, spalten, benutztAm) VALUES (?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET spalten = excluded.spalten, benutztAm = excluded.benutztAm`,
    )
    .run(access.newId(), name, JSON.stringify(neue), access.now);
}

export function renameProfil(access: WriteAccess, { id, name }: Pick<Profil, 'id' | 'name'>): void {
  const other = access.db
    .prepare<[string], string>('SELECT id FROM importprofil WHERE name = ?')
    .pluck()
    .get(name);
  if (other !== undefined && other !== id)
    throw new Refusal('invalid', `„${name}“ gibt es schon; bitte wählen Sie einen anderen Namen.`);
  access.db.prepare('UPDATE importprofil SET name = ? WHERE id = ?').run(name, id);
}

export function forgetProfil(access: WriteAccess, id: string): void {
  access.db.prepare('DELETE FROM importprofil WHERE id = ?').run(id);
}

export function loadGemerktes({ db }: Db): readonly Gemerktes[] {
  return db
    .prepare<[], Gemerktes>('SELECT feld, wort, code FROM importbegriff ORDER BY feld, schluessel')
    .all();
}

export function loadBegriffe(access: Db): Begriffe {
  return new Map(
    loadGemerktes(access).map(({ feld, wort, code }) => [begriffSchluessel(feld, wort), code] as const),
  );
}

/** @throws Refusal for a code that the list of the column does not hold. */
export function saveBegriff(access: WriteAccess, { feld, wort, code }: Gemerktes): void {
  if (code !== null && !begriffOptionen(feld).some(({ value }) => value === code))
    throw new Refusal(
      'invalid',
      `„${wort.slice(0, 40)}“ wurde etwas zugeordnet, das es in dieser Spalte nicht gibt.`,
    );
  access.db
    .prepare('INSERT OR REPLACE INTO importbegriff (feld, schluessel, wort, code) VALUES (?, ?, ?, ?)')
    .run(feld, begriffSchluessel(feld, wort), wort, code);
}

export function forgetBegriff(access: WriteAccess, feld: Begriffsfeld, wort: string): void {
  access.db
    .prepare('DELETE FROM importbegriff WHERE feld = ? AND schluessel = ?')
    .run(feld, begriffSchluessel(feld, wort));
}

/** The columns of a list as they are kept. */
export function profilSpalten(koepfe: readonly string[], zuordnung: readonly Zielfeld[]): Profil['spalten'] {
  return koepfe.map((kopf, index) => ({ kopf, ziel: zuordnung[index] ?? 'ignorieren' }));
}
