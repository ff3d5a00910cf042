/** The rough livelihood calculation of recht.md 7, once more and in whole cents. */
import type { Fall } from '#shared/domain/fall.ts';
import { alterAm, ends, tag, type Tag } from './kalender.ts';

/** Regelbedarf per Stufe in euro (recht.md 7.4). */
const REGELBEDARF: Readonly<Record<number, readonly number[]>> = {
  2021: [446, 401, 357, 373, 309, 283],
  2022: [449, 404, 360, 376, 311, 285],
  2023: [502, 451, 402, 420, 348, 318],
  2024: [563, 506, 451, 471, 390, 357],
  2025: [563, 506, 451, 471, 390, 357],
  2026: [563, 506, 451, 471, 390, 357],
};

/** Geringfügigkeitsgrenze in euro; before 2024 not sourced. */
const MINIJOB: Readonly<Record<number, number>> = { 2024: 538, 2025: 556, 2026: 603 };

export type Ergebnis = {
  readonly saldo: number;
  /** More than half of the need, without and after the Absetzbeträge. */
  readonly mehrAlsHaelfte: readonly [boolean, boolean];
  /** Earned income of the person against the own need and an equal part of the rent (60d.LU). */
  readonly eigenerSaldo: number;
};

/** To whole cents; the noise of binary fractions must not tip a half. */
function runde(betrag: number): number {
  return Math.round(Number(betrag.toFixed(6)));
}

type Kopf = { readonly stufe: number; readonly alter: number; readonly kind: boolean };

/** One result per end of the birth dates; null where a fact or a table is missing. */
export function rechne(fall: Fall, stichtag: Tag): readonly [Ergebnis, Ergebnis] | null {
  const jahr = new Date(stichtag * 86_400_000).getUTCFullYear();
  const tabelle = REGELBEDARF[jahr];
  if (!tabelle) return null;
  const early = einmal(fall, stichtag, 0, tabelle);
  const late = einmal(fall, stichtag, 1, tabelle);
  return early && late ? [early, late] : null;
}

function einmal(fall: Fall, stichtag: Tag, ende: 0 | 1, tabelle: readonly number[]): Ergebnis | null {
  const lu = fall.lebensunterhalt;
  const koepfe = haushalt(fall, stichtag, ende);
  const brutto = lu?.bruttoErwerb ?? ausArbeit(fall, stichtag, 'bruttoMonat');
  const netto = lu?.nettoErwerb ?? ausArbeit(fall, stichtag, 'nettoMonat');
  if (!koepfe || brutto === null || netto === null || !lu || lu.kduWarm === null) return null;
  const minor = koepfe.koepfe.filter(({ kind, alter }) => kind && alter < 18);
  const paar = koepfe.koepfe[0]?.stufe === 2;
  if (minor.length > 0 && !paar && lu.alleinerziehend === null) return null;
  const allein = minor.length > 0 && !paar && lu.alleinerziehend === true;
  const cents = (stufe: number) => (tabelle[stufe - 1] ?? Number.NaN) * 100;
  const jung = brutto > 0 && (koepfe.koepfe[0]?.alter ?? 99) < 25 && lernt(fall, stichtag);
  const neu = stichtag >= tag('2023-07-01');
  const frei = neu && jung ? minijob(stichtag) : undefined;
  if (frei === null) return null;
  const mehr = [
    allein ? cents(1) * anteilAllein(minor) : 0,
    lu.schwanger === true ? cents(koepfe.koepfe[0]?.stufe ?? 1) * 0.17 : 0,
    lu.warmwasserDezentral === true
      ? koepfe.koepfe.reduce((sum, k) => sum + cents(k.stufe) * anteilWasser(k.alter), 0)
      : 0,
  ].reduce((sum, betrag) => sum + runde(betrag), 0);
  const bedarf = koepfe.koepfe.reduce((sum, { stufe }) => sum + cents(stufe), 0) + mehr + lu.kduWarm;
  const mitKind = minor.length > 0;
  const absetzbar = koepfe.andere.reduce(
    (sum, { brutto: other, netto: rest }) =>
      sum + (other === null ? 0 : Math.min(rest, freibetrag(other, mitKind, neu))),
    Math.min(netto, freibetrag(brutto, mitKind, neu, frei)),
  );
  const arbeit = netto + koepfe.andere.reduce((sum, other) => sum + other.netto, 0);
  const [selbst] = koepfe.koepfe;
  const eigen =
    cents(selbst?.stufe ?? 1) +
    (lu.schwanger === true ? runde(cents(selbst?.stufe ?? 1) * 0.17) : 0) +
    (lu.warmwasserDezentral === true
      ? runde(cents(selbst?.stufe ?? 1) * anteilWasser(selbst?.alter ?? 99))
      : 0) +
    Math.round(lu.kduWarm / koepfe.koepfe.length);
  return {
    eigenerSaldo: netto - Math.min(netto, freibetrag(brutto, false, neu, frei)) - eigen,
    saldo: arbeit - absetzbar + (lu.kindergeld ?? 0) + (lu.sonstigesEinkommen ?? 0) - bedarf,
    mehrAlsHaelfte: [2 * arbeit > bedarf, 2 * (arbeit - absetzbar) > bedarf],
  };
}

