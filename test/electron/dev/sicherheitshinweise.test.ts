import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, test } from 'vitest';
import { gebuendeltLaut, readSeite } from '#electron/dev/abhaengigkeiten.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import { NACHGESEHEN_AM, SQLITE } from '#electron/dev/hinweise.ts';
import { lizenzen } from '#electron/dev/lizenzen.ts';
import { createSbom } from '#electron/dev/sbom.ts';
import { befunde, isFixed, ohneNachsehen, renderHinweise } from '#electron/dev/sicherheitshinweise.ts';

const GEBUENDELT = gebuendeltLaut(readSeite());

describe('Known advisories', () => {
  test('have an entry for each package that ships, and for nothing else', () => {
    expect(ohneNachsehen(GEBUENDELT)).toEqual([]);
    expect(NACHGESEHEN_AM).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('are fixed in our version, or say why they do not reach us', () => {
    const offen = befunde(GEBUENDELT).filter(({ behoben }) => !behoben);
    for (const { paket, hinweis } of offen)
      expect(hinweis.warumNicht?.length ?? 0, `${paket.name} ${hinweis.id}`).toBeGreaterThan(40);
  });

  test('of SQLite are compared with the SQLite that is really inside', () => {
    const db = new Database(':memory:');
    expect(db.prepare('SELECT sqlite_version()').pluck().get()).toBe(SQLITE);
    db.close();
  });

  test('stand on the page as the command writes it', () => {
    expect(
      readFileSync(join(ROOT, 'docs/sicherheitshinweise.md'), 'utf8'),
      'Bitte „npm run abhaengigkeiten“ ausführen.',
    ).toBe(renderHinweise(GEBUENDELT));
  });

  test.each([
    ['11.1.0', '11.1.1', false],
    ['11.1.1', '11.1.1', true],
    ['12.0.0', '11.1.1', true],
    ['0.8.13', '0.8.14', false],
    ['6.5.438', '6.2.108', true],
  ])('%s is free of what %s fixed: %s', (version, fixed, expected) => {
    expect(isFixed(version, fixed)).toBe(expected);
  });
});

test('The licence notices in the program and the SBOM name the same packages in the same versions', () => {
  const shown = lizenzen(GEBUENDELT).slice(1);
  const listed = createSbom(GEBUENDELT).components;
  const key = (name: string, version: string) => `${name}@${version}`;
  expect(shown.map(({ name, version }) => key(name, version)).toSorted()).toEqual(
    listed
      .map((each) =>
        key(
          'group' in each && each.group !== undefined ? `${each.group}/${each.name}` : each.name,
          each.version,
        ),
      )
      .toSorted(),
  );
  for (const { name, text } of shown) expect(text.length, name).toBeGreaterThan(20);
});
