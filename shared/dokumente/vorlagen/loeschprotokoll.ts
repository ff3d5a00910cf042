import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { tag } from '#shared/dokumente/daten.ts';
import { p, text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';

const schema = z.strictObject({
  protokollNr: z.string().nullable(),
  am: datum.nullable(),
  benutzer: z.string().nullable(),
  grund: z.string().nullable(),
  personen: z.int().nullable(),
  geht: z.array(z.strictObject({ was: z.string(), anzahl: z.int() })),
});
type Daten = z.output<typeof schema>;

/** Proof that something was deleted: categories, when, why, by whom, and no content (Art. 5 Abs. 2 DSGVO). */
export const loeschprotokoll: Vorlage<Daten> = {
  id: 'loeschprotokoll',
  titel: 'Löschprotokoll',
  wozu: 'Nach jeder Löschung, für die Unterlagen zum Datenschutz.',
  braucht: 'nichts',
  kuerzel: 'LP',
  dateiname: 'Loeschprotokoll',
  fassung: 1,
  schema,
  leer: { protokollNr: null, am: null, benutzer: null, grund: null, personen: null, geht: [] },
  fehlt: () => [],
  programmNr: () => null,
  build: ({ protokollNr, am, benutzer, grund, personen, geht }, papier) => [
    sheetHead(papier),
    { kind: 'heading', level: 1, text: 'Löschprotokoll', zusatz: 'Fallregister des Programms' },
    p(
      'Diese Angaben wurden endgültig aus dem Fallregister entfernt. Das Protokoll nennt keine Inhalte und keine Namen.',
    ),
    {
      kind: 'fields',
      columns: 2,
      items: [
        { label: 'Protokoll-Nr.', value: protokollNr },
        { label: 'gelöscht am', value: tag(am) },
        { label: 'gelöscht von', value: benutzer },
        { label: 'Personen', value: personen === null ? null : String(personen) },
        { label: 'Grund', value: grund, span: 2 },
      ],
    },
    { kind: 'heading', level: 2, text: 'Was gelöscht wurde' },
    {
      kind: 'table',
      beschreibung: 'Gelöschte Kategorien mit der Zahl der Einträge',
      columns: [
        { label: 'Kategorie', breite: 5 },
        { label: 'Einträge', breite: 2 },
      ],
      rows: geht.map(({ was, anzahl }) => [text(was), text(String(anzahl))]),
      emptyRows: geht.length === 0 ? 6 : 0,
    },
    { kind: 'heading', level: 2, text: 'Was bleibt' },
    p(
      'Die Zeile im Protokoll des Programms bleibt ohne Inhalt bestehen; die Kette der Zeilen lässt sich weiter prüfen. Sicherungen, die vor diesem Tag entstanden sind, laufen nach ihrer Frist ab. Ausgedruckte Papiere und die Ausländerakte sind nicht betroffen.',
    ),
    { kind: 'signatures', ortDatum: true, parteien: [{ rolle: 'Wer gelöscht hat', name: benutzer }] },
  ],
};
