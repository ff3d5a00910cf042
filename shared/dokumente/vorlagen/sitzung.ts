/** What Einladung, Tagesordnung and Niederschrift are written from. */
import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { tag, type FehlendeAngabe } from '#shared/dokumente/daten.ts';
import { strong, text, type Block, type Feld } from '#shared/dokumente/modell.ts';

const wort = z.string().nullable().default(null);

export const punktDaten = z.strictObject({
  thema: z.string(),
  ergebnis: wort,
  beschluss: wort,
  aufgabe: wort,
  wer: wort,
  bis: datum.nullable().default(null),
});
export const sitzungDaten = z.strictObject({
  gremium: wort,
  am: datum.nullable().default(null),
  uhrzeit: wort,
  ort: wort,
  einladung: wort,
  teilnehmende: z.array(z.string()).default([]),
  protokoll: wort,
  punkte: z.array(punktDaten).default([]),
});
export type PunktDaten = z.output<typeof punktDaten>;
export type SitzungDaten = z.output<typeof sitzungDaten>;
export const leereSitzung: SitzungDaten = sitzungDaten.parse({});

export function sitzungFelder({ gremium, am, uhrzeit, ort }: SitzungDaten): readonly Feld[] {
  return [
    { label: 'Gremium', value: gremium },
    { label: 'Tag und Uhrzeit', value: am === null ? null : [tag(am), uhrzeit].filter(Boolean).join(', ') },
    { label: 'Ort', value: ort },
  ];
}

/** Numbered topics; a blank form has lines. */
export function themen(punkte: readonly PunktDaten[]): Block {
  return punkte.length === 0
    ? { kind: 'writing', label: null, zeilen: 8 }
    : { kind: 'list', numbered: true, items: punkte.map(({ thema }) => text(thema)) };
}

/** Tasks of all items with who and until when; empty rows on a blank form. */
export function aufgaben(punkte: readonly PunktDaten[], leer: boolean): readonly Block[] {
  const rows = punkte.flatMap(({ aufgabe, wer, bis }, i) =>
    aufgabe === null
      ? []
      : [[text(strong(`TOP ${i + 1}`)), text(aufgabe), text(wer ?? ''), text(tag(bis) ?? '')]],
  );
  if (rows.length === 0 && !leer) return [];
  return [
    { kind: 'heading', level: 2, text: 'Aufgaben' },
    {
      kind: 'table',
      beschreibung: 'Aufgaben aus der Sitzung: Punkt der Tagesordnung, Aufgabe, wer, bis wann',
      columns: [
        { label: 'Punkt', breite: 12 },
        { label: 'Was ist zu tun?', breite: 50 },
        { label: 'Wer?', breite: 22 },
        { label: 'Bis wann?', breite: 16 },
      ],
      rows,
      emptyRows: leer ? 4 : 0,
    },
  ];
}

export function missingSitzung({ gremium, am }: SitzungDaten): FehlendeAngabe[] {
  return gremium === null || am === null
    ? [{ label: 'Gremium und Tag der Sitzung', ort: 'Austausch › Sitzungen' }]
    : [];
}
