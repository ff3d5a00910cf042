import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, test } from 'vitest';
import { gebuendeltLaut, readSeite } from '#electron/dev/abhaengigkeiten.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import { nichtGesucht, ohneBefund, quellen } from '#electron/dev/hinweise-gesucht.ts';
import { NACHGESEHEN_AM, SQLITE } from '#electron/dev/hinweise.ts';
import { lizenzen } from '#electron/dev/lizenzen.ts';
import { createSbom } from '#electron/dev/sbom.ts';
import { befunde, isBehoben, ohneNachsehen, renderHinweise } from '#electron/dev/sicherheitshinweise.ts';

const GEBUENDELT = gebuendeltLaut(readSeite());

describe('Known advisories', () => {
  test('have exactly one entry for each package that ships, and none for anything else', () => {
    expect(ohneNachsehen(GEBUENDELT)).toEqual([]);
    expect(NACHGESEHEN_AM).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('are fixed in our version, or say why they do not reach us', () => {
    const offen = befunde(GEBUENDELT).filter(({ behoben }) => !behoben);
    for (const { paket, hinweis } of offen)
      expect(hinweis.warumNicht?.length ?? 0, `${paket.name} ${hinweis.id}`).toBeGreaterThan(40);
  });

  test('that are fixed give no reason any more: it would outlive its cause', () => {
    const stale = befunde(GEBUENDELT).filter(
      ({ behoben, hinweis }) => behoben && hinweis.warumNicht !== undefined,
    );
    expect(stale.map(({ paket, hinweis }) => `${paket.name} ${hinweis.id}`)).toEqual([]);
  });

  test('say of „nothing found“ when and under which name was searched, and of the sources how far they reach', () => {
    for (const [name, { am, unter }] of Object.entries(ohneBefund)) {
      expect(am, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(am <= NACHGESEHEN_AM, name).toBe(true);
      expect(unter.length, name).toBeGreaterThan(1);
    }
    for (const { name, stand } of quellen) expect(stand.length, name).toBeGreaterThan(10);
  });

  test('keep „not searched“ apart from „nothing found“ on the page', () => {
    const page = renderHinweise(GEBUENDELT);
    const [, found = '', missing = ''] = page.split(/## Gesucht und nichts gefunden|## Nicht gesucht/);
    for (const name of Object.keys(ohneBefund)) expect(found).toContain(`| ${name} |`);
    expect(missing.trim()).toBe(nichtGesucht.length === 0 ? 'Keines.' : `${nichtGesucht.join(', ')}.`);
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
    ['11.1.0', ['11.1.1'], false],
    ['11.1.1', ['11.1.1'], true],
    ['12.0.0', ['11.1.1'], true],
    ['12.0.0', ['11.1.1', '12.0.1'], false],
    ['0.8.13', ['0.8.14', '0.9.11'], false],
    ['0.9.5', ['0.8.14', '0.9.11'], false],
    ['42.1.0', ['41.10.3', '43.3.0'], false],
    ['45.4.1', ['41.10.3', '43.3.0'], true],
    ['6.5.438', ['6.2.108'], true],
    ['4.4.0', [], false],
  ])('%s is free of what %j mended: %s', (version, behobenIn, expected) => {
    expect(isBehoben(version, behobenIn)).toBe(expected);
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
