import type { Gesamtbuendel } from './zusammenstellen.ts';

/** The smallest group that is shown anywhere in the bundle: the first that somebody could recognise. */
export type KleinsteGruppe = { readonly tabelle: string; readonly gruppe: string; readonly anzahl: number };

export function kleinsteGruppe({
  tabellen,
  kreuze,
}: Pick<Gesamtbuendel, 'tabellen' | 'kreuze'>): KleinsteGruppe | null {
  const gruppen = [
    ...tabellen.flatMap(({ id, zeilen }) =>
      zeilen.map(({ label, anzahl }) => ({ tabelle: id, gruppe: label, anzahl: anzahl ?? 0 })),
    ),
    ...kreuze.flatMap(({ id, zeilen, spalten, zellen }) =>
      zeilen.flatMap((zeile, z) =>
        spalten.map((spalte, s) => ({
          tabelle: id,
          gruppe: `${zeile.label}, ${spalte.label}`,
          anzahl: zellen[z]?.[s] ?? 0,
        })),
      ),
    ),
  ];
  return gruppen.filter(({ anzahl }) => anzahl > 0).toSorted((a, b) => a.anzahl - b.anzahl)[0] ?? null;
}
