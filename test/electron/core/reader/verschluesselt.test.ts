import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verschliesse } from '#electron/core/files/verschluesselt-umschlag.ts';
import { writeVerschluesseltesZip } from '#electron/core/files/verschluesselt-zip.ts';
import { readFile } from '#electron/core/reader/read-file.ts';
import { ReadRefusal } from '#electron/core/reader/sentences.ts';
import { KennwortFrage, openVerschluesseltes } from '#electron/core/reader/verschluesselt.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const OFFICE = join(import.meta.dirname, 'kennwort');
const LISTE = Buffer.from('Name;Vorname\nMuster;Eva\n');

describe('Eine Datei mit Kennwort', () => {
  it.each(['agile', 'standard'])(
    'aus Excel (%s) wird mit dem richtigen Kennwort gelesen und sonst nach ihm gefragt',
    async (art) => {
      const datei = join(OFFICE, `${art}.xlsx`);
      const tabelle = await readFile(datei, null, 'Kuchen-Übung 7');
      expect(tabelle.zeilen.map(({ zellen }) => zellen)).toEqual([
        ['Name', 'Vorname', 'Geburtsdatum'],
        ['Muster', 'Eva', '01.02.1990'],
      ]);
      await expect(readFile(datei, null, 'Kuchen-Übung 8')).rejects.toMatchObject({ grund: 'falsch' });
      await expect(readFile(datei, null, '')).rejects.toMatchObject({ grund: 'noetig' });
      // Der Import fragt nicht: er sagt, was zu tun ist.
      await expect(readFile(datei, null)).rejects.toThrow('mit einem Kennwort geschützt');
    },
  );

  it('findet unter mehreren Dateien im Archiv die Liste; eine offene Datei bleibt, wie sie ist', async () => {
    const zip = Buffer.from(
      await writeVerschluesseltesZip(
        [
          { name: 'Anschreiben.pdf', bytes: Buffer.from('%PDF-1.4') },
          { name: 'liste.csv', bytes: LISTE },
        ],
        { kennwort: 'apfel-wolke', datum: asDatum('2026-11-20') },
      ),
    );
    expect((await openVerschluesseltes(zip, 'apfel-wolke')).equals(LISTE)).toBe(true);
    expect(await openVerschluesseltes(LISTE, '')).toBe(LISTE);
  });

  it('die jemand verändert hat, ändert nichts, hängt nicht und sagt einen Satz oder fragt', async () => {
    const seed = 20_261_121;
    console.info(`Saatzahl ${seed}`);
    const umschlag = await verschliesse([{ name: 'liste.csv', bytes: LISTE }], 'apfel-wolke');
    const quellen = [
      Buffer.from(
        await writeVerschluesseltesZip([{ name: 'liste.csv', bytes: LISTE }], {
          kennwort: 'apfel-wolke',
          datum: asDatum('2026-11-20'),
        }),
      ),
      Buffer.from(JSON.stringify({ ...umschlag, runden: 100_000 })),
      readFileSync(join(OFFICE, 'standard.xlsx')),
    ];
    const ordner = ownFolder();
    const saetze = new Set<string>();
    let nr = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(quellen.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(), { nil: null }),
        async (welche, stellen, ende) => {
          const bytes = Buffer.from(quellen[welche] ?? Buffer.alloc(0));
          for (const [stelle, wert] of stellen) bytes[stelle % bytes.length] = wert;
          const datei = join(ordner, `${(nr += 1)}.bin`);
          writeFileSync(datei, ende === null ? bytes : bytes.subarray(0, ende % bytes.length));
          try {
            await readFile(datei, null, 'apfel-wolke');
          } catch (error) {
            if (error instanceof KennwortFrage) return;
            // Was kein Satz ist, macht der Leseprozess zu einem (main.ts); abstürzen darf nichts.
            saetze.add(error instanceof ReadRefusal ? error.message : 'abgefangen');
          }
        },
      ),
      { numRuns: 60, seed },
    );
    expect(saetze.size).toBeGreaterThan(1);
    for (const satz of saetze) expect(satz).toMatch(/Es wurde nichts übernommen\.|abgefangen/);
  }, 30_000);
});
