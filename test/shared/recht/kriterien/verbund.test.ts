import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenAb,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '#shared/recht/engine/befund.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { kriterium, type Kriterium, type Zustandsbefund } from '#shared/recht/engine/kriterium.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { fundstelle } from '#shared/recht/kriterien/fundstelle.ts';
import { alleZusammen, weakest } from '#shared/recht/kriterien/verbund.ts';
import { weiterErfuellt } from '#shared/recht/kriterien/weiter-erfuellt.ts';
import { unbekannte } from '../befragen.ts';

const HORIZONT = asDatum('2028-11-21');
const [nah, naeher, fern] = ['2027-06-01', '2027-01-01', '2028-11-22'].map((tag) =>
  offenAb(asDatum(tag), {}),
);
const ja = erfuellt({});
const nein = nichtErfuellt({});
const tun = offenHandlung({});
const werten = wertung({});
const ohne = nichtAnwendbar({});
const fehlt = unbekannt(['asyl.status'], null);
const fehltAuch = unbekannt(['person.einreiseAm'], null);
if (!nah || !naeher || !fern) throw new Error('three days');

describe('Von mehreren Voraussetzungen entscheidet die schwächste', () => {
  test.each<readonly [string, readonly Zustandsbefund[], object]>([
    ['alle erfüllt', [ja, ja], { zustand: 'erfuellt' }],
    ['was nicht anwendbar ist, stört nicht', [ja, ohne], { zustand: 'erfuellt' }],
    ['nichts ist anwendbar', [ohne, ohne], { zustand: 'nicht_anwendbar' }],
    ['eine Wertung', [ja, werten, ohne], { zustand: 'wertung' }],
    ['Zeit vor Wertung', [werten, nah], { zustand: 'offen_ab', ab: '2027-06-01' }],
    ['der späteste Tag', [naeher, nah], { zustand: 'offen_ab', ab: '2027-06-01' }],
    ['eine Handlung vor der Zeit', [nah, tun], { zustand: 'offen_handlung' }],
    ['Unbekanntes vor einer Handlung', [tun, fehlt], { zustand: 'unbekannt' }],
    ['Zeit jenseits des Zeitraums vor Unbekanntem', [fehlt, fern], { zustand: 'offen_ab', ab: '2028-11-22' }],
    ['verschlossen vor allem', [fern, fehlt, nein], { zustand: 'nicht_erfuellt' }],
    [
      'alles, was fehlt',
      [fehlt, fehltAuch],
      { zustand: 'unbekannt', fehlt: [{ feld: 'asyl.status' }, { feld: 'person.einreiseAm' }] },
    ],
  ])('%s, in jeder Reihenfolge', (_, befunde, erwartet) => {
    expect(weakest(befunde, {}, HORIZONT)).toMatchObject(erwartet);
    expect(weakest(befunde.toReversed(), {}, HORIZONT)).toMatchObject(erwartet);
  });
});

type Teil = {
  readonly label: string;
  readonly befund: Befund<object>;
  readonly geschuetzt?: boolean;
  readonly fakt?: string;
};
const teil = ({ label, befund, geschuetzt = false, fakt = '' }: Teil): Kriterium =>
  kriterium<object>({
    id: `probe.${label}`,
    label,
    typ: 'H',
    geschuetzt,
    fields: ['asyl.status'],
    exceptions: [],
    citation: fundstelle('§ 1', 'Probe.', 0),
    evaluate: () => befund,
    explain: (_, { zustand }) => ({
      fakt,
      text: `Es ist ${zustand}.`,
      handlung: `${label} nachholen.`,
      fragen: zustand === 'wertung' ? ['Zählt das?'] : [],
    }),
  });
const vorgabe = { id: 'probe', label: 'Probe', citation: fundstelle('§ 1', 'Probe.', 0) } as const;
const ergebnis = (k: Kriterium) =>
  new Kontext(unbekannte(), pruefrahmen(asDatum('2026-11-21'))).pruefe(k).ergebnis();

test('gesehen wird auf die Felder aller Teile, auf jedes einmal', () => {
  const a = teil({ label: 'A', befund: ja });
  const teile = [a, { ...a, fields: ['asyl.status', 'person.einreiseAm'] as const }];
  const fields = ['asyl.status', 'person.einreiseAm'];
  expect(alleZusammen({ ...vorgabe, typ: 'H', teile, erfuelltText: '' }).fields).toEqual(fields);
  expect(weiterErfuellt({ ...vorgabe, teile, wo: 'dort' }).fields).toEqual(fields);
});

