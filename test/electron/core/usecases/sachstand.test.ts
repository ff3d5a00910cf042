import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bogenSentences } from '#electron/core/reader/bogen-sentences.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import type { Input } from '#shared/api/contract.ts';
import { gelesenerBogen } from '#shared/austausch/sachstand-bogen.ts';
import type { GelesenerSachstand } from '#shared/api/sachstand.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { createPerson, HEUTE, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeserHier } from './listen.ts';
import { changeDocument, changeRows, fillIn, withoutFields } from './sachstand-boegen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stelle = { id: crypto.randomUUID(), name: 'Beratung Probe (erfunden)', aktiv: true };
let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
  await world.call('traeger.save', stelle);
});
afterAll(async () => world.close());

const refusal = async (name: string, input: unknown): Promise<string> => {
  const reply = await world.request(name, input);
  return reply.ok ? 'angenommen' : reply.message;
};
const begleite = async (personId: string) =>
  world.call('betreuung.start', {
    personId,
    art: 'traeger',
    traegerId: stelle.id,
    von: asDatum('2026-01-01'),
    gewaehltVon: 'person',
  });
const erlaube = async (personId: string) =>
  world.call('einwilligung.grant', {
    personId,
    traegerId: stelle.id,
    erteiltAm: asDatum('2026-02-01'),
    zwecke: ['behoerde_an_traeger'],
  });

const KURS = 'Einen Deutschkurs besuchen';
const PASS = 'Einen Pass beantragen';

/** A person with two steps, whom a Beratungsstelle looks after and who agrees to the exchange. */
async function personMitPlan(name: string): Promise<string> {
  const personId = await createPerson(world, name);
  const id = crypto.randomUUID();
  const schritt = (was: string, kriterium: string | null) => ({
    id: crypto.randomUUID(),
    personId,
    instrumentId: id,
    reihenfolge: 0,
    was,
    kriterium,
    wer: 'person' as const,
    bis: '2027-05-20',
    nachweis: 'Bescheinigung',
    stand: 'vereinbart' as const,
  });
  await world.call('instrument.save', {
    id,
    personId,
    art: 'fahrplan',
    schritte: [schritt(KURS, '25b1.DEU'), schritt(PASS, null)],
  });
  await begleite(personId);
  await erlaube(personId);
  return personId;
}

async function sende(personId: string): Promise<Uint8Array> {
  const sent = await world.call('sachstand.send', { personId, ordner: ownFolder(), verschluesselt: false });
  return readFileSync(sent?.datei ?? '');
}

const lies = async (personId: string, bytes: Uint8Array) => {
  const pfad = join(ownFolder(), 'zurueck.docx');
  writeFileSync(pfad, bytes);
  const read = await world.call('sachstand.read', { personId, pfad });
  if (read === null || 'kennwort' in read) throw new Error('a path was given, and the file is open');
  return read;
};
const lehntAb = async (personId: string, bytes: Uint8Array): Promise<string> => {
  const pfad = join(ownFolder(), 'zurueck.docx');
  writeFileSync(pfad, bytes);
  return await refusal('sachstand.read', { personId, pfad });
};
type Gelesen = GelesenerSachstand;
const kurz = ({ unterschiede }: Gelesen) =>
  unterschiede.map(({ art, schritt, sagt }) => [art, schritt, sagt]);

const ausgefuellt = (docx: Uint8Array) =>
  changeDocument(docx, (xml) =>
    fillIn(
      fillIn(
        fillIn(xml, 0, 'beratungsstelle', 'Kurs begonnen & läuft <gut>.\nZweimal die Woche.'),
        0,
        'stand',
        'auf dem Weg',
      ),
      0,
      'datum',
      '3.11.26',
    ),
  );

