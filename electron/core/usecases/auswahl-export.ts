import type { FallZeile } from '#shared/api/fall.ts';
import { fallZeilen } from '../db/queries/faelle.ts';
import { listenspalte, type Listenspalte } from '#shared/api/ansicht.ts';
import { fokusgruppe } from '#shared/ablauf/fokusgruppe.ts';
import {
  ampelfarbe,
  ausgangslage,
  betreuungsart,
  rechtsgrundlage,
  verantwortlich,
} from '#shared/domain/codes.ts';
import { staatName } from '#shared/domain/staaten.ts';
import { formatDatum, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import { colour } from '#shared/recht/engine/ergebnis.ts';
import type { Arbeitsmappe } from '../files/xlsx.ts';
import type { ReadAccess } from '../register/access.ts';

export type Auszug = { readonly kopf: readonly string[]; readonly zeilen: readonly (readonly string[])[] };

/** What a column puts into a file: one or two cells of text. Restricted fields and the AZR-Nummer have no column. */
const ZELLEN: Readonly<
  Record<
    Listenspalte,
    { readonly kopf?: readonly string[]; readonly of: (zeile: FallZeile) => readonly string[] }
  >
> = {
  name: { kopf: ['Nachname', 'Vornamen'], of: ({ nachname, vornamen }) => [nachname, vornamen ?? ''] },
  geboren: { of: ({ geburtsdatum }) => [day(geburtsdatum)] },
  ampel: {
    of: ({ ampel }) => [ampel === 'ungeprueft' ? 'ungeprüft' : ampelfarbe.label(ampel)],
  },
  vorschlag: {
    kopf: ['Vorschlag', 'Rechtsgrundlage'],
    of: ({ vorschlag, rechtsgrundlage: norm }) => [
      vorschlag === null ? '' : colour.label(vorschlag),
      rechtsgrundlage.options.find(({ value }) => value === norm)?.label ?? norm ?? '',
    ],
  },
  fruehestens: { of: ({ fruehestens }) => [day(fruehestens)] },
  fehlt: {
    of: ({ fehlt, fehltAnzahl }) => {
      const more = fehltAnzahl - fehlt.length;
      return [`${fehlt.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`];
    },
  },
  gemeinde: { of: ({ gemeinde }) => [gemeinde ?? ''] },
  traeger: {
    of: ({ traeger, betreuungsart: art }) => [traeger ?? (art === null ? '' : betreuungsart.label(art))],
  },
  duldungBis: { of: ({ duldungBis }) => [day(duldungBis)] },
  programmNr: { of: ({ programmNr }) => [programmNr] },
  aktenzeichen: { of: ({ aktenzeichen }) => [aktenzeichen ?? ''] },
  staat: {
    of: ({ staatsangehoerigkeit }) => [staatsangehoerigkeit === null ? '' : staatName(staatsangehoerigkeit)],
  },
  lage: { of: ({ lage }) => [ausgangslage.label(lage)] },
  fokus: { of: ({ fokus }) => [fokus.map(fokusgruppe.label).join(', ')] },
  wartetAuf: { of: ({ wartetAuf }) => [wartetAuf.map(verantwortlich.label).join(', ')] },
  rueckmeldungBis: { of: ({ rueckmeldungBis }) => [day(rueckmeldungBis)] },
  wiedervorlageAm: { of: ({ wiedervorlageAm }) => [day(wiedervorlageAm)] },
  geprueftAm: { of: ({ geprueftAm }) => [day(geprueftAm)] },
};

/** The chosen people with the chosen columns, as text, in the order of the list. */
export function auszugOf(
  access: ReadAccess,
  ids: readonly string[],
  spalten: readonly Listenspalte[],
): Auszug {
  return {
    kopf: spalten.flatMap((spalte) => ZELLEN[spalte].kopf ?? [listenspalte.label(spalte)]),
    zeilen: fallZeilen(access.db, ids).map((zeile) => spalten.flatMap((spalte) => ZELLEN[spalte].of(zeile))),
  };
}

/** The same as a workbook that says on its first lines that it stays inside. */
export function mappeOf(
  { kopf, zeilen }: Auszug,
  { heute, behoerde }: { readonly heute: Datum; readonly behoerde: string },
): Arbeitsmappe {
  return {
    titel: 'Fälle',
    verfasser: behoerde,
    datum: heute,
    blaetter: [
      {
        name: 'Fälle',
        titel: `Fälle am ${formatDatum(heute)}`,
        angaben: [
          ['Behörde', behoerde],
          ['Umfang', zeilen.length === 1 ? '1 Person' : `${zeilen.length} Personen`],
          ['Verwendung', 'Enthält Namen. Nur für die Arbeit in der Behörde; bitte nicht weitergeben.'],
        ],
        spalten: kopf.map((text, i) => ({
          kopf: text,
          breite: widthOf(text, zeilen, i),
          art: 'text' as const,
        })),
        zeilen,
        summe: null,
        fussnote: null,
      },
    ],
  };
}

function widthOf(kopf: string, zeilen: Auszug['zeilen'], column: number): number {
  const longest = zeilen
    .slice(0, 500)
    .reduce((most, zeile) => Math.max(most, zeile[column]?.length ?? 0), kopf.length);
  return Math.min(48, Math.max(11, longest + 2));
}

function day(tag: Datum | TeilDatum | null): string {
  return tag === null ? '' : formatDatum(tag);
}
