import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Arbeitsordner = {
  /** Takes everything away that came since; what was there before stays. @returns whether there was anything. */
  readonly undo: () => boolean;
};

const UNSERE = /^(?:Register\..*|Papiere|Auswertung|Lenkungskreis|Sicherungen|\.programm)$/;

/** Makes the folder, and those above it, where they are missing. Throws what the file system says. */
export function openArbeitsordner(ordner: string): Arbeitsordner {
  const made = makeFolders(ordner);
  const before = new Set(readdirSync(ordner));
  const undo = (): boolean => {
    if (!existsSync(ordner)) return false;
    const ours = readdirSync(ordner).filter((name) => UNSERE.test(name) && !before.has(name));
    for (const name of ours) rmSync(join(ordner, name), { recursive: true, force: true });
    removeEmpty(made);
    return ours.some((name) => name !== '.programm');
  };
  return { undo };
}

/**
 * One folder after the other: Node's own recursive way never ends where the system says „not found“ for a new one.
 * @returns what was made, the innermost first
 */
function makeFolders(ordner: string): readonly string[] {
  const parent = dirname(ordner);
  if (existsSync(ordner) || parent === ordner) return [];
  const above = makeFolders(parent);
  try {
    mkdirSync(ordner);
  } catch (error) {
    removeEmpty(above);
    throw error;
  }
  return [ordner, ...above];
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders) if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
