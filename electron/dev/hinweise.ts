/**
 * Known advisories of what ships, looked up by hand in stored copies of public sources (threads of the GitHub Advisory
 * Database and of projects, blog posts). `npm audit` does not see them: what is bundled stands under devDependencies.
 * Look again, with a scanner, before each release.
 */
export const NACHGESEHEN_AM = '2026-11-21';

/** The SQLite inside the driver. */
export const SQLITE = '3.53.4';

export type Hinweis = {
  readonly id: string;
  readonly worum: string;
  /** First versions without it, one per line of releases. */
  readonly behobenIn: readonly string[];
  /** Of the part concerned, where a package carries one with a version of its own; a test reads it from the part itself. */
  readonly fassung?: string;
  /** Why the program is not affected although its version is; required then. */
  readonly warumNicht?: string;
};

/** By package name; a package without an entry here must stand in one of the two lists below. */
export const hinweise: Readonly<Record<string, readonly Hinweis[]>> = {
  '@fast-csv/parse': [
    { id: 'CVE-2020-26256', worum: 'langsamer regulärer Ausdruck bei ignoreEmpty', behobenIn: ['4.3.6'] },
  ],
  '@xmldom/xmldom': [
    { id: 'CVE-2021-21366', worum: 'mehrdeutiges Lesen von XML', behobenIn: ['0.5.0'] },
    { id: 'CVE-2021-32796', worum: 'Sonderzeichen beim Schreiben', behobenIn: ['0.7.0'] },
    { id: 'CVE-2022-37616', worum: 'Veränderung des Prototyps', behobenIn: ['0.7.6', '0.8.3'] },
    { id: 'CVE-2022-39353', worum: 'mehrere Wurzelknoten', behobenIn: ['0.7.7', '0.8.4'] },
    { id: 'CVE-2026-34601', worum: 'Einschleusen über CDATA', behobenIn: ['0.8.12', '0.9.9'] },
    { id: 'CVE-2026-41672', worum: 'Einschleusen über Kommentare', behobenIn: ['0.8.13', '0.9.10'] },
    {
      id: 'CVE-2026-41673',
      worum: 'unbegrenzte Schachtelung beim Schreiben',
      behobenIn: ['0.8.13', '0.9.10'],
    },
    { id: 'CVE-2026-41674', worum: 'Einschleusen über DOCTYPE', behobenIn: ['0.8.13', '0.9.10'] },
    {
      id: 'CVE-2026-41675',
      worum: 'Einschleusen über Verarbeitungsanweisungen',
      behobenIn: ['0.8.13', '0.9.10'],
    },
    {
      id: 'CVE-2026-83605',
      worum: 'Einschleusen über Attribute',
      behobenIn: ['0.8.14', '0.9.11'],
      warumNicht:
        'easy-template-x schreibt damit Word-XML, nie HTML; Vorlagen prüft vorher der strenge Leser in seinem eigenen Prozess, und Angaben der Personen werden Text, nie Namen von Attributen. Beim nächsten Aktualisieren auf 0.8.14 heben.',
    },
  ],
  'better-sqlite3-multiple-ciphers': [
    {
      id: 'CVE-2025-6965',
      worum: 'SQLite: Speicherfehler bei Aggregaten',
      behobenIn: ['3.50.2'],
      fassung: SQLITE,
    },
    { id: 'CVE-2026-11824', worum: 'SQLite: Speicherfehler in FTS5', behobenIn: ['3.53.2'], fassung: SQLITE },
  ],
  electron: [
    {
      id: 'CVE-2025-55305',
      worum: 'Umgehen der asar-Prüfung über Dateien daneben',
      behobenIn: ['35.7.5', '37.3.1'],
    },
    {
      id: 'CVE-2026-34769',
      worum: 'Codeausführung über undokumentierte Schalter',
      behobenIn: ['38.8.6', '39.8.0', '40.7.0'],
    },
    {
      id: 'CVE-2026-70602',
      worum: 'Erweiterungen über Sitzungsgrenzen',
      behobenIn: ['39.8.8', '40.9.0', '41.2.1', '42.0.0'],
    },
    {
      id: 'CVE-2026-70603',
      worum: 'shell.openPath mit NUL-Byte',
      behobenIn: ['39.8.6', '40.9.0', '41.1.1', '42.0.0'],
    },
    {
      id: 'CVE-2026-70604',
      worum: 'Lesen über fremde Herkunft bei eigenem Protokoll',
      behobenIn: ['39.8.10', '40.9.3', '41.4.0', '42.0.0'],
    },
    {
      id: 'GHSA-9f4c-93c8-jc8g',
      worum: 'Fenster aus einem gesperrten Rahmen',
      behobenIn: ['41.10.3', '43.3.0'],
    },
  ],
  fflate: [{ id: 'CVE-2026-45820', worum: 'Endlosschleife bei ZIP64', behobenIn: ['0.7.5', '0.8.3'] }],
  json5: [{ id: 'CVE-2022-46175', worum: 'Veränderung des Prototyps', behobenIn: ['1.0.2', '2.2.2'] }],
  jszip: [
    { id: 'CVE-2021-23413', worum: 'Veränderung des Prototyps', behobenIn: ['3.7.0'] },
    { id: 'CVE-2022-48285', worum: 'Pfade in Archiven', behobenIn: ['3.8.0'] },
  ],
  papaparse: [{ id: 'CVE-2020-36649', worum: 'langsamer regulärer Ausdruck', behobenIn: ['5.2.0'] }],
  'pdfjs-dist': [
    { id: 'CVE-2024-4367', worum: 'Skripte über Schriften in PDF', behobenIn: ['4.2.67'] },
    { id: 'CVE-2026-16633', worum: 'Skripte in PDF', behobenIn: ['6.2.108'] },
  ],
  'react-dom': [
    {
      id: 'CVE-2026-44907',
      worum: 'Überlastung durch Serverfunktionen (hier gibt es keine)',
      behobenIn: ['19.2.8'],
    },
  ],
  uuid: [
    {
      id: 'CVE-2026-41907',
      worum: 'fehlende Grenzprüfung in v3, v5 und v6 mit eigenem Puffer',
      behobenIn: ['11.1.1', '12.0.1', '13.0.1', '14.0.0'],
      warumNicht: 'exceljs ruft nur v4 und ohne Puffer auf. Beim nächsten Aktualisieren auf 11.1.1 heben.',
    },
  ],
  zod: [{ id: 'CVE-2023-4316', worum: 'langsamer regulärer Ausdruck für E-Mail', behobenIn: ['3.22.3'] }],
};

