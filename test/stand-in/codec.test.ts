import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodec } from './codec.ts';

const codec = createCodec();
const through = (value: unknown): unknown => codec.unpack(codec.pack(value));

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.bigInt(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array(),
    fc.array(tie('any')),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('$typ')), tie('any')).map((entries) => ({ ...entries })),
    fc.array(fc.tuple(fc.string(), tie('any'))).map((entries) => new Map(entries)),
  ),
})).any;

describe('What crosses between window and program in the stand-in', () => {
  test('arrives as structured clone would deliver it', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(through(sent)).toStrictEqual(structuredClone(sent));
      }),
    );
  });

  test('is refused where structured clone refuses it', () => {
    for (const refused of [() => 1, Symbol('x'), { deep: [() => 1] }]) {
      expect(() => structuredClone(refused)).toThrow('could not be cloned');
      expect(() => codec.pack(refused)).toThrow('could not be cloned');
    }
  });
});
