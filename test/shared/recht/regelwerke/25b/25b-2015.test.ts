import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { frage, integriert, pruefe, weg } from '#test/shared/recht/befragen.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';

const kind = {
  beziehung: 'kind',
  geburtsdatum: '2012-01-01',
  ledig: true,
  imHaushalt: true,
  schulbesuchNachgewiesen: true,
} as const;
const seit = (tag: string, mehr: Partial<FallEingabe> = {}): Fall =>
  integriert({
    person: { ...INTEGRIERTE_PERSON.person, einreiseAm: tag },
    aufenthaltsabschnitt: [{ status: 'D', von: tag }],
    ...mehr,
  });
const von = (fall: Fall, id: string, tag: string) => frage(fall, id, { tag, weg: '25b1' });

describe.each([
  ['25b-2015', '2019-12-31', '2011-12-31', '2012-01-01', '2013-12-31', '2014-01-01'],
  ['25b-2020', '2022-12-30', '2014-12-30', '2014-12-31', '2016-12-30', '2016-12-31'],
] as const)('%s: acht Jahre, sechs mit Kind', (version, tag, acht, achtFehlt, sechs, sechsFehlt) => {
  test.each([
    ['acht Jahre auf den Tag', acht, [], 'erfuellt'],
    ['acht Jahre, ein Tag zu wenig', achtFehlt, [], 'offen_ab'],
    ['sechs Jahre mit Kind auf den Tag', sechs, [kind], 'erfuellt'],
    ['sechs Jahre mit Kind, ein Tag zu wenig', sechsFehlt, [kind], 'offen_ab'],
    ['sechs Jahre ohne Kind', sechs, [], 'offen_ab'],
  ] as const)('%s', (_, start, angehoeriger, zustand) =>
    expect(von(seit(start, { angehoeriger: [...angehoeriger] }), '25b1.VORAUF', tag).zustand).toBe(zustand),
  );
  test('gilt an ihrem letzten Tag noch', () =>
    expect(weg(pruefe(seit(acht), tag), '25b1').version).toBe(version));
});

describe('§ 25b: was sich mit dem Chancen-Aufenthaltsrecht änderte', () => {
  test('am 31.12.2022 werden aus acht Jahren sechs', () => {
    const fall = seit('2016-12-31');
    expect([
      von(fall, '25b1.VORAUF', '2022-12-30').zustand,
      von(fall, '25b1.VORAUF', '2022-12-31').zustand,
    ]).toEqual(['offen_ab', 'erfuellt']);
  });

  const mit104c = (bis: string) =>
    integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2012-01-01' },
      aufenthaltsabschnitt: [
        { status: 'D60B', von: '2012-01-01', bis },
        { status: 'AE104C', von: `${Number(bis.slice(0, 4)) + 1}-01-01` },
      ],
    });
  test('Falle 7: Zeiten nach § 60b zählen mit diesem Titel, aber nur in der Fassung von 2022', () => {
    const fall = mit104c('2025-12-31');
    expect(von(fall, '25b1.VORAUF', '2027-06-30').zustand).toBe('erfuellt');
    expect(von(fall, '25b1.VORAUF', '2027-07-01').zustand).not.toBe('erfuellt');
  });
  test('ab 01.07.2027 (geplant) nennt Abs. 1 nur noch Geduldete', () => {
    const fall = mit104c('2025-12-31');
    expect([
      von(fall, '25b1.STATUS', '2027-06-30').zustand,
      von(fall, '25b1.STATUS', '2027-07-01').zustand,
    ]).toEqual(['erfuellt', 'wertung']);
    expect(von(fall, '25b1.VORAUF', '2027-07-01').citation).toMatchObject({ beleg: 'G', unsicherheit: 3 });
  });
  test('die Regel für die Identität mit diesem Titel gilt nur von 2022 bis 2027', () => {
    const fragen = (tag: string) =>
      von(mit104c('2021-12-31'), 'Q.ID', tag).citation.norm +
      frage(
        integriert({
          identitaet: { identitaet: 'massnahmen' },
          aufenthaltsabschnitt: [{ status: 'AE104C', von: '2022-01-01' }],
        }),
        'Q.ID',
        { tag, weg: '25b1' },
      ).fragen.join();
    expect(fragen('2022-12-30')).not.toContain('zumutbaren Maßnahmen ergriffen');
    expect(fragen('2022-12-31')).toContain('zumutbaren Maßnahmen ergriffen');
    expect(fragen('2027-07-01')).not.toContain('zumutbaren Maßnahmen ergriffen');
  });
  test('in der Mitte kann eine Aufenthaltserlaubnis liegen (BVerwG 1 C 34.18)', () => {
    const fall = integriert({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2018-03-01', bis: '2020-02-29' },
        { status: 'AE', von: '2020-03-01', bis: '2024-02-29' },
        { status: 'D', von: '2024-03-01' },
      ],
    });
    expect(von(fall, '25b1.VORAUF', '2026-11-21').zustand).toBe('erfuellt');
    expect(frage(fall, '25a1.STATUS', { weg: '25a1' }).zustand).toBe('erfuellt');
  });
});

