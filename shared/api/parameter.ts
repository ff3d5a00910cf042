import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const betrag = z.int().nullable();

export const parameterApi = {
  /** Amounts by year: those of the program, and what the office has entered instead or beside them. */
  'parameter.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      /** Newest first; null where the program knows no amount. */
      programm: z.array(
        z.strictObject({
          jahr: z.int(),
          regelbedarf: z.array(betrag),
          grundleistung: z.array(betrag),
          minijobgrenze: betrag,
          kindergeld: betrag,
        }),
      ),
      eigene: z.array(records.parameterjahr),
      /** Years of this and the next whose amounts are missing. */
      fehlt: z.array(z.int()),
      kdugrenzen: z.array(records.kdugrenze),
    }),
  },
  'parameter.saveJahr': {
    kind: 'command',
    right: 'verwalten',
    input: records.parameterjahr,
    output: z.undefined(),
  },
  'parameter.removeJahr': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
  'parameter.saveKdugrenze': {
    kind: 'command',
    right: 'verwalten',
    input: records.kdugrenze,
    output: z.undefined(),
  },
  'parameter.removeKdugrenze': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
} as const satisfies Record<`parameter.${string}`, UseCase>;
