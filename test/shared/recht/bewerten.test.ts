/** What public pages say about these routes and the statute does not (recht.md 14 no. 5), each as a test that it is not so. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS, person } from '#test/cast/basis.ts';
import { dawitSchueler } from '#test/cast/dawit-schueler.ts';
import { inArbeit, STELLE } from './azubi.ts';
import { HEUTE, integriert, kriterium, pruefe, stand, weg } from './befragen.ts';

const stelle = (mehr: object, rest: Partial<FallEingabe> = {}) =>
  inArbeit({ beschaeftigung: [{ ...STELLE, ...mehr }], ...rest });
const eingereist = (einreiseAm: string) =>
  inArbeit({
    person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
    asyl: { status: 'nicht_gestellt' },
    aufenthaltsabschnitt: [{ status: 'D', von: einreiseAm }],
  });
const schueler = (mehr: Partial<FallEingabe>) => person({ ...dawitSchueler, ...mehr });
const geldstrafe = (tagessaetze: number): Partial<FallEingabe> => ({
  hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
  verurteilung: [
    {
      art: 'geldstrafe',
      tagessaetze,
      vorsatz: true,
      nurAuslaenderrechtlich: false,
      am: '2025-01-01',
      rechtskraftAm: '2025-02-01',
    },
  ],
});

describe('„Für die Beschäftigungsduldung sind 18 Monate Arbeit mit 35 Stunden nötig, Einreise bis 01.08.2018“ (arrivo-servicebuero.de, handbookgermany.de)', () => {
  test.each([
    ['zwölf Monate genügen', { von: '2025-11-21' }, 'erfuellt'],
    ['ein Tag weniger ist noch offen', { von: '2025-11-22' }, 'offen_ab'],
    ['zwanzig Stunden genügen', { stundenWoche: 20 }, 'erfuellt'],
    ['neunzehn nicht', { stundenWoche: 19 }, 'offen_handlung'],
  ])('%s', (_, job, zustand) => expect(stand(stelle(job), '60d.ARB')).toBe(zustand));

  test.each([
    ['02.08.2018', '2018-08-02', 'erfuellt'],
    ['31.12.2022', '2022-12-31', 'erfuellt'],
    ['01.01.2023', '2023-01-01', 'nicht_erfuellt'],
  ])('Einreise am %s', (_, tag, zustand) => expect(stand(eingereist(tag), '60d.EINR')).toBe(zustand));
});

describe('„§ 25a verlangt vier Jahre und einen Antrag vor dem 21. Geburtstag“ (zbs-auf.info, heidelberg.de)', () => {
  test.each([
    ['drei Jahre Aufenthalt genügen', '2023-11-21', 'erfuellt'],
    ['ein Tag weniger ist noch offen', '2023-11-22', 'offen_ab'],
  ])('%s', (_, von, zustand) =>
    expect(
      kriterium(pruefe(schueler({ aufenthaltsabschnitt: [{ status: 'D', von }] })), '25a1.VORAUF', '25a1')
        .zustand,
    ).toBe(zustand),
  );

  test('mit 26 Jahren ist der Antrag noch rechtzeitig', () => {
    const fall = schueler({
      person: { ...dawitSchueler.person, geburtsdatum: '2000-05-05' },
      antrag: [{ norm: '25a1', gestelltAm: HEUTE, stand: 'gestellt' }],
    });
    expect(stand(fall, '25a1.ALTER')).toBe('erfuellt');
  });
});

describe('„Wer zu mehr als 50 Tagessätzen verurteilt ist, erhält keinen Titel nach § 25a Abs. 1“ (zbs-auf.info)', () => {
  test('eine feste Grenze hat nur Abs. 2; für Abs. 1 ist zu werten', () => {
    const fall = schueler(geldstrafe(60));
    expect(weg(pruefe(fall), '25a1').vorschlag).not.toBe('rot');
    expect(kriterium(pruefe(fall), '25a1.STRAF', '25a1').zustand).toBe('wertung');
    expect(weg(pruefe(fall), '25a1').kriterien.map(({ id }) => id)).not.toContain('25a2.STRAF');
  });
});

describe('„§ 25b kennt keine Ausnahmen, verlangt Straffreiheit und einen Pass“ (kreis-soest.de)', () => {
  test('eine Geldstrafe von 91 Tagessätzen schließt § 25b nicht aus', () => {
    const ergebnis = pruefe(integriert(geldstrafe(91)));
    expect(kriterium(ergebnis, '25b2.AUSW', '25b1').zustand).toBe('erfuellt');
    expect(weg(ergebnis, '25b1').vorschlag).not.toBe('rot');
  });
  test('ohne Pass bleibt § 25b offen, und Ermessen steht dabei', () => {
    const ergebnis = pruefe(
      integriert({ identitaet: { ...PASS, passVorhanden: false, passGueltigBis: null } }),
    );
    expect(kriterium(ergebnis, 'Q.PASS', '25b1').zustand).toBe('offen_handlung');
    expect(weg(ergebnis, '25b1').vorschlag).toBe('gelb');
    const { text, fragen } = kriterium(ergebnis, 'Q.PASS', '25b1');
    expect([text, ...fragen].join()).toContain('§ 5 Abs. 3 S. 2');
  });
  test('die Zahlen des § 25b sind Regeln: Ausnahmen stehen bei den Kriterien', () => {
    const { kriterien } = weg(pruefe(integriert()), '25b1');
    for (const id of ['25b1.VORAUF', '25b1.LU'])
      expect(kriterien.find((k) => k.id === id)?.typ).toMatch(/^R/);
    expect(kriterien.find(({ id }) => id === '25b3.KRANK')).toBeDefined();
  });
});

describe('„Wer zum Integrationskurs verpflichtet war, braucht für § 60d Deutsch B1“ (unternehmen-integrieren-fluechtlinge.de)', () => {
  test.each(['erfolgreich', 'abbruch_unverschuldet', 'keine_verpflichtung'] as const)(
    'mündlich A2 genügt, Kurs: %s',
    (integrationskurs) => {
      const fall = inArbeit({
        integration: { integrationskurs, beschaeftigungenErfasst: true },
        sprachnachweis: [{ muendlich: 'A2', am: '2024-06-30' }],
      });
      expect(stand(fall, '60d.DEU')).toBe('erfuellt');
      expect(['erfuellt', 'nicht_anwendbar']).toContain(stand(fall, '60d.INTK'));
    },
  );
  test('A1 genügt nicht', () => {
    const fall = inArbeit({ sprachnachweis: [{ muendlich: 'A1', am: '2024-06-30' }] });
    expect(stand(fall, '60d.DEU')).toBe('offen_handlung');
  });
});
