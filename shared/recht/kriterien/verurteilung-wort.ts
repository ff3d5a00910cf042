/** How an entry about a conviction is called in facts, sentences and lists of missing facts. */
import { strafart } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { anzahl } from './satz.ts';
import type { Verurteilung } from './tilgung.ts';

/** „Geldstrafe 40 Tagessätze vom 01.02.2020“ */
export function verurteilungWort({ art, tagessaetze, monate, am }: Verurteilung): string {
  const tage = tagessaetze === null ? '' : ` ${anzahl(tagessaetze, 'Tagessatz', 'Tagessätze')}`;
  const dauer = monate === null ? '' : ` ${anzahl(monate, 'Monat', 'Monate')}`;
  return `${strafart.label(art)}${art === 'geldstrafe' ? tage : dauer}${am ? ` vom ${formatDatum(am)}` : ''}`;
}
