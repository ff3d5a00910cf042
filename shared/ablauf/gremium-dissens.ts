/** Where office and Beratungsstelle see the same thing differently (quellenanalyse.md 003:63-79). Neither side is overwritten. */
import type { RecordOf } from '#shared/domain/records.ts';

type Sichtweise = RecordOf<'sichtweise'>;

export type Dissens = {
  readonly personId: string;
  /** Id of the criterion; null: the case as a whole, or a row of the Sachstand. */
  readonly kriterium: string | null;
  readonly schritt: string | null;
  /** The latest view of each side; null where one side has said nothing and the other marks it as seen differently. */
  readonly behoerde: Sichtweise | null;
  readonly beratungsstelle: Sichtweise | null;
};

/** Latest first. What both sides now see alike is no dissent any more, and stays readable on the case. */
export function dissense(sichten: readonly Sichtweise[]): readonly Dissens[] {
  const topics = new Map<string, { behoerde: Sichtweise | null; beratungsstelle: Sichtweise | null }>();
  for (const each of sichten.toSorted((a, b) => a.am.localeCompare(b.am))) {
    const key = JSON.stringify([
      each.personId,
      each.kriterium,
      each.kriterium === null ? each.schritt : null,
    ]);
    const topic = topics.get(key) ?? { behoerde: null, beratungsstelle: null };
    topics.set(key, { ...topic, [each.seite]: each });
  }
  return [...topics.values()]
    .filter(({ behoerde, beratungsstelle }) =>
      behoerde === null || beratungsstelle === null
        ? (behoerde ?? beratungsstelle)?.einschaetzung === 'abweichend'
        : behoerde.einschaetzung !== beratungsstelle.einschaetzung || behoerde.einschaetzung === 'abweichend',
    )
    .flatMap(({ behoerde, beratungsstelle }) => {
      const one = behoerde ?? beratungsstelle;
      if (one === null) return [];
      const { personId, kriterium, schritt } = one;
      return [
        { personId, kriterium, schritt: kriterium === null ? schritt : null, behoerde, beratungsstelle },
      ];
    })
    .toSorted((a, b) => latest(b).localeCompare(latest(a)));
}

function latest({ behoerde, beratungsstelle }: Dissens): string {
  return [behoerde?.am ?? '', beratungsstelle?.am ?? ''].toSorted().at(-1) ?? '';
}
