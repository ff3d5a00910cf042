import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { gleichwertig, grundFor } from './gleichwertig.ts';
import { mutanten } from './mutanten.ts';

const von = (source: string) => mutanten('probe.ts', source).map(({ art, text }) => [art, text]);

describe('Die absichtlichen Fehler', () => {
  test('verschieben jede Zahl um eins nach oben und unten', () => {
    expect(von('const a = { jahre: 14 };')).toEqual([
      ['Zahl', 'const a = { jahre: 15 };'],
      ['Zahl', 'const a = { jahre: 13 };'],
    ]);
  });

  test('verschieben Beträge um einen Euro, denn ein Cent ginge im Runden unter', () => {
    expect(von('const a = { bis: 1200_00 };').map(([, text]) => text)).toEqual([
      'const a = { bis: 120100 };',
      'const a = { bis: 119900 };',
    ]);
  });

  test('verschieben jeden Tag um einen Tag, auch über das Monatsende', () => {
    expect(von("const von = asDatum('2024-02-29');")).toEqual([
      ['Tag', "const von = asDatum('2024-03-01');"],
      ['Tag', "const von = asDatum('2024-02-28');"],
    ]);
  });

  test('nehmen jede Ausnahme einzeln weg', () => {
    expect(von("const k = { exceptions: ['eins', 'zwei'] };").map(([, text]) => text)).toEqual([
      "const k = { exceptions: [ 'zwei'] };",
      "const k = { exceptions: ['eins', ] };",
    ]);
    expect(von('const k = { dauerMitKind: x, uhr };')).toEqual([['Ausnahme', 'const k = {  uhr };']]);
  });

  test('legen jede Grenze auf die andere Seite und drehen jeden Schalter um', () => {
    expect(von('const f = a < b;')).toEqual([['Grenze', 'const f = a <= b;']]);
    expect(von('const f = { mit104c: true };')).toEqual([['Schalter', 'const f = { mit104c: false };']]);
  });

  test('lassen Namen, Wortlaut, Fundstellen und Typen stehen', () => {
    expect(
      von(
        "type T = 1 | 2; const k = { id: '25a', label: 'L 3', citation: fundstelle('§ 1', 'Text', 2), text: 'ab 2024-01-01' };",
      ),
    ).toEqual([]);
  });

  test('ergeben Text, der sich weiter lesen lässt, mit Ort für die Meldung', () => {
    const [first] = mutanten('probe.ts', 'const a = 1;\nconst b = { c: 20 };'.replace('1', "'x'"));
    expect(first).toMatchObject({ zeile: 2, spalte: 16, alt: '20', neu: '21' });
  });
});

describe('Was als Fehler ohne Wirkung erklärt ist', () => {
  test('nennt einen Fehler, den das Werkzeug noch macht, und einen Grund', () => {
    const veraltet = gleichwertig.filter(
      ({ datei, zeile, alt, neu, grund }) =>
        grund.length < 20 ||
        !mutanten(datei, readFileSync(join(ROOT, datei), 'utf8')).some(
          (m) => m.zeilentext === zeile && m.alt.trim() === alt && m.neu.trim() === neu,
        ),
    );
    expect(veraltet).toEqual([]);
  });

  test('gilt nur für diese Zeile', () => {
    for (const { datei, alt, neu } of gleichwertig)
      expect(grundFor({ file: datei, zeilentext: 'eine andere Zeile', alt, neu })).toBeNull();
  });
});
