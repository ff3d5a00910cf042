import { describe, expect, it } from 'vitest';
import { readPaketAngaben } from '#electron/core/cli/paket-angaben.ts';
import { readFaelle } from '#electron/core/cli/faelle-lesen.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { amiraProbe } from '#test/cast/amira-probe.ts';
import { ANGABEN, json } from '#test/electron/core/paket-werkstatt.ts';
import { mutateText, neuerSeed } from '#test/fuzz/paket.ts';
import { createZufall } from '#test/fuzz/zufall.ts';

describe('Die Angaben zu einem Paket', () => {
  it('werden gelesen, wie sie dastehen', () => {
    expect(readPaketAngaben(json(ANGABEN))).toEqual(ANGABEN);
  });

  it('nennen jede Stelle, die nicht stimmt', () => {
    expect(() => readPaketAngaben(json({ ...ANGABEN, version: 'neu', stand: '31.12.2026' }))).toThrow(
      /version: [^]*stand: /,
    );
    expect(() => readPaketAngaben(Buffer.from([0xff, 0xfe]))).toThrow('kein gültiges JSON');
  });
});

describe('Verändertes JSON', () => {
  it.each([
    [
      'Angaben zu einem Paket',
      JSON.stringify(ANGABEN),
      (text: string) => readPaketAngaben(Buffer.from(text)),
    ],
    [
      'Fälle zur Prüfung',
      JSON.stringify({ format: 'bleibeweg-faelle', version: 1, faelle: [amiraProbe] }),
      (text: string) => readFaelle(text),
    ],
  ])('wird gelesen oder mit Sätzen abgewiesen: %s (Seed steht dabei)', (_, original, read) => {
    const seed = neuerSeed();
    process.stdout.write(`fuzz JSON: Seed ${seed}\n`);
    const zufall = createZufall(seed);
    for (let versuch = 0; versuch < 400; versuch += 1) {
      const text = mutateText(zufall, original);
      const outcome = attempt(() => read(text));
      expect(outcome, `Seed ${seed}, Versuch ${versuch}`).toMatch(/^(?:gelesen|[A-ZÄÖÜ].*[^]*)$/);
    }
  });
});

/** The sentence of a refusal; anything else that is thrown fails the test. */
function attempt(work: () => unknown): string {
  try {
    work();
    return 'gelesen';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
