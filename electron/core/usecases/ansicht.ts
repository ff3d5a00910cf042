import { ansicht } from '#shared/api/ansicht.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

type Row = { readonly id: string; readonly name: string; readonly inhalt: string };

export const ansichtHandlers: HandlersOf<'ansicht'> = {
  'ansicht.list': (_, { db }) =>
    db
      .prepare<[], Row>('SELECT id, name, inhalt FROM ansicht ORDER BY name COLLATE NOCASE')
      .all()
      .map(({ id, name, inhalt }) => {
        const parsed = ansicht.safeParse(JSON.parse(inhalt));
        return { id, name, inhalt: parsed.success ? parsed.data : null };
      }),

  'ansicht.save': ({ id, name, inhalt }, { db, newId, note }) => {
    const taken = db.prepare<[string], string>('SELECT id FROM ansicht WHERE name = ?').pluck().get(name);
    if (taken !== undefined && taken !== id)
      throw new Refusal(
        'conflict',
        `Eine Ansicht „${name}“ gibt es schon. Bitte wählen Sie einen anderen Namen oder ändern Sie jene.`,
      );
    if (id !== null && db.prepare('SELECT 1 FROM ansicht WHERE id = ?').get(id) === undefined)
      throw new Refusal('not_found', 'Diese Ansicht gibt es nicht mehr. Bitte speichern Sie sie neu.');
    const key = id ?? newId();
    db.prepare('INSERT OR REPLACE INTO ansicht (id, name, inhalt) VALUES (?, ?, ?)').run(
      key,
      name,
      JSON.stringify(inhalt),
    );
    note(null, { ansicht: key });
    return { id: key };
  },

  'ansicht.remove': ({ id }, { db, note }) => {
    if (db.prepare('DELETE FROM ansicht WHERE id = ?').run(id).changes === 0)
      throw new Refusal('not_found', 'Diese Ansicht gibt es nicht mehr.');
    note(null, { ansicht: id });
  },
};
