import { z } from 'zod';
import { meldespalten } from '#shared/austausch/halbjahr/spalten.ts';
import { abweichungsarten, schrittarten } from '#shared/austausch/halbjahr/abgleich.ts';
import { meldestaende } from '#shared/austausch/halbjahr/meldestand.ts';
import { absatz, datum, zeile } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

export { abhilfen, abweichungsarten, schrittarten } from '#shared/austausch/halbjahr/abgleich.ts';
export type { Abweichungsart, Schrittart } from '#shared/austausch/halbjahr/abgleich.ts';
export { meldespalten, type Meldespalte } from '#shared/austausch/halbjahr/spalten.ts';
export { meldestaende, type Meldestand } from '#shared/austausch/halbjahr/meldestand.ts';

const keysOf = <K extends string>(map: Readonly<Record<K, unknown>>) =>
  // `as`: Object.keys loses the literal type of the keys it lists.
  z.enum(Object.keys(map) as [K, ...K[]]);
const abweichung = keysOf(abweichungsarten);
const schritt = keysOf(schrittarten);

const halbjahr = z.strictObject({
  jahr: z.int().min(2000).max(2100),
  halbjahr: z.union([z.literal(1), z.literal(2)]),
});
const meldung = halbjahr.extend({ traegerId: z.uuid() });
const tag = datum.nullable().optional();
const ordner = z.string().max(4096).nullable().default(null);
const person = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  programmNr: z.string(),
  geburtsdatum: z.string().nullable(),
});
const angaben = z.strictObject({
  name: z.string(),
  geburtsdatum: z.string().nullable(),
  programmNr: z.string().nullable(),
  seit: z.string().nullable(),
  bis: z.string().nullable(),
  aktiv: z.boolean().nullable(),
  letzterKontakt: z.string().nullable(),
  themen: z.array(z.string()),
  bemerkung: z.string().nullable(),
});

const spalte = keysOf(meldespalten).nullable();
const gelesen = z.strictObject({
  art: z.literal('gelesen'),
  lauf: z.uuid(),
  datei: z.string(),
  zeilen: z.int(),
  aktiv: z.int(),
  sicher: z.int(),
  offen: z.int(),
  unbekannt: z.int(),
  probleme: z.array(z.strictObject({ zeile: z.int(), zelle: z.string().nullable(), text: z.string() })),
  /** Every column with what it is taken for (null: left out) and something that stands in it. */
  spalten: z.array(z.strictObject({ kopf: z.string(), was: spalte, beispiel: z.string() })),
  /** Headers nobody understood; what stands below them is left out. */
  unbekannteSpalten: z.array(z.string()),
  /** What should be looked at before the list is taken over, e.g. that it belongs to another half-year. */
  warnungen: z.array(z.string()),
});

