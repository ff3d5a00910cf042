import { z } from 'zod';
import { einschaetzung } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const bezug = z.strictObject({ id: z.uuid() });
const mensch = { personId: z.uuid(), name: z.string(), programmNr: z.string() };
const sicht = z
  .strictObject({
    einschaetzung: einschaetzung.schema,
    text: z.string().nullable(),
    am: datum,
    quelle: z.string(),
  })
  .nullable();

/** Gremien: who meets when, what could be talked about, what came of it. */
export const gremiumApi = {
  'gremium.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      records.gremium.extend({
        letzteAm: datum.nullable(),
        naechste: z.strictObject({ am: datum, aus: z.enum(['sitzung', 'hand', 'berechnet']) }).nullable(),
        /** Cases that somebody has marked for it. */
        vorgemerkt: z.int(),
      }),
    ),
  },
  'gremium.save': { kind: 'command', right: 'vorpruefen', input: records.gremium, output: z.undefined() },
  /** Its meetings stay. */
  'gremium.remove': { kind: 'command', right: 'verwalten', input: bezug, output: z.undefined() },
  /** What could stand on the next agenda; a human picks and orders. */
  'gremium.vorschlag': {
    kind: 'query',
    right: 'lesen',
    input: bezug,
    output: z.strictObject({
      am: datum,
      /** Smallest number of people that makes a finding. */
      schwelle: z.int(),
      faelle: z.array(
        z.strictObject({
          ...mensch,
          /** Topic as it would stand on the agenda. */
          thema: z.string(),
          seit: datum,
          /** Why the case cannot be put on the agenda; null if it can. */
          hindernis: z.string().nullable(),
        }),
      ),
      befunde: z.array(z.strictObject({ id: z.string(), thema: z.string(), anzahl: z.int() })),
      /** Questions of principle that nobody has decided. */
      fragen: z.array(z.strictObject({ id: z.uuid(), titel: z.string() })),
    }),
  },
  /** A new meeting with what was picked, in its order. */
  'gremium.vorbereite': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      id: z.uuid(),
      gremiumId: z.uuid(),
      am: datum,
      punkte: z
        .array(
          z.strictObject({
            thema: records.sitzungspunkt.shape.thema,
            personId: z.uuid().nullable().default(null),
            grundsatzentscheidungId: z.uuid().nullable().default(null),
          }),
        )
        .max(100),
    }),
    output: z.undefined(),
  },
  /** Tasks from minutes, open ones first, by their day. */
  'gremium.aufgaben': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        gremium: z.string(),
        sitzungAm: datum,
        thema: z.string(),
        aufgabe: z.string(),
        wer: z.string().nullable(),
        bis: datum.nullable(),
        fall: z.strictObject(mensch).nullable(),
        erledigtAm: datum.nullable(),
      }),
    ),
  },
  'gremium.erledige': {
    kind: 'command',
    right: 'vorpruefen',
    input: bezug.extend({ erledigt: z.boolean() }),
    output: z.undefined(),
  },
  /** Cases for a talk with each Träger; who lacks the Einwilligung is named and left out. */
  'gremium.falllisten': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      listen: z.array(
        z.strictObject({
          traegerId: z.uuid(),
          traeger: z.string(),
          mit: z.array(z.strictObject({ ...mensch, was: z.string() })),
          ohne: z.array(z.strictObject({ ...mensch, grund: z.string() })),
        }),
      ),
      /** Marked, but in nobody's Betreuung. */
      ohneTraeger: z.array(z.strictObject(mensch)),
    }),
  },
  /** Where both sides see the same thing differently, and decisions with another opinion. */
  'gremium.abweichungen': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      sichten: z.array(
        z.strictObject({ ...mensch, worueber: z.string(), behoerde: sicht, beratungsstelle: sicht }),
      ),
      entscheidungen: z.array(z.strictObject({ id: z.uuid(), titel: z.string(), abweichend: z.string() })),
    }),
  },
} as const satisfies Record<`gremium.${string}`, UseCase>;
