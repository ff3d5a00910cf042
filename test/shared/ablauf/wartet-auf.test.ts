import { expect, it } from 'vitest';
import { wartetAuf } from '#shared/ablauf/wartet-auf.ts';
import { asDatum } from '#shared/lib/datum.ts';

const NICHTS = { schritt: [], verweis: [], antrag: [] };
const tag = asDatum('2026-03-16');

it('niemand ist dran, solange nichts vereinbart, ausgehändigt oder beantragt ist', () => {
  expect(wartetAuf(NICHTS)).toEqual([]);
  expect(wartetAuf({ ...NICHTS, schritt: [{ wer: 'person', stand: 'entwurf' }] })).toEqual([]);
});

it('vereinbarte Schritte nennen, wer sie tut; erfüllte nicht mehr', () => {
  expect(
    wartetAuf({
      ...NICHTS,
      schritt: [
        { wer: 'dritte', stand: 'vereinbart' },
        { wer: 'behoerde', stand: 'teilweise' },
        { wer: 'beratungsstelle', stand: 'erfuellt' },
        { wer: null, stand: 'vereinbart' },
      ],
    }),
  ).toEqual(['behoerde', 'dritte']);
});

it('ein Rückmeldebogen wartet auf die Person, bis Kontakt oder Bogen da ist', () => {
  expect(wartetAuf({ ...NICHTS, verweis: [{ kontaktAm: null, zurueckAm: null }] })).toEqual(['person']);
  expect(wartetAuf({ ...NICHTS, verweis: [{ kontaktAm: tag, zurueckAm: null }] })).toEqual([]);
  expect(wartetAuf({ ...NICHTS, verweis: [{ kontaktAm: null, zurueckAm: tag }] })).toEqual([]);
});

it.each([
  ['gestellt', ['behoerde']],
  ['in_pruefung', ['behoerde']],
  ['unvollstaendig', ['person']],
  ['wartet_auf_dritte', ['dritte']],
  ['erteilt', []],
  [null, []],
] as const)('ein Antrag mit Stand %s wartet auf %j', (stand, expected) => {
  expect(wartetAuf({ ...NICHTS, antrag: [{ stand }] })).toEqual(expected);
});