function haushalt(
  fall: Fall,
  stichtag: Tag,
  ende: 0 | 1,
): {
  readonly koepfe: readonly Kopf[];
  readonly andere: readonly { readonly brutto: number | null; readonly netto: number }[];
} | null {
  const { geburtsdatum, haushaltErfasst } = fall.person;
  if (geburtsdatum === null) return null;
  if (fall.angehoeriger.length === 0 && haushaltErfasst !== true) return null;
  const years = (teil: string) => alterAm(ends(teil)[ende], stichtag);
  const nah = fall.angehoeriger.filter(
    ({ beziehung }) => beziehung === 'ehegatte' || beziehung === 'lebenspartner' || beziehung === 'kind',
  );
  if (nah.some(({ imHaushalt }) => imHaushalt === null)) return null;
  const hier = nah.filter(({ imHaushalt }) => imHaushalt === true);
  const partner = hier.filter(({ beziehung }) => beziehung !== 'kind');
  const kinder = hier.filter(({ beziehung }) => beziehung === 'kind');
  if (kinder.some((k) => k.geburtsdatum === null)) return null;
  const junge = kinder.filter(
    (k) => k.geburtsdatum !== null && years(k.geburtsdatum) < 25 && k.ledig !== false,
  );
  const beiEltern = fall.angehoeriger.some((a) => a.beziehung === 'elternteil' && a.imHaushalt === true);
  const own = years(geburtsdatum);
  return {
    koepfe: [
      { stufe: partner.length > 0 ? 2 : stufe(own, beiEltern), alter: own, kind: false },
      ...partner.map((p) => ({
        stufe: 2,
        alter: p.geburtsdatum === null ? 99 : years(p.geburtsdatum),
        kind: false,
      })),
      ...junge.map((k) => {
        const alter = years(k.geburtsdatum ?? '');
        return { stufe: stufe(alter, true), alter, kind: true };
      }),
    ],
    andere: [...partner, ...junge].flatMap(({ bruttoMonat, nettoMonat }) =>
      nettoMonat === null ? [] : [{ brutto: bruttoMonat, netto: nettoMonat }],
    ),
  };
}

function stufe(alter: number, beiEltern: boolean): number {
  if (alter >= 18) return beiEltern && alter < 25 ? 3 : 1;
  return alter >= 14 ? 4 : alter >= 6 ? 5 : 6;
}

function ausArbeit(fall: Fall, stichtag: Tag, feld: 'bruttoMonat' | 'nettoMonat'): number | null {
  const jobs = fall.beschaeftigung.filter(
    ({ von, bis }) => tag(von) <= stichtag && (bis === null || tag(bis) >= stichtag),
  );
  if (jobs.length === 0 || jobs.some((job) => job[feld] === null)) return null;
  return jobs.reduce((sum, job) => sum + (job[feld] ?? 0), 0);
}

/** § 21 Abs. 3 SGB II. */
function anteilAllein(minor: readonly Kopf[]): number {
  const unterSechzehn = minor.filter(({ alter }) => alter < 16).length;
  const gross = minor.some(({ alter }) => alter < 7) || (unterSechzehn >= 2 && unterSechzehn <= 3);
  return Math.min(0.6, Math.max(gross ? 0.36 : 0, 0.12 * minor.length));
}

function anteilWasser(alter: number): number {
  return alter >= 18 ? 0.023 : alter >= 14 ? 0.014 : alter >= 6 ? 0.012 : 0.008;
}

/** School, training or university on that day, not broken off. */
export function lernt(fall: Fall, stichtag: Tag): boolean {
  const an = ({ von, bis }: { readonly von: string | null; readonly bis: string | null }) =>
    von !== null && tag(von) <= stichtag && (bis === null || tag(bis) >= stichtag);
  return (
    fall.schulbesuch.some(an) ||
    fall.ausbildung.some((a) => an(a) && (a.abgebrochenAm === null || tag(a.abgebrochenAm) > stichtag))
  );
}

/** Null where the limit is not known: then there is no answer. */
function minijob(stichtag: Tag): number | null {
  const euro = MINIJOB[new Date(stichtag * 86_400_000).getUTCFullYear()];
  return euro === undefined ? null : euro * 100;
}

/**
 * § 11b Abs. 2, 3 SGB II on monthly gross earnings in cents. With `statt` (people under 25 in training) the Minijob
 * limit stays free and the tier of 20 % falls away.
 */
function freibetrag(brutto: number, mitKind: boolean, neu: boolean, statt?: number): number {
  const oben = mitKind ? 150_000 : 120_000;
  const grund = statt ?? 10_000;
  const teil = (von: number, bis: number, prozent: number) =>
    Math.max(0, Math.min(brutto, bis) - Math.max(von, grund)) * (prozent / 100);
  const stufen = neu
    ? [statt === undefined ? teil(10_000, 52_000, 20) : 0, teil(52_000, 100_000, 30), teil(100_000, oben, 10)]
    : [teil(10_000, 100_000, 20), teil(100_000, oben, 10)];
  return Math.round(Math.min(brutto, grund) + stufen.reduce((sum, betrag) => sum + betrag, 0));
}
