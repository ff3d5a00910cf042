import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { fehlt, frage, integriert } from '../befragen.ts';

const asyl = (verfahren: FallEingabe['asyl']) => integriert({ asyl: verfahren });
const ou = (mehr: FallEingabe['asyl']) =>
  asyl({ status: 'abgelehnt_ou', ablehnungAm: '2024-05-01', ouGrund: 'gelistet', ...mehr });
const TAG = 'Ablehnung am';
const GRUND = 'Grund der Ablehnung als offensichtlich unbegründet';

describe('Q.ASYL3: was für die Sperre fehlt', () => {
  test.each([
    ['der Tag', ou({ ablehnungAm: null }), [TAG]],
    ['der Grund', ou({ ouGrund: null }), [GRUND]],
    ['beides', ou({ ablehnungAm: null, ouGrund: null }), [TAG, GRUND]],
    ['der Stand des Verfahrens', asyl(null), ['Stand des Asylverfahrens']],
    [
      'der Stand des Verfahrens, auch wo sonst etwas eingetragen ist',
      asyl({ gesuchAm: '2018-03-01' }),
      ['Stand des Asylverfahrens'],
    ],
  ])('%s', (_, fall, was) => {
    expect(fehlt(fall, 'Q.ASYL3', { weg: '255' })).toEqual(was);
    expect(fehlt(fall, '25b.SPERRE')).toEqual(was);
  });
  test('ob die Ablehnung auf einem gelisteten Grund beruht, steht bei den Einzelheiten', () => {
    const gelistet = (fall: ReturnType<typeof ou>) =>
      frage(fall, 'Q.ASYL3', { weg: '255' }).detail['gelistet'];
    expect([
      gelistet(ou({})),
      gelistet(ou({ ouGrund: 'nicht_gelistet' })),
      gelistet(ou({ ouGrund: null })),
    ]).toEqual([true, false, null]);
  });
});

describe('Q.ASYL3a: Nur Titel aus humanitären Gründen', () => {
  test.each([
    ['zurueckgenommen', 'erfuellt'],
    ['abgelehnt_einfach', 'erfuellt'],
    ['abgelehnt_unzulaessig', 'erfuellt'],
    ['abgelehnt_ou', 'erfuellt'],
    ['laufend', 'nicht_anwendbar'],
    ['anerkannt', 'nicht_anwendbar'],
    [null, 'unbekannt'],
  ] as const)('%s: %s', (status, zustand) =>
    expect(frage(asyl({ status }), 'Q.ASYL3a', { weg: '25b1' }).zustand).toBe(zustand),
  );
});
