/** Reads the list that came back from a Träger; tolerant about its form, exact about what it says. */
import type { Datum, TeilDatum } from '#shared/lib/datum.ts';
import { leseDatum, leseTag } from '../datum-lesen.ts';
import { isUnbekannt, type Gelesen } from '../lesen.ts';
import { leseName, pruefeText } from '../name-lesen.ts';
import { nachnameZuerst } from '../namensspalte.ts';
import { spaltenBuchstabe, zelleText, type Tabelle, type Zeile, type Zelle } from '../tabelle.ts';
import { meldespalteOf, type Meldespalte } from './spalten.ts';

/** One person as the Träger has written her. */
export type Meldezeile = {
  /** Row number in the file, counted from 1. */
  readonly nr: number;
  readonly programmNr: string | null;
  readonly nachname: string;
  readonly vornamen: string | null;
  readonly geburtsdatum: TeilDatum | null;
  readonly seit: Datum | null;
  readonly bis: Datum | null;
  /** Null: the Träger has not said; that is no „nein“. */
  readonly aktiv: boolean | null;
  readonly letzterKontakt: Datum | null;
  readonly themen: readonly string[];
  readonly bemerkung: string | null;
};
export type Meldeproblem = { readonly zeile: number; readonly zelle: string | null; readonly text: string };
/** What the template says of itself in its first lines. */
export type Kennung = { readonly jahr: number; readonly halbjahr: 1 | 2; readonly traeger: string };
export type GeleseneMeldung = {
  readonly zeilen: readonly Meldezeile[];
  readonly probleme: readonly Meldeproblem[];
  readonly kennung: Kennung | null;
  /** Every column under a header, in the order of the file. */
  readonly spalten: readonly Spalte[];
};
/** A column of the file: its header, what it was taken for (null: left out), and something that stands below it. */
export type Spalte = {
  readonly kopf: string;
  readonly was: Meldespalte | null;
  readonly beispiel: string;
};
/** What a human has said about the columns, one for each, in the order of the file. */
export type Spaltenwahl = readonly (Meldespalte | null)[];

const SUCHTIEFE = 60;
const MAX_PROBLEME = 500;

/** Written in the first lines of the template, read back however the sheet was changed. */
export function kennungText({ jahr, halbjahr, traeger }: Kennung): string {
  return `HJS-${jahr}-${halbjahr}-${traeger.slice(0, 8)}`;
}

/** Whether a sheet is the list, and not a cover: a row names people and something about them. */
export function isMeldung(tabelle: Tabelle): boolean {
  return new Set(findKopf(tabelle)?.spalten.filter((spalte) => spalte !== null)).size >= 2;
}

/**
 * @param wahl in place of what the headers say.
 * @returns null where no row names a column of names.
 */
export function leseMeldung(tabelle: Tabelle, heute: Datum, wahl?: Spaltenwahl): GeleseneMeldung | null {
  const found = findKopf(tabelle) ?? (wahl === undefined ? null : breitesteZeile(tabelle));
  const kopf = found === null || wahl === undefined ? found : { ...found, spalten: gewaehlt(found, wahl) };
  if (kopf === null || !kopf.spalten.includes('nachname')) return null;
  const probleme: Meldeproblem[] = [];
  const zeilen: Meldezeile[] = [];
  const ohneVornamen = !kopf.spalten.includes('vornamen');
  for (const zeile of tabelle.zeilen) {
    if (zeile.nr <= kopf.nr || isBeiwerk(zeile, kopf)) continue;
    const leser = createLeser(zeile, { kopf, heute, probleme });
    const person = leser.zeile(ohneVornamen);
    if (person !== null) zeilen.push(person);
  }
  return {
    zeilen,
    probleme: probleme.slice(0, MAX_PROBLEME),
    kennung: findKennung(tabelle, kopf.nr),
    spalten: spaltenOf(tabelle, kopf),
  };
}

