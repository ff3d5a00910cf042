import { z } from 'zod';
import { datum, zeile as textzeile } from '#shared/domain/feld.ts';
import type { UseCase } from './use-case.ts';

/** What a line of the log is about. `zugang`: who came in, Kennwort, users, keys. */
export const vorgangsarten = ['einsicht', 'aenderung', 'ausgabe', 'zugang', 'haus'] as const;

const wunsch = z.strictObject({
  von: datum,
  bis: datum,
  /** Programm-Nr. or full name of a person of the register; null: everybody, then without names of colleagues. */
  person: textzeile().nullable().default(null),
  arten: z
    .array(z.enum(vorgangsarten))
    .min(1)
    .default([...vorgangsarten]),
});

const zeile = z.strictObject({
  nr: z.int(),
  /** Moment in UTC in the extract of one person; the day alone in that of a period. */
  zeit: z.string(),
  /** Name of the user in the extract of one person, kind of user in that of a period. */
  wer: z.string(),
  art: z.enum(vorgangsarten),
  was: z.string(),
  programmNr: z.string().nullable(),
  angaben: z.string(),
});

const auszug = z.strictObject({
  von: datum,
  bis: datum,
  /** Whom the extract is about; null: a period. */
  programmNr: z.string().nullable(),
  pruefung: z.strictObject({ ok: z.boolean(), satz: z.string() }),
  zeilen: z.array(zeile),
  /** How many more lines the file holds than are listed. */
  weitere: z.int(),
});

/**
 * The log for who watches over data protection: who has seen, changed or handed out what. By affected person, with
 * the names of who did it; or by period, with kinds of users only. There is no way to ask about one colleague.
 */
export const protokollApi = {
  'protokoll.auszug': { kind: 'einsicht', right: 'datenschutz', input: wunsch, output: auszug },
  'protokoll.write': {
    kind: 'task',
    right: 'datenschutz',
    input: wunsch.extend({ als: z.enum(['csv', 'xlsx', 'docx']) }),
    output: z.strictObject({ datei: z.string().nullable(), zeilen: z.int() }),
  },
} as const satisfies Record<`protokoll.${string}`, UseCase>;
