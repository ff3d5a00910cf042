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
