/** What `npm run recht` writes, and what its test compares. */
import { rechtDarstellung, type RechtDarstellung } from '#shared/recht/darstellung.ts';
import { waehleAus } from './aussagen.ts';
import { aussagenSeiten } from './aussagen-seiten.ts';
import { collectSaetze } from './saetze.ts';
import { pruefsaetzeFile, rechtSeiten } from './seiten.ts';

export function rechtPages(): ReadonlyMap<string, string> {
  const recht = rechtDarstellung();
  return rechtSeiten(recht, allSaetze(recht));
}

/** The pages below `aussagen/`; they take some seconds, so their test reads them instead (test/shared/recht/kriterien.test.ts). */
export function aussagenPages(): ReadonlyMap<string, string> {
  return aussagenSeiten(rechtDarstellung(), waehleAus());
}

/** The sentences of the tests for the page „Recht“ in the window, which cannot read the tests themselves. */
export const PRUEFSAETZE = 'renderer/features/recht/pruefsaetze.md';

export function pruefsaetze(): string {
  return pruefsaetzeFile(allSaetze(rechtDarstellung()));
}

function allSaetze(recht: RechtDarstellung): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(
    recht.rechtsgrundlagen.flatMap(({ fassungen }) =>
      fassungen.flatMap((f) => f.kriterien.map(({ id }) => id)),
    ),
  );
  return collectSaetze(ids);
}
