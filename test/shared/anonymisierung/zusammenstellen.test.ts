/** The short form of `npm run schutz` (docs/schutz.md), and proof that its attacks can succeed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Loeser } from '#shared/anonymisierung/loeser.ts';
import { stelleZusammen } from '#shared/anonymisierung/zusammenstellen.ts';
import { asDatum, plusDays } from '#shared/lib/datum.ts';
import { openLoeser } from '#electron/core/files/loeser.ts';
import { createZufall } from '#test/beispiel/zufall.ts';
import { errechenbare, festgelegte, kreuzansichtOf } from '#test/schutz/angreifer.ts';
import { zufallsbestand, type Person } from '#test/schutz/bestand.ts';
import { leereBilanz, pruefeBestand, pruefeBuendel } from '#test/schutz/lauf.ts';

const ANZAHL = Number(process.env['BLEIBEWEG_LAEUFE'] ?? 50);
const seed = Number(process.env['BLEIBEWEG_SEED'] ?? 20_261_121);
const STICHTAG = asDatum('2026-06-30');

let loeser: Loeser;
beforeAll(async () => {
  loeser = await openLoeser();
});

const auftrag = (weiter: object = {}) => ({
  stichtag: STICHTAG,
  regeln: { schwelle: 3, zahlenschutz: 'verbergen', nullenZeigen: true } as const,
  fruehere: [],
  loeser,
  geheim: 'nur im Register',
  einzeln: null,
  damals: () => [],
  ...weiter,
});
const bestand = (anzahl: number, saat = seed): Person[] =>
  zufallsbestand(createZufall(saat), anzahl).personen;

test('zufällige Bestände von 5 bis 300 Personen halten den Angriffen stand, einzeln und über sechs Halbjahre', () => {
  const bilanz = leereBilanz();
  for (let nummer = 0; nummer < ANZAHL; nummer += 1)
    pruefeBestand(seed + nummer, bilanz, { loeser, folge: nummer % 12 === 0 });
  const { funde, ...zahlen } = bilanz;
  console.info(`Saatzahlen ab ${seed}: ${JSON.stringify(zahlen)}`);
  expect(funde).toEqual([]);
  expect(zahlen.tabellenMitVerborgenen).toBeGreaterThan(ANZAHL / 2);
  expect(zahlen.kreuze).toBeGreaterThan(ANZAHL / 4);
  expect(zahlen.paare).toBeGreaterThan(ANZAHL / 2);
  expect(zahlen.einzeltabellen).toBeGreaterThan(0);
  expect(zahlen.hoechsterErfolg).toBeLessThanOrEqual(1 / 5);
  expect(zahlen.verlust).toBeLessThanOrEqual(zahlen.verlustMondrian);
});

describe('Der Angreifer findet, was ungeschützt wäre', () => {
  const wissen = { schwelle: 3, boden: 1 } as const;

  test('eine einzelne verborgene Zahl und zwei, von denen eine klein sein muss', () => {
    const summen = [{ ueber: [0, 1, 2], wert: 60 }];
    expect(errechenbare({ zellen: [null, 40, 18], summen }, wissen)).toEqual([0]);
    expect(errechenbare({ zellen: [null, null, 20], summen }, wissen)).toEqual([0, 1]);
  });

  test('eine Zahl, die erst aus Zeile und Spalte zusammen folgt', () => {
    const ansicht = {
      zellen: [null, null, 5, null, null, 9, 7, 8, 6],
      summen: [
        { ueber: [0, 1, 2], wert: 8 },
        { ueber: [3, 4, 5], wert: 31 },
        { ueber: [0, 3, 6], wert: 29 },
        { ueber: [1, 4, 7], wert: 11 },
      ],
    };
    expect(errechenbare(ansicht, wissen)).not.toEqual([]);
  });

  test('was in einem Bündel verborgen ist und im nächsten steht', () => {
    const summen = (wert: number) => [{ ueber: [0, 1, 2, 3], wert }];
    const frueher = { zellen: [null, null, null, 30], summen: summen(50) };
    const spaeter = { zellen: [3, 8, 10, 30], summen: summen(51) };
    expect(festgelegte(frueher, spaeter, [1, 0, 0, 0], wissen)).toContainEqual({ zelle: 0, wert: 2 });
  });

  test('ein Bündel, in dem jemand eine verborgene Zahl einträgt', () => {
    const personen = bestand(250, 4);
    const { buendel } = stelleZusammen(personen, auftrag());
    const bilanz = leereBilanz();
    const melde = (fund: string) => bilanz.funde.push(fund);
    pruefeBuendel(buendel, personen, { bilanz, melde });
    expect(bilanz.funde).toEqual([]);
    const verraten = {
      ...buendel,
      tabellen: buendel.tabellen.map((tabelle) => ({
        ...tabelle,
        zeilen: tabelle.zeilen.map((zeile, index) => (index === 0 ? { ...zeile, anzahl: 2 } : zeile)),
      })),
    };
    pruefeBuendel(verraten, personen, { bilanz, melde });
    expect(bilanz.funde.join('\n')).toMatch(/unter der Schwelle/);
  });
});

describe('Ein zweites Bündel', () => {
  const bilder = (personen: readonly Person[]) => {
    const { bilder: alle, zeilenbild } = stelleZusammen(personen, auftrag());
    return [{ stichtag: STICHTAG, regeln: auftrag().regeln, bilder: alle, einzeldaten: zeilenbild }];
  };

  test('mit denselben Zahlen darf hinaus', () => {
    const personen = bestand(200);
    const { buendel } = stelleZusammen(personen, auftrag({ fruehere: bilder(personen) }));
    expect(buendel.hindernis).toBeNull();
    expect(buendel.vergleiche).toEqual([{ stichtag: STICHTAG, weggelassen: [] }]);
  });

  test('eine Woche später, mit einer Person mehr, zeigt keine Tabelle und sagt, warum', () => {
    const personen = bestand(200);
    const { buendel } = stelleZusammen(
      [...personen, ...bestand(1, 9)],
      auftrag({ fruehere: bilder(personen), stichtag: plusDays(STICHTAG, 7) }),
    );
    expect(buendel.tabellen).toEqual([]);
    expect(buendel.hindernis).toContain('Gegenüber dem Bündel vom 30.06.2026 hat sich zu wenig geändert');
  });
});

describe('Einzeldatensätze', () => {
  const einzeln = { k: 5, l: 2, unterdrueckt: 0.05 };

  test('gibt es für sehr wenige Personen nicht, aber einen Satz', () => {
    const { buendel } = stelleZusammen(bestand(15), auftrag({ einzeln }));
    expect(buendel.einzeldaten).toBeNull();
    expect(buendel.nichtEnthalten[0]).toContain('weniger als 20 Personen');
  });

  test('stehen nie neben Kreuztabellen und nie neben gerundeten Zahlen', () => {
    const personen = bestand(300);
    const mit = stelleZusammen(personen, auftrag({ einzeln })).buendel;
    expect(mit.einzeldaten?.zeilen.length).toBeGreaterThan(280);
    expect(mit.kreuze).toEqual([]);
    const gerundet = stelleZusammen(
      personen,
      auftrag({ einzeln, regeln: { schwelle: 3, zahlenschutz: 'runden_3', nullenZeigen: true } }),
    ).buendel;
    expect(gerundet.einzeldaten).toBeNull();
    expect(gerundet.nichtEnthalten[0]).toContain('gerundet');
  });
});

test('ohne Antwort des Lösers entfällt, was verborgene Zahlen zwischen zwei Merkmalen hätte', () => {
  const personen = bestand(250, 4);
  const { buendel } = stelleZusammen(personen, auftrag({ loeser: () => ({ art: 'offen' }) }));
  expect(buendel.kreuze.flatMap((kreuz) => kreuzansichtOf(kreuz).zellen)).not.toContain(null);
});
