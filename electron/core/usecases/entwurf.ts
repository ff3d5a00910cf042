import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

/** Characters of a draft: a whole file full of open fields, and far from a book. */
const MOST = 500_000;
/** Forms of one page with something typed in them. */
const MOST_FOUND = 20;

type Draft = { readonly inhalt: string; readonly am: string };
type Found = Draft & { readonly ort: string };

export const entwurfHandlers: HandlersOf<'entwurf'> = {
  'entwurf.save': ({ ort, inhalt }, { db, benutzer, now }) => {
    const text = JSON.stringify(inhalt);
    if (text.length > MOST)
      throw new Refusal(
        'invalid',
        'Diese Eingabe ist zu lang, um als Entwurf aufbewahrt zu werden. Bitte kürzen Sie den Text.',
      );
    db.prepare('INSERT OR REPLACE INTO entwurf (benutzerId, ort, inhalt, am) VALUES (?, ?, ?, ?)').run(
      benutzer.id,
      ort,
      text,
      now,
    );
  },
  'entwurf.load': ({ ort }, { db, benutzer }) => {
    const draft = db
      .prepare<[string, string], Draft>('SELECT inhalt, am FROM entwurf WHERE benutzerId = ? AND ort = ?')
      .get(benutzer.id, ort);
    // What was stored is JSON that this program wrote; the contract checks the output's shape by type only.
    return draft === undefined ? null : { inhalt: JSON.parse(draft.inhalt) as never, am: draft.am };
  },
  'entwurf.find': ({ anfang }, { db, benutzer }) =>
    db
      .prepare<[string, string, string, number], Found>(
        `SELECT ort, inhalt, am FROM entwurf WHERE benutzerId = ? AND substr(ort, 1, length(?)) = ?
         ORDER BY am DESC, rowid DESC LIMIT ?`,
      )
      .all(benutzer.id, anfang, anfang, MOST_FOUND)
      // As above: JSON that this program wrote.
      .map(({ ort, inhalt, am }) => ({ ort, inhalt: JSON.parse(inhalt) as never, am })),
  'entwurf.discard': ({ ort }, { db, benutzer }) => {
    db.prepare('DELETE FROM entwurf WHERE benutzerId = ? AND ort = ?').run(benutzer.id, ort);
  },
};
