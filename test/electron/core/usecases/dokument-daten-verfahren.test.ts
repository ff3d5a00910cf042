import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { createPerson, HEUTE, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const heute = asDatum(HEUTE);
const eins = {
  id: crypto.randomUUID(),
  name: 'Beratung Eins (erfunden)',
  strasse: 'Probeweg 1',
  aktiv: true,
};
const zwei = { id: crypto.randomUUID(), name: 'Beratung Zwei (erfunden)', aktiv: true };
const AN_TRAEGER = ['sachstand', 'veraenderung', 'vor_ausschluss'] as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.call('traeger.save', eins);
  await world.call('traeger.save', zwei);
});
afterAll(async () => {
  await world.close();
});

/** The entry is checked by the contract when it arrives. */
const save = async (personId: string, tabelle: string, eintrag: object): Promise<void> => {
  await world.call('eintrag.save', {
    tabelle,
    eintrag: { id: crypto.randomUUID(), personId, ...eintrag },
  } as Input<'eintrag.save'>);
};
const preview = async (personId: string, vorlage: string) => {
  const answer = await world.call('dokument.preview', { vorlage, personId });
  return { ...answer, text: answer.html.slice(answer.html.indexOf('<main>')).replaceAll(/<[^>]*>/g, ' ') };
};
const begleitet = async (personId: string, traegerId: string, von: string) =>
  await world.call('betreuung.start', {
    personId,
    art: 'traeger',
    traegerId,
    von: asDatum(von),
    gewaehltVon: 'person',
  });
const erlaube = async (personId: string, traegerId: string | null) =>
  await world.call('einwilligung.grant', {
    personId,
    traegerId,
    erteiltAm: asDatum('2026-02-01'),
    zwecke: ['behoerde_an_traeger'],
  });

/** A person a fact speaks against, with a decision rot. */
async function personMitRot(rotgrund: 'mitwirkung' | 'straftat'): Promise<string> {
  const personId = await createPerson(world, 'Verfahrensprobe', { vornamen: 'Selam' });
  if (rotgrund === 'mitwirkung') await save(personId, 'identitaet', { mitwirkung: 'nicht_erfuellt' });
  else
    await save(personId, 'verurteilung', {
      art: 'freiheitsstrafe',
      monate: 40,
      delikt: 'Geheimdelikt',
      am: '2025-01-01',
      rechtskraftAm: '2025-02-01',
    });
  return personId;
}

async function entscheideRot(personId: string, rotgrund: 'mitwirkung' | 'straftat'): Promise<void> {
  await world.call('ampel.decide', {
    personId,
    farbe: 'rot',
    rotgrund,
    grund: 'Interne Abwägung über das Geheimdelikt und die Termine.',
    abweichung: 'Die Tatsache spricht dagegen.',
    zweiterBlickAm: asDatum('2027-02-20'),
    beteiligung: 'kein_traeger',
  });
}

