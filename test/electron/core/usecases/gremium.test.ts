import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { gremium as schema } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

const HEUTE = '2026-11-20';
let world: World;
let traegerId: string;
beforeAll(async () => {
  world = await openWorld({ today: HEUTE });
  traegerId = crypto.randomUUID();
  await world.call('traeger.save', {
    id: traegerId,
    name: 'Beratung Probe (erfunden)',
    aktiv: true,
  } as Input<'traeger.save'>);
}, 60_000);
afterAll(async () => world.close());

async function gremium(more: Partial<Input<'gremium.save'>>): Promise<string> {
  const record = schema.parse({
    id: crypto.randomUUID(),
    name: 'Runde (erfunden)',
    art: 'lenkungskreis',
    empfang: 'anonym',
    rhythmus: 'quartal',
    aktiv: true,
    ...more,
  });
  await world.call('gremium.save', record);
  return record.id;
}
async function vormerken(personId: string, fuer: string, was: string): Promise<void> {
  await world.call('eintrag.save', {
    tabelle: 'wiedervorlage',
    eintrag: { id: crypto.randomUUID(), personId, faelligAm: HEUTE, was, gremium: fuer },
  } as Input<'eintrag.save'>);
}
async function betreuung(personId: string): Promise<void> {
  await world.call('betreuung.start', {
    personId,
    art: 'traeger',
    traegerId,
    von: asDatum('2026-01-05'),
    gewaehltVon: 'person',
    grund: null,
  });
}
async function einwilligung(
  personId: string,
  ...zwecke: Input<'einwilligung.grant'>['zwecke']
): Promise<void> {
  await world.call('einwilligung.grant', {
    personId,
    traegerId: null,
    erteiltAm: asDatum('2026-01-05'),
    zwecke,
  });
}
const sitzung = async (id: string) => {
  const found = (await world.call('sitzung.list', undefined)).find((each) => each.id === id);
  if (found === undefined) throw new Error('no such Sitzung');
  return found;
};
async function refusal(name: string, input: unknown): Promise<string> {
  const reply = await world.request(name, input);
  expect(reply.ok, `${name} was not refused`).toBe(false);
  return reply.ok ? '' : reply.message;
}

describe('Das Verzeichnis der Gremien', () => {
  it('rechnet den nächsten Tag aus der letzten Sitzung und erinnert in „Heute“ daran', async () => {
    const id = await gremium({ name: 'Lenkungskreis Musterland' });
    await world.call('gremium.vorbereite', {
      id: crypto.randomUUID(),
      gremiumId: id,
      am: asDatum('2026-08-27'),
      punkte: [],
    });
    const [listed] = (await world.call('gremium.list', undefined)).filter((each) => each.id === id);
    expect(listed).toMatchObject({
      letzteAm: '2026-08-27',
      naechste: { am: '2026-11-27', aus: 'berechnet' },
    });
    const heute = await world.call('heute.load', {});
    expect(heute.posten.filter(({ art }) => art === 'gremium')).toMatchObject([
      {
        was: 'Lenkungskreis Musterland: nächste Sitzung vorbereiten, vorgesehen am 27.11.2026',
        ort: '/gremien/vorbereiten',
      },
    ]);
    await world.call('gremium.remove', { id });
  });

  it('gibt dem Lenkungskreis nie Namen', async () => {
    expect(
      await refusal('gremium.save', {
        ...schema.parse({
          id: crypto.randomUUID(),
          name: 'Lenkungskreis',
          art: 'lenkungskreis',
          empfang: 'namentlich',
          rhythmus: 'quartal',
          aktiv: true,
        }),
      }),
    ).toContain('nur anonymisierte Angaben');
  });

  it('behält die Sitzungen, wenn ein Gremium gelöscht wird', async () => {
    const id = await gremium({ art: 'arbeitskreis' });
    const sitzungId = crypto.randomUUID();
    await world.call('gremium.vorbereite', { id: sitzungId, gremiumId: id, am: asDatum(HEUTE), punkte: [] });
    await world.call('gremium.remove', { id });
    expect(await sitzung(sitzungId)).toMatchObject({ gremiumId: null, gremium: 'arbeitskreis' });
  });
});

