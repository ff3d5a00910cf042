import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, HEUTE, holding, KENNWORT, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ZWEITES = 'Laterne-Pfirsich-Segel-31';
let world: World;
let zweite: string;
beforeAll(async () => {
  world = await openWorld();
  const created = await world.call('benutzer.create', {
    name: 'Zora Zweitprobe',
    kuerzel: null,
    funktion: null,
    telefon: null,
    email: null,
    rechte: ['lesen', 'vorpruefen', 'entscheiden', 'freigeben'],
    kennwort: ZWEITES,
    eigenesKennwort: KENNWORT,
  });
  zweite = created.id;
});
afterAll(async () => {
  await world.close();
});

const rot = (personId: string) =>
  ({
    personId,
    farbe: 'rot',
    rotgrund: 'sonstiges',
    grund: 'Ein Grund, der in eigenen Worten beschrieben ist.',
    zweiterBlickAm: asDatum('2027-02-20'),
  }) as const;

async function mitVierAugen(an: boolean): Promise<void> {
  await world.call('einstellung.save', {
    ...(await world.call('einstellung.load', undefined)),
    vierAugen: an,
  });
}

async function anmelden(benutzerId: string | null, kennwort: string): Promise<void> {
  await world.call('tresor.lock', undefined);
  await world.call('tresor.unlock', { benutzerId, kennwort });
}

describe('Vier Augen', () => {
  it('sind nur eine Möglichkeit: ohne sie gilt Rot sofort', async () => {
    const personId = await createPerson(world, 'Einpersonenamt');
    expect((await world.call('einstellung.load', undefined)).vierAugen).toBe(false);
    expect(await world.call('ampel.decide', rot(personId))).toMatchObject({ wartet: false });
    expect(await world.call('freigabe.list', {})).toEqual([]);
  });

  it('lassen Rot erst gelten, wenn eine andere Person bestätigt; grün und gelb gelten sofort', async () => {
    await mitVierAugen(true);
    const personId = await createPerson(world, 'Vieraugenprobe');
    const erste = (await world.call('tresor.status', undefined)).angemeldet?.id ?? null;
    const { id, wartet } = await world.call('ampel.decide', rot(personId));
    expect(wartet).toBe(true);
    expect(await world.call('ampel.list', { personId })).toEqual([]);
    expect(await world.request('ampel.decide', rot(personId))).toMatchObject({ code: 'conflict' });
    const [offen] = await world.call('freigabe.list', {});
    expect(offen).toMatchObject({
      person: 'Vieraugenprobe',
      art: 'rot',
      hindernis: holding('andere Person'),
    });
    expect(await world.request('freigabe.decide', { id, bestaetigt: true })).toMatchObject({
      code: 'refused',
      message: offen?.hindernis,
    });

    await anmelden(zweite, ZWEITES);
    expect((await world.call('freigabe.list', {}))[0]?.hindernis).toBeNull();
    await world.call('freigabe.decide', { id, bestaetigt: true });
    expect(await world.call('ampel.list', { personId })).toMatchObject([
      { farbe: 'rot', benutzer: 'Petra Probe', am: HEUTE },
    ]);
    expect(await world.request('freigabe.decide', { id, bestaetigt: true })).toMatchObject({
      message: holding('schon entschieden'),
    });
    await anmelden(erste, KENNWORT);
    await mitVierAugen(false);
  });

  it('zeigen in der Sichtung, dass etwas wartet; nicht bestätigt bleibt der Fall ohne Farbe', async () => {
    await mitVierAugen(true);
    const erste = (await world.call('tresor.status', undefined)).angemeldet?.id ?? null;
    const personId = await createPerson(world, 'Wartet');
    await world.call('sichtung.start', { auswahl: { art: 'offen' } });
    await world.call('sichtung.decide', rot(personId));
    expect((await world.call('sichtung.overview', undefined)).trichter).toMatchObject({ wartet: 1 });
    const [offen] = await world.call('freigabe.list', { personId });
    await anmelden(zweite, ZWEITES);
    await world.call('freigabe.decide', {
      id: offen?.id ?? '',
      bestaetigt: false,
      bemerkung: 'Bitte neu ansehen.',
    });
    expect(await world.call('ampel.list', { personId })).toEqual([]);
    expect((await world.call('sichtung.overview', undefined)).trichter).toMatchObject({
      wartet: 0,
      offen: 1,
    });
    await anmelden(erste, KENNWORT);
    await mitVierAugen(false);
  });
});
