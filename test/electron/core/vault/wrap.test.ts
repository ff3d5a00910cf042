import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { umschlag, unwrapKey, wrapKey } from '#electron/core/vault/wrap.ts';

const key = randomBytes(32);
const wrap = await wrapKey(key, 'Kuchen-Regen-Lampe-77', 'kennwort anna');

describe('A wrapped key', () => {
  it('opens with the secret and what it is bound to', async () => {
    expect(await unwrapKey(wrap, 'Kuchen-Regen-Lampe-77', 'kennwort anna')).toEqual(key);
  });

  it('opens with umlauts typed in another Unicode form', async () => {
    const composed = await wrapKey(key, 'Äpfel über Öl'.normalize('NFC'), 'x');
    expect(await unwrapKey(composed, 'Äpfel über Öl'.normalize('NFD'), 'x')).toEqual(key);
  });

  it('stays closed for another secret, another user or a changed byte', async () => {
    const bent = Buffer.from(wrap.chiffrat, 'base64');
    bent[0] = (bent[0] ?? 0) ^ 1;
    expect(await unwrapKey(wrap, 'kuchen-Regen-Lampe-77', 'kennwort anna')).toBeNull();
    expect(await unwrapKey(wrap, 'Kuchen-Regen-Lampe-77', 'kennwort berta')).toBeNull();
    expect(
      await unwrapKey(
        { ...wrap, chiffrat: bent.toString('base64') },
        'Kuchen-Regen-Lampe-77',
        'kennwort anna',
      ),
    ).toBeNull();
  });

  it('is stretched by scrypt with at least 2^17 rounds of work', () => {
    expect(wrap.kdf).toMatchObject({ name: 'scrypt', N: 2 ** 17, r: 8, p: 1 });
  });

  it('is refused before any work when a file asks for too much or too little of it', () => {
    for (const N of [2 ** 30, 2 ** 10, 131_073])
      expect(umschlag.safeParse({ ...wrap, kdf: { ...wrap.kdf, N } }).success).toBe(false);
  });
});
