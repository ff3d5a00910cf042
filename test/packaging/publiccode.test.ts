import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '#electron/dev/freshness.ts';

// The reader of YAML that electron-builder brings; YAML is read nowhere in the program itself.
const own = createRequire(import.meta.url);
const { load } = createRequire(own.resolve('app-builder-lib/package.json'))('js-yaml') as {
  load: (text: string) => unknown;
};
const PROGRAM = z
  .object({ version: z.string(), license: z.string(), productName: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** The mandatory keys of publiccode.yml 0.4 and their forms (docs/standard/schema.core.rst of the standard). */
const schema = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.string(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/desktop'),
  intendedAudience: z.strictObject({ countries: z.array(z.string().length(2)), scope: z.array(z.string()) }),
  description: z.strictObject({
    de: z.strictObject({
      localisedName: z.string(),
      shortDescription: z.string().max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string()).min(1),
    }),
  }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'contract', 'community', 'none']),
    contacts: z.array(z.strictObject({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
});

describe('publiccode.yml', () => {
  const content = schema.parse(load(readFileSync(join(ROOT, 'publiccode.yml'), 'utf8')));

  test('says of name, version and licence what the program says', () => {
    expect(content).toMatchObject({
      name: PROGRAM.productName,
      softwareVersion: PROGRAM.version,
      legal: { license: PROGRAM.license },
    });
  });

  test('invents no address: as long as there is none, it leads nowhere', () => {
    expect(new URL(content.url).hostname.endsWith('.invalid')).toBe(true);
  });
});

describe('LICENSE', () => {
  const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8');

  test('is the whole European Union Public Licence 1.2, from its head to its appendix', () => {
    expect(PROGRAM.license).toBe('EUPL-1.2');
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    for (let number = 1; number <= 15; number += 1)
      expect(text).toMatch(new RegExp(`^${number}\\. \\w`, 'm'));
    expect(text).toContain('Compatible Licences');
    expect(text.trimEnd()).toMatch(/EUPL version\.$/);
  });
});