describe('Der Bogen geht hinaus', () => {
  it('nur, wenn eine Beratungsstelle betreut und die Person eingewilligt hat', async () => {
    const personId = await createPerson(world, 'Ohneprobe');
    expect(await refusal('sachstand.send', { personId, ordner: ownFolder() })).toContain(
      'keine Beratungsstelle',
    );
    await begleite(personId);
    expect(await refusal('sachstand.send', { personId, ordner: ownFolder() })).toContain('Einwilligung');
    expect((await world.call('sachstand.list', { personId })).gesperrt).toContain('Einwilligung');
    expect(await world.call('dokument.list', { personId })).toEqual([]);
    await erlaube(personId);
    expect((await world.call('sachstand.list', { personId })).gesperrt).toBeNull();
  });

  it('verschlüsselt, mit einem Kennwort, das nirgends bleibt, und ohne Namen im Dateinamen', async () => {
    const personId = await personMitPlan('Geheimprobe');
    const sent = await world.call('sachstand.send', { personId, ordner: ownFolder() });
    expect(sent?.kennwort).toMatch(/^[a-z]+(?:-[a-z]+){7}$/);
    expect(sent?.datei).toMatch(/_Sachstand_P-\d+_Formular\.zip$/);
    const bytes = readFileSync(sent?.datei ?? '');
    expect(bytes.readUInt16LE(6) & 1).toBe(1);
    expect(bytes.includes('Deutschkurs')).toBe(false);
    const weitergabe = await world.call('weitergabe.datei', { datei: sent?.datei ?? '' });
    expect(weitergabe).toMatchObject({ schutz: 'verschluesselt' });
  });

  it('mit Feldern, die nur die Beratungsstelle füllt, und mit Worten, die in jeder Spalte stehen', async () => {
    const bytes = await sende(await personMitPlan('Feldprobe'));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const locked =
      xml.match(
        /<w:tag w:val="sachstand\.\d+\.(\w+)"\/><w:id w:val="\d+"\/><w:lock w:val="sdtContentLocked"\/>/g,
      ) ?? [];
    expect(locked).toHaveLength(2);
    expect(locked.join()).not.toMatch(/beratungsstelle|stand"|datum/);
    const ids = [...xml.matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('Der Bogen kommt zurück', () => {
  it('unverändert: kein Unterschied', async () => {
    const personId = await personMitPlan('Gleichprobe');
    const read = await lies(personId, await sende(personId));
    expect(read).toMatchObject({ unterschiede: [], gleich: 2, ueberholt: false });
  });

  it('ausgefüllt: Zeile für Zeile „war“ und „sagt“; erst Übernehmen ändert etwas, und nichts wird überschrieben', async () => {
    const personId = await personMitPlan('Rundprobe');
    await world.call('eintrag.save', {
      tabelle: 'sichtweise',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        seite: 'behoerde',
        kriterium: '25b1.DEU',
        einschaetzung: 'offen',
        text: 'Noch kein Zertifikat.',
        am: '2026-11-01',
        quelle: 'Akte',
      },
    } as Input<'eintrag.save'>);
    const file = ausgefuellt(await sende(personId));
    const read = await lies(personId, file);
    expect(kurz(read)).toEqual([
      ['angabe', KURS, 'Kurs begonnen & läuft <gut>.\nZweimal die Woche.\nauf dem Weg, 3.11.26'],
    ]);
    const [row] = read.unterschiede;
    expect(row?.angabe).toEqual({
      einschaetzung: 'auf_dem_weg',
      text: 'Kurs begonnen & läuft <gut>.\nZweimal die Woche.',
      am: '2026-11-03',
    });
    expect((await world.call('fall.load', { id: personId })).sichtweise).toHaveLength(1);

    await world.call('sachstand.accept', {
      personId,
      dokumentId: read.dokumentId,
      uebernommen: [
        {
          schritt: KURS,
          kriterium: '25b1.DEU',
          einschaetzung: 'auf_dem_weg',
          text: row?.angabe?.text ?? null,
          am: '2026-11-03',
        },
      ],
      gelassen: 0,
    });
    const sichten = (await world.call('fall.load', { id: personId })).sichtweise;
    expect(sichten.map(({ seite, text }) => [seite, text])).toEqual([
      ['behoerde', 'Noch kein Zertifikat.'],
      ['beratungsstelle', 'Kurs begonnen & läuft <gut>.\nZweimal die Woche.'],
    ]);
    expect(sichten[1]?.quelle).toBe(`Bogen zum Sachstand ${read.code}`);
    expect((await lies(personId, file)).unterschiede.map(({ schonDa }) => schonDa)).toEqual([true]);
    const { html } = await world.call('dokument.preview', { vorlage: 'sachstand', personId });
    expect(html).toContain('Noch kein Zertifikat.');
    expect(html).toContain('Zweimal die Woche.');
    const verlauf = await world.call('fall.verlauf', { id: personId } as Input<'fall.verlauf'>);
    expect(verlauf.eintraege[0]).toMatchObject({ benutzer: 'Petra Probe' });
    expect(JSON.stringify(verlauf)).toContain('übernommen 1');
  });

  it('mit verschobenen, kopierten, gelöschten und neuen Zeilen', async () => {
    const personId = await personMitPlan('Reihenprobe');
    const sent = await sende(personId);
    const moved = changeDocument(ausgefuellt(sent), (xml) =>
      changeRows(xml, ([head = '', eins = '', zwei = '', ...frei]) => [head, zwei, eins, ...frei]),
    );
    expect(kurz(await lies(personId, moved)).map(([art, schritt]) => [art, schritt])).toEqual([
      ['angabe', KURS],
    ]);
    const without = changeDocument(sent, (xml) =>
      changeRows(xml, ([head = '', , ...rest]) => [head, ...rest]),
    );
    expect(kurz(await lies(personId, without))).toEqual([['entfernt', KURS, null]]);
    const added = changeDocument(sent, (xml) =>
      fillIn(fillIn(xml, 2, 'schritt', 'Wohnung suchen'), 2, 'beratungsstelle', 'Besichtigung am Montag.'),
    );
    const neu = await lies(personId, added);
    expect(kurz(neu)).toEqual([['neue_zeile', 'Wohnung suchen', 'Besichtigung am Montag.']]);
    expect(neu.unterschiede[0]?.angabe).toMatchObject({ einschaetzung: null, am: HEUTE });
    // A row copied in Word keeps the names of its fields.
    const copied = changeDocument(ausgefuellt(sent), (xml) =>
      changeRows(xml, (rows) => [...rows, (rows[1] ?? '').replaceAll(KURS, 'Den Kurs danach')]),
    );
    expect(kurz(await lies(personId, copied)).map(([art, schritt]) => [art, schritt])).toEqual([
      ['angabe', KURS],
      ['neue_zeile', expect.stringContaining('Den Kurs danach')],
    ]);
  });

  it('verschlüsselt: mit dem Kennwort, mit dem er hinausging, und nur damit', async () => {
    const personId = await personMitPlan('Kennwortprobe');
    const sent = await world.call('sachstand.send', { personId, ordner: ownFolder() });
    const pfad = sent?.datei ?? '';
    expect(await world.call('sachstand.read', { personId, pfad })).toEqual({ kennwort: 'noetig', pfad });
    expect(await world.call('sachstand.read', { personId, pfad, kennwort: 'ganz-anders' })).toEqual({
      kennwort: 'falsch',
      pfad,
    });
    const kennwort = sent?.kennwort ?? '';
    expect(await world.call('sachstand.read', { personId, pfad, kennwort })).toMatchObject({ gleich: 2 });
  });

  it('von einem Programm ohne Felder, oder mit geänderter Spalte der Behörde', async () => {
    const personId = await personMitPlan('Feldlosprobe');
    const sent = await sende(personId);
    const bare = changeDocument(ausgefuellt(sent), withoutFields);
    expect(kurz(await lies(personId, bare)).map(([art, schritt]) => [art, schritt])).toEqual([
      ['angabe', KURS],
    ]);
    const meddled = changeDocument(sent, (xml) =>
      xml.replace('vereinbart, bis 20.05.2027', 'längst erledigt'),
    );
    const [row] = (await lies(personId, meddled)).unterschiede;
    expect(row).toMatchObject({ art: 'fremde_spalte', angabe: null });
    expect(row?.hinweise.join()).toContain('Ihre Angabe bleibt');
  });

  it('mit Stand und Datum, die niemand lesen kann: der Mensch wählt, nichts wird geraten', async () => {
    const personId = await personMitPlan('Ratprobe');
    const odd = changeDocument(await sende(personId), (xml) =>
      fillIn(fillIn(fillIn(xml, 1, 'stand', 'super'), 1, 'datum', '31.2.26'), 1, 'beratungsstelle', 'Läuft.'),
    );
    const [row] = (await lies(personId, odd)).unterschiede;
    expect(row?.angabe).toEqual({ einschaetzung: null, text: 'Läuft.\nStand: super', am: HEUTE });
    expect(row?.hinweise).toHaveLength(2);
  });

  it('durch LibreOffice gespeichert', async () => {
    if (spawnSync('soffice', ['--version']).status !== 0) {
      console.warn('soffice is not installed; the form saved by LibreOffice was not read');
      return;
    }
    const personId = await personMitPlan('Officeprobe');
    const folder = ownFolder();
    mkdirSync(join(folder, 'neu'));
    writeFileSync(join(folder, 'bogen.docx'), ausgefuellt(await sende(personId)));
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'neu'),
      join(folder, 'bogen.docx'),
    ]);
    const read = await lies(personId, readFileSync(join(folder, 'neu', 'bogen.docx')));
    expect(kurz(read)).toEqual([
      ['angabe', KURS, 'Kurs begonnen & läuft <gut>.\nZweimal die Woche.\nauf dem Weg, 3.11.26'],
    ]);
  }, 60_000);
});

describe('Eine fremde Datei', () => {
  it('wird mit einem Satz abgelehnt, und nichts ändert sich', async () => {
    const personId = await personMitPlan('Fremdprobe');
    const sent = await sende(personId);
    const parts = unzipSync(sent);
    const ohneTabelle = changeDocument(sent, (xml) => xml.replaceAll('Angaben Beratungsstelle', 'Sonstiges'));
    const files: readonly (readonly [Uint8Array, string])[] = [
      [new Uint8Array(), bogenSentences.leer],
      [strToU8('%PDF-1.7 '), bogenSentences.pdf],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), bogenSentences.doc],
      [strToU8('Nur Text'), bogenSentences.keinWord],
      [sent.subarray(0, sent.length - 400), bogenSentences.beschaedigt],
      [zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }), bogenSentences.makros],
      [zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), bogenSentences.odt],
      [zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), bogenSentences.keinWord],
      [ohneTabelle, bogenSentences.keinBogen],
      [
        changeDocument(sent, (xml) => xml.replace('<w:document', '<!DOCTYPE x><w:document')),
        bogenSentences.beschaedigt,
      ],
      [
        changeDocument(sent, (xml) => fillIn(xml, 0, 'beratungsstelle', 'x'.repeat(5000))),
        bogenSentences.zuViel,
      ],
      [
        changeDocument(sent, (xml) =>
          changeRows(xml, (rows) => [...rows, ...Array<string>(400).fill(rows[1] ?? '')]),
        ),
        bogenSentences.zuViel,
      ],
    ];
    for (const [bytes, satz] of files) expect(await lehntAb(personId, bytes)).toBe(satz);
    const { sichtweise } = await world.call('fall.load', { id: personId });
    expect(sichtweise).toEqual([]);
  });

  it('aus einer anderen Akte oder einem anderen Register wird nicht verglichen', async () => {
    const eine = await personMitPlan('Einsprobe');
    const andere = await personMitPlan('Zweiprobe');
    const sent = await sende(eine);
    expect(await lehntAb(andere, sent)).toContain('anderen Akte');
    const code = /SB-[0-9A-Z]{4}-[0-9A-Z]{4}/;
    const parts = Object.entries(unzipSync(sent)).map(([name, bytes]) => [
      name,
      name.endsWith('.xml')
        ? strToU8(strFromU8(bytes).replaceAll(new RegExp(code, 'g'), 'SB-AAAA-AAAA'))
        : bytes,
    ]);
    // `as`: rebuilt from the entries of the very same package.
    expect(await lehntAb(eine, zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>))).toContain(
      'keine Kennung',
    );
    const { dokumentId } = await lies(eine, sent);
    expect(
      await refusal('sachstand.accept', { personId: andere, dokumentId, uebernommen: [], gelassen: 0 }),
    ).toContain('nicht');
  });

  it('liest ein eigener Prozess', async () => {
    const personId = await personMitPlan('Prozessprobe');
    const path = join(ownFolder(), 'bogen.docx');
    writeFileSync(path, ausgefuellt(await sende(personId)));
    const answer = await startReader({
      kind: 'sachstand',
      path,
      input: { kennwort: '' },
      deadlineMs: 20_000,
    });
    expect(gelesenerBogen.parse(answer.ok ? answer.value : null).zeilen[0]?.zellen.stand).toBe('auf dem Weg');
    const broken = join(ownFolder(), 'kaputt.docx');
    writeFileSync(broken, 'x');
    expect(
      await startReader({ kind: 'sachstand', path: broken, input: { kennwort: '' }, deadlineMs: 20_000 }),
    ).toEqual({
      ok: false,
      reason: 'refused',
      message: bogenSentences.keinWord,
    });
  });
});

describe('Die Fassungen des Sachstands', () => {
  it('sagen, was neu ist, und wann ein Bogen zurückkam', async () => {
    const personId = await personMitPlan('Versionsprobe');
    const read = await lies(personId, ausgefuellt(await sende(personId)));
    const angabe = read.unterschiede[0]?.angabe;
    await world.call('sachstand.accept', {
      personId,
      dokumentId: read.dokumentId,
      uebernommen: [
        {
          schritt: KURS,
          kriterium: '25b1.DEU',
          einschaetzung: 'auf_dem_weg',
          text: angabe?.text ?? null,
          am: HEUTE,
        },
      ],
      gelassen: 2,
    });
    await sende(personId);
    const { versionen } = await world.call('sachstand.list', { personId });
    expect(versionen.map(({ version, geaendert }) => [version, geaendert])).toEqual([
      [2, [`${KURS}: Angaben der Beratungsstelle`]],
      [1, []],
    ]);
    expect(versionen[1]?.ruecklauf).toMatchObject([
      { am: HEUTE, uebernommen: 1, gelassen: 2, benutzer: 'Petra Probe' },
    ]);
  });
});
