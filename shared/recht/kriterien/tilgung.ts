/** Earliest day on which entries in the Bundeszentralregister may be deleted (§ 46 BZRG): indicative, never final. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { verurteilungWort } from './verurteilung-wort.ts';

export type Verurteilung = Fall['verurteilung'][number];

/** Zuchtmittel and Einstellungen are not in the register that counts here. */
export function istEintrag({ art }: Verurteilung): boolean {
  return art === 'geldstrafe' || art === 'freiheitsstrafe' || art === 'jugendstrafe';
}

/**
 * Several entries block each other (§ 47 Abs. 3), so the latest day counts for all of them. Null when the day of
 * a judgment or the amount of a sentence is unknown. Offences with longer terms are not known to the register of
 * this program, therefore „frühestens“.
 */
export function tilgungsreifAb(verurteilungen: readonly Verurteilung[]): Datum | null {
  const entries = verurteilungen.filter(istEintrag);
  let latest: Datum | null = null;
  for (const entry of entries) {
    const dauer = frist(entry, entries);
    if (dauer === null || entry.am === null) return null;
    const ab = erfuelltAb(entry.am, dauer);
    if (latest === null || ab > latest) latest = ab;
  }
  return latest;
}

/** What has to be known before {@link tilgungsreifAb} can name a day; empty where it names one or there is no entry. */
export function fehltFuerTilgung(verurteilungen: readonly Verurteilung[]): readonly FehlendesFeld[] {
  const entries = verurteilungen.filter(istEintrag);
  return entries.flatMap((entry) => {
    const wort = verurteilungWort(entry);
    return [
      ...(entry.am === null ? [fehlend('verurteilung.am', wort)] : []),
      ...(frist(entry, entries) === null ? [fehlend(openField(entry), wort)] : []),
    ];
  });
}

function openField({ art, monate }: Verurteilung): FeldPfad {
  if (art === 'geldstrafe') return 'verurteilung.tagessaetze';
  return monate === null ? 'verurteilung.monate' : 'verurteilung.bewaehrung';
}

/** § 46 Abs. 1; in the cases of Abs. 3 the period grows by the length of the sentence. */
function frist(v: Verurteilung, all: readonly Verurteilung[]): Dauer | null {
  if (v.art === 'geldstrafe') {
    if (v.tagessaetze === null) return null;
    const onlyFines = all.every(({ art }) => art === 'geldstrafe');
    return { years: v.tagessaetze <= 90 && onlyFines ? 5 : 10 };
  }
  if (v.monate === null) return null;
  if (v.art === 'jugendstrafe') {
    if (v.monate <= 12) return { years: 5 };
    if (v.monate <= 24 && v.bewaehrung === null) return null;
    return v.monate <= 24 && v.bewaehrung === true ? { years: 5 } : { years: 10, months: v.monate };
  }
  if (v.monate <= 3) return { years: all.length === 1 ? 5 : 10 };
  // A fine beside it does no harm here (Nr. 2 Buchst. b names only sentences of imprisonment).
  const alone = all.filter(({ art }) => art !== 'geldstrafe').length === 1;
  if (v.monate > 12 || !alone) return { years: 15, months: v.monate };
  if (v.bewaehrung === null) return null;
  return v.bewaehrung ? { years: 10 } : { years: 15, months: v.monate };
}
