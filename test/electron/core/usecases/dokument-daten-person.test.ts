import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const PAPIERE = [
  'was_fehlt',
  'unterlagenliste',
  'anschreiben',
  'antrag',
  'zusicherung',
  'zug_um_zug',
  'passbemuehungen',
  'widerruf',
];

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  id = await createPerson(world, 'Papierprobe', {
    vornamen: 'Selam',
    geburtsdatum: '1990-02-01' as never,
    staatsangehoerigkeit: '224',
    duldungBis: asDatum('2026-12-26'),
    geduldetSeit: asDatum('2016-06-10'),
  });
});
afterAll(async () => {
  await world.close();
});

/** `eintrag` is checked by the contract when it arrives. */
const save = async (tabelle: string, eintrag: object): Promise<unknown> =>
  await world.call('eintrag.save', {
    tabelle,
    eintrag: { id: crypto.randomUUID(), personId: id, ...eintrag },
  } as Input<'eintrag.save'>);

async function plan(art: 'fahrplan' | 'vereinbarung', schritt: object): Promise<void> {
  const instrumentId = crypto.randomUUID();
  await world.call('instrument.save', {
    id: instrumentId,
    personId: id,
    art,
    schritte: [
      {
        id: crypto.randomUUID(),
        personId: id,
        instrumentId,
        reihenfolge: 0,
        wer: 'person',
        nachweis: 'Zettel',
        stand: 'vereinbart',
        ...schritt,
      },
    ],
  } as unknown as Input<'instrument.save'>);
}

async function preview(vorlage: string, personId: string | null = id) {
  const { html, gesperrt, fehlt } = await world.call('dokument.preview', { vorlage, personId });
  return { text: html.slice(html.indexOf('<main>')).replaceAll(/<[^>]*>/g, ' '), gesperrt, fehlt };
}

