import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { sourceFiles } from '#test/architecture/sources.ts';

const SOURCES = sourceFiles('electron')
  .filter((file) => /^electron\/(app\/|main\.ts|preload\.ts)/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const windows = SOURCES.filter(({ text }) => text.includes('new BrowserWindow('));

/** Every window of the program is made in one of these places; their options are read as they stand there. */
test('Every window is sandboxed and isolated, without Node, and shuts nothing of Chromium’s protection off', () => {
  expect(windows.map(({ file }) => file)).toEqual(['electron/app/print.ts', 'electron/app/window.ts']);
  for (const { file, text } of windows) {
    for (const wanted of ['sandbox: true', 'contextIsolation: true', 'spellcheck: false', 'session,'])
      expect(text, file).toContain(wanted);
    expect(text, file).toMatch(/devTools: (false|!app\.isPackaged)/);
  }
  const forbidden =
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegration(InWorker|InSubFrames)?: true|webviewTag: true|allowpopups|openExternal|enableRemoteModule|loadFile\(|file:\/\/\//;
  for (const { file, text } of SOURCES) expect(forbidden.exec(text)?.[0] ?? null, file).toBeNull();
});

test('Only the bridge is put into the page: no part of Electron itself', () => {
  const preload = SOURCES.find(({ file }) => file === 'electron/preload.ts')?.text ?? '';
  expect([...preload.matchAll(/exposeInMainWorld\(([^)]*)\)/g)].map(([, what]) => what)).toEqual([
    "'bleibeweg', bridge",
  ]);
  expect(preload).not.toMatch(/\bipcRenderer\s*[,}]\s*(?!from)[^;]*exposeInMainWorld/);
});
