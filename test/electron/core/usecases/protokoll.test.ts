import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Output } from '#shared/api/contract.ts';
import { holding, openWorld, ownFolder, KENNWORT, HEUTE, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const UWE = 'Uwe Urlaubsvertretung';
const TAGE = { von: HEUTE, bis: HEUTE };
let world: World;
let target: string | null = null;
let amira = '';
beforeAll(async () => {
  world = await openWorld({
    ports: { chooseFile: async () => await Promise.resolve({ path: target }) },
  });
  ({ id: amira } = await world.call('fall.create', { nachname: 'Erfunden', vornamen: 'Amira' }));
  await world.call('fall.create', { nachname: 'Ausgedacht', vornamen: 'Basil' });
  await world.call('benutzer.create', {
    name: UWE,
    kuerzel: null,
    funktion: null,
    telefon: null,
    email: null,
    rechte: ['lesen', 'vorpruefen'],
    kennwort: 'Fenster-Gabel-Wolke-12',
    eigenesKennwort: KENNWORT,
  });
  await world.call('tresor.lock', undefined);
  await world.call('tresor.unlock', { benutzerId: null, kennwort: 'Fenster-Gabel-Wolke-12' });
  await world.call('eintrag.loadGeschuetzt', { personId: amira });
  await world.call('tresor.lock', undefined);
  await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
});
afterAll(async () => {
  await world.close();
});

const auszug = async (more: object = {}): Promise<Output<'protokoll.auszug'>> =>
  await world.call('protokoll.auszug', { ...TAGE, ...more });

describe('Der Protokollauszug', () => {
  it.each(['P-00001', 'Erfunden, Amira', 'amira erfunden'])(
    'zu einer Person („%s“) nennt, wer sie wann angesehen oder geändert hat, und niemand anderen',
    async (person) => {
      const { zeilen, programmNr, pruefung } = await auszug({ person });
      expect(programmNr).toBe('P-00001');
      expect(zeilen).toContainEqual(
        expect.objectContaining({ wer: UWE, art: 'einsicht', was: 'geschützte Angaben angesehen' }),
      );
      expect(zeilen).toContainEqual(
        expect.objectContaining({
          wer: 'Petra Probe',
          was: 'Person aufgenommen',
          angaben: holding('Person'),
        }),
      );
      expect(new Set(zeilen.map((zeile) => zeile.programmNr))).toEqual(new Set(['P-00001']));
      expect(pruefung).toMatchObject({ ok: true, satz: holding('lückenlos') });
    },
  );

  it('zu einem Zeitraum nennt keine Beschäftigten und keine Uhrzeit, und niemand lässt sich heraussuchen', async () => {
    const all = await auszug();
    expect(JSON.stringify(all)).not.toMatch(/Petra|Uwe/);
    expect(all.zeilen.map(({ zeit }) => zeit)).toEqual(all.zeilen.map(() => HEUTE));
    expect(new Set(all.zeilen.map(({ wer }) => wer))).toEqual(
      new Set(['Zugang mit Verwaltung', 'Zugang mit Eintragung']),
    );
    expect(await world.request('protokoll.auszug', { ...TAGE, benutzerId: amira })).toMatchObject({
      code: 'invalid',
    });
    expect((await auszug({ arten: ['zugang'] })).zeilen.map(({ art }) => art)).toEqual(
      expect.arrayContaining(['zugang']),
    );
    expect((await auszug({ arten: ['einsicht'] })).zeilen.every(({ art }) => art === 'einsicht')).toBe(true);
    expect((await auszug({ von: '2026-01-01', bis: '2026-01-31' })).zeilen).toEqual([]);
  });

  it('steht selbst im Protokoll, auch als Datei', async () => {
    const before = (await auszug()).zeilen.length;
    expect((await auszug()).zeilen).toHaveLength(before + 1);
    expect((await auszug()).zeilen[0]?.was).toBe('Protokollauszug angesehen');
  });

  it.each(['csv', 'xlsx', 'docx'] as const)(
    'lässt sich als %s schreiben: Programm-Nr. statt Namen',
    async (als) => {
      target = join(ownFolder(), `auszug.${als}`);
      const { datei, zeilen } = await world.call('protokoll.write', { ...TAGE, person: 'P-00001', als });
      expect(datei).toBe(target);
      expect(zeilen).toBeGreaterThan(1);
      const bytes = readFileSync(target);
      const text =
        als === 'csv'
          ? bytes.toString('utf8')
          : Object.entries(unzipSync(bytes))
              .filter(([name]) => name.endsWith('.xml'))
              .map(([, part]) => strFromU8(part))
              .join('');
      expect(text).toContain('P-00001');
      expect(text).toContain('geschützte Angaben angesehen');
      expect(text).not.toMatch(/Erfunden|Amira/);
      if (als !== 'csv') expect(text).toContain('lückenlos');
    },
  );

  it('sagt, was zu tun ist, wenn der Name nicht passt oder die Tage verkehrt stehen', async () => {
    expect(await world.request('protokoll.auszug', { ...TAGE, person: 'Niemand' })).toMatchObject({
      code: 'not_found',
      message: holding('Nachname, Vornamen'),
    });
    expect(await world.request('protokoll.auszug', { von: '2026-11-21', bis: '2026-11-20' })).toMatchObject({
      code: 'invalid',
    });
    await world.call('fall.create', { nachname: 'Ausgedacht', vornamen: 'Basil' });
    expect(await world.request('protokoll.auszug', { ...TAGE, person: 'Basil Ausgedacht' })).toMatchObject({
      code: 'conflict',
      message: holding('Programm-Nr.'),
    });
  });

  it('meldet eine gebrochene Kette und zeigt gelöschte Inhalte als gelöscht', async () => {
    await world.call('loeschung.loeschen', { personIds: [amira], grund: 'irrtum' });
    const { zeilen, pruefung } = await auszug();
    expect(zeilen).toContainEqual(expect.objectContaining({ angaben: 'Inhalt mit der Person gelöscht' }));
    expect(pruefung).toMatchObject({ ok: true, satz: holding('mit der Person gelöscht') });
    const db = world.tresor.register()?.db;
    db?.exec('DROP TRIGGER protokoll_bleibt');
    db?.exec(`UPDATE protokoll SET art = 'fall.list' WHERE id = 3`);
    expect((await auszug()).pruefung).toMatchObject({ ok: false, satz: holding('Zeile 3') });
  });
});
