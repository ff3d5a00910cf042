import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { records } from '#shared/domain/records.ts';
import { postenart, type Postenart } from '#shared/fristen/posten.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

// A Friday; the Monday after is a working day everywhere.
const HEUTE = '2026-11-20';
let world: World;
const chosen: { path: string | null } = { path: null };
beforeAll(async () => {
  world = await openWorld({
    today: HEUTE,
    ports: { chooseFile: async () => await Promise.resolve({ ...chosen }) },
  });
});
afterAll(async () => world.close());

type Tabelle = Input<'eintrag.save'>['tabelle'];
async function enter(personId: string, tabelle: Tabelle, werte: Record<string, unknown>): Promise<string> {
  const id = crypto.randomUUID();
  // The table and its record belong together; the contract checks it again.
  await world.call('eintrag.save', { tabelle, eintrag: { id, personId, ...werte } } as Input<'eintrag.save'>);
  return id;
}
const liste = async (wunsch: Input<'heute.load'> = {}) => await world.call('heute.load', wunsch);
const ofPerson = async (personId: string, wunsch: Input<'heute.load'> = {}) =>
  (await liste(wunsch)).posten.filter((posten) => posten.personId === personId);
async function refusal(name: string, input: unknown): Promise<string> {
  const reply = await world.request(name, input);
  expect(reply.ok, `${name} was not refused`).toBe(false);
  return reply.ok ? '' : reply.message;
}

describe('Ein leeres Register', () => {
  it('hat nichts fällig und sagt, wie viele Menschen darin stehen', async () => {
    expect(await liste()).toMatchObject({
      heute: HEUTE,
      posten: [],
      personen: 0,
      feiertag: null,
      ohneLand: false,
    });
  });
});

