import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ampelfarbe, austrittsgrund, entscheidung, hemmnis, rechtsgrundlage } from '#shared/domain/codes.ts';
import { werteAus } from '#shared/statistik/auswertung/auswertung.ts';
import type { Bestand } from '#shared/statistik/auswertung/bestand.ts';
import { prozent, type Anteil, type Dauer } from '#shared/statistik/auswertung/kennzahl.ts';
import { summen } from '#shared/statistik/auswertung/tabelle.ts';
import { asDatum, plusDays, type Datum, type TeilDatum } from '#shared/lib/datum.ts';

const VON = asDatum('2026-01-01');
const BIS = asDatum('2026-06-30');
const d = asDatum;

const LEER: Bestand = {
  personen: [],
  entscheidungen: [],
  betreuungen: [],
  hemmnisse: [],
  antraege: [],
  titel: [],
  kontakte: [],
  austritte: [],
  anschreiben: [],
  traeger: [],
  stellen: [],
};
const person = (
  personId: string,
  more: Partial<Bestand['personen'][number]> = {},
): Bestand['personen'][number] => ({
  personId,
  lage: 'im_programm',
  geburtsdatum: null,
  geschlecht: null,
  staatsangehoerigkeit: null,
  einreiseAm: null,
  haushaltId: null,
  seit: d('2025-01-01'),
  geduldetSeit: null,
  ...more,
});
const antrag = (
  personId: string,
  more: Partial<Bestand['antraege'][number]> = {},
): Bestand['antraege'][number] => ({
  personId,
  norm: '25b1',
  gestelltAm: d('2026-02-01'),
  vollstaendigAm: null,
  stand: 'gestellt',
  entschiedenAm: null,
  ablehnungsgrund: null,
  ...more,
});

const zeit = { von: VON, bis: BIS };
const tabelle = (bestand: Bestand, id: string, z = zeit) => {
  const found = werteAus(bestand, z).tabellen.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return Object.fromEntries(
    found.zeilen.map(({ label, zellen }) => [label, zellen.map((cell) => cell.length)]),
  );
};
const anteil = (bestand: Bestand, id: string): Anteil => {
  const found = werteAus(bestand, zeit).kennzahlen.find((each) => each.id === id);
  if (found?.art !== 'anteil') throw new Error(`no share ${id}`);
  return found;
};
const dauer = (bestand: Bestand, id: string): Dauer => {
  const found = werteAus(bestand, zeit).kennzahlen.find((each) => each.id === id);
  if (found?.art !== 'dauer') throw new Error(`no duration ${id}`);
  return found;
};

describe('Ein leeres Register', () => {
  it('hat lauter Nullen und keine Quote: null durch null ist keine Zahl', () => {
    const { tabellen, kennzahlen } = werteAus(LEER, zeit);
    expect(tabellen.every(({ grundgesamtheit }) => grundgesamtheit === 0)).toBe(true);
    expect(
      kennzahlen.filter(({ art }) => art === 'anteil').every((each) => prozent(each as Anteil) === null),
    ).toBe(true);
  });
});

describe('Die Ampelgruppen', () => {
  const bestand: Bestand = {
    ...LEER,
    personen: [person('a'), person('b'), person('c', { seit: d('2026-03-01') })],
    entscheidungen: [
      { personId: 'a', am: d('2025-06-01'), farbe: 'gelb' },
      { personId: 'a', am: d('2026-04-01'), farbe: 'gruen' },
      { personId: 'b', am: d('2026-07-05'), farbe: 'rot' },
    ],
  };
  it('zählen die letzte Entscheidung bis zum Stichtag; spätere gibt es noch nicht', () => {
    expect(tabelle(bestand, 'ampel')).toMatchObject({ grün: [1], gelb: [0], rot: [0], ungeprüft: [2] });
  });
  it('stehen an jedem früheren Tag so da, wie sie an ihm standen', () => {
    const z = { von: VON, bis: d('2026-02-28') };
    expect(tabelle(bestand, 'ampel', z)).toMatchObject({ gelb: [1], ungeprüft: [1] });
  });
  it('wechseln nur bei Personen, die schon am Anfang da waren', () => {
    const wechsel = tabelle(bestand, 'ampelwechsel');
    expect(wechsel['gelb']).toEqual([1, 0, 0, 0]);
    expect(
      Object.values(wechsel)
        .flat()
        .reduce((a, b) => a + b, 0),
    ).toBe(2);
  });
});

