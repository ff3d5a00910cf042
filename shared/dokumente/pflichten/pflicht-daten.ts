import { z } from 'zod';
import type { FehlendeAngabe } from '#shared/dokumente/daten.ts';
import { text, type Block, type BlockOf, type Text } from '#shared/dokumente/modell.ts';
import { verarbeitung } from './verarbeitungen.ts';

/** The true facts of this program and of this office's settings that the three papers are made of. */
export const pflichtDaten = z.strictObject({
  verarbeitungen: z.array(verarbeitung),
  empfaenger: z.array(
    z.strictObject({
      an: z.string(),
      wozu: z.string(),
      angaben: z.array(z.string()),
      grundlage: z.string(),
    }),
  ),
  fristen: z.array(z.strictObject({ was: z.string(), frist: z.string() })),
  sperreMinuten: z.int().nullable(),
  vierAugen: z.boolean().nullable(),
  zugaenge: z.int().nullable(),
});
export type PflichtDaten = z.output<typeof pflichtDaten>;

const leer: PflichtDaten = {
  verarbeitungen: [],
  empfaenger: [],
  fristen: [],
  sperreMinuten: null,
  vierAugen: null,
  zugaenge: null,
};

/** What these three templates have in common. */
export const gemeinsam = {
  braucht: 'nichts',
  fassung: 1,
  schema: pflichtDaten,
  leer,
  fehlt: (): readonly FehlendeAngabe[] => [],
  programmNr: () => null,
} as const;

export const ueberschrift = (marke: string, titel: string, zusatz?: string): BlockOf<'heading'> => ({
  kind: 'heading',
  level: 2,
  marke,
  text: titel,
  ...(zusatz === undefined ? {} : { zusatz }),
});

export const liste = (items: readonly string[]): BlockOf<'list'> => ({
  kind: 'list',
  numbered: false,
  items: items.map((item) => text(item)),
});

/** Lines that only the office can fill. */
export const zeilen = (label: string | null, anzahl = 2): Block => ({
  kind: 'writing',
  label,
  zeilen: anzahl,
});

export const tabelle = (
  beschreibung: string,
  columns: readonly (readonly [label: string, breite: number])[],
  rows: readonly (readonly (string | Text)[])[],
): BlockOf<'table'> => ({
  kind: 'table',
  beschreibung,
  columns: columns.map(([label, breite]) => ({ label, breite })),
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? text(cell) : cell))),
  emptyRows: rows.length === 0 ? 3 : 0,
});

export const empfaengerTabelle = ({ empfaenger }: PflichtDaten): BlockOf<'table'> =>
  tabelle(
    'Empfänger mit Zweck, Angaben und Grundlage',
    [
      ['an wen', 3],
      ['wozu', 4],
      ['welche Angaben', 5],
      ['Grundlage', 4],
    ],
    empfaenger.map(({ an, wozu, angaben, grundlage }) => [an, wozu, angaben.join(', '), grundlage]),
  );

export const fristenTabelle = ({ fristen }: PflichtDaten): BlockOf<'table'> =>
  tabelle(
    'Fristen für das Löschen',
    [
      ['was', 5],
      ['wie lange', 6],
    ],
    fristen.map(({ was, frist }) => [was, frist]),
  );
