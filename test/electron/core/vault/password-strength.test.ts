import { describe, expect, it } from 'vitest';
import { passwordStrength } from '#electron/core/vault/password-strength.ts';

describe('Ein Kennwort', () => {
  it.each([
    'kurz',
    'passwort1234',
    'aaaaaaaaaaaaaaaa',
    'qwertzuiopü123',
    'passwort passwort',
    'hallo hallo hallo',
    'PetraPetraPetra',
  ])('„%s“ genügt nicht, und ein deutscher Satz sagt warum', async (kennwort) => {
    const { ausreichend, hinweis } = await passwordStrength(kennwort, ['Petra Probe']);
    expect(ausreichend).toBe(false);
    expect(hinweis).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });

  it('aus vier zufälligen Wörtern ist stark', async () => {
    expect(await passwordStrength('Kuchen Regen Lampe Igel')).toEqual({
      stufe: 4,
      wort: 'sehr stark',
      hinweis: '',
      ausreichend: true,
    });
  });

  it('von tausend Zeichen wird ebenso beurteilt', async () => {
    expect((await passwordStrength('Kuchen Regen Lampe '.repeat(60))).ausreichend).toBe(true);
  });
});
