import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { grenzen, type Tabelle, type Zeile } from '#shared/austausch/tabelle.ts';
import { ReadRefusal } from './sentences.ts';

/** Name of the only sheet of a text file. */
export const CSV_BLATT = 'Liste';

/** Reads a text file with `;`, `,` or tab between the cells, in UTF-8, UTF-16 or an older German code page. */
export function readCsv(file: Buffer): Tabelle {
  const text = decode(file);
  // Excel writes and reads a first line like `sep=;` that names the separator.
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  const zeilen: Zeile[] = [];
  let nr = 0;
  Papa.parse<string[]>(named === undefined ? text : text.slice(text.indexOf('\n') + 1), {
    delimiter: named ?? guessDelimiter(text),
    step: ({ data }, parser) => {
      nr += 1;
      const zellen = data.map((cell) => (cell.trim() === '' ? null : cell.slice(0, grenzen.zellText)));
      while (zellen.length > 0 && zellen.at(-1) === null) zellen.pop();
      if (zellen.length === 0) return;
      if (zellen.length > grenzen.spalten) {
        parser.abort();
        throw new ReadRefusal('zuVieleSpalten');
      }
      if (zeilen.length === grenzen.zeilen) {
        parser.abort();
        throw new ReadRefusal('zuVieleZeilen');
      }
      zeilen.push({ nr: named === undefined ? nr : nr + 1, zellen });
    },
  });
  if (zeilen.length === 0) throw new ReadRefusal('ohneInhalt');
  return { art: 'csv', blaetter: [CSV_BLATT], blatt: CSV_BLATT, zeilen };
}

/** UTF-8 when it is valid UTF-8; otherwise what the letters look like, and Windows-1252 in doubt. */
export function decode(file: Buffer): string {
  const utf16 =
    file[0] === 0xff && file[1] === 0xfe
      ? 'utf-16le'
      : file[0] === 0xfe && file[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 !== null) return iconv.decode(file, utf16);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    // Not valid UTF-8: an older code page. Only those that German offices use are believed.
    const guess = analyse(file.subarray(0, 256 * 1024)).find(({ name }) =>
      /^(?:windows-125[0-4]|ISO-8859-[1259])$/i.test(name),
    );
    const name =
      guess !== undefined && guess.confidence >= 60 && !/ISO-8859-1$/i.test(guess.name)
        ? guess.name
        : 'windows-1252';
    return iconv.decode(file, name);
  }
}

const DELIMITERS = [';', '\t', ','] as const;

/** The separator that occurs in most of the first lines outside of quotes; papaparse prefers the comma in dates. */
function guessDelimiter(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 40);
  const score = (delimiter: string) =>
    lines.filter((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length > 2).length;
  const [best = ';'] = DELIMITERS.toSorted((a, b) => score(b) - score(a));
  if (score(best) > 0) return best;
  return DELIMITERS.find((delimiter) => lines.some((line) => line.includes(delimiter))) ?? ';';
}
