/** What `npm run recht` writes, and what its test compares. */
import { rechtDarstellung, type RechtDarstellung } from '#shared/recht/darstellung.ts';
import { waehleAus } from './aussagen.ts';
import { aussagenImFenster } from './aussagen-fenster.ts';
import { aussagenSeiten, readSeite } from './aussagen-seiten.ts';
import { collectSaetze } from './saetze.ts';
import { pruefsaetzeFile, rechtSeiten } from './seiten.ts';

export function rechtPages(): ReadonlyMap<string, string> {
  const recht = rechtDarstellung();
  return rechtSeiten(recht, allSaetze(recht));
}

/** The pages below `aussagen/` and their form for the window; choosing takes some seconds, so the tests read the pages (test/shared/recht/kriterien.test.ts). */
export function aussagenPages(): {
  readonly seiten: ReadonlyMap<string, string>;
  readonly imFenster: string;
} {
  const seiten = aussagenSeiten(rechtDarstellung(), waehleAus());
  return { seiten, imFenster: aussagenImFenster([...seiten.values()].flatMap(readSeite)) };
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
