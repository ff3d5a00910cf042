import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, type World, holding } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
const traeger = { id: crypto.randomUUID(), name: 'Beratung Musterstadt', aktiv: true };
beforeAll(async () => {
  world = await openWorld();
  await world.call('traeger.save', traeger);
});
afterAll(async () => {
  await world.close();
});

const start = async (personId: string, von: string, more: object = {}) =>
  await world.request('betreuung.start', {
    personId,
    art: 'traeger',
    traegerId: traeger.id,
    gewaehltVon: 'person',
    von,
    ...more,
  });

describe('Eine Betreuung', () => {
  it('endet am Tag, bevor die nächste beginnt; der Verlauf bleibt', async () => {
    const personId = await createPerson(world, 'Betreute');
    await start(personId, '2026-01-01');
    expect(
      await world.request('betreuung.start', { personId, art: 'abh', von: '2026-06-01', grund: 'Umzug' }),
    ).toMatchObject({ ok: true });
    expect((await world.call('fall.load', { id: personId })).betreuung).toMatchObject([
      { art: 'traeger', von: '2026-01-01', bis: '2026-05-31', grund: 'Umzug' },
      { art: 'abh', von: '2026-06-01', bis: null },
    ]);
  });

  it('durch einen Träger nennt ihn und wer ihn gewählt hat', async () => {
    const personId = await createPerson(world);
    expect(await start(personId, '2026-01-01', { traegerId: null })).toMatchObject({ code: 'refused' });
    expect(await start(personId, '2026-01-01', { gewaehltVon: null })).toMatchObject({
      code: 'refused',
      message: holding('freie Wahl'),
    });
    expect(await start(personId, '2026-01-01', { traegerId: crypto.randomUUID() })).toMatchObject({
      code: 'not_found',
    });
  });

  it('beginnt nicht bei einem Träger, der ausgeschieden ist; was davor war, lässt sich eintragen', async () => {
    const gegangen = {
      id: crypto.randomUUID(),
      name: 'Beratung Zuvor',
      aktiv: false,
      ausgeschiedenAm: '2026-05-01',
    };
    await world.call('traeger.save', { ...gegangen, ausgeschiedenAm: asDatum('2026-05-01') });
    const personId = await createPerson(world);
    const satz = holding('„Beratung Zuvor“ ist am 01.05.2026 ausgeschieden.');
    const dort = { traegerId: gegangen.id };
    for (const von of ['2026-05-01', '2026-06-01'])
      expect(await start(personId, von, dort)).toMatchObject({ code: 'refused', message: satz });
    expect(
      await world.request('betreuung.ask', {
        personId,
        art: 'traeger',
        gewaehltVon: 'person',
        von: '2026-06-01',
        ...dort,
      }),
    ).toMatchObject({ ok: true, value: { tor: 'traeger_ausgeschieden', satz } });
    const { ausgelassen } = await world.call('auswahl.change', {
      ids: [personId],
      aktion: {
        art: 'betreuung',
        betreuungsart: 'traeger',
        traegerId: gegangen.id,
        von: asDatum('2026-06-01'),
        gewaehltVon: 'person',
        grund: null,
      },
    });
    expect(ausgelassen).toMatchObject([{ id: personId, grund: satz }]);
    expect(await start(personId, '2026-04-30', dort)).toMatchObject({ ok: true });
  });

  it('beginnt nicht am selben Tag wie eine andere oder davor', async () => {
    const personId = await createPerson(world);
    await start(personId, '2026-03-01');
    for (const von of ['2026-02-01', '2026-03-01'])
      expect(await start(personId, von)).toMatchObject({ code: 'refused' });
    expect((await world.call('fall.load', { id: personId })).betreuung).toHaveLength(1);
  });

  it('zählt beim Träger, solange sie läuft, und steht in der Liste', async () => {
    const personId = await createPerson(world, 'Gezählte');
    const before = (await world.call('traeger.list', undefined))[0]?.betreut ?? 0;
    const reply = await world.call('betreuung.start', {
      personId,
      art: 'traeger',
      traegerId: traeger.id,
      gewaehltVon: 'person',
      von: '2026-11-01',
    });
    expect((await world.call('traeger.list', undefined))[0]?.betreut).toBe(before + 1);
    await world.call('traeger.save', { ...traeger, name: 'Beratung Neustadt' });
    expect((await world.call('fall.list', { filter: { suche: 'Gezählte' } })).zeilen[0]?.traeger).toBe(
      'Beratung Neustadt',
    );
    await world.call('betreuung.end', { id: reply.id, bis: '2026-11-10', grund: 'Wegzug' });
    expect((await world.call('traeger.list', undefined))[0]?.betreut).toBe(before);
    expect(
      await world.request('betreuung.end', { id: reply.id, bis: '2026-11-11', grund: 'nochmals' }),
    ).toMatchObject({ code: 'refused' });
  });
});