describe('Anträge', () => {
  it('sind keine Personen: zwei Anträge einer Person zählen zweimal, ihr Titel einmal je Person', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: [person('a')],
      antraege: [antrag('a', { stand: 'abgelehnt', entschiedenAm: d('2026-03-01') }), antrag('a')],
      titel: [
        { personId: 'a', norm: '25b1', von: d('2026-04-01'), bis: d('2028-03-31'), erloschenAm: null },
        { personId: 'a', norm: '25b4', von: d('2026-05-01'), bis: d('2028-04-30'), erloschenAm: null },
      ],
    };
    const sum = (id: string) =>
      Object.values(tabelle(bestand, id))
        .flat()
        .reduce((a, b) => a + b, 0);
    expect(sum('antragsstand')).toBe(2);
    expect(sum('titel')).toBe(2);
    expect(sum('titel_personen')).toBe(1);
  });

  it('über die erst nach dem Stichtag entschieden wurde, sind am Stichtag offen', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: [person('a')],
      antraege: [antrag('a', { stand: 'erteilt', entschiedenAm: d('2026-07-10') })],
    };
    expect(tabelle(bestand, 'antragsstand')).toMatchObject({ 'am Stichtag noch offen': [1] });
    expect(anteil(bestand, 'quote_entschieden').nenner).toEqual([]);
    expect(anteil(bestand, 'quote_gestellt')).toMatchObject({ zaehler: [], nenner: ['a'] });
  });

  it('eine Duldung bis zur Entscheidung ist keine Entscheidung', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: [person('a')],
      antraege: [antrag('a', { stand: 'zwischenduldung', entschiedenAm: d('2026-03-01') })],
    };
    expect(anteil(bestand, 'quote_entschieden').nenner).toEqual([]);
    expect(tabelle(bestand, 'trichter')).toMatchObject({ 'Antrag läuft': [1] });
  });

  it('Erteilt von den Entschiedenen und von den Gestellten haben verschiedene Nenner, und beide stehen da', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: ['a', 'b', 'c', 'd'].map((id) => person(id)),
      antraege: [
        antrag('a', { stand: 'erteilt', entschiedenAm: d('2026-05-01') }),
        antrag('b', { stand: 'abgelehnt', entschiedenAm: d('2026-05-01') }),
        antrag('c'),
        antrag('d', { stand: 'beratung' }),
      ],
    };
    const [a, b] = [anteil(bestand, 'quote_entschieden'), anteil(bestand, 'quote_gestellt')];
    expect([a.zaehler.length, a.nenner.length, prozent(a)]).toEqual([1, 2, 50]);
    expect([b.zaehler.length, b.nenner.length, prozent(b)]).toEqual([1, 3, 33]);
    expect(anteil(bestand, 'ohne_antrag').zaehler).toEqual(['d']);
  });

  it('die ungeprüfte Dauer fehlt und ist nicht null Tage; was endet, bevor es beginnt, zählt als ohne Angabe', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: ['a', 'b', 'c'].map((id) => person(id)),
      antraege: [
        antrag('a', { stand: 'erteilt', gestelltAm: d('2026-02-01'), entschiedenAm: d('2026-02-11') }),
        antrag('b', { stand: 'erteilt', gestelltAm: d('2026-03-01'), entschiedenAm: d('2026-02-01') }),
        antrag('c', { stand: 'erteilt', vollstaendigAm: d('2026-02-05'), entschiedenAm: d('2026-02-11') }),
      ],
    };
    expect(dauer(bestand, 'dauer_gestellt')).toMatchObject({ tage: [10, 10], ohneAngabe: 1 });
    expect(dauer(bestand, 'dauer_vollstaendig')).toMatchObject({ tage: [6], ohneAngabe: 2 });
  });
});

