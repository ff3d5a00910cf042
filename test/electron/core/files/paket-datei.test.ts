import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPaket } from '#electron/core/files/paket-datei.ts';
import { fingerprint, publicKeyOf, signKopf } from '#electron/core/files/paket-unterschrift.ts';
import { readPaketBytes } from '#electron/core/reader/paket.ts';
import {
  ANGABEN,
  fremderSchluessel,
  json,
  paketBytes,
  regelpaketJson,
  SCHLUESSEL,
} from '#test/electron/core/paket-werkstatt.ts';
import { fuzzPakete, neuerSeed, tryPaket } from '#test/fuzz/paket.ts';

const teileOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));

/** The same parts in a zip of somebody else. */
function neuGepackt(change: (teile: Map<string, Uint8Array>) => void): Buffer {
  const teile = teileOf(paketBytes());
  change(teile);
  return Buffer.from(zipSync(Object.fromEntries(teile)));
}

/** A head that says something else, rightly signed. */
function mitKopf(change: object): Buffer {
  return neuGepackt((teile) => {
    const kopf = JSON.parse(Buffer.from(teile.get('paket.json') ?? []).toString()) as object;
    const bytes = json({ ...kopf, ...change });
    teile.set('paket.json', bytes);
    teile.set('unterschrift.json', json(signKopf(bytes, SCHLUESSEL)));
  });
}

function satz(bytes: Buffer): string {
  const answer = tryPaket(bytes);
  if (answer.art !== 'satz') throw new Error(`no sentence: ${JSON.stringify(answer)}`);
  return answer.text;
}

