import { z } from 'zod';
import { berichtstaende } from '#shared/ablauf/traeger-bericht.ts';
import { gewaehltVon } from '#shared/domain/codes.ts';
import { absatz, datum, zeile } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { berichtsart } from '#shared/domain/traeger.ts';
import { meldestaende } from '#shared/austausch/halbjahr/meldestand.ts';
import type { UseCase } from './use-case.ts';

const id = z.strictObject({ id: z.uuid() });
const jahr = z.int().min(2000).max(2100);
const tag = datum.nullable().optional();
const satz = (max: number) => absatz(max).nullable().optional();
const keysOf = <K extends string>(map: Readonly<Record<K, unknown>>) =>
  // `as`: Object.keys loses the literal type of the keys it lists.
  z.enum(Object.keys(map) as [K, ...K[]]);

const person = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  programmNr: z.string(),
});

const ziel = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('traeger'),
    traegerId: z.uuid(),
    gewaehltVon: gewaehltVon.schema.nullable(),
  }),
  z.strictObject({ art: z.enum(['abh', 'keine']), gewaehltVon: gewaehltVon.schema.nullable() }),
  z.strictObject({ art: z.literal('spaeter'), bis: datum }),
]);
const wechsel = z.strictObject({
  traegerId: z.uuid(),
  /** First day of the new Betreuung; the old one ends the day before. */
  ab: datum,
  grund: zeile(500).min(1),
  /** The Träger leaves the programme on the day before. Everybody there must have been decided about. */
  scheidetAus: z.boolean(),
  wahl: z.array(z.strictObject({ personId: z.uuid(), ziel })).max(20_000),
});

const bericht = z.strictObject({
  traegerId: z.uuid(),
  name: z.string(),
  art: berichtsart.schema,
  stand: keysOf(berichtstaende),
  /** Null: nobody has noted anything yet; then it is expected by rule. */
  id: z.uuid().nullable(),
  werte: records.traegerbericht.omit({ id: true, traegerId: true, art: true, jahr: true }),
  worum: z.string(),
  quelle: z.string(),
  erinnerung: z.string(),
});

