import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/contract.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

let world: World;
let personId: string;
let ordner: string;
const chosen: { path: string | null } = { path: null };
const answer = async () => await Promise.resolve({ ...chosen });

beforeAll(async () => {
  world = await openWorld({ ports: { chooseFile: answer, chooseFolder: answer } });
  personId = await createPerson(world, 'Scanprobe-Erfunden');
  return async () => await world.close();
});
beforeAll(() => {
  ordner = join(world.ordner, '..', 'scans');
  mkdirSync(ordner, { recursive: true });
});

/** A real PNG of one grey row; `salt` makes it another one. */
function png(salt: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, salt]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function file(name: string, content: Uint8Array | string): string {
  const path = join(ordner, name);
  writeFileSync(path, content);
  return path;
}

const nachweis = (more: Partial<Input<'beleg.add'>> = {}): Input<'beleg.add'> => ({
  personId,
  dokumentId: null,
  art: 'sprache',
  bezeichnung: 'Zertifikat B1 (erfunden)',
  originalGesehenAm: '2026-11-19',
  bemerkung: null,
  datei: null,
  pruefsumme: null,
  ...more,
});

const register = () => {
  const open = world.tresor.register();
  if (open === null) throw new Error('the register of the test is closed');
  return open;
};
const count = (sql: string, ...bound: string[]) =>
  Number(
    register()
      .db.prepare(sql)
      .pluck()
      .get(...bound),
  );
const logged = () => count(`SELECT count(*) FROM protokoll WHERE art = 'beleg.view'`);
const kept = (belegId: string) => count('SELECT count(*) FROM beleginhalt WHERE belegId = ?', belegId);

async function refusal(name: string, input: unknown): Promise<string> {
  const reply = await world.request(name, input);
  expect(reply.ok, `${name} was not refused`).toBe(false);
  return reply.ok ? '' : reply.message;
}

async function writePapier(): Promise<{ dokumentId: string; code: string }> {
  const written = await world.call('dokument.write', {
    vorlage: 'was_fehlt',
    personId,
    als: 'docx',
    ordner: ownFolder(),
  });
  const [dokument] = await world.call('dokument.list', { personId });
  expect(dokument?.id).toBe(written.dokumentId);
  return { dokumentId: dokument?.id ?? '', code: dokument?.code ?? '' };
}

describe('Ein Beleg', () => {
  it('hält fest, wann das Original vorlag, auch ohne Scan', async () => {
    const { belegId } = await world.call('beleg.add', nachweis());
    const [beleg] = await world.call('beleg.list', { personId });
    expect(beleg).toMatchObject({
      id: belegId,
      originalGesehenAm: '2026-11-19',
      scan: null,
      benutzer: 'Petra Probe',
      papier: null,
    });
    expect(await refusal('beleg.view', { belegId })).toContain('keinen Scan');
  });

  it('ohne Original und ohne Scan ist keiner, und morgen war noch nicht', async () => {
    expect(await refusal('beleg.add', nachweis({ originalGesehenAm: null }))).toContain('Original');
    expect(await refusal('beleg.add', nachweis({ originalGesehenAm: '2026-11-21' }))).toContain('Zukunft');
  });

  it('bewahrt den Scan Byte für Byte im Register, verschlüsselt, und jeder Blick steht im Protokoll', async () => {
    const bytes = png(1);
    const datei = file('scan-1.png', bytes);
    const { pruefsumme, scan } = await world.call('beleg.look', { datei });
    expect(scan).toBe('png');
    const { belegId } = await world.call('beleg.add', nachweis({ datei, pruefsumme }));
    const before = logged();
    const seen = await world.call('beleg.view', { belegId });
    expect(Buffer.from(seen.inhalt, 'base64').equals(bytes)).toBe(true);
    expect(logged()).toBe(before + 1);
    expect(readFileSync(join(world.ordner, 'Register.bleibeweg')).includes(bytes.subarray(0, 40))).toBe(
      false,
    );
    expect(await refusal('beleg.add', nachweis({ datei, pruefsumme }))).toContain('liegt schon in der Akte');
    chosen.path = join(ownFolder(), 'heraus.png');
    expect(await world.call('beleg.write', { belegId })).toEqual({ datei: chosen.path });
    expect(readFileSync(chosen.path).equals(bytes)).toBe(true);
  });

  it('gilt für das angesehene Bild und für kein anderes', async () => {
    const datei = file('scan-2.png', png(2));
    const { pruefsumme } = await world.call('beleg.look', { datei });
    writeFileSync(datei, png(3));
    expect(await refusal('beleg.add', nachweis({ datei, pruefsumme }))).toContain('geändert');
  });

  it('räumt auf Wunsch die Datei draußen weg, aber nur, wenn sie der Scan im Register ist', async () => {
    const datei = file('scan-4.png', png(4));
    const fremd = file('scan-5.png', png(5));
    const { pruefsumme } = await world.call('beleg.look', { datei });
    const { belegId } = await world.call('beleg.add', nachweis({ datei, pruefsumme }));
    expect(await refusal('beleg.removeSource', { belegId, datei: fremd })).toContain('nicht gelöscht');
    await world.call('beleg.removeSource', { belegId, datei });
    expect(() => readFileSync(datei)).toThrow('ENOENT');
    expect(readFileSync(fremd).length).toBeGreaterThan(0);
  });

  it('entfernt: auch die Bytes sind fort', async () => {
    const datei = file('scan-6.png', png(6));
    const { pruefsumme } = await world.call('beleg.look', { datei });
    const { belegId } = await world.call('beleg.add', nachweis({ datei, pruefsumme }));
    await world.call('beleg.remove', { belegId });
    expect(await refusal('beleg.view', { belegId })).toContain('gibt es nicht');
    expect(kept(belegId)).toBe(0);
  });
});

