import { z } from 'zod';
import { datum, pflicht, zeile } from '#shared/domain/feld.ts';
import { herausgeber, paket, paketart, paketstand } from '#shared/domain/paket.ts';
import { paketKopf } from '#shared/paket/paket-kopf.ts';
import { rechtApi } from './recht.ts';
import type { UseCase } from './use-case.ts';

const kennung = z.string().max(60);
const lauf = z.uuid();
const kriterien = z.array(z.strictObject({ id: z.string(), label: z.string(), norm: z.string() }));

/** Whose key has signed a package, as the office knows it. */
const schluessel = z.strictObject({
  /** `neu`: nobody has compared it yet. `anderer`: not the key this publisher has used so far. */
  stand: z.enum(['bekannt', 'neu', 'anderer', 'gesperrt']),
  /** Eight groups of digits to compare on the phone. */
  fingerabdruck: z.array(z.string()),
  /** What to do, where something is to be done; loud for `anderer` and `gesperrt`. */
  satz: z.string().nullable(),
  name: z.string(),
  bestaetigt: z.strictObject({ am: datum, mit: z.string() }).nullable(),
});

const angesehen = z.strictObject({
  lauf,
  ...paketKopf.omit({ format: true, fassung: true, art: true, dateien: true, herausgeber: true }).shape,
  art: paketart.schema,
  pruefsumme: z.string(),
  schluessel,
  /** Against the version that counts now. */
  verhaeltnis: z.enum(['erstes', 'neuer', 'gleich', 'aelter']),
  aktiveVersion: z.string().nullable(),
  /** What is in it, in sentences. */
  inhalt: z.array(z.string()),
  /** What the office has entered itself and keeps. */
  behalten: z.array(z.string()),
  /** Whether results of cases can change; if not, only what stands beside them does. */
  wirktAufFaelle: z.boolean(),
  /** First day on which it can change a result. */
  wirktAb: datum,
  /** Of a law: paragraphs whose wording differs from the loaded one, at most 500. */
  normen: z.array(
    z.strictObject({
      paragraf: z.string(),
      titel: z.string(),
      was: z.enum(['neu', 'geaendert', 'entfallen']),
      absaetze: z.array(z.int()),
      kriterien,
    }),
  ),
});

/** Packages of others: look, compare, switch on, take back. Nothing counts before somebody has switched it on. */
export const paketApi = {
  /** `pfad` null asks for a file. Reads, checks signature and content; changes nothing. */
  'paket.open': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ pfad: z.string().max(4096).nullable().default(null) }),
    output: angesehen.nullable(),
  },
  /** Somebody has compared the digits with the publisher. `ersetzt`: the key used so far is blocked by it. */
  'paket.trust': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({
      lauf,
      verglichenMit: pflicht(zeile().min(2), { label: 'Verglichen mit' }),
      ersetzt: z.boolean().default(false),
    }),
    output: angesehen,
  },
  /**
   * „Was ändert sich für meine Fälle?“: of a package that was looked at, or of taking one back. Everybody is checked
   * twice with today's facts; nothing changes.
   */
  'paket.compare': {
    kind: 'task',
    right: 'verwalten',
    input: z.union([
      z.strictObject({ lauf, stichtag: datum.nullable().default(null) }),
      z.strictObject({ zuruecknehmen: kennung, stichtag: datum.nullable().default(null) }),
    ]),
    output: z.strictObject({ stichtag: datum, ...rechtApi['recht.compare'].output.shape }),
  },
  'paket.activate': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ lauf }),
    output: z.strictObject({ paketId: z.uuid() }),
  },
  /** The version of before counts again, or none. */
  'paket.rollBack': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ kennung }),
    output: z.strictObject({ version: z.string().nullable() }),
  },
  'paket.blockKey': {
    kind: 'command',
    right: 'verwalten',
    input: z.strictObject({ herausgeberId: z.uuid(), grund: pflicht(zeile(500).min(3), { label: 'Grund' }) }),
    output: z.undefined(),
  },
  'paket.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      /** One per Kennung, latest change first. */
      pakete: z.array(
        z.strictObject({
          ...paket.pick({ kennung: true, art: true, name: true }).shape,
          /** The version that counts; null for none. */
          aktiv: z
            .strictObject(
              paket.pick({
                version: true,
                stand: true,
                gueltigVon: true,
                gueltigBis: true,
                aenderungen: true,
              }).shape,
            )
            .nullable(),
          herausgeber: z.string(),
          /** Its key was blocked although it counts. */
          schluesselGesperrt: z.boolean(),
          /** What would count after taking back; null for none. */
          davor: z.string().nullable(),
          inhalt: z.array(z.string()),
          verlauf: z.array(
            z.strictObject({
              ...paketstand.pick({ vorgang: true, seit: true }).shape,
              version: z.string().nullable(),
              benutzer: z.string(),
            }),
          ),
        }),
      ),
      herausgeber: z.array(
        z.strictObject({
          ...herausgeber.omit({ schluessel: true, benutzerId: true }).shape,
          fingerabdruck: z.array(z.string()),
        }),
      ),
    }),
  },
  /** The official wording of what a norm cites, from the laws that were loaded; empty where none was. */
  'paket.wortlaut': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ norm: z.string().max(300) }),
    output: z.array(
      z.strictObject({
        gesetz: z.string(),
        paragraf: z.string(),
        titel: z.string(),
        absaetze: z.array(z.string()),
        /** „Stand der Datei: 07.01.2026; zuletzt geändert durch …“ */
        stand: z.string(),
        paket: z.string(),
      }),
    ),
  },
  /** Paragraphs of a loaded law, to read; without `gesetz` the laws only. */
  'paket.gesetze': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ gesetz: z.string().max(60).nullable().default(null) }),
    output: z.array(
      z.strictObject({
        gesetz: z.string(),
        titel: z.string(),
        stand: z.string(),
        paragrafen: z.array(z.strictObject({ paragraf: z.string(), titel: z.string(), kriterien })),
      }),
    ),
  },
} as const satisfies Record<`paket.${string}`, UseCase>;
