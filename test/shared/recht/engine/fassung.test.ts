import { describe, expect, test } from 'vitest';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import { erfuellt, nichtErfuellt, unbekannt } from '#shared/recht/engine/befund.ts';
import { gefasst, type KriteriumFassung } from '#shared/recht/engine/fassung.ts';
import type { FeldPfad } from '#shared/recht/engine/feldpfad.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { kriterium, type Kriterium } from '#shared/recht/engine/kriterium.ts';
import { createPlan } from '#shared/recht/engine/plan.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { versionInForce, type Rechtsgrundlage, type Regelwerk } from '#shared/recht/engine/regelwerk.ts';
import { fundstelle } from '#shared/recht/kriterien/fundstelle.ts';
import { unbekannte } from '../befragen.ts';

const probe = (mehr: {
  id?: string;
  typ?: string;
  massgeblich?: boolean;
  text?: string;
  feld?: FeldPfad;
}): Kriterium => {
  const { id = 'probe', typ = 'H', massgeblich = true, text = 'Ja.', feld = 'person.geburtsdatum' } = mehr;
  return kriterium<object>({
    id,
    label: 'Probe',
    typ,
    massgeblich,
    fields: [feld],
    exceptions: [],
    citation: fundstelle('§ 1', text, 0),
    evaluate: () => (text === 'Ja.' ? erfuellt({}) : nichtErfuellt({})),
    explain: () => ({ fakt: '', text }),
  });
};
const am = (rechtsstand: string) =>
  new Kontext(unbekannte(), pruefrahmen(asDatum('2026-11-21'), { rechtsstand: asDatum(rechtsstand) }));

describe('Ein Kriterium mit mehreren Fassungen', () => {
  const fassung = (id: string, von: string | null, bis: string | null, k: Kriterium): KriteriumFassung => ({
    id,
    von: von === null ? null : asDatum(von),
    bis: bis === null ? null : asDatum(bis),
    datumGenau: true,
    kriterium: k,
  });
  const alt = probe({ text: 'Nein.', feld: 'asyl.status' });
  const neu = probe({});
  const machen = () =>
    gefasst([fassung('alt', '2020-01-01', '2022-12-30', alt), fassung('neu', '2022-12-31', null, neu)]);

  test.each([
    ['2019-12-31', 'nicht_anwendbar', 'Diese Vorschrift gilt erst seit 01.01.2020.'],
    ['2020-01-01', 'nicht_erfuellt', 'Nein.'],
    ['2022-12-30', 'nicht_erfuellt', 'Nein.'],
    ['2022-12-31', 'erfuellt', 'Ja.'],
    ['2030-01-01', 'erfuellt', 'Ja.'],
  ])('antwortet am %s mit der Fassung des Tages: %s', (tag, zustand, text) => {
    const zwei = machen();
    expect(zwei.befinde(am(tag)).zustand).toBe(zustand);
    expect(zwei.pruefe(am(tag)).ergebnis()).toMatchObject({ zustand, text });
    // Asked again on the same day, and after another day, it is still the same.
    expect(zwei.befinde(am(tag)).zustand).toBe(zustand);
    expect(zwei.befinde(am('2021-01-01')).zustand).toBe('nicht_erfuellt');
  });
  test('zeigt die neueste und sieht auf alle Felder', () => {
    const zwei = machen();
    expect(zwei).toMatchObject({
      id: 'probe',
      citation: neu.citation,
      fields: ['asyl.status', 'person.geburtsdatum'],
    });
    expect(zwei.fassungen?.map(({ id }) => id)).toEqual(['alt', 'neu']);
    expect(new Set([alt.nummer, neu.nummer, zwei.nummer]).size).toBe(3);
  });
  test('eine Fassung ohne Anfang gilt von jeher', () => {
    const eine = gefasst([fassung('neu', null, null, neu)]);
    expect(eine.befinde(am('1990-01-01')).zustand).toBe('erfuellt');
    const beendet = gefasst([fassung('alt', null, '2020-01-01', alt)]);
    expect(beendet.pruefe(am('2020-01-02')).ergebnis().text).toBe('Gilt nicht.');
  });
  test('ohne Fassung oder unter zwei Namen ist es ein Fehler des Programms', () => {
    expect(() => gefasst([])).toThrow('without a version');
    for (const fremd of [probe({ id: 'anders' }), probe({ typ: 'Z' })])
      expect(() =>
        gefasst([fassung('a', null, '2020-01-01', fremd), fassung('b', '2020-01-02', null, neu)]),
      ).toThrow('versions of one criterion');
  });
});

