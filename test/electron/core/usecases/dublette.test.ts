import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { createPerson, HEUTE, holding, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const geboren = (tag: string) => ({ geburtsdatum: asDatum(tag) as never });
const propose = async (nachname: string, vornamen: string | null, geburtsdatum: string | null) =>
  await world.call('dublette.propose', { nachname, vornamen, geburtsdatum });

/** Everything the register holds about these people, in its order. */
function everything(...ids: readonly string[]): Record<string, unknown> {
  const tables = world.tresor.register()?.tables;
  if (tables === undefined) throw new Error('the register is locked');
  return Object.fromEntries(
    ids.flatMap((id) =>
      (Object.keys(records) as Tabelle[]).flatMap((tabelle): [string, unknown][] => {
        if (tabelle === 'person') return [[`person ${id}`, tables.person.find(id)]];
        return Object.hasOwn(records[tabelle].shape, 'personId')
          ? [[`${tabelle} ${id}`, tables[tabelle].ofPerson(id)]]
          : [];
      }),
    ),
  );
}

async function merge(behaltenId: string, aufgebenId: string, wahl: Record<string, 'aufgeben'> = {}) {
  const { stand } = await world.call('dublette.compare', { behaltenId, aufgebenId });
  return await world.call('dublette.merge', { behaltenId, aufgebenId, stand, wahl });
}

describe('Mögliche Dubletten beim Anlegen', () => {
  beforeAll(async () => {
    await createPerson(world, 'Testsson', { vornamen: 'Ali', ...geboren('1991-05-06') });
  });

  it.each([
    ['Tessen', 'Aly', '1991-05-06', 'gleiches Geburtsdatum'],
    ['Ali', 'Testsson', '1991-05-06', 'Vor- und Nachname vertauscht'],
    ['Testsson', 'Ali', '1991-06-05', 'Tag/Monat vertauscht'],
    ['Testsson', 'Ali', null, 'Geburtsdatum fehlt bei einer der Personen'],
    ['Verheiratetmuster', 'Ali', '1991-05-06', 'gleicher Vorname, anderer Nachname'],
  ])('%s, %s, %s wird genannt, mit Grund', async (nachname, vornamen, datum, grund) => {
    const [best] = await propose(nachname, vornamen, datum);
    expect(best?.name).toBe('Testsson, Ali');
    expect(best?.gruende).toContain(grund);
  });

  it.each([
    ['Völliganders', null, '1991-05-06'],
    ['Testsson', 'Beate', '1970-01-02'],
    ['Testsson', 'Ali', '1966-12-25'],
  ])('%s, %s, %s wird nicht genannt', async (nachname, vornamen, datum) => {
    expect(await propose(nachname, vornamen, datum)).toEqual([]);
  });
});

describe('„Kein Duplikat“', () => {
  it('gilt in beide Richtungen, überlebt das Sperren, und eine neue Schreibweise fragt wieder', async () => {
    const a = await createPerson(world, 'Zwillingmuster', { vornamen: 'Ina', ...geboren('2001-02-03') });
    const b = await createPerson(world, 'Zwilingmuster', { vornamen: 'Ina', ...geboren('2001-02-03') });
    const pairs = async () => {
      const { paare } = await world.call('dublette.list', {});
      return paare.filter((paar) => [a, b].includes(paar.a.id) && [a, b].includes(paar.b.id)).length;
    };
    const proposedFor = async (id: string) => {
      const { person } = await world.call('fall.load', { id });
      const found = await world.call('dublette.propose', {
        nachname: person.nachname,
        vornamen: person.vornamen,
        geburtsdatum: person.geburtsdatum,
        ausser: id,
      });
      return found.map((each) => each.id);
    };
    expect([await pairs(), await proposedFor(a), await proposedFor(b)]).toEqual([1, [b], [a]]);
    await world.call('dublette.reject', { a: b, b: a });
    expect([await pairs(), await proposedFor(a), await proposedFor(b)]).toEqual([0, [], []]);

    const { person } = await world.call('fall.load', { id: b });
    const { programmNr: _nr, ...input } = person;
    await world.call('fall.savePerson', { ...input, gemeinde: 'Musterstadt', basis: null });
    expect(await pairs()).toBe(0);
    await world.call('fall.savePerson', { ...input, nachname: 'Zwillingmusterin', basis: null });
    expect(await pairs()).toBe(1);
  });
});

describe('Zwei Akten zusammenzuführen', () => {
  async function zwei() {
    const behalten = await createPerson(world, 'Beispielova', {
      vornamen: 'Mira',
      ...geboren('1988-03-04'),
      gemeinde: 'Altdorf',
    });
    const aufgeben = await createPerson(world, 'Beispielowa', {
      vornamen: 'Mira',
      ...geboren('1988-03-04'),
      gemeinde: 'Neudorf',
      aktenzeichen: '33-4711',
      geduldetSeit: asDatum('2019-01-01'),
      duldungBis: asDatum('2027-01-31'),
    });
    for (const [personId, mitwirkungNotiz, passVorhanden] of [
      [behalten, 'Botschaft angeschrieben', null],
      [aufgeben, 'Termin vereinbart', true],
    ] as const)
      await world.call('eintrag.save', {
        tabelle: 'identitaet',
        eintrag: { id: crypto.randomUUID(), personId, mitwirkungNotiz, passVorhanden },
      });
    await world.call('eintrag.save', {
      tabelle: 'verurteilung',
      eintrag: { id: crypto.randomUUID(), personId: aufgeben, art: 'geldstrafe', delikt: 'Geheimdelikt' },
    });
    await world.call('ampel.decide', {
      personId: aufgeben,
      farbe: 'gelb',
      rechtsgrundlage: null,
      grund: 'Pass fehlt noch',
      zweiterBlickAm: null,
    } as never);
    return { behalten, aufgeben };
  }

  it('zeigt vorher Feld für Feld, was gelten soll, und nichts Geschütztes', async () => {
    const { behalten, aufgeben } = await zwei();
    const vergleich = await world.call('dublette.compare', { behaltenId: behalten, aufgebenId: aufgeben });
    const feld = (schluessel: string) => vergleich.felder.find((each) => each.schluessel === schluessel);
    expect(feld('person.gemeinde')).toMatchObject({
      behalten: 'Altdorf',
      aufgeben: 'Neudorf',
      streitig: true,
      vorschlag: 'behalten',
    });
    expect(feld('person.aktenzeichen')).toMatchObject({ streitig: false, vorschlag: 'aufgeben' });
    expect(vergleich.eintraege).toContainEqual({ label: 'Verurteilung', anzahl: 1 });
    expect(JSON.stringify(vergleich)).not.toContain('Geheimdelikt');
  });

  it('lässt eine Akte mit allem zurück, unter beiden Namen und Nummern zu finden', async () => {
    const { behalten, aufgeben } = await zwei();
    const { person } = await world.call('fall.load', { id: aufgeben });
    await merge(behalten, aufgeben, { 'person.gemeinde': 'aufgeben' });
    const akte = await world.call('fall.load', { id: behalten });
    expect(akte.person).toMatchObject({
      nachname: 'Beispielova',
      gemeinde: 'Neudorf',
      aktenzeichen: '33-4711',
      weitereNamen: 'Beispielowa Mira',
    });
    expect(akte.identitaet).toMatchObject({
      mitwirkungNotiz: 'Botschaft angeschrieben',
      passVorhanden: true,
    });
    expect([akte.duldung.length, akte.geschuetzt.verurteilung, akte.ampelentscheidung.length]).toEqual([
      1, 1, 1,
    ]);
    expect(await world.request('fall.load', { id: aufgeben })).toMatchObject({ code: 'not_found' });
    const found = async (suche: string) =>
      (await world.call('fall.list', { filter: { suche } })).zeilen.map(({ id }) => id);
    expect(await found('Beispielowa Mira')).toContain(behalten);
    expect(await found(person.programmNr)).toEqual([behalten]);
    expect((await found('33-4711')).includes(aufgeben)).toBe(false);
    expect(world.tresor.register()?.protokoll.verify()).toMatchObject({ ok: true });
  });

  it('steht in einem Satz im Verlauf, der auch erzählt, was an der anderen Akte geschah', async () => {
    const { behalten, aufgeben } = await zwei();
    const { person } = await world.call('fall.load', { id: aufgeben });
    await merge(behalten, aufgeben);
    const { eintraege } = await world.call('fall.verlauf', { id: behalten });
    const texte = eintraege.map(({ text }) => text);
    expect(texte[0]).toBe(`Mit einer zweiten Akte derselben Person zusammengeführt (${person.programmNr})`);
    expect(texte.filter((text) => text.startsWith('Ampelentscheidung getroffen'))).toHaveLength(1);
    expect(texte.some((text) => text.includes('entfernt'))).toBe(false);
    expect(JSON.stringify(texte)).not.toContain('Geheimdelikt');
  });

  it('zeigt unter „Stand am“, was seither in der einen Akte steht', async () => {
    const { behalten, aufgeben } = await zwei();
    const stand = async () =>
      JSON.stringify(await world.call('akte.standAm', { personId: behalten, tag: asDatum(HEUTE) }));
    expect(await stand()).not.toContain('31.01.2027');
    const { protokollNr } = await merge(behalten, aufgeben);
    expect(await stand()).toContain('31.01.2027');
    await world.call('dublette.undoMerge', { protokollNr });
    expect(await stand()).not.toContain('31.01.2027');
  });

  it('lässt sich zurücknehmen: beide Akten sind, wie sie waren', async () => {
    const { behalten, aufgeben } = await zwei();
    const before = everything(behalten, aufgeben);
    const { protokollNr } = await merge(behalten, aufgeben, { 'person.gemeinde': 'aufgeben' });
    expect(await world.call('dublette.merges', { personId: behalten })).toMatchObject([
      { protokollNr, hindernis: null },
    ]);
    await world.call('dublette.undoMerge', { protokollNr });
    expect(everything(behalten, aufgeben)).toEqual(before);
    expect(await world.request('dublette.undoMerge', { protokollNr })).toMatchObject({ code: 'conflict' });
  });

  it('lässt sich nach weiterer Arbeit nicht mehr zurücknehmen, auch nicht halb', async () => {
    const { behalten, aufgeben } = await zwei();
    const { protokollNr } = await merge(behalten, aufgeben);
    await createSprachnachweis(behalten);
    const before = everything(behalten, aufgeben);
    expect(await world.request('dublette.undoMerge', { protokollNr })).toMatchObject({
      code: 'conflict',
      message: holding('weitergearbeitet'),
    });
    expect(everything(behalten, aufgeben)).toEqual(before);
    expect((await world.call('dublette.merges', { personId: behalten }))[0]?.hindernis).toContain(
      'weitergearbeitet',
    );
  });

  it('wird abgelehnt, wenn sich seit dem Vergleich etwas geändert hat', async () => {
    const { behalten, aufgeben } = await zwei();
    const { stand } = await world.call('dublette.compare', { behaltenId: behalten, aufgebenId: aufgeben });
    await createSprachnachweis(aufgeben);
    expect(
      await world.request('dublette.merge', { behaltenId: behalten, aufgebenId: aufgeben, stand, wahl: {} }),
    ).toMatchObject({ code: 'conflict' });
    expect(await world.request('fall.load', { id: aufgeben })).toMatchObject({ ok: true });
  });

  it('wird abgelehnt, solange für beide eine Betreuung läuft', async () => {
    const { behalten, aufgeben } = await zwei();
    for (const personId of [behalten, aufgeben])
      await world.call('betreuung.start', {
        personId,
        art: 'abh',
        traegerId: null,
        von: asDatum('2026-01-01'),
        gewaehltVon: 'person',
        grund: null,
      });
    const { stand, hindernis } = await world.call('dublette.compare', {
      behaltenId: behalten,
      aufgebenId: aufgeben,
    });
    expect(hindernis).toContain('Betreuung');
    expect(
      await world.request('dublette.merge', { behaltenId: behalten, aufgebenId: aufgeben, stand, wahl: {} }),
    ).toMatchObject({ code: 'refused' });
  });

  it('löscht mit der Person auch, was von der aufgegebenen Akte noch im Verlauf steht', async () => {
    const { behalten, aufgeben } = await zwei();
    await merge(behalten, aufgeben);
    world.tresor.register()?.write('test', ({ forgetPerson }) => forgetPerson(behalten));
    const db = world.tresor.register()?.db;
    for (const table of ['person', 'aenderung', 'protokollinhalt', 'zusammenfuehrung', 'keineDublette'])
      for (const id of [behalten, aufgeben])
        expect(JSON.stringify(db?.prepare(`SELECT * FROM ${table}`).all())).not.toContain(id);
  });

  test('zusammenführen und zurücknehmen ändert an keinem zufälligen Register etwas', async () => {
    const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`seed ${seed}`);
    const text = fc.option(fc.constantFrom('eins', 'zwei', 'drei'), { nil: null });
    const bool = fc.option(fc.boolean(), { nil: null });
    const file = fc.record({
      gemeinde: text,
      notiz: text,
      weitereNamen: text,
      integration: fc.option(fc.record({ engagement: text, grundkenntnisse: bool }), { nil: null }),
      gesundheit: fc.option(fc.record({ nachweis: text, schuleEntfaellt: bool }), { nil: null }),
      duldungen: fc.array(text, { maxLength: 3 }),
      verurteilungen: fc.array(text, { maxLength: 2 }),
      verwandt: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(file, file, fc.constantFrom('behalten', 'aufgeben'), async (one, two, side) => {
        const ids = [
          await createPerson(world, 'Zufallsmuster'),
          await createPerson(world, 'Zufalsmuster'),
        ] as const;
        const third = await createPerson(world, 'Drittprobe');
        for (const [i, content] of [one, two].entries())
          await fillFile(ids[i] ?? '', content, { third, ids });
        const [behaltenId, aufgebenId] = ids;
        const before = everything(...ids, third);
        const { felder, stand } = await world.call('dublette.compare', { behaltenId, aufgebenId });
        const wahl = Object.fromEntries(felder.map(({ schluessel }) => [schluessel, side]));
        const { protokollNr } = await world.call('dublette.merge', {
          behaltenId,
          aufgebenId,
          stand,
          wahl: wahl as Record<string, 'behalten' | 'aufgeben'>,
        });
        expect(everything(...ids, third)).not.toEqual(before);
        await world.call('dublette.undoMerge', { protokollNr });
        expect(everything(...ids, third)).toEqual(before);
      }),
      { seed, numRuns: 25 },
    );
  });
});

type Content = {
  readonly gemeinde: string | null;
  readonly notiz: string | null;
  readonly weitereNamen: string | null;
  readonly integration: {
    readonly engagement: string | null;
    readonly grundkenntnisse: boolean | null;
  } | null;
  readonly gesundheit: { readonly nachweis: string | null; readonly schuleEntfaellt: boolean | null } | null;
  readonly duldungen: readonly (string | null)[];
  readonly verurteilungen: readonly (string | null)[];
  readonly verwandt: boolean;
};

async function fillFile(
  personId: string,
  content: Content,
  { third, ids }: { readonly third: string; readonly ids: readonly string[] },
): Promise<void> {
  const { person } = await world.call('fall.load', { id: personId });
  const { programmNr: _nr, ...input } = person;
  const { gemeinde, notiz, weitereNamen } = content;
  await world.call('fall.savePerson', { ...input, gemeinde, notiz, weitereNamen, basis: null });
  const save = async (
    tabelle: 'integration' | 'gesundheit' | 'duldung' | 'verurteilung' | 'angehoeriger',
    felder: object,
    of = personId,
  ) =>
    await world.call('eintrag.save', {
      tabelle,
      eintrag: { id: crypto.randomUUID(), personId: of, ...felder },
    } as never);
  if (content.integration !== null) await save('integration', content.integration);
  if (content.gesundheit !== null) await save('gesundheit', content.gesundheit);
  for (const raeumlich of content.duldungen) await save('duldung', { raeumlich });
  for (const delikt of content.verurteilungen) await save('verurteilung', { art: 'geldstrafe', delikt });
  if (!content.verwandt) return;
  // Relatives who point across, also from a third file and to each other.
  await save('angehoeriger', { beziehung: 'geschwister', verknuepftMit: personId }, third);
  await save('angehoeriger', { beziehung: 'geschwister', verknuepftMit: ids.find((id) => id !== personId) });
}

async function createSprachnachweis(personId: string): Promise<void> {
  await world.call('eintrag.save', {
    tabelle: 'sprachnachweis',
    eintrag: { id: crypto.randomUUID(), personId, muendlich: 'A2' },
  });
}
