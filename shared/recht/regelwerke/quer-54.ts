/**
 * § 54 AufenthG by day (recht.md 1, 5.1): the limits that stand in the text, and what was added when. Which offences a
 * number names is not modelled; the dated list tells the person who judges what to think of.
 */
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import type { Citation } from '../engine/ergebnis.ts';
import { gefasst } from '../engine/fassung.ts';
import type { Kriterium } from '../engine/kriterium.ts';
import type { Schwellen } from '../kriterien/straftaten.ts';

export type Fassung54 = {
  readonly id: string;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly datumGenau: boolean;
  readonly schwellen: Schwellen;
  /** The number of Abs. 2 for everything that is not only isolated or minor. */
  readonly auffang: 'Nr. 9' | 'Nr. 10';
  /** What this version added, in words. */
  readonly neu: readonly string[];
  readonly beleg: Citation['beleg'];
};

const grenzen = { abs1Monate: 24, abs2Nr1Monate: 6, abs2Nr2Monate: 12 } as const;

export const fassungen54: readonly Fassung54[] = [
  {
    id: '54-2016',
    von: null,
    bis: asDatum('2019-08-20'),
    datumGenau: false,
    schwellen: { id: '54-2016', ...grenzen, abs2Nr1Monate: 12, weitere: 'Nr. 1a' },
    auffang: 'Nr. 9',
    neu: [
      'Bis 20.08.2019 lag die Grenze für Freiheitsstrafen bei einem Jahr; vor 2016 hieß das Ausweisungsgrund (beides nicht überprüft).',
    ],
    beleg: 'K',
  },
  {
    id: '54-alt',
    von: asDatum('2019-08-21'),
    bis: asDatum('2024-02-26'),
    datumGenau: false,
    schwellen: { id: '54-alt', ...grenzen, weitere: 'Nr. 1a und 1b' },
    auffang: 'Nr. 9',
    neu: [],
    beleg: 'S',
  },
  {
    id: '54-2024',
    von: asDatum('2024-02-27'),
    bis: asDatum('2024-05-15'),
    datumGenau: true,
    schwellen: { id: '54-2024', ...grenzen, weitere: 'Nr. 1a bis 1c' },
    auffang: 'Nr. 10',
    neu: [
      'Seit 27.02.2024 neu: Abs. 1 Nr. 1c, Abs. 2 Nr. 2a und Nr. 9 (menschenverachtende Taten); was vorher Abs. 2 Nr. 9 war, ist seitdem Nr. 10.',
    ],
    beleg: 'S',
  },
  {
    id: '54-2024-05',
    von: asDatum('2024-05-16'),
    bis: asDatum('2024-10-30'),
    datumGenau: true,
    schwellen: { id: '54-2024-05', ...grenzen, weitere: 'Nr. 1a bis 1c' },
    auffang: 'Nr. 10',
    neu: ['Seit 16.05.2024 nennt Abs. 1 Nr. 1 auch die Unterbringung nach § 63 StGB.'],
    beleg: 'S',
  },
  {
    id: '54-2024-10',
    von: asDatum('2024-10-31'),
    bis: asDatum('2026-03-31'),
    datumGenau: false,
    schwellen: { id: '54-2024-10', ...grenzen, weitere: 'Nr. 1a bis 1d' },
    auffang: 'Nr. 10',
    neu: [
      'Seit Ende Oktober 2024 neu: Abs. 1 Nr. 1d (mindestens sechs Monate, Tat mit Waffe) und Abs. 2 Nr. 2b (mindestens drei Monate, Tat mit Waffe).',
    ],
    beleg: 'S',
  },
  {
    id: '54-2026-04',
    von: asDatum('2026-04-01'),
    bis: null,
    datumGenau: false,
    schwellen: { id: '54-2026-04', ...grenzen, weitere: 'Nr. 1a bis 1d' },
    auffang: 'Nr. 10',
    neu: ['Im April 2026 wurde § 54 noch einmal geändert; der Tag ist nicht gesichert.'],
    beleg: 'S',
  },
];

/** A criterion for each version of § 54, chosen by the Rechtsstand. */
export function nach54(build: (fassung: Fassung54) => Kriterium): Kriterium {
  return gefasst(
    fassungen54.map((fassung) => ({
      id: fassung.id,
      von: fassung.von,
      bis: fassung.bis,
      datumGenau: fassung.datumGenau,
      kriterium: build(fassung),
    })),
  );
}

export function monateWort(monate: number): string {
  return monate === 12 ? 'einem Jahr' : monate === 6 ? 'sechs Monaten' : `${monate} Monaten`;
}
