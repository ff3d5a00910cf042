/** A report for Rat or Kreistag, or at the end of a pilot: checked words of the office around protected figures. */
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import type { Freigabebild } from '#shared/anonymisierung/vergleich.ts';
import { klein, lead, p, strong, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen } from './buendel.ts';
import { kopf, zahlenteil } from './buendel-bericht.ts';
import { VERBORGEN } from './xlsx.ts';

/** Every word somebody has written, as it may leave the house; null where there is none. */
export type Berichtsworte = {
  readonly titel: string;
  readonly anlass: string | null;
  readonly einleitung: string | null;
  readonly bewertung: string | null;
  readonly ausblick: string | null;
  readonly beschluss: string | null;
  readonly zielgruppe: string | null;
  readonly teilnehmende: string | null;
  readonly gruen: string | null;
  readonly gelb: string | null;
  readonly rot: string | null;
};
export type Berichtsrahmen = BuendelRahmen & {
  /** The pilot in words; null where no days are agreed. */
  readonly laufzeit: string | null;
  readonly art: string;
  /** The earliest release; null: none has left before, undefined: this kind of report does not look back. */
  readonly anfang?: Anfang | null;
};

/** What left the house at the beginning, and can be laid beside the end: published figures, nothing else. */
export type Anfang = Pick<Freigabebild, 'stichtag' | 'bilder'>;

export function programmbericht(
  buendel: Gesamtbuendel,
  worte: Berichtsworte,
  { behoerde, programm, laufzeit, art, anfang }: Berichtsrahmen,
): Dokument {
  const stichtag = formatDatum(buendel.stichtag);
  return {
    titel: `${art}, Stand ${stichtag}`,
    verfasser: behoerde,
    sprache: 'de-DE',
    fusszeile: `${programm} · ${art} · Stand ${stichtag} · anonymisiert`,
    datum: buendel.stichtag,
    blocks: [
      kopf(behoerde),
      { kind: 'heading', level: 1, text: worte.titel },
      lead(`${art} · ${programm} · Stand ${stichtag}`),
      ...teil('Anlass', worte.anlass),
      ...teil('Worum es geht', worte.einleitung),
      ...eckdaten(worte, laufzeit),
      ...teil('Was die Zahlen zeigen', worte.bewertung),
      ...(anfang === undefined ? [] : rueckblick(buendel, anfang)),
      { kind: 'heading', level: 2, text: 'Die Zahlen' },
      ...eigeneWorte(worte),
      ...zahlenteil(buendel),
      ...teil('Wie es weitergeht', worte.ausblick),
      { kind: 'heading', level: 2, text: 'Was nicht enthalten ist' },
      { kind: 'list', numbered: false, items: buendel.nichtEnthalten.map((satz) => text(satz)) },
      klein(
        'Alle Zahlen sind so geschützt, dass niemand erkannt werden kann; sie sind dieselben wie im Bündel für den Lenkungskreis.',
      ),
    ],
  };
}

/** Beginning and end side by side. A figure that was hidden then, or is now, stays hidden, and so does their difference. */
function rueckblick(buendel: Gesamtbuendel, anfang: Anfang | null): Block[] {
  const titel: Block = { kind: 'heading', level: 2, text: 'Vom Beginn bis heute' };
  if (anfang === null)
    return [
      titel,
      p(
        'Vor diesem Bericht wurden keine Zahlen freigegeben; deshalb gibt es nichts, womit er verglichen wird.',
      ),
    ];
  const [damals, heute] = [formatDatum(anfang.stichtag), formatDatum(buendel.stichtag)];
  const tabellen = buendel.tabellen.flatMap((tabelle) => {
    const bild = anfang.bilder.find(({ id }) => id === tabelle.id);
    return bild === undefined ? [] : [{ tabelle, bild }];
  });
  return [
    titel,
    p(`Links die Zahlen, die zum ${damals} freigegeben wurden, rechts die vom ${heute}.`),
    ...tabellen.map(({ tabelle: { titel: name, zeilen, summe, einheit }, bild }): Block => ({
      kind: 'table',
      beschreibung: `${name}: ${einheit} am ${damals} und am ${heute}`,
      columns: [
        { label: name, breite: 52 },
        { label: damals, breite: 24 },
        { label: heute, breite: 24 },
      ],
      rows: [
        ...zeilen.map(({ label, schluessel, anzahl }) => [
          text(label),
          text(figure(bild.zellen[schluessel] ?? null)),
          text(figure(anzahl)),
        ]),
        [text(strong('Summe')), text(strong(String(bild.summe))), text(strong(figure(summe)))],
      ],
      emptyRows: 0,
    })),
  ];
}

const figure = (anzahl: number | null): string => (anzahl === null ? VERBORGEN : String(anzahl));

function teil(titel: string, inhalt: string | null): Block[] {
  if (inhalt === null || inhalt === '') return [];
  return [{ kind: 'heading', level: 2, text: titel }, ...inhalt.split(/\n+/u).map((absatz) => p(absatz))];
}

function eckdaten({ beschluss, zielgruppe }: Berichtsworte, laufzeit: string | null): Block[] {
  const items = [
    { label: 'Beschluss', value: beschluss },
    { label: 'Laufzeit der Erprobung', value: laufzeit },
    { label: 'Zielgruppe', value: zielgruppe },
  ].filter(({ value }) => value !== null);
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Das Programm' },
        { kind: 'fields', columns: 1, items },
      ];
}

/** Words of the office stand beside the fixed ones and never replace them. */
function eigeneWorte({ teilnehmende, gruen, gelb, rot }: Berichtsworte): Block[] {
  const items = [
    ['Programmteilnehmende', teilnehmende],
    ['Ampelgruppe grün', gruen],
    ['Ampelgruppe gelb', gelb],
    ['Ampelgruppe rot', rot],
  ].flatMap(([fest, eigen]) =>
    eigen === null || eigen === undefined ? [] : [text(`${fest ?? ''} – hier auch „${eigen}“`)],
  );
  return items.length === 0 ? [] : [{ kind: 'list', numbered: false, items }];
}
