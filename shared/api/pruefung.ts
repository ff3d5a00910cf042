import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { colour, fallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
import { faktenUnterschied } from '#shared/recht/fakten-vergleich.ts';
import { unterschied } from '#shared/recht/vergleich.ts';
import type { UseCase } from './use-case.ts';

const wann = z.strictObject({
  personId: z.uuid(),
  stichtag: datum.nullable().default(null),
  rechtsstand: datum.nullable().default(null),
});

export const pruefungApi = {
  /** The check as of a day; facts and sentences of restricted criteria are blanked. */
  'pruefung.check': { kind: 'query', right: 'lesen', input: wann, output: fallErgebnis },
  /** The same with restricted facts; the look is logged. */
  'pruefung.checkGeschuetzt': { kind: 'einsicht', right: 'vorpruefen', input: wann, output: fallErgebnis },
  'pruefung.zeitstrahl': { kind: 'query', right: 'lesen', input: wann, output: zeitstrahl },
  /** Keeps the check as it was made. */
  'pruefung.save': {
    kind: 'command',
    right: 'vorpruefen',
    input: wann,
    output: z.strictObject({ id: z.uuid() }),
  },
  'pruefung.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(
      records.pruefung.omit({ ergebnis: true, rahmen: true, katalog: true }).extend({ benutzer: z.string() }),
    ),
  },
  /**
   * A kept check, made again: with the facts of then it must give the same result unless the rules have changed;
   * with today's facts it shows what they change. Restricted facts are only named.
   */
  'pruefung.repeat': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({
      stichtag: datum,
      rechtsstand: datum,
      /** The versions it was made with: „§ 25b Abs. 1 …: 25b-2022“. */
      fassungen: z.array(z.strictObject({ titel: z.string(), version: z.string() })),
      /** Amounts of the Lebensunterhalt; null where none were needed. */
      parameter: z.string().nullable(),
      vorschlag: z.strictObject({
        damals: colour.schema,
        /** With the facts of then under the rules of today's program. */
        wiederholt: colour.schema.nullable(),
        /** With today's facts, same Stichtag and Rechtsstand. */
        heute: colour.schema.nullable(),
      }),
      /** The rules of the program are in the same state as then. */
      regelnGleich: z.boolean(),
      regeln: z.array(unterschied),
      fakten: z.array(faktenUnterschied),
      wirkung: z.array(unterschied),
    }),
  },
} as const satisfies Record<`pruefung.${string}`, UseCase>;
