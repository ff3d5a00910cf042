import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { gateAntwort } from './gate.ts';
import type { UseCase } from './use-case.ts';

const beginn = records.betreuung.pick({
  personId: true,
  art: true,
  traegerId: true,
  von: true,
  gewaehltVon: true,
  grund: true,
});

export const betreuungApi = {
  /** Whether a Betreuung could begin like this, and if not, why. */
  'betreuung.ask': { kind: 'query', right: 'lesen', input: beginn, output: gateAntwort },
  /** Starts a Betreuung and ends the one before on the day before: one at a time, the history stays. */
  'betreuung.start': {
    kind: 'command',
    right: 'vorpruefen',
    input: beginn,
    output: z.strictObject({ id: z.uuid() }),
  },
  'betreuung.end': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid(), bis: datum, grund: z.string().min(1).max(500) }),
    output: z.undefined(),
  },
  /** Records what came back on a Rückmeldebogen. */
  'betreuung.saveVerweis': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.verweis,
    output: z.undefined(),
  },
} as const satisfies Record<`betreuung.${string}`, UseCase>;
