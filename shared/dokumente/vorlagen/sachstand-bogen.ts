/** The Sachstand as a form to be filled in on a computer: the same rows, the Beratungsstelle's columns left open. */
import { einschaetzung, schrittstand } from '#shared/domain/codes.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { personFelder, tag } from '#shared/dokumente/daten.ts';
import { lead, p, strong, text, umbruch, type Inline, type Text } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { sachstand, type SachstandDaten, type SachstandZeile } from './sachstand.ts';

/** Rows below the sent ones, for what the Beratungsstelle adds. */
export const FREIE_ZEILEN = 4;

export const BOGEN_KOPF = [
  'Schritt',
  'Angaben Ausländerbehörde',
  'Angaben Beratungsstelle',
  'Stand',
  'Datum',
] as const;

/** What stands in each cell of one row, as plain text with line breaks; `name` is the step alone. */
export type Bogenzeile = {
  readonly name: string;
  readonly schritt: string;
  readonly behoerde: string;
  readonly beratungsstelle: string;
  readonly stand: string;
  readonly datum: string;
};

export function bogenZeilen({ zeilen }: Pick<SachstandDaten, 'zeilen'>): readonly Bogenzeile[] {
  return zeilen.map((zeile) => {
    const [last] = zeile.beratungsstelle;
    return {
      name: zeile.schritt,
      schritt: [zeile.schritt, standLine(zeile)].filter((line) => line !== '').join('\n'),
      behoerde: zeile.behoerde.map(viewText).join('\n'),
      beratungsstelle: last?.text ?? '',
      stand: last === undefined ? '' : einschaetzung.label(last.einschaetzung),
      datum: last === undefined ? '' : formatDatum(last.am),
    };
  });
}

/** The form has its own content, and number, data and place of the paper it is. */
export const sachstandBogen: Vorlage<SachstandDaten> = { ...sachstand, build };

function build(daten: SachstandDaten, papier: Papier) {
  return [
    sheetHead(papier),
    {
      kind: 'heading' as const,
      level: 1 as const,
      text: 'Bogen zum aktuellen Sachstand',
      zusatz: 'zum Ausfüllen am Computer',
    },
    lead(
      'Bitte tragen Sie in den drei rechten Spalten ein, was Sie wissen. Freie Zeilen stehen unten. Die Angaben beider Seiten bleiben nebeneinander stehen; niemand überschreibt die andere Seite.',
    ),
    {
      kind: 'fields' as const,
      columns: 3 as const,
      items: [
        ...personFelder(daten.person),
        { label: 'Beratungsstelle', value: daten.an?.stelle.name ?? null, span: 2 as const },
        { label: 'Stand vom', value: tag(papier.kopf.datum) },
      ],
    },
    {
      kind: 'table' as const,
      beschreibung: 'Schritte mit den Angaben beider Seiten; drei Spalten zum Ausfüllen',
      columns: BOGEN_KOPF.map((label, i) => ({ label, breite: [23, 24, 25, 15, 13][i] ?? 20 })),
      rows: [
        ...bogenZeilen(daten).map((zeile) => [
          firstStrong(zeile.schritt),
          lines(zeile.behoerde),
          lines(zeile.beratungsstelle),
          lines(zeile.stand),
          lines(zeile.datum),
        ]),
        ...Array.from({ length: FREIE_ZEILEN }, () => BOGEN_KOPF.map((): Text => [])),
      ],
      emptyRows: 0,
    },
    p(
      strong('Zurück an uns: '),
      'Bitte speichern Sie die Datei als Word-Dokument und schicken Sie sie auf dem Weg zurück, den wir vereinbart haben. Bitte keine Diagnosen und keine Angaben zu Straftaten eintragen.',
    ),
  ];
}

/** Our state of the step and its day: „vereinbart, bis 21.08.2027“. */
function standLine({ stand, bis }: SachstandZeile): string {
  const word =
    stand === null ? '' : stand === 'entwurf' ? 'noch nicht vereinbart' : schrittstand.label(stand);
  return [word, bis === null ? '' : `bis ${formatDatum(bis)}`].filter((part) => part !== '').join(', ');
}

function viewText(
  { einschaetzung: code, text: words, am }: SachstandZeile['behoerde'][number],
  i: number,
): string {
  const head = `${i === 0 ? '' : 'früher: '}${einschaetzung.label(code)} (${formatDatum(am)})`;
  return [head, ...(words ?? '').split('\n').map((line) => line.trim())]
    .filter((line) => line !== '')
    .join('\n');
}

const lines = (value: string): Text =>
  value === ''
    ? []
    : text(
        ...value.split('\n').flatMap((line, i): (string | Inline)[] => (i === 0 ? [line] : [umbruch, line])),
      );

function firstStrong(value: string): Text {
  const [first = '', ...rest] = value.split('\n');
  return text(strong(first), ...rest.flatMap((line): (string | Inline)[] => [umbruch, line]));
}
