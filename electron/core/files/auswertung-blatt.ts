import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import type { Kopf } from '#shared/dokumente/daten.ts';
import { p, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import { formatDatum } from '#shared/lib/datum.ts';

type Blatt = {
  readonly titel: string;
  readonly kopf: Kopf;
  /** What is to be known before the first figure. */
  readonly hinweis: string;
  readonly inhalt: readonly Block[];
};

/** Figures of the office as a paper to read: letterhead, title, how to read it; on each page that it stays inside. */
export function auswertungBlatt({ titel, kopf, hinweis, inhalt }: Blatt): Dokument {
  return {
    titel,
    verfasser: kopf.behoerde ?? 'Ausländerbehörde',
    sprache: 'de-DE',
    datum: kopf.datum,
    fusszeile: `${titel}  ·  Stand ${formatDatum(kopf.datum)}  ·  nur für die Behörde`,
    blocks: [
      sheetHead({ kopf, kennung: null }),
      { kind: 'heading', level: 1, text: titel },
      p(hinweis),
      ...inhalt,
    ],
  };
}
