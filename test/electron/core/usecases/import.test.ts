import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch } from '#electron/core/ipc/dispatch.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import { readFile } from '#electron/core/reader/read-file.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import { din91379 } from '#shared/lib/din-91379.ts';
import { BEISPIEL_LISTE } from '#test/beispiel/erzeugen.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { liste, mitLeserHier, oeffne } from './listen.ts';
import { mutiere, vorlagen } from '#test/fuzz/leser/mutieren.ts';
import { holding } from '#test/holding.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
});
afterAll(async () => {
  await world.close();
});

const KOPF = ['Name', 'geb. am', 'Aktenzeichen', 'Wohnort', 'Status', 'seit'];
let nummer = 0;
beforeEach(() => {
  nummer += 1;
});
const az = (n: number) => `33-${nummer}-${n}`;

async function bestand(): Promise<number> {
  return (await world.call('fall.list', { limit: 1 })).bestand;
}

async function finde(suche: string) {
  const { zeilen } = await world.call('fall.list', { filter: { suche } });
  return Promise.all(zeilen.map(({ id }) => world.call('fall.load', { id })));
}

describe('Eine Liste importieren', () => {
  it('der Probelauf zählt und ändert nichts, der Import tut genau das', async () => {
    const vorher = await bestand();
    const auftrag = await oeffne(
      world,
      liste(
        KOPF,
        ['Muster, Eva', '1.2.90', az(1), 'Musterstadt', 'Duldung', '01.05.2020'],
        ['Probe, Max', '31.06.1990', az(2), '', '', ''],
      ),
    );
    const probe = await world.call('import.dryRun', auftrag);
    expect(probe).toMatchObject({ neu: 1, geaendert: 0, gleich: 0, abgewiesen: 1 });
    expect(probe.probleme[0]).toMatchObject({
      zeile: 3,
      zelle: 'B3',
      spalte: 'geb. am',
      text: 'Das Datum „31.06.1990“ gibt es nicht.',
      schwere: 'abgewiesen',
    });
    expect(await bestand()).toBe(vorher);

    expect(await world.call('import.run', auftrag)).toMatchObject({
      neu: 1,
      geaendert: 0,
      gleich: 0,
      abgewiesen: 1,
    });
    const [eva] = await finde(az(1));
    expect(eva?.person).toMatchObject({
      nachname: 'Muster',
      vornamen: 'Eva',
      geburtsdatum: '1990-02-01',
      aktenzeichen: az(1),
      gemeinde: 'Musterstadt',
    });
    expect(eva?.aufenthaltsabschnitt).toMatchObject([
      { status: 'D', von: '2020-05-01', quelle: 'Import einer Liste' },
    ]);
    const { eintraege } = await world.call('fall.verlauf', { id: eva?.person.id ?? '' });
    expect(eintraege.length).toBeGreaterThan(0);
  });

  it('dieselbe Liste noch einmal ändert nichts', async () => {
    const pfad = liste(KOPF, ['Muster, Ida', '1.2.91', az(1), 'Musterstadt', 'Duldung', '01.05.2020']);
    await world.call('import.run', await oeffne(world, pfad));
    expect(await world.call('import.dryRun', await oeffne(world, pfad))).toMatchObject({
      neu: 0,
      geaendert: 0,
      gleich: 1,
      problemeGesamt: 0,
    });
  });

  it('eine neuere Liste ergänzt und erneuert, was aus einer Liste kam', async () => {
    await world.call(
      'import.run',
      await oeffne(world, liste(KOPF, ['Muster, Ute', '1.2.92', az(1), 'Musterstadt', '', ''])),
    );
    expect(
      await world.call(
        'import.run',
        await oeffne(
          world,
          liste(KOPF, ['Muster, Ute', '1.2.92', az(1), 'Probehausen', 'Duldung', '01.05.2021']),
        ),
      ),
    ).toMatchObject({ neu: 0, geaendert: 1 });
    const [ute] = await finde(az(1));
    expect(ute?.person.gemeinde).toBe('Probehausen');
    expect(ute?.aufenthaltsabschnitt).toHaveLength(1);
  });

  it('was von Hand eingetragen wurde, bleibt und wird gezeigt; leere Felder der Liste löschen nichts', async () => {
    await world.call(
      'import.run',
      await oeffne(world, liste(KOPF, ['Muster, Ana', '1.2.93', az(1), 'Musterstadt', '', ''])),
    );
    const [ana] = await finde(az(1));
    if (!ana) throw new Error('imported');
    const { programmNr: _, ...person } = ana.person;
    await world.call('fall.savePerson', { ...person, gemeinde: 'Übungsfeld', telefon: '0000 1' });
    const auftrag = await oeffne(
      world,
      liste([...KOPF, 'Telefon'], ['Muster, Ana', '1.2.93', az(1), 'Beispieldorf', '', '', '']),
    );
    const probe = await world.call('import.dryRun', auftrag);
    expect(probe).toMatchObject({ geaendert: 0, gleich: 1 });
    expect(probe.unterschiede).toMatchObject([
      {
        feld: 'Gemeinde',
        register: 'Übungsfeld',
        liste: 'Beispieldorf',
        herkunft: 'hand',
        nehmen: false,
        person: 'Muster, Ana',
      },
    ]);
    await world.call('import.run', auftrag);
    expect((await finde(az(1)))[0]?.person).toMatchObject({ gemeinde: 'Übungsfeld', telefon: '0000 1' });
  });

  it('ein Aktenzeichen mit anderem Namen und anderem Geburtsdatum wird nicht zugeordnet, sondern abgewiesen', async () => {
    await world.call(
      'import.run',
      await oeffne(world, liste(KOPF, ['Muster, Lea', '1.2.94', az(1), '', '', ''])),
    );
    const probe = await world.call(
      'import.dryRun',
      await oeffne(world, liste(KOPF, ['Probe, Jon', '5.6.70', az(1), '', '', ''])),
    );
    expect(probe).toMatchObject({ neu: 0, geaendert: 0, abgewiesen: 1 });
    expect(probe.probleme[0]?.text).toContain('gehört im Register zu einer anderen Person');
  });

  it('mögliche Dubletten werden mit Grund genannt und nie zusammengeführt', async () => {
    await createPerson(world, `Đorđević${nummer}`, { vornamen: 'Ana', geburtsdatum: '1980-03-04' });
    const auftrag = await oeffne(
      world,
      liste(
        ['Name', 'geb. am'],
        [`Djordjevic${nummer}, Ana`, '04.03.1980'],
        [`Đorđević${nummer}, Ana`, '03.04.1980'],
      ),
    );
    const probe = await world.call('import.dryRun', auftrag);
    expect(probe).toMatchObject({ neu: 2, moeglicheDubletten: 2 });
    expect(probe.dubletten.map(({ rang }) => rang.map(({ grund, wo }) => `${wo}: ${grund}`))).toEqual([
      [holding('gleiches Geburtsdatum')],
      [holding('vertauscht'), holding('Zeile 2')],
    ]);
  });

  it('der Träger einer Zeile beginnt eine Betreuung, ein unbekannter und ein ausgeschiedener wird genannt', async () => {
    const traeger = {
      id: crypto.randomUUID(),
      name: `Musterbrücke ${nummer}`,
      strasse: null,
      plz: null,
      ort: null,
      telefon: null,
      email: null,
      ansprechpartner: null,
      sprachen: null,
      schwerpunkt: null,
      sprechzeiten: null,
      plaetze: null,
      aktiv: true,
    };
    await world.call('traeger.save', traeger);
    await world.call('traeger.save', {
      ...traeger,
      id: crypto.randomUUID(),
      name: `Altbrücke ${nummer}`,
      aktiv: false,
      ausgeschiedenAm: asDatum('2020-01-01'),
    });
    const auftrag = await oeffne(
      world,
      liste(
        [...KOPF, 'Träger'],
        ['Muster, Mia', '1990', az(1), '', '', '', `musterbruecke ${nummer}`.replace('ue', 'ü')],
        ['Probe, Tom', '1991', az(2), '', '', '', 'Gibtsnicht e. V.'],
        ['Beispiel, Ida', '1992', az(3), '', '', '', `Altbrücke ${nummer}`],
      ),
    );
    expect((await world.call('import.dryRun', auftrag)).probleme.map(({ text }) => text)).toEqual([
      'Der Träger „Gibtsnicht e. V.“ ist nicht angelegt; die Betreuung wurde nicht übernommen.',
      `Der Träger „Altbrücke ${nummer}“ ist ausgeschieden; die Betreuung wurde nicht übernommen.`,
    ]);
    await world.call('import.run', auftrag);
    expect((await finde(az(1)))[0]?.betreuung).toMatchObject([{ art: 'traeger', traegerId: traeger.id }]);
  });
});

