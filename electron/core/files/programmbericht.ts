/** A report for Rat or Kreistag, or at the end of a pilot: checked words of the office around protected figures. */
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { klein, lead, p, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen } from './buendel.ts';
import { kopf, zahlenteil } from './buendel-bericht.ts';

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
};

export function programmbericht(
  buendel: Gesamtbuendel,
  worte: Berichtsworte,
  { behoerde, programm, laufzeit, art }: Berichtsrahmen,
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
