import { TextRun, type ParagraphChild } from 'docx';
import type { Inline, Text } from '#shared/dokumente/modell.ts';
import { assertNever } from '#shared/lib/assert.ts';

/** Non-breaking spaces under a line: they survive where Word would drop blanks at the end of a line. */
const WIDTH = { kurz: 27, mittel: 51, lang: 90 } as const;

export function runs(text: Text): ParagraphChild[] {
  return text.map(run);
}

function run(part: Inline): TextRun {
  switch (part.kind) {
    case 'text':
      return new TextRun(part.text);
    case 'strong':
      return new TextRun({ text: part.text, bold: true });
    case 'field':
      return part.value === null
        ? new TextRun({
            text: '\u00a0'.repeat(WIDTH[part.width]),
            underline: { type: 'single', color: '8A939C' },
          })
        : new TextRun({ text: part.value, bold: true });
    case 'break':
      return new TextRun({ break: 1 });
    default:
      return assertNever(part);
  }
}
