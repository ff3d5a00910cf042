import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { einzelRecords, listenRecords, type Fall } from '#shared/domain/fall.ts';
import { amiraProbe } from '#test/cast/amira-probe.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { integriert } from '#test/shared/recht/befragen.ts';
import { createPerson, openWorld, testServices, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
let bilal = '';

beforeAll(async () => {
  world = await openWorld({ services: { ...testServices(), today: () => CAST_STICHTAG } });
  await enter('Vollständig', amiraProbe);
  bilal = await enter('Ohnepass', bilalOhnepass);
  await enter('Ohnedeutsch', integriert({ sprachnachweis: [{ muendlich: 'A1' }] }));
  await enter('Ungefragt', integriert({ sprachnachweis: [] }));
});
afterAll(async () => {
  await world.close();
});

/** Enters everything about an invented person as one would at the desk: record by record. */
async function enter(nachname: string, fall: Fall): Promise<string> {
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
  return personId;
}

const namen = async (einSchritt: string[]) =>
  (await world.call('fall.list', { filter: { einSchritt } })).zeilen.map(({ nachname }) => nachname);

describe('Ein Schritt bis grün', () => {
  it('zählt über alle Personen, welcher eine Schritt fehlt, und trennt Klären von Erfüllen', async () => {
    const { gruppen, personen, frisch, gesamt } = await world.call('vorschau.einSchritt', undefined);
    expect(gruppen.map(({ schluessel, art, anzahl }) => [schluessel, art, anzahl])).toEqual(
      expect.arrayContaining([
        ['pass', 'erfuellen', 1],
        ['deutsch_a2', 'erfuellen', 1],
        ['klaeren:deutsch_a2', 'klaeren', 1],
      ]),
    );
    expect([personen, frisch, gesamt]).toEqual([3, 4, 4]);
  });

  it('öffnet mit dem Filter genau diese Personen', async () => {
    expect(await namen(['pass'])).toEqual(['Ohnepass']);
    expect(await namen(['deutsch_a2', 'klaeren:deutsch_a2'])).toEqual(['Ohnedeutsch', 'Ungefragt']);
  });

  it('verschwindet, sobald der Schritt getan ist', async () => {
    await world.call('eintrag.save', {
      tabelle: 'sprachnachweis',
      eintrag: { id: crypto.randomUUID(), personId: bilal, muendlich: 'B1', am: '2026-11-01' },
    });
    expect(await namen(['pass'])).toEqual(['Ohnepass']);
    const { identitaet } = await world.call('fall.load', { id: bilal });
    await world.call('eintrag.save', {
      tabelle: 'identitaet',
      eintrag: {
        ...identitaet,
        id: identitaet?.id ?? crypto.randomUUID(),
        personId: bilal,
        passVorhanden: true,
        passGueltigBis: '2030-01-01',
      },
    });
    expect(await namen(['pass'])).toEqual([]);
  });
});

describe('Die Vorschau einer Person', () => {
  it('ändert nichts am Register', async () => {
    const vorher = await world.call('fall.load', { id: bilal });
    const { wege } = await world.call('vorschau.load', { personId: bilal });
    expect(wege.length).toBeGreaterThan(0);
    expect(await world.call('fall.load', { id: bilal })).toEqual(vorher);
  });
});
