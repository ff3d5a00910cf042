import { z } from 'zod';
import { briefgruppe } from '#shared/ablauf/anschreiben-antwort.ts';
import * as code from '#shared/domain/codes.ts';
import { codeliste, datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { laufergebnis } from './rueckmeldung.ts';
import type { UseCase } from './use-case.ts';

/** In which order the letters come out of the printer. */
export const druckreihenfolge = codeliste({
  name: 'nach Namen',
  programm_nr: 'nach Programm-Nr.',
  plz: 'nach Postleitzahl',
  empfaenger: 'nach Empfänger (Vertretungen zuletzt)',
});

const ids = z.array(z.uuid()).min(1).max(2000);
const stufe = z.union([z.literal(1), z.literal(2)]);

const zeile = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  programmNr: z.string(),
  gruppen: z.array(briefgruppe.schema),
  /** The last letter. */
  anschreibenId: z.uuid(),
  am: datum,
  stufe: z.int(),
  an: code.briefempfaenger.schema,
  antwort: code.briefantwort.schema.nullable(),
  antwortAm: datum.nullable(),
});
export type BriefZeile = z.output<typeof zeile>;

/** Letters to the people themselves, with what they should bring, and what came of it. */
export const anschreibenApi = {
  /** Who can be written to and who cannot, before anything is written. */
  'anschreiben.plan': {
    kind: 'query',
    right: 'vorpruefen',
    input: z.strictObject({ ids, stufe }),
    output: z.strictObject({
      schreibbar: z.array(z.uuid()),
      an: z.record(code.briefempfaenger.schema, z.int()),
      probleme: z.array(
        z.strictObject({
          grund: z.string(),
          wo: z.string().nullable(),
          personen: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
        }),
      ),
      /** What is missing in the letterhead, with its place. */
      kopf: z.array(z.strictObject({ label: z.string(), ort: z.string() })),
      /** What to look at before a single letter goes out; null in a run, which leaves such people out. */
      warnung: z.string().nullable(),
    }),
  },
  /** One file for the printer, on request each paper as Word file. Cancelled: nothing was recorded. */
  'anschreiben.write': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({
      ids,
      stufe,
      mitAntrag: z.boolean().default(false),
      mitBogen: z.boolean().default(false),
      reihenfolge: druckreihenfolge.schema.default('name'),
      einzeln: z.boolean().default(false),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: laufergebnis,
  },
  'anschreiben.monitor': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ laufId: z.uuid().nullable().default(null) }),
    output: z.strictObject({
      wochen: z.int(),
      laeufe: z.array(
        z.strictObject({
          id: z.uuid(),
          am: datum,
          stufe: z.int(),
          benutzer: z.string(),
          anzahl: z.int(),
        }),
      ),
      anzahl: z.record(briefgruppe.schema, z.int()),
      zeilen: z.array(zeile),
    }),
  },
  /** An answer by reply slip, phone or otherwise. */
  'anschreiben.answer': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      anschreibenId: z.uuid(),
      antwortAm: datum,
      antwort: code.briefantwort.schema,
      antwortweg: code.antwortweg.schema,
      bemerkung: records.anschreiben.shape.bemerkung,
    }),
    output: z.strictObject({ protokollNr: z.int() }),
  },
  /** The person was here: kept as a Kontakt, like every talk. */
  'anschreiben.came': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ personId: z.uuid(), am: datum }),
    output: z.strictObject({ protokollNr: z.int() }),
  },
  'anschreiben.undo': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ protokollNr: z.int() }),
    output: z.undefined(),
  },
} as const satisfies Record<`anschreiben.${string}`, UseCase>;
