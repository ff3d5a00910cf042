/** Q.MASSN on the day of the application, and Q.ERL: which of several papers speaks today. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { AUSBILDUNG, azubi, NICHTS_DAGEGEN } from '../azubi.ts';
import { fehlt, frage, HEUTE, stand } from '../befragen.ts';

const BEGINN = 'schon während des Asylverfahrens begonnen';

describe('Q.MASSN', () => {
  const mit = (
    massnahmen: 'keine' | 'vorhanden' | null,
    alsAsylbewerberBegonnen: boolean | null,
    mehr: Partial<FallEingabe> = {},
    massnahmenSeit: string | null = null,
  ) =>
    azubi({
      hindernis: { ...NICHTS_DAGEGEN, massnahmen, massnahmenSeit },
      ausbildung: [{ ...AUSBILDUNG, alsAsylbewerberBegonnen }],
      ...mehr,
    });
  const antrag: Partial<FallEingabe> = {
    antrag: [{ norm: '60c', gestelltAm: '2026-10-01', stand: 'gestellt' }],
  };
  const zurueck: Partial<FallEingabe> = {
    antrag: [{ norm: '60c', gestelltAm: '2026-10-01', stand: 'zurueckgezogen' }],
  };
  const SEIT = 'Maßnahmen eingeleitet am';
  test.each([
    ['keine: Wann sie begann, ist gleichgültig', mit('keine', null), ['erfuellt'], 'keine'],
    ['keine, im Asylverfahren begonnen', mit('keine', true), ['erfuellt'], 'keine'],
    ['vorhanden, im Asylverfahren begonnen', mit('vorhanden', true), ['nicht_anwendbar'], 'asylbewerber'],
    ['ungeprüft, im Asylverfahren begonnen', mit(null, true), ['nicht_anwendbar'], 'asylbewerber'],
    ['vorhanden: Es kommt auf den Beginn an', mit('vorhanden', null), ['unbekannt', BEGINN], 'bevorstehend'],
    [
      'ungeprüft: Zuerst ist zu prüfen',
      mit(null, null),
      ['unbekannt', 'konkrete Maßnahmen zur Aufenthaltsbeendigung'],
      undefined,
    ],
    ['vorhanden, ohne Antrag', mit('vorhanden', false, {}, '2026-10-02'), ['nicht_erfuellt'], 'bevorstehend'],
    ['nach dem Antrag', mit('vorhanden', false, antrag, '2026-10-02'), ['erfuellt'], 'nach_antrag'],
    ['am Tag des Antrags', mit('vorhanden', false, antrag, '2026-10-01'), ['nicht_erfuellt'], 'bevorstehend'],
    ['ohne Tag', mit('vorhanden', false, antrag), ['unbekannt', SEIT], 'bevorstehend'],
    [
      'ein zurückgezogener Antrag schützt nicht',
      mit('vorhanden', false, zurueck, '2026-10-02'),
      ['nicht_erfuellt'],
      'bevorstehend',
    ],
  ] as const)('%s', (_, fall, erwartet, lage) => {
    expect([stand(fall, 'Q.MASSN', HEUTE, '60c'), ...fehlt(fall, 'Q.MASSN', { weg: '60c' })]).toEqual(
      erwartet,
    );
    expect(frage(fall, 'Q.MASSN', { weg: '60c' }).detail['lage']).toBe(lage);
  });
  test('der Tag der Maßnahmen und der des Antrags stehen im Befund', () =>
    expect(
      frage(mit('vorhanden', false, antrag, '2026-10-02'), 'Q.MASSN', { weg: '60c' }).detail,
    ).toMatchObject({
      seit: '2026-10-02',
      antragAm: '2026-10-01',
    }));
});

describe('Q.ERL: Es gilt die jüngste Duldung, die heute gültig ist', () => {
  type Duldung = NonNullable<FallEingabe['duldung']>[number];
  const papier = (
    erteiltAm: string | null,
    erwerb: Duldung['erwerb'],
    gueltigBis: string | null = HEUTE,
  ): Duldung => ({
    erteiltAm,
    gueltigBis,
    erwerb,
  });
  const OFFEN = ['unbekannt', 'Erwerbstätigkeit (gültige Duldung)'];
  test.each([
    ['die jüngere', [papier('2026-01-01', 'erlaubt'), papier('2026-06-01', 'verboten')], ['offen_handlung']],
    [
      'am selben Tag die günstigere',
      [papier('2026-06-01', 'verboten'), papier('2026-06-01', 'erlaubt')],
      ['erfuellt'],
    ],
    [
      'am selben Tag „nur mit Erlaubnis“ vor „nicht gestattet“',
      [papier('2026-06-01', 'verboten'), papier('2026-06-01', 'mit_erlaubnis')],
      ['offen_handlung'],
      'mit_erlaubnis',
    ],
    [
      'eine ohne Tag steht zurück',
      [papier(null, 'erlaubt'), papier('2026-01-01', 'verboten')],
      ['offen_handlung'],
    ],
    ['eine allein ohne Tag genügt', [papier(null, 'erlaubt')], ['erfuellt']],
    ['heute erteilt', [papier(HEUTE, 'erlaubt')], ['erfuellt']],
    ['erst morgen', [papier('2026-11-22', 'erlaubt', '2027-01-01')], OFFEN],
    ['gestern abgelaufen', [papier('2026-01-01', 'erlaubt', '2026-11-20')], OFFEN],
    ['wie lange sie gilt, ist nicht eingetragen', [papier('2026-01-01', 'erlaubt', null)], OFFEN],
    ['sagt nichts über Arbeit', [papier('2026-01-01', null)], OFFEN],
    [
      'die jüngere sagt nichts über Arbeit',
      [papier('2026-01-01', 'erlaubt'), papier('2026-06-01', null)],
      ['erfuellt'],
    ],
  ] as const)('%s', (_, duldung, erwartet, erwerb?: string) => {
    for (const each of [[...duldung], [...duldung].toReversed()]) {
      const fall = azubi({ duldung: each });
      expect([stand(fall, 'Q.ERL', HEUTE, '60c'), ...fehlt(fall, 'Q.ERL', { weg: '60c' })]).toEqual(erwartet);
      if (erwerb !== undefined) expect(frage(fall, 'Q.ERL', { weg: '60c' }).detail['erwerb']).toBe(erwerb);
    }
  });
  test.each([
    ['vier Jahre', '2022-11-21', true],
    ['einen Tag weniger', '2022-11-22', false],
  ])('%s: ohne Zustimmung der Bundesagentur: %s', (_, von, ohneZustimmung) => {
    const fall = azubi({
      aufenthaltsabschnitt: [{ status: 'D', von }],
      duldung: [papier('2026-01-01', 'mit_erlaubnis')],
    });
    expect(frage(fall, 'Q.ERL', { weg: '60c' }).detail['ohneZustimmung']).toBe(ohneZustimmung);
  });
});
