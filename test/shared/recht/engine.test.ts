import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { fallErgebnis, type FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { unbekannt } from '#shared/recht/engine/befund.ts';
import { versionInForce } from '#shared/recht/engine/regelwerk.ts';
import { farbe, fruehestens, konjunktion, type Gewertet } from '#shared/recht/engine/vorschlag.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { integriert, kriterium, pruefe, weg } from './befragen.ts';
import { kurzerFall, leereStellen, ohne, zufaelligerFall } from './zufall.ts';
import { holding } from '#test/holding.ts';

/**
 * Enough to notice a slip on every run; `LANG_LAEUFE=10000 npx vitest run test/shared/recht/engine.test.ts` looks
 * longer, as `npm run gegenprobe` does for the second implementation. A failure prints its seed.
 */
const LANG = Number(process.env['LANG_LAEUFE'] ?? 300);
const LAEUFE = { numRuns: Math.ceil(LANG / 2) } as const;
/** Left empty these are read in the person's favour; an answer against it leaves the other alternative open. */
const VERMUTUNGEN = new Set([
  'schulbesuch.art',
  'abschluss.anerkannt',
  'abschluss.am',
  'antrag.stand',
  'ausbildung.abgebrochenAm',
  'angehoeriger.titelSeit',
  'angehoeriger.titelBis',
]);
const zustaende = (ergebnis: FallErgebnis) =>
  new Map(
    ergebnis.rechtsgrundlagen.flatMap((r) => r.kriterien.map((k) => [`${r.id} ${k.id}`, k.zustand] as const)),
  );
const farben = (ergebnis: FallErgebnis) =>
  new Map(ergebnis.rechtsgrundlagen.map((r) => [r.id, r.vorschlag] as const));
const mitStelle = (wanted: 'bekannt' | 'unbekannt', faelle = zufaelligerFall) =>
  faelle.chain((fall) =>
    fc.record({ fall: fc.constant(fall), stelle: fc.constantFrom(...leereStellen(fall, wanted)) }),
  );

/** Hundreds of checks of all ways each: on a busy machine, or asked to look longer, more than the usual five seconds. */
const FRIST = 60_000 + LANG * 200;

describe('Für jeden denkbaren Fall gilt', { timeout: FRIST }, () => {
  test('das Ergebnis hat die vereinbarte Form, und jeder Satz ist fertig', () => {
    fc.assert(
      fc.property(zufaelligerFall, (fall) => {
        const ergebnis = fallErgebnis.parse(pruefe(fall));
        for (const k of ergebnis.rechtsgrundlagen.flatMap(({ kriterien }) => kriterien)) {
          expect(k.text).toMatch(/^[A-ZÄÖÜ0-9„].*[.?]$/s);
          expect([k.text, k.fakt, k.handlung ?? '', ...k.fragen].join('|')).not.toMatch(
            /undefined|null|NaN|\d{4}-\d{2}-\d{2}| {2}|\[object/,
          );
          expect(k.handlung !== null).toBe(k.zustand === 'offen_handlung');
          expect(k.ab !== null).toBe(k.zustand === 'offen_ab');
          expect(k.fehlt.length > 0).toBe(k.zustand === 'unbekannt');
          if (k.zustand === 'wertung') expect([k.id, k.fragen.length]).not.toEqual([k.id, 0]);
          if (k.ab !== null) expect(k.text).toMatch(/voraussichtlich|ab \d{2}\.\d{2}\.\d{4}/);
        }
      }),
      LAEUFE,
    );
  });

  test('rot wird nur vorgeschlagen, wenn jeder Weg verschlossen ist, und nie ohne die Prüfungen von Hand', () => {
    fc.assert(
      fc.property(zufaelligerFall, (fall) => {
        const ergebnis = pruefe(fall);
        if (ergebnis.vorschlag !== 'rot') return;
        expect(ergebnis.nichtGeprueft).toEqual([]);
        for (const { id, vorschlag } of ergebnis.rechtsgrundlagen)
          expect([id, vorschlag ?? 'rot']).toEqual([id, 'rot']);
        for (const id of ['23a', '255', '60a23', '60c7', '60d4'])
          expect(ergebnis.vonHand.map((weg) => weg.id)).toContain(id);
      }),
      LAEUFE,
    );
  });

  test('die Reihenfolge von Einträgen ist gleichgültig', () => {
    const mixed = zufaelligerFall.chain((fall) => fc.record({ fall: fc.constant(fall), seed: fc.integer() }));
    fc.assert(
      fc.property(mixed, ({ fall }) => {
        const lists = Object.fromEntries(
          Object.entries(fall).map(([key, value]) => [
            key,
            Array.isArray(value) ? value.toReversed() : value,
          ]),
        );
        expect(pruefe({ ...fall, ...lists } as Fall)).toEqual(pruefe(fall));
      }),
      LAEUFE,
    );
  });

  test('etwas nicht zu wissen macht nichts zu „nicht erfüllt“ und keinen Weg rot', () => {
    fc.assert(
      fc.property(mitStelle('bekannt'), ({ fall, stelle }) => {
        const [before, after] = [pruefe(fall), pruefe(ohne(fall, stelle))];
        // Taking away one of two facts that contradict each other answers the question they raised.
        const feld = stelle.filter((teil) => typeof teil === 'string').join('.');
        if (before.widersprueche.some(({ felder }) => felder.some((ort) => ort.feld.startsWith(feld))))
          return;
        // A deception that is entered exists; only one that is said to begin after the Stichtag does not count yet.
        if (feld === 'taeuschung.von') return;
        const [known, colours] = [zustaende(before), farben(before)];
        const worse = [
          ...[...zustaende(after)].filter(
            ([id, zustand]) => zustand === 'nicht_erfuellt' && known.get(id) !== zustand,
          ),
          ...[...farben(after)].filter(
            ([id, vorschlag]) => vorschlag === 'rot' && colours.get(id) !== vorschlag,
          ),
        ];
        expect(worse).toEqual([]);
      }),
      { numRuns: LANG },
    );
  });

  test('eine Angabe nachzutragen macht nichts Erfülltes unbekannt', () => {
    let told = 0;
    fc.assert(
      fc.property(mitStelle('bekannt', kurzerFall), ({ fall, stelle }) => {
        const complete = pruefe(fall);
        // A fact that contradicts another is no answer but a question.
        if (complete.widersprueche.length > 0) return;
        told += 1;
        if (VERMUTUNGEN.has(stelle.filter((teil) => typeof teil === 'string').join('.'))) return;
        const without = zustaende(pruefe(ohne(fall, stelle)));
        for (const [id, zustand] of zustaende(complete))
          if (without.get(id) === 'erfuellt')
            expect([id, stelle, zustand]).not.toEqual([id, stelle, 'unbekannt']);
      }),
      { numRuns: LANG },
    );
    expect(told).toBeGreaterThan(LANG / 25);
  });

  test('ein längerer Zeitraum für gelb verschlechtert nichts', () => {
    const rang = ['gruen', 'gelb', 'angaben_fehlen', 'rot'];
    fc.assert(
      fc.property(zufaelligerFall, fc.integer({ min: 0, max: 60 }), (fall, monate) => {
        const short = farben(pruefe(fall, '2026-11-21', { horizontMonate: monate }));
        const long = farben(pruefe(fall, '2026-11-21', { horizontMonate: monate + 12 }));
        const worse = [...short].filter(
          ([id, vorschlag]) =>
            (vorschlag === 'gruen' || vorschlag === 'gelb') &&
            rang.indexOf(long.get(id) ?? 'rot') > rang.indexOf(vorschlag),
        );
        expect(worse).toEqual([]);
      }),
      LAEUFE,
    );
  });

  test('dieselbe Frage hat dieselbe Antwort, und die Angaben bleiben, wie sie waren', () => {
    fc.assert(
      fc.property(zufaelligerFall, (fall) => {
        const copy = structuredClone(fall);
        expect(pruefe(fall)).toEqual(pruefe(fall));
        expect(fall).toEqual(copy);
      }),
      { numRuns: Math.ceil(LANG / 6) },
    );
  });
});

describe('Zeit', { timeout: FRIST }, () => {
  const tag = (n: number): Datum => plusDays(asDatum('2015-01-01'), n);
  const chain = fc.array(
    fc.record({
      status: fc.constantFrom('D', 'G', 'D60B', 'AE', 'O' as const),
      tage: fc.integer({ min: 1, max: 900 }),
      luecke: fc.constantFrom(0, 0, 0, 5, 20, 100),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('am genannten Tag ist es erfüllt, am Tag davor nicht, und der Tag verschiebt sich beim Warten nicht', () => {
    fc.assert(
      fc.property(chain, (teile) => {
        let n = 0;
        const abschnitte = teile.map(({ status, tage, luecke }, i) => {
          const von = tag(n + luecke);
          n += luecke + tage;
          return {
            status: i === teile.length - 1 ? ('D' as const) : status,
            von,
            bis: i === teile.length - 1 ? null : tag(n - 1),
          };
        });
        const fall = integriert({
          person: { geburtsdatum: '1990-01-01', haushaltErfasst: true },
          aufenthaltsabschnitt: abschnitte,
        });
        const heute = tag(n);
        const vorauf = (day: Datum) =>
          kriterium(pruefe(fall, day, { rechtsstand: asDatum('2026-11-21') }), '25b1.VORAUF');
        const ergebnis = vorauf(heute);
        fc.pre(ergebnis.zustand === 'offen_ab' && ergebnis.ab !== null && ergebnis.ab < '2035-01-01');
        const ab = asDatum(ergebnis.ab ?? '');
        const between = plusDays(heute, Math.floor((n % 7) + 1));
        expect(vorauf(plusDays(ab, -1)).zustand).not.toBe('erfuellt');
        expect(['erfuellt', 'wertung']).toContain(vorauf(ab).zustand);
        if (between < ab && vorauf(between).zustand === 'offen_ab') expect(vorauf(between).ab).toBe(ab);
      }),
      LAEUFE,
    );
  });

  test('was erfüllt ist, bleibt erfüllt, solange die Duldung fortbesteht', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1500 }), (seit, warten) => {
        const fall = integriert({
          person: { geburtsdatum: '1990-01-01', haushaltErfasst: true },
          aufenthaltsabschnitt: [{ status: 'D', von: tag(seit) }],
        });
        const heute = asDatum('2026-11-21');
        const met = kriterium(pruefe(fall, heute), '25b1.VORAUF').zustand === 'erfuellt';
        const later = kriterium(
          pruefe(fall, plusDays(heute, warten), { rechtsstand: heute }),
          '25b1.VORAUF',
        ).zustand;
        expect(met ? later : 'erfuellt').toBe('erfuellt');
      }),
      LAEUFE,
    );
  });
});

