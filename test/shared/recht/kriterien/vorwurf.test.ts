import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { inArbeit, NICHTS_DAGEGEN } from '../azubi.ts';
import { frage } from '../befragen.ts';

type Taeuschungen = NonNullable<FallEingabe['taeuschung']>;
const getaeuscht = (taeuschungen: 'keine' | 'vorhanden' | null, taeuschung: Taeuschungen = []) =>
  frage(inArbeit({ hindernis: { ...NICHTS_DAGEGEN, taeuschungen }, taeuschung }), '19d.TAEUSCH');
const eigene = (mehr: Partial<Taeuschungen[number]> = {}) => ({
  von: '2020-01-01',
  eigene: true,
  vorsatz: true,
  ...mehr,
});

describe('19d.TAEUSCH: nie vorsätzlich getäuscht', () => {
  test.each<readonly [string, Parameters<typeof getaeuscht>, string]>([
    ['geprüft, nichts gefunden', ['keine'], 'erfuellt'],
    ['auch wenn es lange zurückliegt', ['vorhanden', [eigene({ bis: '2020-02-01' })]], 'nicht_erfuellt'],
    ['am Stichtag begonnen', ['vorhanden', [eigene({ von: '2026-11-21' })]], 'nicht_erfuellt'],
    ['an einem Tag, den niemand kennt', ['vorhanden', [eigene({ von: null })]], 'nicht_erfuellt'],
    ['erst nach dem Stichtag', ['vorhanden', [eigene({ von: '2026-11-22' })]], 'erfuellt'],
    ['nicht die eigene', ['vorhanden', [eigene({ eigene: false })]], 'erfuellt'],
    ['nicht vorsätzlich', ['vorhanden', [eigene({ vorsatz: false })]], 'erfuellt'],
    [
      'fremd, der Vorsatz nicht eingetragen',
      ['vorhanden', [eigene({ eigene: false, vorsatz: null })]],
      'erfuellt',
    ],
  ])('%s: %s', (_, frageNach, zustand) => expect(getaeuscht(...frageNach).zustand).toBe(zustand));

  test.each<readonly [string, Parameters<typeof getaeuscht>, readonly string[]]>([
    ['niemand hat es geprüft', [null], ['hindernis.taeuschungen']],
    ['vorhanden, aber keine eingetragen', ['vorhanden'], ['taeuschung']],
    [
      '„keine“ und doch eine fremde eingetragen',
      ['keine', [eigene({ eigene: false })]],
      ['hindernis.taeuschungen', 'taeuschung'],
    ],
    ['wessen es war', ['vorhanden', [eigene({ eigene: null })]], ['taeuschung.eigene']],
    ['ob mit Vorsatz', ['vorhanden', [eigene({ vorsatz: null })]], ['taeuschung.vorsatz']],
    [
      'beides',
      ['vorhanden', [eigene({ eigene: null, vorsatz: null })]],
      ['taeuschung.eigene', 'taeuschung.vorsatz'],
    ],
  ])('nicht bekannt: %s', (_, frageNach, felder) => {
    const found = getaeuscht(...frageNach);
    expect(found.zustand).toBe('unbekannt');
    expect(found.fehlt.map(({ feld }) => feld)).toEqual(felder);
  });
});

describe('Was die Behörde geprüft haben muss', () => {
  const gefragt = (stand: 'keine' | 'vorhanden' | null) =>
    frage(inArbeit({ hindernis: { ...NICHTS_DAGEGEN, extremismus: stand } }), '19d.EXTR');
  test.each([
    ['keine', 'erfuellt', 'geprüft: nichts bekannt'],
    ['vorhanden', 'nicht_erfuellt', 'geprüft: vorhanden'],
    [null, 'unbekannt', ''],
  ] as const)('Bezüge zu Extremismus „%s“: %s', (stand, zustand, fakt) =>
    expect(gefragt(stand)).toMatchObject({ zustand, fakt, geschuetzt: true }),
  );
});
