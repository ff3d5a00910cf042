import type { RecordOf } from '#shared/domain/records.ts';

type Stelle = Pick<RecordOf<'sozialarbeitsstelle'>, 'umfang' | 'richtwert' | 'besetzt'>;

/** What a full post of the office's own social work looks after as a rule (000:389). */
export const RICHTWERT = 150;

/** People for whom the filled posts are enough by the guide; null if nobody has entered a post. */
export function richtwertAller(stellen: readonly Stelle[]): number | null {
  if (stellen.length === 0) return null;
  return Math.round(
    stellen
      .filter(({ besetzt }) => besetzt)
      .reduce((sum, { umfang, richtwert }) => sum + (umfang * richtwert) / 100, 0),
  );
}

/**
 * How full it is, in a sentence; null if all is well or nothing is agreed. It warns and never blocks, and it speaks of
 * the team: whose desk is how full is no figure of this program.
 */
export function auslastungHinweis(
  betreut: number,
  grenze: number | null,
  wovon: 'plaetze' | 'richtwert',
): string | null {
  if (grenze === null || betreut <= grenze) return null;
  const mehr = betreut - grenze;
  const personen = mehr === 1 ? 'Eine Person' : `${mehr} Personen`;
  return wovon === 'plaetze'
    ? `${personen} mehr als vereinbart`
    : `${personen} mehr, als die besetzten Stellen nach dem Richtwert betreuen. Das ist ein Hinweis; zuordnen können Sie weiter.`;
}
