import { z } from 'zod';
import { begriffsfelder } from '#shared/austausch/begriffe.ts';
import { zielfelder } from '#shared/austausch/zielfelder.ts';
import type { UseCase } from './use-case.ts';

export { zielfelder, type Zielfeld } from '#shared/austausch/zielfelder.ts';
const zielfeld = z.enum(zielfelder);
const begriffsfeld = z.enum(begriffsfelder);

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

const ansicht = z.strictObject({
  /** Row of the header, counted from 1; of two the lower one. */
  kopfzeile: z.int(),
  kopfzeilen: z.array(z.int()),
  /** A source the office has confirmed before. */
  profil: z.strictObject({ name: z.string(), genau: z.boolean() }).nullable(),
  spalten: z.array(
    z.strictObject({ kopf: z.string(), beispiele: z.array(z.string()), ziel: zielfeld, grund: z.string() }),
  ),
  zeilen: z.int(),
  /** The first rows, as text. */
  vorschau: z.array(z.array(z.string())),
});

/** What the human has decided about a list; without it the proposals of the program hold. */
const wahl = z.strictObject({
  /** For all differences: as proposed, all of the list, or none (then only new people and new entries come). */
  unterschiede: z.enum(['vorschlag', 'alle', 'keine']).default('vorschlag'),
  /** Single differences by their key; they go before the choice for all. */
  einzeln: z.record(z.string().max(400), z.boolean()).default({}),
  /** Possible duplicates by the first row of the person in the list. */
  dubletten: z
    .record(
      z.string().regex(/^\d{1,7}$/),
      z.strictObject({
        /** `zwei` is remembered; `spaeter` leaves the pair among the possible duplicates. */
        art: z.enum(['dieselbe', 'zwei', 'spaeter']),
        personId: z.uuid().nullable().default(null),
      }),
    )
    .default({}),
});
export type Importwahl = z.output<typeof wahl>;

const auftrag = lauf.extend({ zuordnung, wahl: wahl.prefault({}) });

const unterschied = z.strictObject({
  schluessel: z.string(),
  zeile: z.int(),
  personId: z.uuid(),
  person: z.string(),
  programmNr: z.string(),
  feld: z.string(),
  register: z.string(),
  liste: z.string(),
  /** Where the value in the register is from; `leer`: there is none. */
  herkunft: z.enum(['leer', 'liste', 'hand']),
  nehmen: z.boolean(),
});
export type Unterschied = z.output<typeof unterschied>;

const dublette = z.strictObject({
  zeile: z.int(),
  name: z.string(),
  geburtsdatum: z.string(),
  wahl: z.enum(['dieselbe', 'zwei', 'spaeter']),
  /** Likeliest first. Without `personId` it is another row of the list. */
  rang: z.array(
    z.strictObject({
      personId: z.uuid().nullable(),
      name: z.string(),
      geburtsdatum: z.string(),
      /** Programm-Nr., or the row of the list. */
      wo: z.string(),
      grund: z.string(),
    }),
  ),
});
export type Importdublette = z.output<typeof dublette>;

const begriff = z.strictObject({
  feld: begriffsfeld,
  wort: z.string(),
  anzahl: z.int(),
  zelle: z.string(),
  code: z.string().nullable(),
  herkunft: z.enum(['programm', 'gemerkt', 'offen']),
});
export type ImportBegriff = z.output<typeof begriff>;

/** Import of a list: file, columns, look, result. Nothing is saved before the last. */
export const importApi = {
  /** `pfad` null asks for a file; a path is accepted from command line and tests only. */
  'import.open': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ pfad: z.string().max(4096).nullable().default(null) }),
    output: ansicht
      .extend({ lauf: z.uuid(), datei: z.string(), blaetter: z.array(z.string()), blatt: z.string() })
      .nullable(),
  },
  /** Chooses another sheet or header row and proposes columns again; without a row the program looks for it. */
  'import.choose': {
    kind: 'task',
    right: 'vorpruefen',
    input: lauf.extend({ blatt: z.string(), kopfzeile: z.int().min(1).nullable().default(null) }),
    output: ansicht,
  },
  /** What would happen; nothing is written. */
  'import.dryRun': {
    kind: 'task',
    right: 'vorpruefen',
    input: auftrag,
    output: z.strictObject({
      neu: z.int(),
      geaendert: z.int(),
      gleich: z.int(),
      moeglicheDubletten: z.int(),
      abgewiesen: z.int(),
      probleme: z.array(problem).max(500),
      problemeGesamt: z.int(),
      /** Words of the list: what nobody has decided about comes first. */
      begriffe: z.array(begriff).max(500),
      unterschiede: z.array(unterschied).max(500),
      unterschiedeGesamt: z.int(),
      dubletten: z.array(dublette).max(200),
      /** People of an earlier list of this source who do not stand in this one. Nothing happens to them. */
      fehlend: z.strictObject({
        /** The earlier list; null if there is none to compare with. */
        seit: z.strictObject({ datei: z.string(), am: z.string() }).nullable(),
        gesamt: z.int(),
        personen: z
          .array(z.strictObject({ personId: z.uuid(), name: z.string(), programmNr: z.string() }))
          .max(200),
      }),
    }),
  },
  /** One transaction. `merkenAls` keeps the columns under this name for the next list of the source. */
  'import.run': {
    kind: 'task',
    right: 'vorpruefen',
    input: auftrag.extend({ merkenAls: z.string().trim().min(1).max(100).nullable().default(null) }),
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
    input: auftrag.extend({ ordner: z.string().max(4096).nullable().default(null) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** Possible until a touched record is changed again. */
  'import.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ importlaufId: z.uuid() }),
    output: z.strictObject({ entfernt: z.int() }),
  },
  /** The latest imports, newest first. */
  'import.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        importlaufId: z.uuid(),
        am: z.string(),
        von: z.string(),
        datei: z.string(),
        neu: z.int(),
        geaendert: z.int(),
        abgewiesen: z.int(),
        rueckgaengigAm: z.string().nullable(),
        /** Why it can no longer be undone; null if it can. */
        hindernis: z.string().nullable(),
      }),
    ),
  },
  /** What is kept for the next list: sources and words. */
  'import.gemerkt': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      profile: z.array(
        z.strictObject({ id: z.uuid(), name: z.string(), spalten: z.int(), benutztAm: z.string() }),
      ),
      begriffe: z.array(
        z.strictObject({ feld: begriffsfeld, wort: z.string(), code: z.string().nullable() }),
      ),
    }),
  },
  /** Decides about words, for this list and for every later one. `code` null: says nothing we keep. */
  'import.saveBegriffe': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      begriffe: z
        .array(
          z.strictObject({
            feld: begriffsfeld,
            wort: z.string().min(1).max(200),
            code: z.string().max(20).nullable(),
          }),
        )
        .max(500),
    }),
    output: z.undefined(),
  },
  'import.forgetBegriff': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ feld: begriffsfeld, wort: z.string().max(200) }),
    output: z.undefined(),
  },
  'import.renameProfil': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(100) }),
    output: z.undefined(),
  },
  'import.forgetProfil': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
} as const satisfies Record<`import.${string}`, UseCase>;
