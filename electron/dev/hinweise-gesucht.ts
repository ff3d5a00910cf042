/** Where advisories were searched for by hand, and the packages for which nothing was found. */
export type Quelle = {
  readonly name: string;
  /** How far the copy at hand reaches; what came later is not in it. */
  readonly stand: string;
};

export const quellen: readonly Quelle[] = [
  {
    name: 'Fäden öffentlicher Projekte auf GitHub, darunter die der GitHub Advisory Database, unter dem Namen des Pakets oder seines Projekts',
    stand: 'jüngster Beitrag vom 22. September 2026',
  },
  { name: 'Liste von Retire.js, nach dem genauen Namen jedes Pakets', stand: '22. August 2026' },
  {
    name: 'Liste der Node.js Security Working Group, nach dem genauen Namen jedes Pakets',
    stand: 'Einträge bis April 2020',
  },
  {
    name: 'Liste bekannter Schadpakete der OpenSSF, nach dem genauen Namen jedes Pakets',
    stand: 'gespeicherter Teil, jüngster gesehener Eintrag vom Mai 2026',
  },
  { name: 'Änderungslisten, die den Paketen beiliegen', stand: 'die ausgelieferte Fassung' },
];

export type Suche = {
  readonly am: string;
  /** What the threads were searched for: the package itself, or the project it belongs to. */
  readonly unter: string;
};

const einzeln = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { am: '2026-11-22', unter: name }]));

const mit = (unter: string, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { am: '2026-11-22', unter }]));

/** Searched for, and nothing found that concerns this package. */
export const ohneBefund: Readonly<Record<string, Suche>> = {
  ...einzeln(
    '@expo-google-fonts/noto-sans',
    '@fast-csv/format',
    '@floating-ui/core',
    '@floating-ui/dom',
    '@mantine/core',
    '@mantine/form',
    '@mantine/hooks',
    '@tabler/icons-react',
    '@tanstack/query-core',
    '@tanstack/react-query',
    '@tanstack/react-virtual',
    '@tanstack/virtual-core',
    '@zip.js/zip.js',
    'chardet',
    'clsx',
    'core-util-is',
    'dayjs',
    'dijkstrajs',
    'docx',
    'easy-template-x',
    'fast-deep-equal',
    'fastest-levenshtein',
    'get-nonce',
    'highs',
    'ical-generator',
    'iconv-lite',
    'immediate',
    'inherits',
    'isarray',
    'lie',
    'lodash.escaperegexp',
    'lodash.get',
    'lodash.groupby',
    'lodash.isequal',
    'lodash.isnil',
    'lodash.uniq',
    'process-nextick-args',
    'qr',
    'qrcode',
    'react-number-format',
    'react-remove-scroll',
    'react-remove-scroll-bar',
    'react-style-singleton',
    'readable-stream',
    'regexparam',
    'safe-buffer',
    'safer-buffer',
    'saxes',
    'scheduler',
    'setimmediate',
    'string_decoder',
    'temporal-polyfill',
    'tslib',
    'use-callback-ref',
    'use-sidecar',
    'use-sync-external-store',
    'util-deprecate',
    'wouter',
    'xmlchars',
  ),
  ...mit('@floating-ui', '@floating-ui/react', '@floating-ui/react-dom', '@floating-ui/utils'),
  ...mit(
    '@fontsource',
    '@fontsource/fira-sans',
    '@fontsource/noto-sans-arabic',
    '@fontsource/noto-sans-ethiopic',
  ),
  ...mit(
    '@zxcvbn-ts',
    '@zxcvbn-ts/dictionary-compression',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-de',
  ),
  ...mit('lodash, einzelne Funktionen', 'lodash.isboolean', 'lodash.isfunction', 'lodash.isundefined'),
  ...mit('temporal-polyfill', 'temporal-utils'),
};

/** Ships, and nobody has searched yet: a new package stands here until somebody has; the page says so. */
export const nichtGesucht: readonly string[] = [];
