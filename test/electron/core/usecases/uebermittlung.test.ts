import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '#electron/core/reader/read-file.ts';
import { recoveryWordList } from '#electron/core/vault/recovery-word-list.ts';
import type { Person } from '#shared/domain/records.ts';
import { normalisiereKennwort } from '#shared/austausch/umschlag.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeserHier } from './listen.ts';

const TRAEGER = '11111111-1111-4111-8111-111111111111';
const AZR = '123456789012';
const anTraeger = { traegerId: TRAEGER, zweck: 'beratung' } as const;

let world: World;
let eva = '';
let ohne = '';
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
  await world.call('traeger.save', {
    id: TRAEGER,
    name: 'Beratungshaus Brücke',
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
  });
  eva = await person('=Zwillmann', '@Eva');
  ohne = await person('Ohnezwick', 'Carla', []);
  await person('Nurstatistik', 'Dora', ['halbjahresstatistik']);
});
afterAll(async () => {
  await world.close();
});

type Zweck = 'behoerde_an_traeger' | 'halbjahresstatistik' | 'fallgruppe';

async function person(
  nachname: string,
  vornamen: string,
  zwecke: readonly Zweck[] = ['behoerde_an_traeger', 'halbjahresstatistik'],
): Promise<string> {
  const id = await createPerson(world, nachname, { vornamen, geburtsdatum: '1990-02-01' });
  await aendere(id, { azrNr: AZR, telefon: '0341 555' });
  await world.call('betreuung.start', {
    personId: id,
    art: 'traeger',
    traegerId: TRAEGER,
    von: '2026-08-01',
    gewaehltVon: 'person',
    grund: null,
  });
  if (zwecke.length > 0)
    await world.call('einwilligung.grant', {
      personId: id,
      traegerId: null,
      zwecke: [...zwecke],
      erteiltAm: '2026-08-01',
      textFassung: null,
      sprache: null,
      erteiltDurch: 'person',
    });
  return id;
}

async function aendere(id: string, neu: Partial<Person>): Promise<void> {
  const { programmNr: _, ...alt } = (await world.call('fall.load', { id })).person;
  await world.call('fall.savePerson', { ...alt, ...neu });
}

