import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { einschaetzung } from '#shared/domain/codes.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const pfad = z.string().max(4096).nullable().default(null);

const angabe = z.strictObject({
  einschaetzung: einschaetzung.schema.nullable(),
  text: z.string().nullable(),
  am: datum,
});

const unterschied = z.strictObject({
  nr: z.int().nullable(),
  schritt: z.string(),
  /** Criterion of the row; null for an added one. */
  kriterium: z.string().nullable(),
  art: z.enum(['angabe', 'neue_zeile', 'geleert', 'fremde_spalte', 'entfernt']),
  war: z.string().nullable(),
  sagt: z.string().nullable(),
  angabe: angabe.nullable(),
  hinweise: z.array(z.string()),
  /** The very same view is on record already. */
  schonDa: z.boolean(),
});

const gelesen = z.strictObject({
  dokumentId: z.uuid(),
  code: z.string(),
  version: z.int(),
  /** A later version has been written since. */
  ueberholt: z.boolean(),
  unterschiede: z.array(unterschied),
  gleich: z.int(),
});
export type GelesenerSachstand = z.output<typeof gelesen>;

const { schritt, kriterium, text, am } = records.sichtweise.shape;

/** The Sachstand between office and Beratungsstelle: versions, out as a Word form, back in row by row. */
export const sachstandApi = {
  'sachstand.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.strictObject({
      /** The latest first. */
      versionen: z.array(
        z.strictObject({
          dokumentId: z.uuid(),
          code: z.string(),
          version: z.int(),
          erstelltAm: z.string(),
          benutzer: z.string(),
          /** What it says that the version before did not; empty for the first one. */
          geaendert: z.array(z.string()),
          ruecklauf: z.array(
            z.strictObject({ am: datum, uebernommen: z.int(), gelassen: z.int(), benutzer: z.string() }),
          ),
        }),
      ),
      /** Name of the Beratungsstelle a form would go to; null where there is none. */
      an: z.string().nullable(),
      /** Why no form can go out today; null if it can. */
      gesperrt: z.string().nullable(),
    }),
  },
  /** Writes the form, in an encrypted archive unless told otherwise; `ordner` null asks for the folder. */
  'sachstand.send': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      personId: z.uuid(),
      ordner: pfad,
      verschluesselt: z.boolean().default(true),
    }),
    output: z
      .strictObject({
        datei: z.string(),
        dokumentId: z.uuid(),
        code: z.string(),
        /** To be told by another way than the file; shown once and kept nowhere. */
        kennwort: z.string().nullable(),
      })
      .nullable(),
  },
  /** Reads a returned form and says what is different. Changes nothing. */
  'sachstand.read': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      personId: z.uuid(),
      pfad,
      /** Of an encrypted file; empty: none known yet. Kept nowhere. */
      kennwort: z.string().max(200).default(''),
    }),
    output: z
      .union([
        /** The file needs a password: none was given, or another one. */
        z.strictObject({ kennwort: z.enum(['noetig', 'falsch']), pfad: z.string() }),
        gelesen,
      ])
      .nullable(),
  },
  /** Records the chosen rows as views of the Beratungsstelle, beside everything that is there. */
  'sachstand.accept': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      personId: z.uuid(),
      dokumentId: z.uuid(),
      uebernommen: z
        .array(z.strictObject({ schritt, kriterium, text, am, einschaetzung: einschaetzung.schema }))
        .max(300),
      gelassen: z.int().min(0).max(1000),
    }),
    output: z.undefined(),
  },
} as const satisfies Record<`sachstand.${string}`, UseCase>;
