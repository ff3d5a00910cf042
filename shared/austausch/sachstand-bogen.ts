/**
 * The Sachstand as a Word form that a Beratungsstelle fills in: how its fields are named, what the reader hands over,
 * and what differs from what was sent. Nothing here decides: a human takes each row over or leaves it.
 */
import { z } from 'zod';
import { einschaetzung } from '#shared/domain/codes.ts';
import { formatDatum, isDatum, type Datum } from '#shared/lib/datum.ts';

/** Columns of the form, as they are headed. Only the last three are the Beratungsstelle's. */
export const bogenSpalten = {
  schritt: 'Schritt',
  behoerde: 'Angaben Ausländerbehörde',
  beratungsstelle: 'Angaben Beratungsstelle',
  stand: 'Stand',
  datum: 'Datum',
} as const;
export type Bogenspalte = keyof typeof bogenSpalten;
export const eigeneSpalten = ['beratungsstelle', 'stand', 'datum'] as const;

/** Name of a field in the file: row of the sent form and column. */
export const feldTag = (nr: number, spalte: Bogenspalte): string => `sachstand.${nr}.${spalte}`;

/** Row number of a field of ours; null for any other field. */
export function zeileOfTag(tag: string): number | null {
  const nr = /^sachstand\.(\d{1,3})\.[a-z]+$/.exec(tag)?.[1];
  return nr === undefined ? null : Number(nr);
}

/** Words that stand in an empty field until somebody writes; they are no answer. */
export const platzhalter = {
  beratungsstelle: 'hier eintragen',
  stand: 'bitte wählen',
  datum: 'TT.MM.JJJJ',
  schritt: 'eigene Zeile',
} as const;

export const bogenGrenzen = {
  dateiBytes: 20 * 1024 * 1024,
  xmlBytes: 30 * 1024 * 1024,
  zeilen: 300,
  zelleZeichen: 4_000,
} as const;

const zellen = z.strictObject({
  schritt: z.string(),
  behoerde: z.string(),
  beratungsstelle: z.string(),
  stand: z.string(),
  datum: z.string(),
});
export type Bogenzellen = z.output<typeof zellen>;

/** What the reader hands over; nothing of it is trusted yet. */
export const gelesenerBogen = z.strictObject({
  /** Whatever looks like a document code, in the order of its first appearance. */
  codes: z.array(z.string().max(20)).max(50),
  zeilen: z.array(z.strictObject({ nr: z.int().nullable(), zellen })).max(bogenGrenzen.zeilen),
});
export type GelesenerBogen = z.output<typeof gelesenerBogen>;

/** One row as it was sent. */
export type GesendeteZeile = Bogenzellen & {
  /** The step without what the form prints below it. */
  readonly name: string;
};

export type Angabe = {
  /** Null where the form says nothing the program understands; a human chooses. */
  readonly einschaetzung: (typeof einschaetzung.codes)[number] | null;
  readonly text: string | null;
  readonly am: Datum;
};

export type Unterschied = {
  /** Row of the sent form; null for a row that was added. */
  readonly nr: number | null;
  readonly schritt: string;
  readonly art: 'angabe' | 'neue_zeile' | 'geleert' | 'fremde_spalte' | 'entfernt';
  /** As it was sent, in the words of the form; null for an added row. */
  readonly war: string | null;
  /** As the form says now; null where the row is gone. */
  readonly sagt: string | null;
  /** What can be recorded as the view of the Beratungsstelle; null where there is nothing to record. */
  readonly angabe: Angabe | null;
  readonly hinweise: readonly string[];
};

/** Row by row: what the returned form says differently. Rows may have moved, been added or removed. */
export function vergleicheBogen(
  gesendet: readonly GesendeteZeile[],
  bogen: GelesenerBogen,
  heute: Datum,
): { readonly unterschiede: readonly Unterschied[]; readonly gleich: number } {
  const paired = pair(gesendet, bogen);
  const unterschiede: Unterschied[] = [];
  let gleich = 0;
  gesendet.forEach((sent, nr) => {
    const row = paired.found.get(nr);
    const rowDiffs = row === undefined ? [removed(sent, nr)] : rowDifferences(sent, nr, row, heute);
    if (rowDiffs.length === 0) gleich += 1;
    unterschiede.push(...rowDiffs);
  });
  for (const row of paired.added) unterschiede.push(...addedRow(row, heute));
  return { unterschiede, gleich };
}

/** First by the name of the field; a copied row keeps that name, so the words of the step decide between two. */
function pair(gesendet: readonly GesendeteZeile[], { zeilen }: GelesenerBogen) {
  const found = new Map<number, Bogenzellen>();
  const rest: (typeof zeilen)[number][] = [];
  for (const row of zeilen) {
    const sent = row.nr === null ? undefined : gesendet[row.nr];
    const isOurs = sent !== undefined && row.nr !== null && !found.has(row.nr);
    if (isOurs && sameStep(sent, row.zellen)) found.set(row.nr ?? 0, row.zellen);
    else rest.push(row);
  }
  const added: Bogenzellen[] = [];
  for (const row of rest) {
    const byWords = gesendet.findIndex((sent, nr) => !found.has(nr) && sameStep(sent, row.zellen));
    const byField = row.nr !== null && row.nr < gesendet.length && !found.has(row.nr) ? row.nr : -1;
    const nr = byWords === -1 ? byField : byWords;
    if (nr === -1) added.push(row.zellen);
    else found.set(nr, row.zellen);
  }
  return { found, added };
}

