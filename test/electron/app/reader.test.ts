import { beforeAll, describe, expect, test } from 'vitest';
import { runInStandIn } from './in-stand-in.ts';

describe('A foreign file is read in a process of its own', () => {
  let result: Record<string, unknown>;

  beforeAll(() => {
    result = runInStandIn('reader-program.ts') as Record<string, unknown>;
  }, 60_000);

  test('and its answer comes back', () => {
    expect(result['answers']).toEqual({ ok: true, value: 'Name;Vorname' });
  });

  test('but only if somebody has chosen it', () => {
    expect(result['notChosen']).toMatchObject({ ok: false, reason: 'refused' });
  });

  test('whose crash is an answer', () => {
    expect(result['crashes']).toMatchObject({ ok: false, reason: 'crashed' });
  });

  test('which ends at its deadline, even if it never yields', () => {
    expect(result['hangs']).toMatchObject({ ok: false, reason: 'deadline' });
  });

  test('which ends when it grows beyond 512 MB', () => {
    expect(result['swells']).toMatchObject({ ok: false, reason: 'memory' });
  });

  test('and nothing of it is left running', () => {
    expect(result['left']).toBe(0);
  });
});
