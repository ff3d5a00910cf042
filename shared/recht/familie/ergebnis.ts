/** The family of one person as plain data: who belongs to it, who opens a way for whom, and when that ends. */
import { z } from 'zod';
import { datum, teilDatum } from '#shared/domain/feld.ts';
import { colour, fehlendesFeld } from '../engine/ergebnis.ts';

export const mitglied = z.strictObject({
  /** Names the member inside this picture only. */
  id: z.string(),
  /** Null for relatives who are not in the register. */
  personId: z.uuid().nullable(),
  name: z.string(),
  /** Seen from the person of the file: „Kind“, „Ehegatte oder Ehegattin“; null for that person. */
  beziehung: z.string().nullable(),
  geburtsdatum: teilDatum.nullable(),
  /** Own check and route it rests on; null for relatives who are not in the register. */
  vorschlag: colour.schema.nullable(),
  rechtsgrundlage: z.string().nullable(),
  fruehestens: datum.nullable(),
});
export type Mitglied = z.output<typeof mitglied>;

export const bruecke = z.strictObject({
  id: z.string(),
  norm: z.string(),
  /** Who opens it, and for whom. */
  von: z.string(),
  fuer: z.string(),
  /**
   * `besteht`: the facts for it are there. `moeglich`: it would open if `von` got the title. `offen`: facts are
   * missing. `gemeinsam`: both are judged together; it may open or close.
   */
  stand: z.enum(['besteht', 'moeglich', 'offen', 'gemeinsam']),
  titel: z.string(),
  text: z.string(),
  /** Last day, e.g. the day before the child turns 18; null where none is in sight. */
  bis: datum.nullable(),
  bisText: z.string().nullable(),
  fehlt: z.array(fehlendesFeld),
});
export type Bruecke = z.output<typeof bruecke>;

/** A fact of one file that could be entered in another: shown with its source, entered only by hand. */
export const uebernahme = z.strictObject({
  /** Entry of the relative in the file it would change. */
  angehoerigerId: z.string(),
  name: z.string(),
  feld: z.string(),
  label: z.string(),
  /** Null where the field is empty; else the two files contradict each other. */
  bisher: z.string().nullable(),
  wert: z.union([z.string(), z.number(), z.boolean()]),
  wertText: z.string(),
  /** „Fallakte von Probe, Amira (P-00001): Aufenthaltszeiten“. */
  quelle: z.string(),
  personId: z.uuid(),
});
export type Uebernahme = z.output<typeof uebernahme>;

export const familienbild = z.strictObject({
  mitglieder: z.array(mitglied),
  bruecken: z.array(bruecke),
  uebernahmen: z.array(uebernahme),
  hinweise: z.array(z.string()),
});
export type Familienbild = z.output<typeof familienbild>;
