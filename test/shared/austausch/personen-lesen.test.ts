import { describe, expect, test } from 'vitest';
import { readFile } from '#electron/core/reader/read-file.ts';
import { findKopfzeile } from '#shared/austausch/kopfzeile.ts';
import { lesePersonen } from '#shared/austausch/personen-lesen.ts';
import type { Tabelle, Zelle } from '#shared/austausch/tabelle.ts';
import { datenzeilen, proposeZuordnung } from '#shared/austausch/zuordnung.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { BEISPIEL_LISTE, erzeugeBeispielliste } from '#test/beispiel/erzeugen.ts';
import { erfundeneNachnamen } from '#test/beispiel/namen.ts';
import { readFile as readBytes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const heute = asDatum('2026-11-21');

function tabelle(...zeilen: (readonly Zelle[])[]): Tabelle {
  return {
    art: 'csv',
    blaetter: ['Liste'],
    blatt: 'Liste',
    zeilen: zeilen
      .map((zellen, index) => ({ nr: index + 1, zellen }))
      .filter(({ zellen }) => zellen.length > 0),
  };
}

function lies(liste: Tabelle) {
  const kopfzeile = findKopfzeile(liste);
  if (kopfzeile === null) throw new Error('no header');
  const spalten = proposeZuordnung(liste, kopfzeile, heute);
  return {
    spalten,
    kopfzeile,
    ...lesePersonen(datenzeilen(liste, kopfzeile), {
      zuordnung: spalten.map(({ ziel }) => ziel),
      koepfe: spalten.map(({ kopf }) => kopf),
      heute,
    }),
  };
}

test('mehrere Papiere einer Person in eigenen Zeilen: es gilt das, das zuletzt endet', () => {
  const { personen, probleme } = lies(
    tabelle(
      ['Name', 'geb. am', 'Status', 'gültig von', 'gültig bis'],
      ['Muster, Eva', '01.02.1990', 'Duldung', '05.01.2026', '05.07.2026'],
      ['Muster, Eva', '01.02.1990', 'Duldung', '06.07.2026', '05.01.2027'],
      ['Muster, Eva', '01.02.1990', 'Duldung', '05.07.2025', '04.01.2026'],
    ),
  );
  expect(personen.map(({ angaben }) => angaben.duldungBis)).toEqual(['2027-01-05']);
  expect(probleme).toEqual([]);
});

describe('Kopfzeile und Zuordnung', () => {
  test('Titelzeilen und leere Zeilen über der Kopfzeile stören nicht', () => {
    const liste = tabelle(
      ['Liste der Geduldeten'],
      ['Stand: 01.11.2026', null, 'Name der Bearbeitung'],
      [],
      ['Nr.', 'Name', 'Vorname', 'geb. am', null, 'Az.'],
      [1, 'Muster', 'Erika', '01.02.1990', null, '33-1'],
    );
    const { kopfzeile, spalten } = lies(liste);
    expect(kopfzeile).toBe(4);
    expect(spalten.map(({ ziel }) => ziel)).toEqual([
      'ignorieren',
      'nachname',
      'vornamen',
      'geburtsdatum',
      'ignorieren',
      'aktenzeichen',
    ]);
    expect(spalten[4]?.grund).toBe('Die Spalte ist leer.');
  });

  test('ohne Überschriften gibt es keine Kopfzeile', () => {
    expect(
      findKopfzeile(tabelle(['Muster', 'Erika', '01.02.1990'], ['Probe', 'Max', '01.02.1991'])),
    ).toBeNull();
  });

  test('sagt die Überschrift nichts, hilft der Inhalt; jede Zuordnung hat einen Grund', () => {
    const { spalten } = lies(
      tabelle(
        ['Name', 'geb.', 'Spalte 3', 'xyz'],
        ['Muster, Eva', '1990', 'Afghanistan', 'A2'],
        ['Probe, Max', '1991', 'Irak', 'B1'],
      ),
    );
    expect(spalten.map(({ ziel }) => ziel)).toEqual([
      'name',
      'geburtsdatum',
      'staatsangehoerigkeit',
      'sprachniveau',
    ]);
    expect(spalten.every(({ grund }) => grund !== '')).toBe(true);
  });
});

describe('Zeilen einer Person', () => {
  const kopf = ['Name', 'geb.', 'Az.', 'Status', 'von', 'bis'];

  test('mehrere Zeilen mit demselben Aktenzeichen sind eine Person mit mehreren Zeiträumen', () => {
    const { personen, probleme } = lies(
      tabelle(
        kopf,
        ['Muster, Eva', '01.02.1990', '33-1', 'Duldung', '01.05.2020', null],
        ['Muster, Eva', '1.2.90', '33-1', 'Gestattung', '01.03.2018', '30.04.2020'],
        [null, null, null, 'Visum', '01.01.2018', '28.02.2018'],
      ),
    );
    expect(personen).toHaveLength(1);
    expect(personen[0]?.abschnitte).toEqual([
      { status: 'D', von: '2020-05-01', bis: null },
      { status: 'G', von: '2018-03-01', bis: '2020-04-30' },
      { status: 'V', von: '2018-01-01', bis: '2018-02-28' },
    ]);
    expect(probleme).toEqual([]);
  });

  test('gleiche Namen ohne Nummer und mit anderem Geburtsdatum bleiben zwei Personen', () => {
    const { personen } = lies(
      tabelle(
        kopf,
        ['Muster, Eva', '01.02.1990', null, null, null],
        ['Muster, Eva', '01.02.1991', null, null, null],
      ),
    );
    expect(personen).toHaveLength(2);
  });

  test('ein Datum, das es nicht gibt, weist die Zeile mit ihrer Zelle ab, die Fortsetzung darunter auch', () => {
    const { personen, probleme, abgewiesen } = lies(
      tabelle(
        kopf,
        ['Muster, Eva', '31.06.1990', '33-1', 'Duldung', '01.05.2020'],
        [null, null, null, 'Gestattung', '01.01.2018', '30.04.2020'],
        ['Probe, Max', '1990', '33-2'],
      ),
    );
    expect(personen.map(({ angaben }) => angaben.nachname)).toEqual(['Probe']);
    expect([...abgewiesen]).toEqual([2, 3]);
    expect(probleme[0]).toEqual({
      zeile: 2,
      zelle: 'B2',
      spalte: 'geb.',
      text: 'Das Datum „31.06.1990“ gibt es nicht.',
      schwere: 'abgewiesen',
    });
  });

  test('ein unbekanntes Wort ist ein Hinweis und bleibt offen, die Person wird übernommen', () => {
    const { personen, probleme } = lies(
      tabelle(
        [...kopf, 'Deutsch'],
        ['Muster, Eva', '1990', '33-1', 'weiß nicht', '01.05.2020', null, 'ganz gut'],
      ),
    );
    expect(personen).toHaveLength(1);
    expect(personen[0]?.angaben.sprachniveau).toBeUndefined();
    expect(probleme.map(({ zelle, schwere }) => [zelle, schwere])).toEqual([
      ['D2', 'hinweis'],
      ['G2', 'hinweis'],
    ]);
  });

  test('Summen, wiederholte Kopfzeilen und leere Zeilen sind keine Personen', () => {
    const { personen, probleme } = lies(
      tabelle(kopf, ['Muster, Eva', '1990', '33-1'], kopf, [null, ' ', null], ['Summe', 1]),
    );
    expect(personen).toHaveLength(1);
    expect(probleme).toEqual([]);
  });

  test('widersprechen sich zwei Zeilen, gilt die frühere und es wird gesagt', () => {
    const { personen, probleme } = lies(
      tabelle(
        [...kopf, 'Ort'],
        ['Muster, Eva', '1990', '33-1', null, null, null, 'Musterstadt'],
        ['Muster, Eva', '1990', '33-1', null, null, null, 'Probehausen'],
      ),
    );
    expect(personen[0]?.angaben.gemeinde).toBe('Musterstadt');
    expect(probleme.map(({ zelle, schwere }) => [zelle, schwere])).toEqual([
      [null, 'hinweis'],
      ['G3', 'hinweis'],
    ]);
  });
});

describe('Die Beispielliste', () => {
  test('die eingecheckte Datei ist die, die das Skript erzeugt', async () => {
    expect(Buffer.from(await erzeugeBeispielliste()).equals(await readBytes(BEISPIEL_LISTE))).toBe(true);
  });

  test('alle Namen sind als erfunden zu erkennen, alle Spalten werden erkannt, und was fehlerhaft ist, wird abgewiesen', async () => {
    const liste = await readFile(fileURLToPath(BEISPIEL_LISTE), null);
    const { personen, spalten, probleme, abgewiesen, kopfzeile } = lies(liste);
    expect(kopfzeile).toBe(5);
    expect(spalten.filter(({ ziel }) => ziel === 'ignorieren').map(({ kopf }) => kopf)).toEqual([
      'Lfd. Nr.',
      'Spalte F',
    ]);
    expect(personen.length).toBeGreaterThanOrEqual(118);
    expect(personen.length).toBeLessThanOrEqual(122);
    expect(personen.filter(({ angaben }) => !isErfunden(angaben.nachname ?? ''))).toEqual([]);
    expect(personen.filter(({ abschnitte }) => abschnitte.length > 1).length).toBeGreaterThan(60);
    const texte = probleme.filter(({ schwere }) => schwere === 'abgewiesen').map(({ text }) => text);
    expect(texte).toEqual([
      'Das Datum „31.06.1991“ gibt es nicht.',
      'In dieser Zeile fehlt der Name.',
      'Das Datum „31.06.2022“ gibt es nicht.',
      'Dem Datum „31.06.“ fehlt das Jahr.',
      'Das Ende des Zeitraums liegt vor seinem Beginn.',
    ]);
    expect(abgewiesen.size).toBe(5);
    expect(personen.filter(({ angaben }) => /^\d{4}(-\d{2})?$/.test(angaben.geburtsdatum ?? '')).length).toBe(
      2,
    );
  });
});

function isErfunden(nachname: string): boolean {
  return (
    erfundeneNachnamen.includes(nachname) ||
    /muster|beispiel|probe|fall|platzhalter|erfunden|fiktiv/i.test(nachname)
  );
}
