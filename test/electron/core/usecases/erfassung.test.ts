import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const nach = { vornamen: null, geburtsdatum: null, geschlecht: null, staatsangehoerigkeit: null } as const;

/** An invented woman with a period and a paper, and what can be chosen of them. */
async function probe() {
  const personId = await createPerson(world, 'Musterova-Probe', {
    staatsangehoerigkeit: '150',
    geduldetSeit: '2016-05-02',
    duldungBis: '2027-01-31',
  });
  const { aufenthaltsabschnitt, duldung } = await world.call('fall.load', { id: personId });
  return {
    personId,
    abschnittIds: aufenthaltsabschnitt.map(({ id }) => id),
    duldungIds: duldung.map(({ id }) => id),
  };
}

describe('Eine Familie auf einmal', () => {
  it('wird mit Haushalt, Beziehungen in beide Richtungen und gemeinsamen Zeiten angelegt', async () => {
    const auswahl = await probe();
    const { ids } = await world.call('erfassung.createFamilie', {
      ...auswahl,
      kinderBeiBeiden: true,
      mitglieder: [
        {
          ...nach,
          nachname: 'Musterova-Probe',
          vornamen: 'Dawit',
          geburtsdatum: '1988',
          beziehung: 'ehegatte',
        },
        {
          ...nach,
          nachname: 'Musterova-Probe',
          vornamen: 'Liya',
          geburtsdatum: '2019-02-03',
          beziehung: 'kind',
        },
        {
          ...nach,
          nachname: 'Musterova-Probe',
          vornamen: 'Noah',
          geburtsdatum: '2021-02-03',
          beziehung: 'kind',
        },
      ],
    });
    const [dawit, liya, noah] = await Promise.all(ids.map((id) => world.call('fall.load', { id })));
    const sie = await world.call('fall.load', { id: auswahl.personId });
    expect(sie.mitbewohner.map(({ name }) => name).toSorted()).toEqual([
      'Musterova-Probe, Dawit',
      'Musterova-Probe, Liya',
      'Musterova-Probe, Noah',
    ]);
    expect(sie.angehoeriger.map(({ beziehung, verknuepftMit }) => [beziehung, verknuepftMit])).toEqual([
      ['ehegatte', ids[0]],
      ['kind', ids[1]],
      ['kind', ids[2]],
    ]);
    expect(dawit?.angehoeriger.map(({ beziehung }) => beziehung)).toEqual(['ehegatte', 'kind', 'kind']);
    expect(liya?.angehoeriger.map(({ beziehung }) => beziehung).toSorted()).toEqual([
      'elternteil',
      'elternteil',
      'geschwister',
    ]);
    expect(dawit?.person.staatsangehoerigkeit).toBe('150');
    expect(dawit?.aufenthaltsabschnitt).toMatchObject([{ von: '2016-05-02' }]);
    expect(liya?.aufenthaltsabschnitt).toMatchObject([
      { von: '2019-02-03', quelle: `wie ${sie.person.programmNr}` },
    ]);
    expect(noah?.duldung).toMatchObject([{ gueltigBis: '2027-01-31' }]);
  });

  it('entsteht ganz oder gar nicht', async () => {
    const auswahl = await probe();
    const { bestand } = await world.call('fall.list', { filter: {} });
    expect(
      await world.request('erfassung.createFamilie', {
        ...auswahl,
        duldungIds: [crypto.randomUUID()],
        kinderBeiBeiden: true,
        mitglieder: [{ ...nach, nachname: 'Probe', beziehung: 'kind' }],
      }),
    ).toMatchObject({ ok: false, code: 'conflict' });
    expect((await world.call('fall.list', { filter: {} })).bestand).toBe(bestand);
  });
});

describe('Zeiten und Duldungen für andere', () => {
  it('werden erst gezeigt und dann genau so übernommen', async () => {
    const auswahl = await probe();
    const an = await createPerson(world, 'Beispielova', {
      geburtsdatum: '2020-01-01',
      duldungBis: '2025-01-31',
    });
    const vorschau = await world.call('erfassung.previewZeiten', { ...auswahl, anIds: [an] });
    expect(vorschau).toEqual([
      {
        personId: an,
        name: 'Beispielova',
        saetze: [
          { art: 'gekuerzt', text: 'Duldung (§ 60a) ab 02.05.2016: erst ab der Geburt am 01.01.2020' },
          { art: 'neu', text: 'Bescheinigung über die Duldung bis 31.01.2027' },
        ],
      },
    ]);
    expect((await world.call('fall.load', { id: an })).aufenthaltsabschnitt).toEqual([]);
    expect(await world.call('erfassung.copyZeiten', { ...auswahl, anIds: [an] })).toEqual({ angelegt: 2 });
    const danach = await world.call('fall.load', { id: an });
    expect(danach.aufenthaltsabschnitt).toMatchObject([{ von: '2020-01-01', bestaetigt: null }]);
    expect(danach.duldung).toHaveLength(2);
    expect(await world.call('erfassung.copyZeiten', { ...auswahl, anIds: [an] })).toEqual({ angelegt: 0 });
  });

  it('stehen im Verlauf beider', async () => {
    const auswahl = await probe();
    const an = await createPerson(world, 'Beispielova');
    await world.call('erfassung.copyZeiten', { ...auswahl, anIds: [an] });
    const { eintraege } = await world.call('fall.verlauf', { id: an });
    expect(eintraege.map(({ text }) => text).join('\n')).toContain('02.05.2016');
  });
});
