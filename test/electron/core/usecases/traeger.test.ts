import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { records } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, holding, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld({ today: '2026-11-20' });
});
afterAll(async () => world.close());

/** A Träger recognisable as invented. */
async function createTraeger(name: string, more: object = {}, where = world): Promise<string> {
  const id = crypto.randomUUID();
  await where.call('traeger.save', records.traeger.parse({ id, name, aktiv: true, ...more }));
  return id;
}
async function begleitet(nachname: string, traegerId: string, von = '2026-02-01', where = world) {
  const personId = await createPerson(where, nachname);
  await where.call('betreuung.start', {
    personId,
    art: 'traeger',
    traegerId,
    gewaehltVon: 'person',
    von: asDatum(von),
    grund: null,
  });
  return personId;
}
const find = async (id: string, where = world) =>
  (await where.call('traeger.list', undefined)).find((traeger) => traeger.id === id);
const verlauf = async (id: string) => (await world.call('fall.load', { id })).betreuung;

describe('Das Register der Träger', () => {
  it('kommt ohne einen, mit einem und mit fünf Trägern zurecht', async () => {
    const own = await openWorld({ today: '2026-11-20' });
    expect(await own.call('traeger.list', undefined)).toEqual([]);
    expect(await own.call('traeger.mittel', { jahr: 2026 })).toEqual({ zeilen: [], summe: 0, betreut: 0 });
    expect(await own.call('traeger.berichte', { jahr: 2026 })).toEqual({
      berichte: [],
      halbjahre: [],
      weitere: [],
    });
    const personId = await createPerson(own, 'Allein-Erfunden');
    expect((await own.call('traeger.angebote', { personId })).angebote).toEqual([]);
    for (const nr of [1, 2, 3, 4, 5]) {
      await createTraeger(`Beratung ${nr} (erfunden)`, {}, own);
      expect(await own.call('traeger.list', undefined)).toHaveLength(nr);
    }
    expect((await own.call('traeger.berichte', { jahr: 2026 })).halbjahre).toHaveLength(10);
    await own.close();
  });

  it('kennt bei einem Träger mehrere Menschen mit ihrer Funktion', async () => {
    const traegerId = await createTraeger('Beratung Viele (erfunden)');
    const kontakt = (name: string, funktion: string) =>
      records.traegerkontakt.parse({ id: crypto.randomUUID(), traegerId, name, funktion });
    const leitung = kontakt('Wilhelmine Erfundenfrau', 'Leitung');
    await world.call('traeger.saveKontakt', leitung);
    await world.call('traeger.saveKontakt', kontakt('Adam Ausgedacht', 'Verwaltung'));
    expect((await find(traegerId))?.kontakte.map(({ name, funktion }) => [name, funktion])).toEqual([
      ['Adam Ausgedacht', 'Verwaltung'],
      ['Wilhelmine Erfundenfrau', 'Leitung'],
    ]);
    await world.call('traeger.removeKontakt', { id: leitung.id });
    expect((await find(traegerId))?.kontakte).toHaveLength(1);
    expect(await world.request('traeger.removeKontakt', { id: leitung.id })).toMatchObject({
      code: 'not_found',
    });
  });

  it('nimmt keine Tage an, die einander widersprechen', async () => {
    const save = async (more: object) =>
      await world.request('traeger.save', {
        id: crypto.randomUUID(),
        name: 'Beratung Verdreht (erfunden)',
        aktiv: false,
        ...more,
      });
    expect(await save({ dabeiSeit: '2026-05-01', ausgeschiedenAm: '2026-04-30' })).toMatchObject({
      message: holding('beteiligt seit'),
    });
    expect(await save({ vereinbarungVom: '2026-05-01', vereinbarungBis: '2026-04-30' })).toMatchObject({
      code: 'refused',
    });
    expect(await save({ aktiv: true, ausgeschiedenAm: '2026-04-30' })).toMatchObject({ code: 'refused' });
    expect(await save({ halbjahr1Bis: '32.07.' })).toMatchObject({ code: 'invalid' });
    expect(await save({ berichteBis: '31.13.' })).toMatchObject({ code: 'invalid' });
  });

  it('zählt, wer jetzt und wer früher dort war, und nennt hinter jeder Zahl die Menschen', async () => {
    const traegerId = await createTraeger('Beratung Zählung (erfunden)');
    await begleitet('Jetzt-Erfunden', traegerId);
    const fort = await begleitet('Früher-Erfunden', traegerId);
    const wieder = await begleitet('Wieder-Erfunden', traegerId);
    for (const personId of [fort, wieder])
      await world.call('betreuung.end', {
        id: (await verlauf(personId))[0]?.id ?? '',
        bis: asDatum('2026-05-31'),
        grund: 'Probe',
      });
    await world.call('betreuung.start', {
      personId: wieder,
      art: 'traeger',
      traegerId,
      gewaehltVon: 'person',
      von: asDatum('2026-08-01'),
      grund: null,
    });
    expect(await find(traegerId)).toMatchObject({ betreut: 2, frueher: 1 });
    const namen = async (wann: 'jetzt' | 'frueher') =>
      (await world.call('traeger.personen', { id: traegerId, wann })).personen.map(({ name }) => name);
    expect(await namen('jetzt')).toEqual(['Jetzt-Erfunden', 'Wieder-Erfunden']);
    expect(await namen('frueher')).toEqual(['Früher-Erfunden']);
    const { gesamt } = await world.call('fall.list', { filter: { traegerId: [traegerId] } });
    expect(gesamt).toBe(2);
  });
});

