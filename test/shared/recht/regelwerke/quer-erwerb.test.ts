import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { paragraph25Abs5Seit2005 } from '#shared/recht/regelwerke/25-5/25-5-2005.ts';
import { PASS } from '#test/cast/basis.ts';
import { azubi, inArbeit } from '../azubi.ts';
import { frage } from '../befragen.ts';

describe('Visum und § 10 Abs. 3 S. 1: was der Weg davon nicht verlangt', () => {
  test.each([
    ['§ 16g Abs. 10 ordnet es an', azubi(), '16g', 'wird'],
    ['§ 19d Abs. 3 erlaubt es', inArbeit(), '19d', 'kann'],
    ['§ 19d Abs. 3 erlaubt es auch nach der Ausbildungsduldung', inArbeit(), '19d1a', 'kann'],
  ])('%s', (_, fall, weg, wort) => {
    for (const id of ['Q.ASYL3a', 'Q.VISUM'])
      expect(frage(fall, id, { weg }).text).toContain(`Der Titel ${wort} `);
  });
});

describe('Q.ID außerhalb der humanitären Titel: die Regel für Personen mit Titel nach § 104c gilt dort nicht', () => {
  const offen = () => ({
    identitaet: { ...PASS, identitaet: 'massnahmen' } as const,
    aufenthaltsabschnitt: [{ status: 'AE104C', von: '2026-01-01' } as const],
  });
  test.each([
    ['19d1a', inArbeit(offen())],
    ['19d', inArbeit(offen())],
  ])('§ %s fragt nur nach dem atypischen Fall', (id, fall) => {
    const fragen = frage(fall, 'Q.ID', { weg: id }).fragen.join();
    expect(fragen).toContain('atypischer Fall');
    expect(fragen).not.toContain('zumutbaren Maßnahmen');
  });
});

describe('§ 25 Abs. 5 gilt seit dem 01.01.2005', () => {
  test('und nicht früher', () => expect(paragraph25Abs5Seit2005.von).toBe(asDatum('2005-01-01')));
});