it('Namen und Orte behalten jeden Buchstaben der DIN 91379, zusammengesetzt geschrieben und ohne Unsichtbares', async () => {
  const namen =
    din91379
      .map((letter) => `Bx${letter}`)
      .join('-')
      .match(/.{1,180}(?=-|$)/gsu) ?? [];
  await world.call(
    'import.run',
    await oeffne(
      world,
      liste(
        ['Nachname', 'Vorname', 'Aktenzeichen', 'Wohnort'],
        ...namen.map((name, n) => [
          name.normalize('NFD'),
          `Eva\u200B\u00AD `,
          az(n),
          `${name.normalize('NFD')} `,
        ]),
      ),
    ),
  );
  for (const [n, name] of namen.entries()) {
    const [person] = await finde(az(n));
    const erwartet = name.replace(/^-/, '').normalize('NFC');
    expect(person?.person).toMatchObject({ vornamen: 'Eva', aktenzeichen: az(n) });
    expect([person?.person.nachname.replace(/^-/, ''), person?.person.gemeinde?.replace(/^-/, '')]).toEqual([
      erwartet,
      erwartet,
    ]);
  }
});

describe('Abbrechen', () => {
  it('ein abgebrochener Import hat nichts übernommen, und der Fortschritt war zu sehen', async () => {
    const vorher = await bestand();
    const viele = Array.from({ length: 1200 }, (_, n) => [`Muster${n}, Eva`, '1990', az(n), '', '', '']);
    const auftrag = await oeffne(world, liste(KOPF, ...viele));
    const controller = new AbortController();
    const gesehen: string[] = [];
    const dispatch = createDispatch({
      handlers,
      tresor: world.tresor,
      // `as`: the list is open, no port is asked any more.
      places: createChosenPlaces({} as HostPorts, false),
      logDefect: (_, error) => world.defects.push(error),
    });
    const reply = await dispatch({
      name: 'import.run',
      input: auftrag,
      signal: controller.signal,
      progress: (done, total, text) => {
        gesehen.push(`${done}/${total} ${text}`);
        if (done >= 1000) controller.abort();
      },
    });
    expect(reply).toMatchObject({ ok: false, code: 'cancelled' });
    expect(gesehen).toEqual(['500/1200 Die Zeilen werden gelesen', '1000/1200 Die Zeilen werden gelesen']);
    expect(await bestand()).toBe(vorher);
  });
});

