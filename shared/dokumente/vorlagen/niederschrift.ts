import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { absaetze, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import {
  aufgaben,
  leereSitzung,
  missingSitzung,
  sitzungDaten,
  sitzungFelder,
  type PunktDaten,
  type SitzungDaten,
} from './sitzung.ts';

/** Minutes: who was there, what came of each item, what was decided, who does what until when. */
export const niederschrift: Vorlage<SitzungDaten> = {
  id: 'niederschrift',
  titel: 'Niederschrift',
  wozu: 'Hält fest, was besprochen und beschlossen wurde und wer bis wann etwas tut.',
  braucht: 'gremium',
  kuerzel: 'NS',
  dateiname: 'Niederschrift',
  fassung: 1,
  schema: sitzungDaten,
  leer: leereSitzung,
  fehlt: missingSitzung,
  programmNr: () => null,
  build: (daten, papier) => {
    const leer = daten.punkte.length === 0;
    return [
      sheetHead(papier),
      { kind: 'heading', level: 1, text: 'Niederschrift', zusatz: daten.gremium ?? 'der Sitzung' },
      { kind: 'fields', columns: 3, items: sitzungFelder(daten) },
      { kind: 'heading', level: 2, text: 'Teilnehmende' },
      daten.teilnehmende.length === 0
        ? { kind: 'writing', label: null, zeilen: 3 }
        : { kind: 'list', numbered: false, items: daten.teilnehmende.map((wer) => text(wer)) },
      ...(leer ? leerePunkte() : daten.punkte.flatMap(punkt)),
      ...aufgaben(daten.punkte, leer),
      {
        kind: 'signatures',
        ortDatum: true,
        parteien: [
          { rolle: 'Leitung der Sitzung', name: null },
          { rolle: 'Niederschrift', name: daten.protokoll },
        ],
      },
    ];
  },
};

function punkt({ thema, ergebnis, beschluss }: PunktDaten, i: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, marke: `TOP ${i + 1}`, text: thema },
    ...(ergebnis === null ? [] : absaetze(ergebnis)),
    ...(beschluss === null
      ? []
      : [
          {
            kind: 'note' as const,
            title: 'Beschluss',
            absaetze: beschluss
              .split('\n')
              .filter((zeile) => zeile.trim() !== '')
              .map((zeile) => text(zeile)),
          },
        ]),
    ...(ergebnis === null && beschluss === null
      ? [{ kind: 'writing' as const, label: null, zeilen: 3 }]
      : []),
  ];
}

function leerePunkte(): readonly Block[] {
  return [1, 2, 3].flatMap((nr): readonly Block[] => [
    { kind: 'heading', level: 2, text: `TOP ${nr}` },
    { kind: 'writing', label: 'Thema und Ergebnis', zeilen: 3 },
    { kind: 'writing', label: 'Beschluss', zeilen: 1 },
  ]);
}
