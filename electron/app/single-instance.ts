import { app } from 'electron';

/**
 * Two programs on one register would be two truths. The second one shows the first and ends.
 * @param onSecond gets what the second one was started with, and where
 */
export function beTheOnlyInstance(onSecond: (args: readonly string[], folder: string) => void): boolean {
  app.on('second-instance', (_event, args, folder) => onSecond(args, folder));
  return app.requestSingleInstanceLock();
}
