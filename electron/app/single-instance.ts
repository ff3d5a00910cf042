import { app } from 'electron';

/** Two programs on one register would be two truths. The second one shows the first and ends. */
export function beTheOnlyInstance(showFirst: () => void): boolean {
  app.on('second-instance', showFirst);
  return app.requestSingleInstanceLock();
}
