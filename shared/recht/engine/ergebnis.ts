/**
 * The result of a check as plain data: what the window shows, papers print, the register stores and
 * `npm run pruefe` writes as JSON. States as in architektur section 0 no. 9; ids as in recht.md.
 */
import { z } from 'zod';
import { codeliste, datum } from '#shared/domain/feld.ts';
import type { EigeneWerte } from '../lebensunterhalt/parameter.ts';

export const zustand = codeliste({
  erfuellt: 'erfüllt',
  offen_ab: 'offen, erreichbar mit der Zeit',
  offen_handlung: 'offen, erreichbar durch Handeln',
  nicht_erfuellt: 'nicht erfüllt',
  unbekannt: 'unbekannt',
  nicht_anwendbar: 'nicht anwendbar',
  wertung: 'Wertung nötig',
});
export type Zustand = z.output<typeof zustand.schema>;

/** Reachability of what is not met today (recht.md): Z time, H act, F closed, X excluded, R rule, W weighing, I information. */
export const typ = z.string().regex(/^(Z|H|F|X|Xk|Xt|R|W|I)(\/(Z|H|F|X|Xk|Xt|R|W|I))*$/);

export const citation = z.strictObject({
  norm: z.string().min(3),
  /** The condition in our own words; the office may load the official wording as a package. */
  inhalt: z.string().min(3),
  /** S statute read, J decision, G guidance, K own knowledge, not verified. */
  beleg: z.enum(['S', 'J', 'G', 'K']),
  /** 0 none, 1 small interpretive room, 2 contested, 3 could not be verified. */
  unsicherheit: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});
export type Citation = z.output<typeof citation>;

export const fehlendesFeld = z.strictObject({
  /** Path in the facts, e.g. `person.geburtsdatum`, `hindernis.verurteilungen` or a whole list: `sprachnachweis`. */
  feld: z.string(),
  label: z.string(),
});
export type FehlendesFeld = z.output<typeof fehlendesFeld>;

export const kriteriumErgebnis = z.strictObject({
  id: z.string(),
  label: z.string(),
  typ,
  zustand: zustand.schema,
  /** What was used, in one German phrase: „geduldet seit 01.05.2020 (AZR)“. Empty when nothing is known. */
  fakt: z.string(),
  /** Why, in one German sentence. */
  text: z.string(),
  citation,
  /** `offen_ab`: first day on which it is met if the status continues; always „voraussichtlich“. */
  ab: datum.nullable(),
  /** False where a rule version or a fact is known only approximately. */
  datumGenau: z.boolean(),
  /** `offen_handlung`: what has to happen. */
  handlung: z.string().nullable(),
  /** `unbekannt`: the missing facts. */
  fehlt: z.array(fehlendesFeld),
  /** `wertung`: prompts for the human; also contested readings. */
  fragen: z.array(z.string()),
  /** Numbers behind the sentence, e.g. counted days or ratios; `grad: 'ueberwiegend'` for Lebensunterhalt. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** The finding rests on restricted facts: show fact and sentence on demand only. */
  geschuetzt: z.boolean(),
  /** False for rows that only inform (§ 82 hints, length of the title) and for sums of other rows. */
  massgeblich: z.boolean(),
});
export type KriteriumErgebnis = z.output<typeof kriteriumErgebnis>;

export const colour = codeliste({
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  angaben_fehlen: 'Angaben fehlen',
});

export const rechtsgrundlageErgebnis = z.strictObject({
  id: z.string(),
  titel: z.string(),
  /** e.g. `25b-2022`; null when no version is in force, then `keine` says why. */
  version: z.string().nullable(),
  keine: z.string().nullable(),
  rechtsfolge: z.string(),
  zustand: zustand.schema.nullable(),
  /** Null for routes without a colour (§ 25 Abs. 5): they are examined by a human. */
  vorschlag: colour.schema.nullable(),
  /** First day on which all of it could be met, if only time is missing. */
  fruehestens: datum.nullable(),
  begruendung: z.array(z.string()),
  kriterien: z.array(kriteriumErgebnis),
});
export type RechtsgrundlageErgebnis = z.output<typeof rechtsgrundlageErgebnis>;

/** Facts that contradict each other, with all places; nothing is guessed from them. */
export const widerspruch = z.strictObject({ felder: z.array(fehlendesFeld), text: z.string() });
export type Widerspruch = z.output<typeof widerspruch>;

/** Listed with its source and with the facts of this person that speak for looking at it. */
const handweg = z.strictObject({
  id: z.string(),
  titel: z.string(),
  citation,
  hinweise: z.array(z.string()).default([]),
});

export const fallErgebnis = z.strictObject({
  id: z.string(),
  stichtag: datum,
  rechtsstand: datum,
  /** Never `rot` while routes are not examined. */
  vorschlag: colour.schema,
  /** The route the proposal rests on. */
  rechtsgrundlage: z.string().nullable(),
  fruehestens: datum.nullable(),
  begruendung: z.array(z.string()),
  fehlt: z.array(fehlendesFeld),
  widersprueche: z.array(widerspruch),
  rechtsgrundlagen: z.array(rechtsgrundlageErgebnis),
  nichtGeprueft: z.array(z.strictObject({ id: z.string(), titel: z.string() })),
  /** What only a human examines: § 23a, § 25 Abs. 5, Ermessensduldung … always listed. */
  vonHand: z.array(handweg),
  /** Ways outside the Bleiberecht worth a look; nothing is computed. */
  nachbarwege: z.array(handweg).default([]),
});
export type FallErgebnis = z.output<typeof fallErgebnis>;

/** What a check needs beside the facts; all of it from the settings or the command line, never from the clock. */
export type Pruefrahmen = {
  readonly stichtag: z.output<typeof datum>;
  /** Day whose law is applied; normally the Stichtag. */
  readonly rechtsstand: z.output<typeof datum>;
  readonly horizontMonate: number;
  /** Amounts and rent limits the office has entered beside the tables of the program. */
  readonly eigene?: EigeneWerte | undefined;
  /** Paper gaps up to this many days do not break the chain (a setting, not law). */
  readonly bagatelleTage: number;
  /** Whether a § 60b period breaks the chain or only suspends it (not decided). */
  readonly unterbrechung60b: 'hemmt' | 'unterbricht';
  /** Day whose amounts are used for the livelihood; normally the Stichtag. A forecast keeps the amounts of today. */
  readonly betraegeVom?: z.output<typeof datum> | undefined;
};
