import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ansicht } from '#shared/api/ansicht.ts';
import { openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const INHALT = ansicht.parse({
  filter: { ampel: ['gelb'], nurPassFehlt: true },
  sortierung: 'fruehestens',
  absteigend: false,
  spalten: ['name', 'fehlt'],
});
const names = async () => (await world.call('ansicht.list', undefined)).map(({ name }) => name);

it('eine Ansicht wird gespeichert, geändert, umbenannt und gelöscht', async () => {
  const { id } = await world.call('ansicht.save', { id: null, name: '  Nur  Pass ', inhalt: INHALT });
  expect(await world.call('ansicht.list', undefined)).toEqual([{ id, name: 'Nur Pass', inhalt: INHALT }]);
  const anders = { ...INHALT, absteigend: true };
  await world.call('ansicht.save', { id, name: 'Pass fehlt', inhalt: anders });
  expect(await world.call('ansicht.list', undefined)).toEqual([{ id, name: 'Pass fehlt', inhalt: anders }]);
  await world.call('ansicht.remove', { id });
  expect(await names()).toEqual([]);
});

it('zwei Ansichten können nicht gleich heißen, und eine ohne Namen gibt es nicht', async () => {
  await world.call('ansicht.save', { id: null, name: 'Meine', inhalt: INHALT });
  expect(await world.request('ansicht.save', { id: null, name: 'Meine', inhalt: INHALT })).toMatchObject({
    code: 'conflict',
  });
  expect(await world.request('ansicht.save', { id: null, name: '   ', inhalt: INHALT })).toMatchObject({
    code: 'invalid',
  });
  expect(await names()).toEqual(['Meine']);
});

it('eine Ansicht, die diese Fassung nicht versteht, bleibt liegen und bricht nichts ab', async () => {
  const [known] = await world.call('ansicht.list', undefined);
  world.tresor
    .register()
    ?.db.prepare('UPDATE ansicht SET inhalt = ? WHERE id = ?')
    .run('{"filter":{"morgen":true}}', known?.id);
  expect(await world.call('ansicht.list', undefined)).toMatchObject([{ name: 'Meine', inhalt: null }]);
});
