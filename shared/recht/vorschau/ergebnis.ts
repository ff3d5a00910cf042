/** The forecast as plain data: what the window shows and `npm run pruefe -- … --vorschau` writes. */
import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { colour, zustand } from '../engine/ergebnis.ts';

const kurz = z.strictObject({ id: z.string(), label: z.string(), zustand: zustand.schema });
/** A criterion that is still open on the day in question. */
export type Offen = z.output<typeof kurz>;

/** What time alone changes about one criterion of a route. */
export const wechsel = z.strictObject({
  /**
   * `erreicht`: met from that day on. `frist`: it could be met until the day before, then never again on this route.
   * `endet`: it is met until the day before. `erneuern`: it is met until the day before, then somebody must act or answer.
   */
  art: z.enum(['erreicht', 'frist', 'endet', 'erneuern']),
  /** First day of the new state; for all but `erreicht` the day before is the last one. */
  tag: datum,
  kriterium: z.string(),
  label: z.string(),
  text: z.string(),
});
export type Wechsel = z.output<typeof wechsel>;

export const wegVorschau = z.strictObject({
  id: z.string(),
  titel: z.string(),
  /** Proposal on the Stichtag. */
  vorschlag: colour.schema.nullable(),
  /** First day on which the whole route is met (or only to be weighed) if nothing but time passes. */
  ab: datum.nullable(),
  /** Last day before the law itself closes it again; null where no such end is in sight. Papers to renew: `wechsel`. */
  bis: datum.nullable(),
  /** First day on which nothing but acts and unknown facts stands in the way, and which. */
  mitSchritten: z.strictObject({ ab: datum, offen: z.array(kurz) }).nullable(),
  /** Version of the law on the first of these days, if it is another one than on the Stichtag. */
  fassung: z.strictObject({ id: z.string(), geplant: z.boolean() }).nullable(),
  wechsel: z.array(wechsel),
  /** All of it in one sentence. */
  text: z.string(),
});
export type WegVorschau = z.output<typeof wegVorschau>;

export const wirkung = z.strictObject({
  id: z.string(),
  titel: z.string(),
  /** `klaeren`: the step only answers what nobody has entered yet. */
  art: z.enum(['klaeren', 'erfuellen']),
  vorher: colour.schema,
  nachher: colour.schema,
  /** As in the route: by time alone, and with what stays to be done. */
  abVorher: datum.nullable(),
  ab: datum.nullable(),
  absehbarVorher: datum.nullable(),
  absehbar: datum.nullable(),
  /** What stays open after the step. */
  offen: z.array(kurz),
  text: z.string(),
});
export type Wirkung = z.output<typeof wirkung>;

export const schrittVorschau = z.strictObject({
  id: z.string(),
  /** „Deutsch A2 (mündlich) nachweisen“ or, where only a fact is missing, „Klären: …“. */
  titel: z.string(),
  art: z.enum(['klaeren', 'erfuellen']),
  /** The paper that proves it; null where the step is no paper. */
  papier: z.string().nullable(),
  wer: z.enum(['person', 'behoerde']),
  /** The proposal of the whole case before and after. */
  vorher: colour.schema,
  nachher: colour.schema,
  wege: z.array(wirkung),
});
export type SchrittVorschau = z.output<typeof schrittVorschau>;

/** A last possible day of the whole case. */
export const fristVorschau = z.strictObject({
  /** The last day. */
  tag: datum,
  art: z.enum(['frist', 'endet', 'erneuern']),
  text: z.string(),
  /** Routes it belongs to; empty where it belongs to the status itself. */
  wege: z.array(z.string()),
});
export type FristVorschau = z.output<typeof fristVorschau>;

export const vorschau = z.strictObject({
  stichtag: datum,
  /** Last day that was looked at. */
  ende: datum,
  vorschlag: colour.schema,
  wege: z.array(wegVorschau),
  schritte: z.array(schrittVorschau),
  /** In the order of days. */
  fristen: z.array(fristVorschau),
  /** What every date rests on. */
  annahmen: z.array(z.string()),
});
export type Vorschau = z.output<typeof vorschau>;
