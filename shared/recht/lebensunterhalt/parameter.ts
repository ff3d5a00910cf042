/** The amounts of a day: those of the program, completed or replaced by what the office entered for the year. */
import type { RecordOf } from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import type { Datum } from '#shared/lib/datum.ts';
import {
  absetzregeln,
  jahreswerte,
  type Absetzregel,
  type Dated,
  type Jahreswerte,
  type Stufe,
  type Stufen,
} from './tabellen.ts';

export type Parameterjahr = RecordOf<'parameterjahr'>;
export type Kdugrenze = RecordOf<'kdugrenze'>;

/** What the office has entered beside the tables of the program. */
export type EigeneWerte = {
  readonly parameterjahre: readonly Parameterjahr[];
  readonly kdugrenzen: readonly Kdugrenze[];
};
export const keineEigenenWerte: EigeneWerte = { parameterjahre: [], kdugrenzen: [] };

export type Parameter = {
  /** Printed with every calculation, e.g. `2026` or `2027 (eigene Werte)`. */
  readonly id: string;
  readonly quelle: string;
  readonly regelbedarf: Stufen;
  readonly absetzregel: Absetzregel;
  /** Null where the year has none; then nothing is calculated that needs it. */
  readonly grundleistung: Stufen | null;
  readonly minijobgrenze: number | null;
  readonly kindergeld: number | null;
};

const alleStufen: readonly Stufe[] = [1, 2, 3, 4, 5, 6];

type Betraege = Parameter | { readonly keine: string };

let zuletzt: { readonly tag: Datum; readonly eigene: EigeneWerte; readonly betraege: Betraege } | null = null;

/** The amounts of a day, or one sentence why there are none; the latest year is never reused silently. */
export function parameterFuer(tag: Datum, eigene: EigeneWerte = keineEigenenWerte): Betraege {
  // Many checks in a row are made with the amounts of one day; the lists of the office are never changed in place.
  if (zuletzt === null || zuletzt.tag !== tag || zuletzt.eigene !== eigene)
    zuletzt = { tag, eigene, betraege: look(tag, eigene) };
  return zuletzt.betraege;
}

function look(tag: Datum, eigene: EigeneWerte): Betraege {
  const jahr = Number(tag.slice(0, 4));
  const bekannt = jahreswerte.find((werte) => werte.jahr === jahr);
  const own = eigene.parameterjahre.find((werte) => werte.jahr === jahr);
  const absetzregel = onDay(absetzregeln, tag);
  const regelbedarf = completed(bekannt?.regelbedarf, own, 'regelbedarf');
  if (!absetzregel || (!bekannt && !own)) return { keine: `Für ${jahr} sind keine Regelbedarfe hinterlegt.` };
  if (Array.isArray(regelbedarf))
    return { keine: `Für ${jahr} fehlen Regelbedarfe (Stufe ${regelbedarf.join(', ')}).` };
  const grundleistung = completed(bekannt?.grundleistung, own, 'grundleistung');
  return {
    id: own ? `${jahr} (eigene Werte)` : String(jahr),
    quelle: source(jahr, bekannt, own),
    regelbedarf,
    absetzregel,
    grundleistung: Array.isArray(grundleistung) ? null : grundleistung,
    minijobgrenze: own?.minijobgrenze ?? bekannt?.minijobgrenze ?? null,
    kindergeld: bekannt?.kindergeld ?? null,
  };
}

/** All six amounts, own ones first; or the Stufen that have none. */
function completed(
  bekannt: Stufen | null | undefined,
  own: Parameterjahr | undefined,
  art: 'regelbedarf' | 'grundleistung',
): Stufen | Stufe[] {
  const amount = (stufe: Stufe) => own?.[`${art}${stufe}`] ?? bekannt?.[stufe] ?? null;
  const missing = alleStufen.filter((stufe) => amount(stufe) === null);
  if (missing.length > 0) return missing;
  const known = (stufe: Stufe) => assertPresent(amount(stufe), 'no Stufe is missing');
  return { 1: known(1), 2: known(2), 3: known(3), 4: known(4), 5: known(5), 6: known(6) };
}

function source(jahr: number, bekannt: Jahreswerte | undefined, own: Parameterjahr | undefined): string {
  const table = `Regelbedarfe ${jahr}, Anlage zu § 28 SGB XII`;
  if (!own) return table;
  return bekannt ? `${table}; eigene Werte: ${own.quelle}` : `eigene Werte ${jahr}: ${own.quelle}`;
}

function onDay<T>(tabelle: readonly Dated<T>[], tag: Datum): T | undefined {
  return tabelle.find(({ von, bis }) => von <= tag && (bis === null || tag <= bis))?.wert;
}
