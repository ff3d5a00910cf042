import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, HEUTE, holding, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const heute = asDatum(HEUTE);
const traeger = { id: crypto.randomUUID(), name: 'Beratung Musterstadt', aktiv: true };
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.call('traeger.save', traeger);
});
afterAll(async () => {
  await world.close();
});

const ausschluss = (
  personId: string,
  more: Partial<Input<'austritt.record'>> = {},
): Input<'austritt.record'> => ({
  personId,
  am: heute,
  grund: 'ausschluss',
  ausschlussgrund: 'mitwirkung',
  erlaeuterung: 'Mehrere vereinbarte Termine wurden ohne Grund abgesagt.',
  beteiligung: 'kein_traeger',
  ...more,
});

async function personMitTatsache(): Promise<string> {
  const personId = await createPerson(world, 'Ausschlussprobe');
  await world.call('eintrag.save', {
    tabelle: 'identitaet',
    eintrag: { id: crypto.randomUUID(), personId, mitwirkung: 'nicht_erfuellt' },
  });
  return personId;
}

/** The core refuses with the very sentence the window would show beside its button. */
async function closed(input: Input<'austritt.record'>): Promise<string> {
  const asked = await world.call('austritt.ask', input);
  expect(await world.request('austritt.record', input)).toMatchObject({
    ok: false,
    code: 'refused',
    message: asked?.satz,
  });
  return asked?.satz ?? '';
}

const betreut = async (personId: string) =>
  await world.call('betreuung.start', {
    personId,
    art: 'traeger',
    traegerId: traeger.id,
    von: asDatum('2026-01-01'),
    gewaehltVon: 'person',
  });

describe('Ein Ausschluss', () => {
  it('geht erst, wenn der Träger vorab informiert ist, und das geht nur mit Einwilligung', async () => {
    const personId = await personMitTatsache();
    await betreut(personId);
    await world.call('pruefung.save', { personId });
    expect(await closed(ausschluss(personId, { beteiligung: null }))).toContain('vorab informiert wurde');
    expect(await closed(ausschluss(personId))).toContain('wird von einem Träger betreut');
    const informiert = { beteiligung: 'informiert', traegerInformiertAm: heute } as const;
    expect(await closed(ausschluss(personId, informiert))).toContain('keine Einwilligung');
    const ohne = { beteiligung: 'keine_einwilligung' } as const;
    expect(await closed(ausschluss(personId, ohne))).toContain('warum');
    await world.call('einwilligung.grant', {
      personId,
      traegerId: traeger.id,
      erteiltAm: asDatum('2026-02-01'),
      zwecke: ['behoerde_an_traeger'],
    });
    expect(
      await closed(ausschluss(personId, { ...ohne, beteiligungGrund: 'Die Person möchte es nicht.' })),
    ).toContain('liegt eine Einwilligung vor');
    expect(await closed(ausschluss(personId, { beteiligung: 'informiert' }))).toContain('wann');
    expect(
      await closed(ausschluss(personId, { ...informiert, traegerInformiertAm: asDatum('2026-11-21') })),
    ).toContain('vorher');
    expect(await world.call('austritt.ask', ausschluss(personId, informiert))).toBeNull();
    await world.call('austritt.record', ausschluss(personId, informiert));
    expect((await world.call('fall.load', { id: personId })).person.lage).toBe('ausgetreten');
  });

  it('braucht eine Tatsache, keinen anhängigen Rechtsbehelf und eine Prüfung mit den Angaben von heute', async () => {
    const personId = await createPerson(world, 'Torprobe');
    expect(await closed(ausschluss(personId, { ausschlussgrund: null }))).toContain(
      'was nur fehlt, führt nie dazu',
    );
    expect(await closed(ausschluss(personId))).toContain('noch nichts eingetragen');
    const identitaet = { id: crypto.randomUUID(), personId };
    await world.call('eintrag.save', {
      tabelle: 'identitaet',
      eintrag: { ...identitaet, mitwirkung: 'nicht_erfuellt' },
    });
    expect(await closed(ausschluss(personId))).toContain('noch nie geprüft');
    await world.call('pruefung.save', { personId });
    const antrag = {
      id: crypto.randomUUID(),
      personId,
      norm: '25b1',
      gestelltAm: asDatum('2026-03-01'),
    } as const;
    await world.call('eintrag.save', { tabelle: 'antrag', eintrag: { ...antrag, stand: 'rechtsbehelf' } });
    expect(await closed(ausschluss(personId))).toContain('Rechtsbehelf ist anhängig');
    await world.call('eintrag.save', { tabelle: 'antrag', eintrag: { ...antrag, stand: 'abgelehnt' } });
    expect(await closed(ausschluss(personId))).toContain('Angaben geändert');
    await world.call('pruefung.save', { personId });
    expect(await world.call('austritt.ask', ausschluss(personId))).toBeNull();
  });
});

describe('Vor einer Abschiebung', () => {
  it('liegt eine Prüfung vor; ohne sie wird auch der Austritt nicht eingetragen', async () => {
    const personId = await createPerson(world, 'Nochniegeprueft');
    const abschiebung = { personId, am: heute, grund: 'abschiebung' } as const;
    expect(await closed(abschiebung)).toContain('noch nie geprüft');
    await world.call('pruefung.save', { personId });
    await world.call('austritt.record', abschiebung);
    const [eintrag] = await world.call('austritt.list', { personId });
    const [pruefung] = await world.call('pruefung.list', { personId });
    expect(eintrag?.pruefungId).toBe(pruefung?.id);
  });
});

