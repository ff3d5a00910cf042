import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLizenzen } from '#electron/core/files/lizenzen.ts';
import { lizenzen, writeLizenzen } from '#electron/dev/lizenzen.ts';
import { ownFolder } from '../world.ts';

test('Die Lizenzen, die der Bau ablegt, liest das Programm unverändert', () => {
  const folder = ownFolder();
  const places = ['node_modules/react', 'node_modules/@fontsource/fira-sans'];
  writeLizenzen(places, folder);
  expect(loadLizenzen(folder)).toEqual(lizenzen(places));
  expect(loadLizenzen(folder).map(({ name }) => name)).toEqual([
    'Bleibeweg',
    '@fontsource/fira-sans',
    'react',
  ]);
});

test('Ohne Bau sagt ein Satz, warum nichts da ist', () => {
  expect(() => loadLizenzen(ownFolder())).toThrow('entstehen beim Bau');
});

test('Eine beschädigte Liste wird nicht halb gezeigt', () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'lizenzen.json'), '[{"name":"react"}]');
  expect(() => loadLizenzen(folder)).toThrow('version');
});
