import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isDokumentcode } from '#shared/dokumente/dokumentcode.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { HEUTE, openPapierRegister, type PapierRegister } from './papier-register.ts';

let register: PapierRegister;
beforeAll(async () => {
  register = await openPapierRegister();
}, 60_000);
afterAll(async () => register.remove());

const traegerId = crypto.randomUUID();

async function createPerson(
  nachname = 'Musterfrau',
  geburtsdatum: string | null = '1990-02-01',
): Promise<string> {
  const { id } = await register.call('fall.create', {
    nachname,
    vornamen: 'Probe',
    geburtsdatum,
    geschlecht: null,
    staatsangehoerigkeit: null,
    aktenzeichen: '33.4-0815',
    gemeinde: null,
    einreiseAm: null,
    haushaltId: null,
  });
  return id;
}

const rueckmeldebogen = (personId: string | null) => ({ vorlage: 'rueckmeldebogen', personId });

beforeAll(async () => {
  await register.call('traeger.save', {
    id: traegerId,
    name: 'Beratungsstelle Eins (erfunden)',
    strasse: 'Probeweg 1',
    plz: '01234',
    ort: 'Musterstadt',
    telefon: null,
    email: null,
    ansprechpartner: null,
    sprachen: null,
    schwerpunkt: null,
    sprechzeiten: null,
    plaetze: null,
    aktiv: true,
  });
});
beforeEach(() => {
  register.host.printed = [];
  register.host.opened = [];
  register.host.chosen = null;
  register.host.prints = true;
});

describe('Das Wiederherstellungsblatt', () => {
  it('trägt bei der Einrichtung alle zwölf Wörter, Behörde und Register, und später nichts mehr', async () => {
    const { html, woerter } = register.blatt;
    expect(woerter).toHaveLength(12);
    for (const wort of woerter) expect(html).toContain(`<dd>${wort}</dd>`);
    expect(html).toContain('Landratsamt Musterkreis');
    expect(await register.request('tresor.printBlatt', { als: 'druck' })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });
});

describe('Die Vorschau', () => {
  it('zeigt die Person, die Frist von einem Monat und die Liste der Beratungsstellen', async () => {
    const { html, titel, gesperrt } = await register.call(
      'dokument.preview',
      rueckmeldebogen(await createPerson()),
    );
    expect(titel).toBe('Rückmeldebogen');
    expect(gesperrt).toBeNull();
    for (const text of ['Probe Musterfrau', '21.12.2026', 'Beratungsstelle Eins (erfunden)', 'Frau Beispiel'])
      expect(html).toContain(text);
  });

  it('nennt, was fehlt, mit dem Ort, und sperrt das Schreiben', async () => {
    const personId = await createPerson('Ohnetag', null);
    const { fehlt, gesperrt } = await register.call('dokument.preview', rueckmeldebogen(personId));
    expect(fehlt).toContainEqual({ label: 'Geburtsdatum', ort: 'Fallakte › Person und Haushalt' });
    expect(gesperrt).toContain('Geburtsdatum');
    const reply = await register.request('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner: register.newFolder(),
    });
    expect(reply).toMatchObject({ ok: false, code: 'refused', message: gesperrt });
  });

  it('gibt es für jede Vorlage als Blankoformular', async () => {
    for (const { vorlage } of await register.call('dokument.templates', undefined)) {
      const { html, fehlt, gesperrt } = await register.call('dokument.preview', { vorlage, personId: null });
      expect(html).toContain('Landratsamt Musterkreis');
      expect(html).not.toContain('class="gefuellt"');
      expect({ fehlt, gesperrt }).toEqual({ fehlt: [], gesperrt: null });
    }
  });

  it('weist ein unbekanntes Papier und eine unbekannte Person ab', async () => {
    expect(
      await register.request('dokument.preview', { vorlage: '__proto__', personId: null }),
    ).toMatchObject({ ok: false, code: 'not_found' });
    expect(await register.request('dokument.preview', rueckmeldebogen(crypto.randomUUID()))).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });
});

