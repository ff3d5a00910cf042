import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/** Whoever puts this folder beside the portable program asks for its settings to be kept there. */
const FOLDER = 'Bleibeweg-Daten';

/**
 * Keeps settings beside the portable program or the AppImage, if somebody has made the folder for it: never of its
 * own accord, since what lies on a stick is lost with the stick. Must run before anything looks at the user's folder.
 */
export function usePortableFolder(env: NodeJS.ProcessEnv = process.env): void {
  const program = env['PORTABLE_EXECUTABLE_FILE'] ?? env['APPIMAGE'];
  if (program === undefined || app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = join(dirname(program), FOLDER);
  if (existsSync(folder)) app.setPath('userData', folder);
}
