import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

let world: World;
let [mutter, vater, tochter] = ['', '', ''];

beforeAll(async () => void (world = await openWorld({ today: '2026-11-20' })));
afterAll(async () => await world.close());

/** A family of three in one home: the parents name the daughter, she names nobody yet. */
beforeEach(async () => {
  mutter = await createPerson(world, 'Familie-Probe', {
    vornamen: 'Mara',
    geburtsdatum: '1990-03-01',
    geduldetSeit: '2022-06-01',
  });
  const { id: haushaltId } = await world.call('fall.saveHaushalt', {
    personId: mutter,
    haushalt: { id: null, bezeichnung: null, unterkunft: 'wohnung', strasse: null, plz: null, ort: null },
  });
  const more = { haushaltId, geduldetSeit: '2022-06-01' };
  vater = await createPerson(world, 'Familie-Probe', {
    vornamen: 'Pavel',
    geburtsdatum: '1988-01-01',
    ...more,
  });
  tochter = await createPerson(world, 'Familie-Probe', {
    vornamen: 'Tilda',
    geburtsdatum: '2009-05-01',
    ...more,
  });
  for (const personId of [mutter, vater])
    await world.call('eintrag.save', {
      tabelle: 'angehoeriger',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        beziehung: 'kind',
        name: 'Tilda Familie-Probe',
        geburtsdatum: '2009-05-01',
        ledig: true,
        imHaushalt: true,
      },
    });
});

const load = async (id: string) => await world.call('fall.load', { id });
const relatives = async (id: string) =>
  (await load(id)).angehoeriger.map(({ beziehung, name, imHaushalt, ledig, verknuepftMit }) => ({
    beziehung,
    name,
    imHaushalt,
    ledig,
    verknuepftMit,
  }));

describe('Eine Geburt', () => {
  it('steht in den Akten beider Eltern und bekommt auf Wunsch eine eigene', async () => {
    const eingabe: Input<'haushalt.ereignis'> = {
      art: 'geburt',
      am: '2026-11-01',
      nachname: 'Familie-Probe',
      vornamen: 'Neo',
      elternIds: [mutter, vater],
      imRegister: true,
    };
    const { kindId } = await world.call('haushalt.ereignis', eingabe);
    const kind = await load(kindId ?? '');
    expect(kind.person).toMatchObject({
      vornamen: 'Neo',
      geburtsdatum: '2026-11-01',
      familienstand: 'ledig',
    });
    expect(kind.mitbewohner).toHaveLength(3);
    expect((await relatives(kindId ?? '')).map(({ beziehung }) => beziehung)).toEqual([
      'elternteil',
      'elternteil',
    ]);
    for (const id of [mutter, vater])
      expect(await relatives(id)).toContainEqual({
        beziehung: 'kind',
        name: 'Neo Familie-Probe',
        imHaushalt: true,
        ledig: true,
        verknuepftMit: kindId,
      });
  });

  it('zeigt vorher, was sich für wen ändert, und ändert dabei nichts', async () => {
    const before = JSON.stringify([await load(mutter), await load(vater)]);
    const vorschau = await world.call('haushalt.vorschau', {
      art: 'geburt',
      am: '2026-11-01',
      nachname: 'Familie-Probe',
      vornamen: 'Neo',
      elternIds: [mutter],
      imRegister: false,
    });
    expect(vorschau.aenderungen).toEqual([
      {
        personId: mutter,
        name: 'Familie-Probe, Mara',
        saetze: ['Kind Neo Familie-Probe, geboren am 01.11.2026, im Haushalt'],
      },
    ]);
    expect(vorschau.wirkung.map(({ personId }) => personId)).toEqual([mutter]);
    expect(JSON.stringify([await load(mutter), await load(vater)])).toBe(before);
  });

  it('in der Zukunft wird nicht eingetragen', async () => {
    expect(
      await world.request('haushalt.ereignis', {
        art: 'geburt',
        am: '2026-11-21',
        nachname: 'P',
        vornamen: null,
        elternIds: [mutter],
        imRegister: false,
      }),
    ).toMatchObject({ code: 'refused' });
  });
});

