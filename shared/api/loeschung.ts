import { z } from 'zod';
import { loeschgrund } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

/** Nobody twice: the second time there would be nobody left to delete. */
const auswahl = z
  .array(z.uuid())
  .min(1)
  .max(500)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'Jemand steht zweimal in der Auswahl.' });

const termin = z.strictObject({
  am: datum,
  grund: z.enum(['titel', 'austritt', 'ruhe']),
  warum: z.string(),
  gesperrt: z.string().nullable(),
});

const zeile = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  programmNr: z.string(),
  ...termin.shape,
  stand: z.enum(['gesperrt', 'faellig', 'spaeter']),
});

const umfang = z.strictObject({
  /** What goes: area and number of entries, history and papers included. */
  geht: z.array(z.strictObject({ was: z.string(), anzahl: z.int() })),
  /** What stays, in sentences. */
  bleibt: z.array(z.string()),
  gesperrt: z.string().nullable(),
});

export const loeschungApi = {
  /** Every case with its day, the soonest first; `bisMonate` looks ahead. */
  'loeschung.plan': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ bisMonate: z.int().min(0).max(240).default(6) }),
    output: z.strictObject({
      faellig: z.int(),
      faelle: z.array(zeile).max(1000),
      /** How many more there are than are listed. */
      weitere: z.int(),
    }),
  },
  /** How many cases can be deleted today, for the reminder on every page; asked again after a deletion only. */
  'loeschung.erinnerung': {
    kind: 'task',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({ faellig: z.int() }),
  },
  'loeschung.termin': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: zeile.extend({ sperre: records.loeschsperre.nullable() }),
  },
  /** Keeps a case until a day, with the reason; an earlier day than before is as possible as a later one. */
  'loeschung.aufbewahren': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.loeschsperre.pick({ personId: true, bis: true, grund: true }),
    output: z.undefined(),
  },
  /** What would go and what would stay; nothing is changed. */
  'loeschung.vorschau': {
    kind: 'query',
    right: 'verwalten',
    input: z.strictObject({ personIds: auswahl }),
    output: umfang,
  },
  /** Final: records, history, drafts, logged contents and papers of these people are gone. */
  'loeschung.loeschen': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ personIds: auswahl, grund: loeschgrund.schema }),
    output: z.strictObject({ protokollNr: z.int(), personen: z.int() }),
  },
  /** Earlier deletions, without any content. */
  'loeschung.protokolle': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        protokollNr: z.int(),
        am: datum,
        benutzer: z.string(),
        grund: z.string(),
        personen: z.int(),
        geht: umfang.shape.geht,
      }),
    ),
  },
  /** Writes or prints the Löschprotokoll. `ordner` null: asks for the place. */
  'loeschung.papier': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ protokollNr: z.int(), als: z.enum(['docx', 'pdf', 'druck']) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** What remains for statistics: counts of coarse states, by half-year of the deletion. */
  'loeschung.rest': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        halbjahr: z.string(),
        merkmal: z.string(),
        zustand: z.string(),
        anzahl: z.int(),
      }),
    ),
  },
} as const satisfies Record<`loeschung.${string}`, UseCase>;
