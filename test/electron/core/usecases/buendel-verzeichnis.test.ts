import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { findLeaks } from '#shared/anonymisierung/find-leaks.ts';
import { loadKennungen } from '#electron/core/usecases/bestand.ts';
import { holding } from '#test/holding.ts';
import { createPerson, KENNWORT, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

const EMPFAENGER = 'Geschäftsstelle des Lenkungskreises';

let world: World;
beforeAll(async () => {
  world = await openWorld({ today: '2026-11-21' });
  for (let nummer = 0; nummer < 40; nummer += 1)
    await createPerson(world, `Zählmuster${nummer}`, {
      geburtsdatum: `${1955 + ((nummer * 7) % 55)}-05-01`,
      geschlecht: nummer % 3 === 0 ? 'w' : 'm',
      staatsangehoerigkeit: nummer % 4 === 0 ? '423' : '439',
    });
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  for (const { id } of await fruehere()) await world.request('buendel.withdraw', { id });
});

const fruehere = async () => (await world.call('buendel.preview', {})).fruehere;

/** What somebody sends who has looked at the preview. */
async function wish(stichtag = '2026-11-21'): Promise<Input<'buendel.write'> & { readonly ordner: string }> {
  const { pruefsumme } = await world.call('buendel.preview', { stichtag });
  return { stichtag, pruefsumme, ordner: ownFolder() };
}

async function write(): Promise<{ readonly datei: string; readonly id: string }> {
  const { datei } = await world.call('buendel.write', await wish());
  return { datei: datei ?? '', id: (await fruehere()).at(-1)?.id ?? '' };
}

describe('Im Verzeichnis der Freigaben', () => {
  it('fehlt nichts: von zwei Bündeln, die zugleich entstehen, verlässt nur eines das Haus', async () => {
    const wishes = [await wish(), await wish('2026-11-14')];
    const answers = await Promise.all(wishes.map((each) => world.request('buendel.write', each)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' });
    expect(wishes.flatMap(({ ordner }) => readdirSync(ordner))).toHaveLength(1);
    expect(await fruehere()).toHaveLength(1);
  });

  it('steht kein Bündel, aus dem während des Schreibens ein Text zurückgezogen wurde', async () => {
    const id = crypto.randomUUID();
    await world.call('grundsatzentscheidung.save', {
      id,
      gremium: 'lenkungskreis',
      titel: 'Wann ein Zweifel genügt',
      frage: 'Genügt ein Zweifel?',
      entscheidung: 'Im Zweifel wird nachgefragt.',
      imBuendel: true,
    });
    const wanted = await wish();
    const answer = world.request('buendel.write', wanted);
    await setImmediate();
    await world.call('grundsatzentscheidung.remove', { id });
    expect(await answer).toMatchObject({ ok: false, code: 'conflict', message: holding('Vorschau') });
    expect(readdirSync(wanted.ordner)).toEqual([]);
    expect(await fruehere()).toEqual([]);
  });

  it('steht nichts und liegt keine Datei, wenn das Register währenddessen gesperrt wird', async () => {
    const wanted = await wish();
    const answer = world.request('buendel.write', wanted);
    await setImmediate();
    await world.tresor.lock();
    expect(await answer).toMatchObject({ ok: false, code: 'locked' });
    expect(readdirSync(wanted.ordner)).toEqual([]);
    await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    expect(await fruehere()).toEqual([]);
  });

  it('bleibt, was weitergegeben wurde; was zurückgenommen ist, lässt sich nicht mehr weitergeben', async () => {
    const back = await write();
    await world.call('buendel.withdraw', { id: back.id });
    const ordner = ownFolder();
    for (const weg of ['weitergabe.stick', 'weitergabe.email'])
      expect(await world.request(weg, { datei: back.datei, empfaenger: EMPFAENGER, ordner })).toMatchObject({
        ok: false,
        code: 'forbidden',
      });
    expect(readdirSync(ordner)).toEqual([]);
    const gone = await write();
    await world.call('weitergabe.stick', { datei: gone.datei, empfaenger: EMPFAENGER, ordner });
    expect(await world.request('buendel.withdraw', { id: gone.id })).toMatchObject({
      ok: false,
      code: 'refused',
      message: holding(`21.11.2026 an „${EMPFAENGER}“`),
    });
    expect(await fruehere()).toMatchObject([{ id: gone.id }]);
  });
});

it('Namen wie =HYPERLINK, +cmd, -2+3 und @SUM bleiben in jeder Datei des Bündels Text', async () => {
  const einstellung = await world.call('einstellung.load', undefined);
  await world.call('einstellung.save', {
    ...einstellung,
    behoerde: '=HYPERLINK("http://x.example")',
    programmName: "+cmd|' /C calc'!A0",
    ort: '@SUM(1)',
  });
  for (const gemeinde of ['=1+1', '-2+3', '@SUM(1)', '+49'])
    for (let nummer = 0; nummer < 6; nummer += 1) await createPerson(world, 'Zählmuster', { gemeinde });
  const { datei } = await world.call('buendel.write', {
    ...(await wish('2024-11-21')),
    ordner: ownFolder(),
  });
  const teile = unzipSync(new Uint8Array(readFileSync(datei ?? '')));
  const csv = Object.keys(teile).filter((name) => name.endsWith('.csv'));
  expect(csv.length).toBeGreaterThan(2);
  for (const name of csv)
    for (const feld of Papa.parse<string[]>(strFromU8(teile[name] ?? new Uint8Array()).trimEnd()).data.flat())
      expect(feld, name).not.toMatch(/^\s*[=+\-@]/);
  const mappe = unzipSync(teile['tabellen.xlsx'] ?? new Uint8Array());
  expect(strFromU8(mappe['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=HYPERLINK(');
  for (const [name, xml] of Object.entries(mappe))
    if (/sheet\d+\.xml$/.test(name)) expect(strFromU8(xml)).not.toMatch(/<f[ >]/);
});

it('in den fertigen Dateien wird auch nach Beiständen gesucht', async () => {
  const personId = await createPerson(world, 'Zählmuster');
  await world.call('eintrag.save', {
    tabelle: 'kontaktperson',
    eintrag: {
      id: crypto.randomUUID(),
      personId,
      name: 'Dr. Erdacht',
      rolle: 'anwalt',
      einrichtung: null,
      strasse: 'Erfindergasse 7',
      plz: null,
      ort: null,
      telefon: '0000 123456',
      email: 'kanzlei@example.org',
      vollmacht: null,
      vollmachtVon: null,
      vollmachtBis: null,
      aufgabe: null,
    },
  });
  const kennungen = world.tresor.register()?.read((access) => loadKennungen(access)) ?? [];
  for (const text of ['Dr. Erdacht', 'Erfindergasse 7', '0000 123456', 'kanzlei@example.org'])
    expect(findLeaks([{ name: 'x.csv', text: `a,${text},b` }], kennungen, []), text).toHaveLength(1);
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
