import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FESTGEHALTEN } from '#shared/ablauf/zustimmung.ts';
import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { createPerson, HEUTE, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stelle = { id: crypto.randomUUID(), name: 'Beratung Probe (erfunden)', aktiv: true };
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.call('traeger.save', stelle);
});
afterAll(async () => world.close());

type Instrument = Input<'instrument.save'>;
type Schritt = Instrument['schritte'][number];

async function plan(name: string, more: Partial<Instrument> = {}, steps: readonly Partial<Schritt>[] = [{}]) {
  const personId = await createPerson(world, name);
  const id = crypto.randomUUID();
  const instrument: Instrument = {
    id,
    personId,
    art: 'fahrplan',
    ziel: 'Eine Aufenthaltserlaubnis',
    beginn: '2026-09-01',
    ende: '2027-09-01',
    ...more,
    schritte: steps.map((schritt, reihenfolge) => ({
      id: crypto.randomUUID(),
      personId,
      instrumentId: id,
      reihenfolge,
      was: `Schritt ${reihenfolge + 1}`,
      wer: 'person',
      bis: '2027-03-01',
      nachweis: 'Bescheinigung',
      stand: 'entwurf',
      ...schritt,
    })),
  };
  await world.call('instrument.save', instrument);
  return instrument;
}

const refusal = async (name: string, input: unknown): Promise<string> => {
  const reply = await world.request(name, input);
  return reply.ok ? 'angenommen' : reply.message;
};
const stimmtZu = (instrumentId: string, seite: 'person' | 'behoerde' | 'beratungsstelle', am = HEUTE) => ({
  instrumentId,
  seite,
  am,
  funktion: seite === 'person' ? 'die Person selbst' : 'Sachbearbeitung',
});
async function vereinbare({ id }: Instrument): Promise<void> {
  await world.call('instrument.agree', stimmtZu(id, 'person'));
  await world.call('instrument.agree', stimmtZu(id, 'behoerde'));
}
const standOf = async ({ id, personId }: Instrument) =>
  (await world.call('instrument.stand', { personId })).find((each) => each.id === id);
const gespeichert = async ({ id, personId }: Instrument) => {
  const found = (await world.call('instrument.list', { personId })).find((each) => each.id === id);
  if (found === undefined) throw new Error('the instrument was saved');
  return found;
};

describe('Ein Fahrplan ist vereinbart', () => {
  it('erst, wenn beide Seiten zugestimmt haben, mit Tag und Funktion; dann auch seine vollständigen Schritte', async () => {
    const fahrplan = await plan('Zweiseitenprobe', {}, [{}, { nachweis: null }]);
    expect(await standOf(fahrplan)).toMatchObject({ stand: 'entwurf', am: null, festgehalten: null });
    await world.call('instrument.agree', stimmtZu(fahrplan.id, 'person', '2026-11-18'));
    expect(await standOf(fahrplan)).toMatchObject({ stand: 'teilweise', am: null });
    expect((await gespeichert(fahrplan)).schritte.map(({ stand }) => stand)).toEqual(['entwurf', 'entwurf']);
    await world.call('instrument.agree', stimmtZu(fahrplan.id, 'behoerde'));
    expect(await standOf(fahrplan)).toMatchObject({ stand: 'vereinbart', am: HEUTE });
    expect((await gespeichert(fahrplan)).schritte.map(({ stand }) => stand)).toEqual([
      'vereinbart',
      'entwurf',
    ]);
  });

  it('zu dritt, wenn eine Beratungsstelle betreut und davon wissen darf', async () => {
    const fahrplan = await plan('Dreiseitenprobe');
    const { personId } = fahrplan;
    expect(await refusal('instrument.agree', stimmtZu(fahrplan.id, 'beratungsstelle'))).toContain(
      'Einwilligung',
    );
    await world.call('betreuung.start', {
      personId,
      art: 'traeger',
      traegerId: stelle.id,
      von: asDatum('2026-01-01'),
      gewaehltVon: 'person',
    });
    await world.call('einwilligung.grant', {
      personId,
      traegerId: stelle.id,
      erteiltAm: asDatum('2026-02-01'),
      zwecke: ['behoerde_an_traeger'],
    });
    await vereinbare(fahrplan);
    expect((await standOf(fahrplan))?.stand).toBe('teilweise');
    await world.call('instrument.agree', stimmtZu(fahrplan.id, 'beratungsstelle'));
    expect((await standOf(fahrplan))?.stand).toBe('vereinbart');
  });

  it('nicht ohne vollständigen Schritt, nicht in der Zukunft und nicht zweimal von derselben Seite', async () => {
    const leer = await plan('Leerprobe', {}, [{ bis: null }]);
    expect(await refusal('instrument.agree', stimmtZu(leer.id, 'person'))).toContain(
      'kein Schritt vollständig',
    );
    const fahrplan = await plan('Doppelprobe');
    expect(await refusal('instrument.agree', stimmtZu(fahrplan.id, 'person', '2026-12-24'))).toContain(
      'Zukunft',
    );
    await world.call('instrument.agree', stimmtZu(fahrplan.id, 'person'));
    expect(await refusal('instrument.agree', stimmtZu(fahrplan.id, 'person'))).toContain('schon zugestimmt');
  });
});

