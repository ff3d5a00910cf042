import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLeaks } from '#shared/anonymisierung/find-leaks.ts';
import { leererAuftrag } from '#shared/anonymisierung/tabellen.ts';
import { stelleZusammen } from '#shared/anonymisierung/zusammenstellen.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { readableParts } from '#electron/core/files/zip.ts';
import { loadKennungen } from '#electron/core/usecases/bestand.ts';
import { refuseLeaks } from '#electron/core/usecases/buendel-lecks.ts';
import { erfundeneNachnamen } from '#test/beispiel/namen.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeser } from './listen.ts';
import { holding } from '#test/holding.ts';

let world: World;
let ordner = '';
let dateien: Readonly<Record<string, Uint8Array>> = {};
let zip = new Uint8Array();
let erstes: unknown = null;
let zweites: unknown = null;
let antworten = 0;

beforeAll(async () => {
  world = await openWorld({ ports: mitLeser, today: '2026-11-21' });
  const filling = world.request('beispiel.fill', undefined);
  zweites = await world.request('beispiel.fill', undefined);
  for (let done = false; !done; await setTimeout(20)) {
    void filling.then(() => (done = true));
    antworten += (await world.request('fall.list', { limit: 1 })).ok ? 1 : 0;
  }
  erstes = await filling;
}, 60_000);
afterAll(async () => {
  await world.close();
});

const text = (name: string) => strFromU8(dateien[name] ?? new Uint8Array());
const json = (name: string) => JSON.parse(text(name)) as Record<string, unknown>;

