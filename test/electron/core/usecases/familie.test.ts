import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
let nadia = '';
let noah = '';
const eintrag = crypto.randomUUID();

beforeAll(async () => {
  world = await openWorld();
  nadia = await createPerson(world, 'Familie', { vornamen: 'Nadia', geburtsdatum: '1988-01-05' });
  const { id: haushaltId } = await world.call('fall.saveHaushalt', {
    personId: nadia,
    haushalt: { id: null, bezeichnung: 'Familie' },
  });
  noah = await createPerson(world, 'Familie', {
    vornamen: 'Noah',
    geburtsdatum: '1986-03-03',
    einreiseAm: '2019-02-02',
    geduldetSeit: '2021-01-01',
    haushaltId,
  });
  await world.call('eintrag.save', {
    tabelle: 'angehoeriger',
    eintrag: {
      id: eintrag,
      personId: nadia,
      beziehung: 'ehegatte',
      name: 'Noah Familie',
      geburtsdatum: '1986-03-03',
    },
  });
});
afterAll(async () => {
  await world.close();
});

const angehoeriger = async () =>
  (await world.call('fall.load', { id: nadia })).angehoeriger.find(({ id }) => id === eintrag);

describe('Die Familie im Bild', () => {
  it('zeigt, wer im selben Haushalt wohnt, mit Entscheidung und eigenem Vorschlag', async () => {
    const { mitglieder, entscheidungen } = await world.call('familie.load', { personId: nadia });
    expect(mitglieder.map(({ personId, beziehung }) => [personId, beziehung])).toEqual([
      [nadia, null],
      [noah, 'Ehegatte oder Ehegattin'],
    ]);
    expect(mitglieder.every(({ vorschlag }) => vorschlag !== null)).toBe(true);
    expect(entscheidungen).toEqual({ [nadia]: null, [noah]: null });
  });

  it('trägt von selbst nichts von einer Akte in die andere', async () => {
    await world.call('familie.load', { personId: nadia });
    expect(await angehoeriger()).toMatchObject({ einreiseAm: null, titel: null });
  });

  it('übernimmt genau die eine Angabe, die jemand auswählt, und hält fest, woher sie kommt', async () => {
    await world.call('familie.uebernehmen', { personId: nadia, angehoerigerId: eintrag, feld: 'einreiseAm' });
    expect(await angehoeriger()).toMatchObject({ einreiseAm: '2019-02-02', titel: null });
    const { eintraege } = await world.call('fall.verlauf', { id: nadia });
    expect(eintraege.map(({ text }) => text).join(' ')).toContain('02.02.2019');
  });

  it('lehnt ab, was niemand vorgeschlagen hat', async () => {
    for (const feld of ['einreiseAm', 'vorsatztat', 'gibtsnicht'])
      expect(
        await world.request('familie.uebernehmen', { personId: nadia, angehoerigerId: eintrag, feld }),
      ).toMatchObject({ ok: false, code: 'conflict' });
  });
});
