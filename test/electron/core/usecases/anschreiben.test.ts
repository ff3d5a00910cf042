import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch } from '#electron/core/ipc/dispatch.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import type { Input } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { enginePdf } from '#test/electron/core/files/druckwerk.ts';
import { createPerson, openWorld, ownFolder, testServices, type World } from '#test/electron/core/world.ts';

const drawn: string[] = [];
const controller = { stop: () => undefined as unknown };
const ports = {
  printPdf: async ({ html }: { readonly html: string }) => {
    drawn.push(html);
    controller.stop();
    return await Promise.resolve(enginePdf(html));
  },
};

let world: World;
let heute = '2026-09-01';
const services = { ...testServices(), today: () => asDatum(heute), now: () => `${heute}T09:00:00.000Z` };
beforeAll(async () => void (world = await openWorld({ services, ports })));
afterAll(async () => await world.close());
beforeEach(() => {
  heute = '2026-09-01';
  drawn.length = 0;
  controller.stop = () => undefined;
});

const no = async (): Promise<never> => await Promise.reject(new Error('not asked in these tests'));
const REFUSING = {
  printPdf: no,
  print: no,
  chooseFile: no,
  chooseFolder: no,
  openPath: no,
  keepStatus: no,
  keepSeal: no,
  keepOpen: no,
  startInstaller: no,
  startReader: no,
};

const ANSCHRIFT = { strasse: 'Erdachte Gasse 7', plz: '01234', ort: 'Musterstadt' };

/** A person with an address. */
async function person(name: string, geburtsdatum = '1990-02-01'): Promise<string> {
  const id = await createPerson(world, name, { geburtsdatum });
  await world.call('fall.saveHaushalt', {
    personId: id,
    haushalt: { id: null, bezeichnung: null, unterkunft: 'wohnung', ...ANSCHRIFT },
  });
  return id;
}

async function kontaktperson(personId: string, more: Partial<RecordOf<'kontaktperson'>>): Promise<void> {
  await world.call('eintrag.save', {
    tabelle: 'kontaktperson',
    eintrag: {
      id: crypto.randomUUID(),
      personId,
      name: 'Rechtsanwältin Muster',
      rolle: 'anwalt',
      einrichtung: 'Kanzlei Muster',
      strasse: 'Rechtsweg 3',
      plz: '99999',
      ort: 'Anderstadt',
      telefon: null,
      email: null,
      vollmacht: 'zustellung',
      vollmachtVon: null,
      vollmachtBis: null,
      aufgabe: null,
      ...more,
    },
  });
}

const write = async (ids: readonly string[], more: Partial<Input<'anschreiben.write'>> = {}) =>
  await world.call('anschreiben.write', { ids: [...ids], stufe: 1, ordner: ownFolder(), ...more });

async function zeileOf(personId: string) {
  const { zeilen } = await world.call('anschreiben.monitor', {});
  const found = zeilen.find((each) => each.personId === personId);
  if (found === undefined) throw new Error('nobody has written to this person');
  return found;
}

describe('Vor dem Schreiben', () => {
  test('steht da, wem nicht geschrieben werden kann, warum und wo man es ändert', async () => {
    const gut = await person('Gut');
    const ohne = await createPerson(world, 'Ohne Anschrift', { geburtsdatum: '1990-01-01' });
    const vertreten = await person('Vertreten');
    await kontaktperson(vertreten, { strasse: null });
    const fertig = await person('Fertig');
    const { programmNr: _, ...known } = (await world.call('fall.load', { id: fertig })).person;
    await world.call('fall.savePerson', { ...known, lage: 'titel_erteilt' });
    const plan = await world.call('anschreiben.plan', { ids: [gut, ohne, vertreten, fertig], stufe: 1 });
    expect(plan.schreibbar).toEqual([gut]);
    expect(plan.probleme.map(({ grund, wo }) => ({ grund, wo }))).toEqual([
      {
        grund: 'Die Anschrift der Person fehlt oder ist unvollständig.',
        wo: 'Fallakte › Person und Haushalt › Haushalt',
      },
      {
        grund: 'Die Anschrift der bevollmächtigten Vertretung fehlt oder ist unvollständig.',
        wo: 'Fallakte › Person und Haushalt › Kontaktpersonen und Vollmacht',
      },
      { grund: 'Die Person hat schon einen Titel.', wo: null },
    ]);
    expect(plan.kopf.map(({ ort }) => ort)).toContain('Einstellungen › Behörde');
  });

  test('gehen Briefe an die Vertretung, an Vormund oder Sorgeberechtigte, sonst an die Person', async () => {
    const [selbst, anwalt, abgelaufen, kind, muendel] = [
      await person('Selbst'),
      await person('Mit Vollmacht'),
      await person('Vollmacht abgelaufen'),
      await person('Kind', '2014-05-05'),
      await person('Mündel', '2014-05-05'),
    ];
    await kontaktperson(anwalt, {});
    await kontaktperson(abgelaufen, { vollmachtBis: asDatum('2026-08-31') });
    await kontaktperson(muendel, { name: 'Jugendamt Muster', vollmacht: 'betreuung' });
    const plan = await world.call('anschreiben.plan', {
      ids: [selbst, anwalt, abgelaufen, kind, muendel],
      stufe: 1,
    });
    expect(plan.an).toEqual({ person: 2, vertretung: 1, sorgeberechtigte: 1, vormund: 1 });
    await write([anwalt, kind]);
    const html = drawn.join('');
    expect(html).toContain('Rechtsanwältin Muster');
    expect(html).toContain('Rechtsweg 3');
    expect(html).toContain('An die Sorgeberechtigten von');
  });
});

