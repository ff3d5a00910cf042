import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const vorlage = z.string().max(60);
const befund = z.strictObject({ satz: z.string(), ort: z.string().nullable() });
const fassung = records.vorlagenfassung.extend({
  benutzer: z.string(),
  /** Papers written with it. */
  papiere: z.int(),
});
/** A placeholder, its loop before it: „schritte › was“. */
const platzhalter = z.strictObject({
  name: z.string(),
  art: z.enum(['wert', 'bedingung', 'liste']),
  wozu: z.string(),
  beispiel: z.string(),
  /** The loop inside which it holds; null: everywhere. */
  in: z.string().nullable(),
});

export const vorlageApi = {
  /** Every paper with the template that writes it today. */
  'vorlage.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        vorlage,
        titel: z.string(),
        wozu: z.string(),
        eigene: records.vorlagenfassung.nullable(),
        /** The default says something else since this template was loaded. */
        veraltet: z.boolean(),
      }),
    ),
  },
  'vorlage.view': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ vorlage }),
    output: z.strictObject({
      titel: z.string(),
      wozu: z.string(),
      /** Version of the default. */
      fassung: z.int(),
      fassungen: z.array(fassung),
    }),
  },
  /** The first look learns the paper. */
  'vorlage.names': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({ vorlage }),
    output: z.array(platzhalter),
  },
  /** The paper with invented data, as the default or a version writes it. */
  'vorlage.sample': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({ vorlage, fassungId: z.uuid().nullable() }),
    output: z.strictObject({ html: z.string() }),
  },
  /** Writes the default or a version as a Word file with placeholders. */
  'vorlage.export': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ vorlage, fassungId: z.uuid().nullable() }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** Asks for a Word file and checks it; only one without findings replaces what is in force. */
  'vorlage.add': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ vorlage }),
    output: z
      .strictObject({
        nummer: z.int().nullable(),
        befunde: z.array(befund),
        hinweise: z.array(z.string()),
      })
      .nullable(),
  },
  /** Another version, or with null the default, writes from now on. */
  'vorlage.activate': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ vorlage, fassungId: z.uuid().nullable() }),
    output: z.undefined(),
  },
  /** All own templates in force as one file for another office. */
  'vorlage.packAll': {
    kind: 'task',
    right: 'verwalten',
    input: z.undefined(),
    output: z.strictObject({ datei: z.string().nullable(), anzahl: z.int() }),
  },
  /** Loads such a file: each template is checked by itself. */
  'vorlage.unpack': {
    kind: 'task',
    right: 'verwalten',
    input: z.undefined(),
    output: z
      .strictObject({
        behoerde: z.string().nullable(),
        erstelltAm: z.string(),
        ergebnisse: z.array(
          z.strictObject({
            vorlage,
            titel: z.string(),
            geladen: z.boolean(),
            befunde: z.array(befund),
          }),
        ),
      })
      .nullable(),
  },
} as const satisfies Record<`vorlage.${string}`, UseCase>;
