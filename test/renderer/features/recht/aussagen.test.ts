import { describe, expect, test } from 'vitest';
import { aussagenZu, readAussagen } from '#renderer/features/recht/aussagen.ts';

describe('Was das Programm sagt, auf der Seite „Recht“', () => {
  test('steht je Kriterium und Zustand, ein Satz je Zeile, darunter, was dazu gehört', () =>
    expect([
      ...readAussagen(
        'Kopf\n\n## Q.PASS\n\n### erfüllt\n\n- Der Pass ist gültig.\n\n### unbekannt\n\n- Das ist offen.\n  - Zu tun: Fragen.\n',
      ),
    ]).toEqual([
      [
        'Q.PASS',
        [
          { zustand: 'erfüllt', saetze: [{ satz: 'Der Pass ist gültig.', dazu: [] }] },
          { zustand: 'unbekannt', saetze: [{ satz: 'Das ist offen.', dazu: ['Zu tun: Fragen.'] }] },
        ],
      ],
    ]));

  test('nennt zu den sechs Jahren Aufenthalt Sätze für die erreichte und die offene Frist', () => {
    const zustaende = aussagenZu('25b1.VORAUF').map(({ zustand }) => zustand);
    expect(zustaende).toEqual(expect.arrayContaining(['erfüllt', 'offen, erreichbar mit der Zeit']));
    expect(aussagenZu('99x.NICHTS')).toEqual([]);
  });
});