describe('Eine Heirat', () => {
  it('steht in beiden Akten, verknüpft sie und sagt, ob sie zusammenleben', async () => {
    await world.call('haushalt.ereignis', { art: 'heirat', am: '2026-10-01', personIds: [mutter, vater] });
    expect((await load(mutter)).person.familienstand).toBe('verheiratet');
    expect(await relatives(vater)).toContainEqual({
      beziehung: 'ehegatte',
      name: 'Mara Familie-Probe',
      imHaushalt: true,
      ledig: false,
      verknuepftMit: mutter,
    });
  });

  it('eines Kindes beendet bei den Eltern „ledig“, an dem die vier Jahre hängen', async () => {
    const partner = await createPerson(world, 'Partner-Probe', {
      vornamen: 'Ole',
      geburtsdatum: '2005-01-01',
    });
    await world.call('haushalt.ereignis', { art: 'heirat', am: '2026-10-01', personIds: [tochter, partner] });
    const [kind] = await relatives(mutter);
    expect(kind).toMatchObject({ name: 'Tilda Familie-Probe', ledig: false });
  });
});

describe('Eine Trennung mit Auszug', () => {
  it('löst den Haushalt in allen Akten, und der neue ist unbekannt statt leer', async () => {
    await world.call('haushalt.ereignis', { art: 'heirat', am: '2020-10-01', personIds: [mutter, vater] });
    await world.call('haushalt.ereignis', {
      art: 'trennung',
      am: '2026-10-01',
      personIds: [mutter, vater],
      auszugId: vater,
    });
    const akte = await load(vater);
    expect(akte.person).toMatchObject({ familienstand: 'getrennt', haushaltId: null, haushaltErfasst: null });
    expect((await load(mutter)).person).toMatchObject({ familienstand: 'getrennt' });
    expect((await load(mutter)).mitbewohner.map(({ id }) => id)).toEqual([tochter]);
    const rows = await relatives(vater);
    expect(rows.find(({ beziehung }) => beziehung === 'ehegatte')).toMatchObject({ imHaushalt: false });
    expect(rows.find(({ beziehung }) => beziehung === 'kind')).toMatchObject({ imHaushalt: false });
    const [kind] = await relatives(mutter);
    expect(kind).toMatchObject({ name: 'Tilda Familie-Probe', imHaushalt: true });
  });
});

describe('Was sich widerspricht, wird mit einem Satz abgelehnt und ändert nichts:', () => {
  it('eine Trennung, bei der eine dritte Person auszieht', async () => {
    for (const name of ['haushalt.vorschau', 'haushalt.ereignis'] as const)
      expect(
        await world.request(name, {
          art: 'trennung',
          am: '2026-10-01',
          personIds: [mutter, vater],
          auszugId: tochter,
        }),
      ).toMatchObject({ ok: false, code: 'invalid' });
    expect((await load(vater)).person.familienstand).not.toBe('getrennt');
  });

  it('eine Geburt mit zweimal demselben Elternteil', async () => {
    const eingabe = { nachname: 'Familie-Probe', vornamen: 'Neu', imRegister: false };
    expect(
      await world.request('haushalt.ereignis', {
        art: 'geburt',
        am: '2026-10-01',
        elternIds: [mutter, mutter],
        ...eingabe,
      }),
    ).toMatchObject({ ok: false, code: 'invalid' });
    expect(await relatives(mutter)).toHaveLength(1);
  });
});

describe('Ein Auszug', () => {
  it('nimmt das Kind aus dem Haushalt der Eltern, und die vier Jahre gelten nicht mehr', async () => {
    const vorschau = await world.call('haushalt.vorschau', {
      art: 'auszug',
      am: '2026-11-01',
      personId: tochter,
    });
    expect(vorschau.aenderungen.find(({ personId }) => personId === mutter)?.saetze).toEqual([
      'Tilda Familie-Probe lebt nicht mehr im Haushalt',
    ]);
    await world.call('haushalt.ereignis', { art: 'auszug', am: '2026-11-01', personId: tochter });
    expect((await relatives(mutter))[0]).toMatchObject({ imHaushalt: false });
    expect((await load(tochter)).person.haushaltId).toBeNull();
  });
});
