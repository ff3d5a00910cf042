import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fallAm } from '#electron/core/db/queries/fall-am.ts';
import { loadFall } from '#electron/core/db/queries/load-fall.ts';
import { restrictedTabellen } from '#shared/domain/records.ts';
import { einzelRecords } from '#shared/domain/fall.ts';
import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, testServices, type World } from '#test/electron/core/world.ts';
import { eintragTabellen, vollerEintrag } from './entitaeten.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A world whose day can be set: what was known when is the question here. */
let heute = '2026-11-01';
const services = { ...testServices(), today: () => asDatum(heute), now: () => `${heute}T09:00:00.000Z` };
let world: World;
beforeAll(async () => {
  world = await openWorld({ services });
});
afterAll(async () => {
  await world.close();
});

const register = () => {
  const open = world.tresor.register();
  if (open === null) throw new Error('the world is open');
  return open;
};

describe('Ein Eintrag', () => {
  it('wird mit der Nummer des Fensters gespeichert; zweimal gespeichert ändert nichts', async () => {
    const personId = await createPerson(world);
    const eintrag = { id: crypto.randomUUID(), personId, muendlich: 'A2' as const };
    await world.call('eintrag.save', { tabelle: 'sprachnachweis', eintrag });
    const before = register().db.prepare('SELECT count(*) FROM aenderung').pluck().get();
    await world.call('eintrag.save', { tabelle: 'sprachnachweis', eintrag });
    expect(register().db.prepare('SELECT count(*) FROM aenderung').pluck().get()).toBe(before);
    expect((await world.call('fall.load', { id: personId })).sprachnachweis).toMatchObject([
      { muendlich: 'A2' },
    ]);
  });

  it('lässt sich entfernen und unverändert zurückholen', async () => {
    const personId = await createPerson(world);
    const ort = { tabelle: 'schulbesuch' as const, id: crypto.randomUUID(), personId };
    await world.call('eintrag.save', {
      tabelle: 'schulbesuch',
      eintrag: { id: ort.id, personId, von: '2024-08-01', erfolgreich: true },
    });
    const before = (await world.call('fall.load', { id: personId })).schulbesuch;
    await world.call('eintrag.remove', ort);
    expect((await world.call('fall.load', { id: personId })).schulbesuch).toEqual([]);
    await world.call('eintrag.restore', ort);
    expect((await world.call('fall.load', { id: personId })).schulbesuch).toEqual(before);
    expect(await world.request('eintrag.restore', ort)).toMatchObject({ code: 'conflict' });
  });

  it('gehört zu einer Person und bleibt bei ihr', async () => {
    const [a, b] = [await createPerson(world), await createPerson(world)];
    const id = crypto.randomUUID();
    await world.call('eintrag.save', { tabelle: 'duldung', eintrag: { id, personId: a } });
    expect(
      await world.request('eintrag.save', { tabelle: 'duldung', eintrag: { id, personId: b } }),
    ).toMatchObject({ code: 'conflict' });
    expect(await world.request('eintrag.remove', { tabelle: 'duldung', id, personId: b })).toMatchObject({
      code: 'not_found',
    });
    expect(
      await world.request('eintrag.save', {
        tabelle: 'duldung',
        eintrag: { id: crypto.randomUUID(), personId: crypto.randomUUID() },
      }),
    ).toMatchObject({ code: 'not_found' });
  });

  it('der nur einmal vorkommen kann, wird kein zweites Mal angelegt', async () => {
    const personId = await createPerson(world);
    await world.call('eintrag.save', { tabelle: 'asyl', eintrag: { id: crypto.randomUUID(), personId } });
    expect(
      await world.request('eintrag.save', {
        tabelle: 'asyl',
        eintrag: { id: crypto.randomUUID(), personId },
      }),
    ).toMatchObject({ code: 'conflict' });
  });

  it('ändert im selben Schritt den Vorschlag in der Liste', async () => {
    const personId = await createPerson(world, 'Vorschlagsprobe');
    const fehlt = async () =>
      (await world.call('fall.list', { filter: { suche: 'Vorschlagsprobe' } })).zeilen[0]?.fehltAnzahl ?? 0;
    const before = await fehlt();
    await world.call('eintrag.save', {
      tabelle: 'hindernis',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        verurteilungen: 'keine',
        taeuschungen: 'keine',
        einreiseverbot: 'keine',
        sicherheitserkenntnisse: 'keine',
        ausweisungsinteresse: 'keine',
      },
    });
    expect(await fehlt()).toBeLessThan(before);
  });
});

