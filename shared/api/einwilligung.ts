import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { gateAntwort } from './gate.ts';
import type { UseCase } from './use-case.ts';

export const einwilligungApi = {
  'einwilligung.grant': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.einwilligung
      .pick({
        personId: true,
        traegerId: true,
        erteiltAm: true,
        sprache: true,
        textFassung: true,
        erteiltDurch: true,
      })
      .extend({
        zwecke: z.array(records.einwilligung.shape.zweck).min(1),
      }),
    output: z.undefined(),
  },
  /** Whether an Einwilligung signed like this would hold. */
  'einwilligung.askGrant': {
    kind: 'query',
    right: 'lesen',
    input: records.einwilligung.pick({ personId: true, erteiltAm: true, erteiltDurch: true }),
    output: gateAntwort,
  },
  /** Whether named data may go to a Träger today, and if not, why. */
  'einwilligung.ask': {
    kind: 'query',
    right: 'lesen',
    input: records.einwilligung.pick({ personId: true, zweck: true, traegerId: true }),
    output: gateAntwort,
  },
  /** Stops every exchange from that day and never hides the office's own file. */
  'einwilligung.withdraw': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid(), widerrufenAm: datum }),
    output: z.undefined(),
  },
  /** The same for one Träger only, where the Einwilligung was given for every Träger. */
  'einwilligung.withdrawFor': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid(), traegerId: z.uuid(), am: datum }),
    output: z.undefined(),
  },
  'einwilligung.teilwiderrufe': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(records.teilwiderruf),
  },
} as const satisfies Record<`einwilligung.${string}`, UseCase>;
