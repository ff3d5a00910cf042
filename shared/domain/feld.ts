/**
 * Building blocks of record schemas. One schema per record drives form, contract, table, import and the JSON
 * Schema of the command line; its labels are the words people read.
 */
import { z } from 'zod';
import { isDatum, isTeilDatum, type Datum, type TeilDatum } from '#shared/lib/datum.ts';

export type FeldInfo = {
  /** Word on screen and paper. */
  readonly label: string;
  /** What the field is for and what happens if it stays empty. */
  readonly hilfe?: string;
  /** Unit or form of the value, shown beside the input. */
  readonly einheit?: string;
};

// zod's refine does not narrow to the branded type; isDatum and isTeilDatum do exactly that.
export const datum = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Bitte als JJJJ-MM-TT angeben.', abort: true })
  .refine(isDatum, { error: 'Diesen Tag gibt es nicht.' }) as unknown as z.ZodType<Datum, string>;
export const teilDatum = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'Bitte als JJJJ, JJJJ-MM oder JJJJ-MM-TT angeben.',
    abort: true,
  })
  .refine(isTeilDatum, { error: 'Dieses Datum gibt es nicht.' }) as unknown as z.ZodType<TeilDatum, string>;
/** Money as whole euro cents. */
export const cent = z.int().min(-100_000_000).max(100_000_000);
export const janein = z.boolean();
/** Text of one line: NFC, no control characters (which a paper or a table could not show). */
export const zeile = (max = 200) =>
  z
    .string()
    .max(max, { error: `Höchstens ${max} Zeichen.`, abort: true })
    .regex(/^[^\p{Cc}]*$/u, { error: 'Steuerzeichen sind nicht erlaubt.' })
    .overwrite((text) => text.normalize('NFC').trim());
/** Text of several lines. */
export const absatz = (max = 4000) =>
  z
    .string()
    .max(max, { error: `Höchstens ${max} Zeichen.`, abort: true })
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, { error: 'Steuerzeichen sind nicht erlaubt.' })
    .overwrite((text) => text.normalize('NFC').trim());

/** An optional fact: absent means unknown, never "no". Keep `.meta` outermost so that the label survives. */
export const feld = <S extends z.ZodType>(schema: S, info: FeldInfo) =>
  schema
    .nullable()
    .default(null as never)
    .meta(info);
/** A fact a record cannot do without. */
export const pflicht = <S extends z.ZodType>(schema: S, info: FeldInfo) => schema.meta(info);

export type Codeliste<K extends string> = {
  readonly schema: z.ZodEnum<{ [C in K]: C }>;
  readonly codes: readonly K[];
  readonly label: (code: K) => string;
  readonly options: readonly { readonly value: K; readonly label: string }[];
};

/** Codes are German ASCII literals, labels are what people read. The order is the order of choice. */
export function codeliste<const L extends Readonly<Record<string, string>>>(
  labels: L,
): Codeliste<keyof L & string> {
  type K = keyof L & string;
  // Object.keys loses the literal type of the keys it lists.
  const codes = Object.keys(labels) as K[];
  const table: Readonly<Record<string, string>> = labels;
  const label = (code: K) => table[code] ?? code;
  return {
    schema: z.enum(codes) as z.ZodEnum<{ [C in K]: C }>,
    codes,
    label,
    options: codes.map((value) => ({ value, label: label(value) })),
  };
}

/** A field of a record schema whose shape the compiler does not know; null if there is none of that name. */
export function feldOf(record: z.ZodObject, name: string): z.ZodType | null {
  const field: unknown = record.shape[name];
  return field instanceof z.ZodType ? field : null;
}

/** What a field says about itself; null where it says nothing. `.meta()` itself is untyped. */
export function feldWort(field: z.ZodType | null, info: keyof FeldInfo): string | null {
  const value: unknown = field?.meta()?.[info];
  return typeof value === 'string' ? value : null;
}
