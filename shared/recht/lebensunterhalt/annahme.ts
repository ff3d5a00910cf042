/** „Was wäre, wenn …?“: the facts of a person with other hours, wages or rent. Nothing of it is kept. */
import { z } from 'zod';
import { cent, janein } from '#shared/domain/feld.ts';
import { lebensunterhalt as schema, type Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { erwerbOf } from './erwerb.ts';

const betrag = cent.min(0).nullable().default(null);

/** What is assumed; null and absent leave the fact as it is. */
export const annahme = z.strictObject({
  stundenWoche: z.number().min(0).max(80).nullable().default(null),
  /** Gross, per hour. */
  stundenlohn: betrag,
  bruttoErwerb: betrag,
  nettoErwerb: betrag,
  kduWarm: betrag,
  kindergeld: betrag,
  sonstigesEinkommen: betrag,
  alleinerziehend: janein.nullable().default(null),
  /** Lines that are left out, by their id: an income, or `person-2` for the second relative. */
  ohne: z.array(z.string().max(40)).max(40).default([]),
});
export type Annahme = z.output<typeof annahme>;
export const keineAnnahme: Annahme = annahme.parse({});

/** Weeks of a month as the Minijob limit reckons them: 13 weeks in 3 months (§ 8 Abs. 1a SGB IV). */
const WOCHEN = 13 / 3;

export type Angenommen = {
  readonly fall: Fall;
  /** The net income was estimated from the ratio of the known amounts; null where it was not. */
  readonly nettoGeschaetzt: number | null;
};

export function assume(fall: Fall, a: Annahme, tag: Datum): Angenommen {
  const before = fall.lebensunterhalt ?? schema.parse({});
  const brutto = a.bruttoErwerb ?? ausStunden(a) ?? before.bruttoErwerb;
  const nettoGeschaetzt = a.nettoErwerb === null ? estimate(fall, brutto, tag) : null;
  const off = new Set(a.ohne);
  return {
    nettoGeschaetzt,
    fall: {
      ...fall,
      angehoeriger: fall.angehoeriger
        .map((person) => (off.has('andere') ? { ...person, nettoMonat: null } : person))
        .filter((_, i) => !off.has(`person-${i + 1}`)),
      lebensunterhalt: {
        ...before,
        bruttoErwerb: brutto,
        nettoErwerb: a.nettoErwerb ?? nettoGeschaetzt ?? before.nettoErwerb,
        kduWarm: a.kduWarm ?? before.kduWarm,
        kindergeld: off.has('kindergeld') ? 0 : (a.kindergeld ?? before.kindergeld),
        sonstigesEinkommen: off.has('sonstiges') ? 0 : (a.sonstigesEinkommen ?? before.sonstigesEinkommen),
        alleinerziehend: a.alleinerziehend ?? before.alleinerziehend,
      },
    },
  };
}

function ausStunden({ stundenWoche, stundenlohn }: Annahme): number | null {
  return stundenWoche === null || stundenlohn === null
    ? null
    : Math.round(stundenWoche * WOCHEN * stundenlohn);
}

/** A changed gross with an unchanged net would be wrong: it changes in the same ratio until somebody enters it. */
function estimate(fall: Fall, brutto: number | null, tag: Datum): number | null {
  const known = erwerbOf(fall, tag);
  if (brutto === null || known.brutto === null || known.netto === null || brutto === known.brutto)
    return null;
  return known.brutto === 0 ? null : Math.round((brutto * known.netto) / known.brutto);
}
