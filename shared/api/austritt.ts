import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import { entschieden } from './ampel.ts';
import { gateAntwort } from './gate.ts';
import type { UseCase } from './use-case.ts';

export const austrittEingabe = records.austritt
  .omit({ id: true, pruefungId: true, benutzerId: true })
  .extend({
    /** Whether the Betreuung that runs on that day ends with it; otherwise the person still counts as looked after. */
    betreuungBeenden: z.boolean().default(false),
  });

/** Leaving the programme and coming back: entries of their own, with reason and day. */
export const austrittApi = {
  'austritt.record': {
    kind: 'command',
    right: 'entscheiden',
    input: austrittEingabe,
    output: entschieden.extend({ protokollNr: z.int() }),
  },
  /** Takes an exit back with the Betreuung that ended with it, as long as nobody has gone on from there. */
  'austritt.undo': {
    kind: 'command',
    right: 'entscheiden',
    input: z.strictObject({ protokollNr: z.int() }),
    output: z.undefined(),
  },
  'austritt.ask': { kind: 'query', right: 'lesen', input: austrittEingabe, output: gateAntwort },
  'austritt.readmit': {
    kind: 'command',
    right: 'entscheiden',
    input: records.wiedereintritt.pick({ personId: true, am: true, grund: true }),
    output: z.strictObject({ id: z.uuid() }),
  },
  'austritt.askReadmit': {
    kind: 'query',
    right: 'lesen',
    input: records.wiedereintritt.pick({ personId: true, am: true }),
    output: gateAntwort,
  },
  /** Exits, each with the return that followed it, the latest first. */
  'austritt.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(
      records.austritt.extend({ benutzer: z.string(), wiedereintritt: records.wiedereintritt.nullable() }),
    ),
  },
} as const satisfies Record<`austritt.${string}`, UseCase>;
