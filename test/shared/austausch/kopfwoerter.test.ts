import { expect, test } from 'vitest';
import { meldespalteOf } from '#shared/austausch/halbjahr/spalten.ts';
import { zielfeldOf } from '#shared/austausch/kopfwoerter.ts';
import { zielOfKopf } from '#shared/austausch/kopfzeile.ts';
import { leseName } from '#shared/austausch/name-lesen.ts';
import { nachnameZuerst } from '#shared/austausch/namensspalte.ts';

test.each([
  'Name, Vorname',
  'Familienname, Vorname',
  'Name Vorname',
  'Vorname Name',
  'Vor- und Nachname',
  'Vor- und Zuname',
  'Name/Vorname',
  'Name (Nachname, Vorname)',
])('unter „%s“ steht der ganze Name', (kopf) => {
  expect(zielfeldOf(kopf)).toBe('name');
  expect(meldespalteOf(kopf)).toBe('nachname');
});

test('„Vorname(n)“ und „Nachname“ sind je eine eigene Spalte, auch unter „Name“ als Gruppe', () => {
  expect(['Vorname(n)', 'Nachname'].map(zielfeldOf)).toEqual(['vornamen', 'nachname']);
  expect(['Name › Vorname', 'Name › Nachname'].map(zielOfKopf)).toEqual(['vornamen', 'nachname']);
});

test.each(['Sachbearbeiter/in', 'Name Arbeitgeber', 'Name der Ehefrau', 'Geburtsname'])(
  '„%s“ ist nicht der Name der Person',
  (kopf) => {
    expect(zielfeldOf(kopf)).toBeNull();
    expect(meldespalteOf(kopf)).toBeNull();
  },
);

test('der Beginn einer Duldung ist nicht ihr Ende', () => {
  expect(['Duldung gültig ab', 'gültig von', 'Geduldet seit'].map(zielfeldOf)).toEqual(
    Array.from({ length: 3 }, () => 'statusVon'),
  );
  expect(['Duldung gültig bis', 'dulden bis', 'Ablauf Duldung', 'gültig bis'].map(zielfeldOf)).toEqual(
    Array.from({ length: 4 }, () => 'duldungBis'),
  );
});

test('steht in der Zelle kein Komma, sagt die Überschrift, welcher Name zuerst kommt', () => {
  const lies = (kopf: string, zelle: string) => leseName(zelle, nachnameZuerst(kopf));
  const max = { ok: true, wert: { nachname: 'Probe', vornamen: 'Max Emil' } };
  expect(lies('Name Vorname', 'Probe Max Emil')).toEqual(max);
  expect(lies('Vorname Name', 'Max Emil Probe')).toEqual(max);
  expect(lies('Name, Vorname', 'Probe, Max Emil')).toEqual(max);
  expect(lies('Name Vorname', 'al Muster Amina')).toEqual({
    ok: true,
    wert: { nachname: 'al Muster', vornamen: 'Amina' },
  });
});

test('eine Legende unter der Liste wird keine Person', () => {
  expect(leseName('Legende: rot = dringend')).toEqual({ ok: false, text: 'In einem Namen steht kein „:“.' });
});
