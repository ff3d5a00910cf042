import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { openPapierRegister, type PapierRegister } from './papier-register.ts';

let register: PapierRegister;
beforeAll(async () => {
  register = await openPapierRegister();
}, 60_000);
afterAll(async () => register.remove());

async function createPerson(): Promise<string> {
  const { id } = await register.call('fall.create', {
    nachname: 'Plan',
    vornamen: 'Probe',
    geburtsdatum: '1990-02-01',
    geschlecht: null,
    staatsangehoerigkeit: null,
    aktenzeichen: null,
    gemeinde: null,
    einreiseAm: null,
    haushaltId: null,
    geduldetSeit: '2018-01-01',
  });
  return id;
}

type Instrument = Input<'instrument.save'>;
type Schritt = Instrument['schritte'][number];

function fahrplan(personId: string, schritte: readonly Partial<Schritt>[]): Instrument {
  const id = crypto.randomUUID();
  return {
    id,
    personId,
    art: 'fahrplan',
    rechtsgrundlage: '25b1',
    ziel: 'Eine Aufenthaltserlaubnis',
    beginn: '2026-11-21',
    ende: '2027-11-21',
    naechsteUeberpruefung: '2027-02-21',
    beitragBehoerde: null,
    schritte: schritte.map((schritt, reihenfolge) => ({
      id: crypto.randomUUID(),
      personId,
      instrumentId: id,
      reihenfolge,
      was: 'Deutschkurs besuchen',
      kriterium: '25b1.DEU',
      wer: 'person',
      bis: '2027-08-21',
      nachweis: 'Zertifikat',
      stand: 'vereinbart',
      ...schritt,
    })),
  };
}

describe('Ein Schritt', () => {
  it('gilt erst als vereinbart, wenn Zuständige, Termin und Nachweis feststehen', async () => {
    const personId = await createPerson();
    for (const lacking of [{ wer: null }, { bis: null }, { nachweis: null }]) {
      const reply = await register.request('instrument.save', fahrplan(personId, [lacking]));
      expect(reply).toMatchObject({ ok: false, code: 'refused' });
      expect(reply.ok ? '' : reply.message).toContain('Deutschkurs besuchen');
    }
    expect(await register.call('instrument.list', { personId })).toEqual([]);
  });

  it('darf als Entwurf unvollständig sein', async () => {
    const personId = await createPerson();
    await register.call(
      'instrument.save',
      fahrplan(personId, [{ wer: null, bis: null, nachweis: null, stand: 'entwurf' }]),
    );
    const [saved] = await register.call('instrument.list', { personId });
    expect(saved?.schritte).toMatchObject([{ stand: 'entwurf', wer: null }]);
  });
});

describe('Ein Fahrplan', () => {
  it('behält die Reihenfolge seiner Schritte und vergisst entfernte', async () => {
    const personId = await createPerson();
    const plan = fahrplan(personId, [{ was: 'eins' }, { was: 'zwei' }, { was: 'drei' }]);
    await register.call('instrument.save', plan);
    await register.call('instrument.save', { ...plan, schritte: plan.schritte.slice(1).toReversed() });
    const [saved] = await register.call('instrument.list', { personId });
    expect(saved?.schritte.map(({ was }) => was)).toEqual(['drei', 'zwei']);
  });

  it('nimmt keine Schritte eines anderen auf und endet nicht vor seinem Beginn', async () => {
    const personId = await createPerson();
    const one = fahrplan(personId, [{}]);
    await register.call('instrument.save', one);
    const other = { ...fahrplan(personId, []), schritte: one.schritte };
    expect(await register.request('instrument.save', other)).toMatchObject({ ok: false, code: 'conflict' });
    const backwards = { ...fahrplan(personId, [{}]), ende: '2026-11-20' };
    expect(await register.request('instrument.save', backwards)).toMatchObject({
      ok: false,
      code: 'refused',
    });
    const stranger = { ...one, personId: await createPerson(), schritte: [] };
    expect(await register.request('instrument.save', stranger)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  it('lässt sich mit seinen Schritten entfernen', async () => {
    const personId = await createPerson();
    const plan = fahrplan(personId, [{}, {}]);
    await register.call('instrument.save', plan);
    await register.call('instrument.remove', { id: plan.id });
    expect(await register.call('instrument.list', { personId })).toEqual([]);
    expect(await register.request('instrument.remove', { id: plan.id })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });

  it('wird als Papier mit genau den vollständigen Schritten geschrieben', async () => {
    const personId = await createPerson();
    await register.call(
      'instrument.save',
      fahrplan(personId, [{}, { was: 'Noch offen', wer: null, stand: 'entwurf' }]),
    );
    const { datei } = await register.call('dokument.write', {
      vorlage: 'integrationsfahrplan',
      personId,
      als: 'docx',
      ordner: register.newFolder(),
    });
    const text = await wordText(readFileSync(datei ?? ''));
    expect(text).toContain('Deutschkursbesuchen');
    expect(text).not.toContain('Nochoffen');
    const missing = await register.request('dokument.preview', {
      vorlage: 'integrationsvereinbarung',
      personId,
    });
    expect(missing).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('Der Vorschlag', () => {
  it('ist ein Fahrplan aus Entwürfen, solange Nachweise fehlen, und speichert nichts', async () => {
    const personId = await createPerson();
    const { art, grund, instrument } = await register.call('instrument.propose', { personId });
    expect(art).toBe('fahrplan');
    expect(grund).toContain('fehlt noch');
    expect(instrument.schritte.length).toBeGreaterThan(0);
    expect(new Set(instrument.schritte.map(({ stand }) => stand))).toEqual(new Set(['entwurf']));
    expect(await register.call('instrument.list', { personId })).toEqual([]);
  });

  it('lässt sich so speichern, wie er kommt, und durch die andere Art ersetzen', async () => {
    const personId = await createPerson();
    const { instrument } = await register.call('instrument.propose', { personId });
    await register.call('instrument.save', instrument);
    const { art } = await register.call('instrument.propose', { personId, art: 'vereinbarung' });
    expect(art).toBe('vereinbarung');
  });
});
