import { z } from 'zod';
import { teilDatum } from '#shared/domain/feld.ts';
import { ampelStand } from './fall.ts';
import type { UseCase } from './use-case.ts';

/** Somebody who could be the same person, and why. */
const kandidat = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  geburtsdatum: teilDatum.nullable(),
  programmNr: z.string(),
  aktenzeichen: z.string().nullable(),
  gemeinde: z.string().nullable(),
  ampel: ampelStand,
  gruende: z.array(z.string()),
});
export type Dublettenkandidat = z.output<typeof kandidat>;

const paar = z.strictObject({ a: z.uuid(), b: z.uuid() });
const zwei = z.strictObject({ behaltenId: z.uuid(), aufgebenId: z.uuid() });

/** Which side a field of the merged file takes its value from; `beide` joins two texts. */
export const feldwahl = z.enum(['behalten', 'aufgeben', 'beide']);
export type Feldwahl = z.output<typeof feldwahl>;

const seite = z.strictObject({ id: z.uuid(), name: z.string(), programmNr: z.string() });

/** Two files that are one person: proposed with the reason, never merged by the program itself. */
export const dubletteApi = {
  /** While a name is being typed, or for somebody who is in the register already (`ausser`). */
  'dublette.propose': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({
      nachname: z.string().max(200),
      vornamen: z.string().max(200).nullable(),
      weitereNamen: z.string().max(500).nullable().default(null),
      geburtsdatum: teilDatum.nullable(),
      ausser: z.uuid().nullable().default(null),
    }),
    output: z.array(kandidat),
  },
  /** Open proposals of the whole register, likeliest first. */
  'dublette.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ limit: z.int().min(1).max(500).default(200) }),
    output: z.strictObject({
      paare: z.array(z.strictObject({ a: kandidat, b: kandidat, grund: z.string() })),
      gesamt: z.int(),
    }),
  },
  /** „Kein Duplikat“: asked again only after a name or birth date of one of them has changed. */
  'dublette.reject': { kind: 'command', right: 'vorpruefen', input: paar, output: z.undefined() },
  /** Takes „kein Duplikat“ back. */
  'dublette.askAgain': { kind: 'command', right: 'vorpruefen', input: paar, output: z.undefined() },
  /** Side by side, and what a merge would do. Restricted fields are not shown. */
  'dublette.compare': {
    kind: 'query',
    right: 'vorpruefen',
    input: zwei,
    output: z.strictObject({
      behalten: seite,
      aufgeben: seite,
      felder: z.array(
        z.strictObject({
          /** `person.gemeinde` */
          schluessel: z.string(),
          gruppe: z.string(),
          label: z.string(),
          behalten: z.string(),
          aufgeben: z.string(),
          vorschlag: feldwahl,
          /** Both sides hold something, and not the same. */
          streitig: z.boolean(),
          beideMoeglich: z.boolean(),
        }),
      ),
      /** What goes over to the file that stays. */
      eintraege: z.array(z.strictObject({ label: z.string(), anzahl: z.int() })),
      hinweise: z.array(z.string()),
      /** A sentence why they cannot be merged now; null if they can. */
      hindernis: z.string().nullable(),
      /** Handed back with the merge, so that nobody merges what changed in between. */
      stand: z.int(),
    }),
  },
  'dublette.merge': {
    kind: 'command',
    right: 'vorpruefen',
    input: zwei.extend({ wahl: z.record(z.string().max(80), feldwahl).default({}), stand: z.int() }),
    output: z.strictObject({ protokollNr: z.int() }),
  },
  /** Both files as they were; refused as a whole once somebody has worked on. */
  'dublette.undoMerge': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ protokollNr: z.int() }),
    output: z.strictObject({ aufgegebenId: z.uuid() }),
  },
  /** Merges that were not taken back, into this file or any (null), newest first. */
  'dublette.merges': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid().nullable() }),
    output: z.array(
      z.strictObject({
        protokollNr: z.int(),
        behalten: seite,
        programmNr: z.string(),
        am: z.string(),
        /** Why it can no longer be taken back; null if it can. */
        hindernis: z.string().nullable(),
      }),
    ),
  },
} as const satisfies Record<`dublette.${string}`, UseCase>;
