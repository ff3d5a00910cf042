import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { findWidersprueche } from '#shared/recht/engine/widerspruch.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { integriert, kriterium, pruefe, stand } from '../befragen.ts';

const person = (mehr: object) => ({ person: { ...INTEGRIERTE_PERSON.person, ...mehr } });
const orte = (fakten: Partial<FallEingabe>) =>
  findWidersprueche(integriert(fakten)).map(({ felder }) => felder.map(({ feld }) => feld));

describe('Ein Widerspruch nennt beide Stellen', () => {
  test.each<readonly [string, Partial<FallEingabe>, readonly string[]]>([
    [
      'Ausreise vor der Einreise',
      { auslandsaufenthalt: [{ von: '2017-01-01', bis: '2017-02-01' }] },
      ['auslandsaufenthalt.von', 'person.einreiseAm'],
    ],
    [
      'Rückkehr vor der Ausreise',
      { auslandsaufenthalt: [{ von: '2022-02-01', bis: '2022-01-01' }] },
      ['auslandsaufenthalt.von', 'auslandsaufenthalt.bis'],
    ],
    [
      'Geburt nach der Einreise',
      { ...person({ geburtsdatum: '2018-03-02' }), asyl: null, aufenthaltsabschnitt: [] },
      ['person.einreiseAm', 'person.geburtsdatum'],
    ],
    [
      'Duldung vor der Geburt',
      {
        ...person({ geburtsdatum: '2020-01-01', einreiseAm: null }),
        asyl: null,
        aufenthaltsabschnitt: [],
        duldung: [{ erteiltAm: '2019-12-31' }],
      },
      ['duldung.erteiltAm', 'person.geburtsdatum'],
    ],
    [
      'Duldung vor der Einreise',
      { duldung: [{ erteiltAm: '2018-02-28' }] },
      ['duldung.erteiltAm', 'person.einreiseAm'],
    ],
    [
      'Duldung läuft ab, bevor sie erteilt ist',
      { duldung: [{ erteiltAm: '2026-05-01', gueltigBis: '2026-04-30' }] },
      ['duldung.erteiltAm', 'duldung.gueltigBis'],
    ],
    [
      'Asylantrag vor dem Asylgesuch',
      { asyl: { status: 'laufend', gesuchAm: '2019-02-01', antragAm: '2019-01-01' } },
      ['asyl.antragAm', 'asyl.gesuchAm'],
    ],
    [
      'unanfechtbar vor der Ablehnung',
      {
        asyl: {
          status: 'abgelehnt_einfach',
          antragAm: '2018-03-12',
          ablehnungAm: '2020-01-02',
          bestandskraftAm: '2020-01-01',
        },
      },
      ['asyl.bestandskraftAm', 'asyl.ablehnungAm'],
    ],
    [
      'Ausbildung abgebrochen und doch abgeschlossen',
      {
        ausbildung: [
          {
            art: 'qualifiziert',
            von: '2019-09-01',
            bis: '2022-08-31',
            abgebrochenAm: '2021-01-01',
            erfolgreich: true,
          },
        ],
      },
      ['ausbildung.erfolgreich', 'ausbildung.abgebrochenAm'],
    ],
    [
      'Antrag entschieden, bevor er gestellt ist',
      { antrag: [{ norm: '25b1', gestelltAm: '2026-02-01', entschiedenAm: '2026-01-01' }] },
      ['antrag.gestelltAm', 'antrag.entschiedenAm'],
    ],
    [
      'Kind älter als die Person',
      { angehoeriger: [{ beziehung: 'kind', geburtsdatum: '1985', imHaushalt: true }] },
      ['angehoeriger.geburtsdatum', 'person.geburtsdatum'],
    ],
  ])('%s', (_, fakten, felder) => expect(orte(fakten)).toContainEqual(felder));

  test('zwei verschiedene Zeiten am selben Tag: beide Zeiten mit ihrem Beginn', () => {
    const [konflikt] = findWidersprueche(
      integriert({
        aufenthaltsabschnitt: [
          { status: 'G', von: '2018-03-01', bis: '2021-06-30' },
          { status: 'D', von: '2021-01-01' },
        ],
      }),
    );
    expect(konflikt?.felder.map(({ label }) => label)).toEqual([
      'Aufenthaltszeiten: bis (Aufenthaltsgestattung ab 01.03.2018)',
      'Aufenthaltszeiten: von (Duldung (§ 60a) ab 01.01.2021)',
    ]);
  });

  test.each<readonly [string, Partial<FallEingabe>]>([
    ['am Tag der Geburt eingereist', { ...person({ einreiseAm: '1990-05-14' }), asyl: null }],
    ['Duldung am Tag der Einreise', { duldung: [{ erteiltAm: '2018-03-01', gueltigBis: '2018-03-01' }] }],
    ['nur das Geburtsjahr bekannt, eingereist im selben Jahr', person({ geburtsdatum: '2018' })],
    [
      'Kind, dessen Geburtsjahr mit dem der Person beginnt',
      { ...person({ geburtsdatum: '1990' }), angehoeriger: [{ beziehung: 'kind', geburtsdatum: '1990' }] },
    ],
  ])('%s ist keiner', (_, fakten) => expect(orte(fakten)).toEqual([]));

  test('über Verurteilungen und Täuschung sagt er keinen Tag', () => {
    const found = findWidersprueche(
      integriert({
        hindernis: null,
        verurteilung: [{ art: 'geldstrafe', am: '2022-05-05', rechtskraftAm: '2022-04-04' }],
        taeuschung: [{ von: '2021-02-02', bis: '2021-01-01' }],
      }),
    );
    expect(found).toHaveLength(2);
    expect(found.map(({ text }) => text).join()).not.toMatch(/\d{4}/);
  });
});

