/** Amounts of recht.md 7.4 in euro cents, each with its validity and source. What was not found there is not here. */
import { asDatum, type Datum } from '#shared/lib/datum.ts';

export type Stufe = 1 | 2 | 3 | 4 | 5 | 6;
export type Stufen = Readonly<Record<Stufe, number>>;

/** Both days inclusive; `bis` null: open. */
export type Dated<T> = { readonly von: Datum; readonly bis: Datum | null; readonly wert: T };

/** One tier of § 11b Abs. 3 SGB II: a share of the gross income between two amounts stays out of account. */
export type Absetzstufe = {
  readonly ueber: number;
  readonly bis: number;
  readonly bisMitKind: number;
  readonly prozent: number;
};

export type Absetzregel = {
  readonly id: string;
  readonly grundabsetzbetrag: number;
  readonly stufen: readonly Absetzstufe[];
  /** The tier that people under 25 in school or training do not get, because the Minijob limit stays free instead. */
  readonly ohneInAusbildung: Absetzstufe | null;
};

type Euro = readonly [number, number, number, number, number, number];

const stufen = (euro: Euro): Stufen => ({
  1: euro[0] * 100,
  2: euro[1] * 100,
  3: euro[2] * 100,
  4: euro[3] * 100,
  5: euro[4] * 100,
  6: euro[5] * 100,
});

export type Jahreswerte = {
  readonly jahr: number;
  readonly regelbedarf: Stufen;
  /** § 3a AsylbLG, personal and necessary need together; null where no source was read. */
  readonly grundleistung: Stufen | null;
  /** § 8 Abs. 1a SGB IV. */
  readonly minijobgrenze: number | null;
  /** Per child and month, § 66 EStG. */
  readonly kindergeld: number | null;
};

/** 2027 is announced but not published: the table ends with 2026, and so do the answers. */
export const jahreswerte: readonly Jahreswerte[] = [
  {
    jahr: 2021,
    regelbedarf: stufen([446, 401, 357, 373, 309, 283]),
    grundleistung: null,
    minijobgrenze: null,
    kindergeld: null,
  },
  {
    jahr: 2022,
    regelbedarf: stufen([449, 404, 360, 376, 311, 285]),
    grundleistung: stufen([367, 330, 294, 326, 283, 249]),
    minijobgrenze: null,
    kindergeld: null,
  },
  {
    jahr: 2023,
    regelbedarf: stufen([502, 451, 402, 420, 348, 318]),
    grundleistung: stufen([410, 369, 328, 364, 304, 278]),
    minijobgrenze: null,
    kindergeld: 250_00,
  },
  {
    jahr: 2024,
    regelbedarf: stufen([563, 506, 451, 471, 390, 357]),
    grundleistung: stufen([460, 413, 368, 408, 341, 312]),
    minijobgrenze: 538_00,
    kindergeld: 250_00,
  },
  {
    jahr: 2025,
    regelbedarf: stufen([563, 506, 451, 471, 390, 357]),
    grundleistung: stufen([441, 397, 353, 391, 327, 299]),
    minijobgrenze: 556_00,
    kindergeld: 255_00,
  },
  {
    jahr: 2026,
    regelbedarf: stufen([563, 506, 451, 471, 390, 357]),
    grundleistung: stufen([455, 409, 365, 405, 337, 309]),
    minijobgrenze: 603_00,
    kindergeld: 259_00,
  },
];

/** § 11b Abs. 2, 3 SGB II until 30.06.2023. */
export const absetzregelAlt: Absetzregel = {
  id: '11b-alt',
  grundabsetzbetrag: 100_00,
  stufen: [
    { ueber: 100_00, bis: 1000_00, bisMitKind: 1000_00, prozent: 20 },
    { ueber: 1000_00, bis: 1200_00, bisMitKind: 1500_00, prozent: 10 },
  ],
  ohneInAusbildung: null,
};

const zwanzigProzent: Absetzstufe = { ueber: 100_00, bis: 520_00, bisMitKind: 520_00, prozent: 20 };

/** § 11b Abs. 2, 2b, 3 SGB II since 01.07.2023. */
export const absetzregel2023: Absetzregel = {
  id: '11b-2023',
  grundabsetzbetrag: 100_00,
  stufen: [
    zwanzigProzent,
    { ueber: 520_00, bis: 1000_00, bisMitKind: 1000_00, prozent: 30 },
    { ueber: 1000_00, bis: 1200_00, bisMitKind: 1500_00, prozent: 10 },
  ],
  ohneInAusbildung: zwanzigProzent,
};

/** The first day of the old rule is own knowledge, not read; earlier amounts are entered by hand anyway. */
export const absetzregeln: readonly Dated<Absetzregel>[] = [
  { von: asDatum('2011-07-01'), bis: asDatum('2023-06-30'), wert: absetzregelAlt },
  { von: asDatum('2023-07-01'), bis: null, wert: absetzregel2023 },
];
