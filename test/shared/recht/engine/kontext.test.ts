import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25b } from '#shared/recht/aufenthalt/uhr.ts';
import { einmal, einmalJe } from '#shared/recht/engine/einmal.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { unbekannte } from '../befragen.ts';

const RAHMEN = pruefrahmen(asDatum('2026-11-21'));
const kontext = (mehr: Partial<FallEingabe> = {}) => new Kontext(unbekannte(mehr), RAHMEN);
const verkehrt: Partial<FallEingabe> = {
  aufenthaltsabschnitt: [{ status: 'D', von: '2024-01-01', bis: '2020-01-01' }],
};

describe('Eine Prüfung leitet jedes einmal ab', () => {
  test('und jede Prüfung für sich', () => {
    let mal = 0;
    const [a, b] = [kontext(), kontext()];
    const zaehler = einmal(() => [(mal += 1)]);
    const anderer = einmal(() => 'anders');
    expect([zaehler(a), zaehler(a), zaehler(b), anderer(a), anderer(b)]).toEqual([
      [1],
      [1],
      [2],
      'anders',
      'anders',
    ]);
    expect(zaehler(a)).toBe(zaehler(a));
  });
  test('mit einem Wert des Gesetzes einmal für jeden', () => {
    let mal = 0;
    const je = einmalJe((_: Kontext, { jahre }: { readonly jahre: number }) => [jahre, (mal += 1)]);
    const [vier, sechs] = [{ jahre: 4 }, { jahre: 6 }];
    const k = kontext();
    expect([je(k, vier), je(k, sechs), je(k, vier), je(kontext(), vier)]).toEqual([
      [4, 1],
      [6, 2],
      [4, 1],
      [4, 3],
    ]);
  });
  test('auch Zeiten, Zeitraum und Geburtstag', () => {
    const k = kontext({
      person: { geburtsdatum: '2000-02' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01' }],
    });
    expect(k.zaehle(aufenthalt25b)).toBe(k.zaehle(aufenthalt25b));
    expect(k.segmente).toBe(k.segmente);
    expect(k.horizont).toBe(asDatum('2028-11-21'));
    expect(k.geburt).toEqual({ von: '2000-02-01', bis: '2000-02-29' });
    expect(k.geburt).toBe(k.geburt);
    expect(kontext().geburt).toBeNull();
  });
});

describe('Der Status am Stichtag', () => {
  test.each([
    ['AE104C', true],
    ['AE', false],
    ['D', false],
  ] as const)('%s: Titel nach § 104c: %s', (status, ja) =>
    expect(kontext({ aufenthaltsabschnitt: [{ status, von: '2020-01-01' }] }).hat104c).toBe(ja),
  );
  test('nichts eingetragen', () => expect([kontext().heute, kontext().hat104c]).toEqual([null, false]));
  test('an einem anderen Tag gilt der Status jenes Tages, mit denselben Widersprüchen', () => {
    const k = kontext({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2020-01-01', bis: '2023-12-31' },
        { status: 'D', von: '2024-01-01' },
      ],
    });
    expect([k.heute?.status, k.am(asDatum('2023-12-31')).heute?.status]).toEqual(['D', 'G']);
    const w = kontext(verkehrt);
    expect(w.am(asDatum('2021-01-01')).widersprueche).toBe(w.widersprueche);
  });
});

describe('Was sich widerspricht', () => {
  test('wird nur bei den Feldern genannt, auf die gesehen wird', () => {
    const k = kontext(verkehrt);
    expect([k.widerspruchsfrei, kontext().widerspruchsfrei]).toEqual([false, true]);
    for (const feld of ['aufenthaltsabschnitt', 'aufenthaltsabschnitt.von', 'aufenthaltsabschnitt.bis'])
      expect([feld, k.konflikte([feld]).length]).toEqual([feld, 1]);
    for (const feld of ['person', 'aufenthaltsabschnitt.status', 'duldung', 'aufenthalt'])
      expect([feld, k.konflikte([feld]).length]).toEqual([feld, 0]);
    expect(k.konflikte(['person', 'aufenthaltsabschnitt'])).toHaveLength(1);
    expect(kontext().konflikte(['aufenthaltsabschnitt'])).toEqual([]);
  });
  test('wird in jeder anderen Lesart noch einmal geprüft', () => {
    expect(kontext(verkehrt).andereLesarten).toEqual([]);
    const ueberschneidung = kontext({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2020-01-01' },
        { status: 'G', von: '2023-01-01' },
      ],
    });
    expect(ueberschneidung.andereLesarten.map((k) => k.heute?.status)).toEqual(['G']);
    expect(ueberschneidung.andereLesarten).toBe(ueberschneidung.andereLesarten);
    const vorEinreise = kontext({
      person: { einreiseAm: '2021-01-01' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01' }],
    });
    expect(vorEinreise.segmente[0]?.von).toBe('2021-01-01');
    expect(vorEinreise.andereLesarten.map((k) => [k.fall.person.einreiseAm, k.segmente[0]?.von])).toEqual([
      ['2020-01-01', '2020-01-01'],
    ]);
  });
});
