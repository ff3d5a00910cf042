import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const found = async (suche: string) =>
  (await world.call('fall.list', { filter: { suche } })).zeilen.map(({ nachname }) => nachname);

describe('Ein neuer Fall', () => {
  it('braucht nur einen Nachnamen und bekommt eine fortlaufende Programm-Nr.', async () => {
    const [first, second] = [await createPerson(world, 'Allererste'), await createPerson(world, 'Zweite')];
    const numbers = [
      (await world.call('fall.load', { id: first })).person.programmNr,
      (await world.call('fall.load', { id: second })).person.programmNr,
    ];
    expect(numbers.map((number) => /^P-\d{5}$/.test(number))).toEqual([true, true]);
    expect(Number(numbers[1]?.slice(2))).toBe(Number(numbers[0]?.slice(2)) + 1);
  });

  it('nimmt „geduldet seit“ und „Duldung bis“ gleich mit', async () => {
    const id = await createPerson(world, 'Mitduldung', {
      geduldetSeit: asDatum('2018-03-01'),
      duldungBis: asDatum('2027-01-31'),
    });
    const akte = await world.call('fall.load', { id });
    expect(akte.aufenthaltsabschnitt).toMatchObject([{ status: 'D', von: '2018-03-01', bis: null }]);
    expect(akte.duldung).toMatchObject([{ gueltigBis: '2027-01-31' }]);
    expect((await world.call('fall.list', { filter: { suche: 'Mitduldung' } })).zeilen[0]).toMatchObject({
      ampel: 'ungeprueft',
      vorschlag: 'angaben_fehlen',
      duldungBis: '2027-01-31',
    });
  });

  it('wird mit einem Haushalt, den es nicht gibt, abgelehnt, und nichts bleibt zurück', async () => {
    const before = await world.call('fall.list', {});
    expect(
      await world.request('fall.create', { nachname: 'Ohnehaus', haushaltId: crypto.randomUUID() }),
    ).toMatchObject({ code: 'not_found' });
    expect((await world.call('fall.list', {})).bestand).toBe(before.bestand);
  });
});

describe('Die Suche', () => {
  beforeAll(async () => {
    await createPerson(world, 'Đorđević', {
      vornamen: 'Änne',
      geburtsdatum: '1990-02-01' as never,
      aktenzeichen: '33.2-777/26',
    });
    await createPerson(world, 'Mohammed', { vornamen: 'Yusuf' });
  });

  it.each([
    'Đorđević',
    'dordevic',
    'DORD',
    'aenne',
    'Anne dord',
    '01.02.1990',
    '1.2.1990',
    '1.2.90',
    '1990-02-01',
    '33.2-777',
    '33.2-777/26',
  ])('findet die Person mit „%s“', async (suche) => {
    expect(await found(suche)).toContain('Đorđević');
  });

  it('findet einen Namen auch in anderer Schreibweise, hinter den gleich geschriebenen', async () => {
    await createPerson(world, 'Muhamad');
    expect((await found('Muhamad')).slice(0, 2)).toEqual(['Muhamad', 'Mohammed']);
  });

  it('findet nach einer Umbenennung den neuen und nicht mehr den alten Namen', async () => {
    const id = await createPerson(world, 'Vorherheimer');
    const { person } = await world.call('fall.load', { id });
    const { programmNr: _programmNr, ...input } = person;
    await world.call('fall.savePerson', { ...input, nachname: 'Nachherstein' });
    expect(await found('Nachherstein')).toEqual(['Nachherstein']);
    expect(await found('Vorherheimer')).toEqual([]);
  });

  it('nimmt Zeichen der Datenbanksprache als das, was sie sind', async () => {
    for (const suche of ["'; DROP TABLE person; --", '%', '_', '"', '\\', '\u0000'])
      expect(await found(suche)).not.toContain('Đorđević');
  });
});

