import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { listenspalte } from './ansicht.ts';
import type { UseCase } from './use-case.ts';

/** People chosen in the list, in its order. */
const ids = z.array(z.uuid()).min(1).max(20_000);

/** Exits and titles have gates of their own and go one by one. */
const lageMehrerer = z.enum(['in_pruefung', 'im_programm']);

const aktion = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('lage'), lage: lageMehrerer }),
  z.strictObject({
    art: z.literal('betreuung'),
    betreuungsart: code.betreuungsart.schema,
    traegerId: z.uuid().nullable(),
    von: datum,
    gewaehltVon: records.betreuung.shape.gewaehltVon,
    grund: records.betreuung.shape.grund,
  }),
  z.strictObject({
    art: z.literal('wiedervorlage'),
    faelligAm: datum,
    was: records.wiedervorlage.shape.was,
    wer: records.wiedervorlage.shape.wer,
  }),
]);
export type Aktion = z.output<typeof aktion>;

/** Somebody left out, and why. */
const ausgelassen = z.strictObject({ id: z.uuid(), name: z.string(), grund: z.string() });

const auszug = z.strictObject({
  ids,
  spalten: z.array(listenspalte.schema).min(1).max(listenspalte.codes.length),
});

/** What is done with many people at once; one log line, taken back as a whole. */
export const auswahlApi = {
  'auswahl.change': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ ids, aktion }),
    output: z.strictObject({
      protokollNr: z.int(),
      geaendert: z.int(),
      ausgelassen: z.array(ausgelassen).max(100),
      ausgelassenGesamt: z.int(),
    }),
  },
  /** Refused as a whole once somebody has worked on any of the records. */
  'auswahl.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ protokollNr: z.int() }),
    output: z.strictObject({ personen: z.int() }),
  },
  /** Exactly what the file would hold, before it is written: head, first rows, figures. */
  'auswahl.previewExport': {
    kind: 'query',
    right: 'vorpruefen',
    input: auszug,
    output: z.strictObject({
      kopf: z.array(z.string()),
      zeilen: z.array(z.array(z.string())).max(20),
      gesamt: z.int(),
    }),
  },
  /** Named data for use inside the office. `ordner` null asks for the folder. */
  'auswahl.writeExport': {
    kind: 'task',
    right: 'vorpruefen',
    input: auszug.extend({ ordner: z.string().max(4096).nullable().default(null) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** The same paper for each, in one folder, each kept as if it had been written alone. */
  'auswahl.writePapers': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      ids,
      vorlage: z.string().max(60),
      als: z.enum(['docx', 'pdf']),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({
      ordner: z.string().nullable(),
      geschrieben: z.int(),
      ausgelassen: z.array(ausgelassen).max(100),
      ausgelassenGesamt: z.int(),
    }),
  },
} as const satisfies Record<`auswahl.${string}`, UseCase>;
