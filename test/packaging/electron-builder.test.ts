import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';

const SCHEME = createRequire(import.meta.url).resolve('app-builder-lib/scheme.json');

describe('electron-builder.yml', () => {
  let config: Awaited<ReturnType<typeof getConfig>>;
  let validate: ValidateFunction;

  beforeAll(async () => {
    config = await getConfig(ROOT, 'electron-builder.yml', null);
    const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true });
    ajv.addKeyword('typeof');
    validate = ajv.compile(JSON.parse(readFileSync(SCHEME, 'utf8')) as object);
  });

  test('is valid by the scheme of electron-builder itself', () => {
    validate(config);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('would be refused with a key that does not exist', () => {
    expect(validate({ ...config, electronFuse: {} })).toBe(false);
  });

  test('sets every fuse the way the security paper asks for', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('installs for one user and never asks for administrator rights', () => {
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false });
    expect(config.portable).toMatchObject({ requestExecutionLevel: 'user' });
  });

  test('opens packages, and lets nobody lose the work when the program is removed', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'bleibeweg-paket' }]);
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: false });
    for (const path of [config.nsis?.include, config.deb?.afterRemove])
      expect(readFileSync(`${ROOT}/${path ?? 'missing'}`, 'utf8')).toMatch(
        /Fallregister, die Sicherungen und der Schlüssel bleiben in dem Ordner/,
      );
  });
});