describe('Ein Lauf', () => {
  test('schreibt alle Briefe in eine Datei ohne Namen; Fehlerhafte bleiben weg und werden genannt', async () => {
    const ids = [await person('Zett'), await person('Anton'), await createPerson(world, 'Ohne')];
    const ordner = ownFolder();
    const done = await write(ids, { ordner, mitAntrag: true, mitBogen: true, einzeln: true });
    expect(done).toMatchObject({ geschrieben: 2, ausgelassenGesamt: 1 });
    expect(done.ausgelassen[0]).toMatchObject({ name: 'Ohne' });
    const files = readdirSync(ordner);
    expect(files.filter((name) => name.endsWith('.pdf'))).toEqual(['2026-09-01_Anschreiben_2.pdf']);
    expect(files.filter((name) => name.endsWith('.docx'))).toHaveLength(6);
    expect(files.join()).not.toMatch(/Zett|Anton/);
    const html = drawn.find((page) => page.includes('Anton')) ?? '';
    expect(html.indexOf('Anton')).toBeLessThan(html.indexOf('Zett'));
    // The Bogen in the envelope starts its month.
    const { zeilen } = await world.call('rueckmeldung.list', {});
    expect(zeilen.filter(({ person: { name } }) => name === 'Anton')).toMatchObject([
      { faelligAm: '2026-10-01' },
    ]);
    const again = await write(ids.slice(0, 1), { ordner });
    expect(again.geschrieben).toBe(0);
    expect(readdirSync(ordner)).toEqual(files);
  });

  test('überschreibt nie eine Datei', async () => {
    const ordner = ownFolder();
    writeFileSync(join(ordner, '2026-09-01_Anschreiben_1.pdf'), 'schon da');
    await write([await person('Probe')], { ordner });
    expect(readdirSync(ordner)).toEqual(['2026-09-01_Anschreiben_1 (2).pdf', '2026-09-01_Anschreiben_1.pdf']);
    expect(readFileSync(join(ordner, '2026-09-01_Anschreiben_1.pdf'), 'utf8')).toBe('schon da');
  });

  test('der abgebrochen wird, hinterlässt nichts: keine Datei, kein Papier, keinen Eintrag', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, (_, i) => person(`Abbruch ${i}`)));
    const ordner = ownFolder();
    const stop = new AbortController();
    controller.stop = () => stop.abort();
    const places = createChosenPlaces({ ...REFUSING, ...ports }, false);
    const dispatch = createDispatch({ handlers, tresor: world.tresor, places, logDefect: () => undefined });
    const reply = await dispatch({
      name: 'anschreiben.write',
      input: { ids, stufe: 1, ordner },
      signal: stop.signal,
      progress: () => undefined,
    });
    expect(reply).toMatchObject({ ok: false, code: 'cancelled' });
    expect(readdirSync(ordner)).toEqual([]);
    expect(await world.call('dokument.list', { personId: ids[0] ?? '' })).toEqual([]);
    const { zeilen } = await world.call('anschreiben.monitor', {});
    expect(zeilen.filter(({ name }) => name.startsWith('Abbruch'))).toEqual([]);
  });

  test('lässt sich als Ganzes zurücknehmen', async () => {
    const id = await person('Zurück');
    const { protokollNr } = await write([id], { mitBogen: true });
    await world.call('anschreiben.undo', { protokollNr: protokollNr ?? 0 });
    expect(await world.call('dokument.list', { personId: id })).toEqual([]);
    expect((await world.call('anschreiben.plan', { ids: [id], stufe: 1 })).schreibbar).toEqual([id]);
  });
});

