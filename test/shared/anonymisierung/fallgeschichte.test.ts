import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anonym } from '#shared/anonymisierung/anonymise.ts';
import { erzaehle, type Geschichtsfakten } from '#shared/anonymisierung/fallgeschichte.ts';
import { merkmale, merkmalNamen } from '#shared/anonymisierung/merkmale.ts';
import { hemmnis } from '#shared/domain/codes.ts';

const SAAT = 20_261_121;

const anonym = (more: Partial<Anonym>): Anonym => ({
  // `as`: filled from the complete list of traits.
  ...(Object.fromEntries(merkmalNamen.map((name) => [name, merkmale[name].ohne])) as Anonym),
  ...more,
});
const mensch = (more: Partial<Anonym>, hemmnisse: Geschichtsfakten['hemmnisse'] = []): Geschichtsfakten => ({
  anonym: anonym(more),
  hemmnisse,
});
const viele = (zahl: number, each: Geschichtsfakten) => Array.from({ length: zahl }, () => each);

describe('Eine Fallgeschichte', () => {
  const familie = mensch(
    { ampel: 'gelb', haushalt: 'kinder', aufenthaltsdauer: '8_11', sprachniveau: 'A2' },
    ['kinderbetreuung'],
  );

  it('erzählt nur, was auf genug Menschen zutrifft, in ganzen Sätzen', () => {
    const [geschichte] = erzaehle([...viele(6, familie), ...viele(3, mensch({ haushalt: 'kinder' }))], 5);
    expect(geschichte?.titel).toBe('Auf dem Weg');
    expect(geschichte?.anzahl).toBe(6);
    expect(geschichte?.text).toContain('Sie lebt mit Kindern unter 18 zusammen.');
    expect(geschichte?.text).toContain('Für die Kinder gibt es keine Betreuung');
  });

  it('entfällt, wenn es zu wenige sind', () => {
    expect(erzaehle(viele(4, familie), 5)).toEqual([]);
  });

  it('entfällt, wenn alle, die so aussehen, in dieser Lage sind', () => {
    expect(erzaehle(viele(20, familie), 5)).toEqual([]);
  });

  it('sagt nie etwas über Straffälligkeit oder Motivation', () => {
    const texte = erzaehle(
      [...viele(9, mensch({ ampel: 'gelb' }, ['straffaelligkeit', 'motivation'])), ...viele(9, mensch({}))],
      5,
    );
    expect(texte.map(({ text }) => text).join(' ')).not.toMatch(/Straf|Motivation/);
  });

  it(`trifft bei jedem Bestand auf mindestens k Menschen zu, und nicht auf alle, die so aussehen (Saat ${SAAT})`, () => {
    const zustand = (name: keyof typeof merkmale) =>
      fc.constantFrom(...Object.keys(merkmale[name].zustaende));
    const einer = fc.record({
      anonym: fc.record({
        ampel: zustand('ampel'),
        lage: zustand('lage'),
        haushalt: zustand('haushalt'),
        altersgruppe: zustand('altersgruppe'),
        aufenthaltsdauer: zustand('aufenthaltsdauer'),
        ablehnung: zustand('ablehnung'),
      }),
      hemmnisse: fc.uniqueArray(fc.constantFrom(...hemmnis.codes), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(einer, { minLength: 5, maxLength: 80 }),
        fc.integer({ min: 3, max: 6 }),
        (rows, k) => {
          const bestand = rows.map(({ anonym: some, hemmnisse }) => ({ anonym: anonym(some), hemmnisse }));
          for (const { fakten, anzahl, art } of erzaehle(bestand, k)) {
            expect(anzahl).toBeGreaterThanOrEqual(k);
            // Counted anew from the words of the preview.
            const gleiche = bestand.filter((each) =>
              fakten.every((fakt) =>
                merkmalNamen.some((name) => {
                  const { titel, zustaende } = merkmale[name];
                  return fakt === `${titel}: ${zustaende[each.anonym[name]] ?? ''}`;
                }),
              ),
            );
            expect(gleiche.length, art).toBeGreaterThan(anzahl);
          }
        },
      ),
      { seed: SAAT, numRuns: 60 },
    );
  });
});