describe('Papiere an eine Beratungsstelle', () => {
  it('gibt es nur mit Einwilligung: das Tor sperrt mit seinem Satz, auch das schon geschriebene Papier', async () => {
    const personId = await personMitRot('mitwirkung');
    await entscheideRot(personId, 'mitwirkung');
    await begleitet(personId, eins.id, '2026-01-01');
    for (const vorlage of AN_TRAEGER) {
      const { gesperrt } = await preview(personId, vorlage);
      expect(gesperrt).toContain('keine Einwilligung');
      expect(
        await world.request('dokument.write', { vorlage, personId, als: 'docx', ordner: ownFolder() }),
      ).toMatchObject({ ok: false, code: 'refused', message: gesperrt });
    }
    await erlaube(personId, null);
    const { datei, dokumentId } = await world.call('dokument.write', {
      vorlage: 'vor_ausschluss',
      personId,
      als: 'docx',
      ordner: ownFolder(),
    });
    const text = await wordText(readFileSync(datei ?? ''));
    for (const words of ['BeratungEins(erfunden)', 'Probeweg1', '04.12.2026', 'Entschiedenistnochnichts'])
      expect(text).toContain(words);
    const { einwilligung } = await world.call('fall.load', { id: personId });
    await world.call('einwilligung.withdrawFor', {
      id: einwilligung[0]?.id ?? '',
      traegerId: eins.id,
      am: heute,
    });
    for (const vorlage of AN_TRAEGER)
      expect((await preview(personId, vorlage)).gesperrt).toContain('widerrufen');
    expect(
      await world.request('dokument.write', {
        vorlage: 'vor_ausschluss',
        personId,
        dokumentId,
        als: 'docx',
        ordner: ownFolder(),
      }),
    ).toMatchObject({ ok: false, code: 'refused' });
  });

  it('nennen ohne Betreuung den Ort, an dem sie eingetragen wird', async () => {
    const personId = await createPerson(world, 'Unbegleitet');
    for (const vorlage of ['veraenderung', 'vor_ausschluss'])
      expect((await preview(personId, vorlage)).fehlt).toContainEqual({
        label: 'eine Beratungsstelle, die die Person zurzeit betreut',
        ort: 'Fallakte › Betreuung und Rückmeldung',
      });
    expect((await preview(personId, 'vor_ausschluss')).gesperrt).toContain('Prüfung und Ampel');
  });

  it('sagen zu geschützten Gründen nichts und nie, was intern abgewogen wurde', async () => {
    const personId = await personMitRot('straftat');
    await entscheideRot(personId, 'straftat');
    await begleitet(personId, eins.id, '2026-01-01');
    await erlaube(personId, eins.id);
    const { text, gesperrt } = await preview(personId, 'vor_ausschluss');
    expect(gesperrt).toBeNull();
    expect(text).toContain('Näheres zu den Gründen');
    expect(text).not.toMatch(/Straf|Verurteil|Register|Geheim|Abwägung/);
  });
});

describe('Die Veränderungsmitteilung', () => {
  it('nennt, was sich seit Beginn der Betreuung geändert hat, und keinen Arbeitgeber', async () => {
    const personId = await createPerson(world, 'Wandel');
    await save(personId, 'duldung', { erteiltAm: '2026-11-10', gueltigBis: '2027-02-28', erwerb: 'erlaubt' });
    await save(personId, 'duldung', { erteiltAm: '2025-11-10', gueltigBis: '2026-02-28' });
    await save(personId, 'beschaeftigung', { von: '2026-11-15', arbeitgeber: 'Erfundene Bäckerei' });
    await begleitet(personId, eins.id, '2026-06-01');
    await erlaube(personId, eins.id);
    const { text } = await preview(personId, 'veraenderung');
    expect(text).toContain('Neue Duldung, gültig bis 28.02.2027');
    expect(text).toContain('Arbeit begonnen');
    expect(text).not.toMatch(/28\.02\.2026|Bäckerei/);
  });
});

describe('Der Bogen zum aktuellen Sachstand', () => {
  const sicht = async (personId: string, more: object) =>
    await save(personId, 'sichtweise', {
      seite: 'behoerde',
      kriterium: '25b1.DEU',
      einschaetzung: 'offen',
      am: '2026-11-01',
      quelle: 'Fallgespräch',
      ...more,
    });

  it('stellt verschiedene Sichten nebeneinander und lässt Geschütztes und frühere Stellen weg', async () => {
    const personId = await createPerson(world, 'Sachstandsprobe');
    await sicht(personId, { text: 'Kein Zertifikat in der Akte.' });
    await sicht(personId, {
      seite: 'beratungsstelle',
      einschaetzung: 'erfuellt',
      text: 'Die Prüfung ist bestanden.',
    });
    await sicht(personId, { kriterium: '25b2.AUSW', text: 'Geheimer Umstand' });
    await sicht(personId, { seite: 'beratungsstelle', text: 'Alte Stelle', am: '2025-05-01' });
    await begleitet(personId, eins.id, '2026-01-01');
    await erlaube(personId, eins.id);
    const { text, fehlt, gesperrt } = await preview(personId, 'sachstand');
    expect(gesperrt).toBeNull();
    for (const words of ['Kein Zertifikat', 'ist bestanden', 'Sichten verschieden', eins.name])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Geheim|Alte Stelle/);
    expect(fehlt.map(({ label }) => label).join()).toContain('2 Einträge bleiben in der Akte');
  });

  it('kommt ohne Träger aus: keine Spalte, kein Kürzel, kein Tor', async () => {
    const personId = await createPerson(world, 'Alleinprobe');
    await sicht(personId, {});
    const { text, gesperrt } = await preview(personId, 'sachstand');
    expect(gesperrt).toBeNull();
    expect(text).not.toContain('Beratungsstelle');
  });
});

