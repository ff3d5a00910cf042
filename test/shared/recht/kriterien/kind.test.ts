/** The child that shortens § 25b Abs. 1 to four years: minor, unmarried, in the household, and until when. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { findKind } from '#shared/recht/kriterien/kind.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { HEUTE, integriert } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

const KIND: Angehoeriger = { beziehung: 'kind', geburtsdatum: '2015-03-01', ledig: true, imHaushalt: true };

function kind(
  angehoeriger: readonly Partial<Angehoeriger>[],
  haushaltErfasst: boolean | null = true,
  tag = HEUTE,
) {
  const fall = integriert({
    person: { ...INTEGRIERTE_PERSON.person, haushaltErfasst },
    angehoeriger: angehoeriger.map((each) => ({ ...KIND, ...each })),
  });
  const found = findKind(fall, asDatum(tag));
  return found.art === 'ja'
    ? found.bis
    : found.art === 'keins'
      ? 'keins'
      : found.fehlt.map(({ label }) => label);
}

const OFFEN = ['lebt im Haushalt (Kind, geboren 01.03.2015)'];

describe('Ein minderjähriges lediges Kind im Haushalt', () => {
  test.each([
    ['eines', [{}], '2033-03-01'],
    [
      'von mehreren zählt, wer zuletzt volljährig wird',
      [{}, { geburtsdatum: '2017-05-02' }, { geburtsdatum: '2016-01-01' }],
      '2035-05-02',
    ],
    ['auch in anderer Reihenfolge', [{ geburtsdatum: '2017-05-02' }, {}], '2035-05-02'],
    ['nur das Jahr bekannt: der früheste Tag', [{ geburtsdatum: '2015' }], '2033-01-01'],
    ['Geschwister sind keine Kinder', [{ beziehung: 'geschwister' }], 'keins'],
    ['verheiratet', [{ ledig: false }], 'keins'],
    ['lebt anderswo', [{ imHaushalt: false }], 'keins'],
    ['ob im Haushalt, ist nicht eingetragen', [{ imHaushalt: null }], OFFEN],
    [
      'ein anderes ist bekannt: Das genügt',
      [{ imHaushalt: null }, { geburtsdatum: '2016-01-01' }],
      '2034-01-01',
    ],
    [
      'Geburt und Haushalt nicht eingetragen',
      [{ geburtsdatum: null, imHaushalt: null }],
      ['Geburtsdatum (Kind)', 'lebt im Haushalt (Kind)'],
    ],
    [
      'am 16. Geburtstag kommt es auf den Familienstand an',
      [{ geburtsdatum: '2010-11-21', ledig: null }],
      ['ledig (Kind, geboren 21.11.2010)'],
    ],
    ['am Tag davor nicht', [{ geburtsdatum: '2010-11-22', ledig: null }], '2028-11-22'],
    ['volljährig', [{ geburtsdatum: '2008-11-21', ledig: null, imHaushalt: null }], 'keins'],
  ] as const)('%s', (_, angehoeriger, erwartet) => expect(kind(angehoeriger)).toEqual(erwartet));

  test('vom Jahr der Volljährigkeit an kommt es auf den genauen Tag an', () => {
    const im = (tag: string) => kind([{ geburtsdatum: '2008' }], true, tag);
    expect([im('2025-12-31'), im('2026-01-01'), im('2026-12-31')]).toEqual([
      '2026-01-01',
      ['Geburtsdatum (Kind, geboren 2008, genauer Tag)'],
      'keins',
    ]);
  });
  test('eine leere Liste heißt erst „keine Kinder“, wenn der Haushalt vollständig erfasst ist', () => {
    expect([kind([]), kind([], null)]).toEqual(['keins', ['Haushalt vollständig erfasst']]);
  });
});
