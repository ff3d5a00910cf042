import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { antwort, antwortSchema, type Befehlsname } from '#electron/core/cli/antwort.ts';
import { befehle, type Werte } from '#electron/core/cli/befehle.ts';
import type { CoreClient } from '#electron/core/client.ts';
import { fingerprint, publicKeyOf } from '#electron/core/files/paket-unterschrift.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { alsDatei, paketBytes, SCHLUESSEL } from '#test/electron/core/paket-werkstatt.ts';
import { mitLeserHier } from '#test/electron/core/usecases/listen.ts';
import { holding, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
});
afterAll(async () => {
  await world.close();
});

const schema = JSON.parse(readFileSync(join(ROOT, 'docs/schema/antwort.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** The command on the register of the test, its answer looked at as somebody who only has the published schema. */
async function run(befehl: Befehlsname, rest: readonly string[] = [], werte: Werte = {}) {
  const core = {
    call: async (name: never, input: never) => {
      const reply = await world.request(name, input);
      if (!reply.ok) {
        if (world.defects.length > 0) throw world.defects[0];
        throw new Refusal(reply.code, reply.message);
      }
      return reply.value;
    },
  } as unknown as CoreClient; // only `call` is used by commands
  const ergebnis = await befehle[befehl].run({ core, rest, werte, onProgress: () => undefined });
  const answer: unknown = JSON.parse(
    JSON.stringify({ format: 'bleibeweg-antwort', version: 1, befehl, ergebnis }),
  );
  expect(validate(answer), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return antwort.parse(answer).ergebnis as unknown;
}

function liste(): string {
  const path = join(ownFolder(), 'liste.csv');
  writeFileSync(
    path,
    'Name;Vorname;Geburtsdatum;Status;seit\nMuster-Befehl;Ali;01.02.1990;Duldung;01.05.2019\nOhne;Tag;31.06.1990;;\n',
  );
  return path;
}

describe('Die Antwort der Befehle', () => {
  it('hat das Schema, das in docs/schema steht', () => {
    expect(
      antwortSchema(),
      'the contract has changed: npm run -s bleibeweg -- --schema > docs/schema/antwort.schema.json',
    ).toEqual(schema);
  });
});

describe('import', () => {
  it('zählt erst und ändert nichts; mit --anwenden liest er ein, und es lässt sich zurücknehmen', async () => {
    const datei = liste();
    const probe = await run('import', [datei]);
    expect(probe).toMatchObject({ probelauf: { neu: 1 }, eingelesen: null });
    expect((await world.call('fall.list', {})).gesamt).toBe(0);
    const { eingelesen } = (await run('import', [datei], { anwenden: true })) as {
      eingelesen: { importlaufId: string };
    };
    expect((await world.call('fall.list', {})).gesamt).toBe(1);
    expect(await run('import-zuruecknehmen', [eingelesen.importlaufId])).toEqual({ entfernt: 1 });
  });

  it.each([
    ['ohne Datei', [], {}, 'genau eines'],
    ['mit einer Zeile, die keine Zahl ist', ['x.csv'], { kopfzeile: 'zwei' }, 'ist keine Zahl'],
    ['mit einer Wahl, die es nicht gibt', ['x.csv'], { unterschiede: 'manche' }, 'gibt es nicht'],
  ])('sagt in einem Satz, was fehlt: %s', async (_, rest, werte, wort) => {
    const files = rest.map(() => liste());
    await expect(run('import', files, werte)).rejects.toThrow(Refusal);
    await expect(run('import', files, werte)).rejects.toThrow(wort);
  });
});

describe('hjs', () => {
  it('nennt den Stand, schreibt Vorlage und Statistik', async () => {
    await world.call('traeger.save', {
      id: crypto.randomUUID(),
      name: 'Beratung Musterstadt',
      aktiv: true,
    });
    const halbjahr = '2026-1';
    expect(await run('hjs-stand', [], { halbjahr })).toMatchObject({
      traeger: [{ name: 'Beratung Musterstadt' }],
    });
    const ordner = ownFolder();
    expect(await run('hjs-vorlage', [], { halbjahr, traeger: 'Beratung Musterstadt', ordner })).toMatchObject(
      { datei: holding('.xlsx') },
    );
    expect(await run('hjs-statistik', [], { halbjahr, ordner })).toMatchObject({
      datei: holding('.xlsx'),
    });
    await expect(run('hjs-vorlage', [], { halbjahr, traeger: 'Niemand', ordner })).rejects.toThrow(
      'es gibt: Beratung Musterstadt',
    );
    await expect(run('hjs-stand', [], { halbjahr: '2026' })).rejects.toThrow('--halbjahr 2026-2');
  });
});

describe('buendel', () => {
  it('wird nur geschrieben, wie es angesehen wurde', async () => {
    const ordner = ownFolder();
    const angesehen = await run('buendel', [], { ordner });
    expect(angesehen).toMatchObject({ geschrieben: null, vorschau: { kreuze: [], einzeldaten: null } });
    const { pruefsumme } = (angesehen as { vorschau: { pruefsumme: string } }).vorschau;
    await expect(run('buendel', [], { ordner, freigeben: '0'.repeat(64) })).rejects.toThrow('Vorschau');
    expect(readdirSync(ordner)).toEqual([]);
    expect(await run('buendel', [], { ordner, freigeben: pruefsumme })).toMatchObject({
      geschrieben: { datei: holding('.zip') },
    });
    await expect(run('buendel', [], { stichtag: '31.12.2026' })).rejects.toThrow('ist kein Tag');
  });
});

describe('pakete', () => {
  const ziffern = fingerprint(publicKeyOf(SCHLUESSEL)).join(' ');

  it('werden angesehen, verglichen, mit den genannten Ziffern eingeschaltet und zurückgenommen', async () => {
    const datei = alsDatei(paketBytes());
    expect(await run('paket-ansehen', [datei], { vergleich: true })).toMatchObject({
      paket: { schluessel: { stand: 'neu' } },
      vergleich: { geaendert: 0 },
    });
    const wer = { 'verglichen-mit': 'Frau Muster' };
    await expect(run('paket-einschalten', [datei])).rejects.toThrow('noch niemand verglichen');
    await expect(run('paket-einschalten', [datei], { ...wer, ziffern: '1'.repeat(40) })).rejects.toThrow(
      'Die Ziffern stimmen nicht',
    );
    await run('paket-einschalten', [datei], { ...wer, ziffern });
    expect(await run('pakete')).toMatchObject({ pakete: [{ aktiv: { version: '2026.1' } }] });
    expect(await run('paket-zuruecknehmen', ['sn-betraege'])).toEqual({ version: null });
  });
});
