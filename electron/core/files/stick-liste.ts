/** Which sticks are plugged in, where the system tells. Windows does not without another program: then the list is empty. */
import { readdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';

export type Stick = {
  /** The place as a hash would not help anybody: a window gets this name and the core looks it up again. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly frei: number;
};

/** Never throws: a stick that is just being pulled out is left out. */
export function listSticks(platform: NodeJS.Platform = process.platform): readonly Stick[] {
  return placesOn(platform).flatMap((path) => {
    try {
      const { bavail, bsize } = statfsSync(path);
      return [{ id: path, name: basename(path), path, frei: bavail * bsize }];
    } catch {
      return [];
    }
  });
}

function placesOn(platform: NodeJS.Platform): readonly string[] {
  try {
    if (platform === 'linux') return removableMounts(readFileSync('/proc/self/mounts', 'utf8'), isRemovable);
    if (platform === 'darwin')
      return readdirSync('/Volumes')
        .map((name) => join('/Volumes', name))
        .filter((path) => realpathSync(path) !== '/');
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
