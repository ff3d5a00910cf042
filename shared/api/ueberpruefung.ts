import { z } from 'zod';
import { instrumentart } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const punkt = records.ueberpruefungspunkt.omit({ personId: true, ueberpruefungId: true, reihenfolge: true });
const ueberpruefung = records.ueberpruefung.omit({ benutzerId: true, fassung: true, personId: true });

/** Reviews of Fahrplan and Vereinbarung: recorded once, never overwritten; a later talk is a review of its own. */
export const ueberpruefungApi = {
  'ueberpruefung.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(
      records.ueberpruefung
        .omit({ benutzerId: true })
        .extend({ benutzer: z.string(), punkte: z.array(records.ueberpruefungspunkt) }),
    ),
  },
  /** What a talk of today would be about, and when the next one would be due. Saves nothing. */
  'ueberpruefung.prepare': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ instrumentId: z.uuid() }),
    output: z.strictObject({
      art: instrumentart.schema,
      am: datum,
      naechsteAm: datum.nullable(),
      /** Why nothing can be reviewed yet; null if it can. */
      hindernis: z.string().nullable(),
      schritte: z.array(records.schritt),
    }),
  },
  'ueberpruefung.save': {
    kind: 'command',
    right: 'vorpruefen',
    input: ueberpruefung.extend({ punkte: z.array(punkt).max(100) }),
    output: z.undefined(),
  },
} as const satisfies Record<`ueberpruefung.${string}`, UseCase>;
