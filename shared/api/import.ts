import { z } from 'zod';
import { zielfelder } from '#shared/austausch/zielfelder.ts';
import type { UseCase } from './use-case.ts';

export { zielfelder, type Zielfeld } from '#shared/austausch/zielfelder.ts';
const zielfeld = z.enum(zielfelder);

const zuordnung = z.array(zielfeld).max(200);
const problem = z.strictObject({
  /** Row number in the office's own file, counted from 1. */
  zeile: z.int(),
  /** Cell as in Excel, e.g. C14. */
  zelle: z.string().nullable(),
  spalte: z.string().nullable(),
  text: z.string(),
  /** `abgewiesen`: the row is not imported; `hinweis`: it is, but look at it. */
  schwere: z.enum(['abgewiesen', 'hinweis']),
});
export type ImportProblem = z.output<typeof problem>;

const lauf = z.strictObject({ lauf: z.uuid() });

/** Import of a list in five looks: file, columns, problems, dry run, import. Nothing is saved before the last. */
export const importApi = {
  /** `pfad` null asks for a file; a path is accepted from command line and tests only. */
  'import.open': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ pfad: z.string().max(4096).nullable().default(null) }),
    output: z
      .strictObject({
        lauf: z.uuid(),
        datei: z.string(),
        blaetter: z.array(z.string()),
        blatt: z.string(),
        /** Row of the header, counted from 1. */
        kopfzeile: z.int(),
        spalten: z.array(
          z.strictObject({
            kopf: z.string(),
            beispiele: z.array(z.string()),
            ziel: zielfeld,
            grund: z.string(),
          }),
        ),
        zeilen: z.int(),
        /** The first rows, as text. */
        vorschau: z.array(z.array(z.string())),
      })
      .nullable(),
  },
  /** Chooses another sheet or header row and proposes columns again. */
  'import.choose': {
    kind: 'task',
    right: 'vorpruefen',
    input: lauf.extend({ blatt: z.string(), kopfzeile: z.int().min(1) }),
    output: z.strictObject({
      spalten: z.array(
        z.strictObject({
          kopf: z.string(),
          beispiele: z.array(z.string()),
          ziel: zielfeld,
          grund: z.string(),
        }),
      ),
      zeilen: z.int(),
      vorschau: z.array(z.array(z.string())),
    }),
  },
  'import.dryRun': {
    kind: 'task',
    right: 'vorpruefen',
    input: lauf.extend({ zuordnung }),
    output: z.strictObject({
      neu: z.int(),
      geaendert: z.int(),
      gleich: z.int(),
      moeglicheDubletten: z.int(),
      abgewiesen: z.int(),
      probleme: z.array(problem).max(500),
      problemeGesamt: z.int(),
    }),
  },
  /** One transaction. */
  'import.run': {
    kind: 'task',
    right: 'vorpruefen',
    input: lauf.extend({ zuordnung }),
    output: z.strictObject({
      importlaufId: z.uuid(),
      neu: z.int(),
      geaendert: z.int(),
      gleich: z.int(),
      abgewiesen: z.int(),
    }),
  },
  /** The office's own file with the rejected rows and a column „Problem“. */
  'import.returnCopy': {
    kind: 'task',
    right: 'vorpruefen',
    input: lauf.extend({ zuordnung, ordner: z.string().max(4096).nullable().default(null) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** Possible until a touched record is changed again. */
  'import.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ importlaufId: z.uuid() }),
    output: z.strictObject({ entfernt: z.int() }),
  },
} as const satisfies Record<`import.${string}`, UseCase>;
