import { useAnswer } from '#renderer/lib/queries.ts';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';

type Props = { readonly selected: readonly string[]; readonly onChange: (chosen: string[]) => void };

/** People whom one single step separates from grün; the steps and their counts come from the Vorschau. */
export function EinSchrittFilter({ selected, onChange }: Props) {
  const { data } = useAnswer('vorschau.einSchritt', undefined, { keepPrevious: true });
  const options = (data?.gruppen ?? []).map(({ schluessel, titel, anzahl }) => ({
    value: schluessel,
    label: titel,
    count: anzahl,
  }));
  // What is chosen stays to be taken away, even when nobody is left behind it.
  const gone = selected
    .filter((value) => options.every((option) => option.value !== value))
    .map((value) => ({ value, label: value, count: 0 }));
  if (options.length === 0 && gone.length === 0) return null;
  return (
    <FilterMenu
      label="Ein Schritt bis Grün"
      options={[...options, ...gone]}
      selected={selected}
      onChange={(chosen) => onChange([...chosen])}
    />
  );
}
