/**
 * Known advisories of what ships, looked up by hand (`hinweise-gesucht.ts` says where, and for which packages nothing was
 * found). Look again, with a scanner, before each release.
 */
export const NACHGESEHEN_AM = '2026-11-22';

/** The SQLite inside the driver. */
export const SQLITE = '3.53.4';

export type Hinweis = {
  readonly id: string;
  readonly worum: string;
  /** First versions without it, one per line of releases; none if no mended version is known. */
  readonly behobenIn: readonly string[];
  /** Of the part concerned, where a package carries one with a version of its own; a test reads it from the part itself. */
  readonly fassung?: string;
  /** Why the program is not affected although its version is, or no mended one is known; required then, and only then. */
  readonly warumNicht?: string;
};

/** By package name; a package without an entry here must stand in one of the lists of `hinweise-gesucht.ts`. */
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
    },
    ...[
      [
        'GHSA-w2rr-34g9-rvrj, GHSA-4w3w-2rp5-g8jm',
        'ungültige Namen von Elementen und Attributen beim Schreiben',
        '0.8.14',
        '0.9.11',
      ],
      ['GHSA-965w-775f-mr7g', 'Speicher wächst quadratisch mit Namensräumen', '0.8.15', '0.9.12'],
      ['GHSA-8344-3jmq-59r6', 'Lesezeit wächst quadratisch mit doppelten Attributen', '0.8.15', '0.9.12'],
      ['GHSA-x4fp-j954-r2f4', 'langsamer regulärer Ausdruck in Endtags', '0.8.15'],
      ['GHSA-93r5-fhx6-vmg9', 'Lesezeit wächst quadratisch bei fehlerhaftem XML', '0.8.15', '0.9.12'],
      ['GHSA-27p8-2357-5qqv', 'Einschleusen über den Namen des DOCTYPE', '0.8.15', '0.9.12'],
      ['GHSA-c7q8-3ch8-vqpv', 'Einschleusen über Ziele von Verarbeitungsanweisungen', '0.8.15', '0.9.12'],
      ['GHSA-6gmq-8vp8-gcm6', 'Einschleusen über Namen von Entitäten', '0.8.15', '0.9.12'],
      ['GHSA-6h8r-xr42-gp59', 'Endtags mit Anhang werden angenommen', '0.8.15', '0.9.12'],
    ].map(([id = '', worum = '', ...behobenIn]) => ({ id, worum, behobenIn })),
    {
      id: 'GHSA-6mj3-qw4j-hgrw, GHSA-jxjr-3g7g-3944, GHSA-vr34-hp96-76pp, GHSA-3px3-54cx-rmw9, GHSA-g53g-w8rj-fmg7',
      worum: 'Zeilenumbrüche in Namen, langsames Lesen von Anweisungen und von HTML',
      behobenIn: ['0.9.12'],
      warumNicht:
        'Die Änderungslisten nennen sie nur bei der Reihe 0.9, und ein Scanner meldete im September 2026 zu 0.8.15 nichts mehr. Vorlagen schreibt vorher der strenge Leser neu (ADR 0029); HTML liest hier niemand damit.',
    },
  ],
  '@zxcvbn-ts/core': [
    {
      id: 'dropbox/zxcvbn Nr. 327',
      worum: 'langsame reguläre Ausdrücke bei sehr langen Kennwörtern, gemeldet beim Vorgänger',
      behobenIn: [],
      warumNicht:
        'Geschätzt werden nur die ersten 100 Zeichen (electron/core/vault/password-strength.ts), und die Bibliothek selbst hört bei 256 auf.',
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
    {
      id: 'CVE-2026-11822',
      worum: 'SQLite: Schwester von CVE-2026-11824',
      behobenIn: ['3.53.2'],
      fassung: SQLITE,
    },
    {
      id: 'CVE-2025-70873',
      worum: 'SQLite: uninitialisierter Speicher in zipfile',
      behobenIn: ['3.51.3'],
      fassung: SQLITE,
    },
    {
      id: 'CVE-2022-35737',
      worum: 'SQLite: Überlauf bei sehr langen Texten in der C-Schnittstelle',
      behobenIn: ['3.39.2'],
      fassung: SQLITE,
    },
  ],
  'docx-preview': [
    {
      id: 'docxjs Nr. 194',
      worum: 'Verweise mit javascript: werden übernommen; ohne CVE',
      behobenIn: [],
      warumNicht:
        'Gezeichnet wird im Kern in einen Baum, der keine Verweise, Rahmen und Skripte kennt (electron/core/files/vorlage/html-baum.ts); eingebettete Teile (altChunks) sind abgeschaltet, und die Seite verbietet alles außer Bildern und Stilen.',
    },
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
    { id: 'CVE-2026-34765', worum: 'benannte Fenster über Grenzen', behobenIn: ['40.8.5'] },
    { id: 'GHSA-r4w5-6pfg-jxp5', worum: 'Antworten aus fremdem Zwischenspeicher', behobenIn: ['42.5.1'] },
    {
      id: 'GHSA-vv43-5jgx-7qv8',
      worum: 'Wettlauf beim Aktualisieren unter macOS',
      behobenIn: ['39.8.10', '41.10.5', '42.0.0'],
    },
    {
      id: 'GHSA-hq2x-r82h-9wj4',
      worum: 'aufgehende Fenster verlieren Sperren',
      behobenIn: ['41.10.4', '42.5.2', '43.0.0'],
    },
    {
      id: 'GHSA-gr2m-v5gq-v685',
      worum: 'Fenster aus gesperrten Seiten erben die Sperre nicht',
      behobenIn: ['41.10.6', '42.9.2', '43.4.1', '44.0.0'],
    },
    {
      id: 'GHSA-qmv3-fv6v-rmhq',
      worum: 'Zwischenspeicher der Preload-Skripte ungeprüft',
      behobenIn: ['42.10.0', '43.4.2', '44.0.0'],
    },
    {
      id: 'GHSA-j84w-jfhq-vhvj',
      worum:
        'veröffentlicht spätestens am 19. September 2026; Inhalt und behobene Fassung waren nicht zu sehen',
      behobenIn: [],
      warumNicht:
        'Unsere Fassung ist vom 19. November 2026, die erste ihrer Reihe vom 21. Oktober. Das spricht dafür, dass er behoben ist, beweist es aber nicht: vor der Ausgabe im Scanner nachsehen.',
    },
  ],
  exceljs: [
    { id: 'CVE-2018-16459', worum: 'Skripte über Zellen in HTML', behobenIn: ['1.6.0'] },
    {
      id: 'SNYK-JS-EXCELJS-19234023',
      worum: 'im August 2026 gegen 4.4.0 gemeldet, laut Faden 3077 des Projekts wieder zurückgezogen',
      behobenIn: [],
      warumNicht:
        'Der Wortlaut war nicht zu sehen. exceljs schreibt hier nur; fremde Excel-Dateien liest ein eigener Leser in einem eigenen Prozess (electron/core/reader).',
    },
  ],
  'fast-csv': [
    {
      id: 'CVE-2020-26256',
      worum: 'langsamer regulärer Ausdruck bei ignoreEmpty',
      behobenIn: ['4.3.6'],
    },
  ],
  fflate: [{ id: 'CVE-2026-45820', worum: 'Endlosschleife bei ZIP64', behobenIn: ['0.7.5', '0.8.3'] }],
  json5: [{ id: 'CVE-2022-46175', worum: 'Veränderung des Prototyps', behobenIn: ['1.0.2', '2.2.2'] }],
  jszip: [
    { id: 'CVE-2021-23413', worum: 'Veränderung des Prototyps', behobenIn: ['3.7.0'] },
    { id: 'CVE-2022-48285', worum: 'Pfade in Archiven', behobenIn: ['3.8.0'] },
  ],
  klona: [{ id: 'CVE-2020-8125', worum: 'Veränderung des Prototyps', behobenIn: ['1.1.1'] }],
  pako: [
    {
      id: 'CVE-2018-25032',
      worum: 'zlib in C: Schreiben über Grenzen; Scanner nennen es auch bei pako',
      behobenIn: [],
      warumNicht:
        'pako ist in JavaScript nachgeschrieben, das nicht über Grenzen schreiben kann; so antwortet auch der Betreuer (nodeca/pako Nr. 251).',
    },
  ],
  papaparse: [
    { id: 'CVE-2020-36649', worum: 'langsamer regulärer Ausdruck', behobenIn: ['5.2.0'] },
    {
      id: 'ohne Nummer (Änderungsliste 5.7.1)',
      worum: 'Formeln aus Listen unmaskiert; quadratische Suche in CSV mit Anführungszeichen',
      behobenIn: ['5.7.1'],
    },
  ],
  'pdfjs-dist': [
    { id: 'CVE-2018-5158', worum: 'Skripte in PDF', behobenIn: ['1.10.100', '2.0.550'] },
    { id: 'CVE-2024-4367', worum: 'Skripte über Schriften in PDF', behobenIn: ['4.2.67'] },
    { id: 'CVE-2026-16633', worum: 'Skripte in PDF', behobenIn: ['6.2.108'] },
  ],
  pngjs: [
    {
      id: 'pngjs Nr. 394',
      worum: 'im September 2026 gemeldet: Speicher nach Angaben einer fremden PNG-Datei; ohne CVE',
      behobenIn: [],
      warumNicht:
        'Es liest hier niemand PNG mit pngjs: qrcode rechnet nur die Felder aus (electron/core/files/qr-matrix.ts), gezeichnet wird selbst.',
    },
  ],
  react: [
    { id: 'CVE-2013-7035', worum: 'Skripte über Schlüssel', behobenIn: ['0.4.2', '0.5.2'] },
    { id: 'GHSA-hg79-j56m-fxgv', worum: 'Skripte über fremde Objekte als Kinder', behobenIn: ['0.14.0'] },
  ],
  'react-dom': [
    {
      id: 'CVE-2018-6341',
      worum: 'Skripte über Namen von Attributen beim Zeichnen auf einem Server',
      behobenIn: ['16.0.1', '16.1.2', '16.2.1', '16.3.3', '16.4.2'],
    },
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
    },
  ],
  zod: [{ id: 'CVE-2023-4316', worum: 'langsamer regulärer Ausdruck für E-Mail', behobenIn: ['3.22.3'] }],
};