describe('Austritt und Wiederaufnahme', () => {
  it('sind eigene Einträge mit Grund und Tag; die Stände schließen einander aus', async () => {
    const personId = await createPerson(world, 'Rueckkehrprobe');
    expect(await world.call('austritt.askReadmit', { personId, am: heute })).toMatchObject({
      tor: 'wiedereintritt',
    });
    await world.call('austritt.record', { personId, am: asDatum('2026-10-01'), grund: 'eigener_wunsch' });
    expect(await closed({ personId, am: heute, grund: 'wegzug' })).toContain('schon ausgetreten');
    const zurueck = { personId, grund: 'Die Person möchte wieder teilnehmen.' };
    expect(await world.request('austritt.readmit', { ...zurueck, am: '2026-09-30' })).toMatchObject({
      code: 'refused',
      message: holding('01.10.2026'),
    });
    await world.call('austritt.readmit', { ...zurueck, am: heute });
    expect((await world.call('fall.load', { id: personId })).person.lage).toBe('in_pruefung');
    expect(await world.call('austritt.list', { personId })).toMatchObject([
      { grund: 'eigener_wunsch', benutzer: 'Petra Probe', wiedereintritt: { am: HEUTE } },
    ]);
  });

  it('beendet auf Wunsch die laufende Betreuung am selben Tag; zurückgenommen läuft beides weiter wie vorher', async () => {
    const personId = await createPerson(world, 'Betreuungsprobe');
    await betreut(personId);
    const stand = async () => {
      const { person, betreuung } = await world.call('fall.load', { id: personId });
      return { lage: person.lage, betreuung };
    };
    const vorher = await stand();
    const wegzug = { personId, am: heute, grund: 'wegzug', betreuungBeenden: true } as const;
    const { protokollNr } = await world.call('austritt.record', wegzug);
    expect(await stand()).toMatchObject({
      lage: 'ausgetreten',
      betreuung: [{ bis: HEUTE, grund: 'Austritt: Wegzug oder Wechsel der Zuständigkeit' }],
    });
    await world.call('austritt.undo', { protokollNr });
    expect(await stand()).toEqual(vorher);
    expect(await world.call('austritt.list', { personId })).toEqual([]);

    const zweiter = await world.call('austritt.record', { ...wegzug, betreuungBeenden: false });
    expect((await stand()).betreuung).toMatchObject([{ bis: null }]);
    await world.call('austritt.readmit', { personId, am: heute, grund: 'Ist zurückgekehrt.' });
    expect(await world.request('austritt.undo', { protokollNr: zweiter.protokollNr })).toMatchObject({
      code: 'conflict',
    });
  });

  it('bei Wegzug trägt der Rückgabevermerk den Stand weiter, und die Frist zum Löschen läuft; bei Zuzug zählen die Zeiten von vorher', async () => {
    const fort = await createPerson(world, 'Wegzugsprobe');
    await world.call('pruefung.save', { personId: fort });
    const vorher = await world.call('loeschung.termin', { personId: fort });
    await world.call('austritt.record', { personId: fort, am: heute, grund: 'wegzug', rueckgabeAm: heute });
    const { html, gesperrt } = await world.call('dokument.preview', { vorlage: 'rueckgabe', personId: fort });
    expect(gesperrt).toBeNull();
    expect(html).toContain('Wegzug oder Wechsel der Zuständigkeit');
    expect(html).toContain('Ergebnis der letzten Prüfung');
    const termin = await world.call('loeschung.termin', { personId: fort });
    expect(termin.am).not.toBe(vorher.am);
    expect(
      (await world.call('loeschung.plan', { bisMonate: 240 })).faelle.map(({ personId }) => personId),
    ).toContain(fort);

    const neu = await createPerson(world, 'Zuzugsprobe');
    await world.call('eintrag.save', {
      tabelle: 'aufenthaltsabschnitt',
      eintrag: {
        id: crypto.randomUUID(),
        personId: neu,
        status: 'D',
        von: '2015-01-01',
        bis: null,
        quelle: 'Akte der früheren Behörde',
        bestaetigt: null,
      },
    } as Input<'eintrag.save'>);
    const { tabellen } = await world.call('auswertung.load', { von: HEUTE, bis: HEUTE });
    const dauer = tabellen.find(({ id }) => id === 'duldungszeit');
    expect(dauer?.zeilen.find(({ label }) => label.startsWith('8 Jahre'))?.werte).toEqual([1]);
  });

  it('stehen nie als bloße Auswahl in den Angaben zur Person', async () => {
    const personId = await createPerson(world, 'Standprobe');
    const { person } = await world.call('fall.load', { id: personId });
    const { programmNr: _, ...felder } = person;
    expect(await world.request('fall.savePerson', { ...felder, lage: 'ausgetreten' })).toMatchObject({
      code: 'refused',
      message: holding('mit Grund und Tag'),
    });
    expect(await world.request('fall.savePerson', { ...felder, lage: 'im_programm' })).toMatchObject({
      ok: true,
    });
  });
});
