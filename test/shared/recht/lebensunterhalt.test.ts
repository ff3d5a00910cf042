import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import {
  absetzbetrag,
  berechne,
  type Eingabe,
  type Mitglied,
} from '#shared/recht/lebensunterhalt/berechnung.ts';
import { parameterFuer, type Parameter } from '#shared/recht/lebensunterhalt/parameter.ts';
import { pruefeLebensunterhalt } from '#shared/recht/lebensunterhalt/pruefung.ts';
import { absetzregel2023, absetzregelAlt } from '#shared/recht/lebensunterhalt/tabellen.ts';
import { claraMuster } from '#test/cast/clara-muster.ts';
import { nadiaFamilie } from '#test/cast/nadia-familie.ts';
import { integriert } from './befragen.ts';
import { holding } from '#test/holding.ts';

const ERWACHSEN: Mitglied = { stufe: 1, alter: 30, kind: false, wer: 'die Person selbst' };
const eingabe = (mehr: Partial<Eingabe>): Eingabe => ({
  mitglieder: [ERWACHSEN],
  brutto: 0,
  netto: 0,
  inAusbildungUnter25: false,
  andere: [],
  kindergeld: 0,
  sonstiges: 0,
  kduWarm: 0,
  alleinerziehend: false,
  schwanger: false,
  warmwasserDezentral: false,
  ...mehr,
});
const werte = (tag: string): Parameter => {
  const parameter = parameterFuer(asDatum(tag));
  if ('keine' in parameter) throw new Error(parameter.keine);
  return parameter;
};
const W2026 = werte('2026-11-21');

describe('Die Rechenbeispiele des Katalogs', () => {
  test('LU-1: alleinstehend, 2.300 brutto: gesichert, 259,00 Euro übrig', () => {
    expect(berechne(eingabe({ brutto: 230_000, netto: 169_000, kduWarm: 52_000 }), W2026)).toMatchObject({
      bedarf: 108_300,
      freibetrag: 34_800,
      einkommen: 134_200,
      saldo: 25_900,
    });
  });

  test('LU-2: alleinstehend, 1.600 brutto: 141,00 Euro fehlen, überwiegend 119 und 87 Prozent', () => {
    const ergebnis = berechne(eingabe({ brutto: 160_000, netto: 129_000, kduWarm: 52_000 }), W2026);
    expect(ergebnis).toMatchObject({ bedarf: 108_300, einkommen: 94_200, saldo: -14_100 });
    expect([Math.round(ergebnis.anteilOhneFreibetrag), Math.round(ergebnis.anteilMitFreibetrag)]).toEqual([
      119, 87,
    ]);
  });

  test('LU-3: Paar mit Kindern von 5 und 9: 39,00 Euro fehlen, überwiegend 93 und 79 Prozent', () => {
    const lu = pruefeLebensunterhalt(nadiaFamilie, asDatum('2026-11-21'));
    if (lu.art !== 'gerechnet') throw new Error('must be calculated');
    const [ergebnis] = lu.berechnungen;
    expect(ergebnis).toMatchObject({ bedarf: 265_900, freibetrag: 37_800, einkommen: 262_000, saldo: -3900 });
    expect([Math.round(ergebnis.anteilOhneFreibetrag), Math.round(ergebnis.anteilMitFreibetrag)]).toEqual([
      93, 79,
    ]);
  });

  test('LU-4: alleinerziehend mit Kind von 4: 69 Prozent ohne, 47 Prozent mit Freibeträgen', () => {
    const lu = pruefeLebensunterhalt(claraMuster, asDatum('2026-11-21'));
    if (lu.art !== 'gerechnet') throw new Error('must be calculated');
    const [ergebnis] = lu.berechnungen;
    expect(ergebnis).toMatchObject({
      bedarf: 177_268,
      mehrbedarf: 20_268,
      freibetrag: 37_800,
      einkommen: 84_200,
    });
    expect([Math.round(ergebnis.anteilOhneFreibetrag), Math.round(ergebnis.anteilMitFreibetrag)]).toEqual([
      69, 47,
    ]);
  });

  // The source deducts 330 euros, the old maximum with a minor child; without one the statute allows 300.
  test('LU-5: Werte von 2018 von Hand: 314,81 Euro bleiben für die Miete, nicht 284,81', () => {
    const parameter: Parameter = {
      id: '2018',
      quelle: 'von Hand',
      regelbedarf: { ...W2026.regelbedarf, 1: 41_600 },
      absetzregel: absetzregelAlt,
      grundleistung: null,
      minijobgrenze: null,
      kindergeld: null,
    };
    expect(berechne(eingabe({ brutto: 136_000, netto: 103_081 }), parameter)).toMatchObject({
      freibetrag: 30_000,
      saldo: 31_481,
    });
    expect(absetzbetrag(136_000, absetzregelAlt, true)).toBe(31_600);
    expect(103_081 - 33_000 - 41_600).toBe(28_481);
  });
});

