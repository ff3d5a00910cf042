import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { paragraph25Abs5Seit2005 } from '#shared/recht/regelwerke/25-5/25-5-2005.ts';
import { azubi, inArbeit } from '../azubi.ts';
import { kriterium, pruefe } from '../befragen.ts';

describe('Visum und § 10 Abs. 3 S. 1: was der Weg davon nicht verlangt', () => {
  test.each([
    ['§ 16g Abs. 10 ordnet es an', azubi(), '16g', 'wird'],
    ['§ 19d Abs. 3 erlaubt es', inArbeit(), '19d', 'kann'],
    ['§ 19d Abs. 3 erlaubt es auch nach der Ausbildungsduldung', inArbeit(), '19d1a', 'kann'],
  ])('%s', (_, fall, weg, wort) => {
    for (const id of ['Q.ASYL3a', 'Q.VISUM'])
      expect(kriterium(pruefe(fall), id, weg).text).toContain(`Der Titel ${wort} `);
  });
});

describe('§ 25 Abs. 5 gilt seit dem 01.01.2005', () => {
  test('und nicht früher', () => expect(paragraph25Abs5Seit2005.von).toBe(asDatum('2005-01-01')));
});
