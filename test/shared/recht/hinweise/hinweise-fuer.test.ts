import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { alleHinweise, beistandFuer, hinweiseFuer } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { hinweis } from '#shared/recht/hinweise/hinweis.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import { leitsatz } from '#shared/domain/records.ts';

const HEUTE = asDatum('2026-11-21');
const ids = (land: string | null, tag = HEUTE) => hinweiseFuer(land, tag).map(({ id }) => id);

describe('Die Hinweise', () => {
  test('haben jeder Herausgeber, Datum, Fundort und eine eigene Kennung', () => {
    for (const each of alleHinweise) expect(hinweis.safeParse(each).error).toBeUndefined();
    expect(new Set(alleHinweise.map(({ id }) => id)).size).toBe(alleHinweise.length);
  });

  test('sprechen nur über Voraussetzungen, die es im Programm gibt', () => {
    const known = bekannteKriterien();
    expect(
      alleHinweise.flatMap(({ id, kriterien }) =>
        kriterien.filter((k) => !known.has(k)).map((k) => `${id}: ${k}`),
      ),
    ).toEqual([]);
  });

  test('ohne gewähltes Land spricht nur der Bund', () => {
    expect(hinweiseFuer(null, HEUTE).every(({ land }) => land === 'bund')).toBe(true);
    expect(ids(null)).toContain('bmi-25b-2015-unterbrechung');
  });

  test('ein Erlass bindet nur sein Land', () => {
    expect(ids('NI')).toContain('ni-25b-2025-zeit');
    expect(ids('NW')).not.toContain('ni-25b-2025-zeit');
  });

  test('ein ersetzter Erlass steht nur bis zum Tag vor seinem Nachfolger', () => {
    expect([
      ids('NW', asDatum('2021-03-18')).includes('nw-25b-2019'),
      ids('NW', asDatum('2021-03-19')).includes('nw-25b-2019'),
      ids('NW', asDatum('2021-03-19')).includes('nw-25b-2021'),
    ]).toEqual([true, false, true]);
  });
});

describe('Ein Leitsatz der Behörde', () => {
  const satz = leitsatz.parse({
    id: '11111111-1111-4111-8111-111111111111',
    titel: 'Lücken bis zu einem Monat',
    text: 'Werden geheilt, wenn die Abschiebung unmöglich war.',
    kriterien: '25b1.VORAUF 25a1.VORAUF',
    quelle: 'Leitung, erfunden',
    von: '2026-01-01',
    bis: '2026-12-31',
  });
  const am = (tag: string) =>
    beistandFuer({ land: null, leitsaetze: [satz] }, asDatum(tag)).filter(({ art }) => art === 'leitsatz');

  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
  ])('am %s: %i', (tag, anzahl) => expect(am(tag)).toHaveLength(anzahl));

  test('steht bei jeder seiner Voraussetzungen', () => {
    expect(am('2026-06-01')[0]?.kriterien).toEqual(['25b1.VORAUF', '25a1.VORAUF']);
  });
});