describe('Mehrere Voraussetzungen unter einer Nummer', () => {
  const zusammen = (...teile: readonly Teil[]) =>
    ergebnis(alleZusammen({ ...vorgabe, typ: 'H', teile: teile.map(teil), erfuelltText: 'Alles ist da.' }));

  test('alle erfüllt: ein Satz, alle Tatsachen', () =>
    expect(
      zusammen(
        { label: 'A', befund: ja, fakt: 'a' },
        { label: 'B', befund: ja },
        { label: 'C', befund: ohne, fakt: 'c' },
      ),
    ).toMatchObject({
      zustand: 'erfuellt',
      text: 'Alles ist da.',
      fakt: 'A: a; C: c',
      handlung: null,
      fragen: [],
    }));
  test('nur die offenen sagen ihren Satz, nur was zu tun ist, wird genannt', () => {
    const found = zusammen(
      { label: 'A', befund: ja },
      { label: 'B', befund: tun },
      { label: 'C', befund: werten },
      { label: 'D', befund: tun },
      { label: 'E', befund: werten },
      { label: 'F', befund: ohne },
    );
    expect(found.text).toMatch(/^\S*B\S* Es ist offen_handlung.*C.*D.*E/s);
    expect(found.text).not.toMatch(/Es ist (erfuellt|nicht_anwendbar)/);
    expect(found).toMatchObject({ handlung: 'B nachholen. D nachholen.', fragen: ['Zählt das?'] });
  });
  test.each([
    ['ein Teil ist geschützt', true, false, true],
    ['keiner', false, false, false],
  ])('%s', (_, a, b, erwartet) =>
    expect(
      zusammen({ label: 'A', befund: ja, geschuetzt: a }, { label: 'B', befund: ja, geschuetzt: b })
        .geschuetzt,
    ).toBe(erwartet),
  );
});

describe('Voraussetzungen, die ein Weg von einem anderen übernimmt', () => {
  const weiter = (...teile: readonly Teil[]) =>
    ergebnis(weiterErfuellt({ ...vorgabe, teile: teile.map(teil), wo: 'bei § 60d' }));
  const geschuetzt = true;

  test('alle erfüllt', () => {
    const found = weiter({ label: 'A', befund: ja, geschuetzt }, { label: 'B', befund: ohne });
    expect(found).toMatchObject({ zustand: 'erfuellt', handlung: null, fragen: [], geschuetzt: false });
    expect(found.text).toContain('weiter erfüllt');
    expect(found.text).not.toMatch(/icht erfüllt|offen/);
  });
  test('verschlossen und offen getrennt, Erfülltes gar nicht', () => {
    const { text, detail, zustand } = weiter(
      { label: 'Arbeit', befund: ja },
      { label: 'Einreise', befund: nein },
      { label: 'Deutsch', befund: tun },
      { label: 'Kinder', befund: ohne },
      { label: 'Zeit', befund: fern },
      { label: 'Pass', befund: fehlt },
    );
    expect(zustand).toBe('nicht_erfuellt');
    expect(text).toMatch(/Einreise[^.]*Zeit[^.]*\..*offen[^.]*Deutsch[^.]*Pass/);
    expect(text).not.toMatch(/Arbeit|Kinder|weiter erfüllt/);
    expect(detail['handlung']).toContain('Deutsch');
    expect(detail['handlung']).not.toMatch(/Pass|Einreise/);
  });
  test.each<readonly [string, Befund<object>, boolean]>([
    ['eine Handlung', tun, true],
    ['eine Wertung', werten, true],
    ['eine fehlende Angabe', fehlt, false],
    ['Zeit', nah, false],
  ])('nach den offenen Punkten wird gefragt, wo ein Mensch etwas tun kann: %s', (_, befund, fragt) => {
    const found = weiter({ label: 'A', befund: ja }, { label: 'B', befund });
    expect(found.fragen.length > 0).toBe(fragt);
    expect(found.handlung === null).toBe(befund !== tun);
    expect(found.text.includes('voraussichtlich')).toBe(befund === nah);
    expect(found.text).not.toContain('weiter erfüllt');
  });
  test.each([
    ['die offene', tun, true],
    ['nur eine erfüllte', ja, false],
  ])('geschützt ist das Ergebnis, wenn %s es ist', (_, befund, erwartet) => {
    const found = weiter({ label: 'A', befund, geschuetzt }, { label: 'B', befund: tun });
    expect(found.geschuetzt).toBe(erwartet);
  });
});
