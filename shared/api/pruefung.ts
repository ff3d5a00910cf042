import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { fallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
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
    output: z.array(records.pruefung.omit({ ergebnis: true }).extend({ benutzer: z.string() })),
  },
} as const satisfies Record<`pruefung.${string}`, UseCase>;
