import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderDocx } from '#electron/core/files/docx.ts';
import { qrMatrix } from '#electron/core/files/qr-matrix.ts';
import type { Output } from '#shared/api/contract.ts';
import { createVordruck } from '#shared/dokumente/platzhalter/vordruck.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import * as records from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import {
  alsDatei,
  fremderSchluessel,
  gesetzXml,
  json,
  paketBytes,
  regelpaketJson,
} from '#test/electron/core/paket-werkstatt.ts';
import { holding, createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeserHier } from './listen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
});
afterAll(async () => {
  await world.close();
});

const RAHMEN = {
  verfasser: 'Landratsamt Musterland',
  datum: asDatum('2026-11-20'),
  qr: qrMatrix('X-1111-1111'),
};

type Angesehen = NonNullable<Output<'paket.open'>>;

async function open(bytes: Uint8Array): Promise<Angesehen> {
  const seen = await world.call('paket.open', { pfad: alsDatei(bytes) });
  if (seen === null) throw new Error('no dialog was asked');
  return seen;
}

async function activate(bytes: Uint8Array): Promise<void> {
  const { lauf, schluessel } = await open(bytes);
  if (schluessel.stand === 'neu')
    await world.call('paket.trust', { lauf, verglichenMit: 'Frau Muster am Telefon' });
  await world.call('paket.activate', { lauf });
}

const paketOf = async (kennung: string) =>
  (await world.call('paket.list', undefined)).pakete.find((each) => each.kennung === kennung);

describe('Ein Paket', () => {
  it('zeigt Herausgeber, Version, Gültigkeit und Änderungen, bevor irgendetwas gilt', async () => {
    const seen = await open(paketBytes());
    expect(seen).toMatchObject({
      name: 'Beträge Musterland',
      version: '2026.1',
      gueltigVon: '2026-01-01',
      aenderungen: ['Die Regelbedarfe sind neu.'],
      verhaeltnis: 'erstes',
      wirktAufFaelle: true,
      wirktAb: '2026-11-20',
    });
    expect(seen.schluessel.fingerabdruck).toHaveLength(8);
    expect(await paketOf('sn-betraege')).toBeUndefined();
  });

  it('lässt sich erst einschalten, wenn die Ziffern des Schlüssels verglichen sind', async () => {
    const { lauf, schluessel } = await open(paketBytes());
    expect(schluessel.stand).toBe('neu');
    expect(await world.request('paket.activate', { lauf })).toMatchObject({
      ok: false,
      message: holding('noch niemand verglichen'),
    });
    const after = await world.call('paket.trust', { lauf, verglichenMit: 'Frau Muster am Telefon' });
    expect(after.schluessel).toMatchObject({
      stand: 'bekannt',
      bestaetigt: { mit: 'Frau Muster am Telefon' },
    });
  });

  it('sagt vorher, bei wem sich etwas ändert; danach gilt es, und ein Klick nimmt es zurück', async () => {
    const personId = await gruenePerson('Knappich');
    expect(await vorschlagOf(personId)).toBe('gruen');
    const { lauf } = await open(
      paketBytes({
        version: '2026.2',
        dateien: [
          { name: 'inhalt/regeln.json', bytes: regelpaketJson({ jahr: 2026, regelbedarf: 500_000 }) },
        ],
      }),
    );
    const bericht = await world.call('paket.compare', { lauf });
    expect(bericht).toMatchObject({
      stichtag: '2026-11-20',
      personen: 1,
      geaendert: 1,
      faelle: [{ personId, vorher: { vorschlag: 'gruen' }, nachher: { vorschlag: 'gelb' } }],
    });
    expect(await vorschlagOf(personId)).toBe('gruen');

    await world.call('paket.activate', { lauf });
    expect(await vorschlagOf(personId)).toBe('gelb');
    expect((await world.call('fall.list', {})).vorschlaegeVeraltet).toBe(true);
    expect(await world.call('paket.compare', { zuruecknehmen: 'sn-betraege' })).toMatchObject({
      faelle: [{ vorher: { vorschlag: 'gelb' }, nachher: { vorschlag: 'gruen' } }],
    });

    expect(await world.call('paket.rollBack', { kennung: 'sn-betraege' })).toEqual({ version: null });
    expect(await vorschlagOf(personId)).toBe('gruen');
    const { verlauf } = (await paketOf('sn-betraege')) ?? { verlauf: [] };
    expect(verlauf.map(({ vorgang }) => vorgang)).toEqual(['zurueckgenommen', 'aktiviert']);
  });

  it('geht beim Zurücknehmen auf die Version davor, und die alte bleibt für alte Prüfungen', async () => {
    const version = (nr: string, regelbedarf: number) =>
      paketBytes({
        kennung: 'zwei-fassungen',
        version: nr,
        dateien: [{ name: 'inhalt/regeln.json', bytes: regelpaketJson({ jahr: 2026, regelbedarf }) }],
      });
    const personId = await gruenePerson('Altprüfer');
    await activate(version('1.9', 500_000));
    const { id } = await world.call('pruefung.save', { personId });
    await activate(version('1.10', 10_000));
    expect(await paketOf('zwei-fassungen')).toMatchObject({ aktiv: { version: '1.10' }, davor: '1.9' });
    const { regeln, vorschlag } = await world.call('pruefung.repeat', { id });
    expect(regeln).toEqual([]);
    expect(vorschlag).toMatchObject({ damals: 'gelb', wiederholt: 'gelb' });
    expect(await vorschlagOf(personId)).toBe('gruen');
    expect(await world.call('paket.rollBack', { kennung: 'zwei-fassungen' })).toEqual({ version: '1.9' });
    expect(await paketOf('zwei-fassungen')).toMatchObject({ aktiv: { version: '1.9' } });
    await world.call('paket.rollBack', { kennung: 'zwei-fassungen' });
  });

  it('lässt stehen, was die Behörde selbst eingetragen hat, und sagt es', async () => {
    const eigene = JSON.parse(regelpaketJson({ jahr: 2031, regelbedarf: 60_000 }).toString()) as {
      parameterjahre: [never];
    };
    await world.call('parameter.saveJahr', eigene.parameterjahre[0]);
    const { behalten, wirktAb } = await open(
      paketBytes({
        kennung: 'anderes-jahr',
        dateien: [{ name: 'inhalt/r.json', bytes: regelpaketJson({ jahr: 2031, regelbedarf: 70_000 }) }],
      }),
    );
    expect(behalten).toEqual(['Beträge für 2031: Ihre eigenen Werte bleiben, das Paket nennt andere.']);
    expect(wirktAb).toBe('2031-01-01');
  });

  it('stellt seine Hinweise neben die Prüfung, mit Herkunft, solange es gilt', async () => {
    const has = async () =>
      (await world.call('recht.hinweise', {})).beistand.some(({ id }) => id === 'sn-erfunden-2026');
    expect(await has()).toBe(false);
    await activate(paketBytes({ kennung: 'mit-hinweis' }));
    expect(await has()).toBe(true);
    await world.call('paket.rollBack', { kennung: 'mit-hinweis' });
    expect(await has()).toBe(false);
  });

  it('steht mit jedem Schritt im Protokoll', () => {
    const arten = world.tresor
      .register()
      ?.db.prepare<[], string>(`SELECT DISTINCT art FROM protokoll WHERE art LIKE 'paket.%' ORDER BY art`)
      .pluck()
      .all();
    expect(arten).toEqual(['paket.activate', 'paket.rollBack', 'paket.trust']);
  });
});

