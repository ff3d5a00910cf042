import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gebuendeltLaut, ohneGrund, readSeite, renderSeite } from '#electron/dev/abhaengigkeiten.ts';
import { beigaben } from '#electron/dev/beigelegt.ts';
import { isBuildFresh, ROOT } from '#electron/dev/freshness.ts';
import { loadGebuendelt, placeOf } from '#electron/dev/gebuendelt.ts';
import { lizenzen } from '#electron/dev/lizenzen.ts';
import { paketAt, resolvePlace } from '#electron/dev/pakete.ts';
import { createSbom } from '#electron/dev/sbom.ts';

const SEITE = readSeite();
const GEBUENDELT = gebuendeltLaut(SEITE);

/** Licences that may be combined with the EUPL-1.2 in one program and ask for no more than their notice. */
const ERLAUBT = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'Zlib',
  'Python-2.0',
];

describe('docs/abhaengigkeiten.md', () => {
  test('names a reason for every direct dependency, and none for what is not there', () => {
    expect(ohneGrund()).toEqual([]);
  });

  test('is what the command writes today', () => {
    expect(GEBUENDELT.length).toBeGreaterThan(40);
    expect(renderSeite(GEBUENDELT), 'Bitte „npm run build“ und „npm run abhaengigkeiten“ ausführen.').toBe(
      SEITE,
    );
  });

  const fresh = isBuildFresh();
  test.skipIf(!fresh)(
    `lists exactly what the last build put in${fresh ? '' : ' (übersprungen: out/ ist älter als der Quelltext)'}`,
    () => expect(GEBUENDELT).toEqual(loadGebuendelt()),
  );
});

describe('What ships', () => {
  test('is under licences the EUPL-1.2 can stand beside', () => {
    const refused = GEBUENDELT.map(paketAt).filter(
      ({ license }) =>
        !license
          .replaceAll(/[()]/g, '')
          .split(' OR ')
          .some((choice) => choice.split(' AND ').every((id) => ERLAUBT.includes(id.trim()))),
    );
    expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  test('has its licence text on the page „Lizenzen“, fonts and the program itself included', () => {
    const all = lizenzen(GEBUENDELT);
    expect(all).toHaveLength(GEBUENDELT.length + 1);
    expect(all[0]?.text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    const fonts = all.filter(({ name }) => /^@(fontsource|expo-google-fonts)\//.test(name));
    expect(fonts).toHaveLength(4);
    for (const { name, text } of fonts) expect(text, name).toContain('SIL OPEN FONT LICENSE');
    for (const name of ['electron', 'react', 'zod', 'better-sqlite3-multiple-ciphers', 'pdfjs-dist'])
      expect(all.find((each) => each.name === name)?.text.length, name).toBeGreaterThan(500);
  });
});

describe('What lies in resources/ without its package', () => {
  test('has its files and the licence text beside them', () => {
    for (const { name, dateien, lizenztext } of Object.values(beigaben))
      for (const file of [...dateien, lizenztext])
        expect(existsSync(join(ROOT, 'resources', file)), `${name}: ${file}`).toBe(true);
  });

  test('is listed with version, licence and the part that was taken, in the inventory and in the SBOM', () => {
    const components = createSbom(GEBUENDELT).components;
    for (const [place, { name, version, license, was }] of Object.entries(beigaben)) {
      expect(SEITE).toContain(`| ${name} | ${version} | ${license} | ${was} |`);
      expect(SEITE).toContain(`| \`${place}\` | ${version} | ${license} | beigelegt |`);
      expect(components.find(({ purl }) => purl.endsWith(`noto-sans@${version}`))).toMatchObject({
        name: 'noto-sans',
        group: '@expo-google-fonts',
        licenses: [{ license: { id: 'OFL-1.1' } }],
        pedigree: { notes: `Beigelegt ist ${was}.` },
      });
    }
  });

  test('leaves no font of the program without a package that is named', () => {
    const named = [
      ...GEBUENDELT.filter((place) => place.includes('/@fontsource/')).map((place) =>
        place.slice(place.lastIndexOf('/') + 1),
      ),
      ...Object.keys(beigaben).map((place) => place.slice(place.lastIndexOf('/') + 1)),
    ];
    const scripts = '(latin|latin-ext|vietnamese|arabic|ethiopic)';
    const known = new RegExp(`^(${named.join('|')})(-${scripts})?-[46]00-normal\\.woff2$`);
    const fonts = readdirSync(join(ROOT, 'resources', 'fonts')).filter((file) => file.endsWith('.woff2'));
    expect(fonts.filter((file) => !known.test(file))).toEqual([]);
    expect(fonts.length).toBeGreaterThan(10);
  });
});

describe('The SBOM', () => {
  const sbom = createSbom(GEBUENDELT);
  const refs = sbom.components.map((each) => each['bom-ref']);

  test('is CycloneDX 1.6 with one component per package and its own name for each', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(new Set([sbom.metadata.component['bom-ref'], ...refs]).size).toBe(GEBUENDELT.length + 1);
  });

  test('gives every component a package URL, a licence and the checksum of the registry', () => {
    for (const { purl, licenses, hashes, version, name } of sbom.components) {
      expect(purl).toMatch(/^pkg:npm\/(%40[a-z0-9.-]+\/)?[a-z0-9._-]+@\d+\.\d+\.\d+[\w.-]*$/i);
      expect(purl.endsWith(`${name}@${version}`)).toBe(true);
      expect(licenses).toHaveLength(1);
      expect(hashes?.[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  test('lets every dependency point to a component that is there', () => {
    const known = new Set([sbom.metadata.component['bom-ref'], ...refs]);
    for (const { ref, dependsOn } of sbom.dependencies) {
      expect(known.has(ref), ref).toBe(true);
      expect(dependsOn.filter((each) => !known.has(each))).toEqual([]);
    }
    const exceljs = sbom.dependencies.find(({ ref }) => ref.includes('npm/exceljs@'));
    expect(exceljs?.dependsOn.length).toBeGreaterThan(2);
  });
});

test('A module belongs to the innermost package of its path; our own belong to none', () => {
  expect(placeOf('/w/node_modules/a/node_modules/@b/c/lib/x.js?commonjs-module')).toBe(
    'node_modules/a/node_modules/@b/c',
  );
  expect(placeOf('\0/w/node_modules/react/index.js')).toBe('node_modules/react');
  expect(placeOf('/w/shared/lib/datum.ts')).toBeNull();
  expect(resolvePlace('node_modules/exceljs', 'nicht-da')).toBeNull();
});
