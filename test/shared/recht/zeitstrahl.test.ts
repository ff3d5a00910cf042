import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
import { createZeitstrahl } from '#shared/recht/zeitstrahl.ts';
import { amiraProbe } from '#test/cast/amira-probe.ts';
import { ensemble } from '#test/cast/ensemble.ts';
import { faridZurueck } from '#test/cast/farid-zurueck.ts';
import { gloriaChance } from '#test/cast/gloria-chance.ts';
import { omarLuecke } from '#test/cast/omar-luecke.ts';
import { HEUTE, unbekannte } from './befragen.ts';
import { holding } from '#test/holding.ts';

const strahl = (fall: Parameters<typeof createZeitstrahl>[0], tag = HEUTE) =>
  createZeitstrahl(fall, pruefrahmen(asDatum(tag)));
const uhr = (fall: Parameters<typeof createZeitstrahl>[0], id: string) =>
  strahl(fall).uhren.find((u) => u.id === id);

describe('Der Zeitstrahl', () => {
  test('hat für alle erfundenen Personen die vereinbarte Form', () => {
    for (const fall of ensemble) expect(() => zeitstrahl.parse(strahl(fall))).not.toThrow();
  });

  test('zeigt, was für welche Frist zählt: Die Gestattung zählt für den Aufenthalt, nicht für die Duldung', () => {
    const [gestattung, duldung] = strahl(amiraProbe).abschnitte;
    expect(gestattung?.zaehlt['aufenthalt25b']).toEqual({ ja: true, grund: 'Zählt.' });
    expect(gestattung?.zaehlt['duldung12']).toEqual({
      ja: false,
      grund: 'Dieser Status zählt für diese Frist nicht.',
    });
    expect(duldung).toMatchObject({ von: '2020-11-21', bis: null, zaehlt: { duldung12: { ja: true } } });
  });

  test('nennt Beginn, gezählte Tage und den Tag der Erfüllung', () => {
    expect(uhr(amiraProbe, 'aufenthalt25b')).toMatchObject({
      seit: '2018-03-01',
      tage: 3188,
      noetigMonate: 72,
      erfuelltAb: '2024-03-01',
    });
  });

  test('§ 60b zählt nicht, mit Chancen-Aufenthaltsrecht schon', () => {
    expect(strahl(faridZurueck).abschnitte[0]?.zaehlt['aufenthalt25b']).toMatchObject({
      ja: false,
      grund: holding('§ 60b Abs. 5'),
    });
    expect(strahl(gloriaChance).abschnitte[0]?.zaehlt['aufenthalt25b']).toMatchObject({
      ja: true,
      grund: holding('§ 104c'),
    });
  });

  test('zeigt Lücken mit Länge und Folge; Zeiten davor zählen nicht mehr', () => {
    const { luecken, abschnitte } = strahl(omarLuecke);
    expect(luecken).toEqual([
      {
        von: '2022-04-01',
        bis: '2022-05-30',
        tage: 60,
        text: 'Lücke von 60 Tagen: unterbricht, kann aber durch Integration aufgewogen werden.',
      },
    ]);
    expect(abschnitte[0]?.zaehlt['aufenthalt25b']).toEqual({
      ja: false,
      grund: 'Zählt nicht mehr, weil der Aufenthalt danach unterbrochen war.',
    });
  });

  test('zeigt streng, üblich und weit gelesen nebeneinander, wo eine Papierlücke den Unterschied macht', () => {
    const fall = unbekannte({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2018-01-01', bis: '2023-03-31' },
        { status: 'D', von: '2023-04-06' },
      ],
    });
    expect(uhr(fall, 'aufenthalt25b')?.lesarten.map(({ lesart, seit }) => [lesart, seit])).toEqual([
      ['streng', '2023-04-06'],
      ['ueblich', '2018-01-01'],
      ['weit', '2018-01-01'],
    ]);
  });

  test('rechnet mit den Fristen des Rechtsstands: bis Ende 2022 acht und sechs statt sechs und vier Jahre', () => {
    const labels = (tag: string) => strahl(amiraProbe, tag).uhren.map(({ label }) => label);
    expect(labels('2022-12-30')).toEqual(
      expect.arrayContaining([
        '8 Jahre Aufenthalt (§ 25b)',
        '6 Jahre Aufenthalt (§ 25b mit Kind)',
        '4 Jahre Aufenthalt (§ 25a)',
      ]),
    );
    expect(labels('2022-12-31')).toEqual(
      expect.arrayContaining([
        '6 Jahre Aufenthalt (§ 25b)',
        '4 Jahre Aufenthalt (§ 25b mit Kind)',
        '3 Jahre Aufenthalt (§ 25a)',
      ]),
    );
  });

  test('zählt 30 Monate nur mit Beschäftigungsduldung, und nur wo es eine gibt', () => {
    const fall = unbekannte({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2021-01-01', bis: '2025-01-31' },
        { status: 'D', von: '2025-02-01', grund: 'i' },
      ],
    });
    expect(uhr(fall, 'duldung60d')).toMatchObject({ seit: '2025-02-01', erfuelltAb: '2027-08-01' });
    expect(strahl(fall).abschnitte[0]?.zaehlt['duldung60d']).toEqual({
      ja: true,
      grund: 'Zählt ab 01.02.2025, dem Beginn der Beschäftigungsduldung.',
    });
    expect(uhr(amiraProbe, 'duldung60d')).toBeUndefined();
  });

  test('ohne Eintrag bleibt er leer', () => {
    const leer = strahl(unbekannte());
    expect([leer.von, leer.abschnitte, leer.luecken]).toEqual([null, [], []]);
    expect(leer.uhren.every(({ erfuelltAb, tage }) => erfuelltAb === null && tage === 0)).toBe(true);
  });

  test('zählt heute nichts, gibt es kein Datum', () => {
    const fall = unbekannte({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2023-01-01', bis: '2025-12-31' },
        { status: 'D60B', von: '2026-01-01' },
      ],
    });
    expect(uhr(fall, 'aufenthalt25b')).toMatchObject({
      seit: '2023-01-01',
      erfuelltAb: null,
      text: holding('kein Datum'),
    });
  });

  test('meldet Überschneidungen', () => {
    const fall = unbekannte({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2020-01-01', bis: '2022-01-01' },
        { status: 'D', von: '2021-01-01' },
      ],
    });
    expect(strahl(fall).hinweise).toEqual([holding('überschneiden sich')]);
  });
});
