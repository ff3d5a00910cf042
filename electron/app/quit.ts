import { app } from 'electron';
import type { Core } from './core-keeper.ts';
import type { WindowPlace } from './window.ts';

/** Ends the program with its window, after the core has closed the register properly. */
export function quitWhenClosed({ core, place }: { readonly core: Core; readonly place: WindowPlace }): void {
  let stopped = false;
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
