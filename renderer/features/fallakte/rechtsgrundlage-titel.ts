import { rechtsgrundlage } from '#shared/domain/codes.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';

/** Name of a Rechtsgrundlage; a route of the check that no Antrag names („19d1a“) is called as the check calls it. */
export function titelOf(id: string): string {
  return (
    rechtsgrundlage.options.find(({ value }) => value === id)?.label ??
    rechtsgrundlagen.find((weg) => weg.id === id)?.titel ??
    id
  );
}

/** The norm alone, where space is short: „§ 25b Abs. 1 bis 3“. */
export function normOf(id: string): string {
  return titelOf(id).split(/ \(| – /)[0] ?? id;
}
