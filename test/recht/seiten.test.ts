import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';
import { AUSSAGEN_IM_FENSTER, aussagenImFenster } from './aussagen-fenster.ts';
import { readSeite } from './aussagen-seiten.ts';
import { collectSaetze } from './saetze.ts';
import { PRUEFSAETZE, pruefsaetze, rechtPages } from './schreiben.ts';

const pages = rechtPages();

describe('Die Seiten unter docs/recht', () => {
  test.each([...pages.keys()])(
    '%s ist auf dem Stand des Programms („npm run recht“ schreibt sie neu)',
    (name) => {
      const file = join(ROOT, 'docs', 'recht', name);
      expect(existsSync(file), `${name} fehlt`).toBe(true);
      // A page is long; the first line that differs says more than both texts.
      const [there, wanted] = [readFileSync(file, 'utf8').split('\n'), (pages.get(name) ?? '').split('\n')];
      const line = wanted.findIndex((text, i) => text !== there[i]);
      expect({ line, there: line < 0 ? '' : there[line], length: there.length }).toEqual({
        line: -1,
        there: '',
        length: wanted.length,
      });
    },
  );

  test('und die Prüfsätze im Fenster sind auf dem Stand der Tests („npm run recht“)', () =>
    expect(readFileSync(join(ROOT, PRUEFSAETZE), 'utf8') === pruefsaetze()).toBe(true));

  test('und die Aussagen im Fenster sind die der Seiten („npm run recht“)', () => {
    const seiten = readdirSync(join(ROOT, 'docs', 'recht', 'aussagen')).map((name) =>
      readFileSync(join(ROOT, 'docs', 'recht', 'aussagen', name), 'utf8'),
    );
    const wanted = aussagenImFenster(seiten.flatMap(readSeite));
    expect(readFileSync(join(ROOT, AUSSAGEN_IM_FENSTER), 'utf8') === wanted).toBe(true);
  });

  test('nennen zu jedem Kriterium den Satz, der es prüft', () => {
    const saetze = collectSaetze(new Set(['25b1.VORAUF', 'Q.PASS']));
    expect(saetze.get('25b1.VORAUF')?.length).toBeGreaterThan(5);
    expect(saetze.get('Q.PASS')?.length).toBeGreaterThan(2);
  });

  test('lassen kein maßgebliches Kriterium ohne Prüfsatz', () => {
    const ids = rechtDarstellung().rechtsgrundlagen.flatMap(({ fassungen }) =>
      fassungen.flatMap(({ kriterien }) => kriterien.filter((k) => k.massgeblich).map(({ id }) => id)),
    );
    const saetze = collectSaetze(new Set(ids));
    expect([...new Set(ids)].filter((id) => (saetze.get(id) ?? []).length === 0)).toEqual([]);
  });
});
