/**
 * A hint: what a ministry, a decree or an office says about a criterion, in our own words. Hints stand beside a
 * result and never change it; which of them bind an office, the office decides by choosing its Land.
 */
import { z } from 'zod';
import { codeliste, datum, teilDatum } from '#shared/domain/feld.ts';

/** Letters of ISO 3166-2; `bund` applies everywhere as a recommendation. */
export const geltungsraum = codeliste({
  bund: 'Bund',
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  BE: 'Berlin',
  BB: 'Brandenburg',
  HB: 'Bremen',
  HH: 'Hamburg',
  HE: 'Hessen',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  SH: 'Schleswig-Holstein',
  TH: 'Thüringen',
});

export const lesetiefe = codeliste({
  ganz: 'ganz gelesen',
  auszug: 'nur ein Auszug gelesen',
  zusammenfassung: 'nur eine Zusammenfassung gelesen',
  titel: 'nur der Titel bekannt; bitte den Text besorgen',
});

export const hinweis = z.strictObject({
  /** e.g. `nw-25b-2021` */
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  land: geltungsraum.schema,
  herausgeber: z.string().min(2).max(200),
  dokument: z.string().min(3).max(300),
  datiert: teilDatum,
  /** Criteria of the catalogue it speaks about; empty: general, shown on the page of the law only. */
  kriterien: z.array(z.string().regex(/^[A-Za-z0-9]+\.[A-Za-z0-9]+$/)).max(40),
  /** What matters, in our own words. */
  text: z.string().min(3).max(2000),
  /** S statute, J decision, G guidance, K own knowledge: what the hint rests on. */
  beleg: z.enum(['S', 'J', 'G', 'K']),
  tiefe: lesetiefe.schema,
  /** Where it was read. */
  quelle: z.string().min(2).max(300),
  /** First and last day it is shown for, both inclusive. */
  von: datum,
  bis: datum.nullable(),
  /** Why it no longer holds, in whole or in part. */
  ueberholt: z.string().max(500).nullable(),
});
export type Hinweis = z.output<typeof hinweis>;
