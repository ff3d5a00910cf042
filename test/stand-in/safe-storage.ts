import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { settings } from './settings.ts';

/** Belongs to the user-data folder, as the real one belongs to the user of the computer. Guards nothing. */
const key = scryptSync(settings.userData ?? 'stand-in', 'safe-storage', 32, { N: 1024 });

/** Seals as the operating system would; a story replaces the functions to have another system. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => true,
  getSelectedStorageBackend: (): string => 'gnome_libsecret',
  encryptString: (text: string): Buffer => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  },
  decryptString: (sealed: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAuthTag(
      sealed.subarray(12, 28),
    );
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  },
};
