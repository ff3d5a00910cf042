import type { Kopf } from '#shared/dokumente/daten.ts';
import type { Kennung, Papier } from '#shared/dokumente/vorlage.ts';
import { dataUri, findBriefkopfbild, saveBriefkopfbild } from '../db/queries/briefkopfbild.ts';
import { readLogo } from '../files/logo.ts';
import { sha256 } from '../files/sha256.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadKopf } from './dokument-daten.ts';
import { loadEinstellung } from './einstellung.ts';

export const briefkopfHandlers: HandlersOf<'briefkopf'> = {
  'briefkopf.view': (_, access) => ({ uri: logoUri(access, loadEinstellung(access).logo) }),

  'briefkopf.choose': async (_, { host, write }) => {
    const { path } = await host.chooseFile({
      mode: 'open',
      title: 'Logo oder Wappen wählen',
      extensions: ['png', 'jpg', 'jpeg'],
    });
    if (path === null) return false;
    const bild = readLogo(path);
    const logo = sha256(bild.inhalt);
    write((access) => {
      saveBriefkopfbild(access.db, logo, bild);
      access.save('einstellung', { ...loadEinstellung(access), logo });
      access.note(null, { logo });
    });
    return true;
  },

  'briefkopf.remove': (_, access) => {
    access.save('einstellung', { ...loadEinstellung(access), logo: null });
    access.note(null, { logo: null });
  },
};

function logoUri({ db }: ReadAccess, pruefsumme: string | null): string | null {
  const bild = pruefsumme === null ? null : findBriefkopfbild(db, pruefsumme);
  return bild === null ? null : dataUri(bild);
}

/** What surrounds a paper, with the picture its letterhead names, also the one of a paper from earlier. */
export const papierWith = (access: ReadAccess, kopf: Kopf, kennung: Kennung | null): Papier => ({
  kopf,
  kennung,
  logo: logoUri(access, kopf.logo?.pruefsumme ?? null),
});

/** Today's letterhead for a paper without a number. */
export const briefpapier = (access: ReadAccess, mitBearbeitung: boolean): Papier =>
  papierWith(access, loadKopf(access, mitBearbeitung), null);
