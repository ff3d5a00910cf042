import { rechteHindernis } from '#shared/ablauf/benutzer.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { revokeUser, setKennwort } from '../vault/vault.ts';

type Benutzer = RecordOf<'benutzer'>;

export const benutzerHandlers: HandlersOf<'benutzer'> = {
  'benutzer.list': (_, { tables }) =>
    tables.benutzer.all().map((user) => ({ ...user, rechte: rechteOf(user) })),

  'benutzer.create': async (
    { kennwort, eigenesKennwort, rechte, ...angaben },
    { tresor, read, write, newId },
  ) => {
    if (
      read(({ tables }) => tables.benutzer.all()).some(({ name, aktiv }) => aktiv && name === angaben.name)
    ) {
      throw new Refusal('conflict', 'Unter diesem Namen gibt es schon einen Zugang.');
    }
    await tresor.requireStrong(kennwort, [angaben.name]);
    const id = newId();
    // First the key, then the row: a way in without an active user behind it opens nothing.
    await tresor.changeKeys(eigenesKennwort, (content, dataKey, cost) =>
      setKennwort(content, dataKey, { benutzerId: id, name: angaben.name, kennwort }, cost),
    );
    write((access) => {
      access.save('benutzer', { ...angaben, id, rechte: rechte.join(' '), aktiv: true });
      access.note(null, { benutzer: id, rechte });
    });
    return { id };
  },

  'benutzer.save': ({ id, rechte, ...angaben }, access) => {
    const user = requireUser(access, id);
    requirePossible(access, id, { rechte, aktiv: user.aktiv });
    access.save('benutzer', { ...user, ...angaben, rechte: rechte.join(' ') });
    access.note(null, { benutzer: id, rechte });
  },

  'benutzer.revoke': async ({ id, eigenesKennwort }, { tresor, read, write }) => {
    read((access) => requirePossible(access, id, { rechte: [], aktiv: false }));
    if (read(({ benutzer }) => benutzer.id) === id)
      throw new Refusal('refused', 'Den eigenen Zugang kann nur jemand anderes entziehen.');
    // First the row, then the key: from the moment this is saved the way in opens nothing.
    const revoke = () =>
      write((access) => {
        access.save('benutzer', { ...requireUser(access, id), aktiv: false });
        access.note(null, { benutzer: id });
      });
    await tresor.changeKeys(eigenesKennwort, (content) => {
      revoke();
      return revokeUser(content, id);
    });
  },
};

/** Name of a user, also of one who has left. */
export function benutzerName({ tables }: ReadAccess, id: string): string {
  return tables.benutzer.find(id)?.name ?? 'unbekannt';
}

function rechteOf({ rechte }: Benutzer): string[] {
  return rechte.split(' ').filter((recht) => recht !== '');
}

function requireUser({ tables }: ReadAccess, id: string): Benutzer {
  const user = tables.benutzer.find(id);
  if (user === null) throw new Refusal('not_found', 'Diesen Zugang gibt es nicht.');
  return user;
}

function requirePossible(
  access: ReadAccess,
  id: string,
  danach: { readonly rechte: readonly string[]; readonly aktiv: boolean },
): void {
  requireUser(access, id);
  const alle = access.tables.benutzer
    .all()
    .map((user) => ({ id: user.id, aktiv: user.aktiv, rechte: rechteOf(user) }));
  const hindernis = rechteHindernis(alle, id, danach);
  if (hindernis !== null) throw new Refusal('refused', hindernis);
}
