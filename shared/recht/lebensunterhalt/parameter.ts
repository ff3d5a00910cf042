/** Amounts of recht.md 7.4 by date, in euro cents, each table with its source. A year without a table has no answer. */
import { asDatum, type Datum } from '#shared/lib/datum.ts';

export type Stufe = 1 | 2 | 3 | 4 | 5 | 6;

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
};

export type Parameter = {
  /** Printed with every calculation, e.g. `2026`. */
  readonly id: string;
  readonly quelle: string;
  readonly regelbedarf: Readonly<Record<Stufe, number>>;
  readonly absetzregel: Absetzregel;
};

type Dated<T> = { readonly von: Datum; readonly bis: Datum | null; readonly wert: T };

const year = (
  jahr: number,
  euro: readonly [number, number, number, number, number, number],
): Dated<Pick<Parameter, 'id' | 'quelle' | 'regelbedarf'>> => ({
  von: asDatum(`${jahr}-01-01`),
  bis: asDatum(`${jahr}-12-31`),
  wert: {
    id: String(jahr),
    quelle: `Regelbedarfe ${jahr}, Anlage zu § 28 SGB XII`,
    regelbedarf: {
      1: euro[0] * 100,
      2: euro[1] * 100,
      3: euro[2] * 100,
      4: euro[3] * 100,
      5: euro[4] * 100,
      6: euro[5] * 100,
    },
  },
});

/** 2027 is announced but not published: the table ends on 31.12.2026, and so do the answers. */
const regelbedarfe = [
  year(2021, [446, 401, 357, 373, 309, 283]),
  year(2022, [449, 404, 360, 376, 311, 285]),
  year(2023, [502, 451, 402, 420, 348, 318]),
  year(2024, [563, 506, 451, 471, 390, 357]),
  year(2025, [563, 506, 451, 471, 390, 357]),
  year(2026, [563, 506, 451, 471, 390, 357]),
];

/** § 11b Abs. 2, 3 SGB II until 30.06.2023. */
export const absetzregelAlt: Absetzregel = {
  id: '11b-alt',
  grundabsetzbetrag: 100_00,
  stufen: [
    { ueber: 100_00, bis: 1000_00, bisMitKind: 1000_00, prozent: 20 },
    { ueber: 1000_00, bis: 1200_00, bisMitKind: 1500_00, prozent: 10 },
  ],
};

/** § 11b Abs. 2, 3 SGB II since 01.07.2023. */
export const absetzregel2023: Absetzregel = {
  id: '11b-2023',
  grundabsetzbetrag: 100_00,
  stufen: [
    { ueber: 100_00, bis: 520_00, bisMitKind: 520_00, prozent: 20 },
    { ueber: 520_00, bis: 1000_00, bisMitKind: 1000_00, prozent: 30 },
    { ueber: 1000_00, bis: 1200_00, bisMitKind: 1500_00, prozent: 10 },
  ],
};

const absetzregeln: readonly Dated<Absetzregel>[] = [
  { von: asDatum('2021-01-01'), bis: asDatum('2023-06-30'), wert: absetzregelAlt },
  { von: asDatum('2023-07-01'), bis: null, wert: absetzregel2023 },
];

/** The amounts of a day, or one sentence why there are none; the latest year is never reused silently. */
export function parameterFuer(tag: Datum): Parameter | { readonly keine: string } {
  const betraege = onDay(regelbedarfe, tag);
  const absetzregel = onDay(absetzregeln, tag);
  if (!betraege || !absetzregel)
    return { keine: `Für ${tag.slice(0, 4)} sind keine Regelbedarfe hinterlegt.` };
  return { ...betraege, absetzregel };
}

function onDay<T>(tabelle: readonly Dated<T>[], tag: Datum): T | undefined {
  return tabelle.find(({ von, bis }) => von <= tag && (bis === null || tag <= bis))?.wert;
}
