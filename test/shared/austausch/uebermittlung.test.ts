import { describe, expect, it } from 'vitest';
import {
  createAzrSuche,
  felderOf,
  siehtAusWieAzrNr,
  uebermittlungsfelder,
  umfaenge,
} from '#shared/austausch/uebermittlung.ts';
import { uebermittlungszweck } from '#shared/domain/codes.ts';

describe('Was ein Träger erfährt', () => {
  it('hat kein Feld für AZR-Nummer, Aktenzeichen oder Geschütztes; jeder Zweck verlangt die Weitergabe an den Träger', () => {
    const worte = Object.entries(uebermittlungsfelder).flat().join(' ');
    expect(worte).not.toMatch(/azr|aktenzeichen|verurteil|gesund|täusch|pass\b/i);
    for (const zweck of uebermittlungszweck.codes)
      expect(umfaenge[zweck].einwilligungen).toContain('behoerde_an_traeger');
    expect(umfaenge.halbjahr.einwilligungen).toContain('halbjahresstatistik');
    expect(umfaenge.fallgruppe.einwilligungen).toContain('fallgruppe');
  });

  it('lässt sich verringern, aber nicht um den Namen und nie erweitern', () => {
    expect(felderOf('fallgruppe', ['nachname', 'hemmnisse', 'telefon'])).toEqual([
      'programmNr',
      'nachname',
      'vornamen',
      'ampel',
    ]);
    expect(felderOf('sachstand', [])).not.toContain('geburtsdatum');
  });

  it('nennt keine AZR-Nummer, wie auch immer sie gegliedert ist', () => {
    const nennt = createAzrSuche(['123456789012', 'A-98 765.4', '12']);
    for (const text of ['123456789012', 'AZR 1234 5678 9012.', 'Nr. 123-456/789-012', 'siehe a987654'])
      expect(nennt(text), text).toBe(true);
    // Was kürzer als sechs Zeichen ist, steht in zu vielen Texten, um etwas zu sagen.
    for (const text of ['', '12', '12345678901', '0341 12']) expect(nennt(text), text).toBe(false);
    expect(siehtAusWieAzrNr('bis 01.02.2026, Nr. 987654321098')).toBe(true);
    expect(siehtAusWieAzrNr('0341 1234567890123')).toBe(false);
  });
});
