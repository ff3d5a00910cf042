/** The companion sheet of a paper: in plain German, or German and another language side by side. */
import { sheetHead } from '../briefkopf.ts';
import type { Kopf } from '../daten.ts';
import { klein, lead, strong, text, umbruch, type Block, type Dokument, type Text } from '../modell.ts';
import type { Papier } from '../vorlage.ts';
import { vorlagen } from '../vorlagen/index.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { allgemein, begleittexte, type BegleitId, type Begleittext } from './texte.ts';

export type Uebersetzung = {
  /** BCP 47. */
  readonly sprache: string;
  /** Name of the language in German. */
  readonly name: string;
  readonly allgemein: Teile;
  readonly papier: Teile;
  /** „übersetzt von …, geprüft von … am …“; null if nobody is named. */
  readonly herkunft: string | null;
};

/** The parts of a text, each one line per sentence. */
export type Teile = {
  readonly titel: string;
  readonly worum: string;
  readonly inhalt: string;
  readonly tun: string;
  readonly wichtig: string;
};

const TEILE = ['worum', 'inhalt', 'tun', 'wichtig'] as const;

/** @param uebersetzung null: plain German alone */
export function begleitblatt(
  vorlage: BegleitId,
  uebersetzung: Uebersetzung | null,
  papier: Papier,
): Dokument {
  const german = begleittexte[vorlage];
  const { titel } = vorlagen[vorlage];
  const { kopf } = papier;
  return {
    titel: `${titel}: Erklärung`,
    verfasser: kopf.behoerde ?? 'Ausländerbehörde',
    sprache: 'de-DE',
    datum: kopf.datum,
    fusszeile: [
      `Erklärung zu: ${titel}`,
      ...(uebersetzung === null ? ['einfaches Deutsch'] : [`Deutsch und ${uebersetzung.name}`]),
      `Fassung ${german.fassung}`,
      `Stand ${formatDatum(kopf.datum)}`,
    ].join('  ·  '),
    blocks: [
      sheetHead(papier),
      { kind: 'heading', level: 1, text: german.titel, zusatz: `Erklärung zum Papier „${titel}“` },
      ...(uebersetzung === null ? plain(german) : sideBySide(german, uebersetzung)),
      ...contact(kopf),
    ],
  };
}

function plain(german: Begleittext): readonly Block[] {
  return [
    ...TEILE.flatMap((teil): readonly Block[] => [
      { kind: 'heading', level: 2, text: allgemein[teil].join(' ') },
      ...(teil === 'worum'
        ? german[teil].map((satz) => lead(satz))
        : [
            {
              kind: 'list',
              numbered: teil === 'tun',
              items: german[teil].map((satz) => text(satz)),
            } as const,
          ]),
    ]),
    { kind: 'note', title: null, absaetze: [text(allgemein.titel)] },
  ];
}

function sideBySide(german: Begleittext, other: Uebersetzung): readonly Block[] {
  const row = (heading: string, lines: readonly string[]): Text =>
    text(strong(heading), ...lines.flatMap((line) => [umbruch, line]));
  return [
    {
      kind: 'table',
      beschreibung: `Erklärung auf Deutsch und ${other.name}`,
      columns: [
        { label: 'Deutsch', breite: 1 },
        { label: other.papier.titel, breite: 1, sprache: other.sprache },
      ],
      rows: TEILE.map((teil) => [
        row(allgemein[teil].join(' '), german[teil]),
        row(other.allgemein[teil], lines(other.papier[teil])),
      ]),
      emptyRows: 0,
    },
    {
      kind: 'note',
      title: null,
      absaetze: [text(allgemein.titel), text(other.allgemein.titel)],
    },
    ...(other.herkunft === null ? [] : [klein(`${other.name}: ${other.herkunft}`)]),
  ];
}

/** Whom to ask; what the office has not entered is left out. */
function contact({ behoerde, telefon, email, sprechzeiten }: Kopf): readonly Block[] {
  const ways = [
    telefon === null ? null : `Telefon ${telefon}`,
    email === null ? null : `E-Mail ${email}`,
    sprechzeiten === null ? null : `Sprechzeiten: ${sprechzeiten}`,
  ].filter((part) => part !== null);
  if (ways.length === 0) return [];
  return [klein(strong('Fragen? '), [behoerde, ...ways].filter((part) => part !== null).join(' · '))];
}

const lines = (value: string): string[] => value.split('\n').filter((line) => line.trim() !== '');
