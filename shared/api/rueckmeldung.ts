import { z } from 'zod';
import { ruecklaufStand } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import * as code from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const wer = z.strictObject({ id: z.uuid(), name: z.string(), programmNr: z.string() });
const ordner = z.string().max(4096).nullable().default(null);
const grund = z.string().trim().max(500).nullable().default(null);
/** Somebody left out of a run, and why. */
export const ausgelassen = z.strictObject({ id: z.uuid(), name: z.string(), grund: z.string() });

/** What a run of papers came to; `ordner` null means that the dialog was closed. */
export const laufergebnis = z.strictObject({
  ordner: z.string().nullable(),
  datei: z.string().nullable(),
  protokollNr: z.int().nullable(),
  geschrieben: z.int(),
  seiten: z.int(),
  ausgelassen: z.array(ausgelassen).max(100),
  ausgelassenGesamt: z.int(),
});

const zeile = z.strictObject({
  verweisId: z.uuid(),
  person: wer,
  traegerId: z.uuid().nullable(),
  traeger: z.string().nullable(),
  code: z.string().nullable(),
  ausgehaendigtAm: datum,
  faelligAm: datum,
  kontaktAm: datum.nullable(),
  zurueckAm: datum.nullable(),
  stand: ruecklaufStand.schema,
  erinnerungen: z.int(),
  erbetenBis: datum.nullable(),
  /** Why nobody is reminded now; null if somebody may be. */
  erinnernHindernis: z.string().nullable(),
  /** Two Beratungsstellen have answered and the person has not decided yet. */
  entscheidungOffen: z.boolean(),
});
export type RuecklaufZeile = z.output<typeof zeile>;

const ereignis = z.strictObject({
  id: z.uuid(),
  art: z.enum(['ausgehaendigt', 'zweitschrift', 'erinnerung', 'rueckmeldung']),
  am: datum,
  /** German sentence. */
  text: z.string(),
  bemerkung: z.string().nullable(),
  code: z.string().nullable(),
});

const bogen = z.strictObject({
  art: z.literal('bogen'),
  zeile,
  person: wer,
  /** What happened so far, oldest first. */
  verlauf: z.array(ereignis),
  /** Who looks after the person today. */
  betreuung: z.strictObject({ traegerId: z.uuid().nullable(), name: z.string(), von: datum }).nullable(),
  /** A Rückmeldung of which the person has not decided yet. */
  offeneId: z.uuid().nullable(),
});
export type RuecklaufBogen = z.output<typeof bogen>;

const fund = z.discriminatedUnion('art', [
  bogen,
  /** A sheet handed out without a person; she is found by her name. `verbraucht`: it came back once before. */
  z.strictObject({
    art: z.literal('blanko'),
    dokumentId: z.uuid(),
    code: z.string(),
    traegerId: z.uuid().nullable(),
    verbraucht: datum.nullable(),
  }),
  z.strictObject({
    art: z.literal('brief'),
    anschreibenId: z.uuid(),
    person: wer,
    am: datum,
    stufe: z.int(),
    antwortAm: datum.nullable(),
    antwort: code.briefantwort.schema.nullable(),
  }),
  /** Written, but never recorded as handed over. */
  z.strictObject({ art: z.literal('nicht_ausgehaendigt'), dokumentId: z.uuid(), person: wer }),
  z.strictObject({ art: z.literal('anderes'), titel: z.string(), person: wer.nullable() }),
]);

const antwort = records.rueckmeldung.pick({
  dokumentId: true,
  traegerId: true,
  ergebnis: true,
  kontaktAm: true,
  zurueckAm: true,
  rueckweg: true,
  kopieAnPerson: true,
  weiterAnId: true,
  bemerkung: true,
});

/** Whether a Betreuung begins, and if another one is running, what the person has decided. */
const folge = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('beginnt'),
    von: datum,
    gewaehltVon: code.gewaehltVon.schema.nullable().default(null),
  }),
  z.strictObject({ art: z.literal('andere'), entschiedenAm: datum }),
  z.strictObject({ art: z.literal('offen') }),
  z.strictObject({ art: z.literal('keine') }),
]);

