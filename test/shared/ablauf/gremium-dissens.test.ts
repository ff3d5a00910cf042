import { describe, expect, it } from 'vitest';
import { dissense } from '#shared/ablauf/gremium-dissens.ts';
import { sichtweise } from '#shared/domain/records.ts';

const PERSON = crypto.randomUUID();
const sicht = (
  seite: 'behoerde' | 'beratungsstelle',
  einschaetzung: string,
  am: string,
  kriterium: string | null = '25b1.LU',
) =>
  sichtweise.parse({
    id: crypto.randomUUID(),
    personId: PERSON,
    seite,
    einschaetzung,
    am,
    kriterium,
    quelle: 'Probe (erfunden)',
  });

describe('Die Liste dessen, was verschieden gesehen wird', () => {
  it('nennt je Voraussetzung beide Sichten mit ihrem jüngsten Stand', () => {
    const [eine, ...rest] = dissense([
      sicht('behoerde', 'erfuellt', '2026-01-10'),
      sicht('behoerde', 'nicht_erfuellt', '2026-05-10'),
      sicht('beratungsstelle', 'auf_dem_weg', '2026-04-01'),
    ]);
    expect(rest).toEqual([]);
    expect(eine).toMatchObject({
      kriterium: '25b1.LU',
      behoerde: { einschaetzung: 'nicht_erfuellt' },
      beratungsstelle: { einschaetzung: 'auf_dem_weg' },
    });
  });

  it('endet, wenn beide es gleich sehen, und beginnt nicht, solange nur eine Seite etwas gesagt hat', () => {
    expect(
      dissense([
        sicht('behoerde', 'offen', '2026-01-10'),
        sicht('beratungsstelle', 'erfuellt', '2026-01-11'),
        sicht('behoerde', 'erfuellt', '2026-02-01'),
        sicht('behoerde', 'offen', '2026-02-01', null),
      ]),
    ).toEqual([]);
  });

  it('enthält auch, was eine Seite ausdrücklich anders sieht, ohne dass die andere etwas gesagt hat', () => {
    expect(dissense([sicht('beratungsstelle', 'abweichend', '2026-01-11', null)])).toMatchObject([
      { kriterium: null, behoerde: null },
    ]);
  });
});
