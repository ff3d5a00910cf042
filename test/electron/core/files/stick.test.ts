import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stickRefusal, writeToStick } from '#electron/core/files/stick.ts';
import { listSticks, removableMounts } from '#electron/core/files/stick-liste.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const NAME = '2026-11-21_Lenkungskreis-Buendel.zip';
const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'x');

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('it worked');
}

/** A small medium of its own, if this user may mount one. Null, with the reason printed, otherwise. */
function mountedStick(size: string, options = ''): string | null {
  const folder = join(ownFolder(), 'stick');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}${options}`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch {
    process.stdout.write(
      'stick: kein Recht, einen kleinen Datenträger einzuhängen; dieser Fall wird übersprungen\n',
    );
    return null;
  }
  onTestFinished(() => {
    try {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
    } catch {
      // The test itself has pulled it out.
    }
  });
  return folder;
}

describe('Auf einen Stick', () => {
  it('wird geschrieben, zurückgelesen und verglichen; nichts wird ersetzt', async () => {
    const folder = ownFolder();
    const first = await writeToStick({ folder, name: NAME, bytes });
    const second = await writeToStick({ folder, name: NAME, bytes: Buffer.from('anderes') });
    expect(readdirSync(folder).toSorted()).toEqual(['2026-11-21_Lenkungskreis-Buendel (2).zip', NAME]);
    expect(readFileSync(first.path).equals(bytes)).toBe(true);
    expect(first.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(readFileSync(second.path, 'utf8')).toBe('anderes');
  });

  it('der zu klein ist, wird gar nicht erst geschrieben', async (context) => {
    const folder = mountedStick('2m');
    if (folder === null) return context.skip();
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes }))).toMatch(
      /nur noch .* MB frei, gebraucht werden/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('der unterwegs voll wird, bleibt ohne halbe Datei', async (context) => {
    const folder = mountedStick('4m');
    if (folder === null) return context.skip();
    const eats = join(folder, 'anderes-programm');
    const onProgress = (done: number) => {
      if (done <= 1024 * 1024) writeFileSync(eats, Buffer.alloc(2 * 1024 * 1024));
    };
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes, onProgress }))).toContain(
      'voll geworden',
    );
    expect(readdirSync(folder)).toEqual(['anderes-programm']);
  });

  it('der schreibgeschützt ist, wird mit einem Satz abgewiesen', async (context) => {
    const folder = mountedStick('8m');
    if (folder === null) return context.skip();
    execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'pipe' });
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes }))).toContain(
      'darf nicht geschrieben werden',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in einen Ordner ohne Schreibrecht auch', async (context) => {
    if (process.getuid?.() === 0) {
      process.stdout.write(
        'stick: als root gilt kein Schreibschutz von Ordnern; dieser Fall wird übersprungen\n',
      );
      return context.skip();
    }
    const folder = ownFolder();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes }))).toContain(
      'darf nicht geschrieben werden',
    );
  });

  it('der während des Schreibens herausgezogen wird, wird bemerkt', async (context) => {
    const folder = mountedStick('16m');
    if (folder === null) return context.skip();
    const onProgress = (done: number) => {
      if (done === 2 * 1024 * 1024) execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
    };
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes, onProgress }))).toContain(
      'herausgezogen',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('dessen Ordner verschwindet, wird bemerkt', async () => {
    const folder = join(ownFolder(), 'stick');
    mkdirSync(folder);
    const onProgress = () => rmSync(folder, { recursive: true, force: true });
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes, onProgress }))).toContain(
      'herausgezogen',
    );
    expect(existsSync(folder)).toBe(false);
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes }))).toContain('herausgezogen');
  });

  it('kann das Schreiben abgebrochen werden; dann liegt dort nichts', async () => {
    const folder = ownFolder();
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const { signal } = controller;
    expect(await refusalOf(writeToStick({ folder, name: NAME, bytes, onProgress, signal }))).toContain(
      'abgebrochen',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['EIO', 'herausgezogen'],
    ['ENXIO', 'herausgezogen'],
    ['ENODEV', 'herausgezogen'],
    ['EROFS', 'darf nicht geschrieben'],
    ['ENOSPC', 'voll geworden'],
  ])('hat der Fehler %s seinen Satz', (code, wort) => {
    expect(stickRefusal(Object.assign(new Error(code), { code }))?.message).toContain(wort);
    expect(stickRefusal(new Error('ein Fehler im Programm'))).toBeNull();
  });
});

describe('Welche Sticks da sind', () => {
  it('sagt unter Linux das System: was unter /media hängt und was es selbst herausnehmbar nennt', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      '/dev/sda2 /daten ext4 rw 0 0',
      '/dev/sdb1 /media/petra/MEIN\\040STICK vfat rw,nosuid 0 0',
      '/dev/sdc1 /mnt/stick vfat rw 0 0',
      '/dev/sdd1 /media/petra/CD iso9660 ro 0 0',
      'tmpfs /media/tmp tmpfs rw 0 0',
    ].join('\n');
    expect(removableMounts(mounts, (device) => device === '/dev/sdc1')).toEqual([
      '/media/petra/MEIN STICK',
      '/mnt/stick',
    ]);
  });
});

describe('Unter Windows', () => {
  it('stehen die Laufwerke zur Wahl, in denen etwas steckt, mit ihrem Buchstaben; C: und leere nicht', async () => {
    const asked: string[] = [];
    const sticks = await listSticks({
      platform: 'win32',
      frei: async (path) => {
        asked.push(path);
        if (path !== 'E:\\' && path !== 'G:\\') throw new Error('ENOENT');
        return await Promise.resolve(path === 'E:\\' ? 4_000_000 : 0);
      },
    });
    expect(sticks).toEqual([
      { id: 'E:\\', name: 'Laufwerk E:', path: 'E:\\', frei: 4_000_000 },
      { id: 'G:\\', name: 'Laufwerk G:', path: 'G:\\', frei: 0 },
    ]);
    expect(asked).not.toContain('C:\\');
  });

  it('hält ein Laufwerk, das nicht antwortet, niemanden auf', async () => {
    const sticks = await listSticks({
      platform: 'win32',
      frei: async (path) =>
        await (path === 'E:\\' ? Promise.resolve(1) : new Promise<number>(() => undefined)),
    });
    expect(sticks.map(({ name }) => name)).toEqual(['Laufwerk E:']);
  });
});
