import type { VerlaufEintrag } from '#shared/api/fall.ts';

export type VerlaufTag = { readonly tag: string; readonly eintraege: readonly VerlaufEintrag[] };

/** Entries by local day, in the order in which they come. */
export function byDay(eintraege: readonly VerlaufEintrag[]): readonly VerlaufTag[] {
  const days = new Map<string, VerlaufEintrag[]>();
  for (const eintrag of eintraege) {
    const tag = localDay(eintrag.am);
    days.set(tag, [...(days.get(tag) ?? []), eintrag]);
  }
  return [...days].map(([tag, all]) => ({ tag, eintraege: all }));
}

/** The day on the wall clock of this PC. */
function localDay(moment: string): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Entries that came with one call; never empty. */
export type Buendel = readonly [VerlaufEintrag, ...VerlaufEintrag[]];

/** What one list brought in at one moment stands together; everything else stands alone. */
export function inBuendeln(eintraege: readonly VerlaufEintrag[]): readonly Buendel[] {
  const buendel: [VerlaufEintrag, ...VerlaufEintrag[]][] = [];
  for (const eintrag of eintraege) {
    const last = buendel.at(-1);
    if (
      last !== undefined &&
      eintrag.art === 'importiert' &&
      last[0].art === 'importiert' &&
      last[0].am === eintrag.am
    )
      last.push(eintrag);
    else buendel.push([eintrag]);
  }
  return buendel;
}
