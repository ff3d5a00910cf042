/** Inputs for a use case, made from its schema: what a window sends, and that with something wrong in it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Zufall } from './zufall.ts';

/** Ids that lead somewhere, so that a message gets past the first look. */
export type Vorrat = { readonly ids: readonly string[]; readonly today: string };

const TIEFE = 7;

/** Something the schema accepts, as far as its structure says; conditions over several fields may refuse it. */
export function gueltig(schema: unknown, zufall: Zufall, vorrat: Vorrat, tiefe = 0): unknown {
  if (tiefe > TIEFE) return null;
  const child = (inner: unknown): unknown => gueltig(inner, zufall, vorrat, tiefe + 1);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, child(inner)]));
  if (schema instanceof z.ZodArray)
    return Array.from({ length: zufall.ganz(0, 3) }, () => child(schema.element));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return zufall.ganz(0, 2) === 0 && schema instanceof z.ZodNullable ? null : child(schema.unwrap());
  if (schema instanceof z.ZodOptional) return zufall.ganz(0, 1) === 0 ? undefined : child(schema.unwrap());
  if (schema instanceof z.ZodUnion) return child(zufall.wahl(schema.options));
  if (schema instanceof z.ZodEnum) return zufall.wahl(schema.options);
  if (schema instanceof z.ZodLiteral) return zufall.wahl([...schema.values]);
  if (schema instanceof z.ZodBoolean) return zufall.ganz(0, 1) === 1;
  if (schema instanceof z.ZodNumber) return zufall.wahl([0, 1, 2, 3, 12, 100, 2026, zufall.ganz(-5, 50_000)]);
  if (schema instanceof z.ZodRecord)
    return zufall.ganz(0, 1) === 0 ? {} : { [randomUUID()]: child(schema.valueType) };
  if (schema instanceof z.ZodTuple) return schema.def.items.map(child);
  if (schema instanceof z.ZodUndefined || schema instanceof z.ZodVoid) return undefined;
  if (schema instanceof z.ZodPipe) return child(schema.in);
  if (schema instanceof z.ZodLazy) return { notiz: 'Probe' };
  if (schema instanceof z.ZodNull) return null;
  return text(schema, zufall, vorrat);
}

/** A text that fits the format of the schema; found by trying, because a pattern cannot be run backwards. */
function text(schema: unknown, zufall: Zufall, { ids, today }: Vorrat): unknown {
  const candidates = [
    zufall.wahl(ids),
    today,
    `Probe ${zufall.ganz(1, 99)}`,
    '1990',
    '2026-11',
    'ab12',
    'A',
    '12345',
    today + 'T10:00:00.000Z',
    'x@probe.invalid',
  ];
  const fitting = candidates.filter((each) => schema instanceof z.ZodType && schema.safeParse(each).success);
  return fitting.length === 0 ? zufall.wahl(candidates) : zufall.wahl(fitting);
}

const tief = (levels: number): unknown => {
  let value: unknown = 'Grund';
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};
const RIESIG = 'A'.repeat(10_000_000);
const PROTOTYP: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}');

const GIFT: readonly ((zufall: Zufall) => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => '\u0000',
  () => 'a\u0000b',
  () => '../../etc/passwd',
  () => '/etc/passwd',
  () => 'C:\\Windows\\win.ini',
  () => '\uD800',
  () => '\u202Eadeb',
  () => "'; DROP TABLE person; --",
  () => '<script>alert(1)</script>',
  () => '=cmd|calc',
  () => 'ẞ̈'.repeat(2000),
  () => '9'.repeat(400),
  () => NaN,
  () => Infinity,
  () => -0,
  () => 2 ** 53,
  () => -1,
  () => 0.5,
  () => 10n ** 30n,
  () => true,
  () => new Date(0),
  () => new Date(NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => /x/,
  () => new Uint8Array(64),
  () => new Error('Probe'),
  () => [],
  () => ({}),
  () => [[[[[]]]]],
  () => PROTOTYP,
  (): object => Object.create(null) as object,
  () => '2026-02-30',
  () => '0000-00-00',
  () => '9999-12-31',
  () => randomUUID(),
  () => '00000000-0000-0000-0000-000000000000',
  () => Array.from({ length: 2000 }, () => 1),
  (zufall) => tief(zufall.ganz(50, 900)),
];

/** Rare, because each costs a while: 10 MB, an array of a hundred thousand, a structure 20,000 deep. */
const SCHWER: readonly (() => unknown)[] = [
  () => RIESIG,
  () => ({ notiz: RIESIG }),
  () => Array.from({ length: 100_000 }, (_, i) => `${i}`),
  () => tief(20_000),
];

function gift(zufall: Zufall): unknown {
  if (zufall.ganz(0, 199) === 0) return zufall.wahl(SCHWER)();
  return zufall.wahl(GIFT)(zufall);
}

/** One to three wrong things somewhere in an input. */
export function verderbe(input: unknown, zufall: Zufall): unknown {
  let value = input;
  for (let i = zufall.ganz(1, 3); i > 0; i -= 1) value = einmal(value, zufall);
  return value;
}

function einmal(value: unknown, zufall: Zufall): unknown {
  if (typeof value !== 'object' || value === null || zufall.ganz(0, 5) === 0) return gift(zufall);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0) return [gift(zufall)];
    const at = zufall.ganz(0, items.length - 1);
    return items.map((item, index) => (index === at ? einmal(item, zufall) : item));
  }
  const entries = Object.entries(value);
  switch (zufall.ganz(0, 5)) {
    case 0:
      return {
        ...value,
        [zufall.wahl(['unbekannt', 'constructor', 'toString', 'id', '\u0000'])]: gift(zufall),
      };
    case 1:
      return Object.fromEntries(entries.filter(() => zufall.ganz(0, 3) > 0));
    case 2:
      return Object.defineProperty({ ...value }, '__proto__', {
        value: gift(zufall),
        enumerable: true,
        configurable: true,
      });
    default: {
      if (entries.length === 0) return gift(zufall);
      const [key] = zufall.wahl(entries);
      return Object.fromEntries(
        entries.map(([each, inner]) => [each, each === key ? einmal(inner, zufall) : inner]),
      );
    }
  }
}
