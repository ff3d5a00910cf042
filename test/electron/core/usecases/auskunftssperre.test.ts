import { afterAll, beforeAll, expect, test } from 'vitest';
import { auskunftssperreInWorten } from '#shared/ablauf/auskunftssperre.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { enginePdf } from '#test/electron/core/files/druckwerk.ts';
import { createPerson, HEUTE, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

const drawn: string[] = [];
let world: World;
let eltern: string;
let kind: string;
let frei: string;
let traegerId: string;

/** A mother who must not be found, her child in the same household, and somebody else. */
beforeAll(async () => {
  world = await openWorld({
    ports: {
      printPdf: async ({ html }) => {
        drawn.push(html);
        return await Promise.resolve(enginePdf(html));
      },
    },
  });
  eltern = await createPerson(world, 'Geschützt', { geburtsdatum: '1990-02-01' });
  kind = await createPerson(world, 'Kind', { geburtsdatum: '2000-02-01' });
  frei = await createPerson(world, 'Andere', { geburtsdatum: '1990-02-01' });
  const anschrift = { bezeichnung: null, unterkunft: null, plz: '01234', ort: 'Musterstadt' };
  for (const [personId, strasse] of [
    [eltern, 'Verborgener Weg 3'],
    [frei, 'Offene Gasse 1'],
  ] as const)
    await world.call('fall.saveHaushalt', { personId, haushalt: { id: null, strasse, ...anschrift } });
  const { haushalt } = await world.call('fall.load', { id: eltern });
  await change(kind, { haushaltId: haushalt?.id ?? null });
  await change(eltern, { auskunftssperre: true, auskunftssperreBis: asDatum('2027-02-01') });
  traegerId = crypto.randomUUID();
  await world.call('traeger.save', { id: traegerId, name: 'Beratung Probe', aktiv: true });
});
afterAll(async () => await world.close());

async function change(id: string, neu: object): Promise<void> {
  const { programmNr: _, ...person } = (await world.call('fall.load', { id })).person;
  await world.call('fall.savePerson', { ...person, ...neu, basis: null });
}

const preview = async (vorlage: string, personId: string) =>
  await world.call('dokument.preview', { vorlage, personId });

test('Vor einem Papier mit der Anschrift wird gewarnt, auch bei dem Kind im selben Haushalt', async () => {
  expect((await preview('anschreiben', eltern)).warnung).toContain('Auskunftssperre');
  expect((await preview('anschreiben', kind)).warnung).toContain('Auskunftssperre');
  expect((await preview('anschreiben', frei)).warnung).toBeNull();
  expect((await preview('was_fehlt', eltern)).warnung, 'a paper without the address').toBeNull();
});

test('In einem Lauf bleibt die Person weg und steht mit dem Grund in der Liste; einzeln geht es', async () => {
  const plan = await world.call('anschreiben.plan', { ids: [eltern, kind, frei], stufe: 1 });
  expect(plan.schreibbar).toEqual([frei]);
  expect(plan.probleme).toHaveLength(1);
  expect(plan.probleme[0]?.grund).toMatch(/Auskunftssperre.*einzeln/);
  drawn.length = 0;
  const lauf = await world.call('anschreiben.write', {
    ids: [eltern, kind, frei],
    stufe: 1,
    ordner: ownFolder(),
  });
  expect(lauf).toMatchObject({ geschrieben: 1, ausgelassenGesamt: 2 });
  expect(drawn.join('')).not.toContain('Verborgener Weg');
  const viele = await world.call('auswahl.writePapers', {
    ids: [eltern, frei],
    vorlage: 'anschreiben',
    als: 'docx',
    ordner: ownFolder(),
  });
  expect(viele).toMatchObject({ geschrieben: 1, ausgelassen: [{ id: eltern }] });
  const einzeln = await world.call('dokument.write', {
    vorlage: 'anschreiben',
    personId: eltern,
    als: 'docx',
    ordner: ownFolder(),
  });
  expect(einzeln.datei).not.toBeNull();
  const allein = await world.call('anschreiben.plan', { ids: [eltern], stufe: 1 });
  expect(allein).toMatchObject({ schreibbar: [eltern], probleme: [] });
  expect(allein.warnung).toContain('Auskunftssperre');
  const brief = await world.call('anschreiben.write', { ids: [eltern], stufe: 1, ordner: ownFolder() });
  expect(brief, 'and the monitor knows of it').toMatchObject({ geschrieben: 1 });
});

test('Geht der Brief an die Vertretung, verrät er nichts und wird geschrieben', async () => {
  await world.call('eintrag.save', {
    tabelle: 'kontaktperson',
    eintrag: {
      id: crypto.randomUUID(),
      personId: kind,
      name: 'Rechtsanwältin Muster',
      rolle: 'anwalt',
      einrichtung: null,
      strasse: 'Rechtsweg 3',
      plz: '99999',
      ort: 'Anderstadt',
      telefon: null,
      email: null,
      vollmacht: 'zustellung',
      vollmachtVon: null,
      vollmachtBis: null,
      aufgabe: null,
    },
  });
  drawn.length = 0;
  const lauf = await world.call('anschreiben.write', { ids: [kind], stufe: 1, ordner: ownFolder() });
  expect(lauf).toMatchObject({ geschrieben: 1 });
  expect(drawn.join('')).not.toContain('Verborgener Weg');
});

test('An einen Träger geht die Anschrift nicht, die Person ohne sie schon', async () => {
  await world.call('betreuung.start', {
    personId: eltern,
    art: 'traeger',
    traegerId,
    von: '2026-01-01',
    gewaehltVon: 'person',
  });
  await world.call('einwilligung.grant', {
    personId: eltern,
    traegerId,
    erteiltAm: '2026-01-02',
    zwecke: ['behoerde_an_traeger'],
  });
  const wunsch = { traegerId, zweck: 'beratung' as const };
  expect((await world.call('uebermittlung.preview', wunsch)).ausgelassen[0]?.grund).toContain(
    'Auskunftssperre',
  );
  const ohne = await world.call('uebermittlung.preview', { ...wunsch, ohne: ['anschrift'] });
  expect(ohne.ausgelassen).toEqual([]);
  expect(JSON.stringify(ohne.zeilen)).not.toContain('Verborgener Weg');
});

test('Ist die Sperre abgelaufen, wird nicht mehr gewarnt, und die Akte sagt es', async () => {
  await change(eltern, { auskunftssperreBis: asDatum('2026-11-01') });
  expect((await preview('anschreiben', eltern)).warnung).toBeNull();
  const heute = asDatum(HEUTE);
  const sperre = (bis: string | null) => ({
    auskunftssperre: true,
    auskunftssperreBis: bis === null ? null : asDatum(bis),
  });
  expect(auskunftssperreInWorten(sperre('2026-11-01'), heute)).toBe('abgelaufen am 01.11.2026');
  expect(auskunftssperreInWorten(sperre('2026-11-20'), heute)).toBe('gilt bis 20.11.2026');
  expect(auskunftssperreInWorten(sperre(null), heute)).toBe('gilt');
  expect(auskunftssperreInWorten({ auskunftssperre: null, auskunftssperreBis: null }, heute)).toBeNull();
});
