import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BILD, bilder } from '#renderer/features/hilfe/bilder.ts';
import { kapitel, textOf } from '#renderer/features/hilfe/kapitel.ts';

describe('Das Handbuch', () => {
  it('führt nur an Orte, die es gibt', () => {
    const rooms = readFileSync(new URL('../../../../renderer/app/rooms.tsx', import.meta.url), 'utf8');
    const orte = kapitel.flatMap(({ ort }) => (ort === undefined ? [] : [ort.path.split('/')[1] ?? '']));
    expect(orte.filter((raum) => !rooms.includes(`path="/${raum}`))).toEqual([]);
  });

  it('hat ein Kapitel für jeden Raum der täglichen Arbeit', () => {
    const paths = kapitel.flatMap(({ ort }) => (ort === undefined ? [] : [ort.path.split('/')[1]]));
    expect(new Set(paths)).toEqual(
      new Set([
        'austausch',
        'heute',
        'faelle',
        'recht',
        'papiere',
        'traeger',
        'gremien',
        'auswertung',
        'einstellungen',
      ]),
    );
  });

  it('spricht nicht von Dingen, die es noch nicht gibt', () => {
    for (const each of kapitel) expect(textOf(each), each.titel).not.toMatch(/folgt|demnächst|künftig/i);
  });

  it('zeigt jedes Bild in einem Kapitel, jedes mit Worten für alle, die es nicht sehen', () => {
    const gezeigt = kapitel.flatMap(({ text }) =>
      text.flatMap((absatz) => (typeof absatz !== 'string' && 'bild' in absatz ? [absatz.bild] : [])),
    );
    expect(gezeigt.toSorted()).toEqual(Object.keys(bilder).toSorted());
    for (const [bild, alt] of Object.entries(bilder)) expect(alt.length, bild).toBeGreaterThan(40);
  });

  it('hat zu jedem Bild eine Datei in seiner Größe und keine übrig; zusammen sind sie klein', () => {
    const ordner = fileURLToPath(new URL('../../../../renderer/features/hilfe/bilder/', import.meta.url));
    const dateien = readdirSync(ordner);
    expect(dateien.toSorted()).toEqual(
      Object.keys(bilder)
        .map((bild) => `${bild}.png`)
        .toSorted(),
    );
    const bytes = dateien.map((datei) => readFileSync(`${ordner}${datei}`));
    for (const [i, png] of bytes.entries())
      // Width and height of a PNG stand behind its signature and the head of the first part.
      expect([dateien[i], png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        dateien[i],
        BILD.breite,
        BILD.hoehe,
      ]);
    expect(bytes.reduce((sum, png) => sum + png.length, 0)).toBeLessThan(1_500_000);
  });

  it('nennt jede Taste, die überall gilt, und die vier Gruppen, die leicht verwechselt werden', () => {
    const woerter = kapitel
      .filter(({ id }) => id === 'woerter')
      .map(textOf)
      .join('\n');
    const worte = kapitel.map(textOf).join('\n');
    for (const taste of hotkeys()) expect(worte, taste).toContain(taste);
    for (const wort of ['Zielgruppe', 'Ampelgruppe', 'Fokusgruppe', 'Fallgruppe'])
      expect(woerter, wort).toContain(wort);
  });
});

/** Keys with Strg and function keys that any file of the window listens to, as the handbook writes them. */
function hotkeys(): readonly string[] {
  const files = readdirSync(new URL('../../../../renderer/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  });
  const sources = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(`../../../../renderer/${file}`, import.meta.url), 'utf8'));
  const found = sources.flatMap((source) => [...source.matchAll(/'(?:mod\+([A-Z])|(F\d+))'/g)]);
  return [...new Set(found.map(([, mod, taste]) => (mod === undefined ? (taste ?? '') : `Strg+${mod}`)))];
}
