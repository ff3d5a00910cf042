/** `entscheidungen.docx`: the decisions of principle in the words that were let through, and nothing else. */
import { absaetze, klein, lead, text, type Block, type Dokument } from '#shared/dokumente/modell.ts';
import {
  grundsatzFelder,
  grundsatzTeile,
  type GrundsatzDaten,
} from '#shared/dokumente/vorlagen/grundsatz.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { BuendelRahmen, BuendelTeil } from './buendel.ts';
import { kopf } from './buendel-bericht.ts';
import { renderDocx } from './docx.ts';

export const ENTSCHEIDUNGEN = {
  name: 'entscheidungen.docx',
  was: 'Grundsatzentscheidungen in anonymisierter Form',
} as const;

/** @param grundsaetze decisions whose every word has passed the guard, in the order of the paper. */
export async function entscheidungenTeil(
  grundsaetze: readonly GrundsatzDaten[],
  rahmen: BuendelRahmen,
  stichtag: Datum,
): Promise<BuendelTeil> {
  return { ...ENTSCHEIDUNGEN, bytes: await renderDocx(entscheidungen(grundsaetze, rahmen, stichtag)) };
}

export function entscheidungen(
  grundsaetze: readonly GrundsatzDaten[],
  { behoerde, programm }: BuendelRahmen,
  stichtag: Datum,
): Dokument {
  const stand = formatDatum(stichtag);
  return {
    titel: `Grundsatzentscheidungen, Stand ${stand}`,
    verfasser: behoerde,
    sprache: 'de-DE',
    fusszeile: `${programm} · Stand ${stand} · anonymisiert`,
    datum: stichtag,
    blocks: [
      kopf(behoerde),
      { kind: 'heading', level: 1, text: 'Grundsatzentscheidungen' },
      lead(`${programm} · Stand ${stand}`),
      {
        kind: 'note',
        title: 'So ist dieses Papier entstanden',
        absaetze: [
          text(
            'Es gibt Entscheidungen in ihren Grundzügen und mit ihren tragenden Argumenten wieder, nicht einzelne Fälle.',
          ),
          text(
            'Jeder Satz wurde mit dem Register der Behörde abgeglichen. Was jemanden erkennen ließe, ist ersetzt; was stehen blieb, hat ein Mensch mit einem Grund freigegeben.',
          ),
        ],
      },
      ...(grundsaetze.length === 0
        ? absaetze('Zu diesem Stichtag liegt keine Grundsatzentscheidung vor.')
        : grundsaetze.flatMap((grundsatz, i) => grundsatzBlocks(grundsatz, i + 1))),
    ],
  };
}

function grundsatzBlocks(daten: GrundsatzDaten, nummer: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, marke: String(nummer), text: daten.titel ?? 'Ohne Überschrift' },
    {
      kind: 'fields',
      columns: 3,
      items: grundsatzFelder(daten).map((feld) => ({ ...feld, value: feld.value ?? '–' })),
    },
    ...grundsatzTeile(daten, 3, false),
    ...(daten.entscheidung === null ? [klein('Noch nicht entschieden; liegt zur Entscheidung vor.')] : []),
  ];
}
