import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

let world: World;
let [eine, andere] = ['', ''];

beforeAll(async () => {
  world = await openWorld();
  eine = await createPerson(world, 'Paar-Probe', { vornamen: 'Ada', geburtsdatum: '1990-01-01' });
  const { id: haushaltId } = await world.call('fall.saveHaushalt', {
    personId: eine,
    haushalt: { id: null, bezeichnung: null, unterkunft: null, strasse: null, plz: null, ort: null },
  });
  andere = await createPerson(world, 'Paar-Probe', {
    vornamen: 'Bo',
    geburtsdatum: '1991-01-01',
    haushaltId,
  });
});
afterAll(async () => await world.close());

const preview = async (personId: string) =>
  await world.call('dokument.preview', { vorlage: 'gemeinsamer_plan', personId });

describe('Der gemeinsame Plan für Paare', () => {
  it('nennt, was fehlt, solange die beiden nicht als Paar in einem Haushalt stehen', async () => {
    const { gesperrt } = await preview(eine);
    expect(gesperrt).toContain('Ehegatte oder Lebenspartner im selben Haushalt');
  });

  it('trägt die Schritte beider, wo auch immer jede Person steht, und aus jeder der beiden Akten', async () => {
    await world.call('haushalt.ereignis', { art: 'heirat', am: '2026-01-01', personIds: [eine, andere] });
    expect((await preview(eine)).gesperrt).toContain('für Bo Paar-Probe');
    for (const [personId, art, was] of [
      [eine, 'fahrplan', 'Die Prüfung A2 ablegen'],
      [andere, 'vereinbarung', 'Die Arbeit behalten'],
    ] as const) {
      const id = crypto.randomUUID();
      await world.call('instrument.save', {
        id,
        personId,
        art,
        rechtsgrundlage: '25b1',
        ziel: 'Aufenthaltserlaubnis',
        beginn: '2026-11-20',
        naechsteUeberpruefung: '2027-02-20',
        schritte: [
          {
            id: crypto.randomUUID(),
            personId,
            instrumentId: id,
            reihenfolge: 1,
            was,
            kriterium: null,
            wer: 'person',
            bis: '2027-05-01',
            nachweis: 'Zertifikat oder Vertrag',
            stand: 'vereinbart',
          },
        ],
      });
    }
    for (const personId of [eine, andere]) {
      const { html, gesperrt } = await preview(personId);
      expect(gesperrt).toBeNull();
      for (const wort of [
        'Ada Paar-Probe',
        'Bo Paar-Probe',
        'Die Prüfung A2 ablegen',
        'Die Arbeit behalten',
        '20.02.2027',
      ])
        expect(html).toContain(wort);
    }
  });

  it('geht nicht mehr, wenn eine Person ausgezogen ist', async () => {
    await world.call('haushalt.ereignis', {
      art: 'trennung',
      am: '2026-11-01',
      personIds: [eine, andere],
      auszugId: andere,
    });
    expect((await preview(eine)).gesperrt).toContain('Ehegatte oder Lebenspartner');
  });
});
