import type { HostPorts } from '#electron/core/protocol.ts';
import type { Brought } from './brought.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import { createDialogs } from './dialogs.ts';
import { createKeep } from './keep.ts';
import { startInstaller } from './installer.ts';
import { openPath } from './open-path.ts';
import type { PrintPages } from './print.ts';
import { startReader } from './reader.ts';
import type { WindowPlace } from './window.ts';

/** Everything the core cannot do itself, because only the host has windows, dialogs and printers. */
export function createPorts({
  place,
  pages,
  chosen,
  brought,
}: {
  readonly place: WindowPlace;
  readonly pages: PrintPages;
  readonly chosen: ChosenPaths;
  readonly brought: Brought;
}): HostPorts {
  return {
    ...createDialogs({ place, chosen, brought }),
    printPdf: (job) => pages.printPdf(job),
    print: (job) => pages.print(job),
    openPath,
    ...createKeep(),
    startInstaller,
    startReader: (job) => startReader(job, chosen),
  };
}
