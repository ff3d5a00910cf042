import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './freshness.ts';
import { licenceText, manifest, paketAt } from './pakete.ts';

/** What the program shows under „Lizenzen“ (`electron/core/files/lizenzen.ts` reads it). */
export type Lizenz = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
};

/** Bleibeweg itself first, then every package that ships, with the text it brings along. */
export function lizenzen(places: readonly string[]): readonly Lizenz[] {
  const own = {
    name: 'Bleibeweg',
    version: manifest.version,
    license: 'EUPL-1.2',
    text: readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim(),
  };
  const others = places.map((place) => {
    const { name, version, license } = paketAt(place);
    return {
      name,
      version,
      license,
      text: isText(place)
        ? licenceText(place)
        : `Das Paket nennt die Lizenz ${license}, legt aber keinen Text bei.`,
    };
  });
  return [own, ...others.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))];
}

/** Some packages give a heading and three letters. */
const isText = (place: string): boolean => licenceText(place).length > 20;

export const writeLizenzen = (places: readonly string[], folder: string): void =>
  writeFileSync(join(folder, 'lizenzen.json'), JSON.stringify(lizenzen(places)));
