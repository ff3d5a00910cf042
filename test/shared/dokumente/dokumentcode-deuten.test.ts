import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deuteDokumentcode } from '#shared/dokumente/dokumentcode-deuten.ts';
import { createDokumentcode } from '#shared/dokumente/dokumentcode.ts';

const codes = fc.uint8Array({ minLength: 7, maxLength: 7 }).map((bytes) => createDokumentcode('RB', bytes));

const misreadOf = (code: string): string =>
  code.slice(0, 3) + code.slice(3).replaceAll('1', 'I').replaceAll('V', 'U');

describe('Eine abgelesene Kennung', () => {
  it('wird so gelesen, wie sie gedruckt ist, mit oder ohne Striche, groß oder klein', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const typed of [code, ` ${code.toLowerCase()} `, code.replaceAll('-', 'ß')])
          expect(deuteDokumentcode(typed)).toEqual({ code, berichtigt: false });
      }),
    );
  });

  it('wird berichtigt, wenn I für 1 oder U für V getippt wurde, und sagt es', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const misread = misreadOf(code);
        fc.pre(misread !== code);
        // With Y or Z a second reading can be right as well.
        fc.pre(!/[YZ]/.test(code));
        expect(deuteDokumentcode(misread)).toEqual({ code, berichtigt: true });
      }),
    );
  });

  it('wird berichtigt, wenn der Scanner Y und Z vertauscht; stimmt auch eine zweite Lesart, wird nicht geraten', () => {
    fc.assert(
      fc.property(codes, (code) => {
        fc.pre(/[YZ]/.test(code));
        const exchanged = misreadOf(code).replaceAll(/[YZ]/g, (sign) => (sign === 'Y' ? 'Z' : 'Y'));
        const gedeutet = deuteDokumentcode(exchanged);
        fc.pre(!('berichtigt' in gedeutet && !gedeutet.berichtigt));
        if ('code' in gedeutet) expect(gedeutet).toEqual({ code, berichtigt: true });
        else expect(gedeutet.satz).not.toBe('');
      }),
    );
  });

  it('wird nie zu einer anderen: entweder sie stimmt, oder es kommt ein Satz', () => {
    fc.assert(
      fc.property(
        codes,
        fc.integer({ min: 3, max: 6 }),
        fc.constantFrom(...'23456789ABCDEFGH'),
        (code, at, sign) => {
          fc.pre(code.charAt(at) !== sign);
          // Without Y and Z no keyboard can have been meant.
          fc.pre(!/[YZ]/.test(code));
          expect(deuteDokumentcode(code.slice(0, at) + sign + code.slice(at + 1))).toHaveProperty('satz');
        },
      ),
    );
  });
});
