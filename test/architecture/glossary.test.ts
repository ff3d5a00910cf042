import { describe, expect, test } from 'vitest';
import { identifiersIn, read, sourceFiles } from './sources.ts';

const FILES = sourceFiles('electron', 'renderer', 'shared');

/** Words that must not stand in the code, from the last column of docs/glossar.md, as lists of their parts. */
const FORBIDDEN = read('docs/glossar.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
  .slice(1)
  .flatMap((line) => (line.split('|').at(-2) ?? '').split(','))
  .map((word) => word.trim())
  .filter((word) => word !== '' && word !== '–');

describe('The glossary', () => {
  test('lists words that must not be used', () => {
    expect(FORBIDDEN.length).toBeGreaterThan(20);
  });

  test('is kept by every identifier, field and file name: no word of the field is translated', () => {
    const found = FILES.flatMap((file) =>
      [file, ...identifiersIn(file)].flatMap((name) =>
        hits(name).map((word) => `${file}: ${name} (${word})`),
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

function hits(name: string): readonly string[] {
  const words = ` ${parts(name).join(' ')} `;
  return FORBIDDEN.filter((word) => words.includes(` ${parts(word).join(' ')} `));
}

/** trafficLight, traffic-light and TRAFFIC_LIGHT are the same two words. */
function parts(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
}
