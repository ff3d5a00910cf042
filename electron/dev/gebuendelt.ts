/** Which packages of node_modules really ship: what the bundler put into the program, and what is copied beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { beigaben } from './beigelegt.ts';
import { OUT } from './freshness.ts';

/** Below out/; a list of places as in package-lock.json, e.g. `node_modules/exceljs/node_modules/uuid`. */
const FILE = 'pakete.json';

/** Not in any module list: the run time, the driver, the solver's code, pdfjs' readers, the fonts of the papers. */
const COPIED: readonly string[] = [
  ...Object.keys(beigaben),
  ...[
    'electron',
    'better-sqlite3-multiple-ciphers',
    'highs',
    'pdfjs-dist',
    '@fontsource/fira-sans',
    '@fontsource/noto-sans-arabic',
    '@fontsource/noto-sans-ethiopic',
  ].map((name) => `node_modules/${name}`),
];

export type Gebuendelt = {
  readonly plugin: () => Plugin;
  readonly write: (folder: string) => readonly string[];
};

/** One collector for all parts of a build. */
export function collectGebuendelt(): Gebuendelt {
  const found = new Set<string>(COPIED);
  const add = (moduleIds: readonly string[]): void => {
    for (const place of moduleIds.map(placeOf)) if (place !== null) found.add(place);
  };
  return {
    plugin: () => ({
      name: 'bleibeweg-pakete',
      // Style sheets leave no module behind in the chunks.
      buildEnd() {
        add([...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id)));
      },
      renderChunk(_, { moduleIds }) {
        add(moduleIds);
        return null;
      },
    }),
    write: (folder) => {
      const places = [...found].toSorted();
      writeFileSync(join(folder, FILE), `${JSON.stringify(places, null, 2)}\n`);
      return places;
    },
  };
}

/** The list of the last build; refused with a sentence if there is none. */
export function loadGebuendelt(): readonly string[] {
  try {
    // Written by `write` above.
    return JSON.parse(readFileSync(join(OUT, FILE), 'utf8')) as readonly string[];
  } catch (cause) {
    throw new Error(
      'Es gibt noch keinen Bau mit einer Liste der Pakete. Bitte zuerst „npm run build“ ausführen.',
      {
        cause,
      },
    );
  }
}

/** Where the package of a module lies, as the lock file names it; null for our own modules. */
export function placeOf(moduleId: string): string | null {
  const path = moduleId.replaceAll('\\', '/');
  return /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+)\//.exec(path)?.[1] ?? null;
}
