import { codeliste } from '#shared/domain/feld.ts';
import { alter, spanne, type Datum, type TeilDatum } from '#shared/lib/datum.ts';

/** Who is looked after first (000:363-369). The age follows from the birth date; nobody has to tick it. */
export const fokusgruppe = codeliste({
  alleinerziehend: 'alleinerziehend',
  ueber60: 'über 60',
  jung: '14 bis 18',
});
export type Fokusgruppe = (typeof fokusgruppe.codes)[number];

/** An age that is not certain counts if it is possible: the group is an offer, not a condition. */
export function fokusgruppenOf(
  {
    geburtsdatum,
    alleinerziehend,
  }: { readonly geburtsdatum: TeilDatum | null; readonly alleinerziehend: boolean | null },
  tag: Datum,
): Fokusgruppe[] {
  const groups: Fokusgruppe[] = alleinerziehend === true ? ['alleinerziehend'] : [];
  if (geburtsdatum === null) return groups;
  const { von, bis } = spanne(geburtsdatum);
  const [oldest, youngest] = [alter(von, tag), alter(bis, tag)];
  if (oldest >= 60) groups.push('ueber60');
  if (oldest >= 14 && youngest <= 18) groups.push('jung');
  return groups;
}
