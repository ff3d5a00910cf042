/** The single facts in the data of a paper, found by its schema. */
import { z } from 'zod';
import { datum, teilDatum } from '#shared/domain/feld.ts';

export type Schritt = string | number;

/** One text or day in the data. Codes, numbers and yes or no are no facts a sentence could repeat. */
export type Blatt = {
  readonly path: readonly Schritt[];
  readonly art: 'wort' | 'tag';
  readonly wert: string;
};

/** Keys by which parts of the data find each other: never printed. */
const KEYS: ReadonlySet<Schritt> = new Set(['id', 'code', 'tabelle']);

/** A list of such keys inside an element of another list. */
const isLink = (path: readonly Schritt[]): boolean =>
  KEYS.has(lastKey(path)) ||
  (lastKey(path) === 'kriterien' && path.filter((step) => typeof step === 'number').length > 1);

type Inner = { readonly inner: z.ZodType; readonly nullable: boolean };
const inners = new WeakMap<z.ZodType, Inner>();

/** Without what only says that a value may be absent. */
export function innerSchema(schema: z.ZodType): Inner {
  const known = inners.get(schema);
  if (known !== undefined) return known;
  const made = unwrap(schema);
  inners.set(schema, made);
  return made;
}

function unwrap(schema: z.ZodType): Inner {
  let inner: z.ZodType = schema;
  let nullable = false;
  for (;;) {
    if (inner instanceof z.ZodNullable) nullable = true;
    else if (
      !(inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodReadonly)
    )
      return { inner, nullable };
    // zod types what a wrapper holds as its core type; every schema here is a full one.
    inner = inner.unwrap() as z.ZodType;
  }
}

export const isTag = (schema: z.ZodType): boolean => schema === datum || schema === teilDatum;

/** The same data with every fact replaced. */
export function mapBlaetter(
  schema: z.ZodType,
  value: unknown,
  replace: (blatt: Blatt) => string,
  path: readonly Schritt[] = [],
): unknown {
  if (value === null || value === undefined) return value;
  const { inner } = innerSchema(schema);
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        const childSchema: unknown = inner.shape[key];
        return [
          key,
          childSchema instanceof z.ZodType ? mapBlaetter(childSchema, child, replace, [...path, key]) : child,
        ];
      }),
    );
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const element = inner.element as z.ZodType;
    return value.map((child, i) => mapBlaetter(element, child, replace, [...path, i]));
  }
  if (inner instanceof z.ZodUnion) {
    const option = inner.options.find((each) => (each as z.ZodType).safeParse(value).success);
    return option === undefined ? value : mapBlaetter(option as z.ZodType, value, replace, path);
  }
  if (typeof value !== 'string' || value === '' || isLink(path)) return value;
  if (isTag(inner)) return replace({ path, art: 'tag', wert: value });
  return inner instanceof z.ZodString ? replace({ path, art: 'wort', wert: value }) : value;
}

const lastKey = (path: readonly Schritt[]): Schritt =>
  path.findLast((step) => typeof step === 'string') ?? '';