describe('Ein Schlüssel', () => {
  it('der nicht der bisherige ist, wird laut gemeldet und schaltet nichts ein', async () => {
    const { lauf, schluessel } = await open(paketBytes({ version: '9.1', schluessel: fremderSchluessel() }));
    expect(schluessel.stand).toBe('anderer');
    expect(schluessel.satz).toContain('Das kann eine Fälschung sein');
    for (const [name, input] of [
      ['paket.activate', { lauf }],
      ['paket.trust', { lauf, verglichenMit: 'niemand' }],
    ] as const)
      expect(await world.request(name, input)).toMatchObject({
        ok: false,
        message: holding('Achtung'),
      });
  });

  it('gilt auch unter leicht verändertem Namen nicht als neuer Herausgeber', async () => {
    const { schluessel } = await open(
      paketBytes({
        kennung: 'ganz-neu',
        herausgeber: 'Landesstelle-Musterland ',
        schluessel: fremderSchluessel(),
      }),
    );
    expect(schluessel.stand).toBe('anderer');
  });

  it('der gesperrt ist, schaltet nichts mehr ein; was davon gilt, ist markiert', async () => {
    const schluessel = fremderSchluessel();
    const own = { kennung: 'von-anderen', herausgeber: 'Verein Beispiel', schluessel };
    await activate(paketBytes(own));
    const { herausgeber } = await world.call('paket.list', undefined);
    const verein = herausgeber.find(({ name }) => name === 'Verein Beispiel');
    await world.call('paket.blockKey', { herausgeberId: verein?.id ?? '', grund: 'Laptop gestohlen' });
    const { lauf, schluessel: seen } = await open(paketBytes({ ...own, version: '2026.2' }));
    expect(seen).toMatchObject({ stand: 'gesperrt', satz: holding('Laptop gestohlen') });
    expect(await world.request('paket.activate', { lauf })).toMatchObject({ ok: false });
    expect(await paketOf('von-anderen')).toMatchObject({ schluesselGesperrt: true });
    await world.call('paket.rollBack', { kennung: 'von-anderen' });
  });

  it('kann durch einen neuen ersetzt werden; der alte ist dann gesperrt', async () => {
    const schluessel = fremderSchluessel();
    const own = { kennung: 'wechsel', herausgeber: 'Stelle Wechsel' };
    await activate(paketBytes({ ...own, schluessel: fremderSchluessel() }));
    const { lauf } = await open(paketBytes({ ...own, version: '2026.2', schluessel }));
    await world.call('paket.trust', { lauf, verglichenMit: 'Herr Neu', ersetzt: true });
    await world.call('paket.activate', { lauf });
    const { herausgeber } = await world.call('paket.list', undefined);
    expect(
      herausgeber
        .filter(({ name }) => name === 'Stelle Wechsel')
        .map(({ gesperrtAm }) => gesperrtAm !== null),
    ).toEqual([true, false]);
  });

  it('dieselbe Version mit anderem Inhalt wird abgewiesen', async () => {
    const own = { kennung: 'zweimal', version: '3' };
    await activate(paketBytes(own));
    const { lauf } = await open(paketBytes({ ...own, aenderungen: ['Heimlich anders.'] }));
    expect(await world.request('paket.activate', { lauf })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: holding('mit anderem Inhalt'),
    });
  });
});

