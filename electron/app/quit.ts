import { app } from 'electron';
import type { Core } from './core-keeper.ts';
import { flushDrafts } from './flush.ts';
import type { WindowPlace } from './window.ts';

/** Ends the program with its window, after drafts are handed over and the core has closed the register properly. */
export function quitWhenClosed({ core, place }: { readonly core: Core; readonly place: WindowPlace }): void {
  let stopped = false;
  place.beforeClose(() => flushDrafts({ core, place }));
  app.on('window-all-closed', () => {
    if (!place.isExchanging()) app.quit();
  });
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void core.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
}
