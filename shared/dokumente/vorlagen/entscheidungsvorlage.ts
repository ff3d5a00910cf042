import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { klein, lead } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import {
  grundsatzDaten,
  grundsatzFelder,
  grundsatzTeile,
  leererGrundsatz,
  type GrundsatzDaten,
} from './grundsatz.ts';

/** One question of principle for a committee, without anybody by whom it could be recognised. */
export const entscheidungsvorlage: Vorlage<GrundsatzDaten> = {
  id: 'entscheidungsvorlage',
  titel: 'Entscheidungsvorlage (anonymisiert)',
  wozu: 'Für den Lenkungskreis: eine Grundsatzfrage mit Fallkonstellation, Entscheidung und tragenden Argumenten, ohne Angaben zu Einzelnen.',
  braucht: 'gremium',
  kuerzel: 'EG',
  dateiname: 'Entscheidungsvorlage',
  fassung: 1,
  schema: grundsatzDaten,
  leer: leererGrundsatz,
  fehlt: ({ titel, frage }) =>
    titel === null || frage === null
      ? [{ label: 'Überschrift und Frage', ort: 'Austausch › Grundsatzentscheidungen' }]
      : [],
  programmNr: () => null,
  build: (daten, papier) => {
    const leer = daten.frage === null;
    return [
      sheetHead(papier),
      {
        kind: 'heading',
        level: 1,
        text: daten.titel ?? 'Entscheidungsvorlage',
        zusatz: daten.entscheidung === null ? 'Vorlage zur Entscheidung' : 'Grundsatzentscheidung',
      },
      ...(leer ? [lead('Bitte so allgemein beschreiben, dass niemand daran zu erkennen ist.')] : []),
      { kind: 'fields', columns: 3, items: grundsatzFelder(daten) },
      ...grundsatzTeile(daten, 2, leer),
      ...(leer || daten.entscheidung !== null
        ? []
        : ([
            { kind: 'heading', level: 2, text: 'Entscheidung' },
            { kind: 'writing', label: null, zeilen: 4 },
          ] as const)),
      ...(leer
        ? []
        : [
            klein(
              'Diese Vorlage ist anonymisiert: Namen, Orte, Nummern und Tage aus dem Register sind ersetzt oder wurden einzeln geprüft.',
            ),
          ]),
    ];
  },
};
