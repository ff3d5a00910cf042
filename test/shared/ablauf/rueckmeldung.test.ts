import { describe, expect, it } from 'vitest';
import { rueckmeldungFaelligAm, rueckmeldungStand } from '#shared/ablauf/rueckmeldung.ts';
import { asDatum } from '#shared/lib/datum.ts';

describe('Die Rückmeldung', () => {
  it.each([
    ['2026-03-15', '2026-04-15'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-08-31', '2026-09-30'],
    ['2026-12-31', '2027-01-31'],
  ])('auf einen am %s ausgehändigten Bogen wird bis %s erwartet', (von, bis) => {
    expect(rueckmeldungFaelligAm(asDatum(von))).toBe(bis);
  });

  const verweis = {
    id: 'v',
    personId: 'p',
    traegerId: null,
    dokumentId: null,
    ausgehaendigtAm: asDatum('2026-03-15'),
    faelligAm: asDatum('2026-04-15'),
    kontaktAm: null,
    zurueckAm: null,
    rueckweg: null,
    kopieAnPerson: null,
    selbstGekommen: null,
    bemerkung: null,
    vorgaengerId: null,
  };

  it('ist am letzten Tag noch nicht überfällig, am Tag danach schon', () => {
    expect(rueckmeldungStand(verweis, asDatum('2026-04-15'))).toBe('laeuft');
    expect(rueckmeldungStand(verweis, asDatum('2026-04-16'))).toBe('ueberfaellig');
  });

  it('ist mit dem Kontakt der Person erledigt, auch wenn der Bogen später kommt', () => {
    expect(rueckmeldungStand({ ...verweis, kontaktAm: asDatum('2026-04-01') }, asDatum('2026-06-01'))).toBe(
      'kontakt',
    );
    expect(rueckmeldungStand({ ...verweis, zurueckAm: asDatum('2026-05-01') }, asDatum('2026-06-01'))).toBe(
      'zurueck',
    );
  });
});