describe('Das Bündel für den Lenkungskreis', () => {
  it('enthält genau das, was die Vorschau gezeigt hat', async () => {
    ordner = ownFolder();
    const vorschau = await world.call('buendel.preview', {});
    const geschrieben = await world.call('buendel.write', {
      stichtag: vorschau.stichtag,
      pruefsumme: vorschau.pruefsumme,
      ordner,
    });
    zip = new Uint8Array(readFileSync(geschrieben.datei ?? ''));
    dateien = unzipSync(zip);
    expect(Object.keys(dateien).toSorted()).toEqual(geschrieben.dateien.map(({ name }) => name).toSorted());
    expect(createHash('sha256').update(zip).digest('hex')).toBe(geschrieben.sha256);
    for (const { id, zeilen } of vorschau.tabellen) {
      const csv = Papa.parse<Record<string, string>>(text(`daten/${id}.csv`), {
        header: true,
        skipEmptyLines: true,
      }).data;
      expect(csv.map(({ gruppe, anzahl }) => [gruppe, anzahl])).toEqual(
        zeilen.map(({ label, anzahl }) => [label, anzahl === null ? '' : String(anzahl)]),
      );
    }
  });

  it('nennt keine Zahl unter der Schwelle, und was fehlt, mit Grund', async () => {
    const { tabellen, schwelle, nichtEnthalten } = await world.call('buendel.preview', {});
    expect(tabellen.length).toBeGreaterThanOrEqual(4);
    expect(
      tabellen
        .flatMap(({ zeilen }) => zeilen)
        .filter(({ anzahl }) => anzahl !== null && anzahl > 0 && anzahl < schwelle),
    ).toEqual([]);
    expect(nichtEnthalten.length).toBeGreaterThan(2);
  });

  it('in keiner Datei, auch nicht in Eigenschaften und Namen, steht etwas über eine Person oder den Benutzer', () => {
    const teile = readableParts({ name: 'buendel.zip', bytes: zip });
    expect(teile.some(({ name }) => name.endsWith('docProps/core.xml'))).toBe(true);
    expect(teile.some(({ name }) => name.endsWith('xl/sharedStrings.xml'))).toBe(true);
    const { zeilen } = { zeilen: world.tresor.register()?.tables.person.all() ?? [] };
    expect(zeilen.length).toBeGreaterThan(100);
    const kennungen = [
      ...zeilen.flatMap(({ nachname, vornamen, aktenzeichen, programmNr, geburtsdatum }) =>
        [nachname, vornamen, aktenzeichen, programmNr, geburtsdatum].flatMap((wert) =>
          wert === null ? [] : [{ art: 'x', text: wert }],
        ),
      ),
      ...erfundeneNachnamen.map((wert) => ({ art: 'x', text: wert })),
      { art: 'Benutzer', text: 'Petra Probe' },
    ];
    // „Muster“, „Probe“ and the like are words of the sample office itself.
    const eigen = [{ name: '', text: 'Landratsamt Musterland' }];
    expect(findLeaks(teile, kennungen, eigen)).toEqual([]);
  });

  it('die Prüfsummen im Manifest und in der Datenbeschreibung stimmen', () => {
    const manifest = json('manifest.json') as { dateien: { name: string; sha256: string }[] };
    for (const { name, sha256 } of manifest.dateien)
      expect(
        createHash('sha256')
          .update(dateien[name] ?? '')
          .digest('hex'),
        name,
      ).toBe(sha256);
    const paket = json('datapackage.json') as {
      resources: { path: string; hash: string; bytes: number; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, hash, bytes, schema } of paket.resources) {
      expect(
        `sha256:${createHash('sha256')
          .update(dateien[path] ?? '')
          .digest('hex')}`,
      ).toBe(hash);
      expect(dateien[path]?.length).toBe(bytes);
      expect(text(path).split('\r\n')[0]?.split(',')).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  it('die Excel-Datei lässt sich lesen, nennt auf jedem Blatt Definition und Stichtag und hat keine Formeln', async () => {
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.load(Buffer.from(dateien['tabellen.xlsx'] ?? '') as unknown as ArrayBuffer);
    for (const blatt of buch.worksheets) {
      const alles: string[] = [];
      blatt.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          alles.push(String(cell.text));
        }),
      );
      expect(alles.join('\n')).toMatch(
        /Was gezählt wird: [\s\S]*Stichtag: 21\.11\.2026[\s\S]*Einheit: Personen/,
      );
      expect(blatt.views[0]).toMatchObject({ state: 'frozen' });
    }
  });

  it('haben sich die Zahlen seit der Vorschau geändert, wird nichts geschrieben', async () => {
    const leer = ownFolder();
    const { stichtag, pruefsumme } = await world.call('buendel.preview', {});
    await createPerson(world, 'Nachzügler-Muster', { geburtsdatum: '1990-01-01' });
    expect(await world.request('buendel.write', { stichtag, pruefsumme, ordner: leer })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: holding('Vorschau'),
    });
    expect(readdirSync(leer)).toEqual([]);
  });

  it('jemand, der wie ein Wort des Berichts heißt, hält die Ausgabe nicht auf', async () => {
    await createPerson(world, 'Altersgruppe');
    const { stichtag, pruefsumme } = await world.call('buendel.preview', {});
    expect(await world.request('buendel.write', { stichtag, pruefsumme, ordner: ownFolder() })).toMatchObject(
      { ok: true },
    );
  });

  it.each([
    ['in einer Tabelle', 'daten/notiz.csv', 'x,Fiktivkhan'],
    ['in einem Dateinamen', 'daten/fiktivkhan.csv', ''],
    [
      'in den Eigenschaften einer Word-Datei',
      'anlage.docx',
      zipSync({ 'docProps/core.xml': strToU8('<dc:creator>Petra Probe</dc:creator>') }),
    ],
  ])('steht trotz allem ein Name %s, wird nichts ausgegeben', async (_wo, name, inhalt) => {
    const bytes = zipSync({ ...dateien, [name]: typeof inhalt === 'string' ? strToU8(inhalt) : inhalt });
    const kennungen = world.tresor.register()?.read((access) => loadKennungen(access)) ?? [];
    const { buendel } = stelleZusammen([], {
      ...leererAuftrag(asDatum('2026-11-21'), 5),
      einzeln: null,
      damals: () => [],
    });
    await expect(
      refuseLeaks(
        { name: 'buendel.zip', bytes },
        {
          kennungen,
          buendel,
          rahmen: { behoerde: 'Landratsamt Musterland', programm: 'Bleiberechtsprogramm' },
        },
      ),
    ).rejects.toThrow(/nicht geschrieben.*(?:Name|Benutzer)/);
  });

  it('gibt es nicht für einen Stichtag in der Zukunft', async () => {
    expect(await world.request('buendel.preview', { stichtag: '2026-11-22' })).toMatchObject({
      ok: false,
      code: 'refused',
    });
  });

  it('darf nur freigeben, wer das Recht dazu hat', async () => {
    expect(await world.requestWith(['lesen', 'vorpruefen'], 'buendel.preview', {})).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
  });
});

