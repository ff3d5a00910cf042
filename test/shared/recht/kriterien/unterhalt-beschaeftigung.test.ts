/** § 60d Abs. 1 Nr. 4, 5 and § 16g: secured by the own job and by the amount of § 12 BAföG, to the cent and to the day. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { AUSBILDUNG, azubi, inArbeit } from '../azubi.ts';
import { fehlt, frage, HEUTE, stand } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];
type Fall = ReturnType<typeof inArbeit>;

const antwort = (fall: Fall, id: string, weg: string, tag = HEUTE) => [
  stand(fall, id, tag, weg),
  ...fehlt(fall, id, { tag, weg }),
];

describe('60d.LU12: zwölf Monate vor dem Antrag', () => {
  const seit = (durchArbeitGesichertSeit: string, am?: string) =>
    inArbeit({
      lebensunterhalt: { durchArbeitGesichertSeit },
      ...(am === undefined ? {} : { antrag: [{ norm: '60d', gestelltAm: am, stand: 'gestellt' }] }),
    });
  const befund = (fall: Fall) => {
    const { zustand, ab, detail } = frage(fall, '60d.LU12');
    return [zustand, ab, detail['neuerAntrag'], detail['antragAm']];
  };
  test.each([
    [
      'erst seit dem Antrag, heute genau erreicht',
      seit('2025-11-21', '2026-10-01'),
      ['offen_handlung', null, true, '2026-10-01'],
    ],
    [
      'erst seit dem Antrag, morgen erreicht',
      seit('2025-11-22', '2026-10-01'),
      ['offen_ab', '2026-11-22', false, '2026-10-01'],
    ],
    ['beim Antrag genau erreicht', seit('2025-10-01', '2026-10-01'), ['erfuellt', null, false, '2026-10-01']],
    ['ohne Antrag heute genau erreicht', seit('2025-11-21'), ['erfuellt', null, false, null]],
  ])('%s', (_, fall, erwartet) => expect(befund(fall)).toEqual(erwartet));
});

describe('60d.LU: durch die eigene Beschäftigung', () => {
  const KIND = { beziehung: 'kind', geburtsdatum: '2015-01-01', ledig: true, imHaushalt: true } as const;
  const EHE = { beziehung: 'ehegatte', geburtsdatum: '1990-01-01', imHaushalt: true } as const;
  /** Net and gross nothing, so that no Freibetrag stands between; rent 700. */
  const fall = (nettoErwerb: number, angehoeriger: readonly Angehoeriger[] = [], mehr: object = {}) =>
    inArbeit({
      beschaeftigung: [],
      angehoeriger: [...angehoeriger],
      lebensunterhalt: { bruttoErwerb: 0, nettoErwerb, kduWarm: 70_000, alleinerziehend: false, ...mehr },
    });
  const VERMERKT = { durchArbeitGesichertSeit: HEUTE };
  test.each([
    ['auf den Cent genug', fall(126_300), ['erfuellt']],
    ['ein Cent zu wenig', fall(126_299), ['offen_handlung']],
    ['ein Cent zu wenig, aber als gesichert vermerkt: Wertung', fall(126_299, [], VERMERKT), ['wertung']],
    [
      'erst ab morgen vermerkt: Das zählt heute nicht',
      fall(126_299, [], { durchArbeitGesichertSeit: '2026-11-22' }),
      ['offen_handlung'],
    ],
    /** Own share 563 and half of the rent; the household needs 563, 390 and 700. */
    ['die Familie auf den Cent gedeckt', fall(165_300, [KIND]), ['erfuellt']],
    ['nur die Person gedeckt: strittig', fall(165_299, [KIND]), ['wertung']],
    ['auf den Cent nur die Person gedeckt', fall(91_300, [KIND]), ['wertung']],
    ['auch die Person nicht', fall(91_299, [KIND]), ['offen_handlung']],
    [
      'wie alt das Kind ist, entscheidet',
      fall(165_299, [{ ...KIND, geburtsdatum: '2020' }]),
      ['unbekannt', 'Geburtsdatum (Kind, geboren 2020, genauer Tag)'],
    ],
    ['wie alt es auch ist, gedeckt', fall(165_300, [{ ...KIND, geburtsdatum: '2020' }]), ['erfuellt']],
    ['wie alt es auch ist, nicht gedeckt', fall(161_999, [{ ...KIND, geburtsdatum: '2020' }]), ['wertung']],
    [
      'was der Ehegatte verdient und Kindergeld gehören nicht zum eigenen Lebensunterhalt',
      fall(85_599, [{ ...EHE, nettoMonat: 300_000 }], { kindergeld: 25_900, sonstigesEinkommen: 50_000 }),
      ['offen_handlung'],
    ],
    [
      'der eigene Bedarf neben einem Ehegatten: Stufe 2 und die halbe Miete',
      fall(85_600, [EHE]),
      ['wertung'],
    ],
    ['die Rechnung ist nicht möglich', fall(126_300, [], { kduWarm: null }), ['unbekannt', 'Miete warm']],
    [
      'die Rechnung ist nicht möglich, aber vermerkt',
      fall(126_300, [], { kduWarm: null, ...VERMERKT }),
      ['erfuellt'],
    ],
  ] as const)('%s', (_, each, erwartet) => expect(antwort(each, '60d.LU', '60d')).toEqual(erwartet));

  test('Mehrbedarf für Alleinerziehende gehört nicht zum eigenen Bedarf', () => {
    const each = fall(91_300, [{ ...KIND, geburtsdatum: '2022-01-01' }], { alleinerziehend: true });
    expect(frage(each, '60d.LU').detail).toMatchObject({ saldoEigen: 0 });
  });
  test('von zwei Rechnungen steht die ungünstigere da', () =>
    expect(frage(fall(160_000, [{ ...KIND, geburtsdatum: '2020' }]), '60d.LU').detail).toMatchObject({
      saldoHaushalt: -5300,
      parameter: '2026, 11b-2023',
    }));
});

