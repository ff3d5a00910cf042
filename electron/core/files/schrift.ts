import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Subsets of Fira Sans as Fontsource cuts them, without the combining marks: of those only some are there, and a
 * letter with its mark is drawn whole by the font below. The browser takes the first whose range holds the letter.
 */
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-0267,U+0269-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0329,U+1EA0-1EF9,U+20AB',
} as const;
const WEIGHTS = [400, 600] as const;

/**
 * What Fira Sans lacks and a font is at hand for; only a paper in which it occurs carries it. The first is Noto Sans
 * cut down to DIN 91379: sequences of letter and mark, rare letters with one, Greek, Cyrillic, raised and lowered signs.
 */
const SCRIPTS = [
  {
    letters:
      /[\u0300-\u036F\p{Script=Greek}\p{Script=Cyrillic}\u0268\u02B3\u02BE\u1D48\u1D57\u1E00-\u1E9F\u2021\u2030\u2032\u2033\u2070-\u209C]/u,
    file: 'noto-sans-din-91379',
    family: 'Noto Sans DIN 91379',
  },
  { letters: /\p{Script=Arabic}/u, file: 'noto-sans-arabic-arabic', family: 'Noto Sans Arabic' },
  { letters: /\p{Script=Ethiopic}/u, file: 'noto-sans-ethiopic-ethiopic', family: 'Noto Sans Ethiopic' },
] as const;

let css: string | null = null;

/**
 * `@font-face` rules with the fonts of `resources/fonts` inside, so that a paper needs nothing but itself.
 * @param inhalt what the paper says
 */
export function schriftCss(inhalt = ''): string {
  const more = SCRIPTS.filter(({ letters }) => letters.test(inhalt)).flatMap(({ file, family }) =>
    WEIGHTS.map(
      (weight) =>
        `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${fontFile(`${file}-${weight}-normal`)}) format('woff2'); }`,
    ),
  );
  return [latinCss(), ...more].join('\n');
}

function latinCss(): string {
  css ??= WEIGHTS.flatMap((weight) =>
    Object.entries(SUBSETS).map(([subset, range]) => fontFace(subset, weight, range)),
  ).join('\n');
  return css;
}

function fontFace(subset: string, weight: number, range: string): string {
  return `@font-face { font-family: 'Fira Sans'; font-weight: ${weight}; src: url(data:font/woff2;base64,${fontFile(`fira-sans-${subset}-${weight}-normal`)}) format('woff2'); unicode-range: ${range}; }`;
}

function fontFile(name: string): string {
  return readFileSync(join(fontsFolder(), `${name}.woff2`)).toString('base64');
}

/** The same folder from the source, from the built core in `out/core` and from inside the packaged program. */
function fontsFolder(): string {
  let folder = import.meta.dirname;
  while (folder !== dirname(folder)) {
    const candidate = join(folder, 'resources', 'fonts');
    if (existsSync(candidate)) return candidate;
    folder = dirname(folder);
  }
  throw new Error('resources/fonts is missing from the program');
}