describe('Eine Rückmeldung', () => {
  it('wird einen Kalendermonat nach dem Aushändigen erwartet, was auch immer das Fenster meldet', async () => {
    const personId = await createPerson(world);
    const verweis = {
      id: crypto.randomUUID(),
      personId,
      ausgehaendigtAm: '2026-08-31',
      faelligAm: '2030-01-01',
      kontaktAm: '2026-09-15',
    };
    await world.call('betreuung.saveVerweis', verweis);
    expect((await world.call('fall.load', { id: personId })).verweis).toMatchObject([
      { faelligAm: asDatum('2026-09-30') },
    ]);
    expect(
      await world.request('betreuung.saveVerweis', { ...verweis, kontaktAm: '2026-08-30' }),
    ).toMatchObject({ code: 'refused' });
    expect(
      await world.request('betreuung.saveVerweis', { ...verweis, kontaktAm: '2026-11-21' }),
    ).toMatchObject({ code: 'refused' });
  });

  it('hält fest, wie der Bogen zurückkam, ob die Person eine Kopie hat und ob sie von selbst kam', async () => {
    const personId = await createPerson(world);
    const woher = { rueckweg: 'post', kopieAnPerson: true, selbstGekommen: true } as const;
    await world.call('betreuung.saveVerweis', {
      id: crypto.randomUUID(),
      personId,
      ausgehaendigtAm: '2026-08-31',
      faelligAm: '2026-09-30',
      zurueckAm: '2026-09-20',
      ...woher,
    });
    expect((await world.call('fall.load', { id: personId })).verweis).toMatchObject([woher]);
  });
});

describe('Eine Einwilligung', () => {
  it('gilt je Zweck, einmal, und bis zum Widerruf', async () => {
    const personId = await createPerson(world);
    const grant = {
      personId,
      erteiltAm: '2026-01-10',
      zwecke: ['behoerde_an_traeger' as const, 'fallgruppe' as const],
    };
    await world.call('einwilligung.grant', grant);
    await world.call('einwilligung.grant', grant);
    const [first, second, third] = (await world.call('fall.load', { id: personId })).einwilligung;
    expect([first?.zweck, second?.zweck, third]).toEqual(['behoerde_an_traeger', 'fallgruppe', undefined]);
    await world.call('einwilligung.withdraw', { id: first?.id ?? '', widerrufenAm: '2026-05-01' });
    expect(
      await world.request('einwilligung.withdraw', { id: first?.id, widerrufenAm: '2026-06-01' }),
    ).toMatchObject({ code: 'refused' });
    expect(
      await world.request('einwilligung.withdraw', { id: second?.id, widerrufenAm: '2026-01-09' }),
    ).toMatchObject({ code: 'refused' });
  });
});

describe('Vor der Weitergabe', () => {
  const zweck = 'behoerde_an_traeger' as const;

  it('nennt das Fenster denselben Satz wie der Kern, auch nach einem Widerruf für nur einen Träger', async () => {
    const anderer = { id: crypto.randomUUID(), name: 'Beratung Testlingen', aktiv: true };
    await world.call('traeger.save', anderer);
    const personId = await createPerson(world, 'Teilwiderruf');
    const frage = async (traegerId: string) =>
      (await world.call('einwilligung.ask', { personId, zweck, traegerId }))?.satz ?? null;
    expect(await frage(traeger.id)).toContain('keine Einwilligung');
    await world.call('einwilligung.grant', { personId, erteiltAm: asDatum('2026-02-01'), zwecke: [zweck] });
    expect(await frage(traeger.id)).toBeNull();
    const [einwilligung] = (await world.call('fall.load', { id: personId })).einwilligung;
    const widerruf = { id: einwilligung?.id ?? '', traegerId: traeger.id, am: asDatum('2026-11-20') };
    await world.call('einwilligung.withdrawFor', widerruf);
    expect(await frage(traeger.id)).toContain('20.11.2026 widerrufen');
    expect(await frage(anderer.id)).toBeNull();
    expect(await world.request('einwilligung.withdrawFor', widerruf)).toMatchObject({ code: 'refused' });
  });

  it('unterschreiben für Minderjährige Sorgeberechtigte', async () => {
    const personId = await createPerson(world, 'Jung', { geburtsdatum: '2012-05-01' as never });
    const erteilt = { personId, erteiltAm: asDatum('2026-11-01'), zwecke: [zweck] };
    const asked = await world.call('einwilligung.askGrant', {
      personId,
      erteiltAm: erteilt.erteiltAm,
      erteiltDurch: 'person',
    });
    expect(await world.request('einwilligung.grant', { ...erteilt, erteiltDurch: 'person' })).toMatchObject({
      code: 'refused',
      message: asked?.satz,
    });
    expect(
      await world.request('einwilligung.grant', { ...erteilt, erteiltDurch: 'sorgeberechtigte' }),
    ).toMatchObject({ ok: true });
  });

  it('beginnt eine Betreuung nur, wenn das Tor offen ist, das auch das Fenster fragt', async () => {
    const personId = await createPerson(world, 'Torfrage');
    const beginn = { personId, art: 'traeger', traegerId: traeger.id, von: '2026-01-01', gewaehltVon: null };
    const asked = await world.call('betreuung.ask', beginn as never);
    expect(asked?.tor).toBe('freie_wahl');
    expect(await world.request('betreuung.start', beginn)).toMatchObject({ message: asked?.satz });
  });
});
