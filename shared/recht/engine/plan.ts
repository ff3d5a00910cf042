/**
 * The law of one day laid out for many people: every criterion of every way once, and for each way what decides on it.
 * Made once per Rechtsstand; nothing of a person is in it.
 */
import type { Datum } from '#shared/lib/datum.ts';
import type { Kriterium } from './kriterium.ts';
import { versionInForce, type Rechtsgrundlage, type Regelwerk } from './regelwerk.ts';
import { istEntscheidend } from './vorschlag.ts';

export type Wegplan = {
  readonly rechtsgrundlage: Rechtsgrundlage;
  /** With all criteria of the way, in the order in which they are shown. */
  readonly version: Regelwerk;
  readonly entscheidend: readonly Kriterium[];
  /** Bare R and W, which a human weighs. */
  readonly zuWerten: readonly Kriterium[];
};

export type Plan = {
  /** Each once, however many ways ask for it. */
  readonly kriterien: readonly Kriterium[];
  /** Ways without a version in force are left out. */
  readonly wege: readonly Wegplan[];
};

export function createPlan(rechtsgrundlagen: readonly Rechtsgrundlage[], rechtsstand: Datum): Plan {
  const wege = rechtsgrundlagen.flatMap((rechtsgrundlage) => {
    const version = versionInForce(rechtsgrundlage, rechtsstand);
    if ('keine' in version) return [];
    const counted = version.kriterien.filter(({ massgeblich, typ }) => massgeblich && typ !== 'I');
    return [
      {
        rechtsgrundlage,
        version,
        entscheidend: counted.filter(({ typ }) => istEntscheidend(typ)),
        zuWerten: counted.filter(({ typ }) => !istEntscheidend(typ)),
      },
    ];
  });
  return { kriterien: [...new Set(wege.flatMap(({ version }) => version.kriterien))], wege };
}