describe('Die Liste', () => {
  it('kommt in Fenstern, sortiert, mit der Gesamtzahl', async () => {
    const { bestand } = await world.call('fall.list', {});
    const seen: string[] = [];
    for (let offset = 0; offset < bestand; offset += 3) {
      const window = await world.call('fall.list', { offset, limit: 3 });
      expect(window.gesamt).toBe(bestand);
      seen.push(...window.zeilen.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(bestand);
    const descending = await world.call('fall.list', { absteigend: true, limit: 500 });
    expect(descending.zeilen.map(({ nachname }) => nachname)).not.toEqual(
      (await world.call('fall.list', { limit: 500 })).zeilen.map(({ nachname }) => nachname),
    );
  });

  it.each([
    'nachname',
    'programmNr',
    'geburtsdatum',
    'gemeinde',
    'ampel',
    'vorschlag',
    'fruehestens',
    'duldungBis',
    'traeger',
    'aktenzeichen',
    'lage',
    'geprueftAm',
    'rueckmeldungBis',
    'wiedervorlageAm',
  ] as const)('zeigt nach %s sortiert Leeres zuletzt und alle genau einmal', async (sortierung) => {
    for (const absteigend of [false, true]) {
      const { zeilen, bestand } = await world.call('fall.list', { sortierung, absteigend, limit: 500 });
      expect(zeilen).toHaveLength(bestand);
      const empty = zeilen.map((zeile) => zeile[sortierung] === null);
      expect(empty).toEqual(empty.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  it('filtert nach Gemeinde und zählt dieselben in der Auswahl', async () => {
    await createPerson(world, 'Dorfmensch', { gemeinde: 'Musterdorf' });
    const { gemeinde } = await world.call('fall.facets', undefined);
    expect(gemeinde).toContainEqual({ wert: 'Musterdorf', anzahl: 1 });
    expect(
      (await world.call('fall.list', { filter: { gemeinde: ['Musterdorf'] } })).zeilen.map(
        ({ nachname }) => nachname,
      ),
    ).toEqual(['Dorfmensch']);
  });
});

describe('Ein Haushalt', () => {
  it('verbindet Personen', async () => {
    const [a, b] = [await createPerson(world, 'Wohnfrau'), await createPerson(world, 'Wohnmann')];
    const leer = { bezeichnung: null, unterkunft: null, strasse: 'Probeweg 1', plz: null, ort: null };
    const { id } = await world.call('fall.saveHaushalt', { personId: a, haushalt: { ...leer, id: null } });
    await world.call('fall.saveHaushalt', { personId: b, haushalt: { ...leer, id } });
    const akte = await world.call('fall.load', { id: a });
    expect(akte.haushalt?.strasse).toBe('Probeweg 1');
    expect(akte.mitbewohner.map(({ name }) => name)).toEqual(['Wohnmann']);
  });
});

describe('Die Filter der Liste', () => {
  beforeAll(async () => {
    await createPerson(world, 'Seniorprobe', { geburtsdatum: '1950-01-02' as never, gemeinde: 'Filterdorf' });
    await createPerson(world, 'Jugendprobe', { geburtsdatum: '2010-05-06' as never, gemeinde: 'Filterdorf' });
    const bogen = await createPerson(world, 'Wartenprobe', {
      gemeinde: 'Filterdorf',
      duldungBis: asDatum('2026-01-31'),
    });
    await world.call('betreuung.saveVerweis', {
      id: crypto.randomUUID(),
      personId: bogen,
      traegerId: null,
      dokumentId: null,
      ausgehaendigtAm: asDatum('2026-09-01'),
      faelligAm: asDatum('2026-10-01'),
      kontaktAm: null,
      zurueckAm: null,
      bemerkung: null,
    });
  });

  const names = async (filter: Input<'fall.list'>['filter']) =>
    (await world.call('fall.list', { filter: { gemeinde: ['Filterdorf'], ...filter } })).zeilen.map(
      ({ nachname }) => nachname,
    );

  it('kennen Fokusgruppen aus dem Alter', async () => {
    expect(await names({ fokus: ['ueber60'] })).toEqual(['Seniorprobe']);
    expect(await names({ fokus: ['jung'] })).toEqual(['Jugendprobe']);
    expect(await names({ fokus: ['jung', 'ueber60'] })).toEqual(['Jugendprobe', 'Seniorprobe']);
  });

  it('wissen, auf wen gewartet wird und was überfällig ist', async () => {
    expect(await names({ wartetAuf: ['person'] })).toEqual(['Wartenprobe']);
    expect(await names({ rueckmeldungUeberfaellig: true })).toEqual(['Wartenprobe']);
    expect(await names({ duldungAbgelaufen: true })).toEqual(['Wartenprobe']);
  });

  it('finden, wem etwas Bestimmtes fehlt, und zählen vorher genau diese', async () => {
    const { offen } = await world.call('fall.facets', undefined);
    expect(offen.length).toBeGreaterThan(0);
    for (const { wert, anzahl } of offen.slice(0, 5))
      expect((await world.call('fall.list', { filter: { offen: [wert] } })).gesamt).toBe(anzahl);
    expect(await names({ offen: ['Das fehlt niemandem'] })).toEqual([]);
  });

  it('zeigen hinter jeder Zahl genau so viele Menschen', async () => {
    const facets = await world.call('fall.facets', undefined);
    for (const [name, anzahl] of Object.entries(facets.zahlen))
      expect([name, (await world.call('fall.list', { filter: { [name]: true } })).gesamt]).toEqual([
        name,
        anzahl,
      ]);
    for (const [wert, anzahl] of Object.entries(facets.betreuungsart))
      expect((await world.call('fall.list', { filter: { betreuungsart: [wert as 'ohne'] } })).gesamt).toBe(
        anzahl,
      );
  });

  it('zeigen für „diesen Träger oder niemand“ beide', async () => {
    const traegerId = crypto.randomUUID();
    await world.call('traeger.save', { ...LEERER_TRAEGER, id: traegerId, name: 'Probeverein' } as never);
    const mit = await createPerson(world, 'Beratenprobe', { gemeinde: 'Trägerdorf' });
    const ohne = await createPerson(world, 'Unberatenprobe', { gemeinde: 'Trägerdorf' });
    await world.call('betreuung.start', {
      personId: mit,
      art: 'traeger',
      traegerId,
      von: asDatum('2026-01-01'),
      gewaehltVon: 'person',
      grund: null,
    });
    const found = async (more: Input<'fall.list'>['filter']) =>
      (await world.call('fall.list', { filter: { gemeinde: ['Trägerdorf'], ...more } })).zeilen.map(
        ({ id }) => id,
      );
    expect(await found({ traegerId: [traegerId] })).toEqual([mit]);
    expect(await found({ betreuungsart: ['ohne'] })).toEqual([ohne]);
    expect(await found({ traegerId: [traegerId], betreuungsart: ['ohne'] })).toEqual([mit, ohne]);
  });

  it('halten Haushalte zusammen, wenn man danach sortiert', async () => {
    const [a, b] = [await createPerson(world, 'Aaprobe'), await createPerson(world, 'Zzprobe')];
    const haushalt = { bezeichnung: null, unterkunft: null, strasse: null, plz: null, ort: null };
    const { id } = await world.call('fall.saveHaushalt', {
      personId: a,
      haushalt: { ...haushalt, id: null },
      basis: null,
    });
    await world.call('fall.saveHaushalt', { personId: b, haushalt: { ...haushalt, id }, basis: null });
    const ids = await world.call('fall.ids', { sortierung: 'haushalt' });
    expect(ids.indexOf(b) - ids.indexOf(a)).toBe(1);
  });

  it('ordnen Gefundenes nach der Nähe zum Getippten, oder so, wie man es haben will', async () => {
    await createPerson(world, 'Ordnungsprobe', { gemeinde: 'Zett' });
    await createPerson(world, 'Ordnungprobe', { gemeinde: 'Aah' });
    const order = async (more: Partial<Input<'fall.list'>>) =>
      (await world.call('fall.list', { filter: { suche: 'Ordnungsprobe' }, ...more })).zeilen.map(
        ({ gemeinde }) => gemeinde,
      );
    expect(await order({})).toEqual(['Zett', 'Aah']);
    expect(await order({ sortierung: 'gemeinde' })).toEqual(['Aah', 'Zett']);
  });

  it('geben dieselben Menschen in derselben Reihenfolge wie die Liste', async () => {
    const { zeilen } = await world.call('fall.list', {
      sortierung: 'geburtsdatum',
      absteigend: true,
      limit: 500,
    });
    expect(await world.call('fall.ids', { sortierung: 'geburtsdatum', absteigend: true })).toEqual(
      zeilen.map(({ id }) => id),
    );
  });
});

const LEERER_TRAEGER = {
  strasse: null,
  plz: null,
  ort: null,
  telefon: null,
  email: null,
  ansprechpartner: null,
  sprachen: null,
  schwerpunkt: null,
  sprechzeiten: null,
  plaetze: null,
  aktiv: true,
};
