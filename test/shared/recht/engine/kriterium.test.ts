import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtErfuellt,
  offenAb,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '#shared/recht/engine/befund.ts';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { kriterium, type KriteriumDefinition } from '#shared/recht/engine/kriterium.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { fundstelle } from '#shared/recht/kriterien/fundstelle.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { holding } from '#test/holding.ts';
import { unbekannte } from '../befragen.ts';

const SAAT = 99;
const proben = Array.from({ length: 300 }, (_, i) => probe(SAAT, i));
const kriterien = new Map(
  rechtsgrundlagen
    .flatMap(({ versionen }) =>
      versionen.flatMap((version) => version.kriterien.map((k) => ({ version, k }))),
    )
    .map(({ version, k }) => [k.nummer, [`${version.id} ${k.id}`, k] as const]),
);

/** The sentence fits both: what is missing, or who decides, stands beside it. */
const ZWEI_ERGEBNISSE: Readonly<Record<string, readonly string[]>> = {
  '25a1.SPERRE': ['unbekannt', 'wertung'],
  '25a2.STRAF': ['offen_ab', 'wertung'],
  '25b.SPERRE': ['unbekannt', 'wertung'],
  '104c.STRAF': ['offen_ab', 'wertung'],
  '104c.TAEUSCH': ['offen_handlung', 'wertung'],
  '16g.3MON': ['offen_handlung', 'unbekannt'],
  '19d.STRAF': ['offen_ab', 'wertung'],
  '60c.3MON': ['offen_handlung', 'unbekannt'],
  '60d.ID': ['erfuellt', 'nicht_anwendbar'],
  '60d.STRAF': ['offen_ab', 'wertung'],
  '60d.KIND': ['erfuellt', 'nicht_anwendbar'],
  '60d.INTK': ['erfuellt', 'nicht_anwendbar'],
};