describe('Eine Sitzung', () => {
  it('gehört nicht mehr zu einem Gremium, wenn jemand ihre Art ändert: sonst wechselte, was es sehen darf', async () => {
    const id = await gremium({ art: 'fallgruppe', empfang: 'namentlich' });
    const sitzungId = crypto.randomUUID();
    await world.call('gremium.vorbereite', { id: sitzungId, gremiumId: id, am: asDatum(HEUTE), punkte: [] });
    await world.call('sitzung.save', { ...(await sitzung(sitzungId)), gremium: 'lenkungskreis' });
    expect(await sitzung(sitzungId)).toMatchObject({ gremium: 'lenkungskreis', gremiumId: null });
    await world.call('sitzung.remove', { id: sitzungId });
    await world.call('gremium.remove', { id });
  });
});

describe('Der Vorschlag für die Tagesordnung', () => {
  it('der Fallgruppe nennt vorgemerkte Fälle; ohne Einwilligung kommt keiner darauf', async () => {
    const id = await gremium({ name: 'Fallgruppe', art: 'fallgruppe', empfang: 'namentlich' });
    const mit = await createPerson(world, 'Mitmuster-Erfunden');
    const ohne = await createPerson(world, 'Ohnemuster-Erfunden');
    await einwilligung(mit, 'fallgruppe');
    for (const personId of [mit, ohne]) await vormerken(personId, 'fallgruppe', 'Wie weiter mit dem Pass?');
    const { faelle } = await world.call('gremium.vorschlag', { id });
    expect(faelle.find(({ personId }) => personId === mit)).toMatchObject({ hindernis: null });
    expect(faelle.find(({ personId }) => personId === ohne)?.hindernis).toContain('keine Einwilligung');
    expect(
      await refusal('gremium.vorbereite', {
        id: crypto.randomUUID(),
        gremiumId: id,
        am: HEUTE,
        punkte: [{ thema: 'Fall', personId: ohne }],
      }),
    ).toContain('Ohnemuster-Erfunden');
  });

  it('des Lenkungskreises lässt keinen Namen zu, auch nicht auf dem Papier', async () => {
    const id = await gremium({ name: 'Lenkungskreis Nord' });
    const personId = await createPerson(world, 'Kowalczyk');
    await vormerken(personId, 'lenkungskreis', 'Kowalczyk wartet auf das Konsulat');
    const { faelle } = await world.call('gremium.vorschlag', { id });
    expect(faelle.map(({ hindernis }) => hindernis).join('')).toContain('„Kowalczyk“');
    const sitzungId = crypto.randomUUID();
    expect(
      await refusal('gremium.vorbereite', {
        id: sitzungId,
        gremiumId: id,
        am: HEUTE,
        punkte: [{ thema: 'Der Fall Kowalczyk', personId }],
      }),
    ).toContain('„Kowalczyk“');
    await world.call('gremium.vorbereite', {
      id: sitzungId,
      gremiumId: id,
      am: asDatum(HEUTE),
      punkte: [{ thema: 'Ein Konsulat antwortet nicht', personId }],
    });
    const saved = await sitzung(sitzungId);
    await world.call('sitzung.save', {
      ...saved,
      punkte: saved.punkte.map((punkt) => ({ ...punkt, ergebnis: 'Frau Kowalczyk soll noch einmal hin.' })),
    });
    const paper = { id: sitzungId, papier: 'niederschrift', als: 'docx', ordner: ownFolder() };
    expect(await refusal('sitzung.write', paper)).toContain('„Frau Kowalczyk“');
    await world.call('sitzung.save', saved);
    expect((await world.request('sitzung.write', paper)).ok).toBe(true);
    await world.call('gremium.remove', { id });
  });

  it('nennt Befunde über das Register ab der kleinsten veröffentlichten Zahl', async () => {
    const id = await gremium({ name: 'Runder Tisch', art: 'runder_tisch' });
    const before = await world.call('gremium.vorschlag', { id });
    expect(before.befunde.filter(({ id: befund }) => befund.startsWith('hemmnis'))).toEqual([]);
    for (let i = 0; i < before.schwelle; i += 1) {
      const personId = await createPerson(world, `Befund${'abcdefghijklmnopqrst'.charAt(i)}`);
      await world.call('eintrag.save', {
        tabelle: 'hemmnis',
        eintrag: { id: crypto.randomUUID(), personId, code: 'kinderbetreuung' },
      } as Input<'eintrag.save'>);
      await world.call('eintrag.save', {
        tabelle: 'antrag',
        eintrag: {
          id: crypto.randomUUID(),
          personId,
          norm: '25b1',
          gestelltAm: '2026-03-02',
          stand: 'wartet_auf_dritte',
          wartetAuf: 'Konsulat Musterstadt',
        },
      } as Input<'eintrag.save'>);
    }
    const { befunde, schwelle } = await world.call('gremium.vorschlag', { id });
    expect(befunde.map(({ thema }) => thema)).toEqual(
      expect.arrayContaining([
        `Hemmnis bei ${schwelle} Menschen: fehlende Kinderbetreuung`,
        `Bei ${schwelle} Menschen wartet der Antrag seit mehr als drei Monaten auf: Konsulat Musterstadt`,
      ]),
    );
  });
});

