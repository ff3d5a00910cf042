import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '#shared/api/contract.ts';
import { findLeaks } from '#shared/anonymisierung/find-leaks.ts';
import { readableParts } from '#electron/core/files/zip.ts';
import { loadKennungen } from '#electron/core/usecases/bestand.ts';
import { paketFehler } from '#test/electron/core/files/data-package-profil.ts';
import { holding } from '#test/holding.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

let world: World;
let nummer = 0;

/** Somebody invented; sex, age and nationality go round. */
async function add(anzahl: number): Promise<void> {
  for (let wievielte = 0; wievielte < anzahl; wievielte += 1) {
    nummer += 1;
    await createPerson(world, `Zählmuster${'abcdefghij'[nummer % 10]}${nummer}`, {
      geburtsdatum: `${1955 + ((nummer * 7) % 55)}-05-01`,
      geschlecht: nummer % 3 === 0 ? 'w' : 'm',
      staatsangehoerigkeit: nummer % 4 === 0 ? '423' : '439',
      einreiseAm: `${2012 + (nummer % 12)}-03-01`,
    });
  }
}

async function release(
  einzeldaten = false,
  stichtag: string | null = null,
): Promise<{ readonly vorschau: Output<'buendel.preview'>; readonly zip: Uint8Array }> {
  const vorschau = await world.call('buendel.preview', { einzeldaten, stichtag });
  const { datei } = await world.call('buendel.write', {
    stichtag: vorschau.stichtag,
    einzeldaten,
    pruefsumme: vorschau.pruefsumme,
    ordner: ownFolder(),
  });
  return { vorschau, zip: new Uint8Array(readFileSync(datei ?? '')) };
}

beforeAll(async () => {
  world = await openWorld({ today: '2026-11-21' });
  await add(60);
});
afterAll(async () => {
  await world.close();
});

describe('Ein freigegebenes Bündel', () => {
  it('enthält eine Datenbeschreibung nach dem Standard Data Package, und die Textdateien halten sich daran', async () => {
    const { vorschau, zip } = await release();
    const teile = unzipSync(zip);
    const lies = (name: string) => strFromU8(teile[name] ?? new Uint8Array());
    expect(vorschau.tabellen.length).toBeGreaterThanOrEqual(3);
    expect(vorschau.kleinste?.anzahl).toBeGreaterThanOrEqual(3);
    const paket: unknown = JSON.parse(lies('datapackage.json'));
    expect(paketFehler(paket, lies)).toEqual([]);
    // The check itself notices what is wrong.
    expect(paketFehler({ ...(paket as object), resources: [] }, lies)).not.toEqual([]);
    expect(paketFehler(paket, (name) => lies(name).replace(/true|false/, 'vielleicht'))).not.toEqual([]);
  });

  it('steht danach im Verzeichnis: dieselben Zahlen dürfen noch einmal hinaus', async () => {
    const { vorschau } = await release();
    expect(vorschau.fruehere).toMatchObject([{ stichtag: '2026-11-21', weggelassen: [] }]);
    expect(vorschau.hindernis).toBeNull();
  });

  it('hält ein zweites zurück, in dem nur eine Person dazugekommen ist, und sagt, warum', async () => {
    await add(1);
    const { tabellen, hindernis, nichtEnthalten, stichtag, pruefsumme } = await world.call(
      'buendel.preview',
      {},
    );
    expect(tabellen).toEqual([]);
    expect(hindernis).toContain('zu wenig geändert');
    expect(nichtEnthalten.join('\n')).toContain('weniger als 3 Personen geändert');
    expect(await world.request('buendel.write', { stichtag, pruefsumme, ordner: ownFolder() })).toMatchObject(
      { ok: false, code: 'refused', message: holding('zu wenig geändert') },
    );
  });

  it('zählt nicht mehr, wenn es bei niemandem angekommen ist', async () => {
    const { fruehere } = await world.call('buendel.preview', {});
    for (const { id } of fruehere) await world.call('buendel.withdraw', { id });
    const danach = await world.call('buendel.preview', {});
    expect(danach.fruehere).toEqual([]);
    expect(danach.hindernis).toBeNull();
  });

  it('mit Einzeldatensätzen besteht den Probeangriff; in keiner Datei steht, woran man jemanden erkennt', async () => {
    const { vorschau, zip } = await release(true);
    expect(vorschau.kreuze).toEqual([]);
    expect(vorschau.einzeldaten?.angriff).toMatchObject({ personen: 61, verraten: 0 });
    expect(vorschau.einzeldaten?.angriff.passend).toBeGreaterThanOrEqual(5);
    const kennungen = world.tresor.register()?.read((access) => loadKennungen(access)) ?? [];
    expect(kennungen.length).toBeGreaterThan(60);
    const teile = readableParts({ name: 'buendel.zip', bytes: zip });
    expect(teile.some(({ name }) => name.endsWith('einzeldaten.csv'))).toBe(true);
    const personen = kennungen.filter(({ art }) => art !== 'Benutzer');
    expect(findLeaks(teile, personen, [])).toEqual([]);
    const bericht = teile.find(({ name }) => name.endsWith('schutzbericht.html'))?.text ?? '';
    expect(bericht).toMatch(/Der Probeangriff[\s\S]+mindestens \d+ Zeilen/);
  });

  it('mit denselben Einzeldatensätzen darf noch einmal hinaus; mit anderen gibt es so bald kein zweites', async () => {
    expect((await world.call('buendel.preview', { einzeldaten: true })).einzeldaten?.gesamt).toBeGreaterThan(
      50,
    );
    await add(4);
    const { einzeldaten, nichtEnthalten } = await world.call('buendel.preview', { einzeldaten: true });
    expect(einzeldaten).toBeNull();
    expect(nichtEnthalten[0]).toContain('Frühestens nach einem halben Jahr');
  });
});

it('gerundet steht nirgends eine Zahl, die kein Vielfaches ist', async () => {
  const einstellung = await world.call('einstellung.load', undefined);
  await world.call('einstellung.save', { ...einstellung, zahlenschutz: 'runden_3' });
  const { fruehere } = await world.call('buendel.preview', {});
  for (const { id } of fruehere) await world.call('buendel.withdraw', { id });
  const { tabellen, kreuze } = await world.call('buendel.preview', {});
  const zahlen = [
    ...tabellen.flatMap(({ zeilen, summe }) => [summe, ...zeilen.map(({ anzahl }) => anzahl)]),
    ...kreuze.flatMap(({ zellen }) => zellen.flat()),
  ];
  expect(zahlen.length).toBeGreaterThan(10);
  expect(zahlen.filter((zahl) => zahl === null || zahl % 3 !== 0)).toEqual([]);
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