/** The columns to choose from where no header says which of them holds names. */
export function offeneSpalten(tabelle: Tabelle): readonly Spalte[] {
  const kopf = breitesteZeile(tabelle);
  return kopf === null ? [] : spaltenOf(tabelle, kopf);
}

/** Every column is shown, one without a header too: the names may stand in it. */
function spaltenOf(tabelle: Tabelle, { nr, spalten, worte }: Kopf): readonly Spalte[] {
  const darunter = tabelle.zeilen.filter((zeile) => zeile.nr > nr);
  const breite = Math.max(worte.length, ...darunter.slice(0, SUCHTIEFE).map(({ zellen }) => zellen.length));
  return Array.from({ length: breite }, (_, i) => ({
    kopf: (worte[i] ?? '').slice(0, 200),
    was: spalten[i] ?? null,
    beispiel:
      darunter.map(({ zellen }) => zelleText(zellen[i]).slice(0, 60)).find((text) => text !== '') ?? '',
  }));
}

/** Of a list whose headers nobody knows: the row with most words near the top, two at least; of equal ones the first. */
function breitesteZeile(tabelle: Tabelle): Kopf | null {
  let best: (Kopf & { readonly score: number }) | null = null;
  for (const { nr, zellen } of tabelle.zeilen.slice(0, SUCHTIEFE)) {
    const worte = zellen.map(zelleText);
    const score = zellen.filter((zelle) => typeof zelle === 'string' && zelle.trim() !== '').length;
    if (score <= (best?.score ?? 1)) continue;
    const spalten = firstOfEach(worte.map((wort) => (wort.length <= 60 ? meldespalteOf(wort) : null)));
    best = { nr, spalten, worte, score };
  }
  return best;
}

/** Of every kind but topics the first counts, as in a header. */
function gewaehlt({ worte }: Kopf, wahl: Spaltenwahl): readonly (Meldespalte | null)[] {
  const breite = Math.max(worte.length, wahl.length);
  return firstOfEach(Array.from({ length: breite }, (_, i) => wahl[i] ?? null));
}

type Kopf = {
  readonly nr: number;
  readonly spalten: readonly (Meldespalte | null)[];
  readonly worte: readonly string[];
};

/** The row with most known words; it names people, or it is none. */
function findKopf(tabelle: Tabelle): Kopf | null {
  let best: (Kopf & { readonly score: number }) | null = null;
  for (const { nr, zellen } of tabelle.zeilen.slice(0, SUCHTIEFE)) {
    const worte = zellen.map(zelleText);
    const spalten = firstOfEach(worte.map((wort) => (wort.length <= 60 ? meldespalteOf(wort) : null)));
    const score = new Set(spalten.filter((spalte) => spalte !== null)).size;
    if (!spalten.includes('nachname') || score <= (best?.score ?? 0)) continue;
    best = { nr, spalten, worte, score };
  }
  return best;
}

/** Several columns of topics are one list; of every other kind the first counts. */
function firstOfEach(spalten: readonly (Meldespalte | null)[]): (Meldespalte | null)[] {
  const seen = new Set<Meldespalte>();
  return spalten.map((spalte) => {
    if (spalte === null || spalte === 'thema') return spalte;
    if (seen.has(spalte)) return null;
    seen.add(spalte);
    return spalte;
  });
}

/** Sums, and the header once more in the middle of a long list. */
function isBeiwerk({ zellen }: Zeile, { spalten }: Kopf): boolean {
  const known = zellen.filter((zelle, i) => zelle !== null && (spalten[i] ?? null) !== null).map(zelleText);
  if (known.every((text) => text === '')) return true;
  const [first = ''] = known.filter((text) => text !== '');
  if (/^(?:summe|gesamt|insgesamt|anzahl)\b/i.test(first)) return true;
  return (
    zellen.filter(
      (zelle, i) => zelle !== null && meldespalteOf(zelleText(zelle)) === spalten[i] && spalten[i] !== null,
    ).length >= 2
  );
}