describe('Absetzbeträge nach § 11b SGB II', () => {
  test.each([
    ['seit Juli 2023', absetzregel2023, 40_000, false, 16_000],
    ['seit Juli 2023', absetzregel2023, 52_000, false, 18_400],
    ['seit Juli 2023', absetzregel2023, 60_300, false, 20_890],
    ['seit Juli 2023', absetzregel2023, 100_000, false, 32_800],
    ['seit Juli 2023', absetzregel2023, 120_000, false, 34_800],
    ['seit Juli 2023', absetzregel2023, 500_000, false, 34_800],
    ['seit Juli 2023', absetzregel2023, 150_000, true, 37_800],
    ['bis Juni 2023', absetzregelAlt, 100_000, false, 28_000],
    ['bis Juni 2023', absetzregelAlt, 120_000, false, 30_000],
    ['bis Juni 2023', absetzregelAlt, 150_000, true, 33_000],
    ['ohne Einkommen', absetzregel2023, 0, false, 0],
    ['unter dem Grundbetrag', absetzregel2023, 7500, false, 7500],
  ] as const)('%s, %#: brutto %i Cent', (_, regel, brutto, kind, betrag) =>
    expect(absetzbetrag(brutto, regel, kind)).toBe(betrag),
  );

  test('der Wechsel der Regel liegt zwischen dem 30.06. und dem 01.07.2023', () => {
    expect([werte('2023-06-30').absetzregel.id, werte('2023-07-01').absetzregel.id]).toEqual([
      '11b-alt',
      '11b-2023',
    ]);
  });
});

describe('Mehrbedarf', () => {
  const allein = (...kinder: number[]) =>
    berechne(
      eingabe({
        alleinerziehend: true,
        mitglieder: [
          ERWACHSEN,
          ...kinder.map((alter): Mitglied => ({
            stufe: alter < 6 ? 6 : alter < 14 ? 5 : 4,
            alter,
            kind: true,
            wer: 'Kind',
          })),
        ],
      }),
      W2026,
    ).mehrbedarf;
  test.each([
    ['ein Kind unter sieben', [6], 36],
    ['ein Kind ab sieben', [7], 12],
    ['zwei Kinder unter 16', [10, 15], 36],
    ['zwei Kinder, eines ab 16', [10, 16], 24],
    ['vier Kinder', [8, 9, 10, 11], 48],
    ['sechs Kinder: höchstens 60', [8, 9, 10, 11, 12, 13], 60],
  ])('%s: %s Prozent', (_, kinder, prozent) =>
    expect(allein(...kinder)).toBe(Math.round((56_300 * prozent) / 100)),
  );

  test('Schwangerschaft 17 Prozent, Warmwasser je nach Alter', () => {
    expect(berechne(eingabe({ schwanger: true }), W2026).mehrbedarf).toBe(9571);
    expect(berechne(eingabe({ warmwasserDezentral: true }), W2026).mehrbedarf).toBe(1295);
  });
});

describe('Was nicht bekannt ist', () => {
  test.each(['2020-12-31', '2027-01-01'])('für den %s gibt es keine Beträge', (tag) =>
    expect(parameterFuer(asDatum(tag))).toEqual({
      keine: `Für ${tag.slice(0, 4)} sind keine Regelbedarfe hinterlegt.`,
    }),
  );

  test('jedes Jahr von 2021 bis 2026 hat genau eine Tabelle mit Quelle', () => {
    for (const jahr of [2021, 2022, 2023, 2024, 2025, 2026])
      expect(werte(`${jahr}-12-31`)).toMatchObject({
        id: String(jahr),
        quelle: holding(String(jahr)),
      });
  });

  test('ein Kind ohne Geburtsdatum macht den Bedarf unbekannt', () => {
    const lu = pruefeLebensunterhalt(
      integriert({ angehoeriger: [{ beziehung: 'kind', imHaushalt: true }] }),
      asDatum('2026-11-21'),
    );
    expect(lu).toMatchObject({ art: 'fehlt' });
  });

  test('vom Kind ist nur das Jahr bekannt: Beide Stufen werden gerechnet', () => {
    const lu = pruefeLebensunterhalt(
      integriert({
        lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 0, alleinerziehend: true },
        angehoeriger: [{ beziehung: 'kind', geburtsdatum: '2020', imHaushalt: true }],
      }),
      asDatum('2026-11-21'),
    );
    expect(lu).toMatchObject({
      art: 'gerechnet',
      berechnungen: [{ regelbedarf: 95_300 }, { regelbedarf: 92_000 }],
    });
  });

  test('wer 18 bis 24 ist und bei den Eltern wohnt, hat Stufe 3', () => {
    const lu = pruefeLebensunterhalt(
      integriert({
        person: { geburtsdatum: '2004-01-01', haushaltErfasst: true },
        angehoeriger: [{ beziehung: 'elternteil', imHaushalt: true }],
      }),
      asDatum('2026-11-21'),
    );
    expect(lu).toMatchObject({ art: 'gerechnet', eingabe: { mitglieder: [{ stufe: 3 }] } });
  });
});
