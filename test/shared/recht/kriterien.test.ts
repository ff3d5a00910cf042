import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';
import { aussagenSeiten, readSeite } from '#test/recht/aussagen-seiten.ts';
import { alleBeispiele, Auswahl, toBeispiel } from '#test/recht/aussagen.ts';
import { frage } from '#test/recht/probefall.ts';

const folder = join(ROOT, 'docs', 'recht', 'aussagen');
const seiten = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]),
);
const beispiele = [...seiten.values()].flatMap(readSeite);

describe('Was das Programm sagt („npm run recht“ schreibt die Seiten unter docs/recht/aussagen neu)', () => {
  const rows = beispiele.map((b): [string, string, number, (typeof beispiele)[number]] => [
    b.id,
    b.herkunft.fassung,
    b.herkunft.nummer,
    b,
  ]);
  test.each(rows)('%s nach %s, Fall %i', (id, _fassung, _nummer, beispiel) => {
    expect(toBeispiel(frage(id, beispiel.herkunft), beispiel.herkunft)).toEqual(beispiel);
  });
});

describe('Die Seiten mit den Aussagen', () => {
  test('enthalten alle Kriterien in ihrer Ordnung und nichts anderes', () => {
    const wanted = aussagenSeiten(rechtDarstellung(), beispiele);
    expect([...seiten.keys()].toSorted()).toEqual([...wanted.keys()].toSorted());
    expect([...wanted].filter(([name, seite]) => seite !== seiten.get(name)).map(([name]) => name)).toEqual(
      [],
    );
  });

  test('kennen jeden Satzteil, den das Programm zu den ersten Fällen sagt', () => {
    const bekannt = new Auswahl();
    for (const beispiel of beispiele) bekannt.nimmt(beispiel);
    const neu = [...alleBeispiele(150)].flatMap((beispiel) => bekannt.neueSaetze(beispiel));
    expect([...new Set(neu)]).toEqual([]);
  });

  test('lassen kein Kriterium ohne Satz', () => {
    const ids = rechtDarstellung().rechtsgrundlagen.flatMap(({ fassungen }) =>
      fassungen.flatMap(({ kriterien }) => kriterien.map(({ id }) => id)),
    );
    const erklaert = new Set(beispiele.map(({ id }) => id));
    expect([...new Set(ids)].filter((id) => !erklaert.has(id))).toEqual([]);
  });
});

describe('Jeder Satz', () => {
  const zeilen = [...new Set(beispiele.flatMap((b) => b.zeilen))];

  test('ist ein ganzer Satz mit einem Punkt am Ende', () => {
    const saetze = [...new Set(beispiele.map(({ zeilen: [satz = ''] }) => satz))];
    expect(saetze.filter((satz) => !/^[„§\dA-ZÄÖÜ].*[^.]\.$/s.test(satz))).toEqual([]);
  });

  test('und jede Handlung endet mit einem Punkt, jede Frage mit einem Satzzeichen', () => {
    expect(zeilen.filter((zeile) => zeile.startsWith('Zu tun: ') && !/[^.]\.$/.test(zeile))).toEqual([]);
    expect(zeilen.filter((zeile) => zeile.startsWith('Frage: ') && !/[^.?][.?]$/.test(zeile))).toEqual([]);
  });

  test.each([
    ['ein Wort der Programmiersprache', /\b(?:undefined|null|NaN|true|false|Infinity)\b|\[object/],
    ['doppelte Leerzeichen oder solche am Rand', / {2}|^ | $|\n/],
    ['leere Klammern oder Leerzeichen vor einem Satzzeichen', /\( *\)|„“| [,.;:?!]|\( | \)/],
    ['doppelte Satzzeichen', /,,|;;|::|\.\.(?!\.)|,\.|;\.|:\.|\?\.|, ?;/],
    ['einen Tag in der Schreibweise des Programms', /\d{4}-\d{2}/],
    ['einen leeren Eintrag', /: ?$|: [,.;]/],
  ])('enthält nicht %s', (_was, muster) => {
    expect(zeilen.filter((zeile) => muster.test(zeile))).toEqual([]);
  });
});
