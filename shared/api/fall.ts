import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { datum, teilDatum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import { basis } from './eintrag.ts';
import { fokusgruppe } from '#shared/ablauf/fokusgruppe.ts';
import type { UseCase } from './use-case.ts';

/** `ungeprueft`: no decision by a human yet. */
export const ampelStand = z.enum(['gruen', 'gelb', 'rot', 'ungeprueft']);

export const fallZeile = z.strictObject({
  id: z.uuid(),
  programmNr: z.string(),
  nachname: z.string(),
  vornamen: z.string().nullable(),
  geburtsdatum: teilDatum.nullable(),
  staatsangehoerigkeit: z.string().nullable(),
  gemeinde: z.string().nullable(),
  aktenzeichen: z.string().nullable(),
  lage: code.ausgangslage.schema,
  ampel: ampelStand,
  ampelAm: datum.nullable(),
  vorschlag: colour.schema.nullable(),
  rechtsgrundlage: z.string().nullable(),
  fruehestens: datum.nullable(),
  /** Labels of missing facts or steps, the first few. */
  fehlt: z.array(z.string()),
  fehltAnzahl: z.int(),
  traeger: z.string().nullable(),
  betreuungsart: code.betreuungsart.schema.nullable(),
  duldungBis: datum.nullable(),
  fokus: z.array(fokusgruppe.schema),
  wartetAuf: z.array(code.verantwortlich.schema),
  /** The open Rückmeldung that is due first. */
  rueckmeldungBis: datum.nullable(),
  wiedervorlageAm: datum.nullable(),
  geprueftAm: datum.nullable(),
  haushaltId: z.uuid().nullable(),
  /** Why the search shows this person; empty where the typed words simply stand there. */
  gruende: z.array(z.string()),
});
export type FallZeile = z.output<typeof fallZeile>;

export const fallFilter = z.strictObject({
  suche: z.string().max(200).default(''),
  ampel: z.array(ampelStand).default([]),
  vorschlag: z.array(colour.schema).default([]),
  rechtsgrundlage: z.array(z.string().max(20)).default([]),
  traegerId: z.array(z.uuid()).default([]),
  gemeinde: z.array(z.string().max(200)).default([]),
  lage: z.array(code.ausgangslage.schema).default([]),
  sichtung: z.array(code.sichtungsstand.schema).default([]),
  /** The proposal differs from the decision in force. */
  abweichend: z.boolean().default(false),
  nurPassFehlt: z.boolean().default(false),
  nurLebensunterhaltFehlt: z.boolean().default(false),
  /** Labels of facts and conditions that are still open; one of them is enough. */
  offen: z.array(z.string().max(200)).max(50).default([]),
  /** Single steps of which each alone leads to grün, e.g. `pass`, `klaeren:pass`; one of them is enough. */
  einSchritt: z.array(z.string().max(60)).max(50).default([]),
  fokus: z.array(fokusgruppe.schema).default([]),
  wartetAuf: z.array(code.verantwortlich.schema).default([]),
  /** `ohne`: nobody is entered. */
  betreuungsart: z.array(z.enum([...code.betreuungsart.codes, 'ohne'])).default([]),
  /** Neither a decision nor a Prüfvermerk. */
  nieGeprueft: z.boolean().default(false),
  duldungAbgelaufen: z.boolean().default(false),
  rueckmeldungUeberfaellig: z.boolean().default(false),
  wiedervorlageFaellig: z.boolean().default(false),
});
export type FallFilter = z.output<typeof fallFilter>;

export const fallSortierung = z.enum([
  'nachname',
  'programmNr',
  'geburtsdatum',
  'gemeinde',
  'ampel',
  'vorschlag',
  'fruehestens',
  'duldungBis',
  'traeger',
  'aktenzeichen',
  'lage',
  'geprueftAm',
  'rueckmeldungBis',
  'wiedervorlageAm',
  'haushalt',
]);

const restricted = { verurteilung: true, taeuschung: true, gesundheit: true } as const;

/** Everything about a person but the restricted records, which `einsicht.load` shows on demand. */
export const fallakte = z.strictObject({
  person: records.person,
  haushalt: records.haushalt.nullable(),
  /** Other people of the register in the same household. */
  mitbewohner: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), geburtsdatum: teilDatum.nullable() }),
  ),
  asyl: records.asyl.nullable(),
  identitaet: records.identitaet.nullable(),
  lebensunterhalt: records.lebensunterhalt.nullable(),
  integration: records.integration.nullable(),
  hindernis: records.hindernis.nullable(),
  aufenthaltsabschnitt: z.array(records.aufenthaltsabschnitt),
  auslandsaufenthalt: z.array(records.auslandsaufenthalt),
  duldung: z.array(records.duldung),
  sprachnachweis: z.array(records.sprachnachweis),
  schulbesuch: z.array(records.schulbesuch),
  abschluss: z.array(records.abschluss),
  ausbildung: z.array(records.ausbildung),
  beschaeftigung: z.array(records.beschaeftigung),
  antrag: z.array(records.antrag),
  angehoeriger: z.array(records.angehoeriger),
  weitereStaatsangehoerigkeit: z.array(records.weitereStaatsangehoerigkeit),
  identitaetsdokument: z.array(records.identitaetsdokument),
  passbemuehung: z.array(records.passbemuehung),
  hinweis: z.array(records.hinweis),
  kontakt: z.array(records.kontakt),
  zusicherung: z.array(records.zusicherung),
  titel: z.array(records.titel),
  haertefall: z.array(records.haertefall),
  wiedervorlage: z.array(records.wiedervorlage),
  kontaktperson: z.array(records.kontaktperson),
  uebergabe: z.array(records.uebergabe),
  sichtweise: z.array(records.sichtweise),
  massnahme: z.array(records.massnahme),
  leistung: z.array(records.leistung),
  hemmnis: z.array(records.hemmnis),
  betreuung: z.array(records.betreuung),
  verweis: z.array(records.verweis),
  einwilligung: z.array(records.einwilligung),
  ampelentscheidung: z.array(records.ampelentscheidung),
  /** How many restricted entries exist, so that the page can offer to show them. */
  geschuetzt: z.record(z.enum(Object.keys(restricted) as (keyof typeof restricted)[]), z.int()),
});
export type Fallakte = z.output<typeof fallakte>;

