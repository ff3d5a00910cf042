/**
 * Who falls under a Zielgruppe on a day (quellenanalyse K02): yes, no, or unknown with what is missing. Unknown is
 * never no. This is an agreement of an office about whom it addresses, not the law: rights are checked elsewhere.
 */
import type { RecordOf } from '#shared/domain/records.ts';
import {
  alter,
  erfuelltAb,
  formatDatum,
  plusDays,
  spanne,
  type Datum,
  type TeilDatum,
} from '#shared/lib/datum.ts';

export type Zielgruppe = RecordOf<'zielgruppe'>;
type Abschnitt = Pick<RecordOf<'aufenthaltsabschnitt'>, 'status' | 'von' | 'bis'>;

export type Kandidat = {
  readonly personId: string;
  readonly geburtsdatum: TeilDatum | null;
  readonly einreiseAm: Datum | null;
  readonly gemeinde: string | null;
  /** In any order. */
  readonly abschnitte: readonly Abschnitt[];
};

export type Zugehoerigkeit =
  | { readonly art: 'ja' }
  | { readonly art: 'nein'; readonly weil: string }
  /** What has to be entered before anybody can say. */
  | { readonly art: 'unbekannt'; readonly fehlt: readonly string[] };

const ZEITEN: Readonly<Record<Zielgruppe['zeit'], readonly Abschnitt['status'][]>> = {
  duldung: ['D'],
  duldung_60b: ['D', 'D60B'],
  aufenthalt: ['D', 'D60B', 'G', 'AE', 'AE104C', 'F'],
};

/** @param luecke days between two papers that do not break the time (setting of the office) */
export function zugehoerig(
  kandidat: Kandidat,
  {
    zielgruppe,
    am,
    luecke,
  }: { readonly zielgruppe: Zielgruppe; readonly am: Datum; readonly luecke: number },
): Zugehoerigkeit {
  const tag = zielgruppe.stichtag ?? am;
  const urteile = [
    zeitUrteil(kandidat, { zielgruppe, tag, luecke }),
    alterUrteil(kandidat, zielgruppe, tag),
    gemeindeUrteil(kandidat, zielgruppe),
  ];
  const nein = urteile.find(({ art }) => art === 'nein');
  if (nein !== undefined) return nein;
  const fehlt = urteile.flatMap((urteil) => (urteil.art === 'unbekannt' ? urteil.fehlt : []));
  return fehlt.length === 0 ? JA : { art: 'unbekannt', fehlt };
}

/** The definition in one sentence, as it stands above the list and in the report. */
export function zielgruppeSatz({ jahre, zeit, alterVon, alterBis, gemeinden, stichtag }: Zielgruppe): string {
  const zeiten: Readonly<Record<Zielgruppe['zeit'], string>> = {
    duldung: 'ununterbrochen geduldet (nur § 60a)',
    duldung_60b: 'ununterbrochen geduldet (auch § 60b)',
    aufenthalt: 'ununterbrochen geduldet, gestattet oder mit Aufenthaltserlaubnis hier',
  };
  const teile = [
    jahre === null ? null : `seit mindestens ${jahre} ${jahre === 1 ? 'Jahr' : 'Jahren'} ${zeiten[zeit]}`,
    alterVon === null && alterBis === null
      ? null
      : alterBis === null
        ? `ab ${alterVon ?? 0} Jahren`
        : alterVon === null
          ? `bis ${alterBis} Jahre`
          : `${alterVon} bis ${alterBis} Jahre alt`,
    gemeinden === null || gemeinden === '' ? null : `wohnt in ${gemeindenOf(gemeinden).join(' oder ')}`,
    stichtag === null ? null : `gerechnet bis zum ${formatDatum(stichtag)}`,
  ].filter((teil) => teil !== null);
  return teile.length === 0 ? 'Alle Personen des Registers.' : `${teile.join('; ')}.`;
}

export const gemeindenOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const JA = { art: 'ja' } as const;
const unbekannt = (was: string): Zugehoerigkeit => ({ art: 'unbekannt', fehlt: [was] });
const nein = (weil: string): Zugehoerigkeit => ({ art: 'nein', weil });

