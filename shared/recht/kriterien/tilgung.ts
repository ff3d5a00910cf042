/** Earliest day on which entries in the Bundeszentralregister may be deleted (§ 46 BZRG): indicative, never final. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, type Datum } from '#shared/lib/datum.ts';

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
    const years = frist(entry, entries);
    if (years === null || entry.am === null) return null;
    const ab = erfuelltAb(entry.am, { years });
    if (latest === null || ab > latest) latest = ab;
  }
  return latest;
}

function frist(v: Verurteilung, all: readonly Verurteilung[]): 5 | 10 | 15 | null {
  const alone = all.length === 1;
  if (v.art === 'geldstrafe') {
    if (v.tagessaetze === null) return null;
    const onlyFines = all.every(({ art }) => art === 'geldstrafe');
    return v.tagessaetze <= 90 && onlyFines ? 5 : 10;
  }
  if (v.monate === null) return null;
  if (v.art === 'jugendstrafe') {
    if (v.monate <= 12) return 5;
    if (v.monate <= 24 && v.bewaehrung === null) return null;
    return v.monate <= 24 && v.bewaehrung === true ? 5 : 10;
  }
  if (v.monate <= 3) return alone ? 5 : 10;
  if (v.monate <= 12 && v.bewaehrung === null) return null;
  return v.monate <= 12 && v.bewaehrung === true && alone ? 10 : 15;
}
