import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

/** Tables whose entries are kept through `eintrag.save`; others have rules of their own. */
export const eintragTabellen = [
  'asyl',
  'identitaet',
  'lebensunterhalt',
  'integration',
  'gesundheit',
  'hindernis',
  'aufenthaltsabschnitt',
  'auslandsaufenthalt',
  'duldung',
  'sprachnachweis',
  'schulbesuch',
  'abschluss',
  'ausbildung',
  'beschaeftigung',
  'verurteilung',
  'taeuschung',
  'antrag',
  'angehoeriger',
  'weitereStaatsangehoerigkeit',
  'identitaetsdokument',
  'passbemuehung',
  'hinweis',
  'kontakt',
  'zusicherung',
  'titel',
  'haertefall',
  'wiedervorlage',
  'kontaktperson',
  'uebergabe',
  'sichtweise',
  'massnahme',
  'leistung',
  'hemmnis',
] as const satisfies readonly records.Tabelle[];
export type EintragTabelle = (typeof eintragTabellen)[number];

/**
 * The record as the writer saw it when she began. With it the core takes over what she has changed and refuses a
 * field that somebody else has changed meanwhile; without it the record is saved as it is.
 */
export const basis = z.record(z.string(), z.json()).nullable().default(null);

// The tuple of branches is computed; zod wants to see at least one member at compile time.
const zweige = eintragTabellen.map((tabelle) =>
  z.strictObject({ tabelle: z.literal(tabelle), eintrag: records.records[tabelle], basis }),
) as unknown as [
  {
    [T in EintragTabelle]: z.ZodObject<{
      tabelle: z.ZodLiteral<T>;
      eintrag: (typeof records.records)[T];
      basis: typeof basis;
    }>;
  }[EintragTabelle],
];

const ort = z.strictObject({ tabelle: z.enum(eintragTabellen), id: z.uuid(), personId: z.uuid() });

/** Sub-records of a person: the window makes the id, so that saving twice is harmless. */
export const eintragApi = {
  'eintrag.save': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.discriminatedUnion('tabelle', zweige),
    output: z.undefined(),
  },
  'eintrag.remove': { kind: 'command', right: 'vorpruefen', input: ort, output: z.undefined() },
  /** Undo of a removal: the entry comes back as it was. */
  'eintrag.restore': { kind: 'command', right: 'vorpruefen', input: ort, output: z.undefined() },
  /** Restricted records of one person; each look is logged. */
  'eintrag.loadGeschuetzt': {
    kind: 'einsicht',
    right: 'vorpruefen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.strictObject({
      verurteilung: z.array(records.verurteilung),
      taeuschung: z.array(records.taeuschung),
      gesundheit: records.gesundheit.nullable(),
    }),
  },
} as const satisfies Record<`eintrag.${string}`, UseCase>;