describe('Die Bescheinigung für Arbeitgeber', () => {
  it('nennt Name, Geburtstag und was heute erlaubt ist, sonst nichts über die Person', async () => {
    const personId = await createPerson(world, 'Arbeitsprobe', {
      geburtsdatum: '1990-02-01' as never,
      aktenzeichen: '33.4-0815',
    });
    expect((await preview(personId, 'arbeitgeber')).gesperrt).toContain('heute gültige Duldung');
    await save(personId, 'duldung', { erteiltAm: '2026-05-01', gueltigBis: '2026-11-01', erwerb: 'erlaubt' });
    expect((await preview(personId, 'arbeitgeber')).gesperrt).not.toBeNull();
    await save(personId, 'duldung', {
      erteiltAm: '2026-11-01',
      gueltigBis: '2027-05-01',
      erwerb: 'mit_erlaubnis',
      grund: 'p',
    });
    const { text, gesperrt } = await preview(personId, 'arbeitgeber');
    const { person } = await world.call('fall.load', { id: personId });
    expect(gesperrt).toBeNull();
    expect(text).toContain('sobald wir sie für diese Stelle erlaubt haben');
    expect(text).toContain('01.05.2027');
    expect(text).not.toContain(person.programmNr);
    expect(text).not.toMatch(/0815|60b|Programm/);
  });
});

describe('Der Wechsel der Betreuung', () => {
  it('geht nur an die Stellen, für die eine Einwilligung gilt, und an keine ohne', async () => {
    const personId = await createPerson(world, 'Wechselprobe');
    await begleitet(personId, eins.id, '2026-01-01');
    expect((await preview(personId, 'betreuungswechsel')).gesperrt).toContain('ein Wechsel der Betreuung');
    await begleitet(personId, zwei.id, '2026-11-01');
    expect((await preview(personId, 'betreuungswechsel')).gesperrt).toContain('keine Einwilligung');
    await erlaube(personId, zwei.id);
    const { text, fehlt, gesperrt } = await preview(personId, 'betreuungswechsel');
    expect(gesperrt).toBeNull();
    expect(text).toContain('von der Person');
    expect(text.split('Diese Mitteilung bekommen')[1]).not.toContain(eins.name);
    expect(fehlt.map(({ label }) => label)).toContain(
      `Einwilligung für „${eins.name}“ (bekommt diese Mitteilung nicht)`,
    );
  });
});

