import { describe, expect, test } from 'vitest';
import { distinct, erreicht, fehlend, feldLabel, feldOrt } from '#shared/recht/engine/feldpfad.ts';

describe('Ein Feld hat ein Wort', () => {
  test('für den Satz und, wo es allein steht, mit der Stelle, zu der es gehört', () => {
    expect([feldLabel('person'), feldLabel('person.geburtsdatum')]).toEqual([
      'Angaben zur Person',
      'Geburtsdatum',
    ]);
    expect(feldOrt('aufenthaltsabschnitt')).toBe('Aufenthaltszeiten');
    expect(feldOrt('person.geburtsdatum')).toBe('Geburtsdatum');
    // A word that begins small, or that stands in several entries, says nothing alone.
    expect(feldOrt('aufenthaltsabschnitt.bis')).toBe('Aufenthaltszeiten: bis');
    expect(feldOrt('ausbildung.beruf')).toBe('Ausbildung: Beruf oder Fach');
    expect(feldOrt('identitaet.passVorhanden')).toBe(
      'Identität und Pass: anerkannter Pass oder Passersatz liegt vor',
    );
  });
});

describe('Was fehlt', () => {
  test('trägt sein Wort, und wo es mehrere gibt, welches gemeint ist', () => {
    expect(fehlend('antrag.gestelltAm', '§ 25b')).toEqual({
      feld: 'antrag.gestelltAm',
      label: `${feldLabel('antrag.gestelltAm')} (§ 25b)`,
    });
    expect(fehlend('asyl.status')).toEqual({ feld: 'asyl.status', label: 'Stand des Asylverfahrens' });
    expect(fehlend('asyl.status')).toBe(fehlend('asyl.status'));
  });

  const a = { feld: 'asyl.status', label: 'Stand' };
  const b1 = { feld: 'duldung.grund', label: 'Grund (1)' };
  const b2 = { feld: 'duldung.grund', label: 'Grund (2)' };
  const c = { feld: 'person.geburtsdatum', label: 'Geburtsdatum' };
  test.each([
    ['schon geordnet', [a, b1, b2, c]],
    ['umgekehrt', [c, b2, b1, a]],
    ['doppelt', [b2, a, b2, c, b1, a, c]],
    ['gleich, aber nicht dasselbe', [{ ...c }, { ...b2 }, a, b1, { ...b1 }, c, b2]],
    ['nur das Letzte am falschen Ort', [a, b2, c, b1]],
    ['nur das Erste am falschen Ort', [b1, a, b2, c]],
  ])('steht jedes einmal und in einer Ordnung: %s', (_, felder) =>
    expect(distinct(felder)).toEqual([a, b1, b2, c]),
  );
  test('und wird nicht neu geschrieben, wenn es schon geordnet ist', () => {
    const felder = [a, b1, b2, c];
    expect(distinct(felder)).toBe(felder);
    const doppelt = [a, { ...a }];
    expect(distinct(doppelt)).toEqual([a]);
    expect(doppelt).toHaveLength(2);
  });
  test('ein bloßer Name wird zu Feld und Wort', () =>
    expect(distinct(['person.geburtsdatum', 'asyl.status', 'asyl.status'])).toEqual([
      fehlend('asyl.status'),
      fehlend('person.geburtsdatum'),
    ]));
});

describe('Ein Feld liegt in einem anderen', () => {
  test.each([
    ['person', 'person', true],
    ['person', 'person.geburtsdatum', true],
    ['person.geburtsdatum', 'person', true],
    ['person.geburtsdatum', 'person.einreiseAm', false],
    ['person', 'personal', false],
    ['abschluss.am', 'abschluss.art', false],
    ['asyl', 'person.asyl', false],
    ['person.asyl', 'asyl', false],
  ])('%s und %s: %s', (eins, zwei, ja) => expect(erreicht(eins, zwei)).toBe(ja));
});
