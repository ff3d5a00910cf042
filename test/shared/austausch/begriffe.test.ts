import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aufenthaltsstatus, duldungsgrund } from '#shared/domain/codes.ts';
import { begriffSchluessel } from '#shared/austausch/begriffe.ts';
import { lesePersonen } from '#shared/austausch/personen-lesen.ts';
import type { Zelle } from '#shared/austausch/tabelle.ts';
import { leseDuldungsgrund, leseStatus } from '#shared/austausch/woerter-lesen.ts';
import { asDatum } from '#shared/lib/datum.ts';

const heute = asDatum('2026-11-21');

describe('Ein Status wird nie geraten', () => {
  test.each([
    'keine Duldung',
    'Duldung?',
    'Duldung abgelaufen',
    'Duldung oder Gestattung',
    'Antrag auf Aufenthaltserlaubnis',
    'AE § 25 Abs. 5 beantragt',
    'AE abgelehnt, Duldung',
    'ehemals Aufenthaltsgestattung',
    'Duldung / GÜB',
    'Visum, jetzt Duldung',
    'Fiktionsbescheinigung nach AE § 25b',
    'Widerruf der Aufenthaltserlaubnis',
  ])('„%s“ wird gefragt', (text) => {
    expect(leseStatus(text)).toMatchObject({ ok: false });
  });

  test('kein Wort des Zweifels ändert daran etwas, wo auch immer es steht (Saatzahl 20261121)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Duldung',
          'AE § 25b',
          'Gestattung',
          'Duldung § 60b',
          'Fiktionsbescheinigung',
          'Visum',
        ),
        fc.constantFrom(
          'kein',
          'keine',
          'abgelehnt',
          'beantragt',
          'abgelaufen',
          'evtl.',
          'früher',
          'oder',
          'prüfen',
        ),
        fc.boolean(),
        (status, zweifel, davor) => {
          expect(leseStatus(davor ? `${zweifel} ${status}` : `${status} ${zweifel}`).ok).toBe(false);
        },
      ),
      { seed: 20_261_121 },
    );
  });

  test.each(['§ 60a', 'Duldung', 'Verfahren', '§ 60a oder § 60b', '§ 60a, früher § 60c', 'b', 's', 'aa?'])(
    'der Grund „%s“ wird gefragt',
    (text) => {
      expect(leseDuldungsgrund(text)).toMatchObject({ ok: false });
    },
  );

  test.each([
    ['e', 'e'],
    ['17 e', 'e'],
    ['b aa', 'b_aa'],
    ['b) kk)', 'b_kk'],
    ['Buchst. p', 'p'],
    ['kein Pass', 'b_aa'],
    ['nicht reisefähig, krank', 'b_bb'],
    ['Folgeantrag § 60a Abs. 2 S. 1 ee', 'b_ee'],
  ])('den Buchstaben des AZR oder das eindeutige Wort „%s“ kennt das Programm: %s', (text, grund) => {
    expect(leseDuldungsgrund(text)).toEqual({ ok: true, wert: grund });
  });

  test('jede Bezeichnung der eigenen Listen wird als sie selbst gelesen oder gefragt, nie als eine andere', () => {
    const falsch = [
      ...aufenthaltsstatus.options.map(({ value, label }) => ({ value, gelesen: leseStatus(label) })),
      ...duldungsgrund.options.map(({ value, label }) => ({ value, gelesen: leseDuldungsgrund(label) })),
    ].filter(({ value, gelesen }) => gelesen.ok && gelesen.wert !== value);
    expect(falsch).toEqual([]);
  });
});

describe('Begriffe einer Liste', () => {
  const lies = (begriffe: ReadonlyMap<string, string | null>, ...zeilen: (readonly Zelle[])[]) =>
    lesePersonen(
      zeilen.map((zellen, index) => ({ nr: index + 2, zellen })),
      {
        zuordnung: ['name', 'geburtsdatum', 'status', 'statusVon'],
        koepfe: ['Name', 'geb.', 'Status', 'seit'],
        heute,
        begriffe,
      },
    );
  const ZEILEN: (readonly Zelle[])[] = [
    ['Muster, Eva', '1.2.90', 'DLDG/A', '1.5.20'],
    ['Probe, Max', '1.2.91', 'dldg/a ', '1.5.21'],
    ['Übung, Ina', '1.2.92', 'Duldung', '1.5.22'],
    ['Fiktiv, Ali', '1.2.93', 'k. A.', '1.5.22'],
  ];

  test('werden je Schreibweise einmal gezählt; was nichts sagt, ist kein Begriff', () => {
    expect(lies(new Map(), ...ZEILEN).begriffe).toEqual([
      { feld: 'status', wort: 'DLDG/A', anzahl: 2, zelle: 'C2', code: null, herkunft: 'offen' },
      { feld: 'status', wort: 'Duldung', anzahl: 1, zelle: 'C4', code: 'D', herkunft: 'programm' },
    ]);
  });

  test('gelten so, wie die Behörde sie festgelegt hat, auch gegen das Programm', () => {
    const { personen, begriffe, probleme } = lies(
      new Map([
        [begriffSchluessel('status', 'DLDG/A'), 'D60B'],
        [begriffSchluessel('status', 'Duldung'), null],
      ]),
      ...ZEILEN,
    );
    expect(personen.map(({ abschnitte }) => abschnitte.map(({ status }) => status))).toEqual([
      ['D60B'],
      ['D60B'],
      [],
      [],
    ]);
    expect(begriffe.map(({ herkunft }) => herkunft)).toEqual(['gemerkt', 'gemerkt']);
    expect(probleme).toEqual([]);
  });

  test('eine Festlegung auf einen Code, den es nicht gibt, gilt nicht', () => {
    expect(
      lies(new Map([[begriffSchluessel('status', 'DLDG/A'), 'XYZ']]), ...ZEILEN).begriffe[0],
    ).toMatchObject({ herkunft: 'offen', code: null });
  });
});
