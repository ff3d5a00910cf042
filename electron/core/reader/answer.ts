import type { ReaderAnswer, ReaderJob } from '#electron/core/protocol.ts';
import { readBogen } from './bogen.ts';
import { BogenRefusal } from './bogen-sentences.ts';
import { readPaket } from './paket.ts';
import { PaketRefusal } from './paket-zip.ts';
import type { Kopieauftrag } from './kopie.ts';
import { copyFile, readFile } from './read-file.ts';
import { ReadRefusal, sentences } from './sentences.ts';
import { KennwortFrage } from './verschluesselt.ts';
import { readVorlagenpaket } from './vorlagenpaket.ts';
import { VorlageRefusal } from './vorlage-sentences.ts';
import { readVorlage } from './vorlage.ts';

/** Does one job of the reader. Whatever a file makes fail becomes an answer; nothing is thrown. */
export async function answer(job: ReaderJob): Promise<ReaderAnswer> {
  try {
    // `as`: the core asks with what it has read from this very file before.
    if (job.kind === 'kopie') return { ok: true, value: await copyFile(job.path, job.input as Kopieauftrag) };
    if (job.kind === 'paket') return { ok: true, value: await readPaket(job.path) };
    if (job.kind === 'vorlage') return { ok: true, value: await readVorlage(job.path) };
    if (job.kind === 'vorlagenpaket') return { ok: true, value: await readVorlagenpaket(job.path) };
    // `as`: the other end is our own program.
    const { blatt = null, kennwort = null } = (job.input ?? {}) as {
      readonly blatt?: string | null;
      readonly kennwort?: string | null;
    };
    if (job.kind === 'sachstand') return { ok: true, value: await readBogen(job.path, kennwort ?? '') };
    return { ok: true, value: await readFile(job.path, blatt, kennwort) };
  } catch (error) {
    if (error instanceof KennwortFrage) return { ok: true, value: { kennwort: error.grund } };
    if (
      error instanceof ReadRefusal ||
      error instanceof PaketRefusal ||
      error instanceof BogenRefusal ||
      error instanceof VorlageRefusal
    )
      return { ok: false, reason: 'refused', message: error.message };
    // Whatever a broken file made fail: one sentence, never the content of the file.
    return { ok: false, reason: 'crashed', message: sentences.abgebrochen };
  }
}