describe('Was fällig ist', () => {
  type Row = readonly [art: Postenart, tabelle: Tabelle, werte: Record<string, unknown>, ort: string];
  const rows: readonly Row[] = [
    ['duldung', 'duldung', { gueltigBis: '2026-12-04' }, 'aufenthalt'],
    [
      'erlaubnis',
      'beschaeftigung',
      {
        form: 'vollzeit',
        arbeitgeber: 'Probebetrieb (erfunden)',
        von: '2025-01-01',
        erlaubnisBis: '2026-12-01',
      },
      'nachweise',
    ],
    ['titel', 'titel', { norm: '25b1', von: '2025-12-02', bis: '2026-12-01' }, 'antrag'],
    ['titel_gespraech', 'titel', { norm: '25b1', von: '2025-02-01', bis: '2027-02-01' }, 'antrag'],
    ['titel_104c', 'titel', { norm: '104c', von: '2025-08-01', bis: '2027-01-31' }, 'antrag'],
    ['zusicherung', 'zusicherung', { am: '2026-09-01', gueltigBis: '2026-12-01' }, 'antrag'],
    ['antrag', 'antrag', { norm: '25b1', gestelltAm: '2026-08-20', stand: 'gestellt' }, 'antrag'],
    ['wiedervorlage', 'wiedervorlage', { faelligAm: '2026-11-23', was: 'Anrufen' }, 'sachstand'],
    [
      'vollmacht',
      'kontaktperson',
      { name: 'Rat Probe (erfunden)', vollmacht: 'auskunft', vollmachtBis: '2026-12-01' },
      'person',
    ],
  ];

  it.each(rows)(
    '%s: steht da, mit Regel und dem Ort, an dem man es erledigt',
    async (art, tabelle, werte, ort) => {
      const personId = await createPerson(world, `Frist-${art}-Erfunden`);
      await enter(personId, tabelle, werte);
      const found = await ofPerson(personId);
      expect(found.map((posten) => posten.art)).toEqual([art]);
      expect(found[0]?.ort).toBe(`/faelle/${personId}/${ort}`);
      expect(found[0]?.regel.length).toBeGreaterThan(20);
    },
  );

  it('Duldung und Beschäftigungserlaubnis, die zusammen enden, sind eine Sache, am früheren Tag', async () => {
    const personId = await createPerson(world, 'Zusammen-Erfunden');
    await enter(personId, 'duldung', { gueltigBis: '2026-12-10' });
    await enter(personId, 'beschaeftigung', {
      form: 'vollzeit',
      arbeitgeber: 'Probebetrieb (erfunden)',
      von: '2025-01-01',
      erlaubnisBis: '2026-12-03',
    });
    const found = await ofPerson(personId);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      am: '2026-12-03',
      was: 'Duldung und Beschäftigungserlaubnis verlängern',
    });
  });

  it('wer einen Titel hat, hat keine Duldung zu verlängern', async () => {
    const personId = await createPerson(world, 'Titel-Erfunden');
    await enter(personId, 'duldung', { gueltigBis: '2026-11-01' });
    await enter(personId, 'titel', { norm: '25b1', von: '2026-10-15', bis: '2028-10-14' });
    expect(await ofPerson(personId)).toEqual([]);
  });

  it('ein Fristende am Wochenende ist am letzten Werktag davor zu erledigen; Vergangenes ist überfällig', async () => {
    const personId = await createPerson(world, 'Wochenende-Erfunden');
    await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-22', was: 'Sonntag' });
    await enter(personId, 'wiedervorlage', { faelligAm: '2026-12-26', was: 'Feiertag' });
    await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-02', was: 'Vorbei' });
    const found = await ofPerson(personId, { tage: 60 });
    expect(found.map(({ was, bis, dringlichkeit }) => [was, bis, dringlichkeit])).toEqual([
      ['Vorbei', '2026-11-02', 'ueberfaellig'],
      ['Sonntag', '2026-11-20', 'heute'],
      ['Feiertag', '2026-12-24', 'spaeter'],
    ]);
    const jetzt = await ofPerson(personId, { tage: 0 });
    expect(jetzt.map(({ was }) => was)).toEqual(['Vorbei', 'Sonntag']);
  });

  it('wer ausgetreten ist, steht nicht mehr da', async () => {
    const personId = await createPerson(world, 'Fort-Erfunden');
    await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-20', was: 'Nicht mehr nötig' });
    world.tresor.register()?.db.prepare(`UPDATE person SET lage = 'ausgetreten' WHERE id = ?`).run(personId);
    expect(await ofPerson(personId)).toEqual([]);
  });

  it('ein Träger mit eigenem Tag meldet an diesem; die anderen bleiben bei der Vereinbarung', async () => {
    const july = await openWorld({ today: '2027-07-05' });
    for (const [name, halbjahr1Bis] of [
      ['Beratung Eigen (erfunden)', '15.08.'],
      ['Beratung Regel (erfunden)', null],
    ] as const)
      await july.call(
        'traeger.save',
        records.traeger.parse({ id: crypto.randomUUID(), name, aktiv: true, halbjahr1Bis }),
      );
    const { posten } = await july.call('heute.load', { tage: 30 });
    expect(
      posten.filter(({ art }) => art === 'halbjahr').map(({ was, am }) => [was.includes('Eigen'), am]),
    ).toEqual([
      [false, '2027-07-15'],
      [true, '2027-08-15'],
    ]);
    const { traeger } = await july.call('halbjahr.stand', { jahr: 2027, halbjahr: 1 });
    expect(traeger.map(({ meldung }) => meldung.faelligAm)).toEqual(['2027-08-15', '2027-07-15']);
    await july.close();
  });

  it('ein Träger, der am 15.01. zu melden hat, steht ab Neujahr da', async () => {
    const later = await openWorld({ today: '2027-01-04' });
    await later.call('traeger.save', {
      id: crypto.randomUUID(),
      name: 'Beratungsstelle Eins (erfunden)',
      strasse: null,
      plz: null,
      ort: null,
      telefon: null,
      email: null,
      ansprechpartner: null,
      sprachen: null,
      schwerpunkt: null,
      sprechzeiten: null,
      plaetze: null,
      aktiv: true,
    });
    const { posten } = await later.call('heute.load', { tage: 0 });
    expect(posten).toMatchObject([
      {
        art: 'halbjahr',
        am: '2027-01-15',
        was: 'Halbjahresstatistik von Beratungsstelle Eins (erfunden), 2. Halbjahr 2026',
      },
    ]);
    await later.close();
  });
});

