/**
 * Safe countries of origin as § 60a Abs. 6 S. 1 Nr. 3 AufenthG asks for them, by the day whose law is applied, and
 * who is exempt (§ 104 Abs. 18). Dated data, because the lists change by regulation and by acts of the Union.
 */
import { asDatum, type Datum } from '#shared/lib/datum.ts';

export type Staatenfassung = {
  readonly id: string;
  /** Inclusive; null: open on this side. */
  readonly von: Datum | null;
  readonly bis: Datum | null;
  /** What the norm refers to in this version. */
  readonly verweis: string;
  /** State codes of the Statistisches Bundesamt. */
  readonly staaten: readonly string[];
};

/** AsylG Anlage II since 24.10.2015: Albanien, Bosnien, Ghana, Kosovo, Montenegro, Nordmazedonien, Senegal, Serbien. */
const anlage2015 = ['121', '122', '238', '150', '140', '144', '269', '170'];
/** Since 23.12.2023 also Georgien and Moldau; the regulation under § 29b (since 02.02.2026) names the same ten. */
const anlage2023 = [...anlage2015, '430', '146'];
/** Art. 62 Abs. 1 to 1b VO (EU) 2024/1348 beyond them: Ägypten, Bangladesch, Indien, Kolumbien, Marokko, Tunesien, Türkei. */
const union2026 = ['287', '460', '436', '349', '252', '285', '163'];

export const staatenfassungen: readonly Staatenfassung[] = [
  {
    id: '60a6-2015',
    von: null,
    bis: asDatum('2023-12-22'),
    verweis: '§ 29a AsylG',
    staaten: anlage2015,
  },
  {
    id: '60a6-2023',
    von: asDatum('2023-12-23'),
    bis: asDatum('2025-12-24'),
    verweis: '§ 29a AsylG',
    staaten: anlage2023,
  },
  {
    id: '60a6-2025',
    von: asDatum('2025-12-25'),
    bis: asDatum('2026-06-11'),
    verweis: '§ 29a oder § 29b AsylG',
    staaten: anlage2023,
  },
  {
    id: '60a6-2026-06',
    von: asDatum('2026-06-12'),
    bis: asDatum('2026-07-28'),
    verweis: '§§ 29a, 29b AsylG',
    staaten: anlage2023,
  },
  {
    id: '60a6-2026-07',
    von: asDatum('2026-07-29'),
    bis: null,
    verweis: '§§ 29a, 29b AsylG oder Art. 62 Abs. 1 bis 1b VO (EU) 2024/1348',
    staaten: [...anlage2023, ...union2026],
  },
];

/** § 104 Abs. 18: nationals to whom Nr. 3 does not apply. */
export type Altfall = {
  readonly id: string;
  readonly staaten: readonly string[];
  /** An application for asylum up to this day exempts. */
  readonly antragBis: Datum | null;
  /** Geduldet in Germany on this day exempts. */
  readonly geduldetAm: Datum;
  /** Only for those who had not applied for asylum. */
  readonly nurOhneAntrag: boolean;
  /** A work permit on this day exempts. */
  readonly erlaubnisAm: Datum | null;
};

export const altfaelle: readonly Altfall[] = [
  {
    id: '104-18-1',
    staaten: ['430', '146'],
    antragBis: asDatum('2023-08-30'),
    geduldetAm: asDatum('2023-08-30'),
    nurOhneAntrag: true,
    erlaubnisAm: null,
  },
  {
    id: '104-18-2',
    staaten: union2026,
    antragBis: null,
    geduldetAm: asDatum('2025-05-06'),
    nurOhneAntrag: false,
    erlaubnisAm: asDatum('2026-06-11'),
  },
];
