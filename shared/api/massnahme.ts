import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

/** The catalogue of measures of the office: shipped ones with its own changes, and its own. */
export const massnahmeApi = {
  'massnahme.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({ modul: records.modul, herkunft: z.enum(['vorgabe', 'geaendert', 'eigen']) }),
    ),
  },
  /** Adds, changes or retires (`aktiv`); papers and steps that were written keep their words. */
  'massnahme.save': { kind: 'command', right: 'verwalten', input: records.modul, output: z.undefined() },
  /** A changed shipped measure returns to what it was; one of the office's own is gone. */
  'massnahme.remove': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
} as const satisfies Record<`massnahme.${string}`, UseCase>;
