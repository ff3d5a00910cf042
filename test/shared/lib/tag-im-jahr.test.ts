import { describe, expect, it } from 'vitest';
import { meldetag } from '#shared/lib/halbjahr.ts';
import { tagImJahr } from '#shared/lib/tag-im-jahr.ts';

describe('Ein Tag ohne Jahr', () => {
  it('ist in einem Jahr, das ihn nicht hat, der letzte Tag des Monats', () => {
    expect([tagImJahr(2027, '29.02.'), tagImJahr(2028, '29.02.'), tagImJahr(2027, '31.04.')]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-04-30',
    ]);
  });
});

describe('Der Meldetag eines Halbjahrs', () => {
  it('ist der 15.07. und der 15.01., oder der eigene Tag des Trägers', () => {
    const eigene = { halbjahr1Bis: '31.08.', halbjahr2Bis: '28.02.' };
    expect([meldetag({ jahr: 2026, halbjahr: 1 }), meldetag({ jahr: 2026, halbjahr: 2 })]).toEqual([
      '2026-07-15',
      '2027-01-15',
    ]);
    expect([
      meldetag({ jahr: 2026, halbjahr: 1 }, eigene),
      meldetag({ jahr: 2026, halbjahr: 2 }, eigene),
    ]).toEqual(['2026-08-31', '2027-02-28']);
  });

  it('liegt nie vor dem Ende des Halbjahrs', () => {
    const eigene = { halbjahr1Bis: '30.06.', halbjahr2Bis: '31.12.' };
    expect([
      meldetag({ jahr: 2026, halbjahr: 1 }, eigene),
      meldetag({ jahr: 2026, halbjahr: 2 }, eigene),
    ]).toEqual(['2027-06-30', '2027-12-31']);
  });
});
