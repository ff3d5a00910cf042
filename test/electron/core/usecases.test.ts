import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServices } from '#electron/core/services.ts';
import type { Input, Output } from '#shared/api/contract.ts';
import { gremium, records } from '#shared/domain/records.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { mitLeserHier } from '#test/electron/core/usecases/listen.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/**
 * The year of a programme as quellenanalyse 4.2 lists it, from the decision to the final report, in one register whose
 * clock is moved. Each test is a stretch of that year and builds on the one before.
 */
const uhr: { tag: Datum } = { tag: asDatum('2025-10-01') };
const gewaehlt: { path: string | null } = { path: null };
const BRUECKE = crypto.randomUUID();
const HAFEN = crypto.randomUUID();
const LENKUNGSKREIS = crypto.randomUUID();
const FALLGRUPPE = crypto.randomUUID();
const ZIELGRUPPE = crypto.randomUUID();
const ANZAHL = 30;

let world: World;
let menschen: readonly string[] = [];
/** The n-th of the thirty invented people. */
const mensch = (n: number): string => menschen[n] ?? '';

beforeAll(async () => {
  const services = createServices();
  world = await openWorld({
    services: { ...services, today: () => uhr.tag, now: () => `${uhr.tag}${services.now().slice(10)}` },
    ports: { ...mitLeserHier, chooseFile: async () => await Promise.resolve({ ...gewaehlt }) },
  });
});
afterAll(async () => world.close());

/** Moves the clock and shows what is due that day, without looking ahead. */
async function am(tag: string): Promise<Output<'heute.load'>['posten']> {
  uhr.tag = asDatum(tag);
  const { posten } = await world.call('heute.load', { tage: 0 });
  return posten;
}
const was = (posten: Output<'heute.load'>['posten'], art: string) =>
  posten.filter((each) => each.art === art).map((each) => each.was);
const betreffend = (posten: Output<'heute.load'>['posten'], name: string) =>
  posten
    .filter((each) => each.was.includes(name))
    .map(({ was: satz, bis, dringlichkeit }) => [satz, bis, dringlichkeit]);

async function enter(
  personId: string,
  tabelle: Input<'eintrag.save'>['tabelle'],
  werte: Record<string, unknown>,
): Promise<string> {
  const id = crypto.randomUUID();
  // The table and its record belong together; the contract checks it again.
  await world.call('eintrag.save', { tabelle, eintrag: { id, personId, ...werte } } as Input<'eintrag.save'>);
  return id;
}

