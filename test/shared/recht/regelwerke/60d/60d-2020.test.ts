import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON, PASS } from '#test/cast/basis.ts';
import { inArbeit, STELLE } from '#test/shared/recht/azubi.ts';
import { HEUTE, frage, kriterium, pruefe, weg } from '#test/shared/recht/befragen.ts';

/** The last day of that version. */
const RECHTSSTAND = asDatum('2024-02-29');
const stand = (fall: Fall, id: string, tag = HEUTE) =>
  frage(fall, id, { tag, weg: '60d', rahmen: { rechtsstand: RECHTSSTAND } }).zustand;

const eingereist = (einreiseAm: string, geklaertAm: string, mehr: Partial<FallEingabe> = {}) =>
  inArbeit({
    person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
    asyl: { status: 'nicht_gestellt' },
    aufenthaltsabschnitt: [{ status: 'D', von: einreiseAm }],
    identitaet: { ...PASS, identitaetGeklaertAm: geklaertAm, massnahmenErgriffen: false },
    ...mehr,
  });
const inArbeitSeit = (von: string, bis: string | null = null) => ({
  beschaeftigung: [{ ...STELLE, von, bis }],
});
const NIE: Partial<FallEingabe> = { beschaeftigung: [], integration: { beschaeftigungenErfasst: true } };

describe('60d.ID in der Fassung von 2020: die Frist hängt an Einreise und Arbeit', () => {
  test.each([
    [
      'Einreise am 31.12.2016, am 01.01.2020 in Arbeit: bis zum Antrag',
      '2016-12-31',
      '2020-08-01',
      inArbeitSeit('2019-06-01'),
      'erfuellt',
    ],
    [
      'Einreise am 01.01.2017, in Arbeit: bis 30.06.2020',
      '2017-01-01',
      '2020-08-01',
      inArbeitSeit('2019-06-01'),
      'nicht_erfuellt',
    ],
    [
      'in Arbeit genau ab 01.01.2020: bis zum Antrag',
      '2016-12-31',
      '2020-08-01',
      inArbeitSeit('2020-01-01'),
      'erfuellt',
    ],
    [
      'in Arbeit erst ab 02.01.2020: bis 30.06.2020',
      '2016-12-31',
      '2020-08-01',
      inArbeitSeit('2020-01-02'),
      'nicht_erfuellt',
    ],
    [
      'in Arbeit nur bis 31.12.2019: bis 30.06.2020',
      '2016-12-31',
      '2020-08-01',
      inArbeitSeit('2019-01-01', '2019-12-31'),
      'nicht_erfuellt',
    ],
    [
      'in Arbeit bis 01.01.2020: bis zum Antrag',
      '2016-12-31',
      '2020-08-01',
      inArbeitSeit('2019-01-01', '2020-01-01'),
      'erfuellt',
    ],
    ['nicht in Arbeit, am 30.06.2020 geklärt', '2016-12-31', '2020-06-30', NIE, 'erfuellt'],
    ['nicht in Arbeit, am 01.07.2020 geklärt', '2016-12-31', '2020-07-01', NIE, 'nicht_erfuellt'],
    ['Einreise ab 2017, am 30.06.2020 geklärt', '2018-08-01', '2020-06-30', NIE, 'erfuellt'],
    ['Einreise ab 2017, am 01.07.2020 geklärt', '2018-08-01', '2020-07-01', NIE, 'nicht_erfuellt'],
  ] as const)('%s', (_, einreise, geklaert, mehr, zustand) => {
    const fall = eingereist(einreise, geklaert, {
      ...mehr,
      antrag: [{ norm: '60d', gestelltAm: '2020-09-01', stand: 'gestellt' }],
    });
    expect(stand(fall, '60d.ID')).toBe(zustand);
  });
});

describe('60d.ID nach der letzten Einreise, die der Weg zulässt', () => {
  test.each([
    ['2018-08-01', '2024-02-29', 'erfuellt'],
    ['2018-08-02', '2024-02-29', 'nicht_anwendbar'],
    ['2022-12-31', '2024-03-01', 'erfuellt'],
    ['2023-01-01', '2024-03-01', 'nicht_anwendbar'],
  ])('Einreise am %s unter dem Recht vom %s: %s', (einreise, rechtsstand, zustand) => {
    const ergebnis = pruefe(eingereist(einreise, '2020-01-01'), HEUTE, { rechtsstand: asDatum(rechtsstand) });
    expect(kriterium(ergebnis, '60d.ID', '60d').zustand).toBe(zustand);
  });
});

describe('60d.EINR und 60d.ARB in der Fassung von 2020', () => {
  test('Einreise bis 01.08.2018, danach nicht', () => {
    expect(stand(eingereist('2018-08-01', '2020-01-01'), '60d.EINR')).toBe('erfuellt');
    expect(stand(eingereist('2018-08-02', '2020-01-01'), '60d.EINR')).toBe('nicht_erfuellt');
  });

  const arbeit = (mehr: object, rest: Partial<FallEingabe> = {}) =>
    inArbeit({ beschaeftigung: [{ ...STELLE, ...mehr }], ...rest });
  const KIND = { beziehung: 'kind', geburtsdatum: '2020-01-01', ledig: true, imHaushalt: true } as const;
  const allein = (alleinerziehend: boolean): Partial<FallEingabe> => ({
    angehoeriger: [KIND],
    lebensunterhalt: { kduWarm: 52_000, krankenversichert: true, alleinerziehend },
  });

  test.each([
    ['18 Monate auf den Tag', arbeit({ von: '2025-05-21' }), 'erfuellt'],
    ['18 Monate, ein Tag zu wenig', arbeit({ von: '2025-05-22' }), 'offen_ab'],
    ['35 Stunden', arbeit({ stundenWoche: 35 }), 'erfuellt'],
    ['34,5 Stunden, nicht alleinerziehend', arbeit({ stundenWoche: 34.5 }, allein(false)), 'offen_handlung'],
    ['alleinerziehend mit 20 Stunden', arbeit({ stundenWoche: 20 }, allein(true)), 'erfuellt'],
    ['alleinerziehend mit 19,5 Stunden', arbeit({ stundenWoche: 19.5 }, allein(true)), 'offen_handlung'],
    [
      'mit Kind, aber nicht allein: 20 Stunden genügen nicht',
      arbeit({ stundenWoche: 20 }, allein(false)),
      'offen_handlung',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(stand(fall, '60d.ARB')).toBe(zustand));
});

describe('Die Fassungen von § 60d wechseln am 01.03.2024', () => {
  test.each([
    ['2019-12-31', null],
    ['2020-01-01', '60d-2020'],
    ['2024-02-29', '60d-2020'],
    ['2024-03-01', '60d-2024'],
  ])('am %s gilt %s', (tag, version) => {
    expect(weg(pruefe(inArbeit(), HEUTE, { rechtsstand: asDatum(tag) }), '60d').version).toBe(version);
  });
});
