import { safeStorage } from 'electron';
import type { HostPorts } from '#electron/core/protocol.ts';

/**
 * The operating system's store for the user who is signed in to it: DPAPI on Windows, the key chain on macOS, the
 * key ring on Linux. Where Linux has none, Chromium falls back to a fixed password (`basic_text`), which is none.
 * https://www.electronjs.org/docs/latest/api/safe-storage
 */
export function createKeep(): Pick<HostPorts, 'keepStatus' | 'keepSeal' | 'keepOpen'> {
  return {
    keepStatus: async () => await Promise.resolve(status()),
    keepSeal: async (bytes) => {
      if (status() !== 'bereit') throw new Error('Dieser Rechner bietet keinen geschützten Speicher an.');
      return await Promise.resolve(safeStorage.encryptString(Buffer.from(bytes).toString('base64')));
    },
    keepOpen: async (sealed) =>
      await Promise.resolve(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64')),
  };
}

function status(): 'bereit' | 'unsicher' | 'fehlt' {
  if (!safeStorage.isEncryptionAvailable()) return 'fehlt';
  if (process.platform !== 'linux') return 'bereit';
  return ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()) ? 'unsicher' : 'bereit';
}
