import { TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { runsRightToLeft, type Inline, type Text } from '#shared/dokumente/modell.ts';
import { assertNever } from '#shared/lib/assert.ts';

/** Non-breaking spaces under a line: they survive where Word would drop blanks at the end of a line. */
const WIDTH = { kurz: 27, mittel: 51, lang: 90 } as const;

/** Fonts that every Windows office has for scripts that Calibri lacks. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}|\p{Script=Hebrew}/u, 'Arial'],
  [/\p{Script=Ethiopic}/u, 'Ebrima'],
  [/\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Tamil}/u, 'Nirmala UI'],
  [/\p{Script=Georgian}|\p{Script=Armenian}/u, 'Sylfaen'],
  [/\p{Script=Han}/u, 'Microsoft YaHei'],
];

export function runs(text: Text): ParagraphChild[] {
  return text.map((part) => run(part, {}));
}

/** What a paragraph says, with the direction of its script and the language of its column. */
export function written(
  text: Text,
  sprache?: string,
): { readonly children: ParagraphChild[]; readonly bidirectional?: boolean } {
  const rightToLeft = runsRightToLeft(text);
  if (!rightToLeft && sprache === undefined) return { children: runs(text) };
  const language = sprache === undefined ? {} : { language: { value: sprache, bidirectional: sprache } };
  return {
    ...(rightToLeft && { bidirectional: true }),
    children: text.map((part) => run(part, { ...language, ...(rightToLeft && { rightToLeft }) })),
  };
}

function run(part: Inline, script: IRunOptions): TextRun {
  switch (part.kind) {
    case 'text':
      return new TextRun({ text: part.text, ...script, ...font(part.text) });
    case 'strong':
      return new TextRun({ text: part.text, bold: true, ...script, ...font(part.text) });
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

function font(text: string): IRunOptions {
  const found = SCRIPTS.find(([script]) => script.test(text));
  return found === undefined ? {} : { font: found[1] };
}