describe('Schreiben', () => {
  it('legt eine Word-Datei ab, deren Name keine Person nennt', async () => {
    const ordner = register.newFolder();
    const { datei, dokumentId } = await register.call('dokument.write', {
      ...rueckmeldebogen(await createPerson()),
      als: 'docx',
      ordner,
    });
    expect(readdirSync(ordner)).toHaveLength(1);
    expect(readdirSync(ordner)[0]).toMatch(/^2026-11-21_Rueckmeldebogen_P-\d{5}\.docx$/);
    expect(dokumentId).not.toBeNull();
    const text = await wordText(readFileSync(datei ?? ''));
    expect(text).toContain('Musterfrau');
    expect(text).toMatch(/RB-[1-9A-Z]{4}-[1-9A-Z]{4}/);
  });

  it('ersetzt nie eine Datei: gleichnamige bekommen eine Nummer', async () => {
    const ordner = register.newFolder();
    const personId = await createPerson();
    const first = await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner,
    });
    writeFileSync(first.datei ?? '', 'von Hand geändert');
    const second = await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner,
    });
    expect(readFileSync(first.datei ?? '', 'utf8')).toBe('von Hand geändert');
    expect(second.datei).toMatch(/ \(2\)\.docx$/);
  });

  it('behält Nummer und Version, solange die Angaben gleich sind; geänderte Angaben sind eine neue Version', async () => {
    const ordner = register.newFolder();
    const personId = await createPerson();
    const write = (input: { traegerId?: string } = {}) =>
      register.call('dokument.write', { ...rueckmeldebogen(personId), ...input, als: 'docx', ordner });
    const [first, again, changed] = [await write(), await write(), await write({ traegerId })];
    expect(again.dokumentId).toBe(first.dokumentId);
    expect(changed.dokumentId).not.toBe(first.dokumentId);
    const list = await register.call('dokument.list', { personId });
    expect(list.map(({ version }) => version)).toEqual([2, 1]);
    expect(list.every(({ code }) => isDokumentcode(code))).toBe(true);
    expect(list[0]).toMatchObject({ titel: 'Rückmeldebogen', benutzer: 'Frau Beispiel' });
  });

  it('schreibt ein aufbewahrtes Papier noch einmal, wie es war, auch wenn sich die Person geändert hat', async () => {
    const ordner = register.newFolder();
    const personId = await createPerson('Altname');
    const first = await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner,
    });
    const before = readFileSync(first.datei ?? '');
    const { programmNr: _programmNr, ...person } = (await register.call('fall.load', { id: personId }))
      .person;
    await register.call('fall.savePerson', { ...person, nachname: 'Neuname' });
    const again = await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      dokumentId: first.dokumentId,
      als: 'docx',
      ordner,
    });
    expect(readFileSync(again.datei ?? '').equals(before)).toBe(true);
    expect(again.dokumentId).toBe(first.dokumentId);
  });

  it('druckt genau die Seite, aus der auch das PDF entsteht', async () => {
    const personId = await createPerson();
    await register.call('dokument.write', { ...rueckmeldebogen(personId), als: 'druck' });
    await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'pdf',
      ordner: register.newFolder(),
    });
    const [print, pdf] = register.host.printed;
    expect(print?.html).toContain('Musterfrau');
    expect(pdf).toEqual(print);
    expect(print?.title).not.toContain('Musterfrau');
  });

  it('bewahrt nichts auf, wenn der Druck oder die Wahl des Ortes abgebrochen wird', async () => {
    const personId = await createPerson();
    register.host.prints = false;
    expect(await register.call('dokument.write', { ...rueckmeldebogen(personId), als: 'druck' })).toEqual({
      datei: null,
      dokumentId: null,
    });
    expect(await register.call('dokument.write', { ...rueckmeldebogen(personId), als: 'docx' })).toEqual({
      datei: null,
      dokumentId: null,
    });
    expect(await register.call('dokument.list', { personId })).toEqual([]);
  });

  it('sagt bei einem Ordner, der fehlt, was zu tun ist, und führt das Papier nicht als geschrieben', async () => {
    const personId = await createPerson();
    const ordner = join(register.newFolder(), 'fehlt');
    const reply = await register.request('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner,
    });
    expect(reply).toMatchObject({ ok: false, code: 'refused' });
    const relative = await register.request('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner: 'unterordner',
    });
    expect(relative).toMatchObject({ ok: false, code: 'invalid' });
    expect(await register.call('dokument.list', { personId })).toEqual([]);
  });

  it('schreibt das Blankoformular ohne Person, ohne Nummer und ohne Eintrag im Register', async () => {
    const ordner = register.newFolder();
    const { datei, dokumentId } = await register.call('dokument.write', {
      ...rueckmeldebogen(null),
      als: 'docx',
      ordner,
    });
    expect(dokumentId).toBeNull();
    expect(readdirSync(ordner)).toEqual(['2026-11-21_Rueckmeldebogen_blanko.docx']);
    expect(await wordText(readFileSync(datei ?? ''))).not.toMatch(/RB-|Musterfrau/);
  });

  it('öffnet nur, was es eben geschrieben hat', async () => {
    const ordner = register.newFolder();
    const { datei } = await register.call('dokument.write', {
      ...rueckmeldebogen(null),
      als: 'docx',
      ordner,
    });
    await register.call('dokument.open', { datei: datei ?? '' });
    expect(register.host.opened).toEqual([datei]);
    expect(await register.request('dokument.open', { datei: join(ordner, 'fremd.docx') })).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
  });

  it.skipIf(process.platform === 'win32')('lässt nur die aktuelle Benutzerin an die Datei', async () => {
    const { datei } = await register.call('dokument.write', {
      ...rueckmeldebogen(null),
      als: 'docx',
      ordner: register.newFolder(),
    });
    expect(statSync(datei ?? '').mode & 0o077).toBe(0);
  });
});

