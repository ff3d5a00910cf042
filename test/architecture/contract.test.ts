import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api } from '#shared/api/contract.ts';

const USE_CASES = Object.entries(api);
const HELPERS = ['bridge.ts', 'contract.ts', 'gate.ts', 'use-case.ts'];
const GROUPS = Object.entries(
  import.meta.glob<Record<string, object>>('/shared/api/*.ts', { eager: true }),
).filter(([file]) => !HELPERS.includes(basename(file)));

describe('The contract', () => {
  test.each(GROUPS)('names its use cases noun.verb in %s', (file, exported) => {
    const noun = basename(file, '.ts');
    const names = Object.keys(exported[`${noun}Api`] ?? {});
    expect(names.filter((name) => !new RegExp(`^${noun}\\.[a-z][A-Za-z]*$`).test(name))).toEqual([]);
  });

  test('holds what its files hold, and each use case once', () => {
    const names = GROUPS.flatMap(([file, exported]) =>
      Object.keys(exported[`${basename(file, '.ts')}Api`] ?? {}),
    );
    expect(names.toSorted()).toEqual(Object.keys(api).toSorted());
  });

  test.each(USE_CASES)('%s refuses fields it does not know', (_name, { input }) => {
    expect(looseObjects(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
  });
});

/** Paths of objects inside a JSON Schema that would swallow unknown fields. */
function looseObjects(schema: unknown, path = '$'): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const entries = new Map<string, unknown>(Object.entries(schema));
  const own = entries.has('properties') && entries.get('additionalProperties') !== false ? [path] : [];
  return [...own, ...[...entries].flatMap(([key, value]) => looseObjects(value, `${path}.${key}`))];
}
