/** A template: the schema of its data and a pure function from data to content, wording beside its place. */
import type { z } from 'zod';
import { formatDatum } from '#shared/lib/datum.ts';
import type { FehlendeAngabe, Kopf } from './daten.ts';
import type { Block, Dokument, QrMatrix } from './modell.ts';

/** By which a paper is found again. Without QR code while the paper is only a preview. */
export type Kennung = { readonly code: string; readonly version: number; readonly qr: QrMatrix | null };

/** What surrounds the content of one written paper. */
export type Papier = {
  readonly kopf: Kopf;
  /** Null for blank forms: a code identifies one paper, a blank is copied. */
  readonly kennung: Kennung | null;
  /** The picture of the letterhead as a `data:` address; without it there is none. */
  readonly logo?: string | null;
};

export type Vorlage<D> = {
  readonly id: string;
  readonly titel: string;
  /** When the paper is used, one sentence. */
  readonly wozu: string;
  /** `gremium`: a meeting or a decision of principle, never a person. */
  readonly braucht: 'nichts' | 'person' | 'instrument' | 'gremium';
  /** First letters of the document code, e.g. `RB`. */
  readonly kuerzel: string;
  /** ASCII part of the file name, e.g. `Rueckmeldebogen`. */
  readonly dateiname: string;
  /** Version of wording and layout; raised when the paper says something else. */
  readonly fassung: number;
  readonly schema: z.ZodType<D>;
  /** Data of the blank form. */
  readonly leer: D;
  /** Mandatory facts that are missing: the paper is not written without them. A blank form is never asked. */
  readonly fehlt: (daten: D) => readonly FehlendeAngabe[];
  /** What would be good to know but may stay a line to write on. */
  readonly offen?: (daten: D) => readonly FehlendeAngabe[];
  /** The same data without what only a logged look may show; used by every preview. */
  readonly verdeckt?: (daten: D) => D;
  /** Printed in the foot; null on papers without a person. */
  readonly programmNr: (daten: D) => string | null;
  readonly build: (daten: D, papier: Papier) => readonly Block[];
};

/** The finished content; `verfasser` is the office, so that no file names the person who wrote it. */
export function createDokument<D>(vorlage: Vorlage<D>, daten: D, papier: Papier): Dokument {
  const { kopf } = papier;
  return {
    titel: vorlage.titel,
    verfasser: kopf.behoerde ?? 'Ausländerbehörde',
    sprache: 'de-DE',
    datum: kopf.datum,
    fusszeile: footText(vorlage, vorlage.programmNr(daten), papier),
    blocks: vorlage.build(daten, papier),
  };
}

function footText(
  vorlage: Pick<Vorlage<never>, 'titel' | 'fassung'>,
  programmNr: string | null,
  { kopf, kennung }: Papier,
): string {
  const teile =
    kennung === null
      ? [vorlage.titel, `Fassung ${vorlage.fassung}`, `Stand ${formatDatum(kopf.datum)}`]
      : [
          ...(programmNr === null ? [] : [`Programm-Nr. ${programmNr}`]),
          `Dokument ${kennung.code}`,
          `Version ${kennung.version}`,
          formatDatum(kopf.datum),
        ];
  return teile.join('  ·  ');
}
