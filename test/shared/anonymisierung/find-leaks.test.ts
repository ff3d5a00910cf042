import { expect, test } from 'vitest';
import { findLeaks } from '#shared/anonymisierung/find-leaks.ts';
import { erfundeneNachnamen } from '#test/beispiel/namen.ts';

const name = (text: string) => ({ art: 'Name', text });
const teil = (text: string) => [{ name: 'bericht.docx', text }];

test.each([
  ['wörtlich', 'Đorđe Beispielović', 'Die Lage von Đorđe Beispielović ist …'],
  ['in Großbuchstaben', 'Beispielović', 'BEISPIELOVIĆ'],
  ['ohne Zeichen', 'Beispielović', 'beispielovic'],
  ['mit ae statt ä', 'Übungsfall', 'Uebungsfall'],
  ['als XML-Zeichen', 'Übungsfall', '&#220;bungsfall'],
  ['mit einem Zeichen, das XML umschreibt', 'O’Beispiel', 'Frau O&apos;Beispiel'],
  ['mit einem kaufmännischen Und', 'Probe & Söhne', '<t>Probe &amp; S&#246;hne</t>'],
  ['durch XML-Marken geteilt', 'Testfallyan', '<w:t>Test</w:t></w:r><w:r><w:t>fallyan</w:t>'],
  ['als Teil eines Wortes', 'Fiktivkhan', 'xFiktivkhanx'],
  ['kurz, als ganzes Wort', 'Thơ', 'Frau Thơ kommt'],
  ['zerlegt geschrieben', 'Probeşahin', 'Probes\u0327ahin'],
])('ein Name wird %s gefunden', (_wie, text, inhalt) => {
  expect(findLeaks(teil(inhalt), [name(text)], [])).toEqual([{ teil: 'bericht.docx', art: 'Name' }]);
});

test.each([
  ['Aktenzeichen', '33.2-1007', 'Az. 33.2-1007'],
  ['Aktenzeichen ohne Zeichen', '33.2-1007', 'Nr. 3321007.'],
  ['AZR-Nummer mit Leerzeichen', '990000000018', '990 000 000 018'],
  ['Geburtsdatum', '01.02.1990', 'geb. 01.02.1990'],
  ['Geburtsdatum in anderer Form', '1990-02-01', '<t>1990-02-01</t>'],
])('%s wird gefunden', (_was, text, inhalt) => {
  expect(findLeaks(teil(inhalt), [{ art: 'Nummer', text }], [])).toHaveLength(1);
});

test('auch der Name eines Teils wird durchsucht', () => {
  expect(
    findLeaks([{ name: 'fall-platzhalterova.csv', text: '' }], [name('Platzhalterova')], []),
  ).toHaveLength(1);
});

test('ein kurzer Name in einem anderen Wort ist kein Fund, eine kurze Zahl auch nicht', () => {
  expect(
    findLeaks(teil('Nationalität, 12 Personen'), [name('Ali'), { art: 'Nummer', text: '12' }], []),
  ).toEqual([]);
});

test('ein Name, der ein Wort des Berichts ist, hält die Ausgabe nicht auf', () => {
  expect(
    findLeaks(
      teil('Tabelle Altersgruppe'),
      [name('Alter'), name('Tabelle')],
      [{ name: '', text: 'Tabelle Altersgruppe' }],
    ),
  ).toEqual([]);
});

test('jeder erfundene Name wird in einem Text aus allen anderen Buchstaben gefunden', () => {
  for (const nachname of erfundeneNachnamen)
    expect(findLeaks(teil(`… ${nachname.toUpperCase()} …`), [name(nachname)], []).length, nachname).toBe(1);
});
