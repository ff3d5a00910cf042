import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KENNWORT, createPerson, openWorld, type World } from '#test/electron/core/world.ts';

// Deriving a key takes a third of a second on purpose, and there are many in here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('Die Einstellungen', () => {
  it('lassen sich ändern; danach werden alle Vorschläge neu gemacht', async () => {
    await createPerson(world);
    const settings = await world.call('einstellung.load', undefined);
    await world.call('einstellung.save', { ...settings, horizontMonate: 6, sperreMinuten: 3 });
    expect(await world.call('einstellung.load', undefined)).toMatchObject({ horizontMonate: 6 });
    expect((await world.call('tresor.status', undefined)).autoLockMinutes).toBe(3);
    expect((await world.call('fall.list', {})).vorschlaegeVeraltet).toBe(true);
    await expect
      .poll(async () => (await world.call('fall.list', {})).vorschlaegeVeraltet, { timeout: 10_000 })
      .toBe(false);
  });

  it('eines anderen Registers werden nicht übernommen', async () => {
    const settings = await world.call('einstellung.load', undefined);
    expect(await world.request('einstellung.save', { ...settings, id: crypto.randomUUID() })).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('Ein Entwurf', () => {
  it('überlebt das Sperren und kommt am selben Ort wieder, bis er verworfen wird', async () => {
    const ort = '/faelle/neu#person';
    await world.call('entwurf.save', { ort, inhalt: { nachname: 'Halbgetip', marke: 9 } });
    await world.call('tresor.lock', undefined);
    await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    expect(await world.call('entwurf.load', { ort })).toMatchObject({
      inhalt: { nachname: 'Halbgetip', marke: 9 },
    });
    await world.call('entwurf.discard', { ort });
    expect(await world.call('entwurf.load', { ort })).toBeNull();
  });
});
