import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feldLabel } from '#electron/core/usecases/feld-worte.ts';
import { createPerson, openWorld, testServices, type World } from '#test/electron/core/world.ts';

let tag = '2026-03-02';
let world: World;
let id: string;

/** One office that goes on working over several days. */
const services = {
  ...testServices('2026-03-02'),
  today: () => testServices(tag).today(),
  now: () => testServices(tag).now(),
};

beforeAll(async () => {
  world = await openWorld({ services });
  id = await createPerson(world, 'Früher-Probe', { geduldetSeit: '2019-05-01' });
  await world.call('eintrag.save', {
    tabelle: 'gesundheit',
    eintrag: { id: crypto.randomUUID(), personId: id, entfaelltWegen: 'krankheit', nachweis: 'Blatt 12' },
  });
  tag = '2026-06-01';
  const { person } = await world.call('fall.load', { id });
  await world.call('fall.savePerson', { ...withoutNumber(person), nachname: 'Später-Probe' });
});
afterAll(async () => await world.close());

function withoutNumber<P extends { readonly programmNr: string }>({ programmNr: _, ...rest }: P) {
  return rest;
}

const wert = (stand: Awaited<ReturnType<typeof am>>, label: string) =>
  stand.bereiche.flatMap(({ eintraege }) => eintraege.flat()).find((feld) => feld.label === label)?.wert;
const am = async (day: string) => await world.call('akte.standAm', { personId: id, tag: day });

describe('„Stand am …“ zeigt die Akte, wie sie an diesem Tag war', () => {
  it('mit den Namen und Angaben von damals', async () => {
    expect(wert(await am('2026-05-31'), 'Nachname')).toBe('Früher-Probe');
    expect(wert(await am('2026-06-01'), 'Nachname')).toBe('Später-Probe');
  });

  it('mit der Prüfung nach den Regeln jenes Tages und ohne eine Entscheidung, die es noch nicht gab', async () => {
    const stand = await am('2026-03-02');
    expect(stand.ampel).toBeNull();
    expect(stand.pruefung.begruendung.length).toBeGreaterThan(0);
  });

  it('ohne geschützte Werte: sie werden nur gezählt', async () => {
    const stand = await am('2026-03-02');
    const bereich = stand.bereiche.find(({ tabelle }) => tabelle === 'gesundheit');
    expect(bereich?.eintraege).toEqual([
      [{ label: 'Geschützte Angaben', wert: 'ein Eintrag; hier nicht gezeigt' }],
    ]);
    expect(JSON.stringify(stand)).not.toContain('Blatt 12');
  });

  it('und sagt, wenn es die Akte noch nicht gab oder der Tag erst kommt', async () => {
    expect(await world.request('akte.standAm', { personId: id, tag: '2026-03-01' })).toMatchObject({
      message: 'An diesem Tag stand die Person noch nicht im Register.',
    });
    expect(await world.request('akte.standAm', { personId: id, tag: '2026-06-02' })).toMatchObject({
      code: 'refused',
    });
  });
});

describe('Die Auskunft nach Art. 15', () => {
  it('enthält alles in Worten; die Vorschau hält Geschütztes zurück', async () => {
    const { html } = await world.call('dokument.preview', { vorlage: 'auskunft', personId: id });
    expect(html).toContain('Später-Probe');
    expect(html).toContain('01.05.2019');
    expect(html).toContain('Angaben zur Gesundheit');
    expect(html).toContain('steht erst im geschriebenen Papier');
    expect(html).not.toContain('Blatt 12');
  });

  it('nennt auch Prüfungen und Papiere mit Worten und Uhrzeit, nie mit den Namen des Programms', async () => {
    const personId = await createPerson(world, 'Wörter-Probe');
    await world.call('pruefung.save', { personId });
    const { html } = await world.call('dokument.preview', { vorlage: 'auskunft', personId });
    expect(html).toContain('festgehalten am');
    expect(html).toMatch(/01\.06\.2026, \d\d:\d\d/);
    expect(html).not.toMatch(/erstelltAm|\dT\d\d:/);
    expect(['vorlage', 'code', 'erstelltAm'].map((feld) => feldLabel('dokument', feld))).toEqual([
      'Papier',
      'Kennung',
      'geschrieben am',
    ]);
  });
});
