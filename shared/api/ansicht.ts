import { z } from 'zod';
import { codeliste } from '#shared/domain/feld.ts';
import { fallFilter, fallSortierung } from './fall.ts';
import type { UseCase } from './use-case.ts';

/** Columns of the list of people, in the order in which they are offered. None holds a restricted field or the AZR-Nummer. */
export const listenspalte = codeliste({
  name: 'Name',
  geboren: 'geboren',
  ampel: 'Ampel',
  vorschlag: 'Vorschlag',
  fruehestens: 'frühestens',
  fehlt: 'Noch offen',
  gemeinde: 'Gemeinde',
  traeger: 'Betreuung',
  duldungBis: 'Duldung bis',
  programmNr: 'Programm-Nr.',
  aktenzeichen: 'Aktenzeichen',
  staat: 'Staatsangehörigkeit',
  lage: 'Stand im Programm',
  fokus: 'Fokusgruppe',
  wartetAuf: 'Wartet auf',
  rueckmeldungBis: 'Rückmeldung bis',
  wiedervorlageAm: 'Wiedervorlage',
  geprueftAm: 'zuletzt geprüft',
});
export type Listenspalte = (typeof listenspalte.codes)[number];

export const STANDARDSPALTEN: readonly Listenspalte[] = [
  'name',
  'geboren',
  'ampel',
  'vorschlag',
  'fruehestens',
  'fehlt',
  'gemeinde',
  'traeger',
  'duldungBis',
];

/** What the list shows and how: filter, order, columns. */
export const ansicht = z.strictObject({
  filter: fallFilter,
  sortierung: fallSortierung,
  absteigend: z.boolean(),
  spalten: z
    .array(listenspalte.schema)
    .min(1)
    .refine((spalten) => new Set(spalten).size === spalten.length),
});
export type Ansicht = z.output<typeof ansicht>;

const name = z
  .string()
  .max(60)
  .overwrite((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' '))
  .regex(/\S/, { error: 'Bitte geben Sie der Ansicht einen Namen.' })
  .meta({ label: 'Name der Ansicht' });

/** Views of the list that the office keeps under a name. They lie in the register, encrypted like everything else. */
export const ansichtApi = {
  'ansicht.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        /** Null: made by another version of the program and not understood; it can be saved anew or removed. */
        inhalt: ansicht.nullable(),
      }),
    ),
  },
  /** `id` null makes a new one. */
  'ansicht.save': {
    kind: 'command',
    right: 'lesen',
    input: z.strictObject({ id: z.uuid().nullable(), name, inhalt: ansicht }),
    output: z.strictObject({ id: z.uuid() }),
  },
  'ansicht.remove': {
    kind: 'command',
    right: 'lesen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
} as const satisfies Record<`ansicht.${string}`, UseCase>;
