/** What `npm run recht` writes, and what its test compares. */
import { rechtDarstellung } from '#shared/recht/darstellung.ts';
import { collectSaetze } from './saetze.ts';
import { rechtSeiten } from './seiten.ts';

export function rechtPages(): ReadonlyMap<string, string> {
  const recht = rechtDarstellung();
  const ids = new Set(
    recht.rechtsgrundlagen.flatMap(({ fassungen }) =>
      fassungen.flatMap((f) => f.kriterien.map(({ id }) => id)),
    ),
  );
  return rechtSeiten(recht, collectSaetze(ids));
}