describe('Eine fällige Sache', () => {
  it('ist abgehakt bis morgen noch zu sehen und lässt sich zurückholen', async () => {
    const personId = await createPerson(world, 'Haken-Erfunden');
    await enter(personId, 'duldung', { gueltigBis: '2026-12-01' });
    const [posten] = await ofPerson(personId);
    await world.call('heute.tick', { schluessel: posten?.schluessel ?? '' });
    expect(await ofPerson(personId)).toEqual([]);
    const { erledigt } = await liste();
    expect(erledigt.map(({ schluessel }) => schluessel)).toContain(posten?.schluessel);
    await world.call('heute.untick', { schluessel: posten?.schluessel ?? '' });
    expect(await ofPerson(personId)).toHaveLength(1);
  });

  it('kommt mit einem neuen Datum wieder: abgehakt war nur die alte Frist', async () => {
    const personId = await createPerson(world, 'Neue-Frist-Erfunden');
    await enter(personId, 'duldung', { gueltigBis: '2026-12-01' });
    const [posten] = await ofPerson(personId);
    await world.call('heute.tick', { schluessel: posten?.schluessel ?? '' });
    await enter(personId, 'duldung', { gueltigBis: '2026-12-15' });
    expect((await ofPerson(personId)).map(({ am }) => am)).toEqual(['2026-12-15']);
  });

  it('ist als Wiedervorlage abgehakt auch in der Fallakte erledigt, und zurückgeholt wieder offen', async () => {
    const personId = await createPerson(world, 'Akte-Erfunden');
    const id = await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-20', was: 'Nachfragen' });
    const schluessel = `wiedervorlage:${id}:2026-11-20`;
    await world.call('heute.tick', { schluessel });
    const stand = () =>
      world.tresor
        .register()
        ?.db.prepare('SELECT erledigtAm FROM wiedervorlage WHERE id = ?')
        .pluck()
        .get(id);
    expect(stand()).toBe(HEUTE);
    expect((await liste()).erledigt.map((each) => each.schluessel)).toContain(schluessel);
    await world.call('heute.untick', { schluessel });
    expect(stand()).toBeNull();
  });

  it('ist als Wiedervorlage wieder da, wenn jemand sie in der Fallakte wieder öffnet', async () => {
    const personId = await createPerson(world, 'Wieder-Offen-Erfunden');
    const id = await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-20', was: 'Doch noch' });
    await world.call('heute.tick', { schluessel: `wiedervorlage:${id}:2026-11-20` });
    const { wiedervorlage } = await world.call('fall.load', { id: personId });
    const record = wiedervorlage.find((each) => each.id === id);
    await world.call('eintrag.save', {
      tabelle: 'wiedervorlage',
      eintrag: { ...record, erledigtAm: null },
      basis: record,
    } as Input<'eintrag.save'>);
    expect((await ofPerson(personId)).map(({ was }) => was)).toEqual(['Doch noch']);
    expect((await liste()).erledigt.map(({ was }) => was)).not.toContain('Doch noch');
  });

  it('lässt sich verschieben und mit einer Notiz versehen; in die Vergangenheit nicht', async () => {
    const personId = await createPerson(world, 'Schieben-Erfunden');
    await enter(personId, 'duldung', { gueltigBis: '2026-12-01' });
    const schluessel = (await ofPerson(personId))[0]?.schluessel ?? '';
    await world.call('heute.move', { schluessel, auf: '2026-12-08' });
    await world.call('heute.comment', { schluessel, kommentar: 'Kommt am Dienstag' });
    expect(await ofPerson(personId)).toMatchObject([
      { schluessel, am: '2026-12-08', verschoben: true, kommentar: 'Kommt am Dienstag' },
    ]);
    expect(await refusal('heute.move', { schluessel, auf: '2026-11-19' })).toContain('ab heute');
    expect(await refusal('heute.tick', { schluessel: 'duldung:niemand:2026-01-01' })).toContain(
      'nicht mehr fällig',
    );
  });

  it('steht bei der Kollegin, die zuständig ist, und bei der Vertretung, die für sie nachsieht', async () => {
    const personId = await createPerson(world, 'Zuständig-Erfunden');
    world.tresor.register()?.db.prepare(`UPDATE person SET zustaendig = 'PP' WHERE id = ?`).run(personId);
    await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-20', was: 'Für PP' });
    expect((await liste()).zustaendige).toEqual(['PP']);
    expect((await ofPerson(personId, { zustaendig: 'PP' })).map(({ was }) => was)).toEqual(['Für PP']);
    expect(await ofPerson(personId, { zustaendig: 'XY' })).toEqual([]);
    expect(await ofPerson(personId, { zustaendig: '' })).toEqual([]);
  });
});

