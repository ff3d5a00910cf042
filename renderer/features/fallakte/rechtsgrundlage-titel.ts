import { rechtsgrundlage } from '#shared/domain/codes.ts';

/** Name of a Rechtsgrundlage; an id the list does not know is shown as it is. */
export function titelOf(id: string): string {
  return rechtsgrundlage.options.find(({ value }) => value === id)?.label ?? id;
}

/** The norm alone, where space is short: „§ 25b Abs. 1 bis 3“. */
export function normOf(id: string): string {
  return titelOf(id).split(' (')[0] ?? id;
}
