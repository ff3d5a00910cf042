import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTries, waitAfter } from '#electron/core/vault/tries.ts';
import { ownFolder } from '#test/electron/core/world.ts';

/** A clock on the wall that anybody can set, and one inside that nobody can. */
function clockAt(wall: number) {
  let [wallMs, monotonicMs] = [wall, 0];
  return {
    wallMs: () => wallMs,
    monotonicMs: () => monotonicMs,
    pass: (ms: number) => {
      wallMs += ms;
      monotonicMs += ms;
    },
    set: (ms: number) => {
      wallMs = ms;
    },
  };
}

const file = () => join(ownFolder(), 'Register.versuche');
const fail = (tries: ReturnType<typeof createTries>, times: number) => {
  for (let i = 0; i < times; i += 1) tries.begin();
};

describe('Falsche Kennwörter', () => {
  it('kosten vier Versuche lang nichts, dann wachsende Wartezeit bis 15 Minuten', () => {
    expect([1, 4, 5, 6, 7, 20].map(waitAfter)).toEqual([0, 0, 5, 10, 20, 900]);
  });

  it('bremsen auch nach einem Neustart', () => {
    const [path, clock] = [file(), clockAt(1_000_000)];
    fail(createTries(path, clock), 7);
    const later = clockAt(1_000_000 + 5_000);
    expect(createTries(path, later).secondsToWait()).toBe(15);
  });

  it('lassen sich durch Zurückstellen der Uhr nicht abkürzen', () => {
    const [path, clock] = [file(), clockAt(1_000_000_000)];
    fail(createTries(path, clock), 7);
    expect(createTries(path, clockAt(500)).secondsToWait()).toBe(20);
  });

  it('lassen sich durch Vorstellen der Uhr bei laufendem Programm nicht abkürzen', () => {
    const clock = clockAt(1_000_000);
    const tries = createTries(file(), clock);
    fail(tries, 7);
    clock.set(9_000_000_000);
    expect(tries.secondsToWait()).toBe(20);
    clock.pass(20_000);
    expect(tries.secondsToWait()).toBe(0);
  });

  it('stehen auf der Platte, bevor der Versuch gemacht wird', () => {
    const path = file();
    createTries(path, clockAt(0)).begin();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ fehlversuche: 1 });
  });

  it('sind nach einem richtigen vergessen', () => {
    const [path, clock] = [file(), clockAt(0)];
    const tries = createTries(path, clock);
    fail(tries, 6);
    tries.succeeded();
    expect(tries.secondsToWait()).toBe(0);
    expect(createTries(path, clock).secondsToWait()).toBe(0);
  });

  it('werden durch eine verfälschte Zähldatei nicht vergessen', () => {
    const path = file();
    writeFileSync(path, '{"fehlversuche":-1}');
    expect(createTries(path, clockAt(0)).secondsToWait()).toBe(5);
  });
});
