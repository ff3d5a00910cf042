import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readDatum } from '#shared/lib/datum-eingabe.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { fuzzDatenbank } from './datenbank.ts';
import { fuzzDaten, fuzzNamen } from './datum-namen.ts';
import { fuzzIpc } from './ipc.ts';
import { fuzzSchluesseldatei } from './schluesseldatei.ts';

vi.setConfig({ testTimeout: 300_000 });

// The short form of `npm run fuzz`, always the same attacks: whether a commit is good must not be a matter of luck. Other
// seeds are for the long form, or for this one with FUZZ_SAAT.
const seed = Number(process.env['FUZZ_SAAT'] ?? 20_261_122);
console.log(`Saatzahl ${seed}`);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bleibeweg-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Was von außen kommt', () => {
  it('Nachrichten eines Fensters werden beantwortet oder mit einem Satz abgelehnt; eine Ablehnung ändert nichts', async () => {
    const { funde, beantwortet, abgelehnt } = await fuzzIpc(seed, 400);
    expect(funde).toEqual([]);
    expect(beantwortet).toBeGreaterThan(5);
    expect(abgelehnt).toBeGreaterThan(200);
  });

  it('eine veränderte Schlüsseldatei wird abgelehnt oder öffnet niemandem', async () => {
    const { funde, gelesen } = await fuzzSchluesseldatei(seed, { anzahl: 500, schluessel: 5 });
    expect(funde).toEqual([]);
    expect(gelesen).toBeGreaterThan(0);
  });

  it('eine veränderte Datenbank wird abgelehnt oder hat denselben Inhalt', async () => {
    expect((await fuzzDatenbank(seed, { anzahl: 25, folder })).funde).toEqual([]);
  });

  it('Tage werden richtig gelesen oder gar nicht', () => {
    const { funde, gelesen } = fuzzDaten(seed, 1500);
    expect(funde).toEqual([]);
    expect(gelesen).toBeGreaterThan(1000);
  });

  it('„heute+9999j“ ist kein Tag und kein Absturz', () => {
    expect(readDatum('heute+9999j', { heute: asDatum('2026-11-20') })).toMatchObject({ ok: false });
    expect(readDatum('heute+14', { heute: asDatum('2026-11-20') })).toEqual({ ok: true, wert: '2026-12-04' });
  });

  it('Namen mit jedem Buchstaben der DIN 91379 bleiben, was sie sind', () => {
    const { funde, gelesen } = fuzzNamen(seed, 1500);
    expect(funde).toEqual([]);
    expect(gelesen).toBeGreaterThan(700);
  });
});
