import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { PASS } from '#test/cast/basis.ts';
import { fehlt, frage, integriert, stand, unbekannte } from '../befragen.ts';

const id = (mehr: NonNullable<FallEingabe['identitaet']>) => integriert({ identitaet: { ...PASS, ...mehr } });

describe('25b.ID fasst Identität und Pass zusammen', () => {
  test.each([
    ['beides in Ordnung', id({}), 'erfuellt'],
    ['nur der Pass fehlt', id({ passVorhanden: false }), 'offen_handlung'],
    ['nur die Identität ist offen', id({ identitaet: 'keine_massnahmen' }), 'offen_handlung'],
    ['heute läuft der Pass ab', id({ passGueltigBis: '2026-11-21' }), 'erfuellt'],
    ['gestern lief er ab', id({ passGueltigBis: '2026-11-20' }), 'offen_handlung'],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b.ID')).toBe(zustand));
  test.each([
    ['nur, was vom Pass nicht bekannt ist', id({ passGueltigBis: null }), ['Pass gültig bis']],
    ['nur, was von der Identität nicht bekannt ist', id({ identitaet: null }), ['Identität']],
    ['beides', unbekannte(), ['Identität', 'anerkannter Pass oder Passersatz liegt vor']],
  ])('es fehlt %s', (_, fall, was) => expect(fehlt(fall, '25b.ID')).toEqual(was));
});

describe('Q.ID: eine ungeklärte Staatsangehörigkeit', () => {
  const satz = (mehr: NonNullable<FallEingabe['identitaet']>) => frage(id(mehr), 'Q.ID');
  test.each([
    ['geklärt', true, 'erfuellt', false],
    ['ungeklärt', false, 'offen_handlung', true],
    ['nicht eingetragen, aber ein Pass nennt sie', null, 'erfuellt', false],
  ] as const)('%s', (_, staatsangehoerigkeitGeklaert, zustand, genannt) => {
    const found = satz({ staatsangehoerigkeitGeklaert });
    expect(found).toMatchObject({ zustand, detail: { staatsangehoerigkeitOffen: genannt } });
    expect(found.fakt.includes('Staatsangehörigkeit ungeklärt')).toBe(genannt);
  });
});

describe('Q.HINW: der Tag der Belehrung', () => {
  test.each([
    ['heute', '2026-11-21', 'erfuellt'],
    ['erst für morgen eingetragen', '2026-11-22', 'offen_handlung'],
  ])('%s', (_, hinweisAm, zustand) => expect(stand(id({ hinweisAm }), 'Q.HINW')).toBe(zustand));
});

describe('Q.60B: der Zusatz nach § 60b', () => {
  test.each<readonly [string, NonNullable<FallEingabe['aufenthaltsabschnitt']>, string]>([
    ['Zusatz heute', [{ status: 'D60B', von: '2025-01-01' }], 'offen_handlung'],
    ['eine andere Duldung', [{ status: 'D', von: '2025-01-01' }], 'erfuellt'],
    [
      'gestern endete der letzte Eintrag',
      [{ status: 'D60B', von: '2025-01-01', bis: '2026-11-20' }],
      'unbekannt',
    ],
    ['nichts eingetragen', [], 'unbekannt'],
  ])('%s: %s', (_, aufenthaltsabschnitt, zustand) =>
    expect(stand(integriert({ aufenthaltsabschnitt }), 'Q.60B')).toBe(zustand),
  );
});
