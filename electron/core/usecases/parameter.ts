import type { RecordOf } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { parameterFuer } from '#shared/recht/lebensunterhalt/parameter.ts';
import { jahreswerte, type Stufen } from '#shared/recht/lebensunterhalt/tabellen.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';

export const parameterHandlers: HandlersOf<'parameter'> = {
  'parameter.list': (_, { tables, today }) => {
    const eigene = tables.parameterjahr.select('ORDER BY jahr DESC');
    const kdugrenzen = tables.kdugrenze.select('ORDER BY gemeinde IS NOT NULL, gemeinde, personen, von DESC');
    const thisYear = Number(today.slice(0, 4));
    return {
      programm: jahreswerte
        .toReversed()
        .map(({ jahr, regelbedarf, grundleistung, minijobgrenze, kindergeld }) => ({
          jahr,
          regelbedarf: amounts(regelbedarf),
          grundleistung: amounts(grundleistung),
          minijobgrenze,
          kindergeld,
        })),
      eigene,
      fehlt: [thisYear, thisYear + 1].filter(
        (jahr) =>
          'keine' in parameterFuer(asDatum(`${jahr}-12-31`), { parameterjahre: eigene, kdugrenzen: [] }),
      ),
      kdugrenzen,
    };
  },
  'parameter.saveJahr': (input, access) => {
    const same = access.tables.parameterjahr.all().find(({ jahr }) => jahr === input.jahr);
    if (same !== undefined && same.id !== input.id)
      throw new Refusal(
        'conflict',
        `Für ${input.jahr} sind schon eigene Werte eingetragen. Bitte ändern Sie diese.`,
      );
    access.save('parameterjahr', input);
    access.note(null, { parameterjahr: input.jahr });
  },
  'parameter.removeJahr': ({ id }, access) => {
    removeOne(access, 'parameterjahr', id);
  },
  'parameter.saveKdugrenze': (input, access) => {
    requireOrder(input);
    access.save('kdugrenze', input);
    access.note(null, { kdugrenze: input.id });
  },
  'parameter.removeKdugrenze': ({ id }, access) => {
    removeOne(access, 'kdugrenze', id);
  },
};

function amounts(stufen: Stufen | null): (number | null)[] {
  return ([1, 2, 3, 4, 5, 6] as const).map((stufe) => stufen?.[stufe] ?? null);
}

function removeOne(access: WriteAccess, tabelle: 'parameterjahr' | 'kdugrenze', id: string): void {
  if (access.remove(tabelle, id) === null)
    throw new Refusal('not_found', 'Dieser Eintrag ist schon gelöscht.');
  access.note(null, { [tabelle]: id });
}

/** What ends before it begins would silently never apply. */
export function requireOrder({ von, bis }: Pick<RecordOf<'kdugrenze'>, 'von' | 'bis'>): void {
  if (bis !== null && bis < von)
    throw new Refusal('refused', '„gilt bis“ liegt vor „gilt ab“. Bitte prüfen Sie die beiden Tage.');
}
