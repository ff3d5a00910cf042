import { grenzen } from '#shared/austausch/tabelle.ts';
import type { Book } from './workbook.ts';
import { columnOf } from './xlsx.ts';
import { local, parseStream } from './xml.ts';
import { unpackStream, type ZipEntry } from './zip-directory.ts';

/** How a sheet looks, without what stands in it. Columns in ranges count from 1, as the file does; others from 0. */
export type Blatt = {
  /** Format number of cells by row and column. */
  readonly formate: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly hoehen: ReadonlyMap<number, number>;
  readonly spalten: readonly { readonly von: number; readonly bis: number; readonly breite: number }[];
  readonly verbunde: readonly { readonly ref: string; readonly bis: number }[];
  /** Selection lists with words of their own, by column. */
  readonly auswahl: readonly { readonly spalten: readonly number[]; readonly worte: string }[];
};

const MAX = 500;

/** Reads the look of these rows. @throws ReadRefusal for a broken file. */
export async function readBlatt(book: Book, entry: ZipEntry, rows: ReadonlySet<number>): Promise<Blatt> {
  const formate = new Map<number, Map<number, number>>();
  const hoehen = new Map<number, number>();
  const spalten: { von: number; bis: number; breite: number }[] = [];
  const verbunde: { ref: string; bis: number }[] = [];
  const auswahl: { spalten: number[]; worte: string }[] = [];
  let row = 0;
  let list: { spalten: number[]; worte: string } | null = null;
  let reading = false;
  await parseStream(unpackStream(book.file, entry), {
    open: ({ name, attributes }) => {
      switch (local(name)) {
        case 'col': {
          const [von, bis, breite] = [attributes['min'], attributes['max'], attributes['width']].map(Number);
          if (von !== undefined && bis !== undefined && breite !== undefined && spalten.length < MAX)
            if (von >= 1 && bis >= von && breite >= 0 && breite <= 255 && von > (spalten.at(-1)?.bis ?? 0))
              spalten.push({ von, bis, breite });
          return;
        }
        case 'row': {
          row = Number(attributes['r'] ?? row + 1);
          const hoehe = Number(attributes['ht']);
          if (rows.has(row) && hoehe > 0 && hoehe <= 409 && attributes['customHeight'] === '1')
            hoehen.set(row, hoehe);
          return;
        }
        case 'c': {
          const style = Number(attributes['s'] ?? 0);
          const ref = attributes['r'];
          if (!rows.has(row) || ref === undefined || !Number.isInteger(style) || style < 0) return;
          const spalte = columnOf(ref);
          const eigene = formate.get(row) ?? new Map<number, number>();
          if (spalte < grenzen.spalten) eigene.set(spalte, style);
          formate.set(row, eigene);
          return;
        }
        case 'mergeCell': {
          const ref = attributes['ref'] ?? '';
          const bis = /^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}(\d{1,7})$/.exec(ref)?.[1];
          if (bis !== undefined && verbunde.length < MAX) verbunde.push({ ref, bis: Number(bis) });
          return;
        }
        case 'dataValidation':
          list =
            attributes['type'] === 'list' && auswahl.length < MAX
              ? { spalten: columnsOf(attributes['sqref'] ?? ''), worte: '' }
              : null;
          return;
        case 'formula1':
          reading = list !== null;
          return;
        default:
      }
    },
    text: (piece) => {
      if (reading && list !== null && list.worte.length < 300) list.worte += piece;
    },
    close: ({ name }) => {
      if (local(name) === 'formula1') reading = false;
      if (local(name) !== 'dataValidation' || list === null) return;
      if (/^"[^"]*"$/.test(list.worte) && list.spalten.length > 0) auswahl.push(list);
      list = null;
    },
  });
  return { formate, hoehen, spalten, verbunde, auswahl };
}

/** Columns of ranges like `B2:B900 D2`; one that spans many columns is none of a list. */
function columnsOf(sqref: string): number[] {
  const found = new Set<number>();
  for (const range of sqref.split(' ').slice(0, MAX)) {
    const ends = /^\$?([A-Z]{1,3})\$?\d*(?::\$?([A-Z]{1,3})\$?\d*)?$/.exec(range);
    if (ends === null) continue;
    const von = columnOf(ends[1] ?? '');
    const bis = columnOf(ends[2] ?? ends[1] ?? '');
    for (let spalte = von; spalte <= Math.min(bis, grenzen.spalten - 1); spalte += 1) found.add(spalte);
  }
  return [...found];
}
