import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { klein, p, strong, text, type Dokument } from './modell.ts';

export type DeckblattZeile = {
  readonly programmNr: string | null;
  /** Codes of the papers that belong together, in printing order. */
  readonly codes: readonly string[];
  /** „an die Person selbst“, „an die bevollmächtigte Vertretung“ … */
  readonly an: string | null;
  /** Printed pages of all of them; null while nobody knows. */
  readonly seiten: number | null;
};

/**
 * The sheet on top of a print run. It stays in the office, but it lies in the tray of the printer and on the way to
 * the post room; so it lists Programm-Nr. and codes and no names: enough to count and to find a letter again.
 */
export function deckblatt({
  titel,
  behoerde,
  heute,
  reihenfolge,
  zeilen,
  ausgelassen,
}: {
  readonly titel: string;
  readonly behoerde: string | null;
  readonly heute: Datum;
  readonly reihenfolge: string;
  readonly zeilen: readonly DeckblattZeile[];
  readonly ausgelassen: number;
}): Dokument {
  const seiten = zeilen.every((zeile) => zeile.seiten !== null)
    ? zeilen.reduce((sum, zeile) => sum + (zeile.seiten ?? 0), 0)
    : null;
  return {
    titel: `Deckblatt: ${titel}`,
    verfasser: behoerde ?? 'Ausländerbehörde',
    sprache: 'de-DE',
    datum: heute,
    fusszeile: `Deckblatt · bleibt in der Behörde · ${formatDatum(heute)}`,
    blocks: [
      { kind: 'heading', level: 1, text: titel, zusatz: 'Deckblatt, bleibt in der Behörde' },
      {
        kind: 'fields',
        columns: 3,
        items: [
          { label: 'Gedruckt am', value: formatDatum(heute) },
          { label: 'Sendungen', value: String(zeilen.length) },
          { label: 'Seiten ohne Deckblatt', value: seiten === null ? 'nicht gezählt' : String(seiten) },
          { label: 'Reihenfolge', value: reihenfolge },
          { label: 'Nicht geschrieben', value: String(ausgelassen), span: 2 },
        ],
      },
      p(
        strong('Vor dem Versand: '),
        'Zahl der Sendungen prüfen, Sendungen an Vertretungen getrennt kuvertieren. Namen stehen mit Absicht nicht auf diesem Blatt.',
      ),
      {
        kind: 'table',
        beschreibung: 'Sendungen in der Reihenfolge des Drucks',
        columns: [
          { label: 'Nr.', breite: 8 },
          { label: 'Programm-Nr.', breite: 20 },
          { label: 'Kennungen', breite: 40 },
          { label: 'gerichtet', breite: 32 },
          { label: 'Seiten', breite: 10 },
        ],
        rows: zeilen.map((zeile, i) => [
          text(String(i + 1)),
          text(zeile.programmNr ?? ''),
          text(zeile.codes.join(', ')),
          text(zeile.an ?? ''),
          text(zeile.seiten === null ? '' : String(zeile.seiten)),
        ]),
        emptyRows: 0,
      },
      klein('Die Kennung führt im Programm zur Akte: unter „Papiere“ eintippen oder den Code scannen.'),
    ],
  };
}
