import { z } from 'zod';
import { scanart } from '#shared/domain/codes.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const place = z.string().max(4096);
const pruefsumme = z.string().length(64);
const scan = z.strictObject({
  scan: scanart.schema,
  /** The file, base64. */
  inhalt: z.string(),
  pruefsumme,
});
const { shape } = records.beleg;
const angaben = z.strictObject({
  personId: shape.personId,
  dokumentId: shape.dokumentId,
  art: shape.art,
  bezeichnung: shape.bezeichnung,
  originalGesehenAm: shape.originalGesehenAm,
  bemerkung: shape.bemerkung,
});

export const belegApi = {
  'beleg.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(
      records.beleg.extend({
        benutzer: z.string(),
        /** The paper that came back; null for other evidence. */
        papier: z.strictObject({ titel: z.string(), code: z.string() }).nullable(),
      }),
    ),
  },
  /** Whose paper carries this code. Null: no paper of this register. */
  'beleg.findPapier': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ code: z.string().max(40) }),
    output: z
      .strictObject({
        dokumentId: z.uuid(),
        personId: z.uuid(),
        titel: z.string(),
        code: z.string(),
        erstelltAm: z.string(),
        name: z.string(),
        programmNr: z.string(),
        /** Scans of this very paper that are already kept. */
        scans: z.int(),
      })
      .nullable(),
  },
  /** Asks for one scan, or for a folder of them. Null: the dialog was closed. */
  'beleg.choose': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ was: z.enum(['datei', 'ordner']) }),
    output: z.array(z.strictObject({ datei: place, name: z.string(), groesse: z.int() })).nullable(),
  },
  /** The scan as it lies outside, to be looked at before it is taken. */
  'beleg.look': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ datei: place }),
    output: scan,
  },
  /** Notes that the original was seen, takes a scan, or both. */
  'beleg.add': {
    kind: 'task',
    right: 'vorpruefen',
    input: angaben.extend({
      /** Null: without a scan. */
      datei: place.nullable(),
      /** Of the scan that was looked at; another one is not taken. */
      pruefsumme: pruefsumme.nullable(),
    }),
    output: z.strictObject({ belegId: z.uuid() }),
  },
  'beleg.change': {
    kind: 'command',
    right: 'vorpruefen',
    input: angaben.omit({ personId: true }).extend({ belegId: z.uuid() }),
    output: z.void(),
  },
  /** Final for the scan: its bytes are gone from the register. */
  'beleg.remove': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ belegId: z.uuid() }),
    output: z.void(),
  },
  /** Shows a kept scan; every look is logged. */
  'beleg.view': {
    kind: 'einsicht',
    right: 'lesen',
    input: z.strictObject({ belegId: z.uuid() }),
    output: scan,
  },
  /** Writes a kept scan as a file, e.g. for the paper file; then it lies outside the register, unencrypted. */
  'beleg.write': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ belegId: z.uuid() }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** Deletes the file outside, if it still is what was taken into the register. */
  'beleg.removeSource': {
    kind: 'task',
    right: 'vorpruefen',
    input: z.strictObject({ belegId: z.uuid(), datei: place }),
    output: z.void(),
  },
} as const satisfies Record<`beleg.${string}`, UseCase>;
