import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Importwahl } from '#shared/api/import.ts';
import { createPerson, holding, openWorld, type World } from '#test/electron/core/world.ts';
import { liste, mitLeserHier, oeffne } from '#test/electron/core/usecases/listen.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
});
afterAll(async () => {
  await world.close();
});

let nummer = 0;
let KOPF: readonly string[] = [];
beforeEach(() => {
  nummer += 1;
  // A source of its own for each test, so that no list is the newer one of another test.
  KOPF = ['Name', 'geb. am', 'Aktenzeichen', 'Wohnort', `Vermerk ${nummer}`, `Zeichen ${nummer}`];
});
const az = (n: number) => `44-${nummer}-${n}`;

async function finde(suche: string) {
  const { zeilen } = await world.call('fall.list', { filter: { suche } });
  return Promise.all(zeilen.map(({ id }) => world.call('fall.load', { id })));
}

const einlesen = async (zeilen: readonly (readonly string[])[], wahl?: Partial<Importwahl>) =>
  await world.call('import.run', {
    ...(await oeffne(world, liste(KOPF, ...zeilen))),
    ...(wahl !== undefined && { wahl }),
  });
const probe = async (zeilen: readonly (readonly string[])[], wahl?: Partial<Importwahl>) =>
  await world.call('import.dryRun', {
    ...(await oeffne(world, liste(KOPF, ...zeilen))),
    ...(wahl !== undefined && { wahl }),
  });

describe('Unterschiede einer neueren Liste', () => {
  async function vonHandUndAusListe() {
    await einlesen([['Muster, Eva', '1.2.90', az(1), 'Musterstadt']]);
    const [eva] = await finde(az(1));
    if (!eva) throw new Error('imported');
    const { programmNr: _, ...person } = eva.person;
    await world.call('fall.savePerson', { ...person, vornamen: 'Eva Maria' });
    return [['Muster, Eva', '1.2.90', az(1), 'Probehausen']];
  }

  it('stehen Feld für Feld da, mit ihrer Herkunft und einem Vorschlag', async () => {
    const neuere = await vonHandUndAusListe();
    expect((await probe(neuere)).unterschiede).toMatchObject([
      { feld: 'Vornamen', register: 'Eva Maria', liste: 'Eva', herkunft: 'hand', nehmen: false },
      { feld: 'Gemeinde', register: 'Musterstadt', liste: 'Probehausen', herkunft: 'liste', nehmen: true },
    ]);
  });

  it('eine Schreibweise ohne Zeichen ersetzt keine genauere; eine genauere schon', async () => {
    await einlesen([['Nguyễn, Hạnh', '3.5.1992', az(2), 'Musterstadt']]);
    expect((await probe([['Nguyen, Hanh', '3.5.1992', az(2), 'Musterstadt']])).unterschiede).toMatchObject([
      { register: 'Nguyễn', liste: 'Nguyen', nehmen: false },
      { register: 'Hạnh', liste: 'Hanh', nehmen: false },
    ]);
    await einlesen([['Mueller, Eva', '3.5.1992', az(3), 'Musterstadt']]);
    expect((await probe([['Müller, Eva', '3.5.1992', az(3), 'Musterstadt']])).unterschiede).toMatchObject([
      { register: 'Mueller', liste: 'Müller', nehmen: true },
    ]);
  });

  it('werden einzeln übernommen oder gelassen', async () => {
    const neuere = await vonHandUndAusListe();
    const [vornamen, gemeinde] = (await probe(neuere)).unterschiede;
    await einlesen(neuere, {
      einzeln: { [vornamen?.schluessel ?? '']: true, [gemeinde?.schluessel ?? '']: false },
    });
    expect((await finde(az(1)))[0]?.person).toMatchObject({ vornamen: 'Eva', gemeinde: 'Musterstadt' });
  });

  it.each([
    ['alle', 'Eva', 'Probehausen', 1],
    ['keine', 'Eva Maria', 'Musterstadt', 0],
    ['vorschlag', 'Eva Maria', 'Probehausen', 1],
  ] as const)('oder auf einmal: %s', async (unterschiede, vornamen, gemeinde, geaendert) => {
    const neuere = await vonHandUndAusListe();
    expect(await einlesen(neuere, { unterschiede })).toMatchObject({ geaendert });
    expect((await finde(az(1)))[0]?.person).toMatchObject({ vornamen, gemeinde });
  });

  it('ein Jahr ersetzt kein ganzes Geburtsdatum', async () => {
    await einlesen([['Muster, Ina', '1.2.90', az(1), '']]);
    expect((await probe([['Muster, Ina', '00.00.1990', az(1), '']])).unterschiede).toMatchObject([
      { feld: 'Geburtsdatum', nehmen: false },
    ]);
  });

  it('wer nur einen Namen hat, wird am Namen nicht doppelt angelegt und nicht verändert', async () => {
    const zeile = [`Namenlos${nummer}, Ada`, '', '', 'Musterstadt'];
    expect(await einlesen([zeile])).toMatchObject({ neu: 1 });
    expect(await probe([zeile])).toMatchObject({ neu: 0, gleich: 1 });
    expect(await probe([[`Namenlos${nummer}, Ada`, '', '', 'Probehausen']])).toMatchObject({
      neu: 1,
      geaendert: 0,
      moeglicheDubletten: 1,
    });
  });
});

