import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { rotgrund } from '#shared/domain/codes.ts';
import { asDatum } from '#shared/lib/datum.ts';
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
    await world.call('ampel.decide', {
      personId,
      farbe: 'gruen',
      grund: 'Alles liegt vor.',
      abweichung: 'Die Nachweise liegen im Original in der Akte.',
    });
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

  it('geht durch jedes Tor, und das Fenster nennt vorher denselben Satz', async () => {
    const personId = await createPerson(world);
    const rot = {
      personId,
      farbe: 'rot',
      rotgrund: 'mitwirkung',
      grund: 'Termine bei der Botschaft wurden ohne Grund abgesagt.',
      zweiterBlickAm: '2027-02-20',
    } as const;
    const closed = async (more: object) => {
      const input = { ...rot, ...more };
      const asked = (await world.call('ampel.ask', input as Input<'ampel.ask'>))?.satz;
      const reply = await world.request('ampel.decide', input);
      expect(reply).toMatchObject({ ok: false, code: 'refused', message: asked });
      return asked ?? '';
    };
    expect(await closed({ rotgrund: null })).toContain('was nur fehlt, macht nie rot');
    expect(await closed({})).toContain('noch nichts eingetragen');
    await world.call('eintrag.save', {
      tabelle: 'identitaet',
      eintrag: { id: crypto.randomUUID(), personId, mitwirkung: 'nicht_erfuellt' },
    });
    expect(await closed({ zweiterBlickAm: null })).toContain('zweiten Blick');
    expect(await closed({ zweiterBlickAm: '2026-11-20' })).toContain('späteren Tag');
    expect(await closed({ farbe: 'gruen', rotgrund: null, zweiterBlickAm: null })).toContain(
      'fehlen noch Angaben',
    );
    expect(await closed({ rotgrund: 'sonstiges', grund: 'kurz' })).toContain('beschreiben');
    expect(await world.call('ampel.ask', rot)).toBeNull();
    expect(await world.request('ampel.decide', rot)).toMatchObject({ ok: true, value: { wartet: false } });
  });

  it('macht aus einem fehlenden Pass nie rot: der Grund steht nicht zur Wahl', () => {
    expect(rotgrund.options.map(({ label }) => label).join(' ')).not.toMatch(/pass|fehl/i);
  });

  it('über einen roten Fall ist der gemeinsame zweite Blick: wie die Beratungsstelle beteiligt war, steht dabei', async () => {
    const personId = await createPerson(world, 'Zweiblick');
    await world.call('ampel.decide', {
      personId,
      farbe: 'rot',
      rotgrund: 'sonstiges',
      grund: 'Ein Grund, der in eigenen Worten beschrieben ist.',
      zweiterBlickAm: asDatum('2026-12-01'),
    });
    const gelb = { personId, farbe: 'gelb', grund: 'Es hat sich etwas geändert.' } as const;
    expect(await world.call('ampel.ask', gelb)).toMatchObject({ tor: 'traeger_informiert' });
    expect(await world.request('ampel.decide', gelb)).toMatchObject({
      code: 'refused',
      message: holding('vorab informiert'),
    });
    expect(await world.request('ampel.decide', { ...gelb, beteiligung: 'kein_traeger' })).toMatchObject({
      ok: true,
    });
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
