import { z } from 'zod';
import { austrittsgrund } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { personFelder, tag } from '#shared/dokumente/daten.ts';
import { klein, p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { austrittDaten, leererAustritt, missingAustritt, reasons } from './austritt.ts';

const weg = z.strictObject({
  titel: z.string(),
  ergebnis: z.string(),
  /** Criteria that are not met or not known; nothing from restricted facts. */
  offen: z.array(z.string()),
});

const schema = austrittDaten.extend({
  rueckgabeAm: datum.nullable(),
  /** The last check that was kept; null if there was none. */
  pruefung: z
    .strictObject({
      stichtag: datum,
      rechtsstand: datum,
      vorschlag: z.string(),
      /** What has to be checked again before an Abschiebung, with what is missing. */
      wege: z.array(weg),
      /** The other ways that were checked. */
      weitere: z.array(weg.omit({ offen: true })),
    })
    .nullable(),
});
export type RueckgabeDaten = z.output<typeof schema>;

/** Hand-back to the normal casework with the result of the last check (quellenanalyse 4.1, step 15). */
export const rueckgabe: Vorlage<RueckgabeDaten> = {
  id: 'rueckgabe',
  titel: 'Rückgabevermerk',
  wozu: 'Den Fall an die allgemeine Sachbearbeitung zurückgeben, mit dem Ergebnis der letzten Prüfung; bleibt in der Behörde.',
  braucht: 'person',
  kuerzel: 'RV',
  dateiname: 'Rueckgabevermerk',
  fassung: 1,
  schema,
  leer: { ...leererAustritt, rueckgabeAm: null, pruefung: null },
  fehlt: (daten) => missingAustritt(daten, 'ein eingetragener Austritt'),
  offen: ({ pruefung, rueckgabeAm }) => [
    ...(pruefung === null
      ? [{ label: 'eine festgehaltene Prüfung', ort: 'Fallakte › Prüfung und Ampel' }]
      : []),
    ...(rueckgabeAm === null
      ? [{ label: 'Tag der Rückgabe', ort: 'Fallakte › Betreuung und Rückmeldung' }]
      : []),
  ],
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const { person, am, grund, rueckgabeAm, oeffnet } = daten;
    return [
      sheetHead(papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Rückgabevermerk',
        zusatz: 'an die allgemeine Sachbearbeitung; bleibt in der Behörde',
      },
      {
        kind: 'fields',
        columns: 3,
        items: [
          ...personFelder(person),
          { label: 'Aktenzeichen', value: person.aktenzeichen },
          { label: 'ausgetreten am', value: tag(am) },
          { label: 'Rückgabe am', value: tag(rueckgabeAm) },
          { label: 'Grund', value: grund === null ? null : austrittsgrund.label(grund), span: 3 },
        ],
      },
      { kind: 'heading', level: 2, text: 'Begründung' },
      ...reasons(daten),
      { kind: 'heading', level: 2, text: 'Ergebnis der letzten Prüfung' },
      ...check(daten),
      { kind: 'heading', level: 2, text: 'Was den Fall wieder öffnet' },
      ...(oeffnet === null
        ? [{ kind: 'writing', label: null, zeilen: 2 } as const]
        : [p(`Eine neue Aufnahme kommt in Betracht, sobald ${oeffnet}.`)]),
      {
        kind: 'note',
        title: 'Für die weitere Bearbeitung',
        absaetze: [
          text(
            strong('Vor jeder Abschiebung sind §§ 25a und 25b Aufenthaltsgesetz neu zu prüfen'),
            ', mit den Angaben dieses Tages und mit Vermerk.',
          ),
          text('Anträge bleiben möglich. Ändert sich etwas, bitte das Programm informieren.'),
        ],
      },
      {
        kind: 'signatures',
        ortDatum: false,
        parteien: [
          { rolle: 'Programm', name: papier.kopf.bearbeitung?.name ?? null },
          { rolle: 'übernommen von', name: null },
        ],
      },
    ];
  },
};

function check({ pruefung, person }: RueckgabeDaten): readonly Block[] {
  if (pruefung === null && person.nachname !== null) return [p('Es ist keine Prüfung festgehalten.')];
  return [
    {
      kind: 'fields',
      columns: 3,
      items: [
        { label: 'Prüfung zum', value: tag(pruefung?.stichtag ?? null) },
        { label: 'Rechtsstand', value: tag(pruefung?.rechtsstand ?? null) },
        { label: 'Vorschlag', value: pruefung?.vorschlag ?? null },
      ],
    },
    {
      kind: 'table',
      beschreibung: 'Rechtsgrundlagen mit dem Ergebnis der letzten Prüfung',
      columns: [
        { label: 'Rechtsgrundlage', breite: 34 },
        { label: 'Ergebnis', breite: 18 },
        { label: 'noch offen', breite: 48 },
      ],
      rows: (pruefung?.wege ?? []).map(({ titel, ergebnis, offen }): readonly Text[] => [
        text(strong(titel)),
        text(ergebnis),
        offen.length === 0 ? [] : text(offen.join(', ')),
      ]),
      emptyRows: pruefung === null ? 2 : 0,
    },
    ...(pruefung === null || pruefung.weitere.length === 0
      ? []
      : [
          klein(
            `Außerdem geprüft: ${pruefung.weitere.map(({ titel, ergebnis }) => `${titel} (${ergebnis})`).join('; ')}.`,
          ),
        ]),
  ];
}
