import type { HandlersOf } from '../ipc/handlers.ts';

export const traegerHandlers: HandlersOf<'traeger'> = {
  'traeger.list': (_, { db, tables, today }) => {
    const betreut = db
      .prepare<[string, string, string], number>(
        'SELECT count(DISTINCT personId) FROM betreuung WHERE traegerId = ? AND von <= ? AND (bis IS NULL OR bis >= ?)',
      )
      .pluck();
    return tables.traeger
      .select('ORDER BY name COLLATE NOCASE')
      .map((traeger) => ({ ...traeger, betreut: betreut.get(traeger.id, today, today) ?? 0 }));
  },
  'traeger.save': (input, access) => {
    access.save('traeger', input);
    access.note(null, { traeger: input.id });
  },
};