describe('Vor der Übergabe', () => {
  it('zeigt die Vorschau genau das, was hinausgeht, und wer ohne Einwilligung draußen bleibt', async () => {
    const vorschau = await world.call('uebermittlung.preview', anTraeger);
    expect(vorschau.zeilen.map(({ personId }) => personId)).toEqual([eva]);
    expect(vorschau.kopf).toEqual([
      'Programm-Nr.',
      'Name',
      'Vorname',
      'Geburtsdatum',
      'Sprache',
      'Telefon',
      'E-Mail',
      'Anschrift',
      'zuständig in der Behörde',
    ]);
    expect(vorschau.zeilen[0]?.zellen.slice(1, 4)).toEqual(['=Zwillmann', '@Eva', '01.02.1990']);
    expect(vorschau.ausgelassen.map(({ name }) => name)).toEqual(['Nurstatistik, Dora', 'Ohnezwick, Carla']);
    expect(vorschau.ausgelassen[1]?.grund).toContain(
      '„Behörde gibt Angaben an den Träger“: Für diese Weitergabe liegt keine Einwilligung vor.',
    );
  });

  it('jeder Zweck hat seine eigenen, wenigen Angaben und seine Einwilligungen', async () => {
    const fallgruppe = await world.call('uebermittlung.preview', { ...anTraeger, zweck: 'fallgruppe' });
    expect(fallgruppe.zeilen).toEqual([]);
    expect(fallgruppe.hindernis).toContain('Für niemanden liegt eine Einwilligung vor');
    const sachstand = await world.call('uebermittlung.preview', {
      ...anTraeger,
      zweck: 'sachstand',
      ohne: ['hemmnisse', 'nachname'],
    });
    // Der Name lässt sich nicht weglassen, das Geburtsdatum gibt es hier nicht.
    expect(sachstand.kopf).toEqual([
      'Programm-Nr.',
      'Name',
      'Vorname',
      'Ampelgruppe',
      'nächste Schritte',
      'zuständig in der Behörde',
    ]);
  });

  it('ein Widerruf nur für diesen Träger genügt, um jemanden auszulassen', async () => {
    const id = await person('Widerruf', 'Wanda');
    const { einwilligung } = await world.call('fall.load', { id });
    const [erste] = einwilligung.filter(({ zweck }) => zweck === 'behoerde_an_traeger');
    await world.call('einwilligung.withdrawFor', {
      id: erste?.id ?? '',
      traegerId: TRAEGER,
      am: '2026-11-01',
    });
    const vorschau = await world.call('uebermittlung.preview', { ...anTraeger, personIds: [id] });
    expect(vorschau.zeilen).toEqual([]);
    expect(vorschau.ausgelassen[0]?.grund).toContain('am 01.11.2026 widerrufen');
  });

  it('eine Einwilligung für den betreuenden Träger reicht nicht für einen, der die Person nicht betreut', async () => {
    const id = await createPerson(world, 'Anderswo', { vornamen: 'Ada' });
    const grant = (traegerId: string | null) =>
      world.call('einwilligung.grant', {
        personId: id,
        traegerId,
        zwecke: ['behoerde_an_traeger'],
        erteiltAm: '2026-08-01',
        textFassung: null,
        sprache: null,
        erteiltDurch: 'person',
      });
    await grant(null);
    const vorher = await world.call('uebermittlung.preview', { ...anTraeger, personIds: [id] });
    expect(vorher.ausgelassen[0]?.grund).toContain('nicht in Betreuung');
    await grant(TRAEGER);
    expect(
      (await world.call('uebermittlung.preview', { ...anTraeger, personIds: [id] })).zeilen,
    ).toHaveLength(1);
  });

  it('die AZR-Nummer verlässt das Haus auch dann nicht, wenn sie in einer anderen Angabe steht', async () => {
    const id = await person('Versehen', 'Vera');
    await aendere(id, { zustaendig: 'Az 1234 5678 9012' });
    const vorschau = await world.call('uebermittlung.preview', { ...anTraeger, personIds: [id] });
    expect(vorschau.zeilen).toEqual([]);
    expect(vorschau.ausgelassen[0]?.grund).toContain('steht eine AZR-Nummer');
    const ohneFeld = await world.call('uebermittlung.preview', {
      ...anTraeger,
      personIds: [id],
      ohne: ['zustaendig'],
    });
    expect(ohneFeld.zeilen).toHaveLength(1);
  });
});

