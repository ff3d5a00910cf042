import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from './browser-window.ts';
import { settings } from './settings.ts';

type OpenAnswer = { canceled: boolean; filePaths: string[] };
type SaveAnswer = { canceled: boolean; filePath: string };
type Wish = {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly properties?: readonly string[];
};

/**
 * Dialogs of the operating system. Without a screen every dialog is cancelled until a test puts its own answer
 * here; on a screen the window itself asks for the path, which is plain but enough to look around.
 */
export const dialog = {
  showOpenDialog: async (...wishes: readonly unknown[]): Promise<OpenAnswer> => {
    const wish = wishes.at(-1) as Wish;
    const path = await askForPath(wish);
    // A folder dialog can create the folder.
    if (path !== null && wish.properties?.includes('openDirectory') === true)
      mkdirSync(path, { recursive: true });
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showSaveDialog: async (...wishes: readonly unknown[]): Promise<SaveAnswer> => {
    const path = await askForPath(wishes.at(-1) as Wish);
    return { canceled: path === null, filePath: path ?? '' };
  },
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}: ${content}`);
  },
};

async function askForPath({ title = 'Pfad', defaultPath = '' }: Wish): Promise<string | null> {
  const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
  if (!settings.isVisible || window === undefined) return null;
  const suggestion = join(homedir(), 'Bleibeweg-Beispiel', defaultPath);
  const answer = await window.webContents.executeJavaScript(
    `prompt(${JSON.stringify(title)}, ${JSON.stringify(suggestion)})`,
  );
  return typeof answer === 'string' && answer !== '' ? answer : null;
}
