import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kippe } from './kippen.ts';
import { createModell, vergleiche } from './modell.ts';
import { stoere } from './stoerungen.ts';
import { toete } from './tode.ts';

vi.setConfig({ testTimeout: 300_000 });

// The short form of `npm run belastung`, with the same code and another seed each day.
const seed = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
console.log(`Saatzahl ${seed}`);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bleibeweg-belastung-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Das Register', () => {
  it('verliert nichts, wenn der Kern mitten am Tag getötet wird', async () => {
    const { funde, tode } = await toete({ seed, tode: 2, folder: join(folder, 'tode') });
    expect(tode).toBeGreaterThanOrEqual(2);
    expect(funde).toEqual([]);
  });

  it('merkt gekippte Bits und abgeschnittene Dateien, auch im Journal und in Sicherungen', async () => {
    const mal = { bit: 8, gekuerzt: 4, journal: 8, sicherung: 4 };
    const { arten, funde, letzteAenderung } = await kippe(seed, { mal, folder: join(folder, 'kippen') });
    expect(funde).toEqual([]);
    expect(arten.bit.bemerkt + arten.bit.harmlos).toBe(8);
    expect(arten.journal.bemerkt + arten.journal.harmlos + letzteAenderung).toBe(8);
  });

  it.each(['Datenbank voll (max_page_count)', 'Ordner verschwindet', 'neuere Fassung'])(
    'hält stand: %s',
    async (name) => {
      expect(await stoere(join(folder, 'stoerungen'), [name])).toMatchObject([{ name, funde: [] }]);
    },
  );
});

describe('Der Vergleich selbst', () => {
  const modell = () => {
    const made = createModell(
      new Map([
        ['a', '1'],
        ['b', '1'],
      ]),
    );
    made.offen.add({
      name: 'beide',
      aenderungen: new Map([
        ['a', '2'],
        ['b', '2'],
      ]),
    });
    return made;
  };

  it('nimmt hin, was unterwegs war, ganz oder gar nicht', () => {
    expect(
      vergleiche(
        modell(),
        new Map([
          ['a', '1'],
          ['b', '1'],
        ]),
      ),
    ).toEqual([]);
    expect(
      vergleiche(
        modell(),
        new Map([
          ['a', '2'],
          ['b', '2'],
        ]),
      ),
    ).toEqual([]);
  });

  it('nennt Verlorenes, Falsches und Halbes', () => {
    expect(
      vergleiche(
        modell(),
        new Map([
          ['a', '2'],
          ['b', '1'],
        ]),
      ),
    ).toEqual(['halb: beide, 1 von 2']);
    expect(vergleiche(modell(), new Map([['a', '1']]))).toEqual(['verloren: b, erwartet 1, gefunden null']);
    expect(vergleiche(createModell(), new Map([['c', '3']]))).toEqual([
      'zu viel: c, erwartet null, gefunden 3',
    ]);
  });
});
