/** What papers about passport and Zusicherung have in common. */
import { z } from 'zod';
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { leerePerson, personDaten, tag } from '#shared/dokumente/daten.ts';
import { text, type Block } from '#shared/dokumente/modell.ts';

export const passDaten = z.strictObject({
  person: personDaten,
  /** The Zusicherung that is still to be kept; null where none is recorded. */
  zusicherung: z
    .strictObject({
      am: datum,
      norm: rechtsgrundlage.schema.nullable(),
      bedingung: z.string().nullable(),
      gueltigBis: datum.nullable(),
    })
    .nullable(),
  /** The effort log, oldest first. */
  bemuehungen: z.array(
    z.strictObject({
      am: datum,
      handlung: z.string(),
      stelle: z.string().nullable(),
      ergebnis: z.string().nullable(),
      nachweis: z.string().nullable(),
    }),
  ),
});
export type PassDaten = z.output<typeof passDaten>;

export const leererPass: PassDaten = { person: leerePerson, zusicherung: null, bemuehungen: [] };

/** Extract of the effort log: the last entries, so that the agreement stays readable. */
const GEZEIGT = 10;

export function bemuehungenTable({ bemuehungen }: PassDaten, emptyRows: number): Block {
  return {
    kind: 'table',
    beschreibung: 'Bisherige Bemühungen um den Pass',
    columns: [
      { label: 'Wann?', breite: 14 },
      { label: 'Was haben Sie getan?', breite: 38 },
      { label: 'Wo?', breite: 22 },
      { label: 'Ergebnis und Nachweis', breite: 26 },
    ],
    rows: bemuehungen
      .slice(-GEZEIGT)
      .map(({ am, handlung, stelle, ergebnis, nachweis }) => [
        text(tag(am) ?? ''),
        text(handlung),
        stelle === null ? [] : text(stelle),
        text([ergebnis, nachweis].filter((part) => part !== null).join('; ')),
      ]),
    emptyRows,
  };
}

export const olderBemuehungen = ({ bemuehungen }: PassDaten): number =>
  Math.max(0, bemuehungen.length - GEZEIGT);
