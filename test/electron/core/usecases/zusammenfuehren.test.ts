import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

type Satz = Record<string, string | number | boolean | null>;
const asPerson = (felder: Satz, basis: Satz) => ({ ...felder, basis }) as unknown as Input<'fall.savePerson'>;

/** What a window holds of a person when it is opened. */
async function geoeffnet(id: string): Promise<Satz> {
  const { programmNr: _, ...person } = (await world.call('fall.load', { id })).person;
  return person;
}

describe('Zwei Fenster an einer Akte', () => {
  it('ändern verschiedene Felder: beides steht danach da', async () => {
    const id = await createPerson(world, 'Probe');
    const stand = await geoeffnet(id);
    await world.call('fall.savePerson', asPerson({ ...stand, gemeinde: 'Altdorf' }, stand));
    await world.call('fall.savePerson', asPerson({ ...stand, telefon: '0000 12' }, stand));
    expect((await world.call('fall.load', { id })).person).toMatchObject({
      gemeinde: 'Altdorf',
      telefon: '0000 12',
    });
  });

  it('ändern dasselbe Feld: das zweite wird mit beiden Werten abgewiesen, nichts davon gespeichert', async () => {
    const id = await createPerson(world, 'Probe');
    const stand = await geoeffnet(id);
    await world.call('fall.savePerson', asPerson({ ...stand, einreiseAm: '2016-05-02' }, stand));
    const reply = await world.request(
      'fall.savePerson',
      asPerson({ ...stand, einreiseAm: '2017-06-03', telefon: '0000 12' }, stand),
    );
    expect(reply).toMatchObject({ ok: false, code: 'conflict' });
    expect(reply.ok ? '' : reply.message).toMatch(
      /„Erste Einreise“ wurde inzwischen als „02\.05\.2016“ gespeichert; Sie haben „03\.06\.2017“ eingegeben\./,
    );
    expect((await world.call('fall.load', { id })).person).toMatchObject({
      einreiseAm: '2016-05-02',
      telefon: null,
    });
  });

  it('wer entscheidet, dass der eigene Wert gilt, speichert ihn auf den neuen Stand', async () => {
    const id = await createPerson(world, 'Probe');
    const stand = await geoeffnet(id);
    await world.call('fall.savePerson', asPerson({ ...stand, gemeinde: 'Altdorf' }, stand));
    const neu = await geoeffnet(id);
    await world.call('fall.savePerson', asPerson({ ...neu, gemeinde: 'Neudorf' }, neu));
    expect((await world.call('fall.load', { id })).person.gemeinde).toBe('Neudorf');
  });

  it('beginnen dieselbe einmalige Angabe: die zweite führt die erste weiter', async () => {
    const personId = await createPerson(world, 'Probe');
    const leer = (id: string): Satz => ({ id, personId, passVorhanden: null, identitaet: null });
    const [a, b] = [leer(crypto.randomUUID()), leer(crypto.randomUUID())];
    const save = async (basis: Satz, neu: Satz) =>
      await world.request('eintrag.save', { tabelle: 'identitaet', eintrag: neu, basis });
    expect(await save(a, { ...a, passVorhanden: false })).toMatchObject({ ok: true });
    expect(await save(b, { ...b, identitaet: 'dokument' })).toMatchObject({ ok: true });
    expect((await world.call('fall.load', { id: personId })).identitaet).toMatchObject({
      passVorhanden: false,
      identitaet: 'dokument',
    });
  });

  it('entfernen und ändern denselben Eintrag: er entsteht nicht heimlich neu', async () => {
    const personId = await createPerson(world, 'Probe');
    const eintrag = { id: crypto.randomUUID(), personId, muendlich: 'A2' as const };
    await world.call('eintrag.save', { tabelle: 'sprachnachweis', eintrag });
    await world.call('eintrag.remove', { tabelle: 'sprachnachweis', id: eintrag.id, personId });
    expect(
      await world.request('eintrag.save', {
        tabelle: 'sprachnachweis',
        eintrag: { ...eintrag, muendlich: 'B1' },
        basis: eintrag,
      }),
    ).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('sehen von geschützten Angaben auch hier keinen Wert', async () => {
    const personId = await createPerson(world, 'Probe');
    const basis = { id: crypto.randomUUID(), personId, art: 'geldstrafe' as const, delikt: null };
    const save = async (delikt: string) =>
      await world.request('eintrag.save', { tabelle: 'verurteilung', eintrag: { ...basis, delikt }, basis });
    await world.call('eintrag.save', { tabelle: 'verurteilung', eintrag: basis });
    await save('Geheim-Eins');
    const reply = await save('Geheim-Zwei');
    expect(reply).toMatchObject({ ok: false, code: 'conflict' });
    expect(JSON.stringify(reply)).not.toContain('Geheim');
  });
});

describe('Die Sichten von Behörde und Beratungsstelle', () => {
  const sicht = (personId: string, mehr: object) => ({
    id: crypto.randomUUID(),
    personId,
    seite: 'behoerde' as const,
    kriterium: '25b1.LU',
    einschaetzung: 'nicht_erfuellt' as const,
    text: null,
    am: '2026-11-01',
    quelle: 'Prüfung',
    ...mehr,
  });

  it('stehen nebeneinander; eine festgehaltene wird nicht überschrieben', async () => {
    const personId = await createPerson(world, 'Probe');
    const eine = sicht(personId, {});
    await world.call('eintrag.save', { tabelle: 'sichtweise', eintrag: eine });
    await world.call('eintrag.save', {
      tabelle: 'sichtweise',
      eintrag: sicht(personId, {
        seite: 'beratungsstelle',
        einschaetzung: 'auf_dem_weg',
        quelle: 'Fallgespräch, Frau Beispiel',
      }),
    });
    expect(
      await world.request('eintrag.save', {
        tabelle: 'sichtweise',
        eintrag: { ...eine, einschaetzung: 'erfuellt' },
        basis: eine,
      }),
    ).toMatchObject({ ok: false, code: 'refused' });
    expect((await world.call('fall.load', { id: personId })).sichtweise).toMatchObject([
      { seite: 'behoerde', einschaetzung: 'nicht_erfuellt' },
      { seite: 'beratungsstelle', einschaetzung: 'auf_dem_weg' },
    ]);
  });
});