describe('Geschützte Angaben', () => {
  it('stehen nicht in der Fallakte, nur ihre Zahl; das Ansehen wird protokolliert', async () => {
    const personId = await createPerson(world);
    await world.call('eintrag.save', {
      tabelle: 'verurteilung',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        art: 'geldstrafe',
        tagessaetze: 30,
        delikt: 'Geheimdelikt',
      },
    });
    const akte = await world.call('fall.load', { id: personId });
    expect(akte.geschuetzt).toEqual({ verurteilung: 1, taeuschung: 0, gesundheit: 0 });
    expect(JSON.stringify(akte)).not.toContain('Geheimdelikt');
    expect(JSON.stringify(await world.call('fall.verlauf', { id: personId }))).not.toContain('Geheimdelikt');
    expect((await world.call('eintrag.loadGeschuetzt', { personId })).verurteilung).toMatchObject([
      { delikt: 'Geheimdelikt' },
    ]);
    expect((await world.call('fall.verlauf', { id: personId })).eintraege[0]).toMatchObject({
      art: 'eingesehen',
    });
  });

  it('stehen nicht in der Prüfung, wenn sie nicht angefordert wurden', async () => {
    const personId = await createPerson(world);
    await world.call('eintrag.save', {
      tabelle: 'verurteilung',
      eintrag: { id: crypto.randomUUID(), personId, art: 'freiheitsstrafe', monate: 13, am: '2025-01-02' },
    });
    const geschuetzt = (await world.call('pruefung.check', { personId })).rechtsgrundlagen
      .flatMap(({ kriterien }) => kriterien)
      .filter((kriterium) => kriterium.geschuetzt);
    expect(geschuetzt.length).toBeGreaterThan(0);
    expect(geschuetzt.every(({ fakt, detail }) => fakt === '' && Object.keys(detail).length === 0)).toBe(
      true,
    );
    const offen = (await world.call('pruefung.checkGeschuetzt', { personId })).rechtsgrundlagen.flatMap(
      ({ kriterien }) => kriterien,
    );
    expect(offen.some(({ geschuetzt: is, fakt }) => is && fakt !== '')).toBe(true);
  });
});

describe('Stand am …', () => {
  it('zeigt den Fall, wie er am Ende jenes Tages bekannt war', async () => {
    heute = '2026-11-01';
    const id = await createPerson(world, 'Damals', { geduldetSeit: asDatum('2019-01-01') });
    const pass = { id: crypto.randomUUID(), personId: id, passVorhanden: false };
    await world.call('eintrag.save', { tabelle: 'identitaet', eintrag: pass });
    const schule = crypto.randomUUID();
    await world.call('eintrag.save', {
      tabelle: 'schulbesuch',
      eintrag: { id: schule, personId: id, von: '2024-08-01' },
    });
    const first = loadFall(register().tables, id);

    heute = '2026-11-10';
    await world.call('eintrag.save', { tabelle: 'identitaet', eintrag: { ...pass, passVorhanden: true } });
    await world.call('eintrag.remove', { tabelle: 'schulbesuch', id: schule, personId: id });
    const second = loadFall(register().tables, id);

    heute = '2026-11-20';
    await world.call('eintrag.restore', { tabelle: 'schulbesuch', id: schule, personId: id });
    const third = loadFall(register().tables, id);

    const am = (tag: string) => fallAm(register().db, id, asDatum(tag));
    expect(am('2026-10-31')).toBeNull();
    expect(am('2026-11-01')).toEqual(first);
    expect(am('2026-11-09')).toEqual(first);
    expect(am('2026-11-10')).toEqual(second);
    expect(am('2026-11-20')).toEqual(third);
    expect(first?.identitaet?.passVorhanden).toBe(false);
    expect(second?.schulbesuch).toEqual([]);
    expect(third?.schulbesuch).toEqual(first?.schulbesuch);
  });

  it('wird für eine Prüfung zu einem früheren Stichtag benutzt', async () => {
    heute = '2026-11-20';
    const personId = await createPerson(world, 'Neuling');
    expect(await world.request('pruefung.check', { personId, stichtag: '2026-11-19' })).toMatchObject({
      code: 'not_found',
    });
    expect(await world.call('pruefung.check', { personId, stichtag: '2026-11-20' })).toMatchObject({
      stichtag: '2026-11-20',
    });
  });
});

