import { readBogen } from '#electron/core/reader/bogen.ts';
import { BogenRefusal } from '#electron/core/reader/bogen-sentences.ts';
import type { HostPorts } from '#electron/core/protocol.ts';

/** The reader of returned forms in this process: for the many forms of a test file, of which one takes the process. */
export const mitBogenleser: Partial<HostPorts> = {
  startReader: async ({ path }) => {
    try {
      return { ok: true, value: await readBogen(path) };
    } catch (error) {
      if (!(error instanceof BogenRefusal)) throw error;
      return { ok: false, reason: 'refused', message: error.message };
    }
  },
};
