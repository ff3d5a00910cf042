import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDatum, formatDatum, plusDays } from '#shared/lib/datum.ts';
import { readDatum, readTeilDatum } from '#shared/lib/datum-eingabe.ts';

const heute = asDatum('2026-03-15');

describe('Ein Tag, wie man ihn tippt', () => {
  it.each([
    ['1.2.90', '1990-02-01'],
    ['01.02.1990', '1990-02-01'],
    ['010290', '1990-02-01'],
    ['01021990', '1990-02-01'],
    ['1/2/1990', '1990-02-01'],
    ['1-2-1990', '1990-02-01'],
    ['1990-02-01', '1990-02-01'],
    [' 1. 2. 1990 ', '1990-02-01'],
    ['29.2.2024', '2024-02-29'],
    ['heute', '2026-03-15'],
    ['Heute', '2026-03-15'],
    ['gestern', '2026-03-14'],
    ['heute+14', '2026-03-29'],
    ['+14', '2026-03-29'],
    ['heute-1w', '2026-03-08'],
    ['+6m', '2026-09-15'],
    ['heute + 1 Jahr', '2027-03-15'],
  ])('„%s“ ist %s', (eingabe, tag) => {
    expect(readDatum(eingabe, { heute })).toEqual({ ok: true, wert: tag });
  });

  it('ein zweistelliges Jahr liegt höchstens zwanzig Jahre voraus', () => {
    expect(readDatum('1.1.46', { heute })).toEqual({ ok: true, wert: '2046-01-01' });
    expect(readDatum('1.1.47', { heute })).toEqual({ ok: true, wert: '1947-01-01' });
  });

  it('bei einem Geburtsdatum liegt ein zweistelliges Jahr nie voraus', () => {
    expect(readDatum('1.1.26', { heute, jahreVoraus: 0 })).toEqual({ ok: true, wert: '2026-01-01' });
    expect(readDatum('1.1.27', { heute, jahreVoraus: 0 })).toEqual({ ok: true, wert: '1927-01-01' });
  });

  it('ein leeres Feld heißt unbekannt', () => {
    expect(readDatum('  ', { heute })).toEqual({ ok: true, wert: null });
  });

  it.each(['31.06.2020', '29.2.2023', '00.01.2020', '320199', '1.13.2020'])(
    '„%s“ gibt es nicht',
    (eingabe) => {
      const answer = readDatum(eingabe, { heute });
      expect(answer.ok).toBe(false);
      expect(answer.ok ? '' : answer.text).toMatch(/gibt es nicht/);
    },
  );

  it.each(['morgens', '1.2', '90', '12', 'abc', '1.2.3.4', '1990-1-1-1', '123', '1.2.199'])(
    '„%s“ ist kein klarer Tag und wird nicht geraten',
    (eingabe) => {
      expect(readDatum(eingabe, { heute }).ok).toBe(false);
    },
  );

  it('ein Jahr allein genügt für einen vollständigen Tag nicht', () => {
    expect(readDatum('1990', { heute }).ok).toBe(false);
  });
});

describe('Ein teilweise bekanntes Datum', () => {
  it.each([
    ['1990', '1990'],
    ['2.1990', '1990-02'],
    ['02/1990', '1990-02'],
    ['1990-2', '1990-02'],
    ['1.2.1990', '1990-02-01'],
  ])('„%s“ ist %s', (eingabe, teil) => {
    expect(readTeilDatum(eingabe, { heute })).toEqual({ ok: true, wert: teil });
  });

  it('ein Monat 13 wird abgewiesen', () => {
    expect(readTeilDatum('13.1990', { heute }).ok).toBe(false);
  });
});

it('jeder Tag, so geschrieben wie angezeigt, wird wieder dieser Tag', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 60_000 }), (offset) => {
      const day = plusDays(heute, offset);
      expect(readDatum(formatDatum(day), { heute })).toEqual({ ok: true, wert: day });
    }),
  );
});
