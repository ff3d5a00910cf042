import { expect, test } from 'vitest';
import { findDubletten, type Kandidat } from '#shared/austausch/dubletten.ts';
import { isTeilDatum } from '#shared/lib/datum.ts';

function k(id: string, nachname: string, vornamen: string | null, geburtsdatum: string | null): Kandidat {
  if (geburtsdatum !== null && !isTeilDatum(geburtsdatum)) throw new Error(geburtsdatum);
  return { id, nachname, vornamen, geburtsdatum };
}

test.each([
  [
    'Umschrift',
    k('n', 'Djordjevic-Muster', 'Ana', '1980-03-04'),
    k('b', 'Đorđević-Muster', 'Ana', '1980-03-04'),
    '^fast gleich geschriebener Name, gleiches Geburtsdatum$',
  ],
  [
    'Umlaut als ue',
    k('n', 'Mueller-Probe', 'Jörg', '1980-03-04'),
    k('b', 'Müller-Probe', 'Joerg', '1980-03-04'),
    '^gleicher Name in anderer Schreibweise, gleiches Geburtsdatum$',
  ],
  [
    'Vor- und Nachname vertauscht',
    k('n', 'Ana', 'Beispiel', '1980-03-04'),
    k('b', 'Beispiel', 'Ana', '1980-03-04'),
    '^Vor- und Nachname vertauscht, gleiches Geburtsdatum$',
  ],
  [
    'Tag und Monat vertauscht',
    k('n', 'Beispiel', 'Ana', '1980-04-03'),
    k('b', 'Beispiel', 'Ana', '1980-03-04'),
    '^gleicher Name, Tag/Monat vertauscht$',
  ],
  [
    'Tippfehler im Namen',
    k('n', 'Beispeil', 'Anna', '1980-03-04'),
    k('b', 'Beispel', 'Anna', '1980-03-04'),
    'gleiches Geburtsdatum',
  ],
  [
    'Tippfehler im Jahr',
    k('n', 'Beispiel', 'Ana', '1981-03-04'),
    k('b', 'Beispiel', 'Ana', '1980-03-04'),
    '^gleicher Name, Tippfehler im Geburtsdatum$',
  ],
  [
    'nur das Jahr bekannt',
    k('n', 'Beispiel', 'Ana', '1980'),
    k('b', 'Beispiel', 'Ana', '1980-03-04'),
    'gleicher Name, Geburtsdatum einmal nur teilweise bekannt',
  ],
  [
    'Datum fehlt',
    k('n', 'Beispiel', 'Ana', null),
    k('b', 'Beispiel', 'Ana', '1980-03-04'),
    'gleicher Name, Geburtsdatum fehlt bei einer der Personen',
  ],
])('%s wird als mögliche Dublette mit Grund genannt', (_was, neu, bestand, grund) => {
  const [dublette] = findDubletten([neu], [bestand]);
  expect(dublette).toMatchObject({ id: 'n', gegen: 'b' });
  expect(dublette?.grund).toMatch(new RegExp(grund));
});

test.each([
  [
    'andere Vornamen, anderes Datum',
    k('n', 'Muster', 'Ana', '1980-03-04'),
    k('b', 'Muster', 'Omar', '1990-07-08'),
  ],
  [
    'nur dasselbe Geburtsdatum',
    k('n', 'Muster', 'Ana', '1980-03-04'),
    k('b', 'Beispiel', 'Omar', '1980-03-04'),
  ],
  [
    'gleicher Name, ganz anderes Datum',
    k('n', 'Muster', 'Ana', '1980-03-04'),
    k('b', 'Muster', 'Ana', '1966-12-25'),
  ],
])('%s ist keine', (_was, neu, bestand) => {
  expect(findDubletten([neu], [bestand])).toEqual([]);
});

test('ein weiterer Name führt zur selben Person; wer als verschieden bestätigt ist, wird nicht mehr genannt', () => {
  const neu = k('n', 'Beispiel', 'Ana', '1980-03-04');
  const bestand = { ...k('b', 'Muster', 'Ana', '1980-03-04'), weitereNamen: 'geb. Beispiel' };
  expect(findDubletten([neu], [bestand])).toMatchObject([{ grund: 'weiterer Name, gleiches Geburtsdatum' }]);
  expect(findDubletten([neu], [bestand], (a, b) => a === 'n' && b === 'b')).toEqual([]);
});

test('auch zwei neue Personen derselben Liste werden verglichen', () => {
  expect(
    findDubletten([k('1', 'Muster', 'Ana', '1980-03-04'), k('2', 'Muster', 'Ana', '1980-04-03')], []),
  ).toMatchObject([{ id: '2', gegen: '1' }]);
});