describe('Haushalte', () => {
  it('zählen einmal, wie viele Menschen auch darin leben', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: [
        person('a', { haushaltId: 'h1' }),
        person('b', { haushaltId: 'h1' }),
        person('c', { haushaltId: 'h1' }),
        person('d'),
      ],
    };
    expect(tabelle(bestand, 'haushalte')).toEqual({
      'eine Person': [1],
      'zwei Personen': [0],
      'drei oder vier': [1],
      'fünf und mehr': [0],
    });
  });
});

describe('Erteilte Titel', () => {
  it('zählen als Titel, als Personen und als Haushalte verschieden', () => {
    const titel = (personId: string, von: string) => ({
      personId,
      norm: '25b1' as const,
      von: d(von),
      bis: null,
      erloschenAm: null,
    });
    const bestand: Bestand = {
      ...LEER,
      personen: [person('a', { haushaltId: 'h' }), person('b', { haushaltId: 'h' }), person('c')],
      titel: [
        titel('a', '2026-02-01'),
        titel('a', '2026-05-01'),
        titel('b', '2026-03-01'),
        titel('c', '2026-03-01'),
      ],
    };
    const label = rechtsgrundlage.label('25b1');
    const zahl = (id: string) => tabelle(bestand, id)[label];
    expect([zahl('titel'), zahl('titel_personen'), zahl('titel_haushalte')]).toEqual([[4], [3], [2]]);
  });
});

describe('Was nach dem ersten Titel kam', () => {
  it('fragt nach 6, 12 und 24 Monaten und lässt weg, was noch nicht vorbei ist', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: [person('a'), person('b')],
      titel: [
        { personId: 'a', norm: '25b1', von: d('2025-05-01'), bis: d('2026-04-30'), erloschenAm: null },
        { personId: 'b', norm: '25b1', von: d('2025-05-01'), bis: d('2026-01-31'), erloschenAm: null },
        { personId: 'b', norm: '25b1', von: d('2026-02-01'), bis: d('2028-01-31'), erloschenAm: null },
      ],
    };
    expect(tabelle(bestand, 'nachhaltigkeit')).toEqual({
      'gültiger Titel': [2, 1, 0],
      'kein gültiger Titel eingetragen': [0, 1, 0],
    });
  });
});

describe('Antwort auf Anschreiben', () => {
  it('zählt jede Person einmal, nach der weitesten Reaktion seit dem ersten Brief', () => {
    const bestand: Bestand = {
      ...LEER,
      personen: ['a', 'b', 'c'].map((id) => person(id)),
      anschreiben: ['a', 'a', 'b', 'c'].map((personId) => ({
        personId,
        am: d('2026-02-01'),
        antwortAm: null,
      })),
      kontakte: [
        { personId: 'a', am: d('2026-03-01'), thema: null },
        { personId: 'b', am: d('2026-01-15'), thema: null },
      ],
      antraege: [antrag('a', { gestelltAm: d('2026-04-01') })],
    };
    expect(tabelle(bestand, 'anschreiben')).toEqual({
      'Antrag gestellt': [1],
      'gekommen oder geantwortet': [0],
      'noch keine Reaktion': [2],
    });
  });
});

