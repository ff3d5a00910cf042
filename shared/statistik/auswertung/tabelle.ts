/** A table of an Auswertung: every figure knows the cases behind it, and says what was counted. */

export type Einheit =
  | 'Personen'
  | 'Haushalte'
  | 'Anträge'
  | 'Titel'
  | 'Kontakte'
  | 'Betreuungen'
  | 'Austritte';

/** Something that is counted, with the person it belongs to; one person may have several. */
export type Ding = { readonly personId: string };

export type Auswertungstabelle = {
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly einheit: Einheit;
  readonly spalten: readonly string[];
  readonly zeilen: readonly {
    readonly label: string;
    /** Per column the people behind the figure; as many entries as things counted. */
    readonly zellen: readonly (readonly string[])[];
  }[];
  /** False where one thing may stand in several rows: such columns are not added up. */
  readonly summierbar: boolean;
  /** Everything that was counted, so that nothing can fall through the rows. */
  readonly grundgesamtheit: number;
  /** How many of them lack what the table asks about; null where nothing can be lacking. */
  readonly ohneAngabe: number | null;
};

type Vorgabe<T extends Ding> = Omit<
  Auswertungstabelle,
  'zeilen' | 'spalten' | 'grundgesamtheit' | 'summierbar' | 'ohneAngabe'
> & {
  readonly zeilen: Readonly<Record<string, string>>;
  /** The one row of a thing, or all its rows where it may stand in several. */
  readonly zeile: (ding: T) => string | readonly string[];
  readonly spalten?: Readonly<Record<string, string>>;
  readonly spalte?: (ding: T) => string;
};

/** Rows and columns of this key hold what is not known. */
const OHNE = 'ohne';

/**
 * Sorts things into rows and columns.
 * @throws a defect when a thing has no row or column: states must be disjoint and complete
 */
export function sortiere<T extends Ding>(dinge: readonly T[], vorgabe: Vorgabe<T>): Auswertungstabelle {
  const { id, titel, definition, einheit, zeile, spalte } = vorgabe;
  const spalten = vorgabe.spalten ?? { alle: einheit };
  const spaltenKeys = Object.keys(spalten);
  const zellen = new Map(
    Object.keys(vorgabe.zeilen).map((key) => [key, spaltenKeys.map((): string[] => [])]),
  );
  let summierbar = true;
  let ohneAngabe = 0;
  for (const ding of dinge) {
    const keys = zeile(ding);
    if (typeof keys !== 'string') summierbar = false;
    const side = spalte?.(ding);
    const column = side === undefined ? 0 : spaltenKeys.indexOf(side);
    if (side === OHNE || keys === OHNE) ohneAngabe += 1;
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      const cell = zellen.get(key)?.[column];
      if (cell === undefined) throw new Error(`table ${id}: a state without row or column: ${key}`);
      cell.push(ding.personId);
    }
  }
  return {
    id,
    titel,
    definition,
    einheit,
    spalten: Object.values(spalten),
    zeilen: [...zellen].map(([key, row]) => ({ label: vorgabe.zeilen[key] ?? key, zellen: row })),
    summierbar,
    grundgesamtheit: dinge.length,
    ohneAngabe: OHNE in vorgabe.zeilen || OHNE in spalten ? ohneAngabe : null,
  };
}

/** How much of what was counted is known, in words; null where nothing can be lacking. */
export function abdeckungSatz({ ohneAngabe, grundgesamtheit }: Auswertungstabelle): string | null {
  if (ohneAngabe === null || grundgesamtheit === 0) return null;
  const anteil = Math.round((ohneAngabe / grundgesamtheit) * 100);
  return `Ohne Angabe: ${ohneAngabe} von ${grundgesamtheit} (${anteil} %).`;
}

/** Sums per column; null where rows may overlap. */
export function summen({ summierbar, spalten, zeilen }: Auswertungstabelle): readonly number[] | null {
  if (!summierbar) return null;
  return spalten.map((_, i) => zeilen.reduce((sum, { zellen }) => sum + (zellen[i]?.length ?? 0), 0));
}

/**
 * Tables that are added up hold everything that was counted, exactly once.
 * @throws a defect: figures that contradict each other are not shown
 */
export function pruefe(tabelle: Auswertungstabelle): Auswertungstabelle {
  const total = summen(tabelle)?.reduce((sum, each) => sum + each, 0) ?? tabelle.grundgesamtheit;
  if (total !== tabelle.grundgesamtheit)
    throw new Error(`table ${tabelle.id}: ${total} of ${tabelle.grundgesamtheit}`);
  return tabelle;
}
