import type { Page } from '@playwright/test';

/** The keyboard, counting every key by what it was pressed for. A combination counts as one. */
export class Tastatur {
  readonly counts = new Map<string, { faelle: number; tasten: number }>();
  private readonly page: Page;
  private current = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.current += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    for (const sign of text) await this.press(sign);
  }

  /** Everything pressed since the last time was for this. */
  book(what: string): void {
    const before = this.counts.get(what) ?? { faelle: 0, tasten: 0 };
    this.counts.set(what, { faelle: before.faelle + 1, tasten: before.tasten + this.current });
    this.current = 0;
  }
}

/** What a round through a whole list took, as a page of the documentation. */
export function tastenBericht(tastatur: Tastatur, gesamt: number): string {
  const rows = [...tastatur.counts]
    .map(([what, { faelle, tasten }]) => ({ what, faelle, tasten }))
    .toSorted((a, b) => a.what.localeCompare(b.what, 'de'));
  const alle = rows.reduce((sum, { tasten }) => sum + tasten, 0);
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Sichtung: keystrokes per case',
    '',
    `Written by the story „führt allein mit der Tastatur durch eine ganze Liste“ (test/e2e/sichtung.spec.ts), which`,
    `goes through the sample list of ${gesamt} people by keyboard alone and fails when this page says something else.`,
    'Reading is not counted; a combination of keys counts as one.',
    '',
    line(['result', 'keys per case']),
    line(['---', '---']),
    ...rows.map(({ what, faelle, tasten }) => line([what, perCase(tasten, faelle)])),
    line([`all ${gesamt}`, perCase(alle, gesamt)]),
    '',
    '## Keys',
    '',
    line(['key', 'where', 'what it does']),
    line(['---', '---', '---']),
    ...TASTEN.map(line),
    '',
  ].join('\n');
}

const TASTEN = [
  [
    '1 to 9',
    'start of the Sichtung',
    'begins a round: without result, never checked, second look, facts were missing; then the selection of the list and the saved views',
  ],
  ['1 to 5', 'a case', 'grün, gelb, rot, Angaben fehlen, zurückstellen'],
  ['Alt+1 to Alt+5', 'a case, also inside a field', 'the same'],
  ['1 to 9', 'the reason', 'chooses or drops a sentence'],
  ['Enter', 'the reason', 'saves and goes on; Shift+Enter begins a line'],
  ['Esc', 'the reason', 'back to reading'],
  ['Ctrl+Z', 'a case, or the end of a round', 'takes the last step back, as often as there are steps'],
  ['F8', 'everywhere', 'opens the counter view; Esc closes the person, then the view'],
] as const;

const perCase = (tasten: number, faelle: number): string => (tasten / faelle).toFixed(1);
