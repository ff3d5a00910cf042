import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { holding, KENNWORT, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000 });

const NEU = 'Kranich Lampe Efeu 57';

async function world(): Promise<World> {
  const created = await openWorld();
  onTestFinished(async () => await created.close());
  await created.call('fall.create', { nachname: 'Unverloren' });
  return created;
}
const keyFileOf = ({ ordner }: World) => join(ordner, 'Register.schluessel');
const cut = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 40));
/** Another letter in the first salt: the file can be read, and its seal does not fit. */
const flipSalt = (path: string) => {
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('"salz": "') + 9;
  writeFileSync(path, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1));
};
const asidein = ({ ordner }: World) => readdirSync(join(ordner, 'Beschaedigt'))[0] ?? '';
const unlock = async ({ call }: World, kennwort = KENNWORT) =>
  await call('tresor.unlock', { benutzerId: null, kennwort });
const names = async ({ call }: World) => (await call('fall.list', {})).zeilen.map(({ nachname }) => nachname);

describe('Eine Schlüsseldatei, die', () => {
  it.each([
    ['beschädigt ist', cut, 'ist beschädigt'],
    ['fehlt', (path: string) => rmSync(path), 'fehlt'],
  ])('%s, kommt beim Entsperren aus der letzten Sicherung an ihre Stelle', async (_, spoil, wie) => {
    const office = await world();
    await office.call('sicherung.create', {});
    await office.call('tresor.lock', undefined);
    const whole = readFileSync(keyFileOf(office), 'utf8');
    spoil(keyFileOf(office));
    rmSync(`${keyFileOf(office)}.vorher`, { force: true });
    expect(await office.call('tresor.status', undefined)).toMatchObject({
      zustand: 'gesperrt',
      hinweise: [holding(`${wie}. Das Programm nimmt dafür die Fassung aus der Sicherung vom`)],
    });
    expect(existsSync(keyFileOf(office)), 'noch nichts ist verändert').toBe(wie !== 'fehlt');
    expect(await office.request('tresor.unlock', { benutzerId: null, kennwort: 'falsch' })).toMatchObject({
      code: 'refused',
    });
    expect(await unlock(office)).toMatchObject({ zustand: 'offen', hinweise: [] });
    expect(await names(office)).toEqual(['Unverloren']);
    expect(readFileSync(keyFileOf(office), 'utf8')).toBe(whole);
    if (wie !== 'fehlt')
      expect(readdirSync(join(office.ordner, 'Beschaedigt'))).toEqual([
        holding(/^Schluessel-.*\.schluessel$/),
      ]);
  });

  it('nach einem neuen Kennwort beschädigt wird, kommt mit dem neuesten Stand wieder, den es noch gibt', async () => {
    const office = await world();
    await office.call('sicherung.create', {});
    await office.call('tresor.changeKennwort', { alt: KENNWORT, neu: NEU });
    await office.call('tresor.lock', undefined);
    cut(keyFileOf(office));
    // Beside it and in the backup lies the state before the change: the earlier Kennwort, and the sentence says so.
    expect((await office.call('tresor.status', undefined)).hinweise).toEqual([
      holding('gilt noch das frühere'),
    ]);
    expect(await office.request('tresor.unlock', { benutzerId: null, kennwort: NEU })).toMatchObject({
      code: 'refused',
    });
    expect(await unlock(office)).toMatchObject({ zustand: 'offen' });
    await office.call('tresor.changeKennwort', { alt: KENNWORT, neu: NEU });
    await office.call('sicherung.create', {});
    await office.call('tresor.lock', undefined);
    cut(keyFileOf(office));
    expect(await unlock(office, NEU)).toMatchObject({ zustand: 'offen' });
  });

  it.each([
    ['dem Kennwort', async (office: World) => await unlock(office)],
    [
      'den Wörtern',
      async (office: World) =>
        await office.call('tresor.recover', {
          woerter: office.woerter.slice(),
          benutzerId: null,
          kennwort: NEU,
        }),
    ],
  ])('sich lesen lässt, aber ein gekipptes Bit hat, öffnet trotzdem mit %s', async (_, open) => {
    const office = await world();
    await office.call('sicherung.create', {});
    await office.call('tresor.lock', undefined);
    const whole = readFileSync(keyFileOf(office), 'utf8');
    flipSalt(keyFileOf(office));
    expect(await office.request('tresor.unlock', { benutzerId: null, kennwort: 'falsch' })).toMatchObject({
      code: 'refused',
    });
    expect(await open(office)).toMatchObject({ zustand: 'offen' });
    expect(await names(office)).toEqual(['Unverloren']);
    expect(readFileSync(join(office.ordner, 'Beschaedigt', asidein(office)), 'utf8')).not.toBe(whole);
  });

  it('ein gekipptes Bit hat, öffnet nie mit einem früheren Kennwort', async () => {
    const office = await world();
    await office.call('sicherung.create', {});
    await office.call('tresor.changeKennwort', { alt: KENNWORT, neu: NEU });
    await office.call('tresor.lock', undefined);
    flipSalt(keyFileOf(office));
    expect(await office.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      code: 'refused',
    });
  });

  it('nach dem Erneuern des Schlüssels beschädigt wird, hat schon eine Kopie', async () => {
    const office = await world();
    await office.call('tresor.renewKey', { kennwort: KENNWORT });
    await office.call('tresor.lock', undefined);
    cut(keyFileOf(office));
    expect(await unlock(office)).toMatchObject({ zustand: 'offen' });
    expect(await names(office)).toEqual(['Unverloren']);
  });

  it('ohne jede Kopie beschädigt ist, wird nicht für ein leeres Register gehalten', async () => {
    const office = await world();
    await office.call('tresor.lock', undefined);
    rmSync(join(office.ordner, 'Sicherungen'), { recursive: true, force: true });
    rmSync(`${keyFileOf(office)}.vorher`, { force: true });
    cut(keyFileOf(office));
    expect(await office.call('tresor.status', undefined)).toMatchObject({
      zustand: 'keines',
      hinweise: [holding('beschädigt; es wurde nichts verändert')],
    });
    expect(await office.request('tresor.select', { ordner: office.ordner })).toMatchObject({
      code: 'refused',
      message: holding(/Schlüsseldatei.*beschädigt; es wurde nichts verändert/),
    });
  });

  it('von einem neueren Programm stammt, wird durch keine ältere ersetzt', async () => {
    const office = await world();
    await office.call('sicherung.create', {});
    await office.call('tresor.lock', undefined);
    const newer = { ...(JSON.parse(readFileSync(keyFileOf(office), 'utf8')) as object), version: 99 };
    writeFileSync(keyFileOf(office), JSON.stringify(newer));
    expect(await office.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      message: holding('neueren Fassung'),
    });
    expect(JSON.parse(readFileSync(keyFileOf(office), 'utf8'))).toMatchObject({ version: 99 });
  });
});
