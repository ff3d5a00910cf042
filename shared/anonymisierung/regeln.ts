import type { zahlenschutz } from '#shared/domain/codes.ts';

/** How an office protects its figures (settings). */
export type Schutzregeln = {
  /** Smallest count of people that is published. */
  readonly schwelle: number;
  readonly zahlenschutz: (typeof zahlenschutz.codes)[number];
  readonly nullenZeigen: boolean;
};

/** The multiple to which figures are rounded; null: small ones are hidden instead. */
export function basisOf({ schwelle, zahlenschutz: art }: Schutzregeln): 3 | 5 | null {
  const basis = art === 'runden_3' ? 3 : art === 'runden_5' ? 5 : null;
  // A rounded figure below the threshold would be one that must not be shown.
  return basis !== null && basis >= schwelle ? basis : null;
}

/** Fewer people than this say something about each of them in almost every table. */
export function kleinsterBestand(schwelle: number): number {
  return Math.max(10, 3 * schwelle);
}

/** How figures are to be read, in a sentence or two for whoever gets them. */
export function leseregeln(regeln: Schutzregeln): string[] {
  const basis = basisOf(regeln);
  if (basis !== null)
    return [
      `Jede Zahl ist für sich auf ein Vielfaches von ${basis} gerundet, auch die Summen; eine 0 kann ${(basis - 1) / 2 === 1 ? 'eine Person' : 'bis zu zwei Personen'} bedeuten.`,
    ];
  return [
    `Gruppen mit weniger als ${regeln.schwelle} Personen sind verborgen, dazu so viele andere, dass sich die kleinen nicht errechnen lassen.`,
    regeln.nullenZeigen ? 'Eine Null ist eine Null.' : 'Auch leere Gruppen sind verborgen.',
  ];
}
