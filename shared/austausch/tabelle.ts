/** A foreign list as plain data: what the reader process hands to the core. */

/** A day that the file itself marks as a day (a number with a date format), as `YYYY-MM-DD`. */
export type Tag = { readonly tag: string };
/** Result of a formula that ended in an error, e.g. `#REF!`. */
export type Fehlerwert = { readonly fehler: string };
export type Zelle = string | number | boolean | null | Tag | Fehlerwert;

/** `nr` is the row number as a spreadsheet shows it, counted from 1; wholly empty rows are left out. */
export type Zeile = { readonly nr: number; readonly zellen: readonly Zelle[] };

/** A cell merged over columns in row `nr`; columns counted from 0, `bis` included. */
export type Quer = { readonly nr: number; readonly von: number; readonly bis: number };

export type Tabelle = {
  readonly art: 'xlsx' | 'csv';
  readonly blaetter: readonly string[];
  readonly blatt: string;
  readonly zeilen: readonly Zeile[];
  /** Cells merged over columns near the top: headings that stand above several columns. */
  readonly quer?: readonly Quer[];
  /** The workbook counts its days from 1904 (older Excel for the Mac). */
  readonly tage1904?: boolean;
};

/** The column the program itself adds to a list that goes back for correction. */
export const PROBLEMSPALTE = 'Problem';

/** Limits that protect from files made to hurt; each has its sentence in the reader. */
export const grenzen = {
  dateiBytes: 50 * 1024 * 1024,
  entpacktBytes: 500 * 1024 * 1024,
  zeilen: 200_000,
  spalten: 200,
  zellText: 32_767,
} as const;

/** The cell as a person would read it; days in German form. */
export function zelleText(zelle: Zelle | undefined): string {
  if (zelle === null || zelle === undefined) return '';
  if (typeof zelle === 'string') return zelle.trim();
  if (typeof zelle === 'number') return String(zelle).replace('.', ',');
  if (typeof zelle === 'boolean') return zelle ? 'ja' : 'nein';
  return 'tag' in zelle ? zelle.tag.split('-').toReversed().join('.') : zelle.fehler;
}

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function spaltenBuchstabe(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** True for data of this shape; the reader may have been led astray by a hostile file. */
export function isTabelle(value: unknown): value is Tabelle {
  if (typeof value !== 'object' || value === null) return false;
  // `as`: each property is looked at before it is used.
  const { art, blaetter, blatt, zeilen, quer = [], tage1904 = false } = value as Record<string, unknown>;
  return (
    (art === 'xlsx' || art === 'csv') &&
    Array.isArray(blaetter) &&
    blaetter.every((name) => typeof name === 'string') &&
    typeof blatt === 'string' &&
    Array.isArray(zeilen) &&
    zeilen.length <= grenzen.zeilen &&
    zeilen.every(isZeile) &&
    Array.isArray(quer) &&
    quer.every(isQuer) &&
    typeof tage1904 === 'boolean'
  );
}

function isQuer(value: unknown): value is Quer {
  // `as`: checked property by property.
  const { nr, von, bis } = (value ?? {}) as Record<string, unknown>;
  return Number.isInteger(nr) && Number.isInteger(von) && Number.isInteger(bis);
}

function isZeile(value: unknown): value is Zeile {
  // `as`: checked property by property.
  const zeile = value as { readonly nr?: unknown; readonly zellen?: unknown } | null;
  return (
    Number.isInteger(zeile?.nr) &&
    Array.isArray(zeile?.zellen) &&
    zeile.zellen.length <= grenzen.spalten &&
    zeile.zellen.every(isZelle)
  );
}

function isZelle(value: unknown): value is Zelle {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return true;
  if (typeof value !== 'object') return false;
  return (
    ('tag' in value && typeof value.tag === 'string') ||
    ('fehler' in value && typeof value.fehler === 'string')
  );
}
