import { letterTo } from '#shared/dokumente/briefkopf.ts';
import { tag } from '#shared/dokumente/daten.ts';
import { absaetze, field, lead, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { hemmnisText } from './hemmnis-text.ts';
import {
  complete,
  draftSteps,
  fassungBlock,
  instrumentDaten,
  isBlank,
  leeresInstrument,
  missingInstrument,
  schritteTable,
  sides,
  type InstrumentDaten,
} from './instrument.ts';

/** Steps to the title where proofs are missing (Kooperationsvereinbarung, no. 3.3). */
export const integrationsfahrplan: Vorlage<InstrumentDaten> = {
  id: 'integrationsfahrplan',
  titel: 'Integrationsfahrplan',
  wozu: 'Wenn noch Nachweise fehlen: wer tut was bis wann auf dem Weg zur Aufenthaltserlaubnis.',
  braucht: 'instrument',
  kuerzel: 'FP',
  dateiname: 'Integrationsfahrplan',
  fassung: 1,
  schema: instrumentDaten,
  leer: leeresInstrument,
  fehlt: missingInstrument,
  offen: draftSteps,
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const blanko = isBlank(daten);
    return [
      letterTo(daten.person, papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Integrationsfahrplan',
        zusatz: 'Ihr Weg zu einer Aufenthaltserlaubnis',
      },
      lead(
        'Dieser Plan zeigt, was schon da ist, was noch fehlt und wer was bis wann tut. Wir haben ihn gemeinsam besprochen.',
      ),
      ...fassungBlock(daten),
      ...goal(daten, blanko),
      ...standing(daten, blanko),
      ...hurdles(daten),
      { kind: 'heading', level: 2, text: 'Die nächsten Schritte' },
      schritteTable(complete(daten.schritte), {
        was: 'Was ist zu tun?',
        mitWer: true,
        emptyRows: blanko ? 6 : 0,
      }),
      ...contribution(daten, blanko),
      { kind: 'heading', level: 2, text: 'Wie es weitergeht' },
      p(
        'Wir sprechen wieder miteinander am ',
        field(tag(daten.naechsteUeberpruefung), 'kurz'),
        '. Bringen Sie dann bitte mit, was Sie schon haben.',
      ),
      {
        kind: 'note',
        title: 'Gut zu wissen',
        absaetze: [
          text(
            'Ein Termin passt nicht, oder ein Schritt klappt nicht? ',
            strong('Sagen Sie uns früh Bescheid.'),
            ' Dann ändern wir den Plan gemeinsam. Niemand wird automatisch aus dem Programm genommen.',
          ),
          text(
            'Der Plan ist noch keine Aufenthaltserlaubnis. Wir entscheiden darüber, sobald die Nachweise da sind.',
          ),
        ],
      },
      sides(daten, blanko),
    ];
  },
};

function goal(
  { ziel, rechtsgrundlage, beginn, fruehestens }: InstrumentDaten,
  blanko: boolean,
): readonly Block[] {
  return [
    {
      kind: 'fields',
      columns: 2,
      items: [
        { label: 'Unser Ziel', value: ziel, span: 2 },
        { label: 'Rechtsgrundlage', value: rechtsgrundlage },
        { label: 'Der Plan gilt ab', value: tag(beginn) },
        ...(fruehestens === null && !blanko
          ? []
          : [
              {
                label: 'Frühester Zeitpunkt (voraussichtlich, wenn sich an Ihrem Aufenthalt nichts ändert)',
                value: tag(fruehestens),
                span: 2 as const,
              },
            ]),
      ],
    },
  ];
}

function standing({ stand }: InstrumentDaten, blanko: boolean): readonly Block[] {
  if (stand.length === 0 && !blanko) return [];
  return [
    { kind: 'heading', level: 2, text: 'Wo Sie heute stehen' },
    {
      kind: 'table',
      beschreibung: 'Voraussetzungen und was davon heute erfüllt ist',
      columns: [
        { label: 'Darauf kommt es an', breite: 38 },
        { label: 'So ist es heute', breite: 62 },
      ],
      rows: stand.map(({ punkt, stand: today }) => [text(strong(punkt)), text(today)]),
      emptyRows: blanko ? 5 : 0,
    },
  ];
}

function hurdles({ hemmnisse }: InstrumentDaten): readonly Block[] {
  const known = hemmnisse.map((code) => hemmnisText[code]).filter((satz) => satz !== null);
  if (known.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Was den Weg gerade schwer macht' },
    { kind: 'list', numbered: false, items: known.map((satz) => text(satz)) },
  ];
}

function contribution({ beitragBehoerde }: InstrumentDaten, blanko: boolean): readonly Block[] {
  if (beitragBehoerde !== null)
    return [{ kind: 'heading', level: 2, text: 'Das tun wir' }, ...absaetze(beitragBehoerde)];
  return blanko
    ? [
        { kind: 'heading', level: 2, text: 'Das tun wir' },
        { kind: 'writing', label: null, zeilen: 3 },
      ]
    : [];
}
