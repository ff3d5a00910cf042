import type { RecordOf } from '#shared/domain/records.ts';

type Sichtweise = RecordOf<'sichtweise'>;

export type Sichtpaar = {
  /** Id of the criterion; null is the case as a whole. */
  readonly kriterium: string | null;
  /** Each side's views, the latest first. */
  readonly behoerde: readonly Sichtweise[];
  readonly beratungsstelle: readonly Sichtweise[];
};

/** Both sides per criterion, the case as a whole first; nothing is left out, however old. */
export function sichtenJeKriterium(sichten: readonly Sichtweise[]): readonly Sichtpaar[] {
  const sorted = sichten.toSorted((a, b) => b.am.localeCompare(a.am));
  const ids = [...new Set(sichten.map(({ kriterium }) => kriterium))].toSorted((a, b) =>
    (a ?? '').localeCompare(b ?? ''),
  );
  return ids.map((kriterium) => {
    const own = sorted.filter((each) => each.kriterium === kriterium);
    return {
      kriterium,
      behoerde: own.filter(({ seite }) => seite === 'behoerde'),
      beratungsstelle: own.filter(({ seite }) => seite === 'beratungsstelle'),
    };
  });
}