type Zeitfrage = { readonly zielgruppe: Zielgruppe; readonly tag: Datum; readonly luecke: number };

/**
 * Goes back from the day through what is entered. A hole of which nobody wrote anything is unknown; a time that is
 * entered as something else is a no.
 */
function zeitUrteil(
  { abschnitte, einreiseAm }: Kandidat,
  { zielgruppe: { jahre, zeit }, tag, luecke }: Zeitfrage,
): Zugehoerigkeit {
  if (jahre === null) return JA;
  const noetig = lastStart(tag, jahre);
  // Who came later cannot have been here long enough, whatever is entered about it.
  if (einreiseAm !== null && einreiseAm > noetig) return nein('erst später eingereist');
  const zaehlt = ZEITEN[zeit];
  const known = abschnitte.filter(({ von }) => von <= tag).toSorted((a, b) => (a.von < b.von ? 1 : -1));
  /** First day from which on everything is known to count. */
  let bisher = plusDays(tag, 1);
  for (;;) {
    const grenze = plusDays(bisher, -luecke - 1);
    const naechster = known
      .filter(({ von, bis }) => von < bisher && (bis === null || bis >= grenze))
      .reduce<Abschnitt | null>((best, each) => better(best, each, zaehlt), null);
    if (naechster === null) break;
    // A claim without a paper may count; nobody has said so yet.
    if (naechster.status === 'DM') return unbekannt('Papier oder Anspruch für Zeiten ohne Duldung');
    if (!zaehlt.includes(naechster.status)) return nein('andere Zeit eingetragen');
    bisher = naechster.von;
    if (bisher <= noetig) return JA;
  }
  if (abschnitte.length === 0) return unbekannt('Aufenthaltszeiten');
  if (bisher > tag) return unbekannt(`Aufenthalt am ${formatDatum(tag)}`);
  const davor = known.some(({ von }) => von < bisher);
  return unbekannt(
    davor || einreiseAm !== null ? `Aufenthalt vor dem ${formatDatum(bisher)}` : 'Tag der Einreise',
  );
}

/** Of several entries for one time those that count go first, then the one that reaches back farthest. */
function better(best: Abschnitt | null, each: Abschnitt, zaehlt: readonly Abschnitt['status'][]): Abschnitt {
  if (best === null) return each;
  const [a, b] = [zaehlt.includes(best.status), zaehlt.includes(each.status)];
  if (a !== b) return a ? best : each;
  return each.von < best.von ? each : best;
}

/** The latest day on which it may have begun so that the years are full on `tag`. */
function lastStart(tag: Datum, jahre: number): Datum {
  let start = erfuelltAb(tag, { years: -jahre });
  while (erfuelltAb(start, { years: jahre }) > tag) start = plusDays(start, -1);
  while (erfuelltAb(plusDays(start, 1), { years: jahre }) <= tag) start = plusDays(start, 1);
  return start;
}

function alterUrteil(
  { geburtsdatum }: Kandidat,
  { alterVon, alterBis }: Zielgruppe,
  tag: Datum,
): Zugehoerigkeit {
  if (alterVon === null && alterBis === null) return JA;
  if (geburtsdatum === null) return unbekannt('Geburtsdatum');
  const { von, bis } = spanne(geburtsdatum);
  const [aeltestens, juengstens] = [alter(von, tag), alter(bis, tag)];
  const fits = (jahre: number) => jahre >= (alterVon ?? 0) && jahre <= (alterBis ?? Number.POSITIVE_INFINITY);
  if (fits(aeltestens) && fits(juengstens)) return JA;
  const outside = aeltestens < (alterVon ?? 0) || juengstens > (alterBis ?? Number.POSITIVE_INFINITY);
  return outside ? nein('anderes Alter') : unbekannt('genaues Geburtsdatum');
}

function gemeindeUrteil({ gemeinde }: Kandidat, { gemeinden }: Zielgruppe): Zugehoerigkeit {
  if (gemeinden === null || gemeinden === '') return JA;
  if (gemeinde === null || gemeinde === '') return unbekannt('Gemeinde');
  const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('de-DE');
  return gemeindenOf(gemeinden).some((each) => plain(each) === plain(gemeinde))
    ? JA
    : nein('andere Gemeinde');
}
