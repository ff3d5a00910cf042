import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import { beistand } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { unterschied } from '#shared/recht/vergleich.ts';
import type { UseCase } from './use-case.ts';

const zeitpunkt = z.strictObject({ stichtag: datum, rechtsstand: datum });
const stand = z.strictObject({ vorschlag: colour.schema, rechtsgrundlage: z.string().nullable() });
const zahlen = z.strictObject({
  gruen: z.int(),
  gelb: z.int(),
  rot: z.int(),
  angaben_fehlen: z.int(),
});

export const rechtApi = {
  /** Hints of the Federation and the chosen Land, and Leitsätze of the office, as they apply on a day. */
  'recht.hinweise': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ tag: datum.nullable().default(null) }),
    output: z.strictObject({ land: z.string().nullable(), beistand: z.array(beistand) }),
  },
  /** „Was ändert sich für meine Fälle?“: everybody checked twice with today's facts, who changes is listed. */
  'recht.compare': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({ vorher: zeitpunkt, nachher: zeitpunkt }),
    output: z.strictObject({
      personen: z.int(),
      vorher: zahlen,
      nachher: zahlen,
      geaendert: z.int(),
      /** At most 2,000, ordered by name. */
      faelle: z.array(
        z.strictObject({
          personId: z.string(),
          programmNr: z.string(),
          name: z.string(),
          vorher: stand,
          nachher: stand,
          ursachen: z.array(unterschied),
        }),
      ),
    }),
  },
  /** Prints one version of a Rechtsgrundlage, with the hints of today. */
  'recht.print': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({ rechtsgrundlage: z.string().max(20), version: z.string().max(40) }),
    output: z.strictObject({ gedruckt: z.boolean() }),
  },
} as const satisfies Record<`recht.${string}`, UseCase>;
