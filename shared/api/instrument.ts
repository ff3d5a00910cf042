import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const mitSchritten = records.instrument.extend({ schritte: z.array(records.schritt).max(100) });

export const instrumentApi = {
  'instrument.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(mitSchritten),
  },
  'instrument.save': { kind: 'command', right: 'vorpruefen', input: mitSchritten, output: z.undefined() },
  'instrument.remove': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
  /** Which instrument the check suggests and which steps; a proposal, nothing is saved. */
  'instrument.propose': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid(), art: code.instrumentart.schema.nullable().default(null) }),
    output: z.strictObject({ art: code.instrumentart.schema, grund: z.string(), instrument: mitSchritten }),
  },
} as const satisfies Record<`instrument.${string}`, UseCase>;
