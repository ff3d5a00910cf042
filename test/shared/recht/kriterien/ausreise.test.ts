/** § 25 Abs. 5: the duty to leave, and the sum of the general conditions. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { fehlt, frage, integriert, stand } from '../befragen.ts';

const antwort = (id: string, mehr: Partial<FallEingabe>) => {
  const fall = integriert(mehr);
  return [stand(fall, id), ...fehlt(fall, id)];
};

describe('255.PFL', () => {
  test.each([
    ['vollziehbar', true, ['erfuellt']],
    ['nicht vollziehbar', false, ['nicht_erfuellt']],
    ['nicht eingetragen', null, ['unbekannt', 'vollziehbar ausreisepflichtig']],
  ])('%s', (_, ausreisepflichtVollziehbar, erwartet) =>
    expect(antwort('255.PFL', { hindernis: { ...OHNE_HINDERNIS, ausreisepflichtVollziehbar } })).toEqual(
      erwartet,
    ),
  );
  test('Hindernisse gar nicht erfasst', () =>
    expect(antwort('255.PFL', { hindernis: null })).toEqual(['unbekannt', 'vollziehbar ausreisepflichtig']));
});

describe('255.ALLG: Ermessen nach § 5 Abs. 3 S. 2, aber nicht über die Sperre', () => {
  const gesichert = {
    person: { ...INTEGRIERTE_PERSON.person, einreiseVisum: true },
    lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 200_000, kduWarm: 52_000, krankenversichert: true },
  } as const;
  const ou = (ouGrund: 'gelistet' | null) => ({
    asyl: { ...INTEGRIERTE_PERSON.asyl, status: 'abgelehnt_ou', ouGrund } as const,
  });
  test('alles erfüllt', () => {
    expect(antwort('255.ALLG', gesichert)).toEqual(['erfuellt']);
    expect(frage(integriert(gesichert), '255.ALLG').detail['offen']).toBe('');
  });
  test('was offen ist, wird genannt, und nur das', () => {
    const fall = integriert({
      ...gesichert,
      identitaet: { ...PASS, passVorhanden: false, passGueltigBis: null },
    });
    const befund = frage(fall, '255.ALLG');
    expect([befund.zustand, befund.detail['offen']]).toEqual(['wertung', `„${frage(fall, 'Q.PASS').label}“`]);
  });
  test('die Sperre nach § 10 Abs. 3 S. 2 schließt den Titel aus, was auch immer sonst fehlt', () =>
    expect(antwort('255.ALLG', { ...ou('gelistet'), lebensunterhalt: null })).toEqual(['nicht_erfuellt']));
  test('was fehlt, wird über alle Voraussetzungen zusammen genannt', () =>
    expect(
      antwort('255.ALLG', {
        ...gesichert,
        ...ou(null),
        lebensunterhalt: { ...gesichert.lebensunterhalt, krankenversichert: null },
      }),
    ).toEqual([
      'unbekannt',
      'Grund der Ablehnung als offensichtlich unbegründet',
      'ausreichend krankenversichert',
    ]));
});
