import { assertPresent } from '#shared/lib/assert.ts';
import { rechne } from '#shared/recht/lebensunterhalt/rechnung.ts';
import { loadFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { requirePerson } from './person.ts';

export const lebensunterhaltHandlers: HandlersOf<'lebensunterhalt'> = {
  'lebensunterhalt.calculate': ({ personId, stichtag, annahme }, access) => {
    requirePerson(access, personId);
    const tag = stichtag ?? access.today;
    const fall = assertPresent(loadFall(access.tables, personId), 'the person was just found');
    return rechne({ fall, tag, rahmen: rahmenOf(access.tables, tag) }, annahme);
  },
};
