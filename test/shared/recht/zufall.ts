/** Random cases from the schema itself: a field that is added later is covered without a word here. */
import fc from 'fast-check';
import type { z } from 'zod';
import { fall, type Fall } from '#shared/domain/fall.ts';
import { asDatum, plusDays } from '#shared/lib/datum.ts';
import { findWidersprueche } from '#shared/recht/engine/widerspruch.ts';

type Def = {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly entries?: Record<string, string>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
};

// The definitions of zod are typed per schema; a walk over all of them needs the common shape.
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

const tag = fc.integer({ min: -6000, max: 200 }).map((n) => plusDays(asDatum('2026-11-21'), n));
const geburt = fc.oneof(
  { weight: 4, arbitrary: tag as fc.Arbitrary<string> },
  tag.map((t) => t.slice(0, 7)),
  tag.map((t) => t.slice(0, 4)),
  fc.constantFrom('1990-05-01', '1999-11-21', '2008-11-22', '1960'),
);

function arbitrary(schema: z.core.$ZodType, laenge: number): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case 'default':
      return arbitrary(inner(def), laenge);
    case 'nullable':
      return fc.option(arbitrary(inner(def), laenge), { freq: 4 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([key, value]) => [key, arbitrary(value, laenge)]),
        ),
      );
    case 'array':
      return fc.array(arbitrary(def.element ?? schema, laenge), { maxLength: laenge });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(0, 1, 5, 6, 12, 24, 30, 80);
    case 'string':
      return text(def);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

function inner({ innerType, type }: Def): z.core.$ZodType {
  if (!innerType) throw new Error(`${type} without inner type`);
  return innerType;
}

function text({ checks }: Def): fc.Arbitrary<string> {
  const pattern =
    checks?.map((check) => check._zod.def.pattern?.source).find((source) => source?.includes('\\d')) ?? '';
  if (pattern.startsWith('^\\d{4}-')) return tag;
  if (pattern.startsWith('^\\d{4}(')) return geburt;
  return fc.constantFrom(...(pattern === '' ? ['Notiz', 'AZR'] : ['423', '430']));
}

const fallMit = (laenge: number): fc.Arbitrary<Fall> =>
  arbitrary(fall, laenge).map((eingabe) => fall.parse({ ...(eingabe as object), id: 'zufall' }));

export const zufaelligerFall = fallMit(3);
/** At most one entry per list, and nothing that contradicts itself. */
export const kurzerFall = fallMit(1).map(withoutWiderspruch);

/** Takes away the first of two facts that cannot both be true, until none is left. */
function withoutWiderspruch(f: Fall): Fall {
  const [konflikt] = findWidersprueche(f);
  const [record = '', feld = ''] = konflikt?.felder[0]?.feld.split('.') ?? [];
  if (konflikt === undefined) return f;
  const value: unknown = Reflect.get(f, record);
  const less = Array.isArray(value) ? [] : { ...(value as object), [feld]: null };
  return withoutWiderspruch(fall.parse({ ...f, [record]: less }));
}

/** Every field that can be unknown, as a path into one case. `bis` left empty means „dauert an“ and is no unknown. */
export function leereStellen(
  f: Fall,
  wanted: 'bekannt' | 'unbekannt',
): readonly (readonly (string | number)[])[] {
  const found: (string | number)[][] = [];
  const walk = (schema: z.core.$ZodType, value: unknown, path: (string | number)[]): void => {
    const def = defOf(schema);
    if (def.type === 'default') return walk(inner(def), value, path);
    if (def.type === 'nullable') {
      if (
        (value === null) === (wanted === 'unbekannt') &&
        path.at(-1) !== 'bis' &&
        defOf(inner(def)).type !== 'object'
      )
        found.push(path);
      return value === null ? undefined : walk(inner(def), value, path);
    }
    if (def.type === 'object')
      for (const [key, part] of Object.entries(def.shape ?? {}))
        walk(part, (value as Record<string, unknown>)[key], [...path, key]);
    if (def.type === 'array')
      for (const [i, item] of (value as unknown[]).entries()) walk(def.element ?? schema, item, [...path, i]);
  };
  walk(fall, f, []);
  return found;
}

/** A copy with one field forgotten. */
export function ohne(f: Fall, path: readonly (string | number)[]): Fall {
  const copy = structuredClone(f);
  let place: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = null;
  return copy;
}
