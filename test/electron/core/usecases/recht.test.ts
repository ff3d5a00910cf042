import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Output } from '#shared/api/contract.ts';
import * as records from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
const printed: string[] = [];
beforeAll(async () => {
  world = await openWorld({
    ports: {
      print: async ({ html }) => {
        printed.push(html);
        return await Promise.resolve({ printed: true });
      },
    },
  });
});
afterAll(async () => {
  await world.close();
});

const satz = (mehr: object = {}) =>
  records.leitsatz.parse({
    id: crypto.randomUUID(),
    titel: 'Lücken bis zu einem Monat',
    text: 'Werden geheilt, wenn die Abschiebung unmöglich war.',
    kriterien: '25b1.VORAUF',
    von: '2026-01-01',
    ...mehr,
  });
const VOLL = Object.fromEntries([1, 2, 3, 4, 5, 6].map((stufe) => [`regelbedarf${stufe}`, 50_000]));

async function withLebensunterhalt(): Promise<string> {
  const personId = await createPerson(world, 'Rechnung', { geduldetSeit: asDatum('2020-01-15') });
  const eintrag = records.lebensunterhalt.parse({
    id: crypto.randomUUID(),
    personId,
    bruttoErwerb: 160_000,
    nettoErwerb: 129_000,
    kduWarm: 52_000,
  });
  await world.call('eintrag.save', { tabelle: 'lebensunterhalt', eintrag });
  return personId;
}

describe('Leitsätze', () => {
  it('stehen bei ihrer Voraussetzung, neben den Hinweisen des Bundes', async () => {
    const neu = satz();
    await world.call('leitsatz.save', neu);
    const { beistand } = await world.call('recht.hinweise', {});
    expect(beistand.find(({ id }) => id === neu.id)).toMatchObject({
      art: 'leitsatz',
      kriterien: ['25b1.VORAUF'],
    });
    expect(beistand.some(({ id }) => id === 'bmi-25b-2015-unterbrechung')).toBe(true);
    await world.call('leitsatz.remove', { id: neu.id });
    expect(await world.call('leitsatz.list', undefined)).toEqual([]);
    expect(await world.request('leitsatz.remove', { id: neu.id })).toMatchObject({ code: 'not_found' });
  });

  it('ändern an keinem Ergebnis etwas', async () => {
    const personId = await createPerson(world, 'Unberührt', { geduldetSeit: asDatum('2018-03-01') });
    const before = await world.call('pruefung.check', { personId });
    await world.call('leitsatz.save', satz());
    expect(await world.call('pruefung.check', { personId })).toEqual(before);
  });

  it.each([
    ['zu einer Voraussetzung, die es nicht gibt', { kriterien: '25b1.VORAUF Q.ERFUNDEN' }, 'Q.ERFUNDEN'],
    ['die enden, bevor sie gelten', { bis: '2025-12-31' }, 'gilt bis'],
  ])('%s werden abgewiesen', async (_, mehr, wort) => {
    const reply = await world.request('leitsatz.save', satz(mehr));
    expect(reply).toMatchObject({ ok: false, code: 'refused' });
    expect(JSON.stringify(reply)).toContain(wort);
  });
});

describe('Die Hinweise', () => {
  it('folgen dem gewählten Bundesland', async () => {
    const settings = await world.call('einstellung.load', undefined);
    await world.call('einstellung.save', { ...settings, land: 'NI' });
    const ids = async () => (await world.call('recht.hinweise', {})).beistand.map(({ id }) => id);
    expect(await ids()).toContain('ni-25b-2025-zeit');
    await world.call('einstellung.save', { ...settings, land: null });
    expect(await ids()).not.toContain('ni-25b-2025-zeit');
  });
});

