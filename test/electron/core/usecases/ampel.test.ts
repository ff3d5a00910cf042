import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPerson, openWorld, type World, holding } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('Eine Ampelentscheidung', () => {
  it('trifft ein Mensch mit Begründung; der Vorschlag der Prüfung steht daneben', async () => {
    const personId = await createPerson(world, 'Ampelperson');
    await world.call('ampel.decide', { personId, farbe: 'gelb', grund: 'Nachweise fehlen noch.' });
    await world.call('ampel.decide', { personId, farbe: 'gruen', grund: 'Alles liegt vor.' });
    expect(await world.call('ampel.list', { personId })).toMatchObject([
      {
        farbe: 'gruen',
        grund: 'Alles liegt vor.',
        benutzer: 'Petra Probe',
        am: '2026-11-20',
        vorschlag: 'angaben_fehlen',
      },
      { farbe: 'gelb' },
    ]);
    expect((await world.call('fall.list', { filter: { suche: 'Ampelperson' } })).zeilen[0]).toMatchObject({
      ampel: 'gruen',
      ampelAm: '2026-11-20',
    });
    expect(
      (await world.call('fall.list', { filter: { abweichend: true } })).zeilen.map(({ id }) => id),
    ).toContain(personId);
  });

  it('braucht eine Begründung, für Rot einen Termin des zweiten Blicks, und einen späteren als heute', async () => {
    const personId = await createPerson(world);
    const decide = async (more: object) =>
      await world.request('ampel.decide', { personId, farbe: 'rot', grund: 'Ausschlussgrund', ...more });
    expect(await decide({ grund: ' ' })).toMatchObject({ ok: false });
    expect(await decide({})).toMatchObject({
      code: 'refused',
      message: holding('zweiten Blick'),
    });
    expect(await decide({ zweiterBlickAm: '2026-11-20' })).toMatchObject({ code: 'refused' });
    expect(await decide({ zweiterBlickAm: '2026-11-21' })).toMatchObject({ ok: true });
  });

  it('wird nie vom Programm getroffen', async () => {
    const personId = await createPerson(world);
    await world.call('pruefung.save', { personId });
    expect(await world.call('ampel.list', { personId })).toEqual([]);
    expect(await world.call('pruefung.list', { personId })).toMatchObject([
      { stichtag: '2026-11-20', benutzer: 'Petra Probe' },
    ]);
  });
});
