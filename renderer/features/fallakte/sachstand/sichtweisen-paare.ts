import type { RecordOf } from '#shared/domain/records.ts';

type Sichtweise = RecordOf<'sichtweise'>;

export type Sichtpaar = {
  /** Id of the criterion; null is the case as a whole, or a row of the Sachstand. */
  readonly kriterium: string | null;
  /** Row of the Sachstand that belongs to no criterion. */
  readonly schritt: string | null;
  /** Each side's views, the latest first. */
  readonly behoerde: readonly Sichtweise[];
  readonly beratungsstelle: readonly Sichtweise[];
};

/** Both sides per criterion, the case as a whole first; nothing is left out, however old. */
export function sichtenJeKriterium(sichten: readonly Sichtweise[]): readonly Sichtpaar[] {
  const sorted = sichten.toSorted((a, b) => b.am.localeCompare(a.am));
  const topics = new Map(
    sorted.map((each) => {
      const schritt = each.kriterium === null ? each.schritt : null;
      return [`${each.kriterium ?? ''}|${schritt ?? ''}`, { kriterium: each.kriterium, schritt }];
    }),
  );
  return [...topics]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, { kriterium, schritt }]) => {
      const own = sorted.filter(
        (each) => each.kriterium === kriterium && (kriterium !== null || each.schritt === schritt),
      );
      return {
        kriterium,
        schritt,
        behoerde: own.filter(({ seite }) => seite === 'behoerde'),
        beratungsstelle: own.filter(({ seite }) => seite === 'beratungsstelle'),
      };
    });
}