async function auswertung(von: string, bis: string) {
  const geladen = await world.call('auswertung.load', { von, bis });
  const tabelle = (id: string) => {
    const found = geladen.tabellen.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no table ${id}`);
    return found;
  };
  return {
    ...geladen,
    summe: (id: string) => tabelle(id).summe?.reduce((a, b) => a + b, 0) ?? null,
    zahl: (id: string, zeile: string) =>
      tabelle(id)
        .zeilen.find(({ label }) => label.startsWith(zeile))
        ?.werte.reduce((a, b) => a + b, 0) ?? null,
  };
}

async function sitzung(gremiumId: string, tag: string, punkte: Input<'gremium.vorbereite'>['punkte']) {
  const id = crypto.randomUUID();
  await world.call('gremium.vorbereite', { id, gremiumId, am: tag, punkte });
  const found = (await world.call('sitzung.list', undefined)).find((each) => each.id === id);
  if (found === undefined) throw new Error('no such Sitzung');
  return found;
}

describe('Das Programmjahr', () => {
  it('01.10.2025, das Konzept: Programm, Zielgruppe, Träger und Gremien stehen; die Liste nennt, wer dazugehört', async () => {
    await am('2025-10-01');
    await world.call('programm.save', {
      ...(await world.call('programm.load', undefined)),
      beginn: '2025-11-03',
      ende: '2026-12-31',
      stichtag: '2025-10-01',
      beschluss: 'Beschluss des Kreistags vom 24.09.2025',
    });
    for (const [id, name] of [
      [BRUECKE, 'Beratungshaus Brücke (erfunden)'],
      [HAFEN, 'Beratungshaus Hafen (erfunden)'],
    ] as const)
      await world.call(
        'traeger.save',
        records.traeger.parse({
          id,
          name,
          aktiv: true,
          dabeiSeit: '2025-10-01',
          plaetze: 12,
          sprachen: 'Dari',
        }),
      );
    const register = [
      {
        id: LENKUNGSKREIS,
        name: 'Lenkungskreis',
        art: 'lenkungskreis',
        empfang: 'anonym',
        rhythmus: 'quartal',
      },
      {
        id: FALLGRUPPE,
        name: 'Fallgruppe',
        art: 'fallgruppe',
        empfang: 'namentlich',
        rhythmus: 'vier_wochen',
      },
    ];
    for (const each of register) await world.call('gremium.save', gremium.parse({ ...each, aktiv: true }));
    await world.call('zielgruppe.save', {
      id: ZIELGRUPPE,
      name: 'Lange Geduldete',
      gueltigAb: '2025-10-01',
      jahre: 8,
      zeit: 'duldung_60b',
    });
    const ids: string[] = [];
    for (let n = 0; n < ANZAHL; n += 1) {
      const personId = await createPerson(world, `Jahreslauf-Erfunden ${n}`, {
        vornamen: 'Probe',
        geburtsdatum: `${1970 + n}-05-05`,
      });
      // Twenty have been here for ten years; the others reach the eight years in the middle of 2026.
      const von = n < 20 ? '2015-03-01' : '2018-06-01';
      await enter(personId, 'aufenthaltsabschnitt', { status: 'D', von, bis: null });
      ids.push(personId);
    }
    menschen = ids;
    const { ja, unbekannt, nein } = await world.call('zielgruppe.kandidaten', {
      id: ZIELGRUPPE,
      am: '2025-10-01',
      art: 'ja',
    });
    expect({ ja, summe: ja + unbekannt + nein }).toEqual({ ja: 20, summe: ANZAHL });
    expect(await am('2025-10-01')).toEqual([]);
  });

  it('03.11.2025, der Beginn: Ampel, Einwilligung, Betreuung; was vereinbart ist, wird an seinem Tag fällig', async () => {
    await am('2025-11-03');
    for (const [n, personId] of menschen.slice(0, 20).entries()) {
      const farbe = n < 5 ? 'gruen' : n < 18 ? 'gelb' : 'rot';
      await world.call('ampel.decide', {
        personId,
        farbe,
        grund: 'Ein Grund in eigenen Worten.',
        ...(farbe === 'gruen' ? { abweichung: 'Die Nachweise liegen im Original in der Akte.' } : {}),
        ...(farbe === 'rot' ? { rotgrund: 'sonstiges', zweiterBlickAm: '2026-05-04' } : {}),
      });
      await world.call('einwilligung.grant', {
        personId,
        traegerId: null,
        erteiltAm: '2025-11-03',
        zwecke: ['halbjahresstatistik', 'behoerde_an_traeger', 'fallgruppe'],
      });
      await world.call('betreuung.start', {
        personId,
        art: 'traeger',
        traegerId: n < 10 ? BRUECKE : HAFEN,
        von: '2025-11-03',
        gewaehltVon: 'person',
        grund: null,
      });
    }
    await enter(mensch(0), 'duldung', { gueltigBis: '2026-02-13' });
    const { zahl, summe } = await auswertung('2025-10-01', '2025-11-03');
    expect([
      zahl('ampel', 'grün'),
      zahl('ampel', 'gelb'),
      zahl('ampel', 'rot'),
      zahl('ampel', 'ungeprüft'),
    ]).toEqual([5, 13, 2, 10]);
    expect(summe('betreuung')).toBe(ANZAHL);
    // The agreement on a day half a year ahead is not due yet.
    expect(was(await am('2026-04-24'), 'zweiter_blick')).toEqual([]);
    expect(was(await am('2026-04-27'), 'zweiter_blick')).toHaveLength(2);
  });

  it('Januar 2026, die Halbjahresstatistik: ab Neujahr angekündigt, am 16.01. überfällig, nach der Prüfung fort', async () => {
    const vom = (posten: Output<'heute.load'>['posten']) => posten.filter(({ art }) => art === 'halbjahr');
    expect(vom(await am('2025-12-31'))).toEqual([]);
    expect(vom(await am('2026-01-01')).map(({ bis }) => bis)).toEqual(['2026-01-15', '2026-01-15']);
    await am('2026-01-05');
    const bei = (traegerId: string) => ({ jahr: 2025, halbjahr: 2 as const, traegerId });
    for (const id of [BRUECKE, HAFEN])
      await world.call('halbjahr.writeVorlage', { ...bei(id), ordner: ownFolder() });

    await am('2026-01-12');
    const pfad = join(ownFolder(), 'liste.csv');
    const namen = Array.from(
      { length: 9 },
      (_, n) => `Jahreslauf-Erfunden ${n};Probe;05.05.${1970 + n};03.11.2025;;ja`,
    );
    writeFileSync(
      pfad,
      ['Name;Vorname;Geburtsdatum;Beratung seit;Beratung bis;Aktiv im Zeitraum', ...namen].join('\n'),
    );
    const offen = await world.call('halbjahr.open', { ...bei(BRUECKE), pfad, kennwort: '' });
    if (offen?.art !== 'gelesen') throw new Error('not read');
    await world.call('halbjahr.accept', { lauf: offen.lauf });
    expect(betreffend(await am('2026-01-13'), 'Brücke')[0]?.[0]).toContain('prüfen');
    const { inBeiden, abweichungen } = await world.call('halbjahr.abgleich', bei(BRUECKE));
    // Nine of its ten are on the list of the Träger; the tenth is asked about.
    expect(inBeiden).toHaveLength(9);
    expect(abweichungen.map(({ art }) => art)).toEqual(['nicht_gemeldet']);
    await world.call('halbjahr.save', { ...bei(BRUECKE), aenderung: { geprueftAm: '2026-01-14' } });

    const danach = vom(await am('2026-01-16'));
    expect(danach.map(({ was: satz, dringlichkeit }) => [satz, dringlichkeit])).toEqual([
      ['Halbjahresstatistik von Beratungshaus Hafen (erfunden), 2. Halbjahr 2025', 'ueberfaellig'],
    ]);
    await am('2026-01-20');
    await world.call('halbjahr.save', {
      ...bei(HAFEN),
      aenderung: {
        eingegangenAm: '2026-01-19',
        geprueftAm: '2026-01-20',
        papierweg: 'Ordner 3',
        gemeldet: 10,
        aktiv: 8,
      },
    });
    expect(vom(await am('2026-01-21'))).toEqual([]);
  });

  it('Februar 2026, die eigenen Zahlen: auf jedem Blatt stimmt die Summe; die Duldung wird vier Wochen vorher fällig', async () => {
    expect(was(await am('2026-01-15'), 'duldung')).toEqual([]);
    expect(was(await am('2026-01-16'), 'duldung')).toEqual(['Duldung verlängern']);
    await enter(mensch(0), 'duldung', { gueltigBis: '2027-02-15' });
    expect(was(await am('2026-02-02'), 'duldung')).toEqual([]);
    const { datei } = await world.call('statistik.writeHalbjahr', {
      jahr: 2025,
      halbjahr: 2,
      ordner: ownFolder(),
    });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.readFile(datei ?? '');
    const falsch = buch.worksheets.slice(1).flatMap((blatt) => {
      const zeilen = Array.from(
        blatt.getSheetValues() as (unknown[] | undefined)[],
        (zeile) => zeile?.slice(1) ?? [],
      );
      const personen = zeilen.flat().includes('Einheit: Personen');
      const summe = zeilen.find((zeile) => zeile[0] === 'Summe')?.at(-1);
      return personen && summe !== undefined && summe !== ANZAHL ? [blatt.name] : [];
    });
    expect(falsch).toEqual([]);
    // How full the Träger are is a fact to steer by; the choice stays with the person.
    expect(
      (await world.call('traeger.list', undefined)).map(({ betreut, plaetze }) => [betreut, plaetze]),
    ).toEqual([
      [10, 12],
      [10, 12],
    ]);
  });

  it('jedes Vierteljahr, der Lenkungskreis: der nächste Tag ist berechnet, drei Wochen vorher steht er da; Aufgaben kommen in „Heute“', async () => {
    await am('2026-01-28');
    const erste = await sitzung(LENKUNGSKREIS, '2026-01-28', [{ thema: 'Stand des Programms' }]);
    await world.call('sitzung.save', {
      ...erste,
      punkte: erste.punkte.map((punkt) => ({
        ...punkt,
        ergebnis: 'Die Zahlen wurden vorgestellt.',
        aufgabe: 'Plätze für das zweite Halbjahr klären',
        wer: 'Programmleitung',
        bis: '2026-02-20',
      })),
    });
    expect(was(await am('2026-02-12'), 'aufgabe')).toEqual([]);
    const [aufgabe] = (await am('2026-02-13')).filter(({ art }) => art === 'aufgabe');
    expect(aufgabe).toMatchObject({
      was: 'Plätze für das zweite Halbjahr klären (Programmleitung)',
      bis: '2026-02-20',
    });
    await world.call('heute.tick', { schluessel: aufgabe?.schluessel ?? '' });
    expect(was(await am('2026-02-16'), 'aufgabe')).toEqual([]);
    expect((await world.call('gremium.aufgaben', undefined)).map(({ erledigtAm }) => erledigtAm)).toEqual([
      '2026-02-13',
    ]);
    expect(was(await am('2026-04-06'), 'gremium')).toEqual([]);
    expect(was(await am('2026-04-07'), 'gremium')).toEqual([
      'Lenkungskreis: nächste Sitzung vorbereiten, vorgesehen am 28.04.2026',
    ]);
  });

  it('laufend, die Fallgruppe: ein vorgemerkter Fall kommt auf die Liste, die Aufgabe daraus in die Akte und in „Heute“', async () => {
    await am('2026-02-03');
    await enter(mensch(6), 'wiedervorlage', {
      faelligAm: '2026-02-10',
      was: 'Wie weiter mit dem Pass?',
      gremium: 'fallgruppe',
    });
    await enter(mensch(25), 'wiedervorlage', {
      faelligAm: '2026-02-10',
      was: 'Ohne Einwilligung',
      gremium: 'fallgruppe',
    });
    const { faelle } = await world.call('gremium.vorschlag', { id: FALLGRUPPE });
    expect(faelle.map(({ personId, hindernis }) => [personId, hindernis === null])).toEqual([
      [mensch(6), true],
      [mensch(25), false],
    ]);
    const runde = await sitzung(FALLGRUPPE, '2026-02-10', [
      { thema: 'Wie weiter mit dem Pass?', personId: mensch(6) },
    ]);
    await am('2026-02-10');
    await world.call('sitzung.save', {
      ...runde,
      punkte: runde.punkte.map((punkt) => ({
        ...punkt,
        aufgabe: 'Termin bei der Botschaft begleiten',
        bis: '2026-03-10',
      })),
    });
    const faellig = (await am('2026-03-10')).filter(({ personId }) => personId === mensch(6));
    const [aufgabe] = faellig.filter(({ was: satz }) => satz === 'Termin bei der Botschaft begleiten');
    expect(aufgabe).toMatchObject({ art: 'wiedervorlage', dringlichkeit: 'heute' });
    await world.call('heute.tick', { schluessel: aufgabe?.schluessel ?? '' });
    expect(betreffend(await am('2026-03-11'), 'Botschaft')).toEqual([]);
  });

  it('bis 31.03.2026, die Jahresberichte: angekündigt, überfällig, beanstandet, ausgeräumt; danach der Vermerk zum Auszahlungsschlüssel', async () => {
    const berichte = (posten: Output<'heute.load'>['posten']) =>
      posten.filter(({ art }) => art === 'programmbericht' || art === 'verwendungsnachweis');
    expect(berichte(await am('2026-03-02'))).toEqual([]);
    expect(berichte(await am('2026-03-03')).map(({ bis }) => bis)).toEqual(Array(4).fill('2026-03-31'));
    const eintragen = async (
      traegerId: string,
      art: 'programmbericht' | 'verwendungsnachweis',
      aenderung: Input<'traeger.saveBericht'>['aenderung'],
    ) => await world.call('traeger.saveBericht', { traegerId, art, jahr: 2025, aenderung });
    await am('2026-03-30');
    for (const art of ['programmbericht', 'verwendungsnachweis'] as const)
      await eintragen(BRUECKE, art, {
        eingegangenAm: '2026-03-27',
        geprueftAm: '2026-03-30',
        ablage: 'Ordner 7',
      });
    const spaet = berichte(await am('2026-04-01'));
    expect(spaet.map(({ was: satz, dringlichkeit }) => [satz.includes('Hafen'), dringlichkeit])).toEqual([
      [true, 'ueberfaellig'],
      [true, 'ueberfaellig'],
    ]);
    await am('2026-04-10');
    await eintragen(HAFEN, 'programmbericht', { eingegangenAm: '2026-04-09', geprueftAm: '2026-04-10' });
    await eintragen(HAFEN, 'verwendungsnachweis', {
      eingegangenAm: '2026-04-09',
      geprueftAm: '2026-04-10',
      beanstandung: 'Belege für Mai fehlen.',
      nachreichenBis: '2026-05-08',
    });
    expect(berichte(await am('2026-05-08')).map(({ was: satz }) => satz)).toEqual([
      'Nach der Beanstandung fragen: Verwendungsnachweis 2025 von Beratungshaus Hafen (erfunden)',
    ]);
    await eintragen(HAFEN, 'verwendungsnachweis', { ausgeraeumtAm: '2026-05-08' });
    expect(berichte(await am('2026-05-11'))).toEqual([]);

    for (const traegerId of [BRUECKE, HAFEN])
      await world.call('traeger.saveFoerderung', {
        traegerId,
        jahr: 2026,
        betrag: 4_000_000,
        schluessel: 'Nach den Berichten über 2025 überprüft: bleibt je zur Hälfte.',
      });
    const { zeilen, summe } = await world.call('traeger.mittel', { jahr: 2026 });
    expect([summe, ...zeilen.map(({ anteil, anteilBetreut }) => [anteil, anteilBetreut])]).toEqual([
      8_000_000,
      [500, 500],
      [500, 500],
    ]);
  });

  it('April und Mai 2026: das Bündel geht anonym in den Lenkungskreis; Anträge, Entscheidungen und der zweite Blick', async () => {
    await am('2026-04-28');
    await sitzung(LENKUNGSKREIS, '2026-04-28', [{ thema: 'Zahlen des ersten Vierteljahrs' }]);
    const { pruefsumme, tabellen, schwelle } = await world.call('buendel.preview', {
      stichtag: '2026-03-31',
    });
    const klein = tabellen
      .flatMap(({ zeilen }) => zeilen)
      .filter(({ anzahl }) => anzahl !== null && anzahl > 0 && anzahl < schwelle);
    expect(klein).toEqual([]);
    const { datei } = await world.call('buendel.write', {
      stichtag: '2026-03-31',
      pruefsumme,
      ordner: ownFolder(),
    });
    expect(readFileSync(datei ?? '').includes('Jahreslauf')).toBe(false);
    expect(betreffend(await am('2026-04-29'), 'Lenkungskreis')).toEqual([]);

    for (const n of [0, 1, 2, 3, 4, 5]) {
      const antrag = { norm: '25b1', gestelltAm: '2026-02-02', vollstaendigAm: '2026-03-02' };
      if (n < 4) {
        await enter(mensch(n), 'antrag', { ...antrag, stand: 'erteilt', entschiedenAm: '2026-05-04' });
        await enter(mensch(n), 'titel', { norm: '25b1', von: '2026-05-04', bis: '2028-05-03' });
      } else if (n === 4)
        await enter(mensch(n), 'antrag', {
          ...antrag,
          stand: 'abgelehnt',
          entschiedenAm: '2026-05-04',
          ablehnungsgrund: 'lebensunterhalt',
        });
      else await enter(mensch(n), 'antrag', { ...antrag, stand: 'in_pruefung' });
    }
    // Three months after it was made, the application that is still open asks for an answer.
    expect(was(await am('2026-05-04'), 'antrag')).toHaveLength(1);
    expect(was(await am('2026-05-04'), 'zweiter_blick')).toHaveLength(2);
    await world.call('ampel.decide', {
      personId: mensch(18),
      farbe: 'gelb',
      grund: 'Es hat sich etwas geändert.',
      beteiligung: 'informiert',
      traegerInformiertAm: '2026-05-04',
    });
    expect(was(await am('2026-05-05'), 'zweiter_blick')).toHaveLength(1);
  });

  it('Juli 2026, das erste Halbjahr: wieder zwei Wochen vorher, am 15.07. fällig', async () => {
    expect(was(await am('2026-06-30'), 'halbjahr')).toEqual([]);
    expect(was(await am('2026-07-01'), 'halbjahr')).toHaveLength(2);
    for (const traegerId of [BRUECKE, HAFEN]) {
      await am('2026-07-14');
      await world.call('halbjahr.save', {
        jahr: 2026,
        halbjahr: 1,
        traegerId,
        aenderung: { eingegangenAm: '2026-07-13', geprueftAm: '2026-07-14', gemeldet: 10, aktiv: 9 },
      });
    }
    expect(was(await am('2026-07-15'), 'halbjahr')).toEqual([]);
  });

  it('auf Anfrage: ein Leitsatz der Kommission, ein Bericht für den Kreistag ohne einen Namen', async () => {
    await am('2026-09-14');
    await world.call('leitsatz.save', {
      id: crypto.randomUUID(),
      titel: 'Bemühen um den Pass',
      thema: 'passbeschaffung',
      text: 'Drei belegte Vorsprachen gelten als Bemühen.',
      kriterien: 'Q.PASS',
      quelle: 'Beratungskommission, 07.09.2026',
      von: '2026-09-14',
      bis: null,
    });
    expect((await world.call('leitsatz.list', undefined)).map(({ titel }) => titel)).toEqual([
      'Bemühen um den Pass',
    ]);
    const word = await bericht('rat', 'Bericht für den Kreistag', '2026-09-01');
    expect(word).toContain('BeschlussdesKreistagsvom24.09.2025');
    expect(word).not.toContain('Jahreslauf');
  });

  it('vor dem Ende: sechs Monate vorher erinnert; wer neu dazugehört, steht in der Liste; die Fortsetzung ist entschieden', async () => {
    expect(was(await am('2026-07-03'), 'programmende')).toEqual([]);
    const [ende] = (await am('2026-07-06')).filter(({ art }) => art === 'programmende');
    expect(ende?.was).toContain('31.12.2026');
    await am('2026-10-05');
    const { wechsel } = await world.call('zielgruppe.vergleich', {
      alt: { id: ZIELGRUPPE, am: '2025-10-01' },
      neu: { id: ZIELGRUPPE, am: '2026-10-05' },
    });
    expect(wechsel.find(({ art }) => art === 'dazu')?.anzahl).toBe(10);
    await world.call('heute.tick', { schluessel: ende?.schluessel ?? '' });
    expect(was(await am('2026-10-06'), 'programmende')).toEqual([]);
  });

  it('31.12.2026, das Ende: der Austritt mit Grund, der Abschlussbericht geht hinaus, und alle Zahlen gehen auf', async () => {
    await am('2026-11-30');
    await world.call('austritt.record', { personId: mensch(17), am: '2026-11-30', grund: 'wegzug' });
    await am('2026-12-31');
    const jahr = await auswertung('2026-01-01', '2026-12-31');
    const tabellen = jahr.tabellen.filter(
      ({ einheit, summe, id }) =>
        einheit === 'Personen' &&
        summe !== null &&
        id !== 'titel_personen' &&
        id !== 'nachhaltigkeit' &&
        id !== 'anschreiben',
    );
    for (const { id } of tabellen) expect([id, jahr.summe(id)]).toEqual([id, ANZAHL]);
    expect(tabellen.length).toBeGreaterThan(5);
    const trichter = [
      'noch nicht geprüft',
      'geprüft: rot',
      'geprüft: grün oder gelb',
      'Antrag läuft',
      'Antrag ohne Erfolg',
      'Titel erteilt',
    ];
    expect(trichter.map((zeile) => jahr.zahl('trichter', zeile))).toEqual([10, 1, 13, 1, 1, 4]);
    expect([jahr.summe('titel'), jahr.summe('antragsstand'), jahr.summe('austritte')]).toEqual([4, 6, 1]);
    const quote = (id: string) => jahr.kennzahlen.find((each) => each.id === id);
    expect(quote('quote_entschieden')).toMatchObject({ zaehler: 4, nenner: 5, prozent: 80 });
    expect(quote('quote_gestellt')).toMatchObject({ zaehler: 4, nenner: 6, prozent: 67 });
    expect(quote('dauer_gestellt')).toMatchObject({ faelle: 5, ohneAngabe: 0, quartile: [91, 91, 91] });

    // What the beginning and the end say side by side is what each of the two days says alone.
    const { tabellen: neben } = await world.call('auswertung.vergleich', {
      erster: '2025-11-03',
      zweiter: '2026-12-31',
    });
    const damals = await auswertung('2025-11-03', '2025-11-03');
    for (const { id, zeilen } of neben)
      for (const { label, erster, zweiter } of zeilen)
        expect([id, label, erster, zweiter]).toEqual([
          id,
          label,
          damals.zahl(id, label),
          jahr.zahl(id, label),
        ]);
    const abschluss = await bericht('abschluss', 'Abschlussbericht', '2026-12-31');
    expect(abschluss).toContain('03.11.2025biszum31.12.2026');
    // The end stands beside what was released in spring, with the figures of then.
    expect(abschluss).toContain('LinksdieZahlen,diezum31.03.2026freigegebenwurden');
    expect(abschluss).toContain('BeratungsstelleeinesTrägers2020');
    expect(was(await am('2027-01-04'), 'halbjahr')).toHaveLength(2);
  });
});

/** Writes a report as somebody does who has looked at it, and gives its words. */
async function bericht(art: 'rat' | 'abschluss', titel: string, stichtag: string): Promise<string> {
  const id = crypto.randomUUID();
  await world.call('programm.saveBericht', { id, art, titel, stichtag: asDatum(stichtag) });
  // The guard asks about the day in the words of the Beschluss; that day was public.
  const { offen } = await world.call('programm.bericht', { id });
  expect(offen.map(({ fund }) => fund)).toEqual(['24.09.2025']);
  for (const { feld: _, label: __, vorschlag: ___, ...stelle } of offen)
    await world.call('programm.entscheide', {
      id,
      ...stelle,
      umgang: 'bleibt',
      ersatz: null,
      grund: 'öffentlich',
    });
  const { pruefsumme, hindernis } = await world.call('programm.bericht', { id });
  expect(hindernis).toBeNull();
  gewaehlt.path = join(ownFolder(), 'bericht.docx');
  await world.call('programm.writeBericht', { id, pruefsumme });
  return await wordText(readFileSync(gewaehlt.path));
}
