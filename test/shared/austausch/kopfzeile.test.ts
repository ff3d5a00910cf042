import { describe, expect, test } from 'vitest';
import { findKopfzeile, kopfAt, zielOfKopf } from '#shared/austausch/kopfzeile.ts';
import type { Quer, Tabelle, Zelle } from '#shared/austausch/tabelle.ts';

function tabelle(zeilen: readonly (readonly Zelle[])[], quer: readonly Quer[] = []): Tabelle {
  return {
    art: 'xlsx',
    blaetter: ['Liste'],
    blatt: 'Liste',
    zeilen: zeilen
      .map((zellen, index) => ({ nr: index + 1, zellen }))
      .filter(({ zellen }) => zellen.length > 0),
    quer,
  };
}

function ziele(liste: Tabelle) {
  const nr = findKopfzeile(liste) ?? 0;
  const { zeilen, texte } = kopfAt(liste, nr);
  return { zeilen, ziele: texte.map(zielOfKopf) };
}

describe('Überschriften in zwei Zeilen', () => {
  test('eine über Spalten verbundene Gruppe sagt, was „bis“ und „Grund“ darunter meinen', () => {
    const liste = tabelle(
      [
        ['Liste der Geduldeten'],
        [],
        ['Personalien', null, null, 'Duldung', null, null],
        ['Name', 'Vorname', 'geb. am', 'Grund', 'seit', 'bis'],
        ['Muster', 'Eva', '1.2.90', 'aa', '1.5.20', '31.12.26'],
      ],
      [
        { nr: 1, von: 0, bis: 5 },
        { nr: 3, von: 0, bis: 2 },
        { nr: 3, von: 3, bis: 5 },
      ],
    );
    expect(ziele(liste)).toEqual({
      zeilen: [3, 4],
      ziele: ['name', 'vornamen', 'geburtsdatum', 'duldungGrund', 'statusVon', 'duldungBis'],
    });
  });

  test('ohne Verbund gilt die Gruppe bis zur nächsten; senkrecht verbundene Überschriften zählen einmal', () => {
    const liste = tabelle([
      ['Name', 'geb. am', 'Pass', null, 'Telefon'],
      ['Name', 'geb. am', 'vorhanden', 'gültig bis', null],
      ['Muster, Eva', '1.2.90', 'ja', '1.5.30', null],
    ]);
    expect(ziele(liste)).toEqual({
      zeilen: [1, 2],
      ziele: ['name', 'geburtsdatum', 'passVorhanden', 'passGueltigBis', 'telefon'],
    });
  });

  test('ein getrenntes Wort wird wieder eines', () => {
    const liste = tabelle([
      ['Name', 'Geburts-', 'Staatsan-', 'Az.'],
      [null, 'datum', 'gehörigkeit', null],
      ['Muster, Eva', '1.2.90', 'Syrien', '33-1'],
    ]);
    expect(ziele(liste).ziele).toEqual(['name', 'geburtsdatum', 'staatsangehoerigkeit', 'aktenzeichen']);
  });

  test('eine Titelzeile oder die erste Datenzeile ist keine zweite Überschrift', () => {
    expect(
      ziele(
        tabelle([
          ['Stand', 'Bearbeitung'],
          ['Name', 'Vorname', 'Status'],
          ['Muster', 'Eva', 'Duldung'],
        ]),
      ).zeilen,
    ).toEqual([2]);
    expect(
      ziele(
        tabelle([
          ['Name', 'Vorname', 'Status', 'Ort'],
          ['Muster', 'Eva', 'Duldung', 'Probehausen'],
        ]),
      ).zeilen,
    ).toEqual([1]);
  });
});
