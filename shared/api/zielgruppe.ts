import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const id = z.uuid();
const mensch = z.strictObject({ personId: id, name: z.string(), programmNr: z.string(), wozu: z.string() });
const liste = { personen: z.array(mensch), weitere: z.int() };

export const zielgruppeApi = {
  /** Every version, the latest first. */
  'zielgruppe.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        ...records.zielgruppe.shape,
        satz: z.string(),
        /** False once it is in force: then there will be another version instead. */
        aenderbar: z.boolean(),
      }),
    ),
  },
  /** A new version, or a change of one that does not hold yet. The number of a new one is given by the core. */
  'zielgruppe.save': {
    kind: 'command',
    right: 'verwalten',
    input: records.zielgruppe.omit({ fassung: true }),
    output: z.undefined(),
  },
  'zielgruppe.remove': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ id }),
    output: z.undefined(),
  },
  /** How many fall under a version on a day, and who; `wozu` says what is missing, or why not. */
  'zielgruppe.kandidaten': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ id, am: datum, art: z.enum(['ja', 'unbekannt', 'nein']) }),
    output: z.strictObject({
      ja: z.int(),
      unbekannt: z.int(),
      nein: z.int(),
      /** How many people each missing fact keeps from being sorted; one person may lack several. */
      fehlt: z.array(z.strictObject({ was: z.string(), personen: z.int() })),
      ...liste,
    }),
  },
  /** What changes between two versions, or between two days. */
  'zielgruppe.vergleich': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({
      alt: z.strictObject({ id, am: datum }),
      neu: z.strictObject({ id, am: datum }),
    }),
    output: z.strictObject({
      gleich: z.int(),
      wechsel: z.array(
        z.strictObject({
          art: z.enum(['dazu', 'heraus', 'unklar', 'entfaellt']),
          label: z.string(),
          anzahl: z.int(),
          ...liste,
        }),
      ),
    }),
  },
} as const satisfies Record<`zielgruppe.${string}`, UseCase>;
