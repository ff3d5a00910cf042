import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymise, type Akte, type Anonym } from '#shared/anonymisierung/anonymise.ts';
import { feldregeln } from '#shared/anonymisierung/feldregeln.ts';
import { merkmale, merkmalNamen, type Merkmal } from '#shared/anonymisierung/merkmale.ts';
import { buildBuendel, leererAuftrag } from '#shared/anonymisierung/tabellen.ts';
import { records } from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';

const stichtag = asDatum('2026-11-21');
const seed = Number(process.env['BLEIBEWEG_SEED'] ?? 20_261_121);
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function akte(person: object, rest: Partial<Akte> = {}): Akte {
  return {
    person: records.person.parse({
      id: id(1),
      programmNr: 'P-0001',
      nachname: 'Muster',
      lage: 'im_programm',
      ...person,
    }),
    ampelentscheidung: [],
    betreuung: [],
    sprachnachweis: [],
    antrag: [],
    haushalt: null,
    umfeld: { geburtsdaten: [], sitz: null },
    ...rest,
  };
}

describe('Aus einer Akte bleiben nur grobe Merkmale', () => {
  test('Alter, Dauer, Herkunft und Stand werden zu Gruppen', () => {
    const anonym = anonymise(
      akte({
        geburtsdatum: '2008-11-22',
        geschlecht: 'd',
        staatsangehoerigkeit: '423',
        einreiseAm: '2020-11-21',
      }),
      stichtag,
    );
    expect(anonym).toEqual({
      ampel: 'ungeprueft',
      lage: 'im_programm',
      altersgruppe: '14_17',
      geschlecht: 'dx',
      staatengruppe: 'zentralasien',
      aufenthaltsdauer: '6_7',
      sprachniveau: 'ohne',
      betreuung: 'keine',
      gemeinde: 'ohne',
      haushalt: 'ohne',
      ablehnung: 'keine',
    });
  });

  test('am 18. Geburtstag gehört man zur nächsten Gruppe; ein unbekannter Tag zählt spät', () => {
    expect(anonymise(akte({ geburtsdatum: '2008-11-21' }), stichtag).altersgruppe).toBe('18_26');
    expect(anonymise(akte({ geburtsdatum: '2008' }), stichtag).altersgruppe).toBe('14_17');
  });

  test('die Entscheidung vom Stichtag zählt, eine spätere nicht', () => {
    const entscheidung = (am: string, farbe: string) =>
      records.ampelentscheidung.parse({
        id: id(2),
        personId: id(1),
        farbe,
        grund: 'erfunden',
        am,
        benutzerId: id(9),
      });
    const ampelentscheidung = [
      entscheidung('2026-11-22', 'rot'),
      entscheidung('2026-01-01', 'gelb'),
      entscheidung('2026-11-21', 'gruen'),
    ];
    expect(anonymise(akte({}, { ampelentscheidung }), stichtag).ampel).toBe('gruen');
  });

  test('jede Regel hat einen Grund, und jedes Merkmal entsteht aus genau einem Feld', () => {
    // `as`: the map is too wide a union for Object.entries; what matters here is what every rule has.
    type Regel = { readonly why: string; readonly op: string; readonly merkmal?: string };
    const tabellen = Object.entries(feldregeln) as unknown as [string, Record<string, Regel>][];
    const regeln = tabellen.flatMap(([tabelle, felder]) =>
      Object.entries(felder).map(([feld, regel]) => ({ ort: `${tabelle}.${feld}`, ...regel })),
    );
    expect(regeln.filter(({ why }) => why.length < 8)).toEqual([]);
    expect(
      regeln.flatMap((regel) => (regel.op === 'coarsen' ? [regel.merkmal ?? ''] : [])).toSorted(),
    ).toEqual([...merkmalNamen].toSorted());
    expect(Object.keys(feldregeln).toSorted()).toEqual(Object.keys(records).toSorted());
  });
});

const anonym: fc.Arbitrary<Anonym> = fc.record(
  Object.fromEntries(
    merkmalNamen.map((merkmal) => [merkmal, fc.nat({ max: 400 }).map((zahl) => schief(merkmal, zahl))]),
  ) as Record<Merkmal, fc.Arbitrary<string>>,
);

/** Most people in few states, some states rare or empty. */
function schief(merkmal: Merkmal, zahl: number): string {
  const keys = Object.keys(merkmale[merkmal].zustaende);
  return (
    keys[Math.min(keys.length - 1, Math.floor(keys.length * (zahl / 401) ** 2))] ?? merkmale[merkmal].ohne
  );
}

test('zufällige Bestände von 5 bis 300 Personen: Summen stimmen, nichts unter der Schwelle, nie eine einzelne verborgene Zahl', () => {
  let tabellen = 0;
  fc.assert(
    fc.property(
      fc.array(anonym, { minLength: 5, maxLength: 300, size: 'max' }),
      fc.constantFrom(3, 4, 5),
      (bestand, schwelle) => {
        const { buendel } = buildBuendel(bestand, leererAuftrag(stichtag, schwelle));
        if (buendel.bestand === null) expect(buendel.tabellen).toEqual([]);
        for (const { zeilen, summe, hinweis } of buendel.tabellen) {
          tabellen += 1;
          const offen = zeilen.flatMap(({ anzahl }) => (anzahl === null ? [] : [anzahl]));
          const verborgen = zeilen.length - offen.length;
          expect(summe).toBe(bestand.length);
          expect(offen.filter((anzahl) => anzahl > 0 && anzahl < schwelle)).toEqual([]);
          expect(verborgen).not.toBe(1);
          expect(hinweis === null).toBe(verborgen === 0);
          if (verborgen === 0) expect(offen.reduce((a, b) => a + b, 0)).toBe(summe);
        }
      },
    ),
    { numRuns: Number(process.env['BLEIBEWEG_LAEUFE'] ?? 60), seed },
  );
  console.info(`Saatzahl ${seed}: ${tabellen} Tabellen geprüft`);
  expect(tabellen).toBeGreaterThan(100);
});

test('bei sehr wenigen Personen gibt es keine Tabelle, aber einen Satz', () => {
  const wenige = Array.from({ length: 9 }, () => anonymise(akte({}), stichtag));
  const { buendel } = buildBuendel(wenige, leererAuftrag(stichtag, 3));
  expect(buendel.bestand).toBeNull();
  expect(buendel.nichtEnthalten[0]).toContain('weniger als 10 Personen');
});