describe('Der Verlauf', () => {
  it('nennt jede Änderung in Worten, die Neueste zuerst', async () => {
    const personId = await createPerson(world);
    const eintrag = { id: crypto.randomUUID(), personId, passVorhanden: false };
    await world.call('eintrag.save', { tabelle: 'identitaet', eintrag });
    await world.call('eintrag.save', {
      tabelle: 'identitaet',
      eintrag: { ...eintrag, passVorhanden: true, passGueltigBis: '2028-02-01' },
    });
    const { eintraege, gesamt } = await world.call('fall.verlauf', { id: personId });
    expect(eintraege.slice(0, 2).map(({ text }) => text)).toEqual([
      'Identität: anerkannter Pass oder Passersatz liegt vor: nein → ja',
      'Identität: Pass gültig bis: leer → 01.02.2028',
    ]);
    expect(eintraege.at(-1)).toMatchObject({ benutzer: 'Petra Probe', art: 'angelegt' });
    expect(gesamt).toBe(eintraege.length);
  });
});

describe('Jede Angabe der Fallakte', () => {
  it.each(eintragTabellen)('%s wird gespeichert, gelesen und steht im Verlauf', async (tabelle) => {
    const personId = await createPerson(world);
    const eintrag = vollerEintrag(tabelle, personId);
    expect(await world.request('eintrag.save', { tabelle, eintrag })).toMatchObject({ ok: true });
    const isRestricted = restrictedTabellen.some((name) => name === tabelle);
    const akte: Readonly<Record<string, unknown>> = isRestricted
      ? await world.call('eintrag.loadGeschuetzt', { personId })
      : await world.call('fall.load', { id: personId });
    const isSingle = Object.hasOwn(einzelRecords, tabelle);
    expect(akte[tabelle]).toEqual(isSingle ? eintrag : [eintrag]);
    const { eintraege } = await world.call('fall.verlauf', { id: personId });
    const angelegt = eintraege.find(({ art, text }) => art === 'angelegt' && !text.startsWith('Person'));
    if (isRestricted) expect(angelegt?.text).not.toContain('Eintrag zur Probe');
    else expect(angelegt?.text).toMatch(/:/);
  });

  it('nimmt einen Roman nicht an und sagt, wie viel passt', async () => {
    const personId = await createPerson(world);
    const roman = 'Wort '.repeat(2_000_000);
    const reply = await world.request('eintrag.save', {
      tabelle: 'kontakt',
      eintrag: { id: crypto.randomUUID(), personId, am: '2026-11-01', notiz: roman },
    });
    expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    expect(reply.ok ? '' : reply.message).toBe('Notiz: Höchstens 4000 Zeichen.');
    expect(await world.request('entwurf.save', { ort: 'probe', inhalt: { notiz: roman } })).toMatchObject({
      ok: false,
      code: 'invalid',
    });
  });
});