describe('Was hinausgeht', () => {
  it('die Kalenderdatei nennt Programm-Nr. und Art, aber keinen Namen und keine Notiz', async () => {
    const personId = await createPerson(world, 'Kalender-Erfunden');
    await enter(personId, 'wiedervorlage', { faelligAm: '2026-11-24', was: 'Geheimes Wort' });
    chosen.path = join(ownFolder(), 'fristen.ics');
    const { termine } = await world.call('heute.writeIcs', {});
    const ics = readFileSync(chosen.path, 'utf8');
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(termine);
    expect(ics).toContain('DTSTART;VALUE=DATE:20261124');
    expect(ics).toMatch(/SUMMARY:Wiedervorlage: P-\d+/);
    expect(ics).not.toMatch(/Erfunden|Geheimes/);
  });

  it('die Tagesliste nennt, was zu tun ist, und sagt, dass sie im Haus bleibt', async () => {
    chosen.path = join(ownFolder(), 'liste.docx');
    expect(await world.call('heute.print', { als: 'docx' })).toMatchObject({ datei: chosen.path });
    expect(readFileSync(chosen.path).length).toBeGreaterThan(3000);
  });
});

describe('Was sich von selbst ändert', () => {
  it('Geburtstage, die etwas ändern, stehen am Tag da, und der 27. schon sechs Monate vorher', async () => {
    const geboren = async (geburtsdatum: string) =>
      await createPerson(world, 'Geboren-Erfunden', { geburtsdatum });
    const people = {
      wird14: await geboren('2012-12-01'),
      wird18: await geboren('2008-12-01'),
      wird27: await geboren('2000-06-15'),
      teilweise: await geboren('2008-12'),
    };
    const { aenderungen } = await world.call('heute.vorschau', { monate: 2 });
    const arten = (id: string) =>
      aenderungen.filter(({ personId }) => personId === id).map(({ art, am }) => `${am} ${art}`);
    expect(arten(people.wird14)).toEqual(['2026-12-01 alter_14']);
    expect(arten(people.wird18)).toEqual(['2026-12-01 alter_18']);
    expect(arten(people.wird27)).toEqual(['2026-12-15 vor_27']);
    expect(arten(people.teilweise)).toEqual([]);
  });

  it('jede Art fälliger Dinge hat ein Wort', () => {
    for (const art of postenart.codes) expect(postenart.label(art).length).toBeGreaterThan(4);
  });
});

describe('Eine einzelne Sache', () => {
  it('jeder Art wird unter ihrem Schlüssel wiedergefunden, auch ohne die übrige Liste', async () => {
    const { posten } = await liste({ tage: 180 });
    const arten = new Map(posten.map((each) => [each.art, each]));
    expect(arten.size).toBeGreaterThan(7);
    for (const { schluessel, art } of arten.values()) {
      await world.call('heute.comment', { schluessel, kommentar: `zu ${art}` });
      const again = (await liste({ tage: 180 })).posten.find((each) => each.schluessel === schluessel);
      expect(again?.kommentar).toBe(`zu ${art}`);
    }
    expect(
      await refusal('heute.comment', { schluessel: 'pass:gibtesnicht:2026-12-01', kommentar: 'x' }),
    ).toContain('nicht mehr fällig');
  });
});

describe('Eine Behörde ohne Land', () => {
  it('rechnet mit den Feiertagen, die überall gelten, und erfährt, dass das Land fehlt', async () => {
    const personId = await createPerson(world, 'Ohneland-Erfunden');
    // Epiphany is a holiday in three Länder, the first of May in all of them.
    await enter(personId, 'wiedervorlage', { faelligAm: '2027-01-06', was: 'Drei Könige' });
    await enter(personId, 'wiedervorlage', { faelligAm: '2027-05-01', was: 'Maifeiertag' });
    const settings = await world.call('einstellung.load', undefined);
    const tage = async (land: 'BY' | null) => {
      await world.call('einstellung.save', { ...settings, land });
      const { ohneLand } = await liste();
      return { ohneLand, bis: (await ofPerson(personId, { tage: 180 })).map(({ bis }) => bis) };
    };
    expect(await tage('BY')).toEqual({ ohneLand: false, bis: ['2027-01-05', '2027-04-30'] });
    expect(await tage(null)).toEqual({ ohneLand: true, bis: ['2027-01-06', '2027-04-30'] });
    await world.call('einstellung.save', settings);
  });
});