/** The half-year report of the Träger: template out, list in, both lists side by side, reminder. */
export const halbjahrApi = {
  /** Every Träger with its report: due, sent, back, looked through. */
  'halbjahr.stand': {
    kind: 'query',
    right: 'lesen',
    input: halbjahr,
    output: z.strictObject({
      meldetag: datum,
      traeger: z.array(
        z.strictObject({
          traegerId: z.uuid(),
          name: z.string(),
          aktiv: z.boolean(),
          /** People in Betreuung there on at least one day of the half-year. */
          betreut: z.int(),
          /** Those of them who may be named. */
          mitEinwilligung: z.int(),
          stand: keysOf(meldestaende),
          meldung: records.halbjahresmeldung.omit({ id: true, traegerId: true, jahr: true, halbjahr: true }),
          erinnerung: z.string(),
          /** Rows of the list that are kept; 0 before it came and after it was closed without any. */
          zeilen: z.int(),
        }),
      ),
    }),
  },
  /** What the office notes itself: sent, reminded, came on paper, objections. Fields left out stay. */
  'halbjahr.save': {
    kind: 'command',
    right: 'vorpruefen',
    input: meldung.extend({
      // Not `.partial()` of the record: its defaults would empty what was left out.
      aenderung: z.strictObject({
        faelligAm: datum.optional(),
        versandtAm: tag,
        erinnertAm: tag,
        eingegangenAm: tag,
        geprueftAm: tag,
        beanstandung: absatz(1000).nullable().optional(),
        papierweg: zeile(500).nullable().optional(),
        gemeldet: z.int().min(0).max(200_000).nullable().optional(),
        aktiv: z.int().min(0).max(200_000).nullable().optional(),
      }),
    }),
    output: z.undefined(),
  },
  /** A blank template. Filled with names it goes out by `uebermittlung.write` only. */
  'halbjahr.writeVorlage': {
    kind: 'task',
    right: 'vorpruefen',
    input: meldung.extend({ ordner }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /**
   * The reminder as a letter, printed or as a file, or as the draft of an e-mail; nothing is sent. The day is noted once
   * it was written. `ordner` is for the draft.
   */
  'halbjahr.writeErinnerung': {
    kind: 'task',
    right: 'vorpruefen',
    input: meldung.extend({ als: z.enum(['docx', 'pdf', 'druck', 'email']), ordner }),
    output: z.strictObject({ datei: z.string().nullable(), gedruckt: z.boolean() }),
  },
  /** Reads the list that came back; nothing is kept yet. `pfad` null asks for a file. */
  'halbjahr.open': {
    kind: 'task',
    right: 'vorpruefen',
    input: meldung.extend({
      pfad: z.string().max(4096).nullable().default(null),
      kennwort: z.string().max(500).default(''),
    }),
    output: z
      .discriminatedUnion('art', [
        z.strictObject({
          art: z.literal('kennwort'),
          pfad: z.string(),
          datei: z.string(),
          falsch: z.boolean(),
        }),
        gelesen,
      ])
      .nullable(),
  },
  /** Somebody says what the columns are, in their order; the list is read again that way. */
  'halbjahr.assign': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ lauf: z.uuid(), spalten: z.array(spalte).max(200) }),
    output: gelesen,
  },
  /** Keeps what was read, in the place of an earlier list of the same half-year. */
  'halbjahr.accept': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ lauf: z.uuid() }),
    output: z.strictObject({ zeilen: z.int() }),
  },
  /** Both lists side by side. */
  'halbjahr.abgleich': {
    kind: 'query',
    right: 'lesen',
    input: meldung,
    output: z.strictObject({
      inBeiden: z.array(person),
      abweichungen: z.array(
        z.strictObject({
          art: abweichung,
          zeileId: z.uuid().nullable(),
          nr: z.int().nullable(),
          text: z.string(),
          person: person.nullable(),
          angaben: angaben.nullable(),
          vorschlaege: z.array(person.extend({ grund: z.string() })),
          /** Betreuung at this Träger that could be ended. */
          betreuungId: z.uuid().nullable(),
          erledigt: z.boolean(),
        }),
      ),
      schritte: z.array(
        z.strictObject({
          id: z.uuid(),
          abweichung,
          art: schritt,
          wer: z.string(),
          text: z.string().nullable(),
          am: z.string(),
          /** Why it can no longer be taken back; null if it can. */
          hindernis: z.string().nullable(),
        }),
      ),
      rueckfrage: z.string().nullable(),
    }),
  },
  /** One remedy for one finding. */
  'halbjahr.schritt': {
    kind: 'command',
    right: 'vorpruefen',
    input: meldung.extend({
      abweichung,
      art: schritt,
      zeileId: z.uuid().nullable(),
      personId: z.uuid().nullable(),
      /** Text of the note; the day for a Betreuung that ends. */
      text: z.string().max(500).nullable().default(null),
      bis: datum.nullable().default(null),
    }),
    output: z.strictObject({ id: z.uuid() }),
  },
  'halbjahr.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ id: z.uuid() }),
    output: z.undefined(),
  },
  /** Both lists as a workbook; it holds names and stays in the office. */
  'halbjahr.writeAbgleich': {
    kind: 'task',
    right: 'vorpruefen',
    input: meldung.extend({ ordner }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** Looked through: rows that belong to nobody in the register are forgotten, the figures stay. */
  'halbjahr.finish': {
    kind: 'command',
    right: 'vorpruefen',
    input: meldung.extend({ beanstandung: z.string().max(1000).nullable().default(null) }),
    output: z.strictObject({ vergessen: z.int() }),
  },
} as const satisfies Record<`halbjahr.${string}`, UseCase>;