describe('Die Halbjahresstatistik', () => {
  it('hat auf jedem Blatt Stichtag, Definition und Einheit; die Summen stimmen mit dem Bestand überein', async () => {
    const ziel = ownFolder();
    const { datei, tabellen } = await world.call('statistik.writeHalbjahr', {
      jahr: 2026,
      halbjahr: 2,
      ordner: ziel,
    });
    expect(datei).toBe(join(ziel, '2026-11-21_Halbjahresstatistik_2026-2.xlsx'));
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.readFile(datei ?? '');
    expect(buch.worksheets).toHaveLength(tabellen + 1);
    const { bestand } = await world.call('fall.list', { limit: 1 });
    for (const blatt of buch.worksheets.slice(1)) {
      const zeilen = Array.from(
        blatt.getSheetValues() as (unknown[] | undefined)[],
        (zeile) => zeile?.slice(1) ?? [],
      );
      const alles = zeilen.flat().join('\n');
      expect(alles).toMatch(/Was gezählt wird: .+/);
      expect(alles).toContain('Stichtag: 21.11.2026');
      const einheit = /Einheit: (\S+)/.exec(alles)?.[1];
      const summe = zeilen.find(([kopf]) => kopf === 'Summe');
      if (summe !== undefined && einheit === 'Personen') expect(summe.at(-1), blatt.name).toBe(bestand);
      expect(blatt.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1 });
      expect(blatt.views[0]).toMatchObject({ state: 'frozen' });
    }
  });

  it('überschreibt nichts: ein zweiter Lauf bekommt eine Nummer', async () => {
    const ziel = ownFolder();
    await world.call('statistik.writeHalbjahr', { jahr: 2026, halbjahr: 1, ordner: ziel });
    await world.call('statistik.writeHalbjahr', { jahr: 2026, halbjahr: 1, ordner: ziel });
    expect(readdirSync(ziel).toSorted()).toEqual([
      '2026-11-21_Halbjahresstatistik_2026-1 (2).xlsx',
      '2026-11-21_Halbjahresstatistik_2026-1.xlsx',
    ]);
  });

  it('gibt es nicht für ein Halbjahr, das noch nicht begonnen hat', async () => {
    expect(
      await world.request('statistik.writeHalbjahr', { jahr: 2027, halbjahr: 1, ordner: ownFolder() }),
    ).toMatchObject({ ok: false, code: 'refused' });
  });
});

describe('Beispielpersonen', () => {
  it('kommen nicht zweimal zugleich, und währenddessen antwortet das Register', () => {
    expect(erstes).toMatchObject({ ok: true });
    expect(zweites).toMatchObject({ ok: false, code: 'conflict', message: holding('gerade schon') });
    expect(antworten).toBeGreaterThan(5);
    expect(world.tresor.register()?.db.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('haben Gremien, Sitzungen und eine Zielgruppe zum Üben; jede Niederschrift darf so hinaus, wie sie ist', async () => {
    const gremien = await world.call('gremium.list', undefined);
    expect(gremien.map(({ name }) => name)).toEqual(
      gremien.map(() => expect.stringContaining('(erfunden)') as string),
    );
    expect(gremien.map(({ art }) => art).toSorted()).toEqual(['fallgruppe', 'lenkungskreis', 'runder_tisch']);
    const sitzungen = await world.call('sitzung.list', undefined);
    expect(sitzungen.map(({ punkte }) => punkte.length)).toEqual([2, 1, 2]);
    const ziel = ownFolder();
    for (const { id, am } of sitzungen.filter((sitzung) => sitzung.am < '2026-11-21')) {
      const { datei } = await world.call('sitzung.write', {
        id,
        papier: 'niederschrift',
        als: 'docx',
        ordner: ziel,
      });
      expect(datei, am).toMatch(/\.docx$/);
    }
    const [fassung] = await world.call('zielgruppe.list', undefined);
    const kandidaten = await world.call('zielgruppe.kandidaten', {
      id: fassung?.id ?? '',
      am: '2026-11-21',
      art: 'ja',
    });
    expect(kandidaten.personen.length).toBeGreaterThan(10);
  });

  it('kommen nur in ein leeres Beispielregister', async () => {
    expect(await world.request('beispiel.fill', undefined)).toMatchObject({
      ok: false,
      code: 'refused',
      message: holding('schon Personen'),
    });
  });
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
