/**
 * The rough livelihood calculation (recht.md 7.3): need, income after the Absetzbeträge of § 11b SGB II, and two
 * ratios for „überwiegend“. It replaces no calculation of the benefits office. All amounts are cents per month.
 */
import type { Absetzregel, Parameter, Stufe } from './parameter.ts';

export type Mitglied = { readonly stufe: Stufe; readonly alter: number; readonly kind: boolean };

export type Eingabe = {
  readonly mitglieder: readonly Mitglied[];
  readonly brutto: number;
  readonly netto: number;
  /** Earned income of other members, of which no gross amount is known: counted without Absetzbetrag. */
  readonly nettoAndere: number;
  /** Kindergeld, Unterhalt, Elterngeld …: income that is not earned and does no harm. */
  readonly sonstiges: number;
  readonly kduWarm: number;
  readonly alleinerziehend: boolean;
  readonly schwanger: boolean;
  readonly warmwasserDezentral: boolean;
};

export type Berechnung = {
  readonly regelbedarf: number;
  readonly mehrbedarf: number;
  readonly bedarf: number;
  readonly freibetrag: number;
  readonly einkommen: number;
  /** Income minus need; full Lebensunterhalt from zero. */
  readonly saldo: number;
  /** Earned income as a share of the need in percent: without and after Absetzbeträge. */
  readonly anteilOhneFreibetrag: number;
  readonly anteilMitFreibetrag: number;
};

export function berechne(eingabe: Eingabe, parameter: Parameter): Berechnung {
  const regelbedarf = eingabe.mitglieder.reduce((sum, { stufe }) => sum + parameter.regelbedarf[stufe], 0);
  const mehrbedarf = mehrbedarfe(eingabe, parameter);
  const bedarf = regelbedarf + mehrbedarf + eingabe.kduWarm;
  const hatKind = eingabe.mitglieder.some(({ kind, alter }) => kind && alter < 18);
  const freibetrag = Math.min(absetzbetrag(eingabe.brutto, parameter.absetzregel, hatKind), eingabe.netto);
  const erwerb = eingabe.netto + eingabe.nettoAndere;
  const einkommen = erwerb - freibetrag + eingabe.sonstiges;
  return {
    regelbedarf,
    mehrbedarf,
    bedarf,
    freibetrag,
    einkommen,
    saldo: einkommen - bedarf,
    anteilOhneFreibetrag: share(erwerb, bedarf),
    anteilMitFreibetrag: share(erwerb - freibetrag, bedarf),
  };
}

/** § 11b Abs. 2 and 3 SGB II: Grundabsetzbetrag plus the shares of the tiers of gross earned income. */
export function absetzbetrag(brutto: number, regel: Absetzregel, hatMinderjaehrigesKind: boolean): number {
  const tiers = regel.stufen.map(({ ueber, bis, bisMitKind, prozent }) => {
    const top = hatMinderjaehrigesKind ? bisMitKind : bis;
    return (Math.max(0, Math.min(brutto, top) - ueber) * prozent) / 100;
  });
  return Math.round(Math.min(brutto, regel.grundabsetzbetrag) + tiers.reduce((sum, tier) => sum + tier, 0));
}

/** § 21 Abs. 2, 3, 7 SGB II. */
function mehrbedarfe(
  { mitglieder, alleinerziehend, schwanger, warmwasserDezentral }: Eingabe,
  { regelbedarf }: Parameter,
): number {
  const kinder = mitglieder.filter(({ kind, alter }) => kind && alter < 18);
  const unter16 = kinder.filter(({ alter }) => alter < 16).length;
  const base = kinder.some(({ alter }) => alter < 7) || unter16 === 2 || unter16 === 3 ? 36 : 0;
  const prozent = alleinerziehend ? Math.min(60, Math.max(base, 12 * kinder.length)) : 0;
  const own = mitglieder[0];
  const wasser = warmwasserDezentral
    ? mitglieder.reduce((sum, m) => sum + (regelbedarf[m.stufe] * wasserProzent(m.alter)) / 100, 0)
    : 0;
  const schwangerschaft = schwanger && own ? (regelbedarf[own.stufe] * 17) / 100 : 0;
  return Math.round((regelbedarf[1] * prozent) / 100) + Math.round(schwangerschaft) + Math.round(wasser);
}

function wasserProzent(alter: number): number {
  if (alter < 6) return 0.8;
  if (alter < 14) return 1.2;
  return alter < 18 ? 1.4 : 2.3;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}
