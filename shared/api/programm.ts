import { z } from 'zod';
import { fundart, textumgang } from '#shared/domain/gremium.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const id = z.uuid();
const bericht = records.programmbericht.omit({ stellen: true });
const stelle = z.strictObject({
  satz: z.string(),
  nr: z.int().min(0),
  fund: z.string(),
  art: fundart.schema,
});

export const programmApi = {
  /** The programme; empty where nothing was agreed yet. */
  'programm.load': { kind: 'query', right: 'lesen', input: z.undefined(), output: records.programm },
  'programm.save': { kind: 'command', right: 'verwalten', input: records.programm, output: z.undefined() },
  'programm.berichte': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(bericht),
  },
  'programm.saveBericht': { kind: 'command', right: 'freigeben', input: bericht, output: z.undefined() },
  'programm.removeBericht': {
    kind: 'command',
    right: 'freigeben',
    input: z.strictObject({ id }),
    output: z.undefined(),
  },
  /** The report as it would be written, and every place in its words that waits for a decision. */
  'programm.bericht': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({ id }),
    output: z.strictObject({
      html: z.string(),
      offen: z.array(stelle.extend({ feld: z.string(), label: z.string(), vorschlag: z.string() })),
      /** Why it cannot be written now; null if it can. */
      hindernis: z.string().nullable(),
      /** Ties the written report to what was looked at. */
      pruefsumme: z.string(),
    }),
  },
  /** What happens to one place in the words of a report. */
  'programm.entscheide': {
    kind: 'command',
    right: 'freigeben',
    input: stelle.extend({
      id,
      umgang: textumgang.schema,
      ersatz: z.string().max(500).nullable(),
      grund: z.string().max(500).nullable(),
    }),
    output: z.undefined(),
  },
  /** Refused if it is no longer what was looked at. What was written counts as released, like a bundle. */
  'programm.writeBericht': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({ id, pruefsumme: z.string() }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
} as const satisfies Record<`programm.${string}`, UseCase>;
