import { kopf } from '#shared/dokumente/daten.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { wiederherstellungsblatt } from '#shared/dokumente/vorlagen/wiederherstellungsblatt.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { inspectFolder } from '../register/inspect-folder.ts';
import { passwordStrength } from '../vault/password-strength.ts';
import type { Blatt } from '../vault/recovery-sheet.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { renderPapier } from '../files/papier.ts';

const NICHT_MERKEN: Readonly<Record<'unsicher' | 'fehlt', string>> = {
  unsicher:
    'Auf diesem Rechner ist kein Schlüsselbund eingerichtet: Er würde den Zugang lesbar ablegen, für jedes Programm. Deshalb wurde nichts gemerkt; das Kennwort gilt wie bisher.',
  fehlt:
    'Dieser Rechner bietet keinen geschützten Speicher an. Es wurde nichts gemerkt; das Kennwort gilt wie bisher.',
};

export const tresorHandlers: HandlersOf<'tresor'> = {
  'tresor.status': async (_, { tresor }) => await Promise.resolve(tresor.status()),

  'tresor.chooseFolder': async (_, { host }) => {
    const { path } = await host.chooseFolder({ title: 'Ordner für das Register wählen' });
    return path === null ? null : inspectFolder(path);
  },

  'tresor.staerke': async ({ kennwort }) => await passwordStrength(kennwort),
  'tresor.create': async (input, { tresor }) => await tresor.create(input),

  'tresor.printBlatt': async ({ als }, { tresor, host }) => {
    const blatt = tresor.blatt();
    if (blatt === null)
      throw new Refusal(
        'conflict',
        'Die Wiederherstellungswörter werden nur während der Einrichtung gezeigt. Neue Wörter erzeugen Sie in den Einstellungen.',
      );
    const title = 'Wiederherstellungsblatt';
    const html = renderBlatt(blatt, asDatum(tresor.status().heute));
    if (als === 'druck') {
      await host.print({ html, title });
      return { datei: null };
    }
    const { path } = await host.chooseFile({
      mode: 'save',
      title: 'Wiederherstellungsblatt speichern',
      suggestedName: 'Wiederherstellungsblatt.pdf',
      extensions: ['pdf'],
    });
    if (path !== null) writeFileAtomic(path, await host.printPdf({ html, title }));
    return { datei: path };
  },

  'tresor.rehearse': async ({ woerter }, { tresor }) => await tresor.rehearse(woerter),
  'tresor.select': async ({ ordner }, { tresor }) => await tresor.select(ordner),
  'tresor.unlock': async (input, { tresor }) => await tresor.unlock(input),
  'tresor.recover': async (input, { tresor }) => await tresor.recover(input),
  'tresor.repair': async (input, { tresor }) => await tresor.repair(input),
  'tresor.lock': async (_, { tresor }) => await tresor.lock(),
  'tresor.renewWoerter': async ({ kennwort }, { tresor, write }) => {
    const woerter = await tresor.renewWoerter(kennwort);
    write(({ note }) => note(null));
    return woerter;
  },
  'tresor.renewKey': async ({ kennwort }, { tresor, write }) => {
    const sicherung = await tresor.renewKey(kennwort);
    write(({ note }) => note(null, { sicherung }));
    return { sicherung };
  },
  'tresor.merkeRechner': async ({ kennwort }, { tresor, host, write }) => {
    // Signed in first: whoever stands before the locked door learns nothing about the computer.
    tresor.opened();
    const kann = await host.keepStatus();
    if (kann !== 'bereit') throw new Refusal('refused', NICHT_MERKEN[kann]);
    await tresor.remember(kennwort, (bytes) => host.keepSeal(bytes));
    write(({ note }) => note(null));
  },
  'tresor.vergissRechner': async (_, { tresor }) => {
    tresor.forgetRemembered();
    return await Promise.resolve(undefined);
  },
  'tresor.unlockRechner': async (_, { tresor, host }) =>
    await tresor.unlockRemembered((sealed) => host.keepOpen(sealed)),
  'tresor.changeKennwort': async (input, { tresor, write }) => {
    await tresor.changeKennwort(input);
    write(({ note }) => note(null));
  },
};

/** The sheet as a page for the printer; its words are kept nowhere. */
function renderBlatt({ words, registerId, beispiel, name, behoerde }: Blatt, heute: Datum): string {
  const register = `${beispiel ? 'Beispielregister ' : ''}${registerId.slice(0, 8)}`;
  return renderPapier(
    createDokument(
      wiederherstellungsblatt,
      { woerter: [...words], register, eingerichtetVon: name },
      { kopf: kopf.parse({ datum: heute, behoerde }), kennung: null },
    ),
  );
}
