import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startCore } from '#electron/core/client.ts';
import {
  emptyWorld,
  holding,
  KENNWORT,
  openWorld,
  ownFolder,
  tempFolder,
  type World,
} from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const VERTRETUNG = 'Fenster-Gabel-Wolke-12';
const DATABASE = 'Register.bleibeweg';
const KEYS = 'Register.schluessel';

let world: World;
/** The folder as it lay locked before the renewal, and after it. */
const before = { ordner: tempFolder('bleibeweg-vorher-') };
const after = { ordner: tempFolder('bleibeweg-nachher-') };
let sicherung = '';
beforeAll(async () => {
  world = await openWorld();
  for (const nachname of ['Eins', 'Zwei', 'Drei']) await world.call('fall.create', { nachname });
  await world.call('benutzer.create', {
    name: 'Vera Vertretung',
    kuerzel: null,
    funktion: null,
    telefon: null,
    email: null,
    rechte: ['lesen'],
    kennwort: VERTRETUNG,
    eigenesKennwort: KENNWORT,
  });
  await world.call('sicherung.create', {});
  await world.call('tresor.lock', undefined);
  cpSync(world.ordner, before.ordner, { recursive: true });
  await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
  ({ sicherung } = await world.call('tresor.renewKey', { kennwort: KENNWORT }));
});
afterAll(async () => {
  await world.close();
  for (const { ordner } of [before, after]) rmSync(ordner, { recursive: true, force: true });
});

/** Opens a folder as on another computer and tells who is in it. */
async function openCopy(ordner: string, name: 'kennwort' | 'vertretung' | 'worte') {
  const other = emptyWorld();
  onTestFinished(async () => await other.close());
  await other.call('tresor.select', { ordner });
  if (name === 'worte')
    await other.call('tresor.recover', {
      woerter: [...world.woerter],
      benutzerId: null,
      kennwort: 'Hafen-Nadel-Ernte-31',
    });
  else
    await other.call('tresor.unlock', {
      benutzerId: null,
      kennwort: name === 'kennwort' ? KENNWORT : VERTRETUNG,
    });
  return { other, names: await names(other) };
}

const names = async ({ call }: World) => (await call('fall.list', {})).zeilen.map(({ nachname }) => nachname);
const ALLE = ['Drei', 'Eins', 'Zwei'];

describe('Der erneuerte Schlüssel', () => {
  it('gilt ab sofort: es wird weitergearbeitet, und nichts liegt mehr unter dem alten', async () => {
    expect(await names(world)).toEqual(ALLE);
    await world.call('fall.create', { nachname: 'Danach' });
    const files = readdirSync(world.ordner);
    expect(files).toContain(KEYS);
    expect(files).not.toContain(`${KEYS}.vorher`);
    expect(files.filter((name) => name.includes('umgeschluesselt'))).toEqual([]);
    await world.call('tresor.lock', undefined);
    cpSync(world.ordner, after.ordner, { recursive: true });
    // The old key file and its Kennwort open nothing of what is written from now on.
    const mixed = ownFolder();
    copyFileSync(join(after.ordner, DATABASE), join(mixed, DATABASE));
    copyFileSync(join(before.ordner, KEYS), join(mixed, KEYS));
    const thief = emptyWorld();
    onTestFinished(async () => await thief.close());
    await thief.call('tresor.select', { ordner: mixed });
    expect(await thief.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      ok: false,
    });
    await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
  });

  it.each(['kennwort', 'vertretung', 'worte'] as const)('öffnet sich für alle wie zuvor: %s', async (way) => {
    const copy = ownFolder();
    cpSync(after.ordner, copy, { recursive: true });
    expect((await openCopy(copy, way)).names).toEqual(['Danach', ...ALLE]);
  });

  it('verlangt das eigene Kennwort und das Recht zu verwalten', async () => {
    expect(await world.request('tresor.renewKey', { kennwort: 'falsch' })).toMatchObject({ code: 'refused' });
    expect(await world.requestWith(['lesen'], 'tresor.renewKey', { kennwort: KENNWORT })).toMatchObject({
      code: 'forbidden',
    });
  });

  it('macht vorher eine Sicherung; auch ältere lassen sich weiter zurückspielen und liegen dann unter dem neuen', async () => {
    const list = await world.call('sicherung.list', undefined);
    expect(list.sicherungen).toContainEqual(
      expect.objectContaining({ anlass: 'vor_schluesselwechsel', geprueft: true, personen: 3 }),
    );
    const datei = join(world.ordner, 'Sicherungen', sicherung);
    expect(await world.call('sicherung.inspect', { datei })).toMatchObject({ lesbar: true });
    const { ersetzt } = await world.call('sicherung.restore', { datei });
    expect(await names(world)).toEqual(ALLE);
    await world.call('sicherung.restore', { datei: ersetzt });
    expect(await names(world)).toEqual(['Danach', ...ALLE]);
    const { databaseKey, databaseKeys } = world.tresor.opened();
    expect(databaseKey.equals(databaseKeys[0] ?? Buffer.alloc(0))).toBe(true);
    expect(databaseKeys).toHaveLength(2);
  });
});

