import { describe, expect, test } from 'vitest';
import { termineOf } from '#renderer/features/fallakte/uebersicht/termine.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { akte, ergebnis, heute } from '../probe-akte.ts';

describe('Die nächsten Termine', () => {
  test('stehen in ihrer Reihenfolge', () => {
    const termine = termineOf(akte, ergebnis, [{ naechsteUeberpruefung: asDatum('2027-01-15') }], heute);
    expect(termine.map(({ tag }) => tag)).toEqual(['2026-11-30', '2026-12-26', '2027-01-15', '2027-01-26']);
  });
  test('behalten eine überfällige Rückmeldung, bis Kontakt oder Bogen da ist', () => {
    const spaet = asDatum('2026-12-05');
    expect(termineOf(akte, null, [], spaet).map(({ was }) => was)).toContain(
      'Rückmeldung der Beratungsstelle erwartet',
    );
    const beantwortet = {
      ...akte,
      verweis: akte.verweis.map((verweis) => ({ ...verweis, kontaktAm: heute })),
    };
    expect(termineOf(beantwortet, null, [], spaet).map(({ was }) => was)).not.toContain(
      'Rückmeldung der Beratungsstelle erwartet',
    );
  });
});
