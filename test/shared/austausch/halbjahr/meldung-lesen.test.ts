import { describe, expect, it } from 'vitest';
import { kennungText, leseMeldung } from '#shared/austausch/halbjahr/meldung-lesen.ts';
import type { Tabelle, Zelle } from '#shared/austausch/tabelle.ts';
import { asDatum } from '#shared/lib/datum.ts';

const HEUTE = asDatum('2027-01-10');

function tabelle(...zeilen: readonly (readonly Zelle[])[]): Tabelle {
  return {
    art: 'xlsx',
    blaetter: ['Erfassung'],
    blatt: 'Erfassung',
    zeilen: zeilen.map((zellen, i) => ({ nr: i + 1, zellen })).filter(({ zellen }) => zellen.length > 0),
  };
}

function lies(...zeilen: readonly (readonly Zelle[])[]) {
  const gelesen = leseMeldung(tabelle(...zeilen), HEUTE);
  if (gelesen === null) throw new Error('no header');
  return gelesen;
}

describe('Die Liste eines Trägers wird gelesen', () => {
  it('auch wenn Spalten verschoben, umbenannt oder dazugekommen sind und Daten anders geschrieben', () => {
    const { zeilen, probleme, spalten } = lies(
      ['Unsere Statistik'],
      [],
      [
        'geboren am',
        'Lfd.',
        'Familienname',
        'Rufname',
        'Begleitung ab',
        'aktiv?',
        'Zuletzt gesehen am',
        'Anliegen',
        'Schwerpunkt',
        'Anmerkung',
      ],
      [
        { tag: '1990-02-01' },
        1,
        'Muster',
        'Eva',
        '1.8.26',
        true,
        '12/2026',
        'Wohnen; Deutsch',
        'Pass',
        'zieht um',
      ],
      ['00.00.1985', 2, 'Probe', null, '2026-07-15', 'n', null, null, null, null],
    );
    expect(zeilen).toMatchObject([
      {
        nr: 4,
        nachname: 'Muster',
        vornamen: 'Eva',
        geburtsdatum: '1990-02-01',
        seit: '2026-08-01',
        aktiv: true,
        letzterKontakt: null,
        themen: ['Wohnen', 'Deutsch', 'Pass'],
        bemerkung: 'zieht um',
      },
      { nr: 5, nachname: 'Probe', vornamen: null, geburtsdatum: '1985', seit: '2026-07-15', aktiv: false },
    ]);
    expect(probleme).toEqual([
      { zeile: 4, zelle: 'G4', text: '„12/2026“ nennt keinen Tag; übernommen werden hier nur ganze Daten.' },
    ]);
    expect(spalten.filter(({ was }) => was === null).map(({ kopf }) => kopf)).toEqual(['Lfd.']);
  });

  it('mit dem Namen in einer Spalte, ohne Geburtsdatum, mit Summenzeile und wiederholtem Kopf', () => {
    const { zeilen } = lies(
      ['Name der Klient*innen', 'aktiv'],
      ['Muster, Eva', 'ja'],
      ['Name der Klient*innen', 'aktiv'],
      ['Max Probe', null],
      ['Summe', '2'],
      [null, 'ja'],
    );
    expect(zeilen.map(({ nachname, vornamen, aktiv }) => [nachname, vornamen, aktiv])).toEqual([
      ['Muster', 'Eva', true],
      ['Probe', 'Max', null],
    ]);
  });

  it('und was nicht zu lesen ist, bleibt leer und steht als Satz da; eine Zeile ohne Namen wird genannt', () => {
    const { zeilen, probleme } = lies(
      ['Name', 'Vorname', 'Geburtsdatum', 'Aktiv im Zeitraum'],
      ['Muster', 'Eva', '31.06.1990', 'manchmal'],
      [null, 'Zora', '01.01.1990', 'ja'],
    );
    expect(zeilen).toMatchObject([{ geburtsdatum: null, aktiv: null }]);
    expect(probleme.map(({ zelle, text }) => [zelle, text])).toEqual([
      ['C2', 'Das Datum „31.06.1990“ gibt es nicht.'],
      ['D2', '„manchmal“ ist weder ja noch nein.'],
      ['A3', 'In dieser Zeile steht kein Name; sie wurde übergangen.'],
    ]);
  });

  it('die Kennung der Vorlage wird wiedergefunden, wo immer sie über dem Kopf steht', () => {
    const kennung = kennungText({ jahr: 2026, halbjahr: 2, traeger: 'abcdef01-0000-4000-8000-000000000000' });
    expect(
      lies([null, `Kennung ${kennung} (bitte nicht ändern)`], ['Name', 'Vorname'], ['Muster', 'Eva']).kennung,
    ).toEqual({
      jahr: 2026,
      halbjahr: 2,
      traeger: 'abcdef01',
    });
    expect(leseMeldung(tabelle(['Sehr geehrte Damen und Herren'], ['wir', 'melden']), HEUTE)).toBeNull();
  });
});