describe('Was geschieht', () => {
  const save = async (tabelle: Input<'eintrag.save'>['tabelle'], eintrag: object) =>
    await world.call(
      'eintrag.save',
      // `as`: tests name only what they are about; the contract checks the rest.
      { tabelle, eintrag: { id: crypto.randomUUID(), ...eintrag } } as Input<'eintrag.save'>,
    );

  it('ein Erstgespräch: Hemmnisse, Deutsch, Arbeit und Passbemühung stehen fest, und die Hemmnisse werden Schritte', async () => {
    const personId = await createPerson(world, 'Erstgespräch');
    const am = '2026-11-02';
    await save('kontakt', { personId, am, art: 'vorsprache', mit: 'person', dolmetschen: 'Frau Probe' });
    await save('hemmnis', { personId, code: 'kinderbetreuung', erkanntAm: am });
    await save('hemmnis', { personId, code: 'deutsch', erkanntAm: am, behobenAm: '2026-11-03' });
    await save('sprachnachweis', { personId, muendlich: 'A1', art: 'gespraech', am });
    await save('beschaeftigung', { personId, von: '2026-01-01', form: 'minijob', branche: 'reinigung' });
    await save('passbemuehung', { personId, am, handlung: 'vorsprache', stand: 'ohne_antwort' });
    const akte = await world.call('fall.load', { id: personId });
    expect(akte).toMatchObject({
      kontakt: [{ art: 'vorsprache', dolmetschen: 'Frau Probe' }],
      sprachnachweis: [{ muendlich: 'A1' }],
      beschaeftigung: [{ branche: 'reinigung' }],
      passbemuehung: [{ stand: 'ohne_antwort' }],
    });
    const { instrument } = await world.call('instrument.propose', { personId, art: 'fahrplan' });
    const schritte = instrument.schritte.map(({ was }) => was);
    expect(schritte).toContain('Einen Platz in Kita oder Tagespflege suchen und anmelden');
  });

  it('ein Antrag: jeder Stand sagt, wer dran ist; die Ablehnung nennt Grund und Tag', async () => {
    const personId = await createPerson(world, 'Antragsprobe');
    const antrag = { id: crypto.randomUUID(), personId, norm: '25b1' as const, gestelltAm: '2026-11-01' };
    const wartet = async () =>
      (await world.call('fall.list', { filter: { suche: 'Antragsprobe' } })).zeilen[0]?.wartetAuf;
    for (const [stand, auf] of [
      ['unvollstaendig', ['person']],
      ['in_pruefung', ['behoerde']],
      ['wartet_auf_dritte', ['dritte']],
      ['abgelehnt', []],
    ] as const) {
      await save('antrag', { ...antrag, stand });
      expect(await wartet(), stand).toEqual(auf);
    }
    await save('antrag', {
      ...antrag,
      stand: 'abgelehnt',
      entschiedenAm: '2026-11-10',
      ablehnungsgrund: 'lebensunterhalt',
    });
    const { eintraege } = await world.call('fall.verlauf', { id: personId });
    expect(eintraege.map(({ text }) => text)).toContain(
      'Antrag: Grund der Ablehnung: leer → Lebensunterhalt nicht gesichert',
    );
  });

  it('ein Titel: am Schalter steht sein letzter Tag statt der alten Duldung', async () => {
    const personId = await createPerson(world, 'Titelprobe', { duldungBis: asDatum('2027-01-31') });
    const termine = async () => (await world.call('schalter.load', { id: personId })).termine;
    expect(await termine()).toEqual([{ am: '2027-01-31', was: 'Duldung verlängern' }]);
    const titel = {
      id: crypto.randomUUID(),
      personId,
      norm: '25b1',
      von: '2026-11-05',
      bis: '2027-11-04',
      auflagen: 'Arbeit behalten',
    };
    await save('titel', titel);
    expect(await termine()).toEqual([
      { am: '2027-08-06', was: 'Über die Verlängerung der Aufenthaltserlaubnis sprechen' },
      { am: '2027-11-04', was: 'Aufenthaltserlaubnis verlängern' },
    ]);
    await save('titel', { ...titel, erloschenAm: '2026-11-06' });
    expect(await termine()).toEqual([{ am: '2027-01-31', was: 'Duldung verlängern' }]);
  });

  it('ein Härtefall: solange die Kommission berät, wird niemand ausgeschlossen', async () => {
    const personId = await createPerson(world, 'Härtefallprobe');
    const fall = { id: crypto.randomUUID(), personId, eingereichtAm: '2026-11-01', durch: 'person' };
    await save('haertefall', fall);
    const wunsch = {
      personId,
      am: asDatum(heute),
      grund: 'ausschluss',
      ausschlussgrund: 'straftat',
      erlaeuterung: 'Erfundene Begründung der Probe.',
      beteiligung: 'kein_traeger',
    } as const;
    expect((await world.call('austritt.ask', wunsch))?.satz).toContain('Ein Härtefallverfahren läuft.');
    await save('haertefall', { ...fall, stand: 'kein_ersuchen' });
    expect((await world.call('austritt.ask', wunsch))?.satz).not.toContain('Härtefall');
  });

  it('ein Hinweis: Thema, Weg und Sprache stehen fest, damit niemandem vorgehalten wird, was ihm keiner sagte', async () => {
    const personId = await createPerson(world, 'Hinweisprobe');
    await save('hinweis', {
      personId,
      am: '2026-11-02',
      thema: 'mitwirkung',
      medium: 'merkblatt',
      sprache: 'Tigrinya',
    });
    const { eintraege } = await world.call('fall.verlauf', { id: personId });
    expect(eintraege.at(0)?.text).toBe(
      'Hinweis der Behörde angelegt: am 02.11.2026, Thema Pflichten und Rechte bei der Passbeschaffung, wie Merkblatt, Sprache Tigrinya',
    );
  });

  it('eine Vollmacht: wer vertritt und wer ehrenamtlich hilft, steht mit Umfang und Dauer in der Akte', async () => {
    const personId = await createPerson(world, 'Vollmachtsprobe');
    await save('kontaktperson', {
      personId,
      name: 'Kanzlei Beispiel',
      rolle: 'anwalt',
      vollmacht: 'zustellung',
      vollmachtVon: '2026-01-01',
      vollmachtBis: '2026-12-31',
    });
    await save('kontaktperson', { personId, name: 'Frau Mustermann', rolle: 'ehrenamt', aufgabe: 'Lernen' });
    const { kontaktperson } = await world.call('fall.load', { id: personId });
    expect(kontaktperson).toHaveLength(2);
    expect(kontaktperson).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rolle: 'anwalt', vollmacht: 'zustellung', vollmachtBis: '2026-12-31' }),
        expect.objectContaining({ rolle: 'ehrenamt', vollmacht: null, aufgabe: 'Lernen' }),
      ]),
    );
  });
});
