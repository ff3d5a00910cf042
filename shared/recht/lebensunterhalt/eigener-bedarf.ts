/**
 * The other reading of „überwiegend“ in § 25b: as long as a person is geduldet, the AsylbLG knows no
 * Bedarfsgemeinschaft, and only the own need counts (OVG Schleswig 4 MB 49/21). Contested; shown beside the first.
 */
import { erfuelltAb, type Datum } from '#shared/lib/datum.ts';
import { share, type Eingabe } from './berechnung.ts';
import type { Parameter } from './parameter.ts';

/** Status under which somebody falls under the AsylbLG (§ 1 Abs. 1). */
export const UNTER_ASYLBLG: ReadonlySet<string> = new Set(['D', 'D60B', 'DM', 'G']);

export type EigenerBedarf = {
  /** § 3a AsylbLG, or § 2 AsylbLG with the amounts of SGB XII. */
  readonly art: 'grundleistung' | 'analog';
  readonly regelsatz: number;
  /** The person's share of the rent, by heads. */
  readonly wohnanteil: number;
  readonly bedarf: number;
  readonly freibetrag: number;
  readonly saldo: number;
  readonly anteilOhneFreibetrag: number;
  readonly anteilMitFreibetrag: number;
};

/** Null where the year has no amounts of the AsylbLG. */
export function eigenerBedarf(eingabe: Eingabe, parameter: Parameter, analog: boolean): EigenerBedarf | null {
  const stufe = eingabe.mitglieder[0]?.stufe ?? 1;
  const betraege = analog ? parameter.regelbedarf : parameter.grundleistung;
  if (betraege === null) return null;
  const regelsatz = betraege[stufe];
  const wohnanteil = Math.round(eingabe.kduWarm / Math.max(1, eingabe.mitglieder.length));
  const bedarf = regelsatz + wohnanteil;
  const freibetrag = Math.min(freibetragVon(eingabe.brutto, { regelsatz, analog }, parameter), eingabe.netto);
  return {
    art: analog ? 'analog' : 'grundleistung',
    regelsatz,
    wohnanteil,
    bedarf,
    freibetrag,
    saldo: eingabe.netto - freibetrag - bedarf,
    anteilOhneFreibetrag: share(eingabe.netto, bedarf),
    anteilMitFreibetrag: share(eingabe.netto - freibetrag, bedarf),
  };
}

/** § 7 Abs. 3 AsylbLG: a quarter, at most half of the own Stufe; § 82 Abs. 3 SGB XII: 30 %, at most half of Stufe 1. */
function freibetragVon(
  brutto: number,
  { regelsatz, analog }: { readonly regelsatz: number; readonly analog: boolean },
  { regelbedarf }: Parameter,
): number {
  return analog
    ? Math.min(Math.round(brutto * 0.3), Math.round(regelbedarf[1] / 2))
    : Math.min(Math.round(brutto * 0.25), Math.round(regelsatz / 2));
}

/** § 2 AsylbLG: 36 months of stay, 18 until 26.02.2024 (day of the snapshot); not by own abuse, which a human checks. */
export function istAnalogberechtigt(einreiseAm: Datum | null, tag: Datum): boolean {
  const months = tag < '2024-02-27' ? 18 : 36;
  return einreiseAm !== null && erfuelltAb(einreiseAm, { months }) <= tag;
}
