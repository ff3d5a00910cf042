import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const bezug = z.strictObject({ id: z.uuid() });
/** Items are written as a whole, in their order. */
const punkt = records.sitzungspunkt.omit({ sitzungId: true, reihenfolge: true });
/** One whose id is known stays the same item, with its task; without an id it is a new one. */
const neuerPunkt = punkt.extend({ id: z.uuid().optional() });
const papier = z.enum(['einladung', 'tagesordnung', 'niederschrift']);

export const sitzungApi = {
  /** Newest first. */
  'sitzung.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(records.sitzung.extend({ punkte: z.array(punkt) })),
  },
  /** The meeting with all its items; items that are not named any more are gone. */
  'sitzung.save': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.sitzung.extend({ punkte: z.array(neuerPunkt).max(100) }),
    output: z.undefined(),
  },
  'sitzung.remove': { kind: 'command', right: 'vorpruefen', input: bezug, output: z.undefined() },
  'sitzung.preview': {
    kind: 'task',
    right: 'lesen',
    input: bezug.extend({ papier }),
    output: z.strictObject({ titel: z.string(), html: z.string() }),
  },
  /** `ordner` null: asks for the place. */
  'sitzung.write': {
    kind: 'task',
    right: 'vorpruefen',
    input: bezug.extend({
      papier,
      als: z.enum(['docx', 'pdf']),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
} as const satisfies Record<`sitzung.${string}`, UseCase>;