describe('Nach einem Ausschluss', () => {
  it('sagen Schreiben und Rückgabevermerk denselben Grund und was den Fall wieder öffnet', async () => {
    const personId = await personMitRot('mitwirkung');
    expect((await preview(personId, 'ausschluss')).gesperrt).toContain('eingetragener Ausschluss');
    const { programmNr: _nr, ...person } = (await world.call('fall.load', { id: personId })).person;
    await world.call('fall.savePerson', { ...person, azrNr: '999888777666', basis: null });
    await world.call('pruefung.save', { personId });
    await world.call('austritt.record', {
      personId,
      am: heute,
      grund: 'ausschluss',
      ausschlussgrund: 'mitwirkung',
      erlaeuterung: 'Mehrere vereinbarte Termine wurden ohne Grund abgesagt.',
      beteiligung: 'kein_traeger',
      rueckgabeAm: heute,
    });
    await save(personId, 'kontaktperson', { name: 'Kanzlei Probe', vollmacht: 'zustellung' });
    const brief = await preview(personId, 'ausschluss');
    const vermerk = await preview(personId, 'rueckgabe');
    expect([brief.gesperrt, vermerk.gesperrt]).toEqual([null, null]);
    for (const { text } of [brief, vermerk]) {
      expect(text).toContain('Mehrere vereinbarte Termine');
      expect(text).toContain('sobald diese Schritte begonnen sind');
      expect(text).not.toContain('999888777666');
    }
    expect(brief.fehlt.map(({ label }) => label).join()).toContain('Kanzlei Probe');
    expect(vermerk.text).toContain('§§ 25a und 25b');
    expect(vermerk.text).toContain('25b');
  });

  it('steht im Rückgabevermerk nichts aus geschützten Angaben', async () => {
    const personId = await personMitRot('straftat');
    await world.call('pruefung.save', { personId });
    await world.call('austritt.record', { personId, am: heute, grund: 'eigener_wunsch' });
    const { text, gesperrt } = await preview(personId, 'rueckgabe');
    expect(gesperrt).toBeNull();
    expect(text).toContain('Ergebnis der letzten Prüfung');
    expect(text).not.toMatch(/Geheim|Straf|Verurteil/);
  });
});

describe('Das Protokoll der Überprüfung', () => {
  const plan = async (personId: string, schritte: readonly object[]) => {
    const instrumentId = crypto.randomUUID();
    await world.call('instrument.save', {
      id: instrumentId,
      personId,
      art: 'fahrplan',
      naechsteUeberpruefung: HEUTE,
      schritte: schritte.map((more, reihenfolge) => ({
        id: crypto.randomUUID(),
        personId,
        instrumentId,
        reihenfolge,
        wer: 'person',
        bis: '2027-03-01',
        nachweis: 'Zertifikat',
        ...more,
      })),
    } as unknown as Input<'instrument.save'>);
  };

  it('hält je Schritt Ergebnis, Nachweis und Termin fest und lässt offen, was erst besprochen wird', async () => {
    const personId = await createPerson(world, 'Protokollprobe');
    await plan(personId, [
      { was: 'Deutschkurs beenden', stand: 'teilweise' },
      { was: 'Noch nicht besprochen', stand: 'entwurf', wer: null },
    ]);
    const { text, gesperrt } = await preview(personId, 'ueberpruefung');
    expect(gesperrt).toBeNull();
    expect(text).toMatch(/Deutschkurs beenden.*Zertifikat.*teilweise erfüllt.*01\.03\.2027/s);
    expect(text).not.toContain('Noch nicht besprochen');
    // The day of the review itself is no next one.
    expect(text).not.toMatch(/wieder an am\s+20\.11\.2026/);
  });

  it('bleibt zwischen Person und Behörde, wenn ein Schritt auf geschützten Angaben beruht', async () => {
    const personId = await createPerson(world, 'Schutzprobe');
    await begleitet(personId, eins.id, '2026-01-01');
    await erlaube(personId, eins.id);
    await plan(personId, [{ was: 'Deutschkurs beenden', kriterium: '25b1.DEU', stand: 'vereinbart' }]);
    expect((await preview(personId, 'ueberpruefung')).text).toContain(eins.name);
    await plan(personId, [{ was: 'Auszug vorlegen', kriterium: '25b2.AUSW', stand: 'vereinbart' }]);
    const { text, fehlt } = await preview(personId, 'ueberpruefung');
    expect(text).not.toContain(eins.name);
    expect(fehlt.map(({ label }) => label).join()).toContain('Unterschrift der Beratungsstelle');
  });
});