describe('Fassungen', () => {
  test.each([
    ['25a1', '2011-06-30', 'seit 01.07.2011'],
    ['25b1', '2015-07-31', 'seit 01.08.2015'],
    ['255', '2004-12-31', 'Ausländergesetz'],
  ])('für %s sagt am %s ein Satz, warum keine gilt', (id, tag, wort) => {
    const rechtsgrundlage = rechtsgrundlagen.find((r) => r.id === id);
    if (!rechtsgrundlage) throw new Error(id);
    expect(versionInForce(rechtsgrundlage, asDatum(tag))).toEqual({ keine: holding(wort) });
  });

  test('zwei Fassungen für einen Tag sind ein Fehler des Programms', () => {
    const [first] = rechtsgrundlagen;
    if (!first) throw new Error('no Rechtsgrundlage');
    const doubled = { ...first, versionen: [...first.versionen, ...first.versionen] };
    expect(() => versionInForce(doubled, asDatum('2026-01-01'))).toThrow('two versions');
  });

  test('ohne hinterlegte Fassung gibt es keinen Vorschlag, sondern einen Satz', () => {
    const ergebnis = pruefe(integriert(), '2026-11-21', { rechtsstand: asDatum('2010-12-31') });
    expect(ergebnis.vorschlag).toBe('angaben_fehlen');
    for (const { farbe, id } of rechtsgrundlagen)
      if (farbe) expect(weg(ergebnis, id)).toMatchObject({ version: null, vorschlag: null });
    expect(weg(ergebnis, '255').version).toBe('25-5-2005');
    expect(ergebnis.begruendung.join(' ')).toContain('gab es § 25b noch nicht');
  });
});

