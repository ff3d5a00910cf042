import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { klein, text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { leereSitzung, missingSitzung, sitzungDaten, sitzungFelder, type SitzungDaten } from './sitzung.ts';

/** The items of a meeting with room for notes. */
export const tagesordnung: Vorlage<SitzungDaten> = {
  id: 'tagesordnung',
  titel: 'Tagesordnung',
  wozu: 'Liegt in der Sitzung auf dem Tisch: die Punkte der Reihe nach, mit Platz für Notizen.',
  braucht: 'gremium',
  kuerzel: 'TO',
  dateiname: 'Tagesordnung',
  fassung: 1,
  schema: sitzungDaten,
  leer: leereSitzung,
  fehlt: missingSitzung,
  programmNr: () => null,
  build: (daten, papier) => [
    sheetHead(papier),
    { kind: 'heading', level: 1, text: 'Tagesordnung', zusatz: daten.gremium ?? 'der Sitzung' },
    { kind: 'fields', columns: 3, items: sitzungFelder(daten) },
    {
      kind: 'table',
      beschreibung: 'Punkte der Tagesordnung mit Platz für Notizen',
      columns: [
        { label: 'Punkt', breite: 10 },
        { label: 'Thema', breite: 48 },
        { label: 'Notizen', breite: 42 },
      ],
      rows: daten.punkte.map(({ thema }, i) => [text(`TOP ${i + 1}`), text(thema), text('')]),
      emptyRows: daten.punkte.length === 0 ? 8 : 1,
    },
    klein(
      'Fälle werden ohne Namen besprochen, außer die Person hat in das Gespräch der Fallgruppe eingewilligt.',
    ),
  ],
};
