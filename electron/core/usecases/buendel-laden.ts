import { z } from 'zod';
import { anonymise, entscheidungshalbjahr } from '#shared/anonymisierung/anonymise.ts';
import type { Datensatz } from '#shared/anonymisierung/hierarchien.ts';
import type { Loeser } from '#shared/anonymisierung/loeser.ts';
import type { Freigabebild } from '#shared/anonymisierung/vergleich.ts';
import { buendelSchritte, type Gesamtfreigabe } from '#shared/anonymisierung/zusammenstellen.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadBestand } from './bestand.ts';
import { loadEinstellung } from './einstellung.ts';
import { inPieces } from './in-pieces.ts';

/** Left out of the record table at most, without a word about it. */
const UNTERDRUECKT = 0.05;

/** What the ledger keeps of a bundle. */
const zahlen = z.strictObject({
  bilder: z.array(
    z.strictObject({
      id: z.string(),
      zellen: z.record(z.string(), z.int().nullable()),
      summe: z.int(),
      genau: z.record(z.string(), z.int()).nullable(),
    }),
  ),
  einzeldaten: z
    .strictObject({
      spalten: z.array(z.string()),
      gruppen: z.array(
        z.strictObject({
          werte: z.array(z.array(z.string())),
          ampel: z.array(z.string()),
          inhalt: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
});

export type FruehereFreigabe = Freigabebild & { readonly id: string; readonly erstelltAm: string };

/** Every bundle that has left, in the order of leaving. */
export function loadFreigaben({ tables }: ReadAccess): FruehereFreigabe[] {
  return tables.buendelfreigabe
    .all()
    .toSorted((a, b) => (a.erstelltAm < b.erstelltAm ? -1 : 1))
    .map(({ id, stichtag, erstelltAm, schwelle, zahlenschutz, nullenZeigen, zahlen: text }) => ({
      id,
      erstelltAm,
      stichtag,
      regeln: { schwelle, zahlenschutz, nullenZeigen },
      // This program wrote it; a newer version may have written it otherwise, which must not pass unnoticed.
      ...zahlen.parse(JSON.parse(text)),
    }));
}

export function zahlenText({ bilder, zeilenbild }: Gesamtfreigabe): string {
  return JSON.stringify({ bilder, einzeldaten: zeilenbild });
}

/** Everything that is read of the register for a bundle; what follows needs no database. */
export type Buendelgrundlage = {
  readonly fruehere: readonly FruehereFreigabe[];
  readonly build: (loeser: Loeser) => Promise<Gesamtfreigabe>;
};

export function loadGrundlage(
  access: ReadAccess,
  { stichtag, einzeldaten }: { readonly stichtag: Datum; readonly einzeldaten: boolean },
): Buendelgrundlage {
  if (stichtag > access.today)
    throw new Refusal(
      'refused',
      'Der Stichtag liegt in der Zukunft; bitte wählen Sie heute oder einen früheren Tag.',
    );
  const { id, schwelle, zahlenschutz, nullenZeigen, kAnonymitaet, lDiversitaet } = loadEinstellung(access);
  const akten = loadBestand(access);
  const am = (tag: Datum): Datensatz[] =>
    akten.map((akte) => ({
      anonym: anonymise(akte, tag),
      entscheidung: entscheidungshalbjahr(akte, tag),
    }));
  const fruehere = loadFreigaben(access);
  return {
    fruehere,
    build: async (loeser) =>
      await inPieces(
        buendelSchritte(am(stichtag), {
          stichtag,
          regeln: { schwelle, zahlenschutz, nullenZeigen },
          fruehere,
          loeser,
          geheim: id,
          einzeln: einzeldaten ? { k: kAnonymitaet, l: lDiversitaet, unterdrueckt: UNTERDRUECKT } : null,
          damals: am,
        }),
      ),
  };
}
