import { describe, expect, test } from 'vitest';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import { vorgangstabellen, type Vorgaenge } from '#shared/statistik/vorgaenge.ts';
import { pruefeSummen, type Zaehltabelle } from '#shared/statistik/zaehltabelle.ts';
import type { Zaehlperson } from '#shared/statistik/zaehlperson.ts';

const rahmen = {
  jahr: 2026,
  halbjahr: 2,
  heute: asDatum('2026-11-21'),
  traeger: [
    { id: 't1', name: 'Musterbrücke' },
    { id: 't2', name: 'Probehaus' },
  ],
} as const;
const leer: Vorgaenge = { antraege: [], titel: [], haushalte: [], meldungen: [] };

function person(mehr: Partial<Zaehlperson> = {}): Zaehlperson {
  return {
    lage: 'im_programm',
    geburtsdatum: null,
    geschlecht: null,
    staatsangehoerigkeit: null,
    einreiseAm: null,
    entscheidungen: [],
    betreuungen: [],
    hemmnisse: [],
    ...mehr,
  };
}
const tag = (text: string | null): Datum | null => (text === null ? null : asDatum(text));
const betreuung = (traegerId: string, von: string, bis: string | null) => ({
  art: 'traeger' as const,
  traegerId,
  von: asDatum(von),
  bis: tag(bis),
});
const antrag = (
  gestelltAm: string,
  entschiedenAm: string | null,
  mehr: Partial<Vorgaenge['antraege'][number]> = {},
) => ({
  norm: '25b1' as const,
  gestelltAm: asDatum(gestelltAm),
  entschiedenAm: tag(entschiedenAm),
  stand: null,
  ablehnungsgrund: null,
  ...mehr,
});

function zahlen(tabellen: readonly Zaehltabelle[], id: string) {
  const gefunden = tabellen.find((tabelle) => tabelle.id === id);
  if (gefunden === undefined) throw new Error(id);
  return {
    einheit: gefunden.einheit,
    summe: gefunden.summe,
    zeilen: Object.fromEntries(
      gefunden.zeilen
        .filter(({ werte }) => werte.some((wert) => wert > 0))
        .map(({ label, werte }) => [label, werte.length === 1 ? werte[0] : werte]),
    ),
  };
}

describe('Was im Halbjahr geschah, steht in seiner eigenen Einheit', () => {
  test('eine Person mit zwei Anträgen ist eine Person und zwei Anträge; offen wird nie weggelassen', () => {
    const tabellen = vorgangstabellen(
      [person()],
      {
        ...leer,
        antraege: [
          antrag('2026-07-01', '2026-09-30', { stand: 'abgelehnt', ablehnungsgrund: null }),
          antrag('2026-06-30', '2026-07-01', { stand: 'erteilt' }),
          antrag('2025-01-01', '2026-06-30', { stand: 'erteilt' }),
          antrag('2026-11-21', '2026-11-22', { stand: 'erteilt' }),
          antrag('2026-11-22', null),
        ],
      },
      rahmen,
    );
    expect(zahlen(tabellen, 'antrag_gestellt')).toMatchObject({ einheit: 'Anträge', summe: [2] });
    expect(zahlen(tabellen, 'antrag_stand').zeilen).toEqual({
      'im Halbjahr entschieden': 2,
      'vor dem Halbjahr entschieden': 1,
      'am Stichtag offen': 1,
    });
    expect(zahlen(tabellen, 'antrag_entschieden').summe).toEqual([2]);
    expect(zahlen(tabellen, 'ablehnungsgrund').zeilen).toEqual({ 'Grund nicht eingetragen': 1 });
    expect(zahlen(tabellen, 'staat')).toMatchObject({ einheit: 'Personen', summe: [1] });
  });

  test('wer den Träger wechselt, steht bei beiden; deshalb gibt es dort keine Summe', () => {
    const tabellen = vorgangstabellen(
      [
        person({
          betreuungen: [betreuung('t1', '2025-01-01', '2026-08-31'), betreuung('t2', '2026-09-01', null)],
        }),
      ],
      leer,
      rahmen,
    );
    expect(zahlen(tabellen, 'betreut')).toEqual({
      einheit: 'Personen',
      summe: null,
      zeilen: { Musterbrücke: [1, 0], Probehaus: [1, 1] },
    });
    expect(zahlen(tabellen, 'betreuung_begonnen')).toEqual({
      einheit: 'Betreuungen',
      summe: [1],
      zeilen: { Probehaus: 1 },
    });
    expect(zahlen(tabellen, 'betreuung_beendet')).toEqual({
      einheit: 'Betreuungen',
      summe: [1],
      zeilen: { Musterbrücke: 1 },
    });
  });

  test('ein Träger ohne Meldung hat keine Zeile und keine Null', () => {
    const meldung = { traegerId: 't2', gemeldet: 12, aktiv: 9 };
    const tabellen = vorgangstabellen(
      [],
      { ...leer, meldungen: [meldung, { traegerId: 't1', gemeldet: null, aktiv: null }] },
      rahmen,
    );
    const gemeldet = tabellen.find(({ id }) => id === 'gemeldet');
    expect(gemeldet?.zeilen).toEqual([{ label: 'Probehaus', werte: [12, 9] }]);
    expect(gemeldet?.definition).toContain('Noch ohne Meldung: 1 von 2 Trägern.');
    expect(vorgangstabellen([], leer, rahmen).some(({ id }) => id === 'gemeldet')).toBe(false);
  });

  test('Haushalte zählen einmal, Staaten stehen mit Namen, Titel nach dem Tag der Erteilung', () => {
    const tabellen = vorgangstabellen(
      [
        person({ staatsangehoerigkeit: '423' }),
        person({ staatsangehoerigkeit: '423' }),
        person({ staatsangehoerigkeit: '998' }),
      ],
      {
        ...leer,
        haushalte: [1, 4, 7, 5],
        titel: [
          { norm: '25b1', von: asDatum('2026-07-01') },
          { norm: '25b1', von: asDatum('2026-06-30') },
        ],
      },
      rahmen,
    );
    expect(zahlen(tabellen, 'haushalt')).toEqual({
      einheit: 'Haushalte',
      summe: [4],
      zeilen: { '1 Person': 1, '4 Personen': 1, '5 und mehr Personen': 2 },
    });
    expect(zahlen(tabellen, 'staat').zeilen).toEqual({ Afghanistan: 2, ungeklärt: 1 });
    expect(zahlen(tabellen, 'titel')).toMatchObject({ einheit: 'Titel', summe: [1] });
  });

  test('Zahlen, die einander widersprechen, werden nicht geschrieben', () => {
    const tabelle: Zaehltabelle = {
      id: 'x',
      titel: 'X',
      definition: '',
      einheit: 'Personen',
      stichtag: rahmen.heute,
      spalten: ['a'],
      zeilen: [{ label: 'a', werte: [2] }],
      summe: [2],
    };
    expect(pruefeSummen([tabelle], 2)).toHaveLength(1);
    expect(() => pruefeSummen([tabelle], 3)).toThrow('2 of 3 people');
    expect(() => pruefeSummen([tabelle, tabelle], 2)).toThrow('stands twice');
    expect(() => pruefeSummen([{ ...tabelle, spalten: ['a', 'b'] }], 2)).toThrow(
      'as many figures as columns',
    );
    // Anträge müssen nicht so viele sein wie Personen.
    expect(pruefeSummen([{ ...tabelle, einheit: 'Anträge' }], 3)).toHaveLength(1);
  });
});