describe('Was vereinbart ist', () => {
  it('behält seinen Wortlaut; geändert wird in einer neuen Fassung, und die alte bleibt lesbar', async () => {
    const fahrplan = await plan('Fassungsprobe');
    await vereinbare(fahrplan);
    const fest = await gespeichert(fahrplan);
    const [schritt] = fest.schritte;
    if (schritt === undefined) throw new Error('the plan has a step');
    const anders = { ...fest, schritte: [{ ...schritt, bis: asDatum('2027-06-01') }] };
    expect(await refusal('instrument.save', anders)).toBe(FESTGEHALTEN);
    expect(await refusal('instrument.save', { ...fest, schritte: [] })).toBe(FESTGEHALTEN);
    await world.call('instrument.save', { ...fest, schritte: [{ ...schritt, stand: 'teilweise' }] });

    const grund = 'Der Kurs beginnt später.';
    expect(await world.call('instrument.beginFassung', { instrumentId: fest.id, grund })).toEqual({
      fassung: 2,
    });
    expect(await standOf(fahrplan)).toMatchObject({
      fassung: 2,
      stand: 'entwurf',
      frueher: [{ fassung: 1, grund }],
    });
    await world.call('instrument.save', anders);
    const alt = await world.call('instrument.loadFassung', { instrumentId: fest.id, fassung: 1 });
    expect(alt.inhalt.schritte).toMatchObject([{ bis: '2027-03-01' }]);
    expect(alt.zustimmungen.map(({ seite }) => seite)).toEqual(['person', 'behoerde']);
    expect(alt.geaendert).toEqual(['Schritt 1 – Bis wann: 01.06.2027 statt 01.03.2027']);
    const { html } = await world.call('dokument.preview', {
      vorlage: 'integrationsfahrplan',
      personId: fest.personId,
      instrumentId: fest.id,
    });
    expect(html).toContain('Fassung 2. Sie ersetzt Fassung 1');
  });

  it('lässt sich frei ändern, solange niemand zugestimmt hat; ein Irrtum lässt sich zurücknehmen', async () => {
    const fahrplan = await plan('Irrtumsprobe');
    expect(
      await refusal('instrument.beginFassung', { instrumentId: fahrplan.id, grund: 'Ein Grund' }),
    ).toContain('Entwurf');
    await world.call('instrument.agree', stimmtZu(fahrplan.id, 'person'));
    const stand = await standOf(fahrplan);
    const id = stand?.seiten.find(({ seite }) => seite === 'person')?.zustimmung?.id ?? '';
    await world.call('instrument.takeBackAgreement', { id });
    expect(await refusal('instrument.save', { ...fahrplan, ziel: 'Ein anderes Ziel' })).toBe('angenommen');
  });
});

describe('Die Wahl des Instruments', () => {
  it('folgt der Prüfung; wer anders wählt, schreibt, warum', async () => {
    const personId = await createPerson(world, 'Wahlprobe');
    const { instrument, vorgeschlagen } = await world.call('instrument.propose', {
      personId,
      art: 'vereinbarung',
    });
    expect([vorgeschlagen, instrument.art]).toEqual(['fahrplan', 'vereinbarung']);
    expect(await refusal('instrument.save', instrument)).toContain('bitte schreiben Sie dazu, warum');
    const wahlgrund = 'Alle Nachweise liegen auf dem Tisch und werden heute eingetragen.';
    expect(await refusal('instrument.save', { ...instrument, wahlgrund })).toBe('angenommen');
    const [saved] = await world.call('instrument.list', { personId });
    expect(saved).toMatchObject({ art: 'vereinbarung', vorgeschlagen: 'fahrplan', wahlgrund });
  });

  it('richtet sich im Abstand der Überprüfung nach den Einstellungen', async () => {
    const personId = await createPerson(world, 'Abstandsprobe');
    const settings = await world.call('einstellung.load', undefined);
    expect(settings).toMatchObject({ ueberpruefungAbstand: 'drei_monate', erinnerungTitelTage: 90 });
    await world.call('einstellung.save', { ...settings, ueberpruefungAbstand: 'vier_wochen' });
    const { instrument } = await world.call('instrument.propose', { personId });
    await world.call('einstellung.save', settings);
    expect(instrument.naechsteUeberpruefung).toBe('2026-12-18');
  });
});

