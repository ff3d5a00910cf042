import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const mitSchritten = records.instrument.extend({ schritte: z.array(records.schritt).max(100) });
const { am, funktion, seite } = records.zustimmung.shape;

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
    output: z.strictObject({
      art: code.instrumentart.schema,
      /** What the check says, whichever kind was asked for. */
      vorgeschlagen: code.instrumentart.schema,
      grund: z.string(),
      instrument: mitSchritten,
    }),
  },
  /** Who has agreed, which Fassungen there were: one answer per instrument of the person. */
  'instrument.stand': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        fassung: z.int(),
        stand: z.enum(['entwurf', 'teilweise', 'vereinbart']),
        am: datum.nullable(),
        seiten: z.array(
          z.strictObject({ seite: code.zustimmungsseite.schema, zustimmung: records.zustimmung.nullable() }),
        ),
        /** The sentence why the wording stands; null while it may be changed. */
        festgehalten: z.string().nullable(),
        frueher: z.array(
          z.strictObject({ fassung: z.int(), am: datum, grund: z.string(), benutzer: z.string() }),
        ),
      }),
    ),
  },
  /** One side agrees to the Fassung as it stands; with the last one it counts as vereinbart. */
  'instrument.agree': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ instrumentId: z.uuid(), seite, am, funktion }),
    output: z.undefined(),
  },
  /** An agreement that was entered by mistake. */
  'instrument.takeBackAgreement': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
  /** Keeps the Fassung as it stands for reading, and opens the next one for changes. */
  'instrument.beginFassung': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ instrumentId: z.uuid(), grund: records.instrumentfassung.shape.grund }),
    output: z.strictObject({ fassung: z.int() }),
  },
  /** An earlier Fassung as it was, who had agreed, and what the next one changed. */
  'instrument.loadFassung': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ instrumentId: z.uuid(), fassung: z.int().min(1) }),
    output: z.strictObject({
      inhalt: mitSchritten,
      zustimmungen: z.array(records.zustimmung),
      geaendert: z.array(z.string()),
    }),
  },
  /** Days ahead with the record they come from and the rule that says so. */
  'instrument.reminders': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(z.strictObject({ am: datum, was: z.string(), quelle: z.string(), regel: z.string() })),
  },
} as const satisfies Record<`instrument.${string}`, UseCase>;