describe('Die Übergabe', () => {
  it('als Archiv öffnet sich nur mit dem Kennwort; ein zweiter Leser findet AES-256 nach AE-2 und dieselben Angaben', async () => {
    const ordner = ownFolder();
    const wunsch = { ...anTraeger, personIds: [eva, ohne] };
    const { pruefsumme } = await world.call('uebermittlung.preview', wunsch);
    const { datei, kennwort, personen } = await world.call('uebermittlung.write', {
      ...wunsch,
      pruefsumme,
      form: 'zip',
      anlass: 'Erstgespräch',
      ordner,
    });
    expect(personen).toBe(1);
    const bytes = readFileSync(datei ?? '');
    expect(datei).toMatch(/2026-11-20_Uebergabe\.zip$/);
    expect(readdirSync(ordner)).toHaveLength(1);

    const [teil] = aesTeile(bytes, kennwort ?? '');
    expect(teil).toMatchObject({ name: 'Angaben.xlsx', ae: 2, staerke: 3, crc: 0 });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.load(new Uint8Array(teil?.bytes ?? []).buffer);
    const zellen = JSON.stringify(buch.worksheets[0]?.getSheetValues());
    expect(zellen).toContain('=Zwillmann');
    for (const geheim of [AZR, 'Ohnezwick', 'Carla']) {
      expect(zellen).not.toContain(geheim);
      expect(bytes.includes(Buffer.from(geheim))).toBe(false);
    }
    expect(bytes.includes(Buffer.from('Zwillmann'))).toBe(false);
    expect(() => aesTeile(bytes, 'apfel-wolke')).toThrow('Kennwort');
  });

  it('als Seite enthält sie nichts Lesbares und wird vom Programm selbst wieder gelesen', async () => {
    const { pruefsumme } = await world.call('uebermittlung.preview', anTraeger);
    const { datei, kennwort } = await world.call('uebermittlung.write', {
      ...anTraeger,
      pruefsumme,
      form: 'seite',
      ordner: ownFolder(),
    });
    const html = readFileSync(datei ?? '', 'utf8');
    for (const geheim of ['Zwillmann', '@Eva', 'Brücke', AZR, kennwort ?? '?', 'src=', 'http://', 'https://'])
      expect(html).not.toContain(geheim);
    expect(html).toContain("default-src 'none'");
    const tabelle = await readFile(datei ?? '', null, (kennwort ?? '').replaceAll('-', ' ').toUpperCase());
    expect(JSON.stringify(tabelle)).toContain('=Zwillmann');
    await expect(readFile(datei ?? '', null, 'falsch')).rejects.toMatchObject({ grund: 'falsch' });
  });

  it('hat ein Kennwort von wenigstens 80 Bit, das sich vorlesen lässt und nirgends sonst steht', async () => {
    const { pruefsumme } = await world.call('uebermittlung.preview', anTraeger);
    const gesehen = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      const { kennwort } = await world.call('uebermittlung.write', {
        ...anTraeger,
        pruefsumme,
        form: 'zip',
        ordner: ownFolder(),
      });
      gesehen.add(kennwort ?? '');
    }
    expect(gesehen.size).toBe(3);
    const [eines = ''] = gesehen;
    const woerter = eines.split('-');
    expect(woerter.length * Math.log2(recoveryWordList.length)).toBeGreaterThanOrEqual(80);
    expect(woerter.every((wort) => recoveryWordList.includes(wort))).toBe(true);
    expect(normalisiereKennwort(` ${eines.toUpperCase().replaceAll('-', '  ')} `)).toBe(eines);
    const alles = world.tresor
      .register()
      ?.read(({ db }) =>
        JSON.stringify([
          db.prepare('SELECT * FROM uebermittlung').all(),
          db.prepare('SELECT * FROM protokollinhalt').all(),
          db.prepare('SELECT * FROM aenderung').all(),
        ]),
      );
    expect(alles).not.toContain(eines);
    expect(alles).not.toContain(woerter.slice(0, 3).join('-'));
  });

  it('geht nicht, wenn sich seit der Vorschau etwas geändert hat', async () => {
    const wunsch = { ...anTraeger, personIds: [eva] };
    const { pruefsumme } = await world.call('uebermittlung.preview', wunsch);
    await aendere(eva, { telefon: '0341 777' });
    const ordner = ownFolder();
    expect(
      await world.request('uebermittlung.write', { ...wunsch, pruefsumme, form: 'zip', ordner }),
    ).toMatchObject({ ok: false, code: 'conflict' });
    expect(readdirSync(ordner)).toEqual([]);
  });

  it('steht mit wem, was, wann, warum und an wen im Verlauf der Person und in der Liste', async () => {
    const wunsch = { ...anTraeger, personIds: [eva] };
    const { pruefsumme } = await world.call('uebermittlung.preview', wunsch);
    const { sha256 } = await world.call('uebermittlung.write', {
      ...wunsch,
      pruefsumme,
      form: 'seite',
      anlass: 'Umzug',
      ordner: ownFolder(),
    });
    const [letzte] = await world.call('uebermittlung.list', {});
    expect(letzte).toMatchObject({
      benutzer: 'Petra Probe',
      empfaenger: 'Beratungshaus Brücke',
      zweck: 'Beginn der Beratung: damit die Person erreicht wird',
      anlass: 'Umzug',
      personen: 1,
      pruefsumme: sha256,
    });
    expect(letzte?.am).toMatch(/^2026-11-20T/);
    const { eintraege } = await world.call('fall.verlauf', { id: eva });
    expect(eintraege[0]?.text).toMatch(
      /^Übergabe an einen Träger .*an Beratungshaus Brücke, Zweck Beginn der Beratung.*Angaben Programm-Nr\., Name/,
    );
    expect(eintraege[0]?.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('die ausgefüllte Vorlage enthält nur, wer der Statistik und der Weitergabe zugestimmt hat, und lässt sich zurücklesen', async () => {
    const wunsch = { traegerId: TRAEGER, zweck: 'halbjahr', jahr: 2026, halbjahr: 2 } as const;
    const vorschau = await world.call('uebermittlung.preview', wunsch);
    expect(vorschau.ausgelassen.map(({ name }) => name)).toContain('Nurstatistik, Dora');
    const { datei, kennwort } = await world.call('uebermittlung.write', {
      ...wunsch,
      pruefsumme: vorschau.pruefsumme,
      form: 'zip',
      ordner: ownFolder(),
    });
    const offen = await world.call('halbjahr.open', {
      traegerId: TRAEGER,
      jahr: 2026,
      halbjahr: 2,
      pfad: datei,
      kennwort: kennwort ?? '',
    });
    expect(offen).toMatchObject({
      art: 'gelesen',
      zeilen: vorschau.zeilen.length,
      sicher: vorschau.zeilen.length,
      warnungen: [],
      probleme: [],
    });
    expect(
      await world.request('uebermittlung.preview', { traegerId: TRAEGER, zweck: 'halbjahr' }),
    ).toMatchObject({ ok: false, code: 'invalid' });
  });
});

/** WinZip's AES by its own description (winzip.com/aes_info.htm), not by the library that has written it. */
function aesTeile(file: Buffer, kennwort: string) {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const nameLength = file.readUInt16LE(at + 28);
    const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + file.readUInt16LE(at + 30));
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const [packed, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    expect(file.readUInt16LE(at + 10)).toBe(99);
    const aes = extra.indexOf(Buffer.from([0x01, 0x99]));
    const [ae, staerke, methode] = [extra.readUInt16LE(aes + 4), extra[aes + 8], extra.readUInt16LE(aes + 9)];
    const crc = file.readUInt32LE(at + 16);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + packed);
    const [salt, check, hidden, code] = [
      data.subarray(0, 16),
      data.subarray(16, 18),
      data.subarray(18, -10),
      data.subarray(-10),
    ];
    const keys = pbkdf2Sync(kennwort, salt, 1000, 66, 'sha1');
    if (!keys.subarray(64).equals(check)) throw new Error('Kennwort');
    expect(
      createHmac('sha1', keys.subarray(32, 64)).update(hidden).digest().subarray(0, 10).equals(code),
    ).toBe(true);
    const klar = littleEndianCtr(keys.subarray(0, 32), hidden);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    return { name, ae, staerke, crc, bytes: methode === 8 ? inflateRawSync(klar) : klar };
  });
}

/** The counter of WinZip runs the other way round than that of OpenSSL: block by block. */
function littleEndianCtr(key: Buffer, hidden: Buffer): Buffer {
  const out = Buffer.alloc(hidden.length);
  const counter = Buffer.alloc(16);
  for (let at = 0, nr = 1; at < hidden.length; at += 16, nr += 1) {
    counter.writeUInt32LE(nr);
    // Decrypting zeros in CTR mode with this start gives the block of the key stream.
    const stream = createDecipheriv('aes-256-ctr', key, counter).update(Buffer.alloc(16));
    for (let i = at; i < Math.min(at + 16, hidden.length); i += 1)
      out[i] = (hidden[i] ?? 0) ^ (stream[i - at] ?? 0);
  }
  return out;
}
