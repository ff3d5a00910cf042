import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { azubi, FRUEH_GEKLAERT, inArbeit } from '../azubi.ts';
import { frage } from '../befragen.ts';

const eingereist = (einreiseAm: string, mehr: Partial<FallEingabe> = {}): Partial<FallEingabe> => ({
  person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
  asyl: { status: 'nicht_gestellt' },
  aufenthaltsabschnitt: [{ status: 'D', von: '2021-01-01' }],
  ...mehr,
});
const geklaert = (identitaetGeklaertAm: string) => ({ ...FRUEH_GEKLAERT, identitaetGeklaertAm });
const nichtGeklaert = { ...FRUEH_GEKLAERT, identitaet: 'massnahmen', identitaetGeklaertAm: null } as const;
const antrag = (norm: '60c' | '60d', gestelltAm: string) => ({ antrag: [{ norm, gestelltAm }] });

describe('60c.ID: Einreise bis 2016, die Frist endet mit dem Antrag', () => {
  const fall = (mehr: Partial<FallEingabe>) => azubi(eingereist('2016-12-31', mehr));
  test.each([
    ['heute geklärt', { identitaet: geklaert('2026-11-21') }, 'erfuellt'],
    ['erst ab morgen geklärt', { identitaet: geklaert('2026-11-22') }, 'offen_handlung'],
    [
      'am Tag des Antrags geklärt',
      { identitaet: geklaert('2026-05-01'), ...antrag('60c', '2026-05-01') },
      'erfuellt',
    ],
    [
      'einen Tag nach dem Antrag: Er kann neu gestellt werden',
      { identitaet: geklaert('2026-05-02'), ...antrag('60c', '2026-05-01') },
      'offen_handlung',
    ],
  ] as const)('%s: %s', (_, mehr, zustand) => expect(frage(fall(mehr), '60c.ID').zustand).toBe(zustand));

  test('ohne Antrag läuft die Frist noch; mit Antrag braucht es einen neuen', () => {
    expect(frage(fall({ identitaet: nichtGeklaert }), '60c.ID').text).toContain('läuft noch');
    const beantragt = fall({ identitaet: nichtGeklaert, ...antrag('60c', '2026-05-01') });
    expect(frage(beantragt, '60c.ID').text).toContain('er kann neu gestellt werden');
  });
  test('einen Tag später eingereist, gilt die nächste Stufe', () =>
    expect(frage(azubi(eingereist('2017-01-01', { identitaet: nichtGeklaert })), '60c.ID').zustand).not.toBe(
      'offen_handlung',
    ));
});

describe('60c.ID: Einreise 2017 bis 2019, bis zum Antrag, spätestens am 30.06.2020', () => {
  const am = (tag: string, beantragt?: string) =>
    frage(
      azubi(
        eingereist('2018-03-01', {
          identitaet: { ...geklaert(tag), massnahmenErgriffen: false },
          ...(beantragt === undefined ? {} : antrag('60c', beantragt)),
        }),
      ),
      '60c.ID',
    ).zustand;
  test.each([
    ['am letzten Tag geklärt', '2020-06-30', undefined, 'erfuellt'],
    ['einen Tag danach', '2020-07-01', undefined, 'nicht_erfuellt'],
    ['ein später Antrag verlängert die Frist nicht', '2020-07-01', '2021-01-01', 'nicht_erfuellt'],
    ['ein früher Antrag verkürzt sie: an seinem Tag geklärt', '2019-05-01', '2019-05-01', 'erfuellt'],
    [
      'ein früher Antrag verkürzt sie: einen Tag danach geklärt',
      '2019-05-02',
      '2019-05-01',
      'nicht_erfuellt',
    ],
  ])('%s', (_, tag, beantragt, zustand) => expect(am(tag, beantragt)).toBe(zustand));
});

describe('60d.ID bis 2024: Einreise bis 2016 und am 01.01.2020 in Arbeit, die Frist endet mit dem Antrag', () => {
  const am = (
    beschaeftigung: FallEingabe['beschaeftigung'],
    integration: FallEingabe['integration'] = null,
  ) =>
    frage(
      inArbeit(
        eingereist('2016-05-01', {
          identitaet: { ...nichtGeklaert, massnahmenErgriffen: false },
          beschaeftigung,
          integration,
          ...antrag('60d', '2023-01-01'),
        }),
      ),
      '60d.ID',
      { rahmen: { rechtsstand: asDatum('2023-06-01') } },
    );
  test.each([
    ['an diesem Tag begonnen', [{ von: '2020-01-01' }], 'offen_handlung'],
    ['an diesem Tag geendet', [{ von: '2019-01-01', bis: '2020-01-01' }], 'offen_handlung'],
  ])('%s: Der Antrag kann neu gestellt werden', (_, jobs, zustand) => expect(am(jobs).zustand).toBe(zustand));
  test.each([
    ['erst am Tag danach begonnen', [{ von: '2020-01-02' }]],
    ['am Tag davor geendet', [{ von: '2019-01-01', bis: '2019-12-31' }]],
    ['nie gearbeitet', []],
  ])('%s: Es bleibt beim 30.06.2020, wenn alle Beschäftigungen eingetragen sind', (_, jobs) => {
    expect(am(jobs, { beschaeftigungenErfasst: true }).zustand).toBe('nicht_erfuellt');
    expect(am(jobs)).toMatchObject({ zustand: 'unbekannt', fehlt: [{ feld: 'beschaeftigung' }] });
  });
});