describe('Bei beliebigen Beständen', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((n): Datum => plusDays(d('2024-01-01'), n));
  const ids = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  const id = fc.constantFrom(...ids);
  const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
  const bestand: fc.Arbitrary<Bestand> = fc.record({
    personen: fc.uniqueArray(
      fc.record({
        personId: id,
        lage: fc.constantFrom('im_programm' as const, 'ausgetreten' as const),
        geburtsdatum: maybe(day.map((each) => each as string as TeilDatum)),
        geschlecht: fc.constantFrom('w' as const, 'm' as const, null),
        staatsangehoerigkeit: fc.constantFrom('423', '997', null),
        einreiseAm: maybe(day),
        haushaltId: fc.constantFrom('h1', 'h2', null),
        seit: day,
        geduldetSeit: maybe(day),
      }),
      { selector: ({ personId }) => personId },
    ),
    entscheidungen: fc.array(
      fc.record({ personId: id, am: day, farbe: fc.constantFrom(...ampelfarbe.codes) }),
    ),
    betreuungen: fc.array(
      fc.record({
        personId: id,
        art: fc.constantFrom('traeger' as const, 'abh' as const, 'keine' as const),
        traegerId: fc.constantFrom('t1', null),
        von: day,
        bis: maybe(day),
      }),
    ),
    hemmnisse: fc.array(
      fc.record({
        personId: id,
        code: fc.constantFrom(...hemmnis.codes),
        erkanntAm: maybe(day),
        behobenAm: maybe(day),
      }),
    ),
    antraege: fc.array(
      fc.record({
        personId: id,
        norm: fc.constantFrom(...rechtsgrundlage.codes),
        gestelltAm: day,
        vollstaendigAm: maybe(day),
        stand: maybe(fc.constantFrom(...entscheidung.codes)),
        entschiedenAm: maybe(day),
        ablehnungsgrund: fc.constantFrom('pass' as const, null),
      }),
    ),
    titel: fc.array(
      fc.record({
        personId: id,
        norm: fc.constantFrom(...rechtsgrundlage.codes),
        von: day,
        bis: maybe(day),
        erloschenAm: maybe(day),
      }),
    ),
    kontakte: fc.array(fc.record({ personId: id, am: day, thema: fc.constant(null) })),
    austritte: fc.array(
      fc.record({ personId: id, am: day, grund: fc.constantFrom(...austrittsgrund.codes) }),
    ),
    anschreiben: fc.array(fc.record({ personId: id, am: day, antwortAm: maybe(day) })),
    traeger: fc.constant([{ id: 't1', name: 'Beratungsstelle Eins (erfunden)', plaetze: null }]),
    stellen: fc.constant([{ umfang: 75, richtwert: 150 }]),
  });

  it('stehen alle genau einmal in jeder Tabelle, die zusammengezählt wird, und Zähler sind Teil ihrer Nenner', () => {
    const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`seed ${seed}`);
    fc.assert(
      fc.property(bestand, day, fc.integer({ min: 0, max: 400 }), (some, von, length) => {
        const bis = plusDays(von, length);
        const { tabellen, kennzahlen } = werteAus(some, { von, bis });
        const there = some.personen.filter(({ seit }) => seit <= bis).length;
        for (const each of tabellen) {
          const total = summen(each)?.reduce((a, b) => a + b, 0) ?? null;
          if (total !== null) expect(total, each.id).toBe(each.grundgesamtheit);
          for (const { zellen } of each.zeilen) expect(zellen.length).toBe(each.spalten.length);
        }
        for (const each of ['ampel', 'betreuung', 'alter', 'herkunft', 'duldungszeit', 'trichter'])
          expect(tabellen.find(({ id: own }) => own === each)?.grundgesamtheit, each).toBe(there);
        for (const each of kennzahlen)
          if (each.art === 'anteil') {
            expect(each.zaehler.length).toBeLessThanOrEqual(each.nenner.length);
            const share = prozent(each);
            expect(share === null || (share >= 0 && share <= 100)).toBe(true);
          } else expect(each.tage.every((tage) => tage >= 0)).toBe(true);
      }),
      { numRuns: 150, seed },
    );
  });
});
