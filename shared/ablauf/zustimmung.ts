/** Agreement of the sides to one Fassung of a Fahrplan or a Vereinbarung (three-way Abstimmung, 001:67-71). */
import type { zustimmungsseite } from '#shared/domain/codes.ts';
import { zustimmungsseite as seiten } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

type Zustimmung = RecordOf<'zustimmung'>;
type Instrument = Pick<RecordOf<'instrument'>, 'id' | 'fassung'>;
export type Zustimmungsseite = (typeof zustimmungsseite.codes)[number];

export type Vereinbarungsstand = {
  readonly stand: 'entwurf' | 'teilweise' | 'vereinbart';
  /** The sides that have to agree, each with its agreement or null. */
  readonly seiten: readonly { readonly seite: Zustimmungsseite; readonly zustimmung: Zustimmung | null }[];
  /** Day on which the last side agreed. */
  readonly am: Datum | null;
};

/**
 * Vereinbart only when every side has agreed to this very Fassung. The Beratungsstelle is one of them if it was
 * involved on the day of the first agreement, or if it has agreed.
 */
export function vereinbarungsstand(
  { id, fassung }: Instrument,
  zustimmungen: readonly Zustimmung[],
  mitBeratungsstelle: boolean,
): Vereinbarungsstand {
  const own = zustimmungen.filter((each) => each.instrumentId === id && each.fassung === fassung);
  const needed = seiten.codes.filter(
    (seite) => seite !== 'beratungsstelle' || mitBeratungsstelle || own.some((each) => each.seite === seite),
  );
  const rows = needed.map((seite) => ({
    seite,
    zustimmung: own.find((each) => each.seite === seite) ?? null,
  }));
  const days = own.map(({ am }) => am).toSorted();
  const open = rows.filter(({ zustimmung }) => zustimmung === null);
  if (open.length === 0) return { stand: 'vereinbart', seiten: rows, am: days.at(-1) ?? null };
  return { stand: own.length === 0 ? 'entwurf' : 'teilweise', seiten: rows, am: null };
}

/** Day that decides who is involved: the first agreement to this Fassung, else today. */
export function beteiligungstag(
  { id, fassung }: Instrument,
  zustimmungen: readonly Zustimmung[],
  heute: Datum,
): Datum {
  const days = zustimmungen
    .filter((each) => each.instrumentId === id && each.fassung === fassung)
    .map(({ am }) => am)
    .toSorted();
  return days[0] ?? heute;
}

type Facts = Pick<Zustimmung, 'seite' | 'am'> & {
  readonly stand: Vereinbarungsstand;
  readonly heute: Datum;
  /** Steps with responsible person, date and proof. */
  readonly vollstaendig: number;
};

/** Why an agreement cannot be recorded; null if it can. */
export function zustimmungHindernis({ seite, am, stand, heute, vollstaendig }: Facts): string | null {
  const row = stand.seiten.find((each) => each.seite === seite);
  if (row === undefined)
    return 'Zurzeit ist keine Beratungsstelle beteiligt, die von diesem Plan wissen darf. Ohne Betreuung und Einwilligung stimmt sie nicht mit ab.';
  if (row.zustimmung !== null) return 'Diese Seite hat dieser Fassung schon zugestimmt.';
  if (am > heute) return 'Eine Zustimmung kann nicht in der Zukunft liegen.';
  return vollstaendig === 0
    ? 'Noch ist kein Schritt vollständig. Zugestimmt wird zu Schritten, bei denen „Wer?“, „Bis wann?“ und Nachweis feststehen.'
    : null;
}

/** Said where somebody wants to change what a side has agreed to. */
export const FESTGEHALTEN =
  'Mindestens eine Seite hat dieser Fassung zugestimmt; ihr Wortlaut bleibt deshalb stehen. Für eine Änderung beginnen Sie bitte eine neue Fassung.';