const sameStep = (sent: GesendeteZeile, zellen: Bogenzellen): boolean =>
  plain(zellen.schritt).startsWith(plain(sent.name));

function rowDifferences(
  sent: GesendeteZeile,
  nr: number,
  row: Bogenzellen,
  heute: Datum,
): readonly Unterschied[] {
  const base = { nr, schritt: sent.name };
  const foreign = (['schritt', 'behoerde'] as const)
    .filter((spalte) => plain(row[spalte]) !== plain(sent[spalte]))
    .map((spalte): Unterschied => ({
      ...base,
      art: 'fremde_spalte',
      war: sent[spalte],
      sagt: row[spalte],
      angabe: null,
      hinweise: [
        `In der Spalte „${bogenSpalten[spalte]}“ steht im Bogen etwas anderes. Ihre Angabe bleibt, wie sie ist.`,
      ],
    }));
  if (eigeneSpalten.every((spalte) => said(row, spalte) === said(sent, spalte))) return foreign;
  const [war, sagt] = [spoken(sent), spoken(row)];
  if (sagt === '')
    return [
      ...foreign,
      {
        ...base,
        art: 'geleert',
        war,
        sagt: null,
        angabe: null,
        hinweise: ['Im Bogen steht hier nichts mehr. Was früher gesagt wurde, bleibt in der Akte.'],
      },
    ];
  return [
    ...foreign,
    { ...base, art: 'angabe', war: war === '' ? null : war, sagt, ...readAngabe(row, heute) },
  ];
}

function addedRow(row: Bogenzellen, heute: Datum): readonly Unterschied[] {
  const schritt = row.schritt === platzhalter.schritt ? '' : row.schritt.trim();
  const office = row.behoerde.trim();
  const sagt = [spoken(row), office].filter((part) => part !== '').join('\n');
  if (sagt === '' && schritt === '') return [];
  const { angabe, hinweise } = readAngabe({ ...row, beratungsstelle: said(row, 'beratungsstelle') }, heute);
  return [
    {
      nr: null,
      schritt: schritt === '' ? 'Zeile ohne Namen' : schritt.slice(0, 500),
      art: 'neue_zeile',
      war: null,
      sagt: sagt === '' ? schritt : sagt,
      angabe:
        angabe.text === null && angabe.einschaetzung === null ? { ...angabe, text: sagt || schritt } : angabe,
      hinweise,
    },
  ];
}

const removed = (sent: GesendeteZeile, nr: number): Unterschied => ({
  nr,
  schritt: sent.name,
  art: 'entfernt',
  war: spoken(sent) || sent.behoerde,
  sagt: null,
  angabe: null,
  hinweise: ['Diese Zeile fehlt im Bogen. In der Akte bleibt sie stehen.'],
});

/** What the three columns of the Beratungsstelle say, as something that can be recorded. */
function readAngabe(
  row: Bogenzellen,
  heute: Datum,
): { readonly angabe: Angabe; readonly hinweise: string[] } {
  const hinweise: string[] = [];
  const stand = said(row, 'stand');
  const code = readEinschaetzung(stand);
  if (stand !== '' && code === null) hinweise.push(`Der Stand „${shortened(stand)}“ ist keiner der Auswahl.`);
  const typed = said(row, 'datum');
  const day = readDay(typed);
  if (typed !== '' && day === null) hinweise.push(`Das Datum „${shortened(typed)}“ lässt sich nicht lesen.`);
  if (day !== null && day > heute) hinweise.push(`Das Datum ${formatDatum(day)} liegt in der Zukunft.`);
  const am = day !== null && day <= heute ? day : heute;
  const words = said(row, 'beratungsstelle');
  const text = [words, stand !== '' && code === null ? `Stand: ${stand}` : '']
    .filter((t) => t !== '')
    .join('\n');
  return { angabe: { einschaetzung: code, text: text === '' ? null : text.slice(0, 2_000), am }, hinweise };
}

/** The code of a word of the list, however it is written; null for any other word. */
export function readEinschaetzung(typed: string): Angabe['einschaetzung'] {
  const word = plain(typed);
  if (word === '') return null;
  return (
    einschaetzung.codes.find((code) => plain(einschaetzung.label(code)) === word || plain(code) === word) ??
    null
  );
}

/** A day as people write it: 1.2.2026, 01.02.26, 2026-02-01. */
export function readDay(typed: string): Datum | null {
  const text = typed.trim();
  const german = /^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{2}|\d{4})$/.exec(text);
  const [, d = '', m = '', y = ''] = german ?? [];
  const day =
    german === null ? text : `${y.length === 2 ? `20${y}` : y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDatum(day) ? day : null;
}

/** What a cell of the Beratungsstelle says; the words that wait for an answer are none. */
function said(row: Bogenzellen, spalte: (typeof eigeneSpalten)[number]): string {
  const text = row[spalte].trim();
  return text === platzhalter[spalte] ? '' : text;
}

/** The three columns in one text, as it is shown beside the other. */
function spoken(row: Bogenzellen): string {
  const [words, stand, datum] = eigeneSpalten.map((spalte) => said(row, spalte));
  const tail = [stand, datum].filter((part) => part !== undefined && part !== '').join(', ');
  return [words, tail].filter((part) => part !== undefined && part !== '').join('\n');
}

/** For comparing: without the differences a word processor makes by itself. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 37)}…` : text);
