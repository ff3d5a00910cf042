import { describe, expect, test } from 'vitest';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';

const { rechtsgrundlagen: wege, vonHand } = rechtDarstellung();
const kriterien = wege.flatMap(({ fassungen }) => fassungen.flatMap((f) => f.kriterien));

describe('Die Darstellung des Rechts', () => {
  test('zeigt jede Rechtsgrundlage mit jeder Fassung und jedem Kriterium, die älteste Fassung zuerst', () => {
    expect(wege.map(({ id }) => id)).toEqual(rechtsgrundlagen.map(({ id }) => id));
    for (const [i, { versionen }] of rechtsgrundlagen.entries()) {
      const fassungen = wege[i]?.fassungen ?? [];
      expect(fassungen.map(({ id }) => id).toSorted()).toEqual(versionen.map(({ id }) => id).toSorted());
      expect(fassungen.map(({ von }) => von)).toEqual(fassungen.map(({ von }) => von).toSorted());
      for (const { id, kriterien: gezeigt } of fassungen)
        expect(gezeigt.map((k) => k.id)).toEqual(
          versionen.find((v) => v.id === id)?.kriterien.map((k) => k.id),
        );
    }
  });

  test('nennt zu jedem Kriterium Bedingung, Fundstelle, Beleg und Unsicherheit in Worten', () => {
    for (const k of kriterien)
      for (const wort of [k.label, k.bedingung, k.norm, k.typWort, k.belegWort, k.unsicherheitWort])
        expect(wort.length, k.id).toBeGreaterThan(3);
  });

  test('sagt zur Geltung, ob das Ende nur geplant ist', () => {
    const fassung = wege.find(({ id }) => id === '25b1')?.fassungen.find(({ id }) => id === '25b-2022');
    expect(fassung?.geltung).toBe('31.12.2022 bis 30.06.2027 (Ende geplant)');
  });

  test('zeigt bei einem Kriterium mit eigenen Fassungen nur die, die in die Fassung des Weges fallen', () => {
    const kriterium = (version: string) =>
      wege
        .find(({ id }) => id === '25b1')
        ?.fassungen.find(({ id }) => id === version)
        ?.kriterien.find(({ id }) => id === '25b2.AUSW');
    expect(kriterium('25b-2015')?.fassungen.map(({ id }) => id)).toEqual(['54-2016', '54-alt']);
    expect(kriterium('25b-2022')?.fassungen.map(({ id }) => id)).not.toContain('54-2016');
    expect(kriterium('25b-2020')?.bedingung).toBe(kriterium('25b-2020')?.fassungen[0]?.bedingung);
  });

  test('führt auf, was nur ein Mensch prüft', () => {
    expect(vonHand.map(({ id }) => id)).toContain('23a');
  });
});
