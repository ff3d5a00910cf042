import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FileWish, HostPorts } from '#electron/core/protocol.ts';
import type { Brought } from './brought.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import type { WindowPlace } from './window.ts';

type Chosen = { readonly path: string | null };

/** The dialogs of the operating system. Whatever is chosen is remembered as pointed at by a human. */
export function createDialogs({
  place,
  chosen,
  brought,
}: {
  readonly place: WindowPlace;
  readonly chosen: ChosenPaths;
  readonly brought: Brought;
}): Pick<HostPorts, 'chooseFile' | 'chooseFolder'> {
  function remembered(path: string | undefined): Chosen {
    if (path === undefined || path === '') return { path: null };
    chosen.remember(path);
    return { path };
  }

  async function open(options: OpenDialogOptions): Promise<Chosen> {
    const window = place.current();
    const result = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return remembered(result.canceled ? undefined : result.filePaths[0]);
  }

  async function save(options: SaveDialogOptions): Promise<Chosen> {
    const window = place.current();
    const result = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return remembered(result.canceled ? undefined : result.filePath);
  }

  return {
    chooseFile: async (wish) => {
      const waiting = brought.answer(wish);
      if (waiting !== null) return { path: waiting };
      return await (wish.mode === 'save'
        ? save(describe(wish))
        : open({ ...describe(wish), properties: ['openFile'] }));
    },
    chooseFolder: ({ title }) => open({ title, properties: ['openDirectory', 'createDirectory'] }),
  };
}

function describe({ title, suggestedName, extensions }: FileWish): SaveDialogOptions {
  return {
    title,
    ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
    filters: [
      { name: extensions.map((extension) => `*.${extension}`).join(', '), extensions: [...extensions] },
    ],
  };
}
