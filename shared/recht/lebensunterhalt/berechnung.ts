/**
 * The rough livelihood calculation (recht.md 7.3): need, income after the Absetzbeträge of § 11b SGB II, and two
 * ratios for „überwiegend“. It replaces no calculation of the benefits office. All amounts are cents per month.
 */
import type { Parameter } from './parameter.ts';
import type { Absetzregel, Stufe } from './tabellen.ts';

export type Mitglied = {
  readonly stufe: Stufe;
  readonly alter: number;
  readonly kind: boolean;
  /** Who it is, without a name: „Kind, geboren 01.02.2015“. */
  readonly wer: string;
};

export type Erwerb = {
  /** Null: not known; then nothing is deducted. */
  readonly brutto: number | null;
  readonly netto: number;
};

export type Eingabe = {
  readonly mitglieder: readonly Mitglied[];
  readonly brutto: number;
  readonly netto: number;
  /** The person is under 25 and in school or training: the Minijob limit stays free (§ 11b Abs. 2b SGB II). */
  readonly inAusbildungUnter25: boolean;
  /** Earned income of other members. */
  readonly andere: readonly Erwerb[];
  readonly kindergeld: number;
  /** Unterhalt, Elterngeld, Arbeitslosengeld I …: income that is not earned and does no harm. */
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
  const freibetrag = freibetraege(eingabe, parameter);
  const erwerb = eingabe.netto + eingabe.andere.reduce((sum, { netto }) => sum + netto, 0);
  const einkommen = erwerb - freibetrag + eingabe.kindergeld + eingabe.sonstiges;
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

export type Grad = 'voll' | 'ueberwiegend' | 'strittig' | 'nein';

/** Both ratios above one half: met; both not: open; in between a human decides (recht.md 7.3 no. 5). */
export function gradOf(b: Berechnung, krankenversichert: boolean): Grad {
  const [ohne, mit] = [b.anteilOhneFreibetrag > 50, b.anteilMitFreibetrag > 50];
  if (b.saldo >= 0 && krankenversichert && ohne && mit) return 'voll';
  return ohne && mit ? 'ueberwiegend' : ohne || mit ? 'strittig' : 'nein';
}

/** Of everybody who earns; nobody deducts more than the net income. */
function freibetraege({ mitglieder, brutto, netto, inAusbildungUnter25, andere }: Eingabe, p: Parameter) {
  const hatKind = mitglieder.some(({ kind, alter }) => kind && alter < 18);
  const frei = inAusbildungUnter25 ? p.minijobgrenze : null;
  const own = Math.min(absetzbetrag(brutto, p.absetzregel, hatKind, frei), netto);
  return andere.reduce(
    (sum, erwerb) =>
      sum +
      (erwerb.brutto === null
        ? 0
        : Math.min(absetzbetrag(erwerb.brutto, p.absetzregel, hatKind), erwerb.netto)),
    own,
  );
}

/**
 * § 11b Abs. 2, 2b and 3 SGB II: Grundabsetzbetrag plus the shares of the tiers of gross earned income.
 * @param statt the Minijob limit, which takes the place of the Grundabsetzbetrag for people under 25 in training; the
 * tier of 20 % then falls away, and the next one begins where the limit ends.
 */
export function absetzbetrag(
  brutto: number,
  regel: Absetzregel,
  hatMinderjaehrigesKind: boolean,
  statt: number | null = null,
): number {
  const limit = regel.ohneInAusbildung === null ? null : statt;
  const grund = limit ?? regel.grundabsetzbetrag;
  let tiers = 0;
  for (const stufe of regel.stufen) {
    if (limit !== null && stufe === regel.ohneInAusbildung) continue;
    const top = hatMinderjaehrigesKind ? stufe.bisMitKind : stufe.bis;
    const from = Math.max(stufe.ueber, grund);
    tiers += (Math.max(0, Math.min(brutto, top) - from) * stufe.prozent) / 100;
  }
  return Math.round(Math.min(brutto, grund) + tiers);
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

/** Percent; a need of nothing is covered by anything. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}