describe('Die Fassung eines Weges', () => {
  const version = (
    id: string,
    von: string,
    bis: string | null,
    kriterien: readonly Kriterium[] = [],
  ): Regelwerk => ({
    id,
    von: asDatum(von),
    bis: bis === null ? null : asDatum(bis),
    endeGeplant: false,
    datumGenau: true,
    rechtsfolge: 'kann erteilt werden',
    kriterien,
  });
  const weg = (id: string, ...versionen: readonly Regelwerk[]): Rechtsgrundlage => ({
    id,
    titel: id,
    farbe: true,
    versionen,
    keine: (tag: Datum) => `keine am ${tag}`,
  });
  test.each([
    ['2019-12-31', { keine: 'keine am 2019-12-31' }],
    ['2020-01-01', { id: 'a' }],
    ['2020-12-31', { id: 'a' }],
    ['2021-01-01', { keine: 'keine am 2021-01-01' }],
    ['2021-01-02', { id: 'b' }],
    ['2030-01-01', { id: 'b' }],
  ])('am %s', (tag, erwartet) =>
    expect(
      versionInForce(
        weg('w', version('a', '2020-01-01', '2020-12-31'), version('b', '2021-01-02', null)),
        asDatum(tag),
      ),
    ).toMatchObject(erwartet),
  );

  test('der Plan eines Tages nennt jedes Kriterium einmal und trennt, was entscheidet, von dem, was zu werten ist', () => {
    const [h, rh, r, w, i, nurInfo] = [
      probe({ typ: 'H' }),
      probe({ typ: 'R/H' }),
      probe({ typ: 'R' }),
      probe({ typ: 'W' }),
      probe({ typ: 'I' }),
      probe({ typ: 'H', massgeblich: false }),
    ] as const;
    const eins = weg('eins', version('a', '2020-01-01', null, [i, h, rh, w, nurInfo]));
    const zwei = weg('zwei', version('b', '2020-01-01', null, [h, r]));
    const plan = createPlan(
      [eins, zwei, weg('spaeter', version('c', '2027-01-01', null, [rh]))],
      asDatum('2026-01-01'),
    );
    expect(plan.kriterien).toEqual([i, h, rh, w, nurInfo, r]);
    expect(plan.wege).toEqual([
      { rechtsgrundlage: eins, version: eins.versionen[0], entscheidend: [h, rh], zuWerten: [w] },
      { rechtsgrundlage: zwei, version: zwei.versionen[0], entscheidend: [h], zuWerten: [r] },
    ]);
  });
});

describe('Unbekannt', () => {
  test('weil eine Angabe fehlt: immer derselbe Befund', () => {
    expect(unbekannt(['asyl.status'], null)).toBe(unbekannt(['asyl.status'], null));
    expect(unbekannt(['asyl.status'], null)).toEqual({
      zustand: 'unbekannt',
      fehlt: [{ feld: 'asyl.status', label: 'Stand des Asylverfahrens' }],
      details: null,
    });
    expect(unbekannt(['asyl.status'], null)).not.toEqual(unbekannt(['asyl.antragAm'], null));
  });
  test('obwohl sich etwas sagen lässt, oder weil mehreres fehlt', () => {
    expect(unbekannt(['asyl.status'], { mal: 1 })).toMatchObject({ details: { mal: 1 } });
    expect(unbekannt(['person.geburtsdatum', 'asyl.status'], null).fehlt.map(({ feld }) => feld)).toEqual([
      'asyl.status',
      'person.geburtsdatum',
    ]);
    const anders = { feld: 'asyl.status', label: 'Stand (anders)' };
    expect(unbekannt([anders], null).fehlt).toEqual([anders]);
  });
});