describe('Zurücknehmen', () => {
  it('ein Import lässt sich als Ganzes zurücknehmen: Neues geht, Geändertes wird wie vorher', async () => {
    await world.call(
      'import.run',
      await oeffne(world, liste(KOPF, ['Muster, Pia', '1.2.95', az(1), 'Musterstadt', '', ''])),
    );
    const vorher = await bestand();
    const { importlaufId } = await world.call(
      'import.run',
      await oeffne(
        world,
        liste(
          KOPF,
          ['Muster, Pia', '1.2.95', az(1), 'Probehausen', 'Duldung', '01.05.2021'],
          ['Probe, Neu', '1.1.80', az(2), '', 'Duldung', '01.01.2020'],
        ),
      ),
    );
    expect(await bestand()).toBe(vorher + 1);
    expect(await world.call('import.undo', { importlaufId })).toEqual({ entfernt: 1 });
    expect(await bestand()).toBe(vorher);
    const [pia] = await finde(az(1));
    expect(pia?.person.gemeinde).toBe('Musterstadt');
    expect(pia?.aufenthaltsabschnitt).toEqual([]);
    expect(await world.request('import.undo', { importlaufId })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  it('nicht mehr, sobald an einer der Personen weitergearbeitet wurde', async () => {
    const { importlaufId } = await world.call(
      'import.run',
      await oeffne(world, liste(KOPF, ['Muster, Zoe', '1.2.96', az(1), '', '', ''])),
    );
    const [zoe] = await finde(az(1));
    await world.call('ampel.decide', {
      personId: zoe?.person.id ?? '',
      farbe: 'gelb',
      grund: 'Nachweise fehlen noch.',
    });
    expect(await world.request('import.undo', { importlaufId })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: holding('Muster, Zoe (P-'),
    });
    expect(await finde(az(1))).toHaveLength(1);
  });
});

it('nicht mehr, wenn eine der Akten in einer anderen aufgegangen ist; die Liste der letzten Läufe sagt warum', async () => {
  const { importlaufId } = await world.call(
    'import.run',
    await oeffne(
      world,
      liste(KOPF, ['Muster, Kim', '1.2.97', az(1), 'Musterstadt', 'Duldung', '01.05.2020']),
    ),
  );
  const offen = async () =>
    (await world.call('import.list', undefined)).find((lauf) => lauf.importlaufId === importlaufId)
      ?.hindernis;
  expect(await offen()).toBeNull();
  const [kim] = await finde(az(1));
  const behaltenId = await createPerson(world, `Muster${nummer}`, {
    vornamen: 'Kim',
    geburtsdatum: '1997-02-01',
  });
  const zwei = { behaltenId, aufgebenId: kim?.person.id ?? '' };
  const { stand } = await world.call('dublette.compare', zwei);
  await world.call('dublette.merge', { ...zwei, stand });
  expect(await offen()).toContain('gibt es nicht mehr');
  expect(await world.request('import.undo', { importlaufId })).toMatchObject({ ok: false, code: 'conflict' });
  expect((await world.call('fall.load', { id: behaltenId })).aufenthaltsabschnitt).toHaveLength(1);
});

describe('Die Liste zur Korrektur', () => {
  it('enthält genau die abgewiesenen Zeilen mit der Spalte „Problem“, und korrigiert lässt sie sich importieren', async () => {
    const ordner = ownFolder();
    const auftrag = await oeffne(
      world,
      liste(
        KOPF,
        ['Muster, Gut', '1.2.90', az(1), '', '', ''],
        ['Muster, Schlecht', '31.06.1990', az(2), '=1+1', '', ''],
      ),
    );
    const { datei } = await world.call('import.returnCopy', { ...auftrag, ordner });
    const kopie = await readFile(datei ?? '', null);
    expect(kopie.zeilen[0]?.zellen).toEqual([...KOPF, 'Problem']);
    expect(kopie.zeilen).toHaveLength(2);
    expect(kopie.zeilen[1]?.zellen.slice(0, 4)).toEqual(['Muster, Schlecht', '31.06.1990', az(2), '=1+1']);
    expect(kopie.zeilen[1]?.zellen.at(-1)).toBe(
      'geb. am, Zelle B3 der ursprünglichen Datei: Das Datum „31.06.1990“ gibt es nicht.',
    );
    expect((await world.call('import.dryRun', await oeffne(world, datei ?? ''))).abgewiesen).toBe(1);
  });

  it('gibt es nicht, wenn nichts abgewiesen wird', async () => {
    const ordner = ownFolder();
    expect(
      await world.call('import.returnCopy', {
        ...(await oeffne(world, liste(KOPF, ['Muster, Eva', '1990', az(1), '', '', '']))),
        ordner,
      }),
    ).toEqual({ datei: null });
    expect(readdirSync(ordner)).toEqual([]);
  });
});

describe('Was nicht geht, sagt ein Satz', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['eine leere Datei', '', 'ist leer'],
    ['ein PDF', '%PDF-1.7', 'PDF-Datei'],
    ['eine Liste ohne Überschriften', 'Muster;1990\nProbe;1991\n', 'keine Zeile mit Überschriften'],
  ])('%s', async (_was, inhalt, satz) => {
    const vorher = await bestand();
    const pfad = join(ownFolder(), 'datei.xlsx');
    writeFileSync(pfad, inhalt);
    expect(await world.request('import.open', { pfad })).toMatchObject({
      ok: false,
      code: 'refused',
      message: holding(satz),
    });
    expect(await bestand()).toBe(vorher);
  });

  it('ohne Spalte für den Namen, mit doppelter Zuordnung, mit einer vergessenen Liste', async () => {
    const { lauf } = await oeffne(world, liste(KOPF, ['Muster, Eva', '1990', az(1), '', '', '']));
    expect(await world.request('import.dryRun', { lauf, zuordnung: ['geburtsdatum'] })).toMatchObject({
      code: 'invalid',
      message: holding('Name'),
    });
    expect(
      await world.request('import.dryRun', { lauf, zuordnung: ['name', 'gemeinde', 'gemeinde'] }),
    ).toMatchObject({ code: 'invalid', message: holding('zwei Spalten') });
    expect(
      await world.request('import.run', { lauf: crypto.randomUUID(), zuordnung: ['name'] }),
    ).toMatchObject({ code: 'not_found' });
  });

  it('ein Deckblatt vor der Liste steht ihr nicht im Weg', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Deckblatt').addRow(['Ausländerbehörde Musterland']);
    book.addWorksheet('Fälle').addRows([
      ['Name, Vorname', 'geb. am'],
      ['Deckblattfrau, Eva', '01.02.1990'],
    ]);
    const pfad = join(ownFolder(), 'liste.xlsx');
    writeFileSync(pfad, new Uint8Array(await book.xlsx.writeBuffer()));
    expect(await world.call('import.open', { pfad })).toMatchObject({
      blatt: 'Fälle',
      spalten: [{ ziel: 'name' }, { ziel: 'geburtsdatum' }],
    });
  });

  it('unter deren Überschriften niemand steht, wird mit einem Satz abgelehnt', async () => {
    const antwort = await world.request('import.open', { pfad: liste(['Name', 'geb. am']) });
    expect(antwort).toMatchObject({ ok: false, code: 'refused' });
    expect(JSON.stringify(antwort)).toContain('unter den Überschriften in Zeile 1 niemand');
  });

  it('ein anderes Blatt und eine andere Kopfzeile lassen sich wählen, eine leere Zeile nicht', async () => {
    const offen = await world.call('import.open', { pfad: fileURLToPath(BEISPIEL_LISTE) });
    expect(offen).toMatchObject({ blatt: 'Geduldete', kopfzeile: 5, blaetter: ['Geduldete', 'Abgänge'] });
    const lauf = offen?.lauf ?? '';
    expect(
      (await world.call('import.choose', { lauf, blatt: 'Abgänge', kopfzeile: 1 })).spalten.map(
        ({ ziel }) => ziel,
      ),
    ).toEqual(['name', 'geburtsdatum', 'ignorieren', 'ignorieren']);
    expect(await world.request('import.choose', { lauf, blatt: 'Abgänge', kopfzeile: 99 })).toMatchObject({
      code: 'invalid',
    });
  });

  it('in einen Ordner ohne Schreibrecht wird nichts geschrieben', async () => {
    const ordner = join(ownFolder(), 'datei');
    writeFileSync(ordner, '');
    const auftrag = await oeffne(world, liste(KOPF, ['Muster, Eva', '31.06.1990', az(1), '', '', '']));
    expect(await world.request('import.returnCopy', { ...auftrag, ordner })).toMatchObject({
      ok: false,
      code: 'refused',
    });
  });
});

it('beschädigte Listen ändern nichts am Register: eingelesen wird erst auf Wunsch, abgelehnt mit einem deutschen Satz', async () => {
  const vorher = await bestand();
  const alle = await vorlagen();
  const ordner = ownFolder();
  console.info('Saatzahl 7: 40 veränderte Dateien');
  for (let nr = 0; nr < 40; nr += 1) {
    const { name, bytes } = mutiere(alle, 7, nr);
    const pfad = join(ordner, name);
    writeFileSync(pfad, bytes);
    const reply = await world.request('import.open', { pfad });
    if (!reply.ok)
      expect(reply).toMatchObject({ code: 'refused', message: holding('Es wurde nichts übernommen.') });
  }
  expect(await bestand()).toBe(vorher);
  expect(world.defects).toEqual([]);
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
