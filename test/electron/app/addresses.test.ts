import { describe, expect, test } from 'vitest';
import { placeOf } from '#electron/app/addresses.ts';

describe('The place a window comes back to after locking', () => {
  test.each([
    ['keeps the route', 'app://bleibeweg/fall/4711', 'app://bleibeweg/fall/4711'],
    ['keeps a route in the hash', 'app://bleibeweg/#/fall/4711', 'app://bleibeweg/#/fall/4711'],
    [
      'drops a query, which may hold a searched name',
      'app://bleibeweg/faelle?suche=Mustermann',
      'app://bleibeweg/faelle',
    ],
    [
      'drops a query inside the hash',
      'app://bleibeweg/#/faelle?suche=Mustermann',
      'app://bleibeweg/#/faelle',
    ],
    ['starts anew from a foreign page', 'https://example.com/', 'app://bleibeweg/'],
    ['starts anew from nothing', '', 'app://bleibeweg/'],
  ])('%s', (_what, address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