describe('Was aus den Briefen wurde', () => {
  test('wer nicht antwortet, bekommt nach der eingestellten Zeit einen zweiten Brief und dann keinen mehr', async () => {
    const id = await person('Still');
    await write([id]);
    expect((await zeileOf(id)).gruppen).toEqual(['geschrieben', 'wartet']);
    heute = '2026-09-28';
    expect((await world.call('anschreiben.plan', { ids: [id], stufe: 2 })).probleme[0]?.grund).toContain(
      'läuft noch',
    );
    heute = '2026-09-29';
    expect((await zeileOf(id)).gruppen).toContain('zweiter_brief');
    drawn.length = 0;
    expect(await write([id], { stufe: 2 })).toMatchObject({ geschrieben: 1 });
    expect(drawn.join('')).toMatch(/schon einmal geschrieben/);
    expect(drawn.join('')).not.toMatch(/letzte Mahnung|Konsequenz|abgeschoben/i);
    heute = '2026-12-01';
    expect((await zeileOf(id)).gruppen).toEqual(['geschrieben', 'erinnert', 'ansprechen']);
    expect((await world.call('anschreiben.plan', { ids: [id], stufe: 2 })).probleme[0]?.grund).toContain(
      'zwei Briefe',
    );
  });

  test('das Antwortblatt wird über die Kennung des Briefs gefunden, ein Anruf zählt ebenso', async () => {
    const [blatt, anruf] = [await person('Blatt'), await person('Anruf')];
    await write([blatt, anruf]);
    const [dokument] = await world.call('dokument.list', { personId: blatt });
    const { fund } = await world.call('rueckmeldung.find', { kennung: dokument?.code ?? '' });
    if (fund.art !== 'brief') throw new Error('the code of a letter leads elsewhere');
    for (const [anschreibenId, antwortweg] of [
      [fund.anschreibenId, 'antwortblatt'],
      [(await zeileOf(anruf)).anschreibenId, 'telefon'],
    ] as const)
      await world.call('anschreiben.answer', {
        anschreibenId,
        antwortAm: heute,
        antwort: 'anderer_termin',
        antwortweg,
        bemerkung: null,
      });
    heute = '2026-12-01';
    for (const id of [blatt, anruf])
      expect((await zeileOf(id)).gruppen).toEqual(['geschrieben', 'geantwortet']);
  });

  test('wer kommt oder einen Antrag stellt, zählt von selbst dazu', async () => {
    const [kam, antrag] = [await person('Kam'), await person('Antrag')];
    await write([kam, antrag]);
    heute = '2026-09-15';
    await world.call('anschreiben.came', { personId: kam, am: heute });
    await world.call('eintrag.save', {
      tabelle: 'antrag',
      eintrag: {
        id: crypto.randomUUID(),
        personId: antrag,
        norm: '25b1',
        gestelltAm: heute,
        stand: null,
        entschiedenAm: null,
        vollstaendigAm: null,
        wartetAuf: null,
        entscheidungNorm: null,
        ablehnungsgrund: null,
        begruendung: null,
        zustimmungDritter: null,
        rechtsbehelfAm: null,
        rechtsbehelfErledigtAm: null,
      },
    });
    heute = '2026-12-01';
    expect((await zeileOf(kam)).gruppen).toEqual(['geschrieben', 'geantwortet', 'gekommen']);
    expect((await zeileOf(antrag)).gruppen).toEqual(['geschrieben', 'geantwortet', 'beantragt']);
  });

  test('ein Brief, der zurückkam, steht für sich; ein zweiter wird dort nicht vorgeschlagen', async () => {
    const id = await person('Verzogen');
    await write([id]);
    await world.call('anschreiben.answer', {
      anschreibenId: (await zeileOf(id)).anschreibenId,
      antwortAm: heute,
      antwort: 'unzustellbar',
      antwortweg: 'dritte',
      bemerkung: null,
    });
    heute = '2026-12-01';
    expect((await zeileOf(id)).gruppen).toEqual(['geschrieben', 'unzustellbar']);
  });
});

describe('Geschriebene Papiere im Ordner', () => {
  test('lassen sich beim Sperren löschen: nur eigene und unveränderte, die anderen bleiben und werden genannt', async () => {
    const ordner = ownFolder();
    await write([await person('Eins')], { ordner });
    await write([await person('Zwei')], { ordner });
    const [mine, changed] = readdirSync(ordner).map((name) => join(ordner, name));
    writeFileSync(join(ordner, 'fremd.pdf'), 'nicht von hier');
    writeFileSync(changed ?? '', 'von Hand geändert');
    expect(await world.call('ausgabe.list', undefined)).toMatchObject({ fragen: false });
    const { geblieben } = await world.call('ausgabe.clear', undefined);
    expect(geblieben).toEqual([changed]);
    expect(
      readdirSync(ordner)
        .map((name) => join(ordner, name))
        .toSorted(),
    ).toEqual([changed, join(ordner, 'fremd.pdf')]);
    expect(readdirSync(ordner)).not.toContain(mine);
  });
});