describe('25b4.FAM: Familie einer Person mit § 25b', () => {
  const partner = {
    beziehung: 'ehegatte',
    geburtsdatum: '1990-01-01',
    imHaushalt: true,
    titel: '25b1',
    einreiseAm: '2018-03-01',
  } as const;
  const eltern = { ...partner, beziehung: 'elternteil' } as const;
  const neu = (angehoeriger: FallEingabe['angehoeriger'], person: FallEingabe['person'] = {}) =>
    integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2026-01-01', ...person },
      aufenthaltsabschnitt: [{ status: 'D', von: '2026-01-01' }],
      angehoeriger,
    });
  const fam = (fall: Fall, tag = '2026-11-21') => frage(fall, '25b4.FAM', { tag, weg: '25b4' });
  test.each([
    ['Ehegatte mit Titel', neu([partner]), 'erfuellt'],
    ['Lebenspartner mit Titel', neu([{ ...partner, beziehung: 'lebenspartner' }]), 'erfuellt'],
    ['nicht im Haushalt', neu([{ ...partner, imHaushalt: false }]), 'nicht_erfuellt'],
    ['ob im Haushalt, ist unbekannt', neu([{ ...partner, imHaushalt: null }]), 'unbekannt'],
    ['Aufenthaltsrecht unbekannt', neu([{ ...partner, titel: null }]), 'unbekannt'],
    ['der Titel gilt noch heute', neu([{ ...partner, titelBis: '2026-11-21' }]), 'erfuellt'],
    ['der Titel ist gestern abgelaufen', neu([{ ...partner, titelBis: '2026-11-20' }]), 'unbekannt'],
    ['minderjähriges lediges Kind', neu([eltern], { geburtsdatum: '2012-01-01' }), 'erfuellt'],
    ['einen Tag vor dem 18. Geburtstag', neu([eltern], { geburtsdatum: '2008-11-22' }), 'erfuellt'],
    ['am 18. Geburtstag', neu([eltern], { geburtsdatum: '2008-11-21' }), 'nicht_erfuellt'],
    [
      'verheiratetes Kind',
      neu([eltern], { geburtsdatum: '2009-01-01', familienstand: 'verheiratet' }),
      'nicht_erfuellt',
    ],
    [
      'Kind ab 16, Familienstand unbekannt',
      neu([eltern], { geburtsdatum: '2009-01-01', familienstand: null }),
      'unbekannt',
    ],
    [
      'Kind unter 16, Familienstand unbekannt',
      neu([eltern], { geburtsdatum: '2011-01-01', familienstand: null }),
      'erfuellt',
    ],
    [
      'Ehegatte geduldet, bald vier Jahre hier: dort zuerst prüfen',
      neu([{ ...partner, titel: 'duldung', einreiseAm: '2024-11-21' }]),
      'offen_handlung',
    ],
    [
      'Ehegatte geduldet, im Zeitraum nicht zu erwarten',
      neu([{ ...partner, titel: 'duldung', einreiseAm: '2024-11-22' }]),
      'nicht_erfuellt',
    ],
    [
      'Ehegatte geduldet, Einreise unbekannt',
      neu([{ ...partner, titel: 'duldung', einreiseAm: null }]),
      'unbekannt',
    ],
    ['Ehegatte deutsch: ein anderer Weg', neu([{ ...partner, titel: 'deutsch' }]), 'nicht_erfuellt'],
    ['Haushalt nicht vollständig erfasst', neu([], { haushaltErfasst: null }), 'unbekannt'],
    ['niemand in der Familie', neu([]), 'nicht_erfuellt'],
  ] as const)('%s', (_, fall, zustand) => expect(fam(fall).zustand).toBe(zustand));

  test('vor 2022 musste die Bezugsperson länger hier sein', () => {
    const fall = neu([{ ...partner, titel: 'duldung', einreiseAm: '2020-06-01' }]);
    expect([fam(fall, '2022-12-30').zustand, fam(fall, '2022-12-31').zustand]).toEqual([
      'nicht_erfuellt',
      'offen_handlung',
    ]);
  });
  test('eine eigene Aufenthaltszeit ist nicht verlangt', () => {
    const ids = weg(pruefe(neu([partner])), '25b4').kriterien.map(({ id }) => id);
    expect(ids).not.toContain('25b1.VORAUF');
    expect(ids).toEqual(
      expect.arrayContaining([
        '25b1.FDGO',
        '25b1.GRUNDK',
        '25b1.LU',
        '25b1.DEU',
        '25b1.SCHULE',
        '25b2.MIT',
        '25b2.AUSW',
      ]),
    );
  });
  test('bei Kindern wird gefragt, wie Bekenntnis und Kenntnisse nachgewiesen werden', () =>
    expect(fam(neu([eltern], { geburtsdatum: '2012-01-01' })).fragen.join()).toContain('VG Saarland'));
});