describe('Was davon abhängt, ist unbekannt', () => {
  test('Geburt nach der Einreise: Alter und Zeiten', () => {
    const fall = integriert({ ...person({ geburtsdatum: '2018-03-02' }), asyl: null });
    expect([stand(fall, '25b1.VOLLJ'), stand(fall, '25b1.VORAUF')]).toEqual(['unbekannt', 'unbekannt']);
    expect(kriterium(pruefe(fall), '25b1.VOLLJ').text).toContain('Angaben widersprechen sich');
    expect(kriterium(pruefe(fall), '25b1.VOLLJ').fehlt.map(({ feld }) => feld)).toEqual(
      expect.arrayContaining(['person.einreiseAm', 'person.geburtsdatum']),
    );
  });

  test('was nicht davon abhängt, bleibt, wie es ist', () => {
    const fall = integriert({ ...person({ geburtsdatum: '2018-03-02' }), asyl: null });
    expect([stand(fall, '25b1.DEU'), stand(fall, '25b1.FDGO')]).toEqual(['erfuellt', 'erfuellt']);
  });

  // Gestattung and Duldung both count for the six years: which of them it was does not matter there.
  const beide = (ende: string) =>
    integriert({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2018-03-01', bis: ende },
        { status: 'D', von: '2019-01-01' },
      ],
    });
  test('eine Überschneidung nur dort, wo es darauf ankommt, welche Zeit gilt', () => {
    const dauert = beide('2026-11-21');
    expect([stand(dauert, '25b1.VORAUF'), stand(dauert, '25b1.STATUS')]).toEqual(['erfuellt', 'unbekannt']);
  });

  test('eine Überschneidung, die lange zurückliegt, ändert am Status von heute nichts', () => {
    const frueher = beide('2019-03-31');
    expect([stand(frueher, '25b1.VORAUF'), stand(frueher, '25b1.STATUS')]).toEqual(['erfuellt', 'erfuellt']);
    expect(pruefe(frueher).widersprueche).toHaveLength(1);
  });

  test('Zeit vor der Einreise nur, wenn sie für die Frist den Ausschlag gibt', () => {
    const seit = (von: string, einreiseAm: string) =>
      integriert({ ...person({ einreiseAm }), asyl: null, aufenthaltsabschnitt: [{ status: 'D', von }] });
    expect(stand(seit('2017-01-01', '2018-03-01'), '25b1.VORAUF')).toBe('erfuellt');
    expect(stand(seit('2020-01-01', '2021-06-01'), '25b1.VORAUF')).toBe('unbekannt');
  });
});
