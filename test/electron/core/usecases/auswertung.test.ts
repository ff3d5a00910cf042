import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

let world: World;
const chosen: { path: string | null } = { path: null };
beforeAll(async () => {
  world = await openWorld({
    today: '2026-11-20',
    ports: { chooseFile: async () => await Promise.resolve({ ...chosen }) },
  });
});
afterAll(async () => world.close());

const ZEIT = { von: '2026-01-01', bis: '2026-11-20' };
async function refusal(name: string, input: unknown): Promise<string> {
  const reply = await world.request(name, input);
  expect(reply.ok, `${name} was not refused`).toBe(false);
  return reply.ok ? '' : reply.message;
}

describe('Die Auswertung', () => {
  it('eines leeren Registers sagt, dass noch nichts da ist, und stürzt über nichts', async () => {
    expect(await world.call('auswertung.load', ZEIT)).toMatchObject({ personen: 0, ersterTag: null });
  });

  it('führt von jeder Zahl zu den Fällen dahinter', async () => {
    const a = await createPerson(world, 'Zählung-Erfunden');
    await createPerson(world, 'Ungeprüft-Erfunden');
    await world.call('eintrag.save', {
      tabelle: 'antrag',
      eintrag: {
        id: crypto.randomUUID(),
        personId: a,
        norm: '25b1',
        gestelltAm: '2026-03-01',
        stand: 'gestellt',
      },
    } as Parameters<typeof world.call<'eintrag.save'>>[1]);
    const { tabellen, personen } = await world.call('auswertung.load', ZEIT);
    expect(personen).toBe(2);
    const trichter = tabellen.find(({ id }) => id === 'trichter');
    const zeile = trichter?.zeilen.findIndex(({ label }) => label === 'Antrag läuft') ?? -1;
    expect(trichter?.zeilen[zeile]?.werte).toEqual([1]);
    const { was, faelle } = await world.call('auswertung.faelle', {
      ...ZEIT,
      id: 'trichter',
      zeile,
      spalte: 0,
    });
    expect(was).toBe('Vom Bestand zum Titel › Antrag läuft');
    expect(faelle.map(({ personId }) => personId)).toEqual([a]);
    expect(await refusal('auswertung.faelle', { ...ZEIT, id: 'trichter', zeile: 99, spalte: 0 })).toContain(
      'gibt es nicht',
    );
  });

  it('eines Tages, bevor das Register begann, ist leer und nicht falsch', async () => {
    const { personen, ersterTag } = await world.call('auswertung.load', {
      von: '2019-01-01',
      bis: '2019-12-31',
    });
    expect({ personen, ersterTag }).toEqual({ personen: 0, ersterTag: '2026-11-20' });
  });

  it('lehnt einen Zeitraum ab, der endet, bevor er beginnt, oder in der Zukunft liegt', async () => {
    expect(await refusal('auswertung.load', { von: '2026-06-01', bis: '2026-05-01' })).toContain('bevor er');
    expect(await refusal('auswertung.load', { von: '2026-06-01', bis: '2027-05-01' })).toContain('Zukunft');
  });

  it('steht in Excel und in Word mit denselben Zahlen, Definition und Einheit', async () => {
    chosen.path = join(ownFolder(), 'zahlen.docx');
    await world.call('auswertung.write', { ...ZEIT, als: 'docx' });
    const word = await wordText(readFileSync(chosen.path));
    expect(word).toContain('VomBestandzumTitel');
    expect(word).toContain('AntragläuftPersonen'.slice(0, 11));
    chosen.path = join(ownFolder(), 'zahlen.xlsx');
    await world.call('auswertung.write', { ...ZEIT, als: 'xlsx' });
    expect(readFileSync(chosen.path).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('Zwei Stichtage nebeneinander', () => {
  const TAGE = { erster: '2026-11-19', zweiter: '2026-11-20' };

  it('führen von jeder Veränderung zu denen, die dazugekommen oder weggefallen sind', async () => {
    const { tabellen, ersterTag } = await world.call('auswertung.vergleich', TAGE);
    expect(ersterTag).toBe('2026-11-20');
    const trichter = tabellen.find(({ id }) => id === 'trichter');
    const zeile = trichter?.zeilen.findIndex(({ label }) => label === 'Antrag läuft') ?? -1;
    expect(trichter?.zeilen[zeile]).toMatchObject({
      erster: 0,
      zweiter: 1,
      differenz: 1,
      dazu: 1,
      heraus: 0,
    });
    const { was, dazu, heraus } = await world.call('auswertung.vergleichsfaelle', {
      ...TAGE,
      id: 'trichter',
      zeile,
    });
    expect([was, dazu.map(({ name }) => name), heraus]).toEqual([
      'Vom Bestand zum Titel › Antrag läuft',
      ['Zählung-Erfunden'],
      [],
    ]);
    expect(await refusal('auswertung.vergleichsfaelle', { ...TAGE, id: 'titel', zeile: 0 })).toContain(
      'gibt es nicht',
    );
  });

  it('stehen in Excel und in Word mit denselben Zahlen, und mit niemandem', async () => {
    chosen.path = join(ownFolder(), 'vergleich.docx');
    await world.call('auswertung.writeVergleich', { ...TAGE, als: 'docx' });
    const word = await wordText(readFileSync(chosen.path));
    expect(word).toContain('Vergleich19.11.2026mit20.11.2026');
    expect(word).toContain('Antragläuft01+1–10');
    expect(word).not.toContain('Zählung');
    chosen.path = join(ownFolder(), 'vergleich.xlsx');
    await world.call('auswertung.writeVergleich', { ...TAGE, als: 'xlsx' });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.readFile(chosen.path);
    const zeilen = buch.getWorksheet('Vom Bestand zum Titel')?.getSheetValues() ?? [];
    const zeile = zeilen.find((each) => Array.isArray(each) && each[1] === 'Antrag läuft');
    expect(Array.isArray(zeile) ? zeile.slice(1, 5) : zeile).toEqual(['Antrag läuft', 0, 1, 1]);
  });

  it('sind zwei: derselbe Tag zweimal und ein Tag in der Zukunft werden abgelehnt', async () => {
    expect(await refusal('auswertung.vergleich', { ...TAGE, erster: '2026-11-20' })).toContain(
      'derselbe Tag',
    );
    expect(await refusal('auswertung.vergleich', { ...TAGE, zweiter: '2026-12-20' })).toContain('Zukunft');
  });
});
