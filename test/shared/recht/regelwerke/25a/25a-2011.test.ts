import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { frage, pruefe, unbekannte, weg } from '#test/shared/recht/befragen.ts';
import { OHNE_HINDERNIS } from '#test/cast/basis.ts';

/** A day under the first version of § 25a. */
const TAG = '2014-06-01';

/** Seventeen, here since the age of seven, at school all the time. */
const jung = (mehr: Partial<FallEingabe> = {}, person: FallEingabe['person'] = {}): Fall =>
  unbekannte({
    person: {
      geburtsdatum: '1997-01-01',
      einreiseAm: '2004-06-01',
      einreiseVisum: false,
      haushaltErfasst: true,
      familienstand: 'ledig',
      ...person,
    },
    aufenthaltsabschnitt: [{ status: 'D', von: '2004-06-01' }],
    schulbesuch: [{ art: 'weiterfuehrend', von: '2004-08-01', erfolgreich: true }],
    hindernis: OHNE_HINDERNIS,
    asyl: { status: 'abgelehnt_einfach' },
    ...mehr,
  });
const von = (fall: Fall, id: string, tag = TAG) => frage(fall, id, { tag, weg: '25a1' });
const stand = (fall: Fall, id: string, tag = TAG) => von(fall, id, tag).zustand;

describe('§ 25a Abs. 1 vom 01.07.2011 bis 31.07.2015', () => {
  test('ist eine Kann-Vorschrift und kennt weder Grundordnung noch Mindestalter bei der Entscheidung', () => {
    const { version, rechtsfolge, kriterien } = weg(pruefe(jung(), TAG), '25a1');
    expect([version, rechtsfolge]).toEqual(['25a-2011', 'kann erteilt werden']);
    const ids = kriterien.map(({ id }) => id);
    for (const id of ['25a1.FDGO', '25a1.PERS']) expect(ids).not.toContain(id);
  });

  test.each([
    ['einen Tag vor dem 14. Geburtstag eingereist', { einreiseAm: '2010-12-31' }, 'erfuellt'],
    ['am 14. Geburtstag eingereist: verschlossen', { einreiseAm: '2011-01-01' }, 'nicht_erfuellt'],
    ['hier geboren', { einreiseAm: '1997-01-01' }, 'erfuellt'],
    ['Einreise unbekannt', { einreiseAm: null }, 'unbekannt'],
    ['Geburtsdatum unbekannt', { geburtsdatum: null }, 'unbekannt'],
    [
      'nur das Geburtsjahr bekannt, und der Tag entscheidet',
      { geburtsdatum: '1997', einreiseAm: '2011-06-01' },
      'unbekannt',
    ],
  ] as const)('Einreise: %s', (_, person, zustand) =>
    expect(stand(jung({ aufenthaltsabschnitt: [] }, person), '25a1.EINR')).toBe(zustand),
  );

  const antrag = (gestelltAm: string): Partial<FallEingabe> => ({
    antrag: [{ norm: '25a1', gestelltAm, stand: 'gestellt' }],
  });
  test.each([
    ['am 15. Geburtstag gestellt: rechtzeitig', antrag('2012-01-01'), TAG, 'erfuellt'],
    ['am Tag davor gestellt: zu früh, zählt nicht', antrag('2011-12-31'), TAG, 'offen_handlung'],
    ['vor dem 15. Geburtstag noch nicht möglich', {}, '2011-12-31', 'offen_ab'],
    ['ohne Antrag noch offen', {}, TAG, 'offen_handlung'],
  ] as const)('Antrag: %s', (_, mehr, tag, zustand) =>
    expect(stand(jung(mehr), '25a1.ALTER', tag)).toBe(zustand),
  );
  test('am Tag vor dem 21. Geburtstag noch offen', () =>
    expect(stand(jung({}, { geburtsdatum: '1993-06-02' }), '25a1.ALTER')).toBe('offen_handlung'));
  test('am 21. Geburtstag ohne Antrag verschlossen', () =>
    expect(stand(jung({}, { geburtsdatum: '1993-06-01' }), '25a1.ALTER')).toBe('nicht_erfuellt'));

  test.each([
    ['geduldet, gleich wie lange', [{ status: 'D', von: '2014-05-31' }], 'erfuellt'],
    ['nur gestattet', [{ status: 'G', von: '2004-06-01' }], 'offen_handlung'],
    ['nichts eingetragen', [], 'unbekannt'],
  ] as const)('Status: %s', (_, aufenthaltsabschnitt, zustand) =>
    expect(stand(jung({ aufenthaltsabschnitt: [...aufenthaltsabschnitt] }), '25a1.STATUS')).toBe(zustand),
  );

  test.each([
    ['sechs Jahre auf den Tag: erfüllt', '2008-06-01', 'erfuellt'],
    ['ein Tag zu wenig: offen', '2008-06-02', 'offen_ab'],
  ] as const)('Aufenthalt: %s', (_, seit, zustand) =>
    expect(stand(jung({ aufenthaltsabschnitt: [{ status: 'D', von: seit }] }), '25a1.VORAUF')).toBe(zustand),
  );

  const schule = (...schulbesuch: NonNullable<FallEingabe['schulbesuch']>) => jung({ schulbesuch });
  test.each([
    ['sechs Jahre auf den Tag', schule({ von: '2008-06-01', erfolgreich: true }), 'erfuellt'],
    ['ein Tag zu wenig', schule({ von: '2008-06-02', erfolgreich: true }), 'offen_ab'],
    [
      'auch beendeter Schulbesuch von sechs Jahren genügt',
      schule({ von: '2006-08-01', bis: '2012-07-31', erfolgreich: true }),
      'erfuellt',
    ],
    [
      'beendet, ein Tag zu wenig',
      schule({ von: '2006-08-01', bis: '2012-07-30', erfolgreich: true }),
      'offen_handlung',
    ],
    ['nicht erfolgreich', schule({ von: '2006-08-01', bis: '2012-07-31', erfolgreich: false }), 'wertung'],
    ['ob erfolgreich, ist unbekannt', schule({ von: '2006-08-01', bis: '2012-07-31' }), 'unbekannt'],
    ['nichts eingetragen', schule(), 'unbekannt'],
  ] as const)('Schule: %s', (_, fall, zustand) => expect(stand(fall, '25a1.SCHULE')).toBe(zustand));

  test('ist keine Regel: von einer Abweichung ist nicht die Rede, Krankheit befreit nicht', () => {
    const ergebnis = von(schule({ von: '2008-06-02', erfolgreich: true }), '25a1.SCHULE');
    expect([ergebnis.typ, ergebnis.fragen.join()]).toEqual(['Z/H', '']);
    const krank = jung({
      schulbesuch: [{ von: '2013-06-01', erfolgreich: true }],
      gesundheit: { entfaelltWegen: 'krankheit', schuleEntfaellt: true },
    });
    expect(stand(krank, '25a1.SCHULE')).toBe('offen_ab');
  });

  test('die Sperre überwindet nur, wessen Ablehnung einen Antrag nach § 14a AsylVfG betraf', () =>
    expect(von(jung(), '25a1.SPERRE').citation.inhalt).toContain('§ 14a'));
});
