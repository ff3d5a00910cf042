import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KENNWORT, openWorld, type World } from '#test/electron/core/world.ts';

// Deriving a key takes a third of a second on purpose, and there are many in here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const VERTRETUNG = 'Fenster-Gabel-Wolke-12';
const anlegen = async (more: object = {}) =>
  await world.request('benutzer.create', {
    name: 'Vera Vertretung',
    rechte: ['lesen', 'vorpruefen'],
    kennwort: VERTRETUNG,
    eigenesKennwort: KENNWORT,
    ...more,
  });

describe('Mehrere Benutzer', () => {
  it('haben jeder ein eigenes Kennwort und eigene Rechte; ihre Änderungen stehen unter ihrem Namen', async () => {
    expect(await anlegen({ kennwort: 'schwach' })).toMatchObject({ code: 'invalid' });
    expect(await anlegen({ eigenesKennwort: 'falsch' })).toMatchObject({ code: 'refused' });
    expect(await anlegen()).toMatchObject({ ok: true });
    expect(await anlegen()).toMatchObject({ code: 'conflict' });
    await world.call('tresor.lock', undefined);
    const status = await world.call('tresor.unlock', { benutzerId: null, kennwort: VERTRETUNG });
    expect(status.angemeldet).toMatchObject({ name: 'Vera Vertretung', rechte: ['lesen', 'vorpruefen'] });
    const { id } = await world.call('fall.create', { nachname: 'Vertretungsfall' });
    expect((await world.call('fall.verlauf', { id })).eintraege[0]?.benutzer).toBe('Vera Vertretung');
    expect(
      await world.request('ampel.decide', { personId: id, farbe: 'gelb', grund: 'Begründung' }),
    ).toMatchObject({ code: 'forbidden' });
    await world.call('tresor.lock', undefined);
    await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
  });

  it('verlieren ihren Zugang, ohne dass andere ausgesperrt werden', async () => {
    const vera = (await world.call('benutzer.list', undefined)).find(
      ({ name }) => name === 'Vera Vertretung',
    );
    await world.call('benutzer.revoke', { id: vera?.id ?? '', eigenesKennwort: KENNWORT });
    await world.call('tresor.lock', undefined);
    expect((await world.call('tresor.status', undefined)).benutzer.map(({ name }) => name)).toEqual([
      'Petra Probe',
    ]);
    expect(await world.request('tresor.unlock', { benutzerId: null, kennwort: VERTRETUNG })).toMatchObject({
      code: 'refused',
    });
    expect(await world.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })).toMatchObject({
      ok: true,
    });
  });

  it('behalten immer jemanden, der Benutzer verwalten kann', async () => {
    const [petra] = await world.call('benutzer.list', undefined);
    expect(await world.request('benutzer.save', { id: petra?.id, rechte: ['lesen'] })).toMatchObject({
      code: 'refused',
    });
    expect(
      await world.request('benutzer.revoke', { id: petra?.id, eigenesKennwort: KENNWORT }),
    ).toMatchObject({ code: 'refused' });
    expect(
      await world.request('benutzer.save', { id: petra?.id, rechte: ['lesen', 'verwalten'], kuerzel: 'PP' }),
    ).toMatchObject({ ok: true });
  });
});
