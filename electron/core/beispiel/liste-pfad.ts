import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The sample list, found from the source, from the built core in `out/core` and from inside the packaged program. */
export function beispielListe(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'resources', 'beispiel', 'fallliste-beispiel.xlsx');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('resources/beispiel is missing from the program');
}