describe('Die eigene Sozialarbeit', () => {
  it('hat einen Richtwert je Stelle: er warnt, sperrt aber nie, und sagt nichts über Einzelne', async () => {
    expect(await world.call('traeger.haus', undefined)).toMatchObject({ richtwert: null, hinweis: null });
    const stelle = {
      id: crypto.randomUUID(),
      bezeichnung: 'Stelle 1',
      umfang: 50,
      richtwert: 2,
      besetzt: true,
    };
    await world.call('traeger.saveStelle', stelle);
    for (const name of ['Eins-Erfunden', 'Zwei-Erfunden', 'Drei-Erfunden']) {
      const personId = await createPerson(world, name);
      await world.call('betreuung.start', {
        personId,
        art: 'abh',
        traegerId: null,
        gewaehltVon: null,
        von: asDatum('2026-01-01'),
        grund: null,
      });
    }
    expect(await world.call('traeger.haus', undefined)).toMatchObject({
      personen: 3,
      haushalte: 3,
      richtwert: 1,
      hinweis: holding('2 Personen mehr'),
    });
    await world.call('traeger.saveStelle', { ...stelle, besetzt: false });
    expect(await world.call('traeger.haus', undefined)).toMatchObject({ richtwert: 0 });
    await world.call('traeger.removeStelle', { id: stelle.id });
    expect(await world.call('traeger.haus', undefined)).toMatchObject({ stellen: [], hinweis: null });
  });
});

describe('Wer einen Träger sucht', () => {
  it('sieht nach Namen geordnet, wer die Sprache spricht und Platz hat; nichts ist vorgewählt', async () => {
    const voll = await createTraeger('Aa Beratung (erfunden)', {
      sprachen: 'Arabisch, Kurdisch',
      plaetze: 1,
    });
    await createTraeger('Mm Beratung (erfunden)', { ausgeschiedenAm: '2026-01-31', aktiv: false });
    await createTraeger('Zz Beratung (erfunden)', { sprachen: 'Farsi und Dari', plaetze: 5 });
    await createTraeger('Bb Beratung (erfunden)', {});
    await begleitet('Platz-Erfunden', voll, '2026-02-01');
    const personId = await createPerson(world, 'Suche-Erfunden');
    const { programmNr: _, ...person } = (await world.call('fall.load', { id: personId })).person;
    await world.call('fall.savePerson', { ...person, sprache: 'Dari' });
    const { angebote } = await world.call('traeger.angebote', { personId });
    const hier = angebote.filter(({ name }) => /^(Aa|Bb|Mm|Zz) /.test(name));
    expect(hier.map(({ name, sprache, frei }) => [name, sprache, frei])).toEqual([
      ['Aa Beratung (erfunden)', 'nicht_genannt', 0],
      ['Bb Beratung (erfunden)', 'unbekannt', null],
      ['Zz Beratung (erfunden)', 'ja', 5],
    ]);
  });
});