describe('Ein unterbrochenes Erneuern', () => {
  const lay = (change: (folder: string) => void): string => {
    const folder = ownFolder();
    cpSync(before.ordner, folder, { recursive: true });
    change(folder);
    return folder;
  };
  const half = (folder: string) => {
    copyFileSync(join(after.ordner, DATABASE), join(folder, `${DATABASE}.umgeschluesselt`));
    truncateSync(join(folder, `${DATABASE}.umgeschluesselt`), 20_000);
  };
  const whole = (folder: string) =>
    copyFileSync(join(after.ordner, DATABASE), join(folder, `${DATABASE}.umgeschluesselt`));
  const newKeys = (folder: string) => {
    renameSync(join(folder, KEYS), join(folder, `${KEYS}.vorher`));
    copyFileSync(join(after.ordner, KEYS), join(folder, KEYS));
  };

  it.each([
    ['beim Schreiben der neuen Datenbank', half, ['kennwort']],
    ['vor der neuen Schlüsseldatei', whole, ['vertretung']],
    [
      'zwischen Schlüsseldatei und Datenbank',
      (folder: string) => (whole(folder), newKeys(folder)),
      ['kennwort', 'vertretung', 'worte'],
    ],
    ['zwischen beiden, und die neue Datenbank ist weg', newKeys, ['worte']],
  ] as const)('%s lässt einen Stand, der sich öffnet', async (_, change, ways) => {
    for (const way of ways) {
      const folder = lay(change);
      const { other, names: found } = await openCopy(folder, way);
      expect(found).toEqual(ALLE);
      expect(readdirSync(folder).filter((name) => name.includes('umgeschluesselt'))).toEqual([]);
      const { databaseKey, databaseKeys } = other.tresor.opened();
      expect(databaseKey).toBe(databaseKeys[0]);
      await other.close();
    }
  });

  it('durch einen wirklichen Abbruch des Kerns, zu welcher Zeit auch immer, kostet nichts', async () => {
    for (const delay of [15, 60]) {
      const folder = lay(() => undefined);
      const core = await startCore({ userData: ownFolder(), onlySample: false, version: '0.0.0' });
      await core.call('tresor.select', { ordner: folder });
      await core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
      void core.request('tresor.renewKey', { kennwort: KENNWORT });
      await new Promise((resolve) => setTimeout(resolve, delay));
      await core.kill();
      expect((await openCopy(folder, 'kennwort')).names, `nach ${delay} ms`).toEqual(ALLE);
    }
  });

  it('beim Zurückspielen einer Sicherung lässt den ersetzten Stand nicht verschwinden', async () => {
    const folder = lay((at) => renameSync(join(at, DATABASE), join(at, `${DATABASE}.ersetzt`)));
    expect((await openCopy(folder, 'kennwort')).names).toEqual(ALLE);
    expect(existsSync(join(folder, DATABASE))).toBe(true);
  });
});

describe('Beim Sperren', () => {
  it('werden alle Schlüssel im Speicher überschrieben', async () => {
    const { databaseKeys } = world.tresor.opened();
    expect(databaseKeys.every((key) => key.some((byte) => byte !== 0))).toBe(true);
    await world.call('tresor.lock', undefined);
    expect(databaseKeys.map((key) => key.every((byte) => byte === 0))).toEqual([true, true]);
    expect(await world.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      ok: true,
    });
    expect(readFileSync(join(world.ordner, KEYS), 'utf8')).toEqual(holding('"frueher"'));
  });
});
