import { z } from 'zod';
import { begleitsprache } from '#shared/domain/codes.ts';
import * as records from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const teile = z.strictObject({
  titel: z.string(),
  worum: z.string(),
  inhalt: z.string(),
  tun: z.string(),
  wichtig: z.string(),
});
const auftrag = z.strictObject({
  vorlage: z.string().max(60),
  /** Null: plain German alone. */
  sprache: begleitsprache.schema.nullable(),
});
const { shape } = records.begleittext;

export const begleitApi = {
  /** In which languages the companion of a paper can be printed; empty title: the paper has none. */
  'begleit.languages': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ vorlage: z.string().max(60) }),
    output: z.strictObject({
      gibtEs: z.boolean(),
      sprachen: z.array(
        z.strictObject({
          sprache: begleitsprache.schema,
          name: z.string(),
          /** The German text has changed since it was translated. */
          veraltet: z.boolean(),
        }),
      ),
    }),
  },
  'begleit.preview': {
    kind: 'query',
    right: 'lesen',
    input: auftrag,
    output: z.strictObject({ titel: z.string(), html: z.string() }),
  },
  'begleit.write': {
    kind: 'task',
    right: 'lesen',
    input: auftrag.extend({ als: z.enum(['docx', 'pdf', 'druck']) }),
    output: z.strictObject({ datei: z.string().nullable(), gedruckt: z.boolean() }),
  },
  /** The German texts, and what one language has for each. `allgemein` comes first. */
  'begleit.texts': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ sprache: begleitsprache.schema }),
    output: z.array(
      z.strictObject({
        vorlage: z.string(),
        papier: z.string(),
        fassung: z.int(),
        deutsch: teile,
        uebersetzung: records.begleittext.nullable(),
        veraltet: z.boolean(),
      }),
    ),
  },
  /** Languages that have at least one text. */
  'begleit.stock': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(z.strictObject({ sprache: begleitsprache.schema, name: z.string(), texte: z.int() })),
  },
  'begleit.save': {
    kind: 'command',
    right: 'verwalten',
    input: records.begleittext.omit({ id: true, fassung: true }),
    output: z.void(),
  },
  'begleit.remove': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ vorlage: shape.vorlage, sprache: shape.sprache }),
    output: z.void(),
  },
} as const satisfies Record<`begleit.${string}`, UseCase>;
