import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuildFresh, OUT, ROOT } from '#electron/dev/freshness.ts';
import { sourceFiles } from './sources.ts';

const MODULES = 'net|tls|http|https|http2|dgram|dns|dns/promises|inspector|inspector/promises|quic|undici|ws';
const IMPORT = new RegExp(
  `(?:from|import\\(|import|require\\(|getBuiltinModule\\()\\s*["'\`](?:node:)?(?:${MODULES})["'\`]`,
);
/** What a page or Node 24 has without an import. */
const BUILT_IN =
  /\b(?:fetch|sendBeacon|importScripts)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/;
/** Parts of Electron that would go on a network. */
const ELECTRON =
  /\b(?:autoUpdater|crashReporter|openExternal|setProxy|enableNetworkEmulation|addWordToSpellCheckerDictionary)\b|import \{[^}]*\bnet\b[^}]*\} from ['"]electron['"]/;

const shipped = ['electron', 'shared', 'renderer']
  .flatMap((room) => sourceFiles(room))
  .filter((file) => !file.startsWith('electron/dev/'));

describe('The network', () => {
  test('is imported by nothing of ours, and nothing that needs no import is used', () => {
    const found = shipped.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return IMPORT.test(text) || ELECTRON.test(text) || (!/refetch/.test(text) && BUILT_IN.test(text));
    });
    expect(found).toEqual([]);
  });

  const fresh = isBuildFresh() && existsSync(OUT);
  test.skipIf(!fresh)(
    `is imported by no module that ships, whoever wrote it${fresh ? '' : ' (übersprungen: out/ ist älter als der Quelltext)'}`,
    () => {
      const files = ['main', 'core', 'preload'].flatMap((part) =>
        readdirSync(join(OUT, part))
          .filter((name) => /\.c?js$/.test(name))
          .map((name) => join(OUT, part, name)),
      );
      expect(files.length).toBeGreaterThan(3);
      expect(files.filter((file) => IMPORT.test(readFileSync(file, 'utf8')))).toEqual([]);
    },
  );

  test('would be found where it is imported', () => {
    for (const text of [
      `import { connect } from 'node:net'`,
      `const h = require("https")`,
      `await import('dns')`,
      'process.getBuiltinModule("net")',
    ])
      expect(IMPORT.test(text), text).toBe(true);
  });
});
