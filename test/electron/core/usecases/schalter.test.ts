import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  id = await createPerson(world, 'Tresenprobe', {
    vornamen: 'Selam',
    geburtsdatum: '1990-02-01' as never,
    staatsangehoerigkeit: '224',
    duldungBis: asDatum('2026-12-26'),
    geduldetSeit: asDatum('2019-06-10'),
  });
  await world.call('eintrag.save', {
    tabelle: 'verurteilung',
    eintrag: {
      id: crypto.randomUUID(),
      personId: id,
      art: 'geldstrafe',
      tagessaetze: 60,
      delikt: 'Erfundenes Delikt',
    },
  });
  await world.call('ampel.decide', { personId: id, farbe: 'gelb', grund: 'Erfundener Grund der Probe.' });
});
afterAll(async () => {
  await world.close();
});

describe('Am Schalter', () => {
  it('findet die Suche Personen, ohne Geburtsdatum und Herkunft mitzuschicken', async () => {
    expect(await world.call('schalter.search', { suche: 'tresenpr' })).toEqual({
      treffer: [{ id, name: 'Tresenprobe, Selam', programmNr: 'P-00001' }],
      gesamt: 1,
    });
    expect(await world.call('schalter.search', { suche: '  ' })).toEqual({ treffer: [], gesamt: 0 });
  });

  it('kommen Name, Farbe, was zu bringen ist, der nächste Termin und die Papiere', async () => {
    const person = await world.call('schalter.load', { id });
    expect(person).toMatchObject({
      name: 'Tresenprobe, Selam',
      ampel: 'gelb',
      termine: [{ am: '2026-12-26', was: 'Duldung verlängern' }],
    });
    expect(person.fehlt).toContain('Pass');
    expect(person.papiere.map(({ vorlage }) => vorlage)).toContain('rueckmeldebogen');
  });

  it('verlässt nichts den Kern, was auf diesem Bildschirm nicht stehen darf', async () => {
    const sent = JSON.stringify([
      await world.call('schalter.search', { suche: 'Tresenprobe' }),
      await world.call('schalter.load', { id }),
    ]);
    for (const secret of ['1990', '224', 'Eritrea', 'Delikt', 'Straf', 'Grund', 'geldstrafe'])
      expect(sent).not.toContain(secret);
  });

  it('stehen nur kommende Termine, der nächste zuerst, und eine offene Rückmeldung', async () => {
    const personId = await createPerson(world, 'Terminprobe', { duldungBis: asDatum('2026-11-19') });
    expect((await world.call('schalter.load', { id: personId })).termine).toEqual([]);
    await world.call('betreuung.saveVerweis', {
      id: crypto.randomUUID(),
      personId,
      ausgehaendigtAm: asDatum('2026-11-10'),
      faelligAm: asDatum('2026-12-10'),
    });
    expect((await world.call('schalter.load', { id: personId })).termine).toEqual([
      { am: '2026-12-10', was: 'Rückmeldebogen zurückgeben' },
    ]);
  });
});