describe('Wenn ein Träger geht', () => {
  type Wechsel = Input<'traeger.wechsel'>;
  const wunsch = (traegerId: string, wahl: Wechsel['wahl'], more: Partial<Wechsel> = {}): Wechsel => ({
    traegerId,
    ab: asDatum('2027-01-01'),
    grund: 'Der Träger beendet die Beratung',
    scheidetAus: true,
    wahl,
    ...more,
  });

  it('entscheidet jede Person selbst; alles geschieht auf einmal, bleibt im Verlauf und geht als Ganzes zurück', async () => {
    const alt = await createTraeger('Beratung Abschied (erfunden)');
    const neu = await createTraeger('Beratung Bleibt (erfunden)');
    const ids = await Promise.all(
      ['Ana', 'Ben', 'Cem', 'Dua'].map(async (name) => await begleitet(`${name}-Erfunden`, alt)),
    );
    const [ana = '', ben = '', cem = '', dua = ''] = ids;
    const wahl: Wechsel['wahl'] = [
      { personId: ana, ziel: { art: 'traeger', traegerId: neu, gewaehltVon: 'person' } },
      { personId: ben, ziel: { art: 'abh', gewaehltVon: 'person' } },
      { personId: cem, ziel: { art: 'keine', gewaehltVon: 'person' } },
      { personId: dua, ziel: { art: 'spaeter', bis: asDatum('2026-12-10') } },
    ];
    expect(await world.call('traeger.askWechsel', wunsch(alt, wahl))).toEqual({
      hindernisse: [],
      offen: 0,
      satz: null,
    });
    const result = await world.call('traeger.wechsel', wunsch(alt, wahl));
    expect(result).toMatchObject({ gewechselt: 3, spaeter: 1, briefe: [ana, ben, cem] });
    expect(await verlauf(ana)).toMatchObject([
      { traegerId: alt, bis: '2026-12-31', grund: 'Der Träger beendet die Beratung' },
      { traegerId: neu, von: '2027-01-01', gewaehltVon: 'person', bis: null },
    ]);
    expect((await verlauf(ben)).at(-1)).toMatchObject({ art: 'abh', von: '2027-01-01' });
    expect((await verlauf(cem)).at(-1)).toMatchObject({ art: 'keine', von: '2027-01-01' });
    expect(await verlauf(dua)).toMatchObject([{ traegerId: alt, bis: null }]);
    expect(await find(alt)).toMatchObject({ aktiv: false, ausgeschiedenAm: '2026-12-31' });
    const { posten } = await world.call('heute.load', { tage: 30 });
    expect(posten.find(({ personId }) => personId === dua)).toMatchObject({
      am: '2026-12-10',
      was: holding('wer künftig begleitet'),
    });
    expect(await world.call('traeger.undoWechsel', { protokollNr: result.protokollNr })).toEqual({
      personen: 4,
    });
    for (const id of ids) expect(await verlauf(id)).toMatchObject([{ traegerId: alt, bis: null }]);
    expect(await find(alt)).toMatchObject({ aktiv: true, ausgeschiedenAm: null });
    expect((await world.call('traeger.wechselliste', undefined))[0]).toMatchObject({
      protokollNr: result.protokollNr,
      spaeter: 1,
      stand: 'zurueckgenommen',
    });
  });

  it('geht es nicht ohne freie Wahl, nicht zweimal am selben Tag und nicht zu dem, der geht; dann geschieht nichts', async () => {
    const alt = await createTraeger('Beratung Tor (erfunden)');
    const neu = await createTraeger('Beratung Ziel (erfunden)');
    const gut = await begleitet('Gut-Erfunden', alt);
    const schlecht = await begleitet('Tor-Erfunden', alt);
    const jung = await begleitet('Neu-Erfunden', alt, '2026-11-19');
    const zu = (personId: string, traegerId: string, gewaehltVon: 'person' | null) => ({
      personId,
      ziel: { art: 'traeger' as const, traegerId, gewaehltVon },
    });
    const versuch = wunsch(alt, [zu(gut, neu, 'person'), zu(schlecht, neu, null), zu(jung, alt, 'person')], {
      ab: asDatum('2026-11-19'),
    });
    const { hindernisse } = await world.call('traeger.askWechsel', versuch);
    expect(hindernisse.map(({ personId }) => personId)).toEqual([schlecht, jung]);
    expect(hindernisse[0]?.satz).toContain('freie Wahl');
    expect(hindernisse[1]?.satz).toContain('bisherige Träger');
    const refused = await world.request('traeger.wechsel', versuch);
    expect(refused).toMatchObject({ code: 'refused', message: holding('Es wurde nichts geändert') });
    for (const id of [gut, schlecht, jung]) expect(await verlauf(id)).toHaveLength(1);
    const [anfang] = (await world.call('traeger.askWechsel', { ...versuch, wahl: [zu(jung, neu, 'person')] }))
      .hindernisse;
    expect(anfang?.satz).toContain('schon eine andere Betreuung begonnen');
  });

  it('scheidet er erst aus, wenn für alle etwas gewählt ist; einzelne können vorher wechseln', async () => {
    const alt = await createTraeger('Beratung Teil (erfunden)');
    const [eins, zwei] = [await begleitet('Teil-Erfunden', alt), await begleitet('Rest-Erfunden', alt)];
    const nur = [{ personId: eins, ziel: { art: 'abh' as const, gewaehltVon: null } }];
    expect(await world.request('traeger.wechsel', wunsch(alt, nur))).toMatchObject({
      message: holding('Für eine Person ist noch nichts gewählt'),
    });
    expect(await world.call('traeger.wechsel', wunsch(alt, nur, { scheidetAus: false }))).toMatchObject({
      gewechselt: 1,
    });
    expect(await verlauf(zwei)).toHaveLength(1);
    expect(await find(alt)).toMatchObject({ ausgeschiedenAm: null });
  });

  it('lässt sich der Wechsel nicht mehr zurücknehmen, sobald jemand daran weitergearbeitet hat', async () => {
    const alt = await createTraeger('Beratung Weiter (erfunden)');
    const personId = await begleitet('Weiter-Erfunden', alt);
    const { protokollNr } = await world.call(
      'traeger.wechsel',
      wunsch(alt, [{ personId, ziel: { art: 'abh', gewaehltVon: null } }], { ab: asDatum('2026-11-01') }),
    );
    const listed = async () =>
      (await world.call('traeger.wechselliste', undefined)).find((each) => each.protokollNr === protokollNr);
    expect(await listed()).toMatchObject({ am: '2026-11-20', gewechselt: 1, stand: 'moeglich' });
    const neueste = (await verlauf(personId)).at(-1);
    await world.call('betreuung.end', {
      id: neueste?.id ?? '',
      bis: asDatum('2026-11-15'),
      grund: 'Wegzug',
    });
    expect(await world.request('traeger.undoWechsel', { protokollNr })).toMatchObject({ code: 'conflict' });
    expect(await listed()).toMatchObject({ stand: 'weitergearbeitet' });
  });

  it('gibt es danach Mitteilungen für die Stellen, die davon erfahren dürfen; wer nicht zugestimmt hat, wird genannt', async () => {
    const alt = await createTraeger('Beratung Brief (erfunden)');
    const neu = await createTraeger('Beratung Post (erfunden)');
    const ids = [await begleitet('Brief-Erfunden', alt), await begleitet('Ohne-Erfunden', alt)];
    await world.call('einwilligung.grant', {
      personId: ids[0] ?? '',
      traegerId: neu,
      erteiltAm: asDatum('2026-03-01'),
      zwecke: ['behoerde_an_traeger'],
    });
    const { briefe } = await world.call(
      'traeger.wechsel',
      wunsch(
        alt,
        ids.map((personId) => ({
          personId,
          ziel: { art: 'traeger', traegerId: neu, gewaehltVon: 'person' },
        })),
        { ab: asDatum('2026-11-01') },
      ),
    );
    expect(
      await world.call('auswahl.writePapers', {
        ids: briefe,
        vorlage: 'betreuungswechsel',
        als: 'docx',
        ordner: ownFolder(),
      }),
    ).toMatchObject({
      geschrieben: 1,
      ausgelassen: [{ name: holding('Ohne-Erfunden'), grund: holding('keine Einwilligung') }],
    });
  });

  it('steht bei jeder Person, welcher Träger mit Namen von ihr erfahren darf', async () => {
    const alt = await createTraeger('Beratung Darf (erfunden)');
    const personId = await begleitet('Darf-Erfunden', alt);
    const darf = async () =>
      (await world.call('traeger.zuVerteilen', { id: alt })).personen[0]?.einwilligungFuer;
    expect(await darf()).toEqual([]);
    await world.call('einwilligung.grant', {
      personId,
      traegerId: alt,
      erteiltAm: asDatum('2026-03-01'),
      zwecke: ['behoerde_an_traeger'],
    });
    expect(await darf()).toEqual([alt]);
  });
});

