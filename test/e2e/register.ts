import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Bridge } from '#shared/api/bridge.ts';
import type { Input, Name, Output } from '#shared/api/contract.ts';
import type { Host } from './fixture.ts';

declare global {
  // For functions of the stories that run inside the page.
  interface Window {
    readonly bleibeweg: Bridge;
  }
}

export const KENNWORT = 'Regenschirm-Kastanie-47';

/** Calls a use case through the bridge of the window, where a story is not about the form. Throws on a refusal. */
export async function call<N extends Name>(host: Host, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await host.page.evaluate(
    // A property that is undefined would be lost on the way into the page.
    ({ useCase, wish }) => window.bleibeweg.call(useCase, wish === null ? undefined : wish),
    { useCase: name, wish: (input ?? null) as object | null },
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.message}`);
  return reply.value as Output<N>; // `as`: the core has checked it against the contract
}

/** Begins the set-up in a new folder; the recovery words are not yet rehearsed. Returns the folder. */
export async function beginRegister(
  host: Host,
  options: { readonly beispiel?: boolean } = {},
): Promise<string> {
  return (await begin(host, options)).folder;
}

/** Sets up a register in a new folder and leaves it open. Returns its folder. */
export async function createRegister(
  host: Host,
  options: { readonly beispiel?: boolean } = {},
): Promise<string> {
  const { folder, words } = await begin(host, options);
  await call(host, 'tresor.rehearse', { woerter: words });
  return folder;
}

async function begin(
  host: Host,
  { beispiel = false }: { readonly beispiel?: boolean },
): Promise<{ readonly folder: string; readonly words: string[] }> {
  const folder = mkdtempSync(join(host.folder, 'register-'));
  await host.chooseNext(folder);
  await call(host, 'tresor.chooseFolder', undefined);
  const { woerter, geprobt } = await call(host, 'tresor.create', {
    ordner: folder,
    kennwort: KENNWORT,
    name: 'Erika Probe',
    beispiel,
    behoerde: {
      behoerde: 'Landkreis Musterland',
      amt: 'Ausländerbehörde',
      strasse: 'Amtsweg 1',
      plz: '00000',
      ort: 'Musterstadt',
      telefon: null,
      email: null,
      land: 'SN',
      programmName: 'Wege in den Aufenthalt',
    },
  });
  return { folder, words: geprobt.map((at) => woerter[at - 1] ?? '') };
}
