import { existsSync, readdirSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#shared/api/contract.ts';
import { registerPaths } from './paths.ts';

type Folder = NonNullable<Output<'tresor.chooseFolder'>>;

/** Magic numbers of `statfs(2)`, from linux/magic.h. */
const NETWORK = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997]);
const STICK = new Set([0x4d44, 0x2011bab0]);
const CLOUD = /onedrive|dropbox|nextcloud|owncloud|google ?drive|icloud/i;

/** What lies in a folder somebody wants to use, and what speaks against keeping a register there. */
export function inspectFolder(ordner: string): Folder {
  return { ordner, inhalt: contentOf(ordner), hinweise: [...warningsAbout(ordner)] };
}

function contentOf(ordner: string): Folder['inhalt'] {
  const { keyFile, database } = registerPaths(ordner);
  if (existsSync(keyFile) || existsSync(database)) return 'register';
  const visible = existsSync(ordner) ? readdirSync(ordner).filter((name) => !name.startsWith('.')) : [];
  return visible.length === 0 ? 'leer' : 'anderes';
}

/** What speaks against keeping a register in this folder, in sentences. */
export function warningsAbout(ordner: string): readonly string[] {
  const lage = lageOf(ordner);
  const warnings: string[] = [];
  if (lage === 'netz') {
    warnings.push(
      'Dieser Ordner liegt auf einem Netzlaufwerk. Fällt die Verbindung beim Arbeiten aus, wird das Register gesperrt; ein Ordner auf diesem Rechner ist sicherer.',
    );
  }
  if (lage === 'stick')
    warnings.push(
      'Dieser Ordner liegt auf einem Stick. Für Sicherungen ist das gut, für das Register selbst ist ein Ordner auf diesem Rechner sicherer.',
    );
  if (CLOUD.test(ordner))
    warnings.push(
      'Dieser Ordner wird wahrscheinlich mit einem Online-Speicher abgeglichen. Das kann das Register beschädigen und gibt die verschlüsselten Dateien aus dem Haus.',
    );
  return warnings;
}

function lageOf(ordner: string): 'netz' | 'stick' | 'rechner' {
  if (isNetworkPath(ordner)) return 'netz';
  if (!existsSync(ordner)) return 'rechner';
  if (process.platform === 'win32') return isNetworkPath(realPath(ordner)) ? 'netz' : 'rechner';
  if (process.platform !== 'linux') return 'rechner';
  const kind = statfsSync(ordner).type >>> 0;
  if (NETWORK.has(kind)) return 'netz';
  return STICK.has(kind) || isRemovable(statSync(ordner).dev) ? 'stick' : 'rechner';
}

function isNetworkPath(path: string): boolean {
  return path.startsWith('\\\\') || path.startsWith('//');
}

/** On Windows a drive letter that stands for a folder of a server is resolved to the server's name. */
function realPath(ordner: string): string {
  try {
    return realpathSync.native(ordner);
  } catch {
    // What cannot be resolved is not known to be far away.
    return ordner;
  }
}

/**
 * Whether Linux calls the medium removable, or has found it on the USB, whatever its file system.
 * @param dev number of the device, as `stat` gives it
 * @param sys where the kernel tells about its devices
 */
export function isRemovable(dev: number, sys = '/sys/dev/block'): boolean {
  // https://man7.org/linux/man-pages/man3/makedev.3.html: eight bits of the minor number stand below the major one.
  const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)];
  try {
    const device = realpathSync(join(sys, `${major}:${minor}`));
    if (device.includes('/usb')) return true;
    const told = [join(device, 'removable'), join(device, '..', 'removable')].find((file) =>
      existsSync(file),
    );
    return told !== undefined && readFileSync(told, 'utf8').trim() === '1';
  } catch {
    // Not a block device: memory, a container, a network.
    return false;
  }
}