describe('Aufgaben aus einer Niederschrift', () => {
  it('stehen in „Heute“ und, wo es einen Fall gibt, in seiner Akte; erledigt wird an jedem Ort', async () => {
    const id = await gremium({ name: 'Fallkonferenz', art: 'fallkonferenz', empfang: 'namentlich' });
    const personId = await createPerson(world, 'Aufgabe-Erfunden');
    await einwilligung(personId, 'fallgruppe');
    const sitzungId = crypto.randomUUID();
    await world.call('gremium.vorbereite', {
      id: sitzungId,
      gremiumId: id,
      am: asDatum('2026-11-18'),
      punkte: [{ thema: 'Aufgabe-Erfunden: Pass', personId }, { thema: 'Termine' }],
    });
    const saved = await sitzung(sitzungId);
    const [fall, allgemein] = saved.punkte;
    if (fall === undefined || allgemein === undefined) throw new Error('two items were picked');
    const bis = asDatum('2026-11-24');
    await world.call('sitzung.save', {
      ...saved,
      // The other way round: a task stays with its item.
      punkte: [
        { ...allgemein, aufgabe: 'Raum buchen', wer: 'Leitung', bis },
        { ...fall, beschluss: 'Noch einmal schreiben', aufgabe: 'Konsulat anschreiben', wer: 'Probe', bis },
      ],
    });
    const posten = async () => (await world.call('heute.load', {})).posten;
    const mine = (await posten()).filter(({ was }) => /Raum buchen|Konsulat anschreiben/.test(was));
    expect(mine.map(({ art, personId: wessen }) => [art, wessen])).toEqual(
      expect.arrayContaining([
        ['aufgabe', null],
        ['wiedervorlage', personId],
      ]),
    );
    expect(mine).toHaveLength(2);
    const { wiedervorlage } = await world.call('fall.load', { id: personId });
    expect(wiedervorlage).toMatchObject([
      {
        was: 'Konsulat anschreiben',
        warum: 'Fallkonferenz am 18.11.2026: Aufgabe-Erfunden: Pass',
        faelligAm: bis,
      },
    ]);

    for (const { schluessel } of mine) await world.call('heute.tick', { schluessel });
    const done = await world.call('gremium.aufgaben', undefined);
    expect(new Map(done.map(({ aufgabe, erledigtAm }) => [aufgabe, erledigtAm]))).toEqual(
      new Map([
        ['Konsulat anschreiben', HEUTE],
        ['Raum buchen', HEUTE],
      ]),
    );
    for (const { id: punktId } of done)
      await world.call('gremium.erledige', { id: punktId, erledigt: false });
    expect((await posten()).filter(({ was }) => /Raum buchen|Konsulat anschreiben/.test(was))).toHaveLength(
      2,
    );

    const again = await sitzung(sitzungId);
    await world.call('sitzung.save', {
      ...again,
      punkte: again.punkte.map((punkt) => ({ ...punkt, aufgabe: null })),
    });
    expect((await world.call('fall.load', { id: personId })).wiedervorlage).toEqual([]);
  });

  it('gehen mit dem Fall, wenn er gelöscht wird', async () => {
    const personId = await createPerson(world, 'Loeschmuster-Erfunden');
    await einwilligung(personId, 'fallgruppe');
    const id = await gremium({ name: 'Fallgruppe Süd', art: 'fallgruppe', empfang: 'namentlich' });
    const sitzungId = crypto.randomUUID();
    await world.call('gremium.vorbereite', {
      id: sitzungId,
      gremiumId: id,
      am: asDatum(HEUTE),
      punkte: [{ thema: 'Loeschmuster-Erfunden', personId }, { thema: 'Termine' }],
    });
    await world.call('loeschung.loeschen', { personIds: [personId], grund: 'verlangen' });
    expect((await sitzung(sitzungId)).punkte.map(({ thema }) => thema)).toEqual(['Termine']);
  });
});

