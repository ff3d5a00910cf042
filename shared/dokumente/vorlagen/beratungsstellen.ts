/** The list of Beratungsstellen, alone or as the last page of a Rückmeldebogen. */
import { z } from 'zod';
import { plzOrt, stelleDaten, tag, type StelleDaten } from '#shared/dokumente/daten.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { lead, strong, text, umbruch, type Block, type Inline, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';

const schema = z.strictObject({ stellen: z.array(stelleDaten) });
type Daten = z.output<typeof schema>;

export const beratungsstellen: Vorlage<Daten> = {
  id: 'beratungsstellen',
  titel: 'Beratungsstellen',
  wozu: 'Zum Mitgeben: wo es unabhängige Beratung gibt und wie man sie erreicht.',
  braucht: 'nichts',
  kuerzel: 'LB',
  dateiname: 'Beratungsstellen',
  fassung: 1,
  schema,
  leer: { stellen: [] },
  fehlt: () => [],
  programmNr: () => null,
  build: ({ stellen }, papier) => [
    sheetHead(papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Hier finden Sie Beratung',
      zusatz: `Stand ${tag(papier.kopf.datum) ?? ''}`,
    },
    ...(stellen.length === 0
      ? [
          lead(
            'Zurzeit arbeitet keine Beratungsstelle mit uns zusammen. Fragen Sie uns: Wir beraten Sie selbst.',
          ),
        ]
      : [
          lead(
            'Diese Stellen sind unabhängig von der Ausländerbehörde. ',
            strong('Sie dürfen frei wählen, wohin Sie gehen.'),
          ),
          ...stellenTable(stellen),
        ]),
    ...contactNote(papier.kopf),
  ],
};

/** The rows of the list; also the last page of the Rückmeldebogen. */
export function stellenTable(stellen: readonly StelleDaten[]): readonly Block[] {
  return [
    {
      kind: 'table',
      beschreibung: 'Beratungsstellen mit Anschrift, Telefon und Sprechzeiten',
      columns: [
        { label: 'Beratungsstelle', breite: 36 },
        { label: 'So erreichen Sie die Stelle', breite: 36 },
        { label: 'Sprechzeiten', breite: 28 },
      ],
      rows: stellen.map((stelle) => [
        lines(
          strong(stelle.name),
          prefixed('Sprachen: ', stelle.sprachen),
          prefixed('Schwerpunkt: ', stelle.schwerpunkt),
        ),
        lines(
          stelle.strasse,
          plzOrt(stelle),
          prefixed('Telefon ', stelle.telefon),
          stelle.email,
          prefixed('Ansprechperson: ', stelle.ansprechpartner),
        ),
        lines(stelle.sprechzeiten ?? 'Bitte rufen Sie vorher an.'),
      ]),
      emptyRows: 0,
    },
  ];
}

function contactNote({
  telefon,
  email,
  sprechzeiten,
}: {
  readonly telefon: string | null;
  readonly email: string | null;
  readonly sprechzeiten: string | null;
}): readonly Block[] {
  const ways = [prefixed('Telefon ', telefon), email, prefixed('Sprechzeiten: ', sprechzeiten)].filter(
    (way) => way !== null,
  );
  if (ways.length === 0) return [];
  return [
    {
      kind: 'note',
      title: 'Sie haben Fragen an uns?',
      absaetze: [text(`So erreichen Sie die Ausländerbehörde: ${ways.join(' · ')}`)],
    },
  ];
}

function lines(...parts: readonly (string | Inline | null)[]): Text {
  return text(
    ...parts.filter((part) => part !== null).flatMap((part, i) => (i === 0 ? [part] : [umbruch, part])),
  );
}

function prefixed(prefix: string, value: string | null): string | null {
  return value === null ? null : `${prefix}${value}`;
}
