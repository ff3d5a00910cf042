import { expect, it } from 'vitest';
import { fokusgruppenOf } from '#shared/ablauf/fokusgruppe.ts';
import { asDatum, isTeilDatum } from '#shared/lib/datum.ts';

function groups(geburtsdatum: string | null, tag: string, alleinerziehend: boolean | null = null) {
  if (geburtsdatum !== null && !isTeilDatum(geburtsdatum)) throw new Error(geburtsdatum);
  return fokusgruppenOf({ geburtsdatum, alleinerziehend }, asDatum(tag));
}

it.each([
  ['1966-03-16', '2026-03-15', []],
  ['1966-03-16', '2026-03-16', ['ueber60']],
  ['2012-03-16', '2026-03-15', []],
  ['2012-03-16', '2026-03-16', ['jung']],
  ['2007-03-16', '2026-03-15', ['jung']],
  ['2007-03-16', '2026-03-16', []],
  ['2012', '2026-03-16', ['jung']],
  [null, '2026-03-16', []],
])('wer am %s geboren ist, gehört am %s zu %j', (geburtsdatum, tag, expected) => {
  expect(groups(geburtsdatum, tag)).toEqual(expected);
});

it('alleinerziehend ist nur, wer so eingetragen ist; unbekannt heißt nicht ja', () => {
  expect(groups('1990-01-01', '2026-03-16', true)).toEqual(['alleinerziehend']);
  expect(groups('1990-01-01', '2026-03-16', false)).toEqual([]);
  expect(groups('1990-01-01', '2026-03-16', null)).toEqual([]);
});