describe.each([...kriterien.values()])(`%s in 300 erfundenen Fällen (Saat ${SAAT})`, (_, k) => {
  const ergebnisse = (): readonly KriteriumErgebnis[] =>
    proben.map(({ fall, rahmen }) => k.pruefe(new Kontext(fall, rahmen)).ergebnis());

  test('ein Satz steht nie für zweierlei Ergebnis', () => {
    const erlaubt = ZWEI_ERGEBNISSE[k.id] ?? [];
    const zustaende = new Map<string, Set<string>>();
    for (const { text, zustand } of ergebnisse()) {
      const satz = text.replaceAll(/\d/g, '0');
      zustaende.set(satz, (zustaende.get(satz) ?? new Set()).add(zustand));
    }
    const zweierlei = [...zustaende].filter(
      ([, found]) => found.size > 1 && [...found].some((zustand) => !erlaubt.includes(zustand)),
    );
    expect(zweierlei.map(([satz, found]) => [satz, [...found]])).toEqual([]);
  });

  test('jedes Ergebnis trägt, was zu ihm gehört, und nichts sonst', () => {
    const stimmt = ({ zustand, text, fakt, handlung, fragen, ab, fehlt }: KriteriumErgebnis) =>
      /^[A-ZÄÖÜ0-9„].*[.?]$/s.test(text) &&
      !/undefined|NaN|\[object/.test([text, fakt, handlung, ...fragen].join('|')) &&
      (handlung !== null) === (zustand === 'offen_handlung') &&
      (ab !== null) === (zustand === 'offen_ab') &&
      fehlt.length > 0 === (zustand === 'unbekannt');
    expect(ergebnisse().filter((e) => !stimmt(e))).toEqual([]);
  });
});

describe('Ein Kriterium macht aus einem Befund ein Ergebnis', () => {
  const AM = asDatum('2026-11-21');
  const kontext = (mehr: Partial<FallEingabe> = {}) => new Kontext(unbekannte(mehr), pruefrahmen(AM));
  const machen = (
    evaluate: (kontext: Kontext) => Befund<Details>,
    mehr: Partial<KriteriumDefinition<Details>> = {},
  ) =>
    kriterium<Details>({
      id: 'probe',
      label: 'Probe',
      typ: 'H',
      fields: ['person.geburtsdatum'],
      exceptions: [],
      citation: fundstelle('§ 1', 'Zum Ausprobieren.', 2),
      evaluate,
      explain: (_, { zustand }) => ({
        fakt: 'Tatsache',
        text: `Es ist ${zustand}.`,
        handlung: 'Tun.',
        fragen: ['Ja?'],
      }),
      ...mehr,
    });
  type Details = { readonly [name: string]: unknown };
  const ergebnis = (befund: Befund<Details>, mehr: Partial<KriteriumDefinition<Details>> = {}) =>
    machen(() => befund, mehr)
      .pruefe(kontext())
      .ergebnis();
  const FRAGE = 'Abweichung von der Regel möglich';

  test.each([
    ['erfuellt', erfuellt({}), null, null],
    ['nicht_erfuellt', nichtErfuellt({}), null, null],
    ['wertung', wertung({}), null, null],
    ['offen_handlung', offenHandlung({}), 'Tun.', null],
    ['offen_ab', offenAb(asDatum('2027-01-01'), {}), null, '2027-01-01'],
  ] as const)('%s: Handlung und Tag nur, wo sie hingehören', (zustand, befund, handlung, ab) =>
    expect(ergebnis(befund)).toMatchObject({
      id: 'probe',
      label: 'Probe',
      typ: 'H',
      zustand,
      fakt: 'Tatsache',
      text: `Es ist ${zustand}.`,
      handlung,
      ab,
      fehlt: [],
      fragen: ['Ja?'],
      massgeblich: true,
      geschuetzt: false,
    }),
  );
  test('ohne Worte zur Handlung steht keine da', () => {
    const explain = () => ({ fakt: '', text: 'Offen.' });
    expect(ergebnis(offenHandlung({}), { explain })).toMatchObject({ handlung: null, fragen: [] });
  });

  test.each([
    ['R', offenAb(AM, {}), true],
    ['R/H', offenHandlung({}), true],
    ['R', wertung({}), true],
    ['R', erfuellt({}), false],
    ['R', nichtErfuellt({}), false],
    ['R', unbekannt(['asyl.status'], {}), false],
    ['H', offenHandlung({}), false],
    ['H/R', offenHandlung({}), false],
  ] as const)(
    'Typ %s: Von einer Regel kann abgewichen werden, wenn sie offen ist (%o)',
    (typ, befund, fragt) => {
      const { fragen } = ergebnis(befund, { typ });
      expect(fragen[0]).toBe('Ja?');
      expect(fragen.slice(1).map((frage) => frage.startsWith(FRAGE))).toEqual(fragt ? [true] : []);
    },
  );
  test('und ohne eigene Frage ist das die einzige', () => {
    const explain = () => ({ fakt: '', text: 'Offen.' });
    const { fragen } = ergebnis(offenHandlung({}), { typ: 'R/H', explain });
    expect(fragen.map((frage) => frage.startsWith(FRAGE))).toEqual([true]);
  });

  test.each([
    [offenAb(AM, {}), 2, true],
    [offenAb(AM, {}), 3, false],
    [erfuellt({}), 3, true],
  ] as const)('%o bei Unsicherheit %i: der Tag ist genau: %s', (befund, unsicherheit, genau) =>
    expect(ergebnis(befund, { citation: fundstelle('§ 1', 'Probe.', unsicherheit) }).datumGenau).toBe(genau),
  );

  test('fehlt etwas und lässt sich sonst nichts sagen, nennt der Satz, was', () => {
    const leer = ergebnis(unbekannt(['asyl.status', 'person.geburtsdatum'], null));
    expect(leer).toMatchObject({
      fakt: '',
      text: 'Das lässt sich noch nicht beurteilen. Es fehlt: Stand des Asylverfahrens, Geburtsdatum.',
      fehlt: [{ feld: 'asyl.status' }, { feld: 'person.geburtsdatum' }],
      fragen: [],
    });
    expect(leer.detail).toEqual({});
    expect(ergebnis(unbekannt(['asyl.status'], { zahl: 1 })).detail).toEqual({ zahl: 1 });
    // Lists in results may be changed by their reader; the finding behind them is shared.
    const befund = unbekannt(['asyl.status'], null);
    expect(ergebnis(befund).fehlt).not.toBe(befund.fehlt);
  });

  test('Einzelheiten: nur, was ein Wort oder eine Zahl ist', () => {
    const details = { wort: 'a', zahl: 1, ja: false, nichts: null, liste: [1], ding: {}, fehlt: undefined };
    expect(ergebnis(erfuellt(details)).detail).toEqual({ wort: 'a', zahl: 1, ja: false, nichts: null });
  });

  test.each([
    [true, erfuellt({ mit: false }), true],
    [undefined, erfuellt({ mit: true }), false],
    [({ mit }: Details) => mit === true, erfuellt({ mit: true }), true],
    [({ mit }: Details) => mit === true, erfuellt({ mit: false }), false],
    [() => true, unbekannt(['asyl.status'], null), false],
  ] as const)(
    'geschützt ist, was es ist, oder was geschützte Angaben benutzt hat',
    (geschuetzt, befund, ja) =>
      expect(ergebnis(befund, geschuetzt === undefined ? {} : { geschuetzt }).geschuetzt).toBe(ja),
  );

  test('ob ein Befund geschützt ist, lässt sich ohne seinen Satz sagen', () => {
    const explain = () => {
      throw new Error('nobody asked for a sentence');
    };
    const geschuetzt = ({ mit }: Details) => mit === true;
    for (const mit of [true, false])
      expect(
        machen(() => erfuellt({ mit }), { geschuetzt, explain })
          .pruefe(kontext())
          .geschuetzt(),
      ).toBe(mit);
  });

  test('die Frage nach der Abweichung wird auch beim zweiten Fall nur einmal gestellt', () => {
    const fragen = ['Ja?'];
    const k = machen(() => offenHandlung({}), {
      typ: 'R/H',
      explain: () => ({ fakt: '', text: 'Offen.', fragen }),
    });
    for (const each of [kontext(), kontext()]) expect(k.pruefe(each).ergebnis().fragen).toHaveLength(2);
    expect(fragen).toEqual(['Ja?']);
  });

  test('ein Befund wird je Prüfung einmal gemacht, seine Worte auch', () => {
    let gefragt = 0;
    const k = machen(() => erfuellt({ mal: (gefragt += 1) }), { massgeblich: false });
    const erste = kontext();
    expect(erste.befund(k)).toBe(erste.befund(k));
    expect(erste.pruefe(k).befund).toBe(erste.befund(k));
    expect(erste.pruefe(k).ergebnis()).toBe(erste.pruefe(k).ergebnis());
    expect([gefragt, erste.pruefe(k).ergebnis().massgeblich]).toEqual([1, false]);
    kontext().befund(k);
    expect(gefragt).toBe(2);
    expect(machen(() => erfuellt({})).nummer).not.toBe(machen(() => erfuellt({})).nummer);
  });

  describe('Angaben, die sich widersprechen', () => {
    const ueberschneidung: Partial<FallEingabe> = {
      aufenthaltsabschnitt: [
        { status: 'D', von: '2020-01-01', bis: '2024-01-01' },
        { status: 'G', von: '2023-01-01', bis: '2025-01-01' },
      ],
    };
    const offen: Partial<FallEingabe> = {
      aufenthaltsabschnitt: [{ status: 'D', von: '2024-01-01', bis: '2020-01-01' }],
    };
    const fields = ['aufenthaltsabschnitt'] as const;
    const amTag = ({ segmente }: Kontext) =>
      segmente.find(({ von, bis }) => von <= '2023-06-01' && '2023-06-01' <= bis)?.status;

    test('machen unbekannt, was auf ihnen beruht, und sagen das', () => {
      const k = machen(() => erfuellt({}), { fields });
      expect(k.pruefe(kontext(offen)).ergebnis()).toMatchObject({
        zustand: 'unbekannt',
        text: holding('Angaben widersprechen sich'),
        detail: { widerspruch: true },
      });
      expect(machen(() => erfuellt({})).befinde(kontext(offen)).zustand).toBe('erfuellt');
    });
    test('und der Satz nennt die Stellen', () => {
      const { text } = machen(() => erfuellt({}), { fields })
        .pruefe(kontext(offen))
        .ergebnis();
      expect(text).toBe(
        'Angaben widersprechen sich; deshalb lässt sich das nicht beurteilen. Bitte zuerst klären: Aufenthaltszeiten: bis, Aufenthaltszeiten: von.',
      );
    });
    test('steht daneben eine Überschneidung, hilft es nicht, dass jede ihrer Lesarten dasselbe ergibt', () => {
      const beides = [...(ueberschneidung.aufenthaltsabschnitt ?? []), ...(offen.aufenthaltsabschnitt ?? [])];
      const k = machen(() => erfuellt({}), { fields });
      expect(k.befinde(kontext({ aufenthaltsabschnitt: beides })).zustand).toBe('unbekannt');
    });
    test('zwei Lesarten, und nur eine ergibt dasselbe: unbekannt', () => {
      const fall: Partial<FallEingabe> = { ...ueberschneidung, person: { einreiseAm: '2020-06-01' } };
      const nachStatus = machen((k) => (amTag(k) === 'D' ? erfuellt({}) : nichtErfuellt({})), { fields });
      const nachBeginn = machen(
        (k) => (k.segmente[0]?.von === '2020-06-01' ? erfuellt({}) : nichtErfuellt({})),
        { fields },
      );
      expect(kontext(fall).andereLesarten).toHaveLength(2);
      for (const k of [nachStatus, nachBeginn]) expect(k.befinde(kontext(fall)).zustand).toBe('unbekannt');
    });
    test('schaden nicht, wo jede Lesart zum selben Ergebnis kommt', () => {
      const gleich = machen(() => offenAb(AM, {}), { fields });
      expect(gleich.befinde(kontext(ueberschneidung)).zustand).toBe('offen_ab');
      const zustand = machen((k) => (amTag(k) === 'D' ? erfuellt({}) : nichtErfuellt({})), { fields });
      expect(zustand.befinde(kontext(ueberschneidung)).zustand).toBe('unbekannt');
      const tag = machen((k) => offenAb(asDatum(amTag(k) === 'D' ? '2027-01-01' : '2027-01-02'), {}), {
        fields,
      });
      expect(tag.befinde(kontext(ueberschneidung)).zustand).toBe('unbekannt');
    });
  });
});
