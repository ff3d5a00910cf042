import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

let world: World;
let chosen = '';
beforeAll(async () => {
  world = await openWorld({
    ports: { chooseFile: async () => await Promise.resolve({ path: chosen }) },
  });
});
afterAll(async () => await world.close());

const haushalt = (strasse: string): Input<'fall.saveHaushalt'>['haushalt'] => ({
  id: null,
  bezeichnung: null,
  unterkunft: null,
  strasse,
  plz: null,
  ort: null,
});

/** Every cell of every table, so that a table that comes later is looked at too. */
function everything(): string {
  const db = world.tresor.register()?.db;
  const tables = db
    ?.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all();
  return JSON.stringify(tables?.map((table) => db?.prepare(`SELECT * FROM "${table}"`).all()));
}

describe('Eine Person zu löschen', () => {
  it('entfernt jede Spur aus jeder Tabelle, und das Protokoll stimmt noch', async () => {
    const id = await createPerson(world, 'Löschmich-Geheim', { vornamen: 'Probina' });
    const { id: haushaltId } = await world.call('fall.saveHaushalt', {
      personId: id,
      haushalt: haushalt('Verschwindeweg 7'),
    });
    await world.call('eintrag.save', {
      tabelle: 'duldung',
      eintrag: { id: crypto.randomUUID(), personId: id },
    });
    await world.call('eintrag.loadGeschuetzt', { personId: id });
    await world.call('entwurf.save', { ort: `/faelle/${id}`, inhalt: 'Geheim' });
    await world.call('pruefung.save', { personId: id });
    expect(everything()).toContain('Verschwindeweg');

    const vorschau = await world.call('loeschung.vorschau', { personIds: [id] });
    expect(vorschau.geht).toContainEqual({ was: 'Duldung', anzahl: 1 });
    expect(vorschau.gesperrt).toBeNull();
    const { protokollNr } = await world.call('loeschung.loeschen', { personIds: [id], grund: 'verlangen' });

    const left = everything();
    for (const trace of ['Löschmich', 'loschmich', 'loeschmich', 'Probina', 'Verschwindeweg', id, haushaltId])
      expect(left).not.toContain(trace);
    expect(world.tresor.register()?.protokoll.verify()).toMatchObject({ ok: true });
    expect(await world.request('fall.load', { id })).toMatchObject({ code: 'not_found' });
    expect(await world.call('loeschung.protokolle', undefined)).toMatchObject([
      { protokollNr, personen: 1, grund: 'Die Person hat die Löschung verlangt (Art. 17 DSGVO)' },
    ]);
  });

  it('lässt die Anschrift stehen, solange noch jemand dort wohnt', async () => {
    const [geht, bleibt] = [
      await createPerson(world, 'Geht-Probe'),
      await createPerson(world, 'Bleibt-Probe'),
    ];
    const { id } = await world.call('fall.saveHaushalt', {
      personId: geht,
      haushalt: haushalt('Bleibeweg 1'),
    });
    await world.call('fall.saveHaushalt', { personId: bleibt, haushalt: { ...haushalt('Bleibeweg 1'), id } });
    const { bleibt: saetze } = await world.call('loeschung.vorschau', { personIds: [geht] });
    expect(saetze.at(-1)).toContain('Eine weitere Person im selben Haushalt bleibt');
    await world.call('loeschung.loeschen', { personIds: [geht], grund: 'frist' });
    expect((await world.call('fall.load', { id: bleibt })).haushalt?.strasse).toBe('Bleibeweg 1');
  });

  it('löscht niemanden, wenn jemand zweimal in der Auswahl steht', async () => {
    const id = await createPerson(world, 'Zweimal-Probe');
    expect(await world.request('loeschung.loeschen', { personIds: [id, id], grund: 'irrtum' })).toMatchObject(
      { ok: false, code: 'invalid' },
    );
    expect((await world.call('fall.load', { id })).person.nachname).toBe('Zweimal-Probe');
  });

  it('hinterlässt für die Statistik nur Zahlen, jedes Merkmal für sich', async () => {
    const before = await world.call('loeschung.rest', undefined);
    const sum = (rows: typeof before) =>
      rows.filter(({ merkmal }) => merkmal === 'Ampelgruppe').reduce((n, { anzahl }) => n + anzahl, 0);
    const id = await createPerson(world, 'Rest-Probe', { geburtsdatum: '1990-05-01' });
    await world.call('loeschung.loeschen', { personIds: [id], grund: 'irrtum' });
    const after = await world.call('loeschung.rest', undefined);
    expect(sum(after)).toBe(sum(before) + 1);
    expect(new Set(after.map(({ halbjahr }) => halbjahr))).toEqual(new Set(['2026-2']));
    expect(JSON.stringify(after)).not.toContain('1990');
  });

  it('geht nicht, solange ein Rechtsbehelf anhängig ist', async () => {
    const id = await createPerson(world, 'Klage-Probe');
    await world.call('eintrag.save', {
      tabelle: 'antrag',
      eintrag: {
        id: crypto.randomUUID(),
        personId: id,
        norm: '25b1',
        gestelltAm: '2025-01-01',
        stand: 'rechtsbehelf',
      },
    });
    expect(await world.request('loeschung.loeschen', { personIds: [id], grund: 'frist' })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Rechtsbehelf') as unknown,
    });
  });

  it('darf nur, wer verwaltet', async () => {
    const id = await createPerson(world, 'Recht-Probe');
    const input = { personIds: [id], grund: 'frist' };
    expect(await world.requestWith(['lesen', 'vorpruefen'], 'loeschung.loeschen', input)).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('Der Löschplan', () => {
  it('nennt den Tag und den Grund, und eine Aufbewahrung verschiebt ihn mit Begründung', async () => {
    const id = await createPerson(world, 'Plan-Probe');
    const termin = await world.call('loeschung.termin', { personId: id });
    expect(termin).toMatchObject({ am: '2031-11-20', grund: 'ruhe', stand: 'spaeter', sperre: null });
    await world.call('loeschung.aufbewahren', {
      personId: id,
      bis: '2035-01-31',
      grund: 'Evaluation bis 2034.',
    });
    expect(await world.call('loeschung.termin', { personId: id })).toMatchObject({
      am: '2035-01-31',
      warum: expect.stringContaining('Evaluation bis 2034.') as unknown,
    });
    expect(
      await world.request('loeschung.aufbewahren', { personId: id, bis: '2099-01-01', grund: 'immer' }),
    ).toMatchObject({
      code: 'refused',
    });
  });

  it('listet, was in den nächsten Monaten ansteht, das Nächste zuerst', async () => {
    const { faelle } = await world.call('loeschung.plan', { bisMonate: 240 });
    const tage = faelle.map(({ am }) => am);
    expect(tage).toEqual(tage.toSorted());
    expect((await world.call('loeschung.plan', { bisMonate: 1 })).faelle).toEqual([]);
  });
});

describe('Die Erinnerung', () => {
  it('zählt, was die Frist erreicht hat, und nicht, was angehalten oder länger aufbewahrt ist', async () => {
    const faellig = async () => (await world.call('loeschung.erinnerung', undefined)).faellig;
    expect(await faellig()).toBe(0);
    const ids = await Promise.all(
      ['Eins', 'Zwei', 'Drei'].map(async (n) => await createPerson(world, `Frist-${n}`)),
    );
    for (const id of ids) {
      const { person } = await world.call('fall.load', { id });
      const { programmNr: _, ...rest } = person;
      await world.call('fall.savePerson', { ...rest, lage: 'titel_erteilt' });
      world.tresor
        .register()
        ?.db.prepare(
          `INSERT INTO austritt (id, personId, am, grund, benutzerId) SELECT ?, ?, '2023-11-20', 'titel', id FROM benutzer LIMIT 1`,
        )
        .run(crypto.randomUUID(), id);
    }
    expect(await faellig()).toBe(3);
    await world.call('loeschung.aufbewahren', {
      personId: ids[0] ?? '',
      bis: '2027-01-01',
      grund: 'Evaluation.',
    });
    expect(await faellig()).toBe(2);
    await world.call('loeschung.loeschen', { personIds: [ids[1] ?? ''], grund: 'frist' });
    expect(await faellig()).toBe(1);
  });
});

describe('Das Löschprotokoll', () => {
  it('nennt Kategorien, Tag und Grund, aber keinen Menschen', async () => {
    const id = await createPerson(world, 'Papier-Geheim');
    const { protokollNr } = await world.call('loeschung.loeschen', { personIds: [id], grund: 'frist' });
    chosen = join(world.ordner, 'protokoll.docx');
    const { datei } = await world.call('loeschung.papier', { protokollNr, als: 'docx' });
    expect(datei).toBe(chosen);
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(chosen) });
    expect(value).toContain('Die Frist der Behörde ist abgelaufen');
    expect(value).toContain(String(protokollNr));
    expect(value).not.toContain('Geheim');
  });

  it('gibt es nur zu einer Löschung', async () => {
    expect(await world.request('loeschung.papier', { protokollNr: 1, als: 'docx' })).toMatchObject({
      code: 'not_found',
    });
  });
});
