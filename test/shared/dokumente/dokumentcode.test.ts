import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_BYTES, createDokumentcode, isDokumentcode } from '#shared/dokumente/dokumentcode.ts';

const codes = fc
  .uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES })
  .map((random) => createDokumentcode('RB', random));
const SIGNS = '123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('Der Code eines Papiers', () => {
  it('hat die Form RB-XXXX-XXXX ohne Zeichen, die man verwechselt', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^RB-[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('wird klein geschrieben und ohne Striche ebenso erkannt', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')];
        expect(typed.map(isDokumentcode)).toEqual([true, true, true, true]);
      }),
    );
  });

  it('verrät jedes einzelne falsche Zeichen', () => {
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11),
        fc.constantFrom(...SIGNS),
        (code, at, sign) => {
          fc.pre(code.charAt(at) !== sign);
          expect(isDokumentcode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('verrät zwei vertauschte Nachbarn', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(3, 4, 5, 8, 9, 10), (code, at) => {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)];
        fc.pre(a !== b);
        expect(isDokumentcode(code.slice(0, at) + b + a + code.slice(at + 2))).toBe(false);
      }),
    );
  });
});
