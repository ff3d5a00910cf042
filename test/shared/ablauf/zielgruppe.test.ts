import { describe, expect, it } from 'vitest';
import { wechsel } from '#shared/ablauf/zielgruppe-vergleich.ts';
import { zielgruppeSatz, zugehoerig, type Kandidat, type Zielgruppe } from '#shared/ablauf/zielgruppe.ts';
import { asDatum, type TeilDatum } from '#shared/lib/datum.ts';

const d = asDatum;
const AM = d('2026-11-20');
const KOELN: Zielgruppe = {
  id: '00000000-0000-4000-8000-000000000001',
  fassung: 1,
  name: 'Lange Geduldete',
  gueltigAb: d('2026-01-01'),
  stichtag: null,
  jahre: 8,
  zeit: 'duldung_60b',
  alterVon: null,
  alterBis: null,
  gemeinden: null,
  text: null,
};
const jemand = (more: Partial<Kandidat> = {}): Kandidat => ({
  personId: 'p',
  geburtsdatum: null,
  einreiseAm: null,
  gemeinde: null,
  abschnitte: [],
  ...more,
});
const D = (von: string, bis: string | null = null) => ({
  status: 'D' as const,
  von: d(von),
  bis: bis === null ? null : d(bis),
});
const frage = (kandidat: Kandidat, more: Partial<Zielgruppe> = {}) =>
  zugehoerig(kandidat, { zielgruppe: { ...KOELN, ...more }, am: AM, luecke: 14 });

describe('Zur Zielgruppe gehört', () => {
  it('wer am Tag genau acht Jahre geduldet ist; am Tag davor noch nicht', () => {
    expect(frage(jemand({ abschnitte: [D('2018-11-20')] }))).toEqual({ art: 'ja' });
    const spaeter = jemand({ abschnitte: [D('2018-11-21')], einreiseAm: d('2018-11-21') });
    expect(frage(spaeter)).toEqual({ art: 'nein', weil: 'erst später eingereist' });
  });

  it('wer am 29. Februar begann, am Tag, an dem die Jahre voll sind', () => {
    const kandidat = jemand({ abschnitte: [D('2016-02-29')] });
    const am = (tag: string) =>
      zugehoerig(kandidat, { zielgruppe: { ...KOELN, jahre: 10 }, am: d(tag), luecke: 14 }).art;
    expect([am('2026-02-28'), am('2026-03-01')]).toEqual(['unbekannt', 'ja']);
  });

  it('auch, wessen Papier ein paar Tage Lücke hat; eine längere macht es unklar, nicht falsch', () => {
    const mit = (bis: string) => jemand({ abschnitte: [D('2015-01-01', bis), D('2020-02-01')] });
    expect(frage(mit('2020-01-20')).art).toBe('ja');
    expect(frage(mit('2019-12-01'))).toEqual({ art: 'unbekannt', fehlt: ['Aufenthalt vor dem 01.02.2020'] });
  });

  it('nicht, wer dazwischen im Ausland war', () => {
    const kandidat = jemand({
      abschnitte: [
        D('2010-01-01', '2019-12-31'),
        { status: 'AUSL', von: d('2020-01-01'), bis: d('2020-12-31') },
        D('2021-01-01'),
      ],
    });
    expect(frage(kandidat)).toEqual({ art: 'nein', weil: 'andere Zeit eingetragen' });
  });

  it('wer mit § 60b geduldet ist, nur wenn die Fassung diese Zeiten zählt', () => {
    const kandidat = jemand({ abschnitte: [{ status: 'D60B', von: d('2010-01-01'), bis: null }] });
    expect([frage(kandidat).art, frage(kandidat, { zeit: 'duldung' }).art]).toEqual(['ja', 'nein']);
  });
});

describe('Unbekannt ist nie nein', () => {
  it('ohne eine einzige Zeit fehlen die Aufenthaltszeiten', () => {
    expect(frage(jemand())).toEqual({ art: 'unbekannt', fehlt: ['Aufenthaltszeiten'] });
  });

  it('wer seit fünf Jahren eingetragen ist, kann vorher schon da gewesen sein', () => {
    expect(frage(jemand({ abschnitte: [D('2021-01-01')] }))).toEqual({
      art: 'unbekannt',
      fehlt: ['Tag der Einreise'],
    });
  });

  it('ein Anspruch ohne Papier zählt erst, wenn ihn jemand bestätigt', () => {
    const kandidat = jemand({ abschnitte: [{ status: 'DM', von: d('2010-01-01'), bis: null }] });
    expect(frage(kandidat).art).toBe('unbekannt');
  });

  it('nur das Geburtsjahr reicht, wenn jeder Tag des Jahres passt, sonst fehlt der Tag', () => {
    const mit = (geburtsdatum: string) =>
      frage(jemand({ geburtsdatum: geburtsdatum as TeilDatum }), { jahre: null, alterVon: 14, alterBis: 18 });
    expect(mit('2010').art).toBe('ja');
    expect(mit('2012')).toEqual({ art: 'unbekannt', fehlt: ['genaues Geburtsdatum'] });
    expect(mit('1990').art).toBe('nein');
  });

  it('ein sicheres Nein genügt, auch wenn anderes fehlt', () => {
    const kandidat = jemand({ gemeinde: 'Erfundenstadt' });
    expect(frage(kandidat, { gemeinden: 'Musterdorf, Probehausen' })).toEqual({
      art: 'nein',
      weil: 'andere Gemeinde',
    });
    expect(frage(jemand({ gemeinde: 'musterdorf' }), { jahre: null, gemeinden: 'Musterdorf' }).art).toBe(
      'ja',
    );
  });
});

describe('Eine Fassung', () => {
  it('sagt in einem Satz, wen sie meint', () => {
    expect(zielgruppeSatz({ ...KOELN, alterVon: 14, stichtag: d('2018-12-31') })).toBe(
      'seit mindestens 8 Jahren ununterbrochen geduldet (auch § 60b); ab 14 Jahren; gerechnet bis zum 31.12.2018.',
    );
  });

  it('mit festem Stichtag zählt an jedem Tag gleich', () => {
    const kandidat = jemand({ abschnitte: [D('2012-01-01')] });
    expect(frage(kandidat, { stichtag: d('2018-12-31') }).art).toBe('unbekannt');
    expect(frage(kandidat).art).toBe('ja');
  });

  it('gegen eine andere gehalten trennt, wer dazukommt, herausfällt und unklar wird', () => {
    expect(wechsel('nein', 'ja')).toBe('dazu');
    expect(wechsel('ja', 'nein')).toBe('heraus');
    expect(wechsel('ja', 'unbekannt')).toBe('unklar');
    expect(wechsel('unbekannt', 'nein')).toBe('entfaellt');
    expect(wechsel('unbekannt', 'unbekannt')).toBeNull();
  });
});
