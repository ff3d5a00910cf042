import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from '#shared/lib/merge-fields.ts';

const SEED = 20_261_121;
const wert = fc.constantFrom('a', 'b', 'c', 1, true, null);
const satz = fc.record({ name: wert, ort: wert, tag: wert, notiz: wert });

describe('Zwei Menschen ändern denselben Eintrag', () => {
  it('in verschiedenen Feldern: beides gilt, gleich wer zuerst speichert', () => {
    const basis = { name: 'Probe', ort: 'Altdorf', tag: null };
    const anna = { ...basis, ort: 'Neudorf' };
    const bela = { ...basis, tag: '2026-01-01' };
    const erwartet = { ok: true, felder: { name: 'Probe', ort: 'Neudorf', tag: '2026-01-01' } };
    expect(mergeFields(basis, anna, bela)).toEqual(erwartet);
    expect(mergeFields(basis, bela, anna)).toEqual(erwartet);
  });

  it('in demselben Feld: das Feld ist streitig, nichts wird entschieden', () => {
    expect(mergeFields({ ort: 'Altdorf' }, { ort: 'Neudorf' }, { ort: 'Oberdorf' })).toEqual({
      ok: false,
      streitig: ['ort'],
    });
    expect(mergeFields({ ort: null }, { ort: 'Neudorf' }, { ort: 'Neudorf' })).toMatchObject({ ok: true });
  });

  it('streitig ist genau, was beide verschieden geändert haben; sonst geht keine Änderung verloren', () => {
    fc.assert(
      fc.property(satz, satz, satz, (basis, stand, neu) => {
        const felder = ['name', 'ort', 'tag', 'notiz'] as const;
        const streitig = felder.filter(
          (f) => neu[f] !== basis[f] && stand[f] !== basis[f] && neu[f] !== stand[f],
        );
        const merged = mergeFields(basis, stand, neu);
        if (streitig.length > 0) expect(merged).toEqual({ ok: false, streitig });
        else
          expect(merged).toEqual({
            ok: true,
            felder: Object.fromEntries(felder.map((f) => [f, neu[f] === basis[f] ? stand[f] : neu[f]])),
          });
      }),
      { seed: SEED },
    );
  });
});
