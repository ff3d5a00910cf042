import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zeitraum } from '#shared/lib/halbjahr.ts';
import { halbjahresstatistik } from '#shared/statistik/halbjahr.ts';
import { zaehle } from '#shared/statistik/zaehltabelle.ts';
import type { Zaehlperson } from '#shared/statistik/zaehlperson.ts';
import { asDatum, isTeilDatum, type TeilDatum } from '#shared/lib/datum.ts';

const heute = asDatum('2026-11-21');
const person = (mehr: Partial<Zaehlperson> = {}): Zaehlperson => ({
  lage: 'im_programm',
  geburtsdatum: null,
  geschlecht: null,
  staatsangehoerigkeit: null,
  einreiseAm: null,
  entscheidungen: [],
  betreuungen: [],
  hemmnisse: [],
  ...mehr,
});
const rahmen = {
  jahr: 2026,
  halbjahr: 2,
  heute,
  traeger: [
    { id: 't1', name: 'Musterbrücke' },
    { id: 't2', name: 'Probehaus' },
  ],
} as const;
const tabelle = (personen: readonly Zaehlperson[], id: string) => {
  const gefunden = halbjahresstatistik(personen, rahmen).find((t) => t.id === id);
  if (!gefunden) throw new Error(id);
  return Object.fromEntries(
    gefunden.zeilen.map(({ label, werte }) => [label, werte.length === 1 ? werte[0] : werte]),
  );
};

test('der Stichtag ist das Ende des Halbjahres, im laufenden Halbjahr der heutige Tag', () => {
  expect(zeitraum({ jahr: 2026, halbjahr: 1, heute })).toEqual({
    von: '2026-01-01',
    bis: '2026-06-30',
    stichtag: '2026-06-30',
    vorlaeufig: false,
  });
  expect(zeitraum({ jahr: 2026, halbjahr: 2, heute })).toEqual({
    von: '2026-07-01',
    bis: '2026-12-31',
    stichtag: '2026-11-21',
    vorlaeufig: true,
  });
});

describe('Jede Person steht in jeder Tabelle genau einmal', () => {
  test('die Ampel nach der letzten Entscheidung bis zum Stichtag', () => {
    const entscheidung = (am: string, farbe: 'gruen' | 'gelb' | 'rot') => ({
      am: asDatum(am),
      farbe,
      rechtsgrundlage: '25b1' as const,
    });
    const personen = [
      person({
        entscheidungen: [
          entscheidung('2026-05-01', 'gelb'),
          entscheidung('2026-11-21', 'gruen'),
          entscheidung('2026-11-22', 'rot'),
        ],
      }),
      person(),
    ];
    expect(tabelle(personen, 'ampel')).toEqual({ grün: 1, gelb: 0, rot: 0, ungeprüft: 1 });
    expect(tabelle(personen, 'entscheidungen')).toEqual({ grün: 1, gelb: 0, rot: 0 });
  });

  test('die Betreuung des Stichtags, nicht eine frühere; Träger in Zeilen, Ampel in Spalten', () => {
    const betreuung = (traegerId: string, von: string, bis: string | null) => ({
      art: 'traeger' as const,
      traegerId,
      von: asDatum(von),
      bis: bis === null ? null : asDatum(bis),
    });
    const personen = [
      person({
        betreuungen: [betreuung('t1', '2025-01-01', '2026-11-20'), betreuung('t2', '2026-11-21', null)],
      }),
      person({ betreuungen: [{ art: 'abh', traegerId: null, von: asDatum('2026-01-01'), bis: null }] }),
      person(),
    ];
    expect(tabelle(personen, 'traeger')).toEqual({
      Musterbrücke: [0, 0, 0, 0, 0],
      Probehaus: [0, 0, 0, 1, 1],
      'Sozialarbeit in der Behörde': [0, 0, 0, 1, 1],
      'keine Betreuung': [0, 0, 0, 1, 1],
    });
  });

  test('Hemmnisse sind Mehrfachnennungen ohne Summe; behobene zählen nicht mehr', () => {
    const hemmnisse = [
      { code: 'deutsch' as const, erkanntAm: null, behobenAm: null },
      { code: 'identitaet' as const, erkanntAm: null, behobenAm: asDatum('2026-11-21') },
      { code: 'mobilitaet' as const, erkanntAm: asDatum('2026-11-22'), behobenAm: null },
    ];
    const gefunden = halbjahresstatistik([person({ hemmnisse })], rahmen).find(
      ({ id }) => id === 'hemmnisse',
    );
    expect(gefunden?.summe).toBeNull();
    expect(gefunden?.zeilen.filter(({ werte }) => werte[0] === 1).map(({ label }) => label)).toEqual([
      'nicht ausreichende Deutschkenntnisse',
    ]);
    expect(tabelle([person({ hemmnisse }), person()], 'hemmniszahl')).toEqual({
      'keines erfasst': 1,
      eines: 1,
      zwei: 0,
      'drei und mehr': 0,
    });
  });

  test('am 18. Geburtstag gehört man zur nächsten Altersgruppe', () => {
    const alter = tabelle(
      [person({ geburtsdatum: teil('2008-11-21') }), person({ geburtsdatum: teil('2008-11-22') })],
      'alter',
    );
    expect(alter).toMatchObject({ '18 bis 26 Jahre': 1, '14 bis 17 Jahre': 1 });
  });
});

test('die Summe jeder Tabelle ist der Bestand, gleich wie er zusammengesetzt ist', () => {
  const beliebig = fc.record({
    lage: fc.constantFrom('in_pruefung', 'im_programm', 'titel_erteilt', 'ausgetreten'),
    geburtsdatum: fc.constantFrom(null, teil('1950-01-01'), teil('2020-02-29'), teil('1990')),
    geschlecht: fc.constantFrom(null, 'w', 'm', 'd', 'x'),
    staatsangehoerigkeit: fc.constantFrom(null, '423', '997', '998', '777'),
    einreiseAm: fc.constant(null),
    entscheidungen: fc.constantFrom(
      [],
      [{ am: asDatum('2026-11-01'), farbe: 'gelb', rechtsgrundlage: null }],
    ),
    betreuungen: fc.constantFrom(
      [],
      [{ art: 'keine', traegerId: null, von: asDatum('2026-01-01'), bis: null }],
    ),
    hemmnisse: fc.constant([]),
  });
  const seed = 20_261_121;
  console.info(`Saatzahl ${seed}`);
  let geprueft = 0;
  fc.assert(
    fc.property(fc.array(beliebig), (personen) => {
      for (const { summe, einheit } of halbjahresstatistik(personen as Zaehlperson[], rahmen)) {
        if (summe === null || einheit !== 'Personen') continue;
        geprueft += 1;
        expect(summe.at(-1)).toBe(personen.length);
      }
    }),
    { numRuns: 100, seed },
  );
  expect(geprueft).toBe(800);
});

test('was in keine Zeile gehört, ist ein Programmfehler und keine Zahl', () => {
  const vorgabe = {
    id: 'x',
    titel: 'x',
    definition: 'x',
    einheit: 'Personen',
    stichtag: heute,
    zustaende: { a: 'a' },
  } as const;
  expect(() => zaehle(['b'], { ...vorgabe, zustand: (wert) => wert })).toThrow('without row');
});

function teil(text: string): TeilDatum {
  if (!isTeilDatum(text)) throw new Error(text);
  return text;
}