describe('Falllisten je Träger', () => {
  it('enthalten nur Menschen mit beiden Einwilligungen; wer fehlt, ist mit dem Grund genannt', async () => {
    const mit = await createPerson(world, 'Listemit-Erfunden');
    const ohne = await createPerson(world, 'Listeohne-Erfunden');
    const allein = await createPerson(world, 'Listeallein-Erfunden');
    for (const personId of [mit, ohne]) await betreuung(personId);
    await einwilligung(mit, 'fallgruppe', 'behoerde_an_traeger');
    await einwilligung(ohne, 'fallgruppe');
    for (const personId of [mit, ohne, allein])
      await vormerken(personId, 'fallkonferenz', 'Fahrplan abstimmen');
    const { listen, ohneTraeger } = await world.call('gremium.falllisten', undefined);
    const liste = listen.find((each) => each.traegerId === traegerId);
    expect(liste?.mit.map(({ personId }) => personId)).toEqual([mit]);
    expect(liste?.ohne.map(({ personId }) => personId)).toEqual([ohne]);
    expect(liste?.ohne[0]?.grund).toContain('keine Einwilligung');
    expect(ohneTraeger.map(({ personId }) => personId)).toContain(allein);
    const preview = await world.call('uebermittlung.preview', {
      traegerId,
      zweck: 'fallgruppe',
      personIds: [mit, ohne],
    });
    expect(preview.zeilen.map(({ personId }) => personId)).toEqual([mit]);
    expect(preview.ausgelassen.map(({ personId }) => personId)).toEqual([ohne]);
  });
});

describe('Die Liste der Abweichungen', () => {
  it('stellt beide Sichten nebeneinander und nennt Entscheidungen mit anderer Auffassung', async () => {
    const personId = await createPerson(world, 'Sichtmuster-Erfunden');
    for (const [seite, einschaetzung] of [
      ['behoerde', 'nicht_erfuellt'],
      ['beratungsstelle', 'erfuellt'],
    ])
      await world.call('eintrag.save', {
        tabelle: 'sichtweise',
        eintrag: {
          id: crypto.randomUUID(),
          personId,
          seite,
          einschaetzung,
          am: HEUTE,
          quelle: 'Gespräch (erfunden)',
        },
      } as Input<'eintrag.save'>);
    const { sichten } = await world.call('gremium.abweichungen', undefined);
    expect(sichten).toMatchObject([
      {
        personId,
        worueber: 'der Fall im Ganzen',
        behoerde: { einschaetzung: 'nicht_erfuellt' },
        beratungsstelle: { einschaetzung: 'erfuellt' },
      },
    ]);
  });
});
