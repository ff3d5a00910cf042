import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import { entscheidung, entschieden } from './ampel.ts';
import { ampelStand, fallFilter } from './fall.ts';
import type { UseCase } from './use-case.ts';

/** Whom a round goes through. */
export const sichtungsauswahl = z.discriminatedUnion('art', [
  /** No colour yet; those with missing facts come back once the facts are there. */
  z.strictObject({ art: z.literal('offen') }),
  /** Without any Prüfvermerk. */
  z.strictObject({ art: z.literal('nie_geprueft') }),
  /** Rot whose second look is due. */
  z.strictObject({ art: z.literal('zweiter_blick') }),
  /** Set aside because facts were missing. */
  z.strictObject({ art: z.literal('angaben_fehlen') }),
  /** A selection of the list, e.g. a saved one. */
  z.strictObject({ art: z.literal('auswahl'), name: z.string().min(1).max(200), filter: fallFilter }),
]);
export type Sichtungsauswahl = z.output<typeof sichtungsauswahl>;

const fall = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  programmNr: z.string(),
  aktenzeichen: z.string().nullable(),
  gemeinde: z.string().nullable(),
  ampel: ampelStand,
  ampelAm: datum.nullable(),
  vorschlag: colour.schema.nullable(),
  duldungBis: datum.nullable(),
  /** Set aside before, and due again today. */
  wiederDaSeit: datum.nullable(),
  /** A new decision is the second look at a rot case. */
  zweiterBlick: z.boolean(),
});

/** Everybody in the programme or under examination is in exactly one of these states. */
const trichter = z.strictObject({
  gesamt: z.int(),
  /** Neither colour nor another outcome. */
  offen: z.int(),
  angaben_fehlen: z.int(),
  zurueckgestellt: z.int(),
  gruen: z.int(),
  gelb: z.int(),
  rot: z.int(),
  /** Rot, but a second person has still to confirm it. */
  wartet: z.int(),
});

export const sichtungApi = {
  /** Where this user is: the round, the case on the desk, how far it is. Null when no round is open. */
  'sichtung.current': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z
      .strictObject({
        laufId: z.uuid(),
        auswahl: sichtungsauswahl,
        begonnenAm: records.zeitpunkt,
        fall: fall.nullable(),
        erledigt: z.int(),
        gesamt: z.int(),
        /** The last step that can be taken back. */
        letzter: z
          .strictObject({ personId: z.uuid(), name: z.string(), art: code.sichtungsart.schema })
          .nullable(),
      })
      .nullable(),
  },
  /** How many each selection holds, and the states of all. */
  'sichtung.overview': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      offen: z.int(),
      nie_geprueft: z.int(),
      zweiter_blick: z.int(),
      angaben_fehlen: z.int(),
      trichter,
    }),
  },
  'sichtung.start': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ auswahl: sichtungsauswahl }),
    output: z.strictObject({ laufId: z.uuid(), gesamt: z.int() }),
  },
  /** A colour for the case on the desk; keeps the check as Prüfvermerk and goes on. */
  'sichtung.decide': { kind: 'command', right: 'entscheiden', input: entscheidung, output: entschieden },
  /** No colour: facts are missing, or the case comes back on a day. */
  'sichtung.setAside': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      personId: z.uuid(),
      art: z.enum(['angaben_fehlen', 'zurueckgestellt']),
      grund: records.sichtungsschritt.shape.grund,
      bis: records.sichtungsschritt.shape.bis,
    }),
    output: z.undefined(),
  },
  /** Takes the last step of this round back; its case is on the desk again. */
  'sichtung.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.undefined(),
    output: z.strictObject({ personId: z.uuid() }),
  },
  'sichtung.finish': { kind: 'command', right: 'vorpruefen', input: z.undefined(), output: z.undefined() },
} as const satisfies Record<`sichtung.${string}`, UseCase>;
