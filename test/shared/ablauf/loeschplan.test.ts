import { describe, expect, it } from 'vitest';
import { loeschstand, loeschtermin, type Verlaufsstand } from '#shared/ablauf/loeschplan.ts';
import { asDatum } from '#shared/lib/datum.ts';

const FRISTEN = { loeschNachTitelMonate: 36, loeschNachAustrittMonate: 24, loeschNachRuheMonate: 60 };
const stand = (more: Partial<Verlaufsstand>): Verlaufsstand => ({
  lage: 'ausgetreten',
  lageSeit: asDatum('2024-02-29'),
  zuletztGeaendertAm: asDatum('2025-05-01'),
  rechtsbehelf: false,
  sperre: null,
  ...more,
});

describe('Jeder Fall hat einen Tag, an dem über seine Löschung zu entscheiden ist', () => {
  it.each([
    ['24 Monate nach dem Austritt', stand({}), '2026-03-01', 'austritt'],
    ['36 Monate nach dem Titel', stand({ lage: 'titel_erteilt' }), '2027-03-01', 'titel'],
    ['60 Monate nach der letzten Änderung', stand({ lage: 'im_programm' }), '2030-05-01', 'ruhe'],
    ['auch wenn er nie über die Prüfung hinauskam', stand({ lage: 'in_pruefung' }), '2030-05-01', 'ruhe'],
  ] as const)('%s', (_, verlauf, am, grund) => {
    expect(loeschtermin(verlauf, FRISTEN)).toMatchObject({ am, grund, gesperrt: null });
  });

  it('und ist erst an diesem Tag fällig', () => {
    const termin = loeschtermin(stand({}), FRISTEN);
    expect(loeschstand(termin, asDatum('2026-02-28'))).toBe('spaeter');
    expect(loeschstand(termin, asDatum('2026-03-01'))).toBe('faellig');
  });

  it('eine Aufbewahrung verschiebt ihn und nennt ihren Grund', () => {
    const sperre = { bis: asDatum('2027-01-15'), grund: 'Evaluation läuft.' };
    const termin = loeschtermin(stand({ sperre }), FRISTEN);
    expect(termin.am).toBe('2027-01-15');
    expect(termin.warum).toContain('Evaluation läuft.');
    expect(loeschtermin(stand({ sperre: { ...sperre, bis: asDatum('2025-01-01') } }), FRISTEN).am).toBe(
      '2026-03-01',
    );
  });

  it('ein anhängiger Rechtsbehelf hält die Löschung an', () => {
    const termin = loeschtermin(stand({ rechtsbehelf: true }), FRISTEN);
    expect(termin.gesperrt).toContain('Rechtsbehelf');
    expect(loeschstand(termin, asDatum('2026-11-21'))).toBe('gesperrt');
  });
});