describe('Die Papiere für die Person', () => {
  it('sagen, was mitzubringen ist, mit Beispiel, und den nächsten Termin', async () => {
    const liste = await preview('unterlagenliste');
    expect(liste.text).toContain('Pass oder Passersatz');
    expect(liste.text).toContain('Quittung über die Gebühr');
    const blatt = await preview('was_fehlt');
    expect(blatt.text).toContain('Pass oder Passersatz');
    expect(blatt.text).toContain('26.12.2026: Duldung verlängern');
  });

  it('kommen ohne Träger aus: Dann ist von Beratungsstellen keine Rede', async () => {
    for (const vorlage of ['was_fehlt', 'unterlagenliste', 'anschreiben', 'antrag', 'zusicherung'])
      expect((await preview(vorlage)).text).not.toContain('Beratungsstelle');
  });

  it('werden am Schalter angeboten, soweit man sie dort mitgibt', async () => {
    const { papiere } = await world.call('schalter.load', { id });
    expect(papiere.map(({ vorlage }) => vorlage)).toEqual(
      expect.arrayContaining(['was_fehlt', 'unterlagenliste']),
    );
  });

  it('bekommt man nicht ohne Entscheidung: Die Zusicherung nennt den Ort, an dem sie einzutragen ist', async () => {
    expect((await preview('zusicherung')).gesperrt).toContain('Fallakte › Antrag und Titel › Zusicherung');
    await save('zusicherung', { am: '2026-11-10', norm: '25b1' });
    const { gesperrt } = await preview('zusicherung');
    expect(gesperrt).toContain('Bedingung der Zusicherung');
    expect(gesperrt).toContain('gültig bis');
  });

  it('tragen Zusicherung und Bemühungen aus der Akte; eine eingelöste oder abgelaufene zählt nicht mehr', async () => {
    await save('zusicherung', {
      am: '2026-11-12',
      norm: '25b1',
      bedingung: 'Sie legen einen Pass vor; Sie zeigen den Mietvertrag',
      gueltigBis: '2027-05-31',
    });
    await save('zusicherung', {
      am: '2026-11-15',
      norm: '60d',
      bedingung: 'längst erledigt',
      gueltigBis: '2027-06-30',
      eingeloestAm: '2026-11-16',
    });
    await save('zusicherung', {
      am: '2026-11-14',
      norm: '25b1',
      bedingung: 'längst abgelaufen',
      gueltigBis: '2026-11-18',
    });
    await save('passbemuehung', {
      am: '2026-03-02',
      handlung: 'vorsprache',
      stelle: 'Botschaft (erfunden)',
      stand: 'ohne_antwort',
    });
    const zusage = await preview('zusicherung');
    expect(zusage.gesperrt).toBeNull();
    expect(zusage.text).toMatch(/§\s25b Absatz 1 bis 3 des Aufenthaltsgesetzes/);
    expect(zusage.text).toContain('Sie zeigen den Mietvertrag');
    expect(zusage.text).not.toContain('längst');
    const zug = await preview('zug_um_zug');
    expect(zug.text).toContain('12.11.2026');
    expect(zug.text).toContain('Botschaft (erfunden)');
    expect(zug.text).toContain('keine Antwort');
  });

  it('zeigen beim Widerruf, was gilt und was zuletzt widerrufen wurde', async () => {
    await world.call('einwilligung.grant', {
      personId: id,
      erteiltAm: asDatum('2026-02-01'),
      zwecke: ['fallgruppe', 'halbjahresstatistik'],
    });
    const { einwilligung } = await world.call('fall.load', { id });
    expect((await preview('widerruf')).text).toContain('Einwilligung vom 01.02.2026');
    await world.call('einwilligung.withdraw', {
      id: einwilligung[0]?.id ?? '',
      widerrufenAm: asDatum('2026-11-05'),
    });
    expect((await preview('widerruf')).text).toMatch(/angekommen am\s+05\.11\.2026/);
    await world.call('einwilligung.grant', {
      personId: id,
      erteiltAm: asDatum('2026-11-10'),
      zwecke: ['fallgruppe'],
    });
    // Agreed again: the sheet is for the next withdrawal.
    expect((await preview('widerruf')).text).not.toContain('05.11.2026');
  });

  it('verraten nichts Geschütztes und nie die AZR-Nummer, auch nicht über den nächsten Schritt', async () => {
    await save('verurteilung', { art: 'geldstrafe', tagessaetze: 120, delikt: 'Erfundenes Delikt' });
    await plan('fahrplan', {
      was: 'Eine Verurteilung tilgen lassen',
      kriterium: '25b2.AUSW',
      bis: '2026-12-01',
    });
    await plan('fahrplan', { was: 'Den Deutschkurs beenden', kriterium: '25b1.DEU', bis: '2027-03-01' });
    await plan('vereinbarung', { was: 'Keine Vorstrafen sammeln', kriterium: null, bis: '2026-11-30' });
    expect((await preview('was_fehlt')).text).toContain('Den Deutschkurs beenden (bis 01.03.2027)');
    const { programmNr: _nr, ...person } = (await world.call('fall.load', { id })).person;
    await world.call('fall.savePerson', {
      ...person,
      azrNr: '999888777666',
      notiz: 'Geheime Notiz',
      basis: null,
    });
    for (const vorlage of PAPIERE) {
      const { text } = await preview(vorlage);
      expect(text).toContain('Papierprobe');
      expect(text).not.toMatch(/999888777666|Geheime|Delikt|geldstrafe|Verurteil|Vorstraf|Tagess/i);
    }
  });

  it('nennen dem Menschen keinen Weg, den die Prüfung nicht offen hält', async () => {
    const { rechtsgrundlagen } = await world.call('pruefung.check', { personId: id });
    const open = rechtsgrundlagen.some(({ vorschlag }) => vorschlag === 'gruen' || vorschlag === 'gelb');
    const { text } = await preview('anschreiben');
    expect(text.includes('kann eine Aufenthaltserlaubnis möglich sein')).toBe(open);
  });
});
