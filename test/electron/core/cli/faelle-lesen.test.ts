import { describe, expect, test } from 'vitest';
import { readFaelle } from '#electron/core/cli/faelle-lesen.ts';
import { Refusal } from '#shared/lib/refusal.ts';

const datei = (faelle: readonly unknown[], mehr: object = {}) =>
  JSON.stringify({ format: 'bleibeweg-faelle', version: 1, faelle, ...mehr });

describe('Abgelehnt wird mit einem Satz, der die Stelle nennt', () => {
  test.each([
    [
      'kaputtes JSON',
      '{\n  "format": "bleibeweg-faelle",\n  "version": 1\n  "faelle": []\n}',
      'Zeile 4, Spalte 3',
    ],
    ['abgebrochenes JSON', '{"format":"bleibeweg-faelle","faelle":[', 'bricht ab'],
    [
      'ein Wort, das kein Wert ist',
      '{"format":"bleibeweg-faelle","version":NaN}',
      'Zeile 1, Spalte 40). Hier',
    ],
    ['ein angefangener Text', '{"a":"x', 'Zeile 1, Spalte 8). Der Text bricht ab'],
    ['ein Format, das kein Text ist', '{"format":{"a":1}}', 'eine andere JSON-Datei'],
    [
      'eine unmöglich große Zahl, nur einmal genannt',
      datei([{ id: 'a', lebensunterhalt: { kduWarm: 1e300 } }]),
      /^An einer Stelle [^]*kduWarm: Die Zahl muss höchstens 100000000 sein\.$/,
    ],
    ['eine leere id', datei([{ id: '' }]), 'id: Hier werden mindestens 1 Zeichen erwartet.'],
    ['leere Datei', '', 'Die Datei ist leer'],
    ['nur Leerzeichen', ' \n\t', 'Die Datei ist leer'],
    ['andere JSON-Datei', '{"name":"x"}', 'eine andere JSON-Datei'],
    ['Liste ohne Umschlag', '[{"id":"a"}]', 'eine Liste ohne Umschlag'],
    ['eine Zahl', '7', 'eine andere JSON-Datei'],
    ['anderes Format', '{"format":"bleibeweg-ergebnisse"}', 'das Format „bleibeweg-ergebnisse“'],
    ['andere Version', datei([{ id: 'a' }], { version: 2 }), 'version: Erlaubt ist nur: 1.'],
    ['keine Fälle', datei([]), 'faelle: '],
    [
      'unbekanntes Feld',
      datei([{ id: 'a', person: { geburtstag: '1990-01-01' } }]),
      'faelle[0] (id a).person: Dieses Feld gibt es nicht: geburtstag',
    ],
    ['unbekanntes Feld außen', datei([{ id: 'a' }], { mehr: 1 }), 'Dieses Feld gibt es nicht: mehr'],
    [
      'unmöglicher Tag',
      datei([{ id: 'a' }, { id: 'b', aufenthaltsabschnitt: [{ status: 'D', von: '2026-06-31' }] }]),
      'faelle[1] (id b).aufenthaltsabschnitt[0].von: Diesen Tag gibt es nicht.',
    ],
    [
      'falsche Schreibweise des Tages',
      datei([{ id: 'a', person: { einreiseAm: '01.02.2020' } }]),
      'Bitte als JJJJ-MM-TT angeben.',
    ],
    [
      'unmögliches Geburtsdatum',
      datei([{ id: 'a', person: { geburtsdatum: '1990-13' } }]),
      'person.geburtsdatum: Dieses Datum gibt es nicht.',
    ],
    [
      'unbekannter Code',
      datei([{ id: 'a', aufenthaltsabschnitt: [{ status: 'X', von: '2020-01-01' }] }]),
      'Erlaubt ist nur: D, D60B',
    ],
    [
      'Text statt Zahl',
      datei([{ id: 'a', lebensunterhalt: { kduWarm: '520' } }]),
      'lebensunterhalt.kduWarm: Hier wird eine Zahl erwartet.',
    ],
    [
      'Wahrheitswert als Text',
      datei([{ id: 'a', person: { haushaltErfasst: 'ja' } }]),
      'Hier wird true oder false erwartet.',
    ],
    ['ohne id', datei([{}]), 'faelle[0].id: Hier wird ein Text erwartet.'],
    ['doppelte id', datei([{ id: 'a' }, { id: 'b' }, { id: 'a' }]), 'faelle[0] und faelle[2]'],
  ])('%s', (_, eingabe, satz) => {
    expect(() => readFaelle(eingabe)).toThrow(satz);
    expect(() => readFaelle(eingabe)).toThrow(Refusal);
  });

  test('viele Fehler auf einmal werden gezählt und gekürzt', () => {
    const read = () => readFaelle(datei(Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, x: 1 }))));
    expect(read).toThrow('An 30 Stellen');
    expect(read).toThrow('… und 10 weitere Stellen');
  });
});

describe('Fälle lesen', () => {
  test('was fehlt, wird unbekannt, nicht „nein“', () => {
    const { faelle } = readFaelle(
      '{"format":"bleibeweg-faelle","version":1,"faelle":[{"id":"a","hindernis":{}}]}',
    );
    expect(faelle[0]?.hindernis).toMatchObject({ verurteilungen: null, einreiseverbot: null });
    expect(faelle[0]?.verurteilung).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'ein Feld namens %s wird nicht durchgelassen',
    (name) => {
      const read = () =>
        readFaelle(`{"format":"bleibeweg-faelle","version":1,"faelle":[{"id":"a","person":{"${name}":1}}]}`);
      expect(read).toThrow(Refusal);
    },
  );

  test('tief verschachteltes JSON ist kein Grund abzustürzen', () => {
    expect(() => readFaelle('['.repeat(100_000))).toThrow(Refusal);
  });
});
