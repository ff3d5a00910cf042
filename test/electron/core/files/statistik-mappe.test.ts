import { describe, expect, it } from 'vitest';
import { blattname } from '#electron/core/files/statistik-mappe.ts';

describe('Der Name eines Tabellenblatts', () => {
  it('zeigt, dass er gekürzt ist, und bleibt in den Grenzen von Excel', () => {
    expect(blattname('Rechtsgrundlage der Entscheidung')).toBe('Rechtsgrundlage der Entscheidu…');
    expect(blattname('Rechtsgrundlage der Entscheidung')).toHaveLength(31);
    expect(blattname('Grün/Gelb: [alle]?')).toBe('Grün Gelb   alle');
    expect(blattname('Ampelgruppe')).toBe('Ampelgruppe');
  });
});
