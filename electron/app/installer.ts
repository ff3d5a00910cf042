import { extname } from 'node:path';
import { app, shell } from 'electron';
import { programmordner } from '#electron/core/programm-ordner.ts';
import { isInside } from '#electron/core/is-inside.ts';

const INSTALLERS = new Set(['.exe', '.deb']);
/** Long enough for the reply to reach the window, which then says what happens. */
const FAREWELL_MS = 1_500;

/** Where the core keeps installers it has checked. */
export const installerFolder = (): string => programmordner(app.getPath('userData'));

/** Starts a checked installer and ends the program, whose files it is about to replace. */
export async function startInstaller(path: string): Promise<undefined> {
  if (!isInside(installerFolder(), path) || !INSTALLERS.has(extname(path)))
    throw new Error('Bleibeweg startet nur Programmdateien, die es selbst geprüft hat.');
  const failure = await shell.openPath(path);
  if (failure !== '')
    throw new Error(
      'Die Einrichtung ließ sich auf diesem Rechner nicht starten. Es wurde nichts geändert; Sie können weiterarbeiten.',
    );
  setTimeout(() => app.quit(), FAREWELL_MS);
  return undefined;
}
