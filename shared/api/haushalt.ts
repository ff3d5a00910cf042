import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import type { UseCase } from './use-case.ts';

const paar = z.tuple([z.uuid(), z.uuid()]).refine(([a, b]) => a !== b, {
  error: 'Bitte zwei verschiedene Personen wählen.',
});

/** An event in a household; names and days as they are typed. */
export const ereignis = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('geburt'),
    am: datum,
    nachname: records.person.shape.nachname,
    vornamen: records.person.shape.vornamen,
    elternIds: z
      .array(z.uuid())
      .min(1)
      .max(2)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'Bitte zwei verschiedene Eltern wählen.' }),
    /** The child gets a file of its own. */
    imRegister: z.boolean(),
  }),
  z.strictObject({ art: z.literal('heirat'), am: datum, personIds: paar }),
  z
    .strictObject({
      art: z.literal('trennung'),
      am: datum,
      personIds: paar,
      auszugId: z.uuid().nullable(),
    })
    .refine(({ personIds, auszugId }) => auszugId === null || personIds.includes(auszugId), {
      error: 'Ausziehen kann nur, wer sich trennt.',
    }),
  z.strictObject({ art: z.literal('auszug'), am: datum, personId: z.uuid() }),
]);

const stand = z.strictObject({
  vorschlag: colour.schema,
  rechtsgrundlage: z.string().nullable(),
  fruehestens: datum.nullable(),
});

export const haushaltApi = {
  /** What the event would change in which file, and what it does to everybody's proposal; nothing is changed. */
  'haushalt.vorschau': {
    kind: 'query',
    right: 'lesen',
    input: ereignis,
    output: z.strictObject({
      aenderungen: z.array(
        z.strictObject({ personId: z.uuid(), name: z.string(), saetze: z.array(z.string()) }),
      ),
      wirkung: z.array(
        z.strictObject({ personId: z.uuid(), name: z.string(), vorher: stand, nachher: stand }),
      ),
      /** What to look at beyond the entries. */
      hinweise: z.array(z.string()),
    }),
  },
  /** The event in every file at once, as one step. */
  'haushalt.ereignis': {
    kind: 'command',
    right: 'vorpruefen',
    input: ereignis,
    output: z.strictObject({ personen: z.int(), kindId: z.uuid().nullable() }),
  },
} as const satisfies Record<`haushalt.${string}`, UseCase>;
