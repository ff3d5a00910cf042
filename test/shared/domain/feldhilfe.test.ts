import { describe, expect, it } from 'vitest';
import { eintragTabellen } from '#shared/api/eintrag.ts';
import { feldhilfe } from '#shared/domain/feldhilfe.ts';
import { records } from '#shared/domain/records.ts';

const tabellen = ['person', 'haushalt', ...eintragTabellen] as const;

describe('Jedes Feld einer Fallakte', () => {
  it.each(tabellen)(
    '%s sagt, wozu es da ist, worauf es beruht und was geschieht, wenn es leer bleibt',
    (tabelle) => {
      for (const feld of Object.keys(records[tabelle].shape).filter(
        (each) => !['id', 'personId'].includes(each),
      )) {
        const worte = feldhilfe(tabelle, feld);
        for (const satz of [worte?.zweck, worte?.rechtsgrund, worte?.leer])
          expect(satz, `${tabelle}.${feld}`).toMatch(/^[A-ZÄÖÜ§0-9„].*[.?]$/u);
      }
    },
  );

  it('was es nicht gibt, wird nicht erklärt', () => {
    expect(feldhilfe('person', 'religion')).toBeNull();
    expect(feldhilfe('constructor', 'name')).toBeNull();
  });
});
