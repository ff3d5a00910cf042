import { join } from 'node:path';
import { KEY_FILE } from '../vault/key-file.ts';
import { TRIES_FILE } from '../vault/tries.ts';
import { HOLDER_FILE } from './holder.ts';

export const DATABASE_FILE = 'Register.bleibeweg';

/** The files of a register, all in the folder the office has chosen. */
export function registerPaths(ordner: string) {
  return {
    ordner,
    database: join(ordner, DATABASE_FILE),
    keyFile: join(ordner, KEY_FILE),
    tries: join(ordner, TRIES_FILE),
    holder: join(ordner, HOLDER_FILE),
    sicherungen: join(ordner, 'Sicherungen'),
  };
}

export type RegisterPaths = ReturnType<typeof registerPaths>;