describe('Vom Befund zum Vorschlag', () => {
  const rahmen = pruefrahmen(asDatum('2026-11-21'));
  const mit = (typ: string, befund: Gewertet['befund']): Gewertet => ({ typ, befund });
  const erfuellt = mit('H', { zustand: 'erfuellt', details: {} });
  const wertung = mit('W', { zustand: 'wertung', details: {} });
  const handlung = mit('H', { zustand: 'offen_handlung', details: {} });
  const zeit = (typ: string, ab: string) => mit(typ, { zustand: 'offen_ab', ab: asDatum(ab), details: {} });
  const fehlt = (typ: string) => mit(typ, unbekannt(['asyl.status'], null));
  const nein = (typ: string) => mit(typ, { zustand: 'nicht_erfuellt', details: {} });

  test.each([
    ['alles erfüllt', [erfuellt], 'gruen', 'erfuellt'],
    ['nur Wertung offen', [erfuellt, wertung], 'gruen', 'wertung'],
    ['eine Handlung offen', [erfuellt, handlung, wertung], 'gelb', 'offen_handlung'],
    ['Zeit bis zum letzten Tag des Zeitraums', [zeit('Z', '2028-11-21')], 'gelb', 'offen_ab'],
    ['Zeit einen Tag danach', [zeit('Z', '2028-11-22')], 'rot', 'offen_ab'],
    ['Regel mit Zeit danach', [zeit('R/Z', '2028-11-22')], 'rot', 'offen_ab'],
    ['entscheidende Angabe fehlt', [fehlt('H'), handlung], 'angaben_fehlen', 'unbekannt'],
    ['reine Regel unbekannt', [fehlt('R')], 'gruen', 'wertung'],
    ['reine Wertung unbekannt', [fehlt('W')], 'gruen', 'wertung'],
    ['bloßer Hinweis unbekannt', [fehlt('I'), erfuellt], 'gruen', 'erfuellt'],
    ['verschlossen, obwohl anderes unbekannt ist', [nein('F'), fehlt('H')], 'rot', 'nicht_erfuellt'],
    ['ausgeschlossen', [nein('X')], 'rot', 'nicht_erfuellt'],
  ] as const)('%s', (_, befunde, farbeDesWegs, zustand) => {
    expect([farbe(befunde, rahmen), konjunktion(befunde)]).toEqual([farbeDesWegs, zustand]);
  });

  test('nicht Anwendbares bleibt außer Betracht', () =>
    expect(konjunktion([mit('H', { zustand: 'nicht_anwendbar', details: {} })])).toBeNull());

  test('ein frühester Tag nur, wenn allein Zeit fehlt', () => {
    expect(fruehestens([zeit('Z', '2027-01-01'), zeit('R/Z', '2027-05-01'), wertung])).toBe('2027-05-01');
    expect(fruehestens([zeit('Z', '2027-01-01'), handlung])).toBeNull();
    expect(fruehestens([erfuellt])).toBeNull();
  });

  test('„unbekannt“ ohne fehlende Angabe ist ein Fehler des Programms', () =>
    expect(() => unbekannt([], null)).toThrow('without a missing fact'));
});