describe('Ein unterschriebenes Papier', () => {
  it('findet sich über seine Kennung, wie man sie auch tippt, und trägt dann seinen Scan', async () => {
    const { dokumentId, code } = await writePapier();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const found = await world.call('beleg.findPapier', { code: typed });
    expect(found).toMatchObject({ dokumentId, personId, code, scans: 0 });
    const datei = file('scan-7.png', png(7));
    const { pruefsumme } = await world.call('beleg.look', { datei });
    await world.call(
      'beleg.add',
      nachweis({ dokumentId, art: 'unterschrieben', datei, pruefsumme, originalGesehenAm: '2026-11-20' }),
    );
    expect(await world.call('beleg.findPapier', { code })).toMatchObject({ scans: 1 });
    const [beleg] = await world.call('beleg.list', { personId });
    expect(beleg?.papier?.code).toBe(code);
  });

  it('mit einem falschen Zeichen in der Kennung ist es kein fremdes Papier, sondern ein Satz', async () => {
    const { code } = await writePapier();
    const wrong = code.endsWith('1') ? `${code.slice(0, -1)}2` : `${code.slice(0, -1)}1`;
    expect(await refusal('beleg.findPapier', { code: wrong })).toContain('stimmt ein Zeichen nicht');
  });

  it('kommt nicht in die Akte einer anderen Person', async () => {
    const { dokumentId } = await writePapier();
    const andere = await createPerson(world, 'Andere-Erfunden');
    expect(await refusal('beleg.add', nachweis({ personId: andere, dokumentId }))).toContain(
      'anderen Person',
    );
  });
});

describe('Eine Datei, die kein Scan ist', () => {
  it.each([
    ['ein Word-Dokument', 'brief.docx', Buffer.from('PK\u0003\u0004 kein Scan'), 'weder PDF noch PNG'],
    ['ein abgebrochenes PDF', 'halb.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), 'bricht mitten im Inhalt ab'],
    ['ein abgebrochenes Bild', 'halb.png', png(8).subarray(0, 40), 'bricht mitten im Inhalt ab'],
    ['ein Bild mit 100 MB', 'riese.png', Buffer.alloc(100 * 1024 * 1024), '100 MB'],
  ])('%s wird mit einem Satz abgewiesen, und nichts ändert sich', async (_, name, content, words) => {
    const datei = file(name, content);
    const before = (await world.call('beleg.list', { personId })).length;
    expect(await refusal('beleg.look', { datei })).toContain(words);
    expect(await refusal('beleg.add', nachweis({ datei, pruefsumme: '0'.repeat(64) }))).toContain(words);
    expect(await world.call('beleg.list', { personId })).toHaveLength(before);
  });

  it('aus einem Ordner werden nur Scans angeboten, und ein Ordner ohne Scan sagt es', async () => {
    const folder = ownFolder();
    chosen.path = folder;
    writeFileSync(join(folder, 'notiz.txt'), 'kein Scan');
    expect(await refusal('beleg.choose', { was: 'ordner' })).toContain('kein Scan');
    writeFileSync(join(folder, 'b.PDF'), '%PDF-1.4 %%EOF');
    writeFileSync(join(folder, 'a.jpg'), '');
    const files = await world.call('beleg.choose', { was: 'ordner' });
    expect(files?.map(({ name }) => name)).toEqual(['a.jpg', 'b.PDF']);
  });
});

describe('Was aus Belegen wird', () => {
  it('nach der Löschung einer Person ist kein Scan mehr da', async () => {
    const other = await createPerson(world, 'Gelöscht-Erfunden');
    const datei = file('scan-9.png', png(9));
    const { pruefsumme } = await world.call('beleg.look', { datei });
    const { belegId } = await world.call('beleg.add', nachweis({ personId: other, datei, pruefsumme }));
    expect(kept(belegId)).toBe(1);
    register().write('loeschung.delete', (access) => access.forgetPerson(other));
    expect(kept(belegId)).toBe(0);
  });

  it('die Auskunft nach Art. 15 DSGVO nennt sie', async () => {
    const { html } = await world.call('dokument.preview', { vorlage: 'auskunft', personId });
    expect(html).toContain('Zertifikat B1 (erfunden)');
  });
});