describe('Wer nicht mehr in der Liste steht', () => {
  it('wird genannt, und es geschieht nichts; wer nur zur Korrektur zurückging, fehlt nicht', async () => {
    await einlesen([
      ['Muster, Eva', '1.2.90', az(1), ''],
      ['Probe, Max', '1.2.91', az(2), ''],
      ['Übung, Ina', '1.2.92', az(3), ''],
    ]);
    const { fehlend } = await probe([
      ['Muster, Eva', '1.2.90', az(1), ''],
      ['Übung, Ina', '31.06.1992', az(3), ''],
    ]);
    expect(fehlend).toMatchObject({
      gesamt: 1,
      personen: [{ name: 'Probe, Max' }],
      seit: { datei: 'liste.csv' },
    });
    await einlesen([['Muster, Eva', '1.2.90', az(1), '']]);
    expect(await finde(az(2))).toHaveLength(1);
  });

  it('eine andere Quelle und eine korrigierte Rückgabe vermissen niemanden', async () => {
    await einlesen([
      ['Muster, Eva', '1.2.90', az(1), ''],
      ['Probe, Max', '1.2.91', az(2), ''],
      ['Übung, Ina', '1.2.92', az(3), ''],
    ]);
    const andere = await oeffne(world, liste(['Name', 'Geburtsdatum'], ['Fremd, Ali', '1.1.70']));
    expect((await world.call('import.dryRun', andere)).fehlend).toEqual({
      seit: null,
      gesamt: 0,
      personen: [],
    });
    const zurueck = await oeffne(
      world,
      liste([...KOPF, 'Problem'], ['Neu, Ada', '1.2.93', az(4), '', '', '', 'war falsch']),
    );
    expect((await world.call('import.dryRun', zurueck)).fehlend.gesamt).toBe(0);
    await world.call('import.run', zurueck);
    expect(
      (await probe([['Muster, Eva', '1.2.90', az(1), '']])).fehlend.personen.map(({ name }) => name),
    ).toEqual(['Neu, Ada', 'Probe, Max', 'Übung, Ina']);
  });

  it('ein zurückgenommenes Einlesen zählt nicht als frühere Liste', async () => {
    const { importlaufId } = await einlesen([['Muster, Eva', '1.2.90', az(1), '']]);
    await world.call('import.undo', { importlaufId });
    expect((await probe([['Probe, Max', '1.2.91', az(2), '']])).fehlend.seit).toBeNull();
  });
});

describe('Mögliche Dubletten', () => {
  const paare = async () => (await world.call('dublette.list', { limit: 500 })).gesamt;

  it('stehen als Rangfolge mit Grund da: Schreibweise, Klang, vertauschter Tag, Tippfehler', async () => {
    const name = `Đorđević${'abcdefghij'[nummer % 10]}`;
    await createPerson(world, name, { vornamen: 'Ana', geburtsdatum: '1980-03-04' });
    await createPerson(world, name, { vornamen: 'Ana', geburtsdatum: '1980-04-03' });
    const { dubletten } = await probe([
      [`${name.replaceAll('đ', 'dj').replace('Đ', 'Dj')}, Ana`, '04.03.1980', az(1), ''],
    ]);
    expect(dubletten[0]?.rang.map(({ grund }) => grund)).toEqual([
      holding('gleiches Geburtsdatum'),
      holding('vertauscht'),
    ]);
    expect(dubletten[0]).toMatchObject({ zeile: 2, geburtsdatum: '04.03.1980', wahl: 'spaeter' });
  });

  it('„dieselbe Person“ ergänzt die Akte und legt niemanden an', async () => {
    const id = await createPerson(world, `Mueller${nummer}`, { vornamen: 'Eva', geburtsdatum: '1990-02-01' });
    const zeilen = [[`Müller${nummer}, Eva`, '2.1.1990', az(1), 'Musterstadt']];
    const wahl = { dubletten: { '2': { art: 'dieselbe' as const, personId: id } } };
    const gesehen = await probe(zeilen, wahl);
    expect(gesehen).toMatchObject({ neu: 0, geaendert: 1, moeglicheDubletten: 1 });
    expect(gesehen.dubletten[0]).toMatchObject({ wahl: 'dieselbe' });
    // The birth date was entered by hand: shown, and left.
    expect(gesehen.unterschiede).toContainEqual(
      expect.objectContaining({ feld: 'Geburtsdatum', herkunft: 'hand', nehmen: false }),
    );
    await einlesen(zeilen, wahl);
    expect((await world.call('fall.load', { id })).person).toMatchObject({
      aktenzeichen: az(1),
      gemeinde: 'Musterstadt',
      geburtsdatum: '1990-02-01',
    });
  });

  it('„kein Duplikat“ wird gemerkt und mit dem Einlesen zurückgenommen', async () => {
    await createPerson(world, `Schmidt${nummer}`, { vornamen: 'Ali', geburtsdatum: '1985-05-06' });
    const vorher = await paare();
    const zeilen = [[`Schmitt${nummer}, Ali`, '6.5.1985', az(1), '']];
    const { importlaufId } = await einlesen(zeilen, {
      dubletten: { '2': { art: 'zwei', personId: null } },
    });
    expect(await paare()).toBe(vorher);
    await world.call('import.undo', { importlaufId });
    expect((await probe(zeilen)).moeglicheDubletten).toBe(1);
  });

  it('„später“ legt an und merkt das Paar zum Ansehen vor', async () => {
    await createPerson(world, `Meyer${nummer}`, { vornamen: 'Ali', geburtsdatum: '1985-05-07' });
    const vorher = await paare();
    expect(await einlesen([[`Maier${nummer}, Ali`, '7.5.1985', az(1), '']])).toMatchObject({ neu: 1 });
    expect(await paare()).toBe(vorher + 1);
  });
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
