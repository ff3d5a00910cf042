import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { zeitpunkt } from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const kopf = { id: z.string(), titel: z.string(), definition: z.string(), stichtag: datum };

/** A published one-way table of disjoint states. `anzahl` null: hidden because the group is too small. */
const tabelle = z.strictObject({
  ...kopf,
  einheit: z.enum(['Personen', 'Haushalte', 'Anträge']),
  zeilen: z.array(
    z.strictObject({ label: z.string(), anzahl: z.int().nullable(), prozent: z.int().nullable() }),
  ),
  summe: z.int().nullable(),
  /** Why cells are hidden; null if none is. */
  hinweis: z.string().nullable(),
  /** Median and quartiles in words; null where they are left open. */
  lage: z.string().nullable(),
});
export type BuendelTabelle = z.output<typeof tabelle>;

/** A published table of two traits; sums are those of the one-way tables. */
const kreuz = z.strictObject({
  ...kopf,
  zeilen: z.array(z.strictObject({ label: z.string(), summe: z.int() })),
  spalten: z.array(z.strictObject({ label: z.string(), summe: z.int() })),
  zellen: z.array(z.array(z.int().nullable())),
  summe: z.int(),
  hinweis: z.string().nullable(),
});
export type BuendelKreuz = z.output<typeof kreuz>;

/** Single records, coarse enough that each has others like it. */
const einzeldaten = z.strictObject({
  kopf: z.array(z.string()),
  /** The first lines; `gesamt` says how many there are. */
  zeilen: z.array(z.array(z.string())),
  gesamt: z.int(),
  ausgelassen: z.int(),
  k: z.int(),
  l: z.int(),
  verlustProzent: z.int(),
  angriff: z.strictObject({
    personen: z.int(),
    einmalige: z.int(),
    passend: z.int().nullable(),
    verraten: z.int(),
  }),
});
export type BuendelEinzeldaten = z.output<typeof einzeldaten>;

const datei = z.strictObject({ name: z.string(), bytes: z.int(), was: z.string() });
const wunsch = { stichtag: datum, einzeldaten: z.boolean().default(false) };

export const buendelApi = {
  /** Exactly what would leave the house, before it is written. */
  'buendel.preview': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({ ...wunsch, stichtag: datum.nullable().default(null) }),
    output: z.strictObject({
      stichtag: datum,
      schwelle: z.int(),
      tabellen: z.array(tabelle),
      kreuze: z.array(kreuz),
      einzeldaten: einzeldaten.nullable(),
      /** The smallest group that is shown anywhere. */
      kleinste: z.strictObject({ tabelle: z.string(), gruppe: z.string(), anzahl: z.int() }).nullable(),
      /** Earlier bundles this one was laid beside, and what was left out because of them. */
      fruehere: z.array(
        z.strictObject({
          id: z.uuid(),
          stichtag: datum,
          erstelltAm: zeitpunkt,
          weggelassen: z.array(z.string()),
        }),
      ),
      /** Why it cannot be released now; null if it can. */
      hindernis: z.string().nullable(),
      dateien: z.array(z.strictObject({ name: z.string(), was: z.string() })),
      /** What is not in it and why. */
      nichtEnthalten: z.array(z.string()),
      /** The report as Word will show it, and the decisions; null where there are none. */
      bericht: z.string(),
      entscheidungen: z.string().nullable(),
      /** Decisions that stay in the house because a place in their words is open. */
      zurueckgehalten: z.array(z.strictObject({ id: z.uuid(), titel: z.string(), offen: z.int() })),
      /** Ties the written bundle to what was looked at. */
      pruefsumme: z.string(),
    }),
  },
  /** Refused if the figures are no longer those of `pruefsumme`. What was written counts as released. */
  'buendel.write': {
    kind: 'task',
    right: 'freigeben',
    input: z.strictObject({
      ...wunsch,
      pruefsumme: z.string(),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: z.strictObject({
      datei: z.string().nullable(),
      sha256: z.string().nullable(),
      dateien: z.array(datei),
    }),
  },
  /** A written bundle was not given to anybody: later ones need not be compared with it. */
  'buendel.withdraw': {
    kind: 'command',
    right: 'freigeben',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
} as const satisfies Record<`buendel.${string}`, UseCase>;
