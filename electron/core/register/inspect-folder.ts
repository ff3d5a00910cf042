import { existsSync, readdirSync, statfsSync } from 'node:fs';
import type { Output } from '#shared/api/contract.ts';
import { registerPaths } from './paths.ts';

type Folder = NonNullable<Output<'tresor.chooseFolder'>>;

/** Magic numbers of `statfs(2)`, from linux/magic.h. */
const NETWORK = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997]);
const STICK = new Set([0x4d44, 0x2011bab0]);
const CLOUD = /onedrive|dropbox|nextcloud|owncloud|google ?drive|icloud/i;

/** What lies in a folder somebody wants to use, and what speaks against keeping a register there. */
export function inspectFolder(ordner: string): Folder {
  return { ordner, inhalt: contentOf(ordner), hinweise: warningsAbout(ordner) };
}

function contentOf(ordner: string): Folder['inhalt'] {
  if (existsSync(registerPaths(ordner).keyFile)) return 'register';
  const visible = existsSync(ordner) ? readdirSync(ordner).filter((name) => !name.startsWith('.')) : [];
  return visible.length === 0 ? 'leer' : 'anderes';
}

function warningsAbout(ordner: string): string[] {
  const kind = existsSync(ordner) && process.platform === 'linux' ? statfsSync(ordner).type >>> 0 : 0;
  const warnings: string[] = [];
  if (NETWORK.has(kind) || ordner.startsWith('\\\\') || ordner.startsWith('//')) {
    warnings.push(
      'Dieser Ordner liegt auf einem Netzlaufwerk. Fällt die Verbindung beim Arbeiten aus, wird das Register gesperrt; ein Ordner auf diesem Rechner ist sicherer.',
    );
  }
  if (STICK.has(kind))
    warnings.push(
      'Dieser Ordner liegt auf einem Stick. Für Sicherungen ist das gut, für das Register selbst ist ein Ordner auf diesem Rechner sicherer.',
    );
  if (CLOUD.test(ordner))
    warnings.push(
      'Dieser Ordner wird wahrscheinlich mit einem Online-Speicher abgeglichen. Das kann das Register beschädigen und gibt die verschlüsselten Dateien aus dem Haus.',
    );
  return warnings;
}