const verlaufEintrag = z.strictObject({
  am: records.zeitpunkt,
  benutzer: z.string(),
  /** German sentence: „Pass gültig bis: leer → 01.02.2028“. Restricted values are not shown. */
  text: z.string(),
  art: z.enum(['angelegt', 'geaendert', 'entfernt', 'entschieden', 'eingesehen', 'ausgegeben', 'importiert']),
});
export type VerlaufEintrag = z.output<typeof verlaufEintrag>;

/** Who is meant, and in which order. */
const inOrdnung = z.strictObject({
  filter: fallFilter.prefault({}),
  sortierung: fallSortierung.default('nachname'),
  absteigend: z.boolean().default(false),
});

export const fallApi = {
  'fall.list': {
    kind: 'query',
    right: 'lesen',
    input: inOrdnung.extend({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({
      zeilen: z.array(fallZeile),
      gesamt: z.int(),
      /** People in the register, without filter. */
      bestand: z.int(),
      /** True while proposals are still being refreshed after unlocking. */
      vorschlaegeVeraltet: z.boolean(),
    }),
  },
  /** Everybody of a view in its order, for a selection and for what is done with it. */
  'fall.ids': {
    kind: 'query',
    right: 'lesen',
    input: inOrdnung,
    output: z.array(z.uuid()),
  },
  /** Values to filter by, with counts. */
  'fall.facets': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      ampel: z.record(ampelStand, z.int()),
      vorschlag: z.partialRecord(colour.schema, z.int()),
      gemeinde: z.array(z.strictObject({ wert: z.string(), anzahl: z.int() })),
      traeger: z.array(z.strictObject({ id: z.uuid(), name: z.string(), anzahl: z.int() })),
      rechtsgrundlage: z.array(z.strictObject({ wert: z.string(), anzahl: z.int() })),
      /** What is open for whom, most frequent first. */
      offen: z.array(z.strictObject({ wert: z.string(), anzahl: z.int() })),
      lage: z.partialRecord(code.ausgangslage.schema, z.int()),
      fokus: z.partialRecord(fokusgruppe.schema, z.int()),
      wartetAuf: z.partialRecord(code.verantwortlich.schema, z.int()),
      betreuungsart: z.partialRecord(z.enum([...code.betreuungsart.codes, 'ohne']), z.int()),
      /** People behind each yes/no filter. */
      zahlen: z.strictObject({
        abweichend: z.int(),
        nurPassFehlt: z.int(),
        nurLebensunterhaltFehlt: z.int(),
        nieGeprueft: z.int(),
        duldungAbgelaufen: z.int(),
        rueckmeldungUeberfaellig: z.int(),
        wiedervorlageFaellig: z.int(),
      }),
    }),
  },
  'fall.create': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.person
      .pick({
        nachname: true,
        vornamen: true,
        geburtsdatum: true,
        geschlecht: true,
        staatsangehoerigkeit: true,
        aktenzeichen: true,
        gemeinde: true,
        einreiseAm: true,
        haushaltId: true,
      })
      .extend({ geduldetSeit: datum.nullable().default(null), duldungBis: datum.nullable().default(null) }),
    output: z.strictObject({ id: z.uuid() }),
  },
  'fall.load': { kind: 'query', right: 'lesen', input: z.strictObject({ id: z.uuid() }), output: fallakte },
  'fall.savePerson': {
    kind: 'command',
    right: 'vorpruefen',
    input: records.person.omit({ programmNr: true }).extend({ basis }),
    output: z.undefined(),
  },
  'fall.saveHaushalt': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({
      personId: z.uuid(),
      haushalt: records.haushalt.omit({ id: true }).extend({ id: z.uuid().nullable() }),
      basis,
    }),
    output: z.strictObject({ id: z.uuid() }),
  },
  'fall.verlauf': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({
      id: z.uuid(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.strictObject({ eintraege: z.array(verlaufEintrag), gesamt: z.int() }),
  },
} as const satisfies Record<`fall.${string}`, UseCase>;