describe('Ein Jahresbericht', () => {
  it('wird bis 31.03. erwartet, steht in „Heute“ und ist nach Eingang und Prüfung erledigt', async () => {
    const spring = await openWorld({ today: '2027-03-10' });
    const traegerId = await createTraeger('Beratung Bericht (erfunden)', {}, spring);
    await begleitet('Bericht-Erfunden', traegerId, '2026-06-01', spring);
    const due = async () =>
      (await spring.call('heute.load', { tage: 0 })).posten
        .filter(({ art }) => art === 'programmbericht' || art === 'verwendungsnachweis')
        .map(({ am, was, ort }) => [am, was, ort]);
    expect(await due()).toEqual([
      ['2027-03-31', 'Programmbericht 2026 von Beratung Bericht (erfunden)', '/traeger/berichte'],
      ['2027-03-31', 'Verwendungsnachweis 2026 von Beratung Bericht (erfunden)', '/traeger/berichte'],
    ]);
    const note = async (aenderung: object, art = 'verwendungsnachweis') =>
      await spring.request('traeger.saveBericht', { traegerId, art, jahr: 2026, aenderung });
    expect(await note({ geprueftAm: '2027-03-10' })).toMatchObject({ message: holding('eingegangen') });
    expect(await note({ eingegangenAm: '2027-03-11' })).toMatchObject({ message: holding('Zukunft') });
    await note({ eingegangenAm: '2027-03-05', ablage: 'Ordner 7', belege: 'Personalkosten Januar bis Juni' });
    expect((await due()).map(([, was]) => was)).toContain(
      'Verwendungsnachweis 2026 von Beratung Bericht (erfunden) prüfen',
    );
    await note({
      geprueftAm: '2027-03-08',
      beanstandung: 'Belege für Mai fehlen',
      nachreichenBis: '2027-03-24',
    });
    expect((await due())[0]).toEqual([
      '2027-03-24',
      'Nach der Beanstandung fragen: Verwendungsnachweis 2026 von Beratung Bericht (erfunden)',
      '/traeger/berichte',
    ]);
    const { berichte } = await spring.call('traeger.berichte', { jahr: 2026 });
    const nachweis = berichte.find(({ art }) => art === 'verwendungsnachweis');
    expect(nachweis).toMatchObject({
      stand: 'beanstandet',
      werte: { geprueftVon: 'Petra Probe', ablage: 'Ordner 7' },
      erinnerung: holding('Belege für Mai fehlen'),
    });
    await note({ ausgeraeumtAm: '2027-03-10' });
    await note({ entfaelltWeil: 'gemeinsam mit 2027' }, 'programmbericht');
    expect(await due()).toEqual([]);
    await spring.close();
  });

  it('hat den Tag, der beim Träger steht, und lässt sich einzeln verschieben; ein Sachbericht nur, wo er erbeten ist', async () => {
    const traegerId = await createTraeger('Beratung Eigentag (erfunden)', { berichteBis: '30.04.' });
    await begleitet('Eigentag-Erfunden', traegerId);
    const of = async () =>
      (await world.call('traeger.berichte', { jahr: 2026 })).berichte
        .filter((bericht) => bericht.traegerId === traegerId)
        .map(({ art, werte }) => [art, werte.faelligAm]);
    expect(await of()).toEqual([
      ['programmbericht', '2027-04-30'],
      ['verwendungsnachweis', '2027-04-30'],
    ]);
    await world.call('traeger.saveBericht', {
      traegerId,
      art: 'sachbericht',
      jahr: 2026,
      aenderung: { faelligAm: asDatum('2027-05-15') },
    });
    expect(await of()).toContainEqual(['sachbericht', '2027-05-15']);
  });

  it('mahnt nicht an, was fällig war, bevor der Träger im Register stand; nach einem Vermerk schon', async () => {
    const traegerId = await createTraeger('Beratung Neuling (erfunden)');
    await begleitet('Neuling-Erfunden', traegerId, '2024-01-01');
    const due = async () =>
      (await world.call('heute.load', {})).posten.filter(
        ({ art, was }) => art === 'verwendungsnachweis' && was.includes('Neuling'),
      );
    expect(await due()).toEqual([]);
    await world.call('traeger.saveBericht', {
      traegerId,
      art: 'verwendungsnachweis',
      jahr: 2025,
      aenderung: { erinnertAm: asDatum('2026-11-02') },
    });
    expect(await due()).toMatchObject([
      { dringlichkeit: 'ueberfaellig', am: '2026-03-31', was: holding('erinnert am 02.11.2026') },
    ]);
  });

  it('kommt neben dem Ende der Vereinbarung, das drei Monate vorher in „Heute“ steht', async () => {
    await createTraeger('Beratung Vertrag (erfunden)', { vereinbarungBis: '2027-01-31' });
    expect((await world.call('heute.load', { tage: 0 })).posten).toContainEqual(
      expect.objectContaining({
        art: 'traegervereinbarung',
        was: 'Vereinbarung mit Beratung Vertrag (erfunden) erneuern oder beenden',
        ort: '/traeger',
      }),
    );
  });
});

