import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRemovable, warningsAbout } from '#electron/core/register/inspect-folder.ts';
import { ownFolder } from '#test/electron/core/world.ts';

/** Devices as the kernel shows them: a folder per disk, one inside it per partition, and links by number. */
function sys() {
  const root = ownFolder();
  const disk = (path: string, removable: '0' | '1') => {
    mkdirSync(join(root, path, 'teil1'), { recursive: true });
    writeFileSync(join(root, path, 'removable'), `${removable}\n`);
    return join(root, path, 'teil1');
  };
  const numbers = join(root, 'block');
  mkdirSync(numbers);
  symlinkSync(disk('pci0/ata1/sda', '0'), join(numbers, '8:1'));
  symlinkSync(disk('pci0/mmc0/mmcblk0', '1'), join(numbers, '179:1'));
  symlinkSync(disk('pci0/usb2/2-1/sdb', '0'), join(numbers, '8:17'));
  return numbers;
}
const dev = (major: number, minor: number) => (major << 8) | (minor & 0xff) | ((minor & ~0xff) << 12);

describe('Der Ort eines Registers', () => {
  it('auf einem Stick oder einer Speicherkarte wird unter Linux erkannt, gleich welches Dateisystem darauf ist', () => {
    const numbers = sys();
    expect(isRemovable(dev(8, 1), numbers), 'eingebaut').toBe(false);
    expect(isRemovable(dev(179, 1), numbers), 'Karte').toBe(true);
    expect(isRemovable(dev(8, 17), numbers), 'am USB').toBe(true);
    expect(isRemovable(dev(0, 300), numbers), 'kein Gerät').toBe(false);
  });

  it.each([
    ['\\\\server\\freigabe\\abh', /Netzlaufwerk/],
    ['//server/freigabe/abh', /Netzlaufwerk/],
    ['/home/mara/OneDrive/abh', /Online-Speicher/],
  ])('„%s“ bekommt eine Warnung', (ordner, satz) => {
    expect(warningsAbout(ordner).join(' ')).toMatch(satz);
  });

  it('auf diesem Rechner bekommt keine', () => {
    expect(warningsAbout(ownFolder())).toEqual([]);
  });
});
