import { describe, expect, test } from 'vitest';
import { pruefsaetze, readSaetze } from '#renderer/features/recht/pruefsaetze.ts';

describe('Die Prüfsätze auf der Seite „Recht“', () => {
  test('stehen je Kriterium, ein Satz je Zeile', () =>
    expect([
      ...readSaetze('Kopf\n\n## 25b1.DEU\n\n- A2 genügt\n- A1 genügt nicht\n\n## Q.PASS\n\n- gültig\n'),
    ]).toEqual([
      ['25b1.DEU', ['A2 genügt', 'A1 genügt nicht']],
      ['Q.PASS', ['gültig']],
    ]));

  test('nennen, womit die sechs Jahre geprüft sind; was es nicht gibt, hat keine', () => {
    expect(pruefsaetze('25b1.VORAUF').join(' ')).toContain('§ 60b');
    expect(pruefsaetze('99x.NICHTS')).toEqual([]);
  });
});