function findKennung(tabelle: Tabelle, vor: number): Kennung | null {
  for (const { nr, zellen } of tabelle.zeilen) {
    if (nr >= vor) return null;
    for (const zelle of zellen) {
      const found = /HJS-(\d{4})-([12])-([0-9a-f]{8})/.exec(zelleText(zelle));
      if (found !== null)
        return { jahr: Number(found[1]), halbjahr: found[2] === '1' ? 1 : 2, traeger: found[3] ?? '' };
    }
  }
  return null;
}

function createLeser(
  { nr, zellen }: Zeile,
  {
    kopf,
    heute,
    probleme,
  }: { readonly kopf: Kopf; readonly heute: Datum; readonly probleme: Meldeproblem[] },
) {
  const indexOf = (spalte: Meldespalte) => kopf.spalten.indexOf(spalte);
  const zelle = (spalte: Meldespalte): Zelle => {
    const index = indexOf(spalte);
    return index === -1 ? null : (zellen[index] ?? null);
  };
  const melde = (spalte: Meldespalte | null, text: string) => {
    const index = spalte === null ? -1 : indexOf(spalte);
    probleme.push({ zeile: nr, zelle: index === -1 ? null : `${spaltenBuchstabe(index)}${nr}`, text });
  };
  /** What cannot be read is left out and said, never guessed. */
  const wert = <T>(spalte: Meldespalte, gelesen: Gelesen<T>): T | null => {
    if (gelesen.ok) return gelesen.wert;
    melde(spalte, gelesen.text);
    return null;
  };
  const text = (spalte: Meldespalte, max = 200): string | null => {
    const roh = zelleText(zelle(spalte)).normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (isUnbekannt(roh)) return null;
    const fehler = pruefeText(roh, max);
    if (fehler !== null) melde(spalte, fehler);
    return fehler === null ? roh : null;
  };
  const aktiv = (): boolean | null => {
    const roh = zelleText(zelle('aktiv')).toLowerCase();
    if (/^(?:ja|j|x|1|yes|wahr|aktiv)$/.test(roh)) return true;
    if (/^(?:nein|n|0|no|falsch|inaktiv|nicht aktiv)$/.test(roh)) return false;
    if (!isUnbekannt(roh)) melde('aktiv', `„${roh.slice(0, 40)}“ ist weder ja noch nein.`);
    return null;
  };
  return {
    zeile: (ohneVornamen: boolean): Meldezeile | null => {
      const nachname = text('nachname');
      const zuerst = nachnameZuerst(kopf.worte[indexOf('nachname')] ?? '');
      const ganz = nachname !== null && ohneVornamen ? leseName(nachname, zuerst) : null;
      const name =
        ganz !== null && ganz.ok && ganz.wert !== null ? ganz.wert : { nachname, vornamen: text('vornamen') };
      if (name.nachname === null || !/\p{L}/u.test(name.nachname)) {
        melde('nachname', 'In dieser Zeile steht kein Name; sie wurde übergangen.');
        return null;
      }
      const ereignis = { art: 'ereignis', heute } as const;
      return {
        nr,
        programmNr: text('programmNr', 20),
        nachname: name.nachname,
        vornamen: name.vornamen,
        geburtsdatum: wert('geburtsdatum', leseDatum(zelle('geburtsdatum'), { art: 'geburt', heute })),
        seit: wert('seit', leseTag(zelle('seit'), ereignis)),
        bis: wert('bis', leseTag(zelle('bis'), ereignis)),
        aktiv: aktiv(),
        letzterKontakt: wert('letzterKontakt', leseTag(zelle('letzterKontakt'), ereignis)),
        themen: kopf.spalten.flatMap((spalte, i) => {
          const thema = spalte === 'thema' ? zelleText(zellen[i] ?? null) : '';
          return thema === '' || isUnbekannt(thema) ? [] : thema.slice(0, 200).split(/\s*[;\n]\s*/);
        }),
        bemerkung: text('bemerkung', 500),
      };
    },
  };
}
