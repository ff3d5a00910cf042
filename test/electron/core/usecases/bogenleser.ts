import { readBogen } from '#electron/core/reader/bogen.ts';
import { KennwortFrage } from '#electron/core/reader/verschluesselt.ts';
import { BogenRefusal } from '#electron/core/reader/bogen-sentences.ts';
import type { HostPorts } from '#electron/core/protocol.ts';

/** The reader of returned forms in this process: for the many forms of a test file, of which one takes the process. */
export const mitBogenleser: Partial<HostPorts> = {
  startReader: async ({ path, input }) => {
    try {
      // `as`: the core asks, in the words of its protocol.
      const { kennwort } = input as { readonly kennwort: string };
      return { ok: true, value: await readBogen(path, kennwort) };
    } catch (error) {
      if (error instanceof KennwortFrage) return { ok: true, value: { kennwort: error.grund } };
      if (!(error instanceof BogenRefusal)) throw error;
      return { ok: false, reason: 'refused', message: error.message };
    }
  },
};