describe('16g.LU: der Bedarf nach § 12 BAföG', () => {
  const lernt = (verguetungMonat: number | null, mehr: Partial<FallEingabe> = {}, ausbildung: object = {}) =>
    azubi({
      ausbildung: [{ ...AUSBILDUNG, verguetungMonat, ...ausbildung }],
      lebensunterhalt: { krankenversichert: true },
      ...mehr,
    });
  const versichert = (krankenversichert: boolean | null, mehr: object = {}) => ({
    lebensunterhalt: { krankenversichert, ...mehr },
  });
  const ELTERN = { beziehung: 'elternteil', imHaushalt: true } as const;
  const eltern = (mehr: object = {}): Partial<FallEingabe> => ({ angehoeriger: [{ ...ELTERN, ...mehr }] });
  const haushalt = (haushaltErfasst: boolean | null, angehoeriger: readonly Angehoeriger[] = []) => ({
    person: { ...INTEGRIERTE_PERSON.person, haushaltErfasst },
    angehoeriger: [...angehoeriger],
  });
  const in16g = (fall: Fall, tag = HEUTE) => antwort(fall, '16g.LU', '16g', tag);
  test.each([
    ['die höhere Zeile auf den Cent', lernt(77_500), ['erfuellt']],
    ['ein Cent darunter: Wertung', lernt(77_499), ['wertung']],
    ['die niedrigere Zeile auf den Cent', lernt(66_600), ['wertung']],
    ['ein Cent darunter', lernt(66_599), ['offen_handlung']],
    ['bei den Eltern die höhere Zeile auf den Cent', lernt(49_800, eltern()), ['erfuellt']],
    ['bei den Eltern ein Cent darunter: Wertung', lernt(49_799, eltern()), ['wertung']],
    ['bei den Eltern unter der niedrigeren', lernt(27_599, eltern()), ['offen_handlung']],
    ['die Eltern leben anderswo', lernt(49_800, eltern({ imHaushalt: false })), ['offen_handlung']],
    [
      'Geschwister im Haushalt sind keine Eltern',
      lernt(49_800, eltern({ beziehung: 'geschwister' })),
      ['offen_handlung'],
    ],
    [
      'sonstiges Einkommen zählt mit',
      lernt(66_600, versichert(true, { sonstigesEinkommen: 10_900 })),
      ['erfuellt'],
    ],
    ['nicht krankenversichert', lernt(77_500, versichert(false)), ['offen_handlung']],
    [
      'Versicherung nicht eingetragen',
      lernt(77_500, versichert(null)),
      ['unbekannt', 'ausreichend krankenversichert'],
    ],
    ['Vergütung nicht eingetragen', lernt(null), ['unbekannt', 'Vergütung netto im Monat']],
    ['Haushalt nicht erfasst', lernt(77_500, haushalt(null)), ['unbekannt', 'Haushalt vollständig erfasst']],
    [
      'Haushalt nicht erfasst, aber jemand eingetragen',
      lernt(49_800, haushalt(null, [ELTERN])),
      ['erfuellt'],
    ],
    [
      'alles fehlt',
      lernt(null, { ...haushalt(null), lebensunterhalt: null }),
      [
        'unbekannt',
        'Vergütung netto im Monat',
        'ausreichend krankenversichert',
        'Haushalt vollständig erfasst',
      ],
    ],
    ['die Ausbildung endet heute', lernt(77_500, {}, { von: '2023-08-01', bis: HEUTE }), ['erfuellt']],
    ['ohne bekanntes Ende', lernt(77_500, {}, { bis: null }), ['erfuellt']],
    ['gestern beendet', lernt(77_500, {}, { von: '2023-08-01', bis: '2026-11-20' }), ['nicht_anwendbar']],
    [
      'geprüft: keine Ausbildung',
      lernt(0, { ausbildung: [], integration: { ausbildungenErfasst: true } }),
      ['nicht_anwendbar'],
    ],
    ['keine Ausbildung eingetragen', lernt(0, { ausbildung: [] }), ['unbekannt', 'Vergütung netto im Monat']],
  ] as const)('%s', (_, fall, erwartet) => expect(in16g(fall)).toEqual(erwartet));

  test('von zwei Verträgen zählt der besser bezahlte; fehlt einer, wird gefragt', () => {
    const zwei = (a: number | null, b: number | null) =>
      in16g(
        azubi({
          ausbildung: [a, b].map((verguetungMonat) => ({ ...AUSBILDUNG, verguetungMonat })),
          ...versichert(true),
        }),
      );
    expect([zwei(10_000, 77_500), zwei(77_500, null)]).toEqual([
      ['erfuellt'],
      ['unbekannt', 'Vergütung netto im Monat'],
    ]);
  });
  test('der Befund sagt, welche Zeilen verglichen wurden', () => {
    expect(frage(lernt(77_500, versichert(false)), '16g.LU').detail).toMatchObject({
      mittel: 77_500,
      niedrig: 66_600,
      hoch: 77_500,
      beiEltern: false,
      versichert: false,
    });
    expect(frage(lernt(49_800, eltern()), '16g.LU').detail).toMatchObject({
      niedrig: 27_600,
      hoch: 49_800,
      beiEltern: true,
      versichert: true,
    });
  });
  test('ohne Ausbildung wird nichts verglichen', () =>
    expect(
      frage(lernt(0, { ausbildung: [], integration: { ausbildungenErfasst: true } }), '16g.LU').detail,
    ).toMatchObject({
      mittel: 0,
      beiEltern: false,
      versichert: false,
    }));
  test('die Beträge gelten seit dem 01.08.2024; für davor wird nicht geraten', () => {
    const fall = lernt(77_500, {}, { von: '2024-01-01' });
    expect([in16g(fall, '2024-08-01'), in16g(fall, '2024-07-31')]).toEqual([
      ['erfuellt'],
      ['unbekannt', 'Bedarf nach § 12 BAföG 2024 (Parametertabelle)'],
    ]);
  });
});