export const traegerApi = {
  'traeger.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      records.traeger.extend({
        /** People looked after there today. */
        betreut: z.int(),
        /** The same, by household; people without one count one by one. */
        haushalte: z.int(),
        /** People who were looked after there and are not any more. */
        frueher: z.int(),
        kontakte: z.array(records.traegerkontakt),
      }),
    ),
  },
  'traeger.save': { kind: 'command', right: 'verwalten', input: records.traeger, output: z.undefined() },
  'traeger.saveKontakt': {
    kind: 'command',
    right: 'verwalten',
    input: records.traegerkontakt,
    output: z.undefined(),
  },
  'traeger.removeKontakt': { kind: 'command', right: 'verwalten', input: id, output: z.undefined() },
  /** The people behind a count, with the way to their file. */
  'traeger.personen': {
    kind: 'query',
    right: 'lesen',
    input: id.extend({ wann: z.enum(['jetzt', 'frueher']) }),
    output: z.strictObject({
      personen: z.array(person.extend({ von: datum, bis: datum.nullable(), grund: z.string().nullable() })),
      weitere: z.int(),
    }),
  },

  /** What each Träger offers one person, by name and without a rank; the person chooses. */
  'traeger.angebote': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.strictObject({
      sprache: z.string().nullable(),
      angebote: z.array(
        z.strictObject({
          traegerId: z.uuid(),
          name: z.string(),
          sprache: z.enum(['ja', 'nicht_genannt', 'unbekannt']),
          frei: z.int().nullable(),
          nimmtAuf: z.boolean(),
          amOrt: z.boolean().nullable(),
          schwerpunkt: z.string().nullable(),
          sprechzeiten: z.string().nullable(),
        }),
      ),
    }),
  },

  /** The office's own social work: posts, and how many people and households they look after together. */
  'traeger.haus': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      stellen: z.array(records.sozialarbeitsstelle),
      personen: z.int(),
      haushalte: z.int(),
      richtwert: z.int().nullable(),
      hinweis: z.string().nullable(),
    }),
  },
  'traeger.saveStelle': {
    kind: 'command',
    right: 'verwalten',
    input: records.sozialarbeitsstelle,
    output: z.undefined(),
  },
  'traeger.removeStelle': { kind: 'command', right: 'verwalten', input: id, output: z.undefined() },

  /** Everybody who is looked after there, with what a choice needs to know. */
  'traeger.zuVerteilen': {
    kind: 'query',
    right: 'lesen',
    input: id,
    output: z.strictObject({
      name: z.string(),
      personen: z.array(
        person.extend({
          von: datum,
          sprache: z.string().nullable(),
          haushaltId: z.uuid().nullable(),
          /** Träger that may be told about this person by name. */
          einwilligungFuer: z.array(z.uuid()),
        }),
      ),
    }),
  },
  /** Whether the transfer can be made like this: a sentence for each person with whom it cannot. */
  'traeger.askWechsel': {
    kind: 'query',
    right: 'lesen',
    input: wechsel,
    output: z.strictObject({
      hindernisse: z.array(z.strictObject({ personId: z.uuid(), satz: z.string() })),
      /** About whom nothing was said: they stay. */
      offen: z.int(),
      /** What stands against the whole; null if nothing does. */
      satz: z.string().nullable(),
    }),
  },
  /** All or nothing, one log line, taken back as a whole. */
  'traeger.wechsel': {
    kind: 'command',
    right: 'vorpruefen',
    input: wechsel,
    output: z.strictObject({
      protokollNr: z.int(),
      gewechselt: z.int(),
      /** Those who decide later; they stay for now. */
      spaeter: z.int(),
      /** Those for whom a paper about the change can be written. */
      briefe: z.array(z.uuid()),
    }),
  },
  'traeger.undoWechsel': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ protokollNr: z.int() }),
    output: z.strictObject({ personen: z.int() }),
  },

  /** Transfers of before, newest first, each with whether it can still be taken back. */
  'traeger.wechselliste': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        protokollNr: z.int(),
        am: datum,
        traeger: z.string(),
        gewechselt: z.int(),
        spaeter: z.int(),
        stand: z.enum(['moeglich', 'weitergearbeitet', 'zurueckgenommen']),
      }),
    ),
  },

  /** Reports about one year: the yearly ones, and where the two half-years stand. */
  'traeger.berichte': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ jahr }),
    output: z.strictObject({
      berichte: z.array(bericht),
      halbjahre: z.array(
        z.strictObject({
          traegerId: z.uuid(),
          name: z.string(),
          halbjahr: z.union([z.literal(1), z.literal(2)]),
          faelligAm: datum,
          stand: keysOf(meldestaende),
        }),
      ),
      /** Träger that could be asked for one more report of this year. */
      weitere: z.array(z.strictObject({ traegerId: z.uuid(), name: z.string(), art: berichtsart.schema })),
    }),
  },
  /** Notes what happened to a report. Fields left out stay. */
  'traeger.saveBericht': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      traegerId: z.uuid(),
      art: berichtsart.schema,
      jahr,
      aenderung: z.strictObject({
        faelligAm: datum.optional(),
        erinnertAm: tag,
        eingegangenAm: tag,
        geprueftAm: tag,
        beanstandung: satz(1000),
        nachreichenBis: tag,
        ausgeraeumtAm: tag,
        ablage: zeile(500).nullable().optional(),
        belege: satz(1000),
        entfaelltWeil: zeile(500).nullable().optional(),
      }),
    }),
    output: z.undefined(),
  },

  /** Money of one year beside the people who were looked after in it. */
  'traeger.mittel': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ jahr }),
    output: z.strictObject({
      zeilen: z.array(
        z.strictObject({
          traegerId: z.uuid(),
          name: z.string(),
          foerderung: records.traegerfoerderung.nullable(),
          /** In tenths of a percent of all money of the year; null without money. */
          anteil: z.int().nullable(),
          /** People looked after there on at least one day of the year. */
          betreut: z.int(),
          anteilBetreut: z.int().nullable(),
          /** Proofs of that year that are in, of those that are expected. */
          eingegangen: z.int(),
          erwartet: z.int(),
        }),
      ),
      summe: z.int(),
      betreut: z.int(),
    }),
  },
  'traeger.saveFoerderung': {
    kind: 'command',
    right: 'verwalten',
    input: records.traegerfoerderung.omit({ id: true }),
    output: z.undefined(),
  },
} as const satisfies Record<`traeger.${string}`, UseCase>;