/** A name in both places of the zip, of the same length so that nothing moves. */
function umbenannt(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('the names must be of one length');
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

const unterschriftVon = (bytes: Buffer) =>
  JSON.parse(Buffer.from(teileOf(bytes).get('unterschrift.json') ?? []).toString()) as {
    schluessel: string;
    unterschrift: string;
  };

describe('Ein unverändertes Paket', () => {
  it('wird gelesen, und gleiche Angaben geben dieselbe Datei', () => {
    const { kopf, inhalt, schluessel } = checkPaket(readPaketBytes(paketBytes()));
    expect(kopf).toMatchObject(ANGABEN);
    expect(inhalt).toMatchObject({ art: 'regeln', regelpaket: { parameterjahre: [{ jahr: 2026 }] } });
    expect(schluessel).toBe(publicKeyOf(SCHLUESSEL));
    expect(paketBytes().equals(paketBytes())).toBe(true);
  });

  it('hat acht Gruppen zu fünf Ziffern zum Vergleichen, für jeden Schlüssel andere', () => {
    const digits = fingerprint(publicKeyOf(SCHLUESSEL));
    expect(digits.join(' ')).toMatch(/^\d{5}( \d{5}){7}$/);
    expect(fingerprint(publicKeyOf(fremderSchluessel()))).not.toEqual(digits);
  });
});

describe('Mit einem Satz abgewiesen wird', () => {
  it.each([
    ['ein geändertes Zeichen im Kopf', 'paket.json', 'Unterschrift dieses Pakets stimmt nicht'],
    ['ein geändertes Zeichen im Inhalt', 'inhalt/regeln.json', 'nicht die, die unterschrieben wurde'],
  ])('%s', (_, name, wort) => {
    const bytes = neuGepackt((teile) => {
      const part = Buffer.from(teile.get(name) ?? []);
      part[part.length - 3] = (part[part.length - 3] ?? 0) ^ 1;
      teile.set(name, part);
    });
    expect(satz(bytes)).toContain(wort);
  });

  it('die Unterschrift eines anderen', () => {
    const bytes = neuGepackt((teile) => {
      const fremd = signKopf(Buffer.from(teile.get('paket.json') ?? []), fremderSchluessel());
      const { schluessel } = unterschriftVon(paketBytes());
      teile.set('unterschrift.json', json({ ...fremd, schluessel }));
    });
    expect(satz(bytes)).toContain('Unterschrift dieses Pakets stimmt nicht');
  });

  it.each([
    ['eine neuere Form', { fassung: 2 }, 'neuere Fassung des Programms'],
    ['eine unbekannte Art', { art: 'erweiterung' }, 'Diese Art von Paket kennt das Programm nicht'],
    ['ein Ende vor dem Beginn', { gueltigBis: '2025-01-01' }, 'liegt „gilt bis“ vor „gilt ab“'],
    ['eine unbekannte Angabe', { rechte: 'alle' }, 'falsch zusammengestellt'],
    ['ein anderes Format', { format: 'sonstwas' }, 'kein Paket für dieses Programm'],
  ])('%s', (_, change, wort) => {
    expect(satz(mitKopf(change))).toContain(wort);
  });

  it('was nicht unterschrieben ist', () => {
    expect(satz(neuGepackt((teile) => void teile.delete('unterschrift.json')))).toContain(
      'nicht unterschrieben',
    );
    expect(satz(neuGepackt((teile) => void teile.set('inhalt/mehr.json', json({}))))).toContain(
      'nicht die, die unterschrieben wurde',
    );
    expect(satz(neuGepackt((teile) => void teile.delete('inhalt/regeln.json')))).toContain(
      'nicht die, die unterschrieben wurde',
    );
  });

  it.each([
    ['ein Pfad nach oben', 'inhalt/../../x.json'],
    ['ein Pfad von der Wurzel', '/tmp/regeln/ab.json'],
    ['ein Laufwerk', 'C:/inhalt/regeln.js'],
    ['ein Pfad mit umgekehrtem Strich', 'inhalt\\..\\regeln'],
  ])('%s', (_, name) => {
    const bytes = paketBytes();
    const from = 'inhalt/regeln.json';
    expect(satz(umbenannt(bytes, from, name.padEnd(from.length, 'x').slice(0, from.length)))).toContain(
      'an eine andere Stelle des Computers schreiben',
    );
  });

  it('ein Name, der zweimal vorkommt, auch in anderer Schreibung', () => {
    const zwei = paketBytes({
      dateien: [
        { name: 'inhalt/aa.json', bytes: json({}) },
        { name: 'inhalt/bb.json', bytes: json({}) },
      ],
    });
    for (const name of ['inhalt/aa.json', 'inhalt/AA.json'])
      expect(satz(umbenannt(zwei, 'inhalt/bb.json', name))).toMatch(/zweimal unter demselben Namen/);
  });

  it('was ausgepackt riesig ist, ohne dass es ausgepackt wird', () => {
    const nullen = new Uint8Array(50 * 1024 * 1024);
    const bombe = Buffer.from(
      zipSync({ ...Object.fromEntries(teileOf(paketBytes())), 'inhalt/x.json': nullen }),
    );
    expect(bombe.length).toBeLessThan(100_000);
    expect(satz(bombe)).toContain('viel größer, als ein Paket sein kann');
  });

  it('was kleiner zu sein behauptet, als es ist', () => {
    const bytes = Buffer.from(zipSync(Object.fromEntries(teileOf(paketBytes()))));
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(10, central + 24);
    expect(satz(bytes)).toContain('viel größer, als ein Paket sein kann');
  });

  it('was davor, dazwischen oder dahinter noch etwas enthält', () => {
    const bytes = paketBytes();
    expect(satz(Buffer.concat([Buffer.from('MZ'), bytes]))).toContain('Das ist kein Paket');
    expect(satz(Buffer.concat([bytes, Buffer.from('x')]))).toContain('beschädigt');
    expect(satz(bytes.subarray(0, bytes.length - 10))).toContain('beschädigt');
    expect(satz(Buffer.alloc(0))).toContain('Das ist kein Paket');
  });

  it.each([
    ['Beträge, die keine sind', regelpaketJson({ jahr: 1800, regelbedarf: -5 }), 'Beträge 1'],
    ['etwas anderes als JSON', Buffer.from('{'), 'kein gültiges JSON'],
    ['eine Zeile aus Nullen', Buffer.alloc(100), 'kein gültiges JSON'],
  ])('rechtmäßig unterschrieben, aber falsch: %s', (_, bytes, wort) => {
    expect(satz(paketBytes({ dateien: [{ name: 'inhalt/r.json', bytes }] }))).toContain(wort);
  });

  it.each([
    ['eigene Entitäten', '<!DOCTYPE dokumente [<!ENTITY a "aaaa">]><dokumente><norm/></dokumente>'],
    ['ein anderes XML', '<html/>'],
    ['halbes XML', '<dokumente><norm>'],
    ['tausendfach verschachteltes XML', `<dokumente>${'<norm>'.repeat(5000)}`],
  ])('ein Gesetzestext: %s', (_, xml) => {
    const bytes = paketBytes({
      art: 'gesetz',
      dateien: [{ name: 'inhalt/g.xml', bytes: Buffer.from(xml) }],
    });
    expect(satz(bytes)).toContain('Gesetzestext in diesem Paket lässt sich nicht lesen');
  });

  it('jede zufällig veränderte Datei, ohne Absturz und ohne Warten (Seed steht dabei)', () => {
    const ende = performance.now() + 1_000;
    const bericht = fuzzPakete(neuerSeed(), (done) => done >= 4_000 || performance.now() > ende);
    process.stdout.write(`fuzz Pakete: Seed ${bericht.seed}, ${bericht.versuche} Versuche\n`);
    expect(bericht.abstuerze, `Seed ${bericht.seed}`).toEqual([]);
    expect(bericht.angenommen, `Seed ${bericht.seed}`).toBe(0);
    for (const text of bericht.saetze.keys()) expect(text).toMatch(/Es wurde nichts übernommen\.$/);
  });
});
