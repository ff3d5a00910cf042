import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { citation } from '#shared/recht/engine/ergebnis.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS } from '#test/cast/basis.ts';
import { azubi } from '../azubi.ts';
import { integriert, pruefe, unbekannte } from '../befragen.ts';

const hinweise = (liste: 'vonHand' | 'nachbarwege', id: string, mehr: Partial<FallEingabe>) =>
  pruefe(integriert(mehr))[liste].find((w) => w.id === id)?.hinweise ?? null;
const angehoerig = (
  mehr: Partial<NonNullable<FallEingabe['angehoeriger']>[number]>,
): Partial<FallEingabe> => ({
  angehoeriger: [{ beziehung: 'kind', geburtsdatum: '2020-01-01', imHaushalt: true, ...mehr }],
});

describe('Was nur ein Mensch prüft', () => {
  test('steht in jedem Ergebnis, mit Fundstelle', () => {
    const { vonHand, nachbarwege } = pruefe(unbekannte());
    expect(vonHand.map(({ id }) => id)).toEqual(['23a', '255', '254', '60a23', '60c7', '60d4']);
    expect(nachbarwege.map(({ id }) => id)).toEqual(['253', '254ab', '28', '24', '264', '18a', '85a']);
    for (const weg of [...vonHand, ...nachbarwege]) {
      expect(() => citation.parse(weg.citation)).not.toThrow();
      expect(weg.titel).toContain('§');
    }
  });

  test('§ 23a nennt den Regelausschluss, aber nie eine Verurteilung', () => {
    const mit = (verurteilung: FallEingabe['verurteilung']) =>
      hinweise('vonHand', '23a', {
        verurteilung,
        hindernis: { ...OHNE_HINDERNIS, verurteilungen: verurteilung?.length ? 'vorhanden' : 'keine' },
      });
    expect(mit([])).toEqual(mit([{ art: 'freiheitsstrafe', monate: 30 }]));
    expect(mit([])?.join()).toContain('Straftaten von erheblichem Gewicht');
  });
  test('§ 23a fragt bei konkreten Maßnahmen nach dem Rückführungstermin', () => {
    expect(
      hinweise('vonHand', '23a', { hindernis: { ...OHNE_HINDERNIS, massnahmen: 'vorhanden' } })?.join(),
    ).toContain('Rückführungstermin');
    expect(
      hinweise('vonHand', '23a', { hindernis: { ...OHNE_HINDERNIS, massnahmen: 'keine' } })?.join(),
    ).not.toContain('Rückführungstermin');
  });
  test('§ 25 Abs. 5 nennt Bindungen: Kind, deutsche Angehörige, Einreise als Kind', () => {
    const texte = hinweise('vonHand', '255', {
      person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '2005-01-01' },
      hindernis: { ...OHNE_HINDERNIS, ausreiseUnmoeglich: true },
      ...angehoerig({ titel: 'deutsch' }),
    })?.join(' ');
    for (const wort of [
      'als unmöglich vermerkt',
      'vor dem 18. Geburtstag',
      '1 Kind',
      'deutscher Staatsangehörigkeit',
    ])
      expect(texte).toContain(wort);
  });
  test('medizinische Gründe einer Duldung stehen in keiner Liste', () => {
    const ergebnis = pruefe(
      integriert({ aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', grund: 'b_bb' }] }),
    );
    expect(JSON.stringify([ergebnis.vonHand, ergebnis.nachbarwege])).not.toContain('medizinisch');
  });
  test('§ 25 Abs. 4 S. 2 kommt nur mit einem Titel in Betracht', () => {
    expect(hinweise('vonHand', '254', {})).toEqual([]);
    expect(
      hinweise('vonHand', '254', { aufenthaltsabschnitt: [{ status: 'AE', von: '2020-01-01' }] })?.[0],
    ).toContain('Seit 01.01.2020');
  });
  test('§§ 60c Abs. 7 und 60d Abs. 4 nennen unternommene Schritte', () => {
    const ergebnis = pruefe(
      azubi({
        identitaet: { identitaet: 'massnahmen', massnahmenErgriffen: true, massnahmenAm: '2025-02-01' },
      }),
    );
    for (const id of ['60c7', '60d4'])
      expect(ergebnis.vonHand.find((w) => w.id === id)?.hinweise.join()).toContain('01.02.2025');
    expect(ergebnis.vonHand.find((w) => w.id === '60c7')?.hinweise[0]).toContain('Ausbildung');
  });
});

describe('Außerhalb der Bleiberechtsprüfung', () => {
  test.each([
    [
      '28',
      'ein deutsches Kind',
      angehoerig({ titel: 'deutsch' }),
      'Ein Kind hat die deutsche Staatsangehörigkeit',
    ],
    [
      '28',
      'ein freizügigkeitsberechtigter Ehegatte',
      angehoerig({ beziehung: 'ehegatte', titel: 'eu' }),
      'Freizügigkeitsrecht',
    ],
    [
      '24',
      'Staatsangehörigkeit Ukraine',
      { person: { ...INTEGRIERTE_PERSON.person, staatsangehoerigkeit: '166' } },
      'ukrainische',
    ],
    ['253', 'Abschiebungsverbot als Duldungsgrund', { duldung: [{ grund: 'b_kk' }] }, 'Abschiebungsverbot'],
    ['254ab', 'Aussage im Strafverfahren', { duldung: [{ grund: 'c' }] }, 'Strafverfahren'],
    ['85a', 'Verfahren zur Vaterschaft', { duldung: [{ grund: 'o' }] }, 'Vaterschaft'],
    [
      '264',
      'vorhandener Titel',
      { aufenthaltsabschnitt: [{ status: 'AE', von: '2023-01-01' }] },
      '01.01.2028',
    ],
    [
      '18a',
      'Rücknahme, Einreise am 28.03.2023',
      {
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2023-03-28' },
        asyl: { status: 'zurueckgenommen' },
      },
      '28.03.2023',
    ],
  ] satisfies readonly (readonly [string, string, Partial<FallEingabe>, string])[])(
    '%s: %s',
    (id, _, mehr, wort) => expect(hinweise('nachbarwege', id, mehr)?.join()).toContain(wort),
  );
  test('18a: Einreise am 29.03.2023 ist zu spät, nach einer Ablehnung hilft auch früh nicht', () => {
    const mit = (einreiseAm: string, status: 'zurueckgenommen' | 'abgelehnt_einfach') =>
      hinweise('nachbarwege', '18a', {
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
        asyl: { status },
      });
    expect([mit('2023-03-29', 'zurueckgenommen'), mit('2020-01-01', 'abgelehnt_einfach')]).toEqual([[], []]);
  });
  test('ohne Anhaltspunkt bleibt der Weg genannt, ohne Hinweis', () =>
    expect(pruefe(unbekannte()).nachbarwege.every(({ hinweise: texte }) => texte.length === 0)).toBe(true));
});