/** Searched for on the same day, nothing found that concerns this package. */
export const ohneBefund: readonly string[] = [
  '@mantine/core',
  '@tanstack/query-core',
  '@tanstack/react-query',
  'dayjs',
  'docx-preview',
  'exceljs',
  'iconv-lite',
  'pako',
  'react',
];

/** No advisory is known to us, but nobody has searched for each of these: the scanner before a release does. */
export const nichtEinzeln: readonly string[] = [
  '@fast-csv/format',
  '@floating-ui/core',
  '@floating-ui/dom',
  '@floating-ui/react',
  '@floating-ui/react-dom',
  '@floating-ui/utils',
  '@fontsource/fira-sans',
  '@fontsource/noto-sans-arabic',
  '@fontsource/noto-sans-ethiopic',
  '@mantine/form',
  '@mantine/hooks',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  '@tanstack/virtual-core',
  '@zip.js/zip.js',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/dictionary-compression',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-de',
  'chardet',
  'clsx',
  'core-util-is',
  'dijkstrajs',
  'docx',
  'easy-template-x',
  'fast-csv',
  'fast-deep-equal',
  'fastest-levenshtein',
  'get-nonce',
  'highs',
  'ical-generator',
  'immediate',
  'inherits',
  'isarray',
  'klona',
  'lie',
  'lodash.escaperegexp',
  'lodash.get',
  'lodash.groupby',
  'lodash.isboolean',
  'lodash.isequal',
  'lodash.isfunction',
  'lodash.isnil',
  'lodash.isundefined',
  'lodash.uniq',
  'pngjs',
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
  'temporal-utils',
  'tslib',
  'use-callback-ref',
  'use-sidecar',
  'use-sync-external-store',
  'util-deprecate',
  'wouter',
  'xmlchars',
];
