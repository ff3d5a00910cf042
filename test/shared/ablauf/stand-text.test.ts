import { describe, expect, it } from 'vitest';
import { faktText, standText } from '#shared/ablauf/stand-text.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { CAST_STICHTAG } from '#test/cast/basis.ts';
import { ensemble } from '#test/cast/ensemble.ts';

describe.each(ensemble)('Der Stand in Worten für $id', (fall) => {
  const { rechtsgrundlagen } = checkFall(fall, pruefrahmen(CAST_STICHTAG));
  const kriterien = rechtsgrundlagen.flatMap((route) => route.kriterien);
  const lines = kriterien.flatMap((kriterium) => {
    const stand = standText(kriterium);
    return stand === null ? [] : [{ kriterium, ...stand }];
  });

  it('nennt nichts, was auf geschützten Angaben beruht', () => {
    expect(lines.filter(({ kriterium }) => kriterium.geschuetzt)).toEqual([]);
    expect(lines.filter(({ stand }) => /Straf|Täusch|Verurteil/.test(stand))).toEqual([]);
  });

  it('wiederholt hinter dem Namen einer Voraussetzung nicht ihren Namen und nicht „erfüllt“', () => {
    const fine = lines.filter(({ kriterium }) => kriterium.zustand === 'erfuellt');
    for (const { kriterium, punkt } of fine) {
      const fakt = faktText(kriterium);
      expect(fakt).not.toMatch(/^Erfüllt|\(Import/);
      expect(fakt.startsWith(`${punkt} `)).toBe(false);
    }
  });

  it('kommt ohne Paragrafen, Prozentzahlen und Kürzel aus, solange alles in Ordnung ist', () => {
    const fine = lines.filter(({ kriterium }) => kriterium.zustand === 'erfuellt');
    expect(fine.filter(({ stand }) => /%|AZR|§/.test(stand)).map(({ stand }) => stand)).toEqual([]);
  });
});