describe('Ein Gesetzestext', () => {
  const paket = (version: string, fassung: number) =>
    paketBytes({
      kennung: 'aufenthg',
      art: 'gesetz',
      name: 'Aufenthaltsgesetz',
      version,
      dateien: [{ name: 'inhalt/aufenthg.xml', bytes: gesetzXml({ fassung }) }],
    });

  it('steht danach im Wortlaut neben der Voraussetzung, mit Stand, ohne Fußnoten', async () => {
    const norm = '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG';
    expect(await world.call('paket.wortlaut', { norm })).toEqual([]);
    await activate(paket('1', 1));
    const [text] = await world.call('paket.wortlaut', { norm });
    expect(text).toMatchObject({
      gesetz: 'AufenthG',
      paragraf: '§ 25b',
      stand: 'Zuletzt geändert durch Art. 1 G v. 1.1.2026; Datei vom 07.01.2026',
    });
    expect(text?.absaetze).toEqual([
      '(1) Wer sechs Jahre hier ist und\n1. arbeitet & lernt,\n2. sich auskennt,\nder bleibt.',
      '(2) Es gibt Ausnahmen.',
    ]);
  });

  it('einer neueren Fassung nennt die geänderten Absätze und die Voraussetzungen, die davon abhängen', async () => {
    const { normen } = await open(paket('2', 2));
    expect(normen.map(({ paragraf, was, absaetze }) => ({ paragraf, was, absaetze }))).toEqual([
      { paragraf: '§ 25b', was: 'geaendert', absaetze: [1] },
    ]);
    expect(normen[0]?.kriterien.map(({ id }) => id)).toContain('25b1.VORAUF');
  });
});

describe('Ein Paket mit Vorlagen', () => {
  /** The program's own template of a paper, as an office would have changed it. */
  async function vorlage(satz: string): Promise<Uint8Array> {
    const teile = unzipSync(await renderDocx(createVordruck(vorlagen.anschreiben, RAHMEN)));
    const xml = strFromU8(teile['word/document.xml'] ?? new Uint8Array());
    teile['word/document.xml'] = strToU8(
      xml.replace('</w:body>', `<w:p><w:r><w:t>${satz}</w:t></w:r></w:p></w:body>`),
    );
    return zipSync(teile);
  }
  const paket = async (version: string, satz: string, name = 'inhalt/anschreiben.docx') =>
    paketBytes({
      kennung: 'vorlagen-land',
      art: 'vorlagen',
      version,
      dateien: [{ name, bytes: await vorlage(satz) }],
    });
  const eigene = async () =>
    (await world.call('vorlage.list', undefined)).find((each) => each.vorlage === 'anschreiben')?.eigene
      ?.pruefsumme ?? null;

  it('setzt sie in Kraft; Zurücknehmen bringt Stufe für Stufe, was davor galt', async () => {
    expect(await eigene()).toBeNull();
    await activate(await paket('1', 'Erste Fassung des Landes.'));
    const erste = await eigene();
    await activate(await paket('2', 'Zweite Fassung des Landes.'));
    const zweite = await eigene();
    expect([erste, zweite, erste === zweite]).toEqual([holding(/^[0-9a-f]{64}$/), holding(/./), false]);
    await world.call('paket.rollBack', { kennung: 'vorlagen-land' });
    expect(await eigene()).toBe(erste);
    await world.call('paket.rollBack', { kennung: 'vorlagen-land' });
    expect(await eigene()).toBeNull();
  });

  it('mit einem Platzhalter, den es nicht gibt, oder zu einem fremden Papier wird abgewiesen', async () => {
    for (const [bytes, wort] of [
      [await paket('3', 'Hier steht {erfundener_platzhalter}.'), 'lässt sich nicht verwenden'],
      [await paket('4', 'Gut.', 'inhalt/erfunden.docx'), 'gibt es in diesem Programm kein Papier'],
    ] as const)
      expect(await world.request('paket.open', { pfad: alsDatei(bytes) })).toMatchObject({
        ok: false,
        message: holding(wort),
      });
    expect(await eigene()).toBeNull();
  });
});

