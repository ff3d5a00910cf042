import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { einzelRecords, listenRecords, type Fall } from '#shared/domain/fall.ts';
import { amiraProbe } from '#test/cast/amira-probe.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { createPerson, openWorld, testServices, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;

beforeAll(async () => {
  world = await openWorld({ services: { ...testServices(), today: () => CAST_STICHTAG } });
  await enter('Vollständig', amiraProbe);
  await enter('Ohnepass', bilalOhnepass);
});
afterAll(async () => {
  await world.close();
});

/** Enters everything about an invented person as one would at the desk: record by record. */
async function enter(nachname: string, fall: Fall): Promise<void> {
  const personId = await createPerson(world, nachname);
  const { programmNr: _, ...person } = (await world.call('fall.load', { id: personId })).person;
  await world.call('fall.savePerson', { ...person, ...fall.person });
  const save = async (tabelle: string, eintrag: object) =>
    // `as`: the tables of a Fall are tables of the contract; their union is too wide for the compiler.
    await world.call('eintrag.save', {
      tabelle,
      eintrag: { ...eintrag, id: crypto.randomUUID(), personId },
    } as never);
  for (const name of Object.keys(einzelRecords) as (keyof typeof einzelRecords)[]) {
    const record = fall[name];
    if (record !== null) await save(name, record);
  }
  for (const name of Object.keys(listenRecords) as (keyof typeof listenRecords)[])
    for (const record of fall[name]) await save(name, record);
}

const row = async (suche: string) => (await world.call('fall.list', { filter: { suche } })).zeilen[0];

describe('Die Zeile der Liste', () => {
  it('sagt bei gelb, welche Voraussetzung noch offen ist', async () => {
    const zeile = await row('Ohnepass');
    expect(zeile).toMatchObject({ vorschlag: 'gelb' });
    expect(zeile?.fehlt).toContain('Passpflicht erfüllt');
  });

  it('sagt bei grün, dass nichts fehlt', async () => {
    expect(await row('Vollständig')).toMatchObject({ vorschlag: 'gruen', fehlt: [], fehltAnzahl: 0 });
  });

  it('findet mit „nur Pass fehlt“ genau die, denen nur der Pass fehlt', async () => {
    const { zeilen } = await world.call('fall.list', { filter: { nurPassFehlt: true } });
    expect(zeilen.map(({ nachname }) => nachname)).toEqual(['Ohnepass']);
  });
});
