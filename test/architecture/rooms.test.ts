import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './sources.ts';
import { NETWORK, roomOf, ROOMS, rowOf } from './rooms.ts';

const FILES = sourceFiles('electron', 'renderer', 'shared');
const OWN = /^(electron|renderer|shared|test)\//;

describe('The map of rooms', () => {
  test('has a room for every source file', () => {
    expect(FILES.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  test('has no cycle, so every room can be understood after those it names', () => {
    expect(Object.keys(ROOMS).filter((room) => reachableFrom(room).has(room))).toEqual([]);
  });

  test.each(groupByRoom())('%s imports only what its row names', (room, files) => {
    expect(files.flatMap((file) => violationsOf(file, room))).toEqual([]);
  });

  test('lets nothing but development scripts reach a network', () => {
    const offenders = FILES.filter((file) => !file.startsWith('electron/dev/')).flatMap((file) =>
      importsOf(file)
        .filter((name) => NETWORK.includes(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(offenders).toEqual([]);
  });
});

function groupByRoom(): [string, readonly string[]][] {
  return [...Map.groupBy(FILES, (file) => roomOf(file) ?? 'nowhere')];
}

function violationsOf(file: string, room: string): readonly string[] {
  const { rooms, packages } = rowOf(room);
  return importsOf(file)
    .filter((name) => !(OWN.test(name) ? isOpen(name, room, rooms) : isListed(name, packages)))
    .map((name) => `${file} imports ${name}`);
}

function isOpen(path: string, room: string, rooms: readonly string[]): boolean {
  const target = roomOf(path);
  if (target === null) return false;
  return (
    target === room ||
    rooms.includes(target) ||
    (target.startsWith('renderer/features/') && rooms.includes('renderer/features/*'))
  );
}

function isListed(name: string, packages: readonly string[]): boolean {
  return packages.includes(name) || (name.startsWith('node:') && packages.includes('node:*'));
}

function reachableFrom(room: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...rowOf(room).rooms];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...rowOf(next).rooms);
  }
  return seen;
}
