import { describe, expect, test } from 'vitest';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const geduldetSeit = (von: string) =>
  integriert({
    person: { ...INTEGRIERTE_PERSON.person, einreiseAm: von },
    aufenthaltsabschnitt: [{ status: 'D', von }],
  });

describe('§ 25 Abs. 5 wird gezeigt, hat aber keine Farbe', () => {
  test('kein Vorschlag, und doch alle Kriterien', () => {
    const route = weg(pruefe(integriert()), '255');
    expect(route).toMatchObject({ vorschlag: null, version: '25-5-2005' });
    expect(route.begruendung[0]).toContain('ihn prüft ein Mensch');
  });

  test('er hebt und senkt den Vorschlag für den Fall nicht', () => {
    const ohne = pruefe(integriert());
    const mit = pruefe(
      integriert({
        hindernis: { ...OHNE_HINDERNIS, ausreisepflichtVollziehbar: false, ausreiseUnmoeglich: false },
      }),
    );
    expect(mit.vorschlag).toBe(ohne.vorschlag);
  });

  test('er steht immer unter den Wegen, die von Hand zu prüfen sind', () => {
    expect(pruefe(unbekannte()).vonHand.map(({ id }) => id)).toEqual([
      '23a',
      '255',
      '254',
      '60a23',
      '60c7',
      '60d4',
    ]);
  });
});

describe('Die Kriterien', () => {
  test.each([
    ['255.PFL', 'vollziehbar ausreisepflichtig', integriert(), 'erfuellt'],
    [
      '255.PFL',
      'nicht vollziehbar ausreisepflichtig',
      integriert({ hindernis: { ...OHNE_HINDERNIS, ausreisepflichtVollziehbar: false } }),
      'nicht_erfuellt',
    ],
    ['255.PFL', 'nicht eingetragen', unbekannte(), 'unbekannt'],
    ['255.18M', '18 Monate auf den Tag', geduldetSeit('2025-05-21'), 'erfuellt'],
    ['255.18M', 'ein Tag zu wenig', geduldetSeit('2025-05-22'), 'offen_ab'],
    ['255.18M', 'keine Aufenthaltszeit eingetragen', integriert({ aufenthaltsabschnitt: [] }), 'unbekannt'],
    [
      '255.18M',
      'nur gestattet',
      integriert({ aufenthaltsabschnitt: [{ status: 'G', von: '2020-01-01' }] }),
      'offen_handlung',
    ],
    [
      '255.VERS',
      'Mitwirkung nicht eingetragen',
      integriert({ identitaet: { ...PASS, mitwirkung: null } }),
      'unbekannt',
    ],
    ['255.VERS', 'wirkt mit', integriert(), 'erfuellt'],
    [
      '255.VERS',
      'wirkt nicht mit',
      integriert({ identitaet: { ...PASS, mitwirkung: 'nicht_erfuellt' } }),
      'offen_handlung',
    ],
    [
      '255.UNM',
      'immer Wertung',
      integriert({ hindernis: { ...OHNE_HINDERNIS, ausreiseUnmoeglich: true } }),
      'wertung',
    ],
    ['255.ALLG', 'Lebensunterhalt offen: Ermessen', integriert(), 'wertung'],
    [
      '255.ALLG',
      'alles erfüllt',
      integriert({
        lebensunterhalt: {
          bruttoErwerb: 230_000,
          nettoErwerb: 169_000,
          kduWarm: 52_000,
          krankenversichert: true,
        },
      }),
      'erfuellt',
    ],
    ['255.ALLG', 'nichts bekannt', unbekannte(), 'unbekannt'],
    ['Q.LU', 'es fehlen 141 Euro: Wertung', integriert(), 'wertung'],
    [
      'Q.LU',
      'reicht, aber Krankenversicherung unbekannt',
      integriert({ lebensunterhalt: { bruttoErwerb: 230_000, nettoErwerb: 169_000, kduWarm: 52_000 } }),
      'unbekannt',
    ],
    [
      'Q.LU',
      'reicht, aber nicht krankenversichert',
      integriert({
        lebensunterhalt: {
          bruttoErwerb: 230_000,
          nettoErwerb: 169_000,
          kduWarm: 52_000,
          krankenversichert: false,
        },
      }),
      'wertung',
    ],
  ] as const)('%s: %s', (id, _, fall, zustand) => expect(stand(fall, id, HEUTE, '255')).toBe(zustand));

  test('die Unmöglichkeit der Ausreise bleibt Wertung; der Eintrag steht daneben', () => {
    expect(
      frage(integriert({ hindernis: { ...OHNE_HINDERNIS, ausreiseUnmoeglich: false } }), '255.UNM').fakt,
    ).toBe('Ausreise als möglich vermerkt');
  });
});