describe('Ein Paket mit Wörtern', () => {
  it('wird nur mit Bedeutungen angenommen, die das Programm kennt', async () => {
    const worte = (code: string) =>
      paketBytes({
        kennung: 'woerter',
        art: 'codelisten',
        dateien: [
          {
            name: 'inhalt/w.json',
            bytes: json({
              format: 'bleibeweg-begriffe',
              fassung: 1,
              begriffe: [{ feld: 'status', wort: 'DULD-NEU', code }],
            }),
          },
        ],
      });
    expect((await open(worte('D'))).inhalt).toEqual([
      'ein Wort, das beim Einlesen von Listen verstanden wird',
    ]);
    expect(await world.request('paket.open', { pfad: alsDatei(worte('ZZZ')) })).toMatchObject({
      ok: false,
      message: holding('DULD-NEU'),
    });
    expect(await begriffCode()).toBeNull();
    await activate(worte('D'));
    expect(await begriffCode()).toBe('D');
    await world.call('paket.rollBack', { kennung: 'woerter' });
    expect(await begriffCode()).toBeNull();
  });
});

/** What the import makes of a word that the program does not know itself. */
async function begriffCode(): Promise<string | null> {
  const pfad = join(ownFolder(), 'liste.csv');
  writeFileSync(pfad, 'Name;Vorname;Geburtsdatum;Status;seit\nMuster;Ali;01.02.1990;DULD-NEU;01.05.2019\n');
  const opened = await world.call('import.open', { pfad });
  const zuordnung = opened?.spalten.map(({ ziel }) => ziel) ?? [];
  const { begriffe } = await world.call('import.dryRun', { lauf: opened?.lauf ?? '', zuordnung });
  return begriffe.find(({ wort }) => wort === 'DULD-NEU')?.code ?? null;
}

/** Somebody who fulfils § 25b as long as the amounts are those of the law. */
async function gruenePerson(nachname: string): Promise<string> {
  const personId = await createPerson(world, nachname, { geduldetSeit: asDatum('2018-03-01') });
  const { programmNr: _, ...person } = (await world.call('fall.load', { id: personId })).person;
  await world.call('fall.savePerson', {
    ...person,
    geburtsdatum: '1990-05-14',
    einreiseAm: '2018-03-01',
    haushaltErfasst: true,
  });
  const eintraege = {
    asyl: { status: 'abgelehnt_einfach' },
    identitaet: {
      identitaet: 'pass',
      passVorhanden: true,
      passGueltigBis: '2029-03-31',
      mitwirkung: 'erfuellt',
    },
    lebensunterhalt: { bruttoErwerb: 160_000, nettoErwerb: 129_000, kduWarm: 52_000 },
    integration: { fdgoErklaerung: true, lidTestAm: '2025-03-15' },
    hindernis: {
      verurteilungen: 'keine',
      taeuschungen: 'keine',
      ausweisungsinteresse: 'keine',
      sicherheitserkenntnisse: 'keine',
      einreiseverbot: 'keine',
    },
    sprachnachweis: { muendlich: 'B1' },
  } as const;
  for (const [tabelle, felder] of Object.entries(eintraege)) {
    const schema = records.records[tabelle as keyof typeof eintraege];
    const eintrag = schema.parse({ id: crypto.randomUUID(), personId, ...felder });
    await world.call('eintrag.save', { tabelle, eintrag } as never);
  }
  return personId;
}

const vorschlagOf = async (personId: string) => (await world.call('pruefung.check', { personId })).vorschlag;