describe('Den Rückmeldebogen aushändigen', () => {
  it('setzt die Frist von einem Monat in Gang, einmal', async () => {
    const personId = await createPerson();
    const { dokumentId } = await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner: register.newFolder(),
    });
    const handOver = { dokumentId: dokumentId ?? '', traegerId, ausgehaendigtAm: asDatum('2026-10-31') };
    expect(await register.call('dokument.handOver', handOver)).toEqual({ faelligAm: '2026-11-30' });
    expect(await register.request('dokument.handOver', handOver)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
    const { verweis } = await register.call('fall.load', { id: personId });
    expect(verweis).toMatchObject([
      { personId, traegerId, dokumentId, faelligAm: '2026-11-30', kontaktAm: null },
    ]);
  });

  it('geht nicht in der Zukunft und nicht mit einem anderen Papier', async () => {
    const personId = await createPerson();
    const ordner = register.newFolder();
    const bogen = await register.call('dokument.write', {
      ...rueckmeldebogen(personId),
      als: 'docx',
      ordner,
    });
    const einwilligung = await register.call('dokument.write', {
      vorlage: 'einwilligung',
      personId,
      als: 'docx',
      ordner,
    });
    const handOver = (dokumentId: string | null, ausgehaendigtAm: string) =>
      register.request('dokument.handOver', {
        dokumentId: dokumentId ?? '',
        traegerId: null,
        ausgehaendigtAm,
      });
    expect(await handOver(bogen.dokumentId, '2026-11-22')).toMatchObject({ ok: false, code: 'refused' });
    expect(await handOver(einwilligung.dokumentId, HEUTE)).toMatchObject({ ok: false, code: 'not_found' });
  });
});