describe('Beträge', () => {
  it('das Programm sagt, für welches Jahr welche fehlen', async () => {
    expect((await world.call('parameter.list', undefined)).fehlt).toEqual([2027]);
  });

  it('eigene machen alle Vorschläge neu und lassen sich wieder löschen', async () => {
    const jahr = records.parameterjahr.parse({
      id: crypto.randomUUID(),
      jahr: 2027,
      quelle: 'erfundenes Amtsblatt',
      ...VOLL,
    });
    await world.call('parameter.saveJahr', jahr);
    expect((await world.call('fall.list', {})).vorschlaegeVeraltet).toBe(true);
    expect(await world.call('parameter.list', undefined)).toMatchObject({ fehlt: [], eigene: [jahr] });
    expect(await world.request('parameter.saveJahr', { ...jahr, id: crypto.randomUUID() })).toMatchObject({
      code: 'conflict',
    });
    await world.call('parameter.removeJahr', { id: jahr.id });
    expect((await world.call('parameter.list', undefined)).fehlt).toEqual([2027]);
  });

  it('wer nicht verwalten darf, ändert keine', async () => {
    expect(
      await world.requestWith(['lesen', 'vorpruefen'], 'parameter.removeJahr', { id: crypto.randomUUID() }),
    ).toMatchObject({ code: 'forbidden' });
  });
});

describe('Was ändert sich für meine Fälle?', () => {
  const am = (stichtag: string, rechtsstand: string) => ({
    stichtag: asDatum(stichtag),
    rechtsstand: asDatum(rechtsstand),
  });

  it('nennt, bei wem sich etwas ändert, und die Voraussetzung, an der es liegt', async () => {
    const personId = await createPerson(world, 'Sechsjahre', { geduldetSeit: asDatum('2020-12-01') });
    const vergleich = await world.call('recht.compare', {
      vorher: am('2026-11-20', '2022-12-30'),
      nachher: am('2026-11-20', '2022-12-31'),
    });
    expect(vergleich.personen).toBe(
      vergleich.vorher.gelb + vergleich.vorher.rot + vergleich.vorher.gruen + vergleich.vorher.angaben_fehlen,
    );
    const alle = vergleich.faelle.flatMap(({ ursachen }) => ursachen);
    expect(alle.every(({ version }) => version.vorher !== version.nachher)).toBe(true);
    const { rechtsgrundlagen: vorher } = await world.call('pruefung.check', {
      personId,
      rechtsstand: asDatum('2022-12-30'),
    });
    expect(vorher.find(({ id }) => id === '25b1')?.version).toBe('25b-2020');
  });

  it('zweimal derselbe Tag ändert bei niemandem etwas', async () => {
    const tag = am('2026-11-20', '2026-11-20');
    const { geaendert, faelle, personen } = await world.call('recht.compare', { vorher: tag, nachher: tag });
    expect([geaendert, faelle]).toEqual([0, []]);
    expect(personen).toBeGreaterThan(0);
  });

  it('wer den 30.06.2027 mit dem 01.07.2027 vergleicht, sieht die neue Fassung als Ursache', async () => {
    const personId = await createPerson(world, 'Chance', { geduldetSeit: asDatum('2018-03-01') });
    await world.call('eintrag.save', {
      tabelle: 'aufenthaltsabschnitt',
      eintrag: records.aufenthaltsabschnitt.parse({
        id: crypto.randomUUID(),
        personId,
        status: 'AE104C',
        von: '2025-12-30',
      }),
    });
    const { faelle } = await world.call('recht.compare', {
      vorher: am('2026-11-20', '2027-06-30'),
      nachher: am('2026-11-20', '2027-07-01'),
    });
    for (const { ursachen } of faelle) expect(ursachen.length).toBeGreaterThan(0);
  });
});