export const rueckmeldungApi = {
  'rueckmeldung.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({
      stand: ruecklaufStand.schema.nullable().default(null),
      traegerId: z.uuid().nullable().default(null),
    }),
    output: z.strictObject({
      zeilen: z.array(zeile),
      anzahl: z.record(ruecklaufStand.schema, z.int()),
      traeger: z.array(z.strictObject({ id: z.uuid(), name: z.string(), anzahl: z.int() })),
    }),
  },
  'rueckmeldung.load': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ verweisId: z.uuid() }),
    output: bogen,
  },
  'rueckmeldung.ofPerson': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(z.strictObject({ verweisId: z.uuid(), verlauf: z.array(ereignis) })),
  },
  /** What a typed or scanned code belongs to. Refused with a sentence that helps if it cannot be one. */
  'rueckmeldung.find': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ kennung: z.string().max(100) }),
    output: z.strictObject({ fund, berichtigt: z.string().nullable() }),
  },
  /** Records an answer beside those there are; the Betreuung begins through the gates it always has. */
  'rueckmeldung.record': {
    kind: 'command',
    right: 'vorpruefen',
    input: antwort.extend({ verweisId: z.uuid(), folge }),
    output: z.strictObject({ protokollNr: z.int(), neuerVerweisId: z.uuid().nullable() }),
  },
  /** A person went to a Beratungsstelle of her own accord: the referral is recorded with its answer. */
  'rueckmeldung.recordSelbst': {
    kind: 'command',
    right: 'vorpruefen',
    input: antwort.extend({ personId: z.uuid(), folge }),
    output: z.strictObject({ protokollNr: z.int(), neuerVerweisId: z.uuid().nullable() }),
  },
  /** Two Beratungsstellen have answered: who stays, as the person has decided. */
  'rueckmeldung.decide': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ rueckmeldungId: z.uuid(), neue: z.boolean(), am: datum }),
    output: z.strictObject({ protokollNr: z.int() }),
  },
  /** Rückmeldebögen for many people: one file for the printer, the month runs from today. */
  'rueckmeldung.issue': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      ids: z.array(z.uuid()).min(1).max(2000),
      traegerId: z.uuid().nullable().default(null),
      einzeln: z.boolean().default(false),
      ordner,
    }),
    output: laufergebnis,
  },
  /** A lost paper: a new copy with a code of its own; the old one is still recognised. */
  'rueckmeldung.replace': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ verweisId: z.uuid(), grund, ordner }),
    output: laufergebnis,
  },
  /** Sheets without a person for a Beratungsstelle, each with a code of its own. */
  'rueckmeldung.writeBlanko': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      traegerId: z.uuid().nullable(),
      anzahl: z.int().min(1).max(100),
      ordner,
    }),
    output: laufergebnis,
  },
  /** Letters of reminder; to the Beratungsstelle only where the person has agreed, otherwise to the person. */
  'rueckmeldung.remind': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      verweisIds: z.array(z.uuid()).min(1).max(2000),
      an: code.erinnerungAn.schema,
      ordner,
    }),
    output: laufergebnis,
  },
  /** Reminded without a letter: by phone, in a talk. */
  'rueckmeldung.noteReminder': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      verweisIds: z.array(z.uuid()).min(1).max(2000),
      an: code.erinnerungAn.schema,
      weg: code.erinnerungsweg.schema,
      bemerkung: grund,
    }),
    output: z.strictObject({
      protokollNr: z.int(),
      erinnert: z.int(),
      ausgelassen: z.array(ausgelassen).max(100),
    }),
  },
  /** Takes back one of these calls as a whole; refused once somebody has worked on any of it. */
  'rueckmeldung.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ protokollNr: z.int() }),
    output: z.undefined(),
  },
} as const satisfies Record<`rueckmeldung.${string}`, UseCase>;
