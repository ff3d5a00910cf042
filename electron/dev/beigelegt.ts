import type { Grund } from './gruende.ts';

/**
 * What lies in resources/ and ships, made once by hand from a package that is not installed (ADR 0050): no module list
 * and no lock file names it, and yet its licence has to be named.
 */
export type Beigabe = Grund & {
  readonly name: string;
  readonly version: string;
  /** SPDX id of what ships of it; the package itself may name more. */
  readonly license: string;
  /** Of the package as the registry has it, as a lock file writes it; what lies here is only a part of it. */
  readonly integrity: `sha512-${string}`;
  /** Below resources/. */
  readonly dateien: readonly string[];
  readonly lizenztext: string;
  /** What was taken and how. */
  readonly was: string;
};

/** By place, the way `gebuendelt.ts` names places; below the root, not below node_modules. */
export const beigaben: Readonly<Record<string, Beigabe>> = {
  'resources/fonts/noto-sans-din-91379': {
    name: '@expo-google-fonts/noto-sans',
    version: '0.4.2',
    license: 'OFL-1.1',
    integrity:
      'sha512-zYD8G2ijWLxqmquoQgghNh/x9p0yxWwArD0oxO1oXY1qx5vOd4t0Kbhnu/Cx8RTy08OgA8RtxuULZFaXwVPnPw==',
    dateien: ['fonts/noto-sans-din-91379-400-normal.woff2', 'fonts/noto-sans-din-91379-600-normal.woff2'],
    lizenztext: 'fonts/OFL-Noto-Sans.txt',
    was: 'nur die Schrift Noto Sans in zwei Stärken, gekürzt auf die Zeichen der DIN 91379',
    wozu: 'seltene Buchstaben und Sequenzen der DIN 91379 auf Papieren',
    warum: 'OFL, setzt jeden Buchstaben mit seinem Zeichen aus einer Schrift',
  },
};