describe('Eine festgehaltene Prüfung', () => {
  let id = '';
  let personId = '';
  const repeat = async (): Promise<Output<'pruefung.repeat'>> => await world.call('pruefung.repeat', { id });

  it('nennt Fassungen und gibt, solange nichts geändert ist, dasselbe Ergebnis', async () => {
    personId = await createPerson(world, 'Wiederholt', { geduldetSeit: asDatum('2018-03-01') });
    ({ id } = await world.call('pruefung.save', { personId }));
    const wiederholt = await repeat();
    expect(wiederholt.fassungen.map(({ version }) => version)).toContain('25b-2022');
    expect(wiederholt).toMatchObject({ regelnGleich: true, regeln: [], fakten: [], wirkung: [] });
    expect(wiederholt.vorschlag.wiederholt).toBe(wiederholt.vorschlag.damals);
    const verlauf = JSON.stringify(await world.call('fall.verlauf', { id: personId }));
    expect(verlauf).toContain('Prüfung angelegt');
    expect(verlauf).not.toContain('bagatelleTage');
  });

  it('zeigt danach, welche Angaben sich geändert haben und was das bewirkt', async () => {
    const akte = await world.call('fall.load', { id: personId });
    const [abschnitt] = akte.aufenthaltsabschnitt;
    await world.call('eintrag.save', {
      tabelle: 'aufenthaltsabschnitt',
      eintrag: records.aufenthaltsabschnitt.parse({ ...abschnitt, von: '2025-01-01' }),
    });
    const wiederholt = await repeat();
    expect(wiederholt.regeln).toEqual([]);
    expect(wiederholt.fakten).toEqual([
      { feld: 'aufenthaltsabschnitt', label: 'Aufenthaltszeiten', text: 'Einträge geändert' },
    ]);
    expect(wiederholt.wirkung.flatMap(({ kriterien }) => kriterien.map((k) => k.id))).toContain(
      '25b1.VORAUF',
    );
  });

  it('nennt geschützte Angaben nur, nie ihren Inhalt', async () => {
    await world.call('eintrag.save', {
      tabelle: 'verurteilung',
      eintrag: records.verurteilung.parse({
        id: crypto.randomUUID(),
        personId,
        am: '2024-04-04',
        art: 'geldstrafe',
        tagessaetze: 77,
        delikt: 'Geheimwort',
      }),
    });
    const text = JSON.stringify(await repeat());
    expect(text).toContain('geschützte Angaben');
    expect(text).not.toMatch(/Geheimwort|77|2024-04-04/);
  });

  it('gibt es sie nicht mehr, wird das gesagt', async () => {
    expect(await world.request('pruefung.repeat', { id: crypto.randomUUID() })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('Der Prüfvermerk', () => {
  it('nennt Fassung, Leitsatz und Hinweis, aber keine geschützten Angaben', async () => {
    const personId = await createPerson(world, 'Vermerkt', { geduldetSeit: asDatum('2018-03-01') });
    await world.call('eintrag.save', {
      tabelle: 'verurteilung',
      eintrag: records.verurteilung.parse({
        id: crypto.randomUUID(),
        personId,
        am: '2024-04-04',
        art: 'geldstrafe',
        tagessaetze: 77,
        delikt: 'Geheimwort',
      }),
    });
    await world.call('leitsatz.save', satz({ titel: 'Satz der Probe', kriterien: 'Q.MIT' }));
    const { html, gesperrt } = await world.call('dokument.preview', { vorlage: 'pruefvermerk', personId });
    expect(gesperrt).toBeNull();
    for (const wort of ['25b-2022', 'Satz der Probe', 'Anwendungshinweise', 'Härtefallersuchen'])
      expect(html).toContain(wort);
    expect(html).not.toMatch(/Geheimwort|77 Tagess|04\.04\.2024/);
  });
});

describe('Ein Blatt zum Recht', () => {
  it('wird mit Fassung und allen Voraussetzungen gedruckt', async () => {
    expect(await world.call('recht.print', { rechtsgrundlage: '25b1', version: '25b-2022' })).toEqual({
      gedruckt: true,
    });
    expect(printed.at(-1)).toContain('25b1.VORAUF');
    expect(
      await world.request('recht.print', { rechtsgrundlage: '25b1', version: '25b-erfunden' }),
    ).toMatchObject({ code: 'not_found' });
  });
});

describe('Die Rechnung zum Lebensunterhalt', () => {
  it('rechnet mit Angenommenem, ohne es zu behalten', async () => {
    const personId = await withLebensunterhalt();
    const einfach = await world.call('lebensunterhalt.calculate', { personId });
    const teurer = await world.call('lebensunterhalt.calculate', { personId, annahme: { kduWarm: 90_000 } });
    expect([einfach.bekannt.kduWarm, teurer.bekannt.kduWarm]).toEqual([52_000, 52_000]);
    expect((await world.call('fall.load', { id: personId })).lebensunterhalt).toMatchObject({
      kduWarm: 52_000,
    });
  });
});
