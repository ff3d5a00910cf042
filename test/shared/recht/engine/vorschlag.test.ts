import { expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { erfuellt, nichtErfuellt, offenAb, offenHandlung } from '#shared/recht/engine/befund.ts';
import { fruehestens, isClosed, istEntscheidend, later } from '#shared/recht/engine/vorschlag.ts';

const TAG = asDatum('2028-11-21');
const DANACH = asDatum('2028-11-22');

test.each([
  ['nicht erfüllt', nichtErfuellt({}), true],
  ['bis zum letzten Tag des Zeitraums', offenAb(TAG, {}), false],
  ['einen Tag danach', offenAb(DANACH, {}), true],
  ['durch Handeln', offenHandlung({}), false],
  ['erfüllt', erfuellt({}), false],
] as const)('verschlossen ist, was nicht mehr oder zu spät erreichbar ist: %s', (_, befund, ja) =>
  expect(isClosed(befund, TAG)).toBe(ja),
);

test.each([
  [null, offenAb(TAG, {}), TAG],
  [TAG, offenAb(DANACH, {}), DANACH],
  [DANACH, offenAb(TAG, {}), DANACH],
  [TAG, offenAb(TAG, {}), TAG],
  [TAG, erfuellt({}), TAG],
  [null, nichtErfuellt({}), null],
] as const)('der spätere Tag von %s und %o', (tag, befund, spaeter) =>
  expect(later(tag, befund)).toBe(spaeter),
);

test.each(['R', 'W', 'I'])('%s entscheidet keine Farbe', (typ) => expect(istEntscheidend(typ)).toBe(false));
test.each(['H', 'Z', 'F', 'X', 'Xk', 'Xt', 'R/H', 'W/Xt'])('%s entscheidet mit', (typ) =>
  expect(istEntscheidend(typ)).toBe(true),
);

test('der früheste Tag ist der späteste der entscheidenden, gleich in welcher Reihenfolge', () => {
  const zeit = (typ: string, ab: string) => ({ typ, befund: offenAb(asDatum(ab), {}) });
  const alle = [zeit('Z', '2027-05-01'), zeit('Z', '2027-01-01'), zeit('R', '2028-01-01')];
  expect([fruehestens(alle), fruehestens(alle.toReversed())]).toEqual(['2027-05-01', '2027-05-01']);
});