describe('Die Mittel eines Jahres', () => {
  it('stehen neben der Zahl der Begleiteten und dem Stand der Nachweise, mit Vermerk zum Schlüssel', async () => {
    const gross = await createTraeger('Beratung Groß (erfunden)');
    const klein = await createTraeger('Beratung Klein (erfunden)');
    for (const name of ['A', 'B', 'C']) await begleitet(`${name}-Erfunden`, gross, '2019-02-01');
    await begleitet('D-Erfunden', klein, '2018-02-01');
    const save = async (traegerId: string, betrag: number) =>
      await world.request('traeger.saveFoerderung', {
        traegerId,
        jahr: 2019,
        betrag,
        schluessel: 'nach der Zahl der Fälle',
      });
    await save(gross, 6_000_000);
    await save(klein, 1_000_000);
    await save(klein, 2_000_000);
    expect(await save(klein, -1)).toMatchObject({ code: 'refused' });
    const { zeilen, ...zusammen } = await world.call('traeger.mittel', { jahr: 2019 });
    expect(zusammen).toEqual({ summe: 8_000_000, betreut: 4 });
    expect(zeilen.filter(({ betreut }) => betreut > 0)).toMatchObject([
      { name: 'Beratung Groß (erfunden)', anteil: 750, betreut: 3, anteilBetreut: 750, eingegangen: 0 },
      {
        name: 'Beratung Klein (erfunden)',
        anteil: 250,
        betreut: 1,
        erwartet: 2,
        foerderung: { schluessel: 'nach der Zahl der Fälle' },
      },
    ]);
    expect(await world.call('traeger.mittel', { jahr: 2018 })).toMatchObject({ summe: 0, betreut: 1 });
  });
});
