import { letterTo } from '#shared/dokumente/briefkopf.ts';
import { tag } from '#shared/dokumente/daten.ts';
import { absaetze, field, lead, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
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

/** Auflagen where the conditions are met but must be secured for the future (Kooperationsvereinbarung, no. 3.3). */
export const integrationsvereinbarung: Vorlage<InstrumentDaten> = {
  id: 'integrationsvereinbarung',
  titel: 'Integrationsvereinbarung',
  wozu: 'Wenn die Voraussetzungen vorliegen und dauerhaft gesichert werden sollen.',
  braucht: 'instrument',
  kuerzel: 'IV',
  dateiname: 'Integrationsvereinbarung',
  fassung: 1,
  schema: instrumentDaten,
  leer: leeresInstrument,
  fehlt: missingInstrument,
  offen: draftSteps,
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const blanko = isBlank(daten);
    const own = complete(daten.schritte).filter(({ wer }) => wer !== 'behoerde');
    const ours = complete(daten.schritte).filter(({ wer }) => wer === 'behoerde');
    return [
      letterTo(daten.person, papier),
      {
        kind: 'heading',
        level: 1,
        text: 'Integrationsvereinbarung',
        zusatz: 'damit Ihr Aufenthalt gesichert bleibt',
      },
      lead(
        'Sie haben viel erreicht. Mit dieser Vereinbarung halten wir fest, was beide Seiten tun, damit es dabei bleibt.',
      ),
      ...fassungBlock(daten),
      {
        kind: 'fields',
        columns: 3,
        items: [
          { label: 'Rechtsgrundlage der Aufenthaltserlaubnis', value: daten.rechtsgrundlage, span: 3 },
          { label: 'Unser Ziel', value: daten.ziel, span: 3 },
          { label: 'Die Vereinbarung gilt ab', value: tag(daten.beginn) },
          { label: 'bis', value: tag(daten.ende) },
          { label: 'Wir überprüfen sie am', value: tag(daten.naechsteUeberpruefung) },
        ],
      },
      { kind: 'heading', level: 2, marke: '1', text: 'Das sagen Sie zu' },
      schritteTable(own, {
        was: 'Auflage',
        mitWer: own.some(({ wer }) => wer !== 'person'),
        emptyRows: blanko ? 5 : 0,
      }),
      { kind: 'heading', level: 2, marke: '2', text: 'Das sagen wir zu' },
      ...obligations(daten, ours, blanko),
      { kind: 'heading', level: 2, marke: '3', text: 'Wenn etwas nicht klappt' },
      {
        kind: 'list',
        numbered: false,
        items: [
          text(
            strong('Sagen Sie uns früh Bescheid.'),
            ' Oft lässt sich ein Termin verschieben oder ein anderer Nachweis finden.',
          ),
          text(
            'Wir sprechen zuerst mit Ihnen, auf Wunsch zusammen mit einer Beratungsstelle oder einer Person Ihres Vertrauens.',
          ),
          text(
            'Nichts geschieht automatisch. Ob die Aufenthaltserlaubnis verlängert wird, entscheidet ein Mensch nach diesem Gespräch.',
          ),
        ],
      },
      { kind: 'heading', level: 2, marke: '4', text: 'Überprüfung' },
      p(
        'Am ',
        field(tag(daten.naechsteUeberpruefung), 'kurz'),
        ' sehen wir uns die Vereinbarung gemeinsam an, also bevor sie endet. Bringen Sie bitte die Nachweise mit. Danach sprechen wir über die Verlängerung.',
      ),
      sides(daten, blanko),
    ];
  },
};

function obligations(
  daten: InstrumentDaten,
  ours: InstrumentDaten['schritte'],
  blanko: boolean,
): readonly Block[] {
  if (blanko) return [{ kind: 'writing', label: null, zeilen: 3 }];
  const said = daten.beitragBehoerde === null ? [] : absaetze(daten.beitragBehoerde);
  if (ours.length > 0) return [...said, schritteTable(ours, { was: 'Zusage', mitWer: false, emptyRows: 0 })];
  return said.length > 0
    ? said
    : [p('Wir beraten Sie zu allen Fragen dieser Vereinbarung und bearbeiten Ihre Anträge zügig.')];
}
