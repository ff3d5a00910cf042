/** One process that looks at one file after the other; whoever started it ends it when a file takes too long. */
import { basename } from 'node:path';
import process from 'node:process';
import { pruefeDatei } from './pruefe-datei.ts';
import { pruefeRueckgabe } from './pruefe-rueckgabe.ts';

export type Antwort = { readonly ergebnis: 'gelesen' | 'satz' | 'fehler'; readonly text: string };

process.on('message', (path) => {
  const file = String(path);
  const pruefe = /^(?:hjs|bogen)\./.test(basename(file)) ? pruefeRueckgabe : pruefeDatei;
  void pruefe(file).then(
    (ergebnis) => process.send?.({ ergebnis, text: '' } satisfies Antwort),
    (error: unknown) =>
      process.send?.({
        ergebnis: 'fehler',
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies Antwort),
  );
});
