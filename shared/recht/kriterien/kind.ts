/** Children in the household, as far as the register knows them. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, spanne, type Datum } from '#shared/lib/datum.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { bezeichnung } from '../lebensunterhalt/haushalt.ts';

export type KindImHaushalt =
  /** `bis`: the day on which the last known child turns 18. */
  | { readonly art: 'ja'; readonly bis: Datum }
  | { readonly art: 'keins' }
  | { readonly art: 'unbekannt'; readonly fehlt: readonly FehlendesFeld[] };

/** A minor, unmarried child in the household on a day (§ 25b Abs. 1 S. 2 Nr. 1). */
export function findKind(fall: Fall, tag: Datum): KindImHaushalt {
  const fehlt: FehlendesFeld[] =
    fall.angehoeriger.length === 0 && fall.person.haushaltErfasst !== true
      ? [fehlend('person.haushaltErfasst')]
      : [];
  let bis: Datum | null = null;
  for (const a of fall.angehoeriger) {
    if (a.beziehung !== 'kind' || a.imHaushalt === false || a.ledig === false) continue;
    const missing = missingFacts(a, tag);
    if (missing === 'volljaehrig') continue;
    if (missing.length > 0 || a.geburtsdatum === null) {
      fehlt.push(...missing);
      continue;
    }
    // Of a partly known birth date the earlier end: then the child is a minor whichever day is right.
    const volljaehrig = erfuelltAb(spanne(a.geburtsdatum).von, { years: 18 });
    if (bis === null || volljaehrig > bis) bis = volljaehrig;
  }
  if (bis !== null) return { art: 'ja', bis };
  return fehlt.length > 0 ? { art: 'unbekannt', fehlt } : { art: 'keins' };
}

/** Below 16 nobody can be married here; from 16 on somebody must say so. */
function missingFacts(a: Fall['angehoeriger'][number], tag: Datum): readonly FehlendesFeld[] | 'volljaehrig' {
  const wer = bezeichnung(a);
  const haushalt = a.imHaushalt === null ? [fehlend('angehoeriger.imHaushalt', wer)] : [];
  if (a.geburtsdatum === null) return [fehlend('angehoeriger.geburtsdatum', wer), ...haushalt];
  const { von, bis } = spanne(a.geburtsdatum);
  if (tag >= erfuelltAb(bis, { years: 18 })) return 'volljaehrig';
  if (tag >= erfuelltAb(von, { years: 18 }))
    return [fehlend('angehoeriger.geburtsdatum', `${wer}, genauer Tag`), ...haushalt];
  if (a.ledig === null && tag >= erfuelltAb(von, { years: 16 }))
    return [fehlend('angehoeriger.ledig', wer), ...haushalt];
  return haushalt;
}
