/** Which sticks are plugged in, as far as the system tells. */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export type Stick = {
  /** The place as a hash would not help anybody: a window gets this name and the core looks it up again. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly frei: number;
};

/** What is asked of the operating system; a test answers in its place. */
export type Laufwerke = {
  readonly platform: NodeJS.Platform;
  /** Free bytes of a place. @throws where there is no such place, or nothing in it. */
  readonly frei: (path: string) => Promise<number>;
};

const diesesSystem: Laufwerke = {
  platform: process.platform,
  frei: async (path) => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};

/** Never throws: a stick that is just being pulled out is left out. */
export async function listSticks(system: Laufwerke = diesesSystem): Promise<readonly Stick[]> {
  const found = await Promise.all(
    placesOn(system.platform).map(async ({ path, name }) => {
      try {
        const frei = await Promise.race([system.frei(path), silent()]);
        return frei === null ? [] : [{ id: path, name, path, frei }];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

/** A drive that does not answer, for example one of a network that is away, keeps nobody waiting. */
const GEDULD_MS = 1500;
const silent = async (): Promise<null> => await setTimeout(GEDULD_MS, null, { ref: false });

type Place = { readonly path: string; readonly name: string };
const named = (path: string): Place => ({ path, name: basename(path) });

/**
 * Windows tells the kind of a drive only to native code or another program. Every drive beside the system's is named by
 * its letter then, and the person says which of them is the stick.
 */
const LETTERS = [...'DEFGHIJKLMNOPQRSTUVWXYZ'];

function placesOn(platform: NodeJS.Platform): readonly Place[] {
  if (platform === 'win32')
    return LETTERS.map((letter) => ({ path: `${letter}:\\`, name: `Laufwerk ${letter}:` }));
  try {
    if (platform === 'linux')
      return removableMounts(readFileSync('/proc/self/mounts', 'utf8'), isRemovable).map(named);
    if (platform === 'darwin')
      return readdirSync('/Volumes')
        .map((name) => join('/Volumes', name))
        .filter((path) => realpathSync(path) !== '/')
        .map(named);
  } catch {
    // No such file here: the folder is then chosen in a dialog.
  }
  return [];
}

/** @param mounts as in `/proc/self/mounts`: device, place, file system, options. */
export function removableMounts(mounts: string, removable: (device: string) => boolean): readonly string[] {
  return mounts.split('\n').flatMap((line) => {
    const [device = '', place = '', , options = ''] = line.split(' ');
    if (!device.startsWith('/dev/') || options.split(',').includes('ro')) return [];
    const path = place.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const inMedia = /^\/(?:run\/)?media\//.test(path);
    return inMedia || (path !== '/' && removable(device)) ? [path] : [];
  });
}

/** The kernel keeps the sign at the whole disk, not at its partition. */
function isRemovable(device: string): boolean {
  try {
    const folder = realpathSync(join('/sys/class/block', basename(device)));
    return ['removable', '../removable'].some((file) => {
      try {
        return readFileSync(join(folder, file), 'utf8').trim() === '1';
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}
