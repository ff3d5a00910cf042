import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import ExcelJS from 'exceljs';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, holding, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const people = async (count: number, name: string) =>
  await Promise.all(Array.from({ length: count }, async (_, i) => await createPerson(world, `${name} ${i}`)));
const lagen = async (ids: readonly string[]) =>
  await Promise.all(ids.map(async (id) => (await world.call('fall.load', { id })).person.lage));
const row = async (id: string) => {
  const { person } = await world.call('fall.load', { id });
  return (await world.call('fall.list', { filter: { suche: person.programmNr } })).zeilen[0];
};
const SPRECHEN: Input<'auswahl.change'>['aktion'] = {
  art: 'wiedervorlage',
  faelligAm: asDatum('2026-12-01'),
  was: 'Pass ansprechen',
  wer: null,
};

describe('Mit vielen auf einmal', () => {
  it('den Stand im Programm zu setzen ist eine Protokollzeile und ein Schritt zurück', async () => {
    const ids = await people(60, 'Vielemuster');
    const lines = () => world.tresor.register()?.db.prepare('SELECT count(*) FROM protokoll').pluck().get();
    const before = Number(lines());
    const { protokollNr, geaendert } = await world.call('auswahl.change', {
      ids,
      aktion: { art: 'lage', lage: 'im_programm' },
    });
    expect([geaendert, Number(lines()) - before]).toEqual([60, 1]);
    expect(new Set(await lagen(ids))).toEqual(new Set(['im_programm']));
    expect(await world.call('auswahl.undo', { protokollNr })).toEqual({ personen: 60 });
    expect(new Set(await lagen(ids))).toEqual(new Set(['in_pruefung']));
  });

  it('bleibt in der Liste stehen, was über die Ampel bekannt war', async () => {
    const ids = await people(60, 'Ampelmuster');
    const [first = ''] = ids;
    await world.call('ampel.decide', {
      personId: first,
      farbe: 'gelb',
      rechtsgrundlage: null,
      grund: 'Pass fehlt noch',
      zweiterBlickAm: null,
    } as never);
    await world.call('auswahl.change', { ids, aktion: { art: 'lage', lage: 'im_programm' } });
    expect(await row(first)).toMatchObject({
      ampel: 'gelb',
      vorschlag: 'angaben_fehlen',
      lage: 'im_programm',
    });
  });

  it('eine Betreuung zuzuordnen achtet auf die freie Wahl und die eine Betreuung', async () => {
    const ids = await people(3, 'Wechselmuster');
    const [schon = ''] = ids;
    const neu = {
      art: 'betreuung',
      betreuungsart: 'abh',
      traegerId: null,
      von: asDatum('2026-10-01'),
      gewaehltVon: null,
      grund: null,
    } as const;
    await world.call('auswahl.change', { ids: [schon], aktion: { ...neu, von: asDatum('2026-11-01') } });
    const done = await world.call('auswahl.change', { ids, aktion: neu });
    expect(done).toMatchObject({ geaendert: 2, ausgelassenGesamt: 1 });
    expect(done.ausgelassen[0]).toMatchObject({ id: schon, name: 'Wechselmuster 0' });
    expect((await row(ids[1] ?? ''))?.betreuungsart).toBe('abh');
    await world.call('auswahl.undo', { protokollNr: done.protokollNr });
    expect((await row(ids[1] ?? ''))?.betreuungsart).toBeNull();
  });

  it('eine Wiedervorlage zu setzen zeigt sie in der Liste', async () => {
    const ids = await people(2, 'Termin-Probe');
    await world.call('auswahl.change', { ids, aktion: SPRECHEN });
    expect((await row(ids[0] ?? ''))?.wiedervorlageAm).toBe('2026-12-01');
  });

  it('wird nach weiterer Arbeit nicht mehr zurückgenommen, auch nicht halb', async () => {
    const ids = await people(3, 'Weiterarbeit');
    const { protokollNr } = await world.call('auswahl.change', {
      ids,
      aktion: { art: 'lage', lage: 'im_programm' },
    });
    const { person } = await world.call('fall.load', { id: ids[0] ?? '' });
    const { programmNr: _nr, ...input } = person;
    await world.call('fall.savePerson', { ...input, gemeinde: 'Musterstadt', basis: null });
    expect(await world.request('auswahl.undo', { protokollNr })).toMatchObject({ code: 'conflict' });
    expect(new Set(await lagen(ids))).toEqual(new Set(['im_programm']));
  });

  it('nimmt nur zurück, was selbst eine Änderung an vielen war', async () => {
    await createPerson(world, 'Einzelprobe');
    const last = world.tresor.register()?.db.prepare('SELECT max(id) FROM protokoll').pluck().get();
    expect(await world.request('auswahl.undo', { protokollNr: Number(last) })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('Die Liste als Datei', () => {
  const ordner = mkdtempSync(join(tmpdir(), 'bleibeweg-liste-'));

  it('zeigt vorher, was sie enthält, und enthält genau das: keine geschützten Angaben, keine AZR-Nummer, keine Formel', async () => {
    const id = await createPerson(world, '=HYPERLINK("x")', {
      vornamen: '+Ina',
      geburtsdatum: '1990-02-01' as never,
    });
    const { person } = await world.call('fall.load', { id });
    const { programmNr: _nr, ...input } = person;
    await world.call('fall.savePerson', { ...input, azrNr: '998877665544', basis: null });
    await world.call('eintrag.save', {
      tabelle: 'verurteilung',
      eintrag: { id: crypto.randomUUID(), personId: id, art: 'geldstrafe', delikt: 'Geheimdelikt' },
    });
    const auszug: Input<'auswahl.previewExport'> = {
      ids: [id],
      spalten: ['name', 'geboren', 'ampel', 'fehlt'],
    };
    const vorher = await world.call('auswahl.previewExport', auszug);
    expect(vorher.kopf).toEqual(['Nachname', 'Vornamen', 'geboren', 'Ampel', 'Noch offen']);
    expect(vorher.zeilen[0]?.slice(0, 4)).toEqual(['=HYPERLINK("x")', '+Ina', '01.02.1990', 'ungeprüft']);

    const { datei } = await world.call('auswahl.writeExport', { ...auszug, ordner });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.load(readFileSync(datei ?? '') as never);
    const rows: unknown[][] = [];
    buch.worksheets[0]?.eachRow((line) => rows.push(Array.isArray(line.values) ? line.values.slice(1) : []));
    expect(rows).toContainEqual(vorher.zeilen[0]);
    expect(buch.worksheets[0]?.getColumn(1).values.every((value) => typeof value !== 'object')).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/998877665544|Geheimdelikt/);
    expect(datei).not.toContain('HYPERLINK');
    const log = world.tresor
      .register()
      ?.db.prepare(
        `SELECT inhalt FROM protokoll JOIN protokollinhalt ON protokollId = id WHERE art = 'auswahl.writeExport'`,
      )
      .pluck()
      .get();
    expect(JSON.parse(String(log))).toMatchObject({
      anzahl: 1,
      spalten: ['name', 'geboren', 'ampel', 'fehlt'],
    });
  });

  it('Rückmeldebögen entstehen für alle in einem Ordner; wer keinen bekommen darf, wird mit Grund genannt', async () => {
    const papiere = mkdtempSync(join(tmpdir(), 'bleibeweg-boegen-'));
    const ids = [];
    for (const [i, geburtsdatum] of ['1990-02-01', '1985-03-04', null].entries())
      ids.push(
        await createPerson(world, `Bogenmuster ${i}`, {
          vornamen: 'Ina',
          geburtsdatum: geburtsdatum as never,
        }),
      );
    const run = await world.call('auswahl.writePapers', {
      ids,
      vorlage: 'rueckmeldebogen',
      als: 'docx',
      ordner: papiere,
    });
    expect(run).toMatchObject({
      geschrieben: 2,
      ausgelassen: [{ name: 'Bogenmuster 2, Ina', grund: holding('Geburtsdatum') }],
    });
    expect(readdirSync(papiere).filter((name) => name.endsWith('.docx'))).toHaveLength(2);
    expect(readdirSync(papiere).join()).not.toContain('Bogenmuster');
    expect(await world.call('dokument.list', { personId: ids[0] ?? '' })).toHaveLength(1);
  });
});