describe('Die Überprüfung', () => {
  const protokoll = async (fahrplan: Instrument, more: object = {}, punkt: object = {}) => {
    const { schritte } = await gespeichert(fahrplan);
    return {
      id: crypto.randomUUID(),
      instrumentId: fahrplan.id,
      am: HEUTE,
      gesamt: 'teilweise',
      besprochen: 'Der Kurs war voll; ab Januar gibt es einen Platz.',
      naechsteAm: '2027-02-20',
      punkte: schritte.map(({ id, was, wer }) => ({
        id: crypto.randomUUID(),
        schrittId: id,
        was,
        wer,
        befund: 'teilweise',
        gesehen: 'Anmeldung',
        naechsterTermin: '2027-03-15',
        ...punkt,
      })),
      ...more,
    };
  };

  it('gilt nur dem, was vereinbart ist', async () => {
    const fahrplan = await plan('Unvereinbartprobe');
    expect(await refusal('ueberpruefung.save', await protokoll(fahrplan))).toContain(
      'Es fehlt noch die Zustimmung von: die Person, Ausländerbehörde',
    );
    expect((await world.call('ueberpruefung.prepare', { instrumentId: fahrplan.id })).hindernis).toContain(
      'Zustimmung',
    );
  });

  it('hält Ergebnis, gesehenen Nachweis und nächsten Termin je Schritt fest und schlägt den nächsten Tag vor', async () => {
    const fahrplan = await plan('Protokollprobe');
    await vereinbare(fahrplan);
    const vorschlag = await world.call('ueberpruefung.prepare', { instrumentId: fahrplan.id });
    expect(vorschlag).toMatchObject({
      hindernis: null,
      naechsteAm: '2027-02-20',
      schritte: [{ was: 'Schritt 1' }],
    });
    const eingabe = await protokoll(fahrplan);
    expect(await refusal('ueberpruefung.save', eingabe)).toBe('angenommen');
    expect(await gespeichert(fahrplan)).toMatchObject({
      naechsteUeberpruefung: '2027-02-20',
      schritte: [{ stand: 'teilweise', bis: '2027-03-15' }],
    });
    expect(await refusal('ueberpruefung.save', eingabe)).toContain('schon festgehalten');
    expect(await refusal('instrument.remove', { id: fahrplan.id })).toContain('bleibt in der Akte');
  });

  it.each<[string, object, object, string]>([
    ['erfüllt nur mit Nachweis', {}, { befund: 'erfuellt', gesehen: null }, 'Nachweis gesehen'],
    ['teilweise nur mit nächstem Termin', {}, { naechsterTermin: null }, 'nächste Termin'],
    [
      'nicht erfüllt nur nach einem Gespräch',
      { besprochen: null },
      { befund: 'nicht_erfuellt' },
      'was Sie dazu besprochen haben',
    ],
    ['insgesamt erfüllt nur, wenn alles es ist', { gesamt: 'erfuellt' }, {}, 'Gesamtergebnis'],
    ['nicht ohne nächsten Tag', { naechsteAm: null }, {}, 'nächste Überprüfung'],
    ['nicht in der Zukunft', { am: '2026-12-01' }, {}, 'in der Zukunft'],
    ['nicht ohne Ergebnis', { punkte: [] }, {}, 'mindestens eines'],
  ])('%s', async (_, more, punkt, satz) => {
    const fahrplan = await plan('Regelprobe');
    await vereinbare(fahrplan);
    expect(await refusal('ueberpruefung.save', await protokoll(fahrplan, more, punkt))).toContain(satz);
    expect(await world.call('ueberpruefung.list', { personId: fahrplan.personId })).toEqual([]);
  });

  it('löst nichts aus: keine Farbe, kein Austritt, kein anderes Ende, auch wenn nichts erfüllt ist', async () => {
    const fahrplan = await plan('Automatikprobe', { art: 'vereinbarung' });
    await vereinbare(fahrplan);
    const vorher = await world.call('fall.load', { id: fahrplan.personId });
    const nicht = await protokoll(
      fahrplan,
      { gesamt: 'nicht_erfuellt' },
      { befund: 'nicht_erfuellt', gesehen: null },
    );
    expect(await refusal('ueberpruefung.save', nicht)).toBe('angenommen');
    const nachher = await world.call('fall.load', { id: fahrplan.personId });
    expect(nachher).toEqual(vorher);
    expect(await gespeichert(fahrplan)).toMatchObject({ ende: '2027-09-01', fassung: 1 });
  });

  it('wird als Protokoll aus ihrem Eintrag gedruckt, auch wenn inzwischen eine andere kam', async () => {
    const fahrplan = await plan('Druckprobe');
    await vereinbare(fahrplan);
    const erste = await protokoll(fahrplan);
    await world.request('ueberpruefung.save', erste);
    const erfuellt = { befund: 'erfuellt', gesehen: 'Zertifikat A2', naechsterTermin: null };
    await world.request(
      'ueberpruefung.save',
      await protokoll(fahrplan, { gesamt: 'erfuellt', naechsteAm: null }, erfuellt),
    );
    const write = async (ueberpruefungId: string) => {
      const { datei } = await world.call('dokument.write', {
        vorlage: 'ueberpruefung',
        personId: fahrplan.personId,
        ueberpruefungId,
        als: 'docx',
        ordner: ownFolder(),
      });
      return await wordText(readFileSync(datei ?? ''));
    };
    const liste = await world.call('ueberpruefung.list', { personId: fahrplan.personId });
    expect(liste.map(({ gesamt }) => gesamt)).toEqual(['erfuellt', 'teilweise']);
    const text = await write(erste.id);
    for (const words of [
      'Gesamtergebnis:teilweiseerfüllt',
      'abJanuargibteseinenPlatz',
      'Anmeldung',
      '15.03.2027',
      '20.02.2027',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('ZertifikatA2');
    expect(await write(liste[0]?.id ?? '')).toContain('Allesisterfüllt');
  });
});

describe('Die Erinnerungen', () => {
  it('kommen vor dem Ende eines Titels, mit Quelle und Regel aus den Einstellungen', async () => {
    const personId = await createPerson(world, 'Titelprobe');
    await world.call('eintrag.save', {
      tabelle: 'titel',
      eintrag: { id: crypto.randomUUID(), personId, norm: '25b1', von: '2026-06-01', bis: '2027-06-01' },
    } as Input<'eintrag.save'>);
    const [first, last] = await world.call('instrument.reminders', { personId });
    expect(first).toEqual({
      am: '2027-03-03',
      was: 'Über die Verlängerung der Aufenthaltserlaubnis sprechen',
      quelle: 'Aufenthaltserlaubnis bis 01.06.2027',
      regel: '90 Tage vor dem Ende (Einstellungen › Programm)',
    });
    expect(last).toMatchObject({ am: '2027-06-01', regel: 'Letzter Tag des Titels' });
    const { termine } = await world.call('schalter.load', { id: personId });
    expect(termine.map(({ am }) => am)).toEqual(['2027-03-03', '2027-06-01']);
  });
});

describe('Der Katalog der Maßnahmen', () => {
  it('lässt sich ändern, ergänzen und zurücksetzen und wirkt auf den nächsten Vorschlag, nicht auf alte Pläne', async () => {
    const personId = await createPerson(world, 'Katalogprobe');
    const [erste] = (await world.call('massnahme.list', undefined)).filter(({ modul }) =>
      (modul.kriterien ?? '').includes('25b.ID'),
    );
    if (erste === undefined) throw new Error('the catalogue helps with the Pass');
    const { modul } = erste;
    const vorher = (await world.call('instrument.propose', { personId })).instrument;
    await world.call('massnahme.save', {
      ...modul,
      was: 'Zum Passamt der Probestadt gehen',
      anbieter: 'Passberatung (erfunden)',
    });
    const eigen = { ...modul, id: crypto.randomUUID(), was: 'Eigene Maßnahme der Behörde', aktiv: false };
    await world.call('massnahme.save', eigen);
    const liste = await world.call('massnahme.list', undefined);
    expect(liste.find((each) => each.modul.id === modul.id)?.herkunft).toBe('geaendert');
    expect(liste.at(-1)).toMatchObject({ herkunft: 'eigen', modul: { aktiv: false } });
    await world.call('instrument.save', vorher);
    const [saved] = await world.call('instrument.list', { personId });
    expect(saved?.schritte.map(({ was }) => was)).toEqual(vorher.schritte.map(({ was }) => was));
    await world.call('massnahme.remove', { id: modul.id });
    await world.call('massnahme.remove', { id: eigen.id });
    expect(
      (await world.call('massnahme.list', undefined)).every(({ herkunft }) => herkunft === 'vorgabe'),
    ).toBe(true);
    expect(await refusal('massnahme.save', { ...eigen, kriterien: 'gibt.es.nicht' })).toContain(
      'kennt das Programm nicht',
    );
    const reply = await world.requestWith(['lesen', 'vorpruefen'], 'massnahme.save', eigen);
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
  });
});
