/** The training itself: its kind, its beginning, its end (§§ 60c, 16g). */
import { ausbildungsart } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, fristEnde, type Datum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  offenAb,
  offenHandlung,
  unbekannt,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium } from '../engine/kriterium.ts';
import { antragstag, type Norm } from './antragstag.ts';
import { isTraining, zugangsweg } from './ausbildungszugang.ts';
import type { Vorgabe } from './fundstelle.ts';

type Ausbildung = Fall['ausbildung'][number];

export function ausbildungWort({ art, beruf, von }: Ausbildung): string {
  return `${ausbildungsart.label(art)}${beruf ? ` (${beruf})` : ''}${von ? ` ab ${formatDatum(von)}` : ''}`;
}

/** Somebody has looked: where no training runs, there is none. An empty list alone says nothing. */
export function knownToHaveNone(fall: Fall): boolean {
  return fall.integration?.ausbildungenErfasst === true || fall.ausbildung.length > 0;
}

type Beruf = { readonly wort: string; readonly grund: 'keine' | 'beruf' | 'zusage' | 'passt' };

/** 60c.AUSB, 16g.AUSB: qualified training, or assistant training that leads into a shortage occupation. */
export const geeigneteAusbildung = (vorgabe: Vorgabe) =>
  kriterium<Beruf>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: [
      'ausbildung',
      'ausbildung.staatlichAnerkannt',
      'ausbildung.engpassZusage',
      'integration.ausbildungenErfasst',
    ],
    evaluate: ({ fall, stichtag }) => {
      const befunde = fall.ausbildung
        .filter((a) => isTraining(a) && (a.bis === null || a.bis >= stichtag))
        .map(berufBefund)
        .toSorted((a, b) => (a.details.wort < b.details.wort ? -1 : 1));
      const [first] = befunde;
      if (first === undefined)
        return knownToHaveNone(fall)
          ? offenHandlung({ wort: '', grund: 'keine' })
          : unbekannt(['ausbildung'], null);
      return befunde.find(({ zustand }) => zustand === 'erfuellt') ?? openQuestions(befunde) ?? first;
    },
    explain: ({ wort, grund }, { zustand }) => {
      if (zustand === 'erfuellt')
        return { fakt: wort, text: 'Die Ausbildung ist eine, auf die dieser Weg sich stützen kann.' };
      if (zustand === 'unbekannt')
        return { fakt: wort, text: 'Ob die Ausbildung geeignet ist, ist noch nicht eingetragen.' };
      return {
        fakt: wort,
        text:
          grund === 'keine'
            ? 'Es ist keine laufende oder vereinbarte Berufsausbildung eingetragen. Ein Studium oder eine Berufsvorbereitung genügt nicht.'
            : grund === 'zusage'
              ? 'Eine Assistenz- oder Helferausbildung genügt nur, wenn sie in einen Engpassberuf führt und dafür eine Ausbildungsplatzzusage vorliegt.'
              : 'Der Beruf ist nicht staatlich anerkannt oder vergleichbar geregelt.',
        handlung:
          grund === 'zusage'
            ? 'Zusage für die anschließende qualifizierte Ausbildung in einem Engpassberuf beibringen.'
            : 'Ausbildungsplatz in einem staatlich anerkannten oder vergleichbar geregelten Beruf finden und den Vertrag vorlegen.',
      };
    },
  });

type Berufsbefund = Befund<Beruf> & { readonly details: Beruf };

function berufBefund(a: Ausbildung): Berufsbefund {
  const wort = ausbildungWort(a);
  if (a.staatlichAnerkannt === false) return offenHandlung({ wort, grund: 'beruf' });
  if (a.art === 'helfer' && a.engpassZusage === false) return offenHandlung({ wort, grund: 'zusage' });
  const fehlt: FehlendesFeld[] = [];
  if (a.staatlichAnerkannt === null) fehlt.push(fehlend('ausbildung.staatlichAnerkannt', wort));
  if (a.art === 'helfer' && a.engpassZusage === null) fehlt.push(fehlend('ausbildung.engpassZusage', wort));
  const details = { wort, grund: 'passt' } as const;
  return fehlt.length > 0 ? { ...unbekannt(fehlt, null), details } : erfuellt(details);
}

/** Of all of them together; null where none is left. */
function openQuestions(befunde: readonly Berufsbefund[]): Befund<Beruf> | null {
  const open = befunde.filter((befund) => befund.zustand === 'unbekannt');
  const [first] = open;
  return first === undefined
    ? null
    : unbekannt(
        open.flatMap(({ fehlt }) => fehlt),
        first.details,
      );
}

type Zeitpunkt = {
  readonly wort: string;
  readonly beginn: Datum;
  readonly antragAb: Datum;
  readonly erteilungAb: Datum;
  readonly antragAm: Datum | null;
  readonly grund: 'eintragung' | 'antrag_zu_frueh' | 'erteilung' | 'passt';
};

/**
 * 60c.ZEITP, 16g.ZEITP: an application at most seven months, the grant at most six months before the beginning; the
 * contract entered in the register, or the consent of the school. The six months apply to the way of the Duldung only.
 */
export const ausbildungZurZeit = ({
  antragMonate,
  erteilungMonate,
  norm,
  ...vorgabe
}: Vorgabe & { readonly antragMonate: number; readonly erteilungMonate: number; readonly norm: Norm }) =>
  kriterium<Zeitpunkt>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z',
    fields: [
      'ausbildung',
      'ausbildung.von',
      'ausbildung.eingetragen',
      'ausbildung.alsAsylbewerberBegonnen',
      'antrag.gestelltAm',
      'integration.ausbildungenErfasst',
    ],
    parameter: {
      'Antrag frühestens': `${antragMonate} Monate vor Beginn`,
      'Erteilung frühestens': `${erteilungMonate} Monate vor Beginn`,
    },
    evaluate: (kontext) => {
      const training = nextTraining(kontext);
      if (!training)
        return knownToHaveNone(kontext.fall)
          ? nichtAnwendbar(noTraining(kontext.stichtag))
          : unbekannt(['ausbildung'], null);
      if (training.von === null)
        return unbekannt([fehlend('ausbildung.von', ausbildungWort(training))], null);
      return zeitpunktBefund(kontext, training, training.von, { antragMonate, erteilungMonate, norm });
    },
    explain: (d, { zustand }) => {
      const fakt = `${d.wort}${d.antragAm ? `, Antrag vom ${formatDatum(d.antragAm)}` : ''}`;
      switch (zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: 'Antrag und Erteilung sind jetzt möglich; die Ausbildung ist eingetragen oder die Schule hat zugesagt.',
          };
        case 'offen_ab':
          return {
            fakt,
            text: `Erteilt wird frühestens ${erteilungMonate} Monate vor Beginn der Ausbildung, also ab ${formatDatum(d.erteilungAb)}; der Antrag ist ab ${formatDatum(d.antragAb)} möglich.`,
          };
        case 'offen_handlung':
          return d.grund === 'antrag_zu_frueh'
            ? {
                fakt,
                text: `Der Antrag kam früher als ${antragMonate} Monate vor Beginn der Ausbildung.`,
                handlung: `Antrag ab ${formatDatum(d.antragAb)} neu stellen.`,
              }
            : {
                fakt,
                text: 'Die Ausbildung ist noch nicht im Verzeichnis eingetragen oder zur Eintragung beantragt; bei schulischer Ausbildung fehlt Vertrag oder Zusage der Schule.',
                handlung: 'Eintragung bei der Kammer beantragen oder die Zusage der Schule vorlegen.',
              };
        case 'nicht_anwendbar':
          return { fakt: '', text: 'Ohne geeignete Ausbildung gibt es keinen Zeitpunkt zu prüfen.' };
        case 'unbekannt':
        case 'nicht_erfuellt':
        case 'wertung':
          return { fakt, text: 'Ob die Ausbildung eingetragen ist, ist noch nicht vermerkt.' };
      }
    },
  });

/** The one that begins first of those that still run or lie ahead. */
function nextTraining({ fall, stichtag }: Kontext): Ausbildung | null {
  const key = (a: Ausbildung) => `${a.von ?? '9'} ${JSON.stringify(a)}`;
  return (
    fall.ausbildung
      .filter((a) => isTraining(a) && (a.bis === null || a.bis >= stichtag))
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null
  );
}

const noTraining = (tag: Datum): Zeitpunkt => ({
  wort: '',
  beginn: tag,
  antragAb: tag,
  erteilungAb: tag,
  antragAm: null,
  grund: 'passt',
});

function zeitpunktBefund(
  { fall, stichtag }: Kontext,
  a: Ausbildung,
  beginn: Datum,
  regel: { readonly antragMonate: number; readonly erteilungMonate: number; readonly norm: Norm },
): Befund<Zeitpunkt> {
  const antragAm = antragstag(fall, regel.norm, stichtag);
  const details: Zeitpunkt = {
    wort: ausbildungWort(a),
    beginn,
    antragAb: fristEnde(beginn, { months: -regel.antragMonate }),
    erteilungAb:
      zugangsweg(fall, stichtag) === 'asylbewerber'
        ? fristEnde(beginn, { months: -regel.antragMonate })
        : fristEnde(beginn, { months: -regel.erteilungMonate }),
    antragAm,
    grund: 'passt',
  };
  if (a.eingetragen === false) return offenHandlung({ ...details, grund: 'eintragung' });
  if (antragAm !== null && antragAm < details.antragAb)
    return offenHandlung({ ...details, grund: 'antrag_zu_frueh' });
  if (a.eingetragen === null) return unbekannt([fehlend('ausbildung.eingetragen', details.wort)], details);
  return details.erteilungAb <= stichtag
    ? erfuellt(details)
    : offenAb(details.erteilungAb, { ...details, grund: 'erteilung' });
}

type Ende = {
  readonly art: 'abbruch' | 'abschluss' | 'laeuft';
  readonly am: Datum | null;
  readonly bis: Datum | null;
};

/** 60c.ENDE, 16g.ENDE: what follows a training that was broken off or completed; it informs only. */
export const nachDerAusbildung = ({ sucheMonate, ...vorgabe }: Vorgabe & { readonly sucheMonate: number }) =>
  kriterium<Ende>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: ['ausbildung.abgebrochenAm', 'ausbildung.erfolgreich', 'ausbildung.bis'],
    parameter: { Suche: `${sucheMonate} Monate` },
    evaluate: ({ fall, stichtag }) => {
      const [last] = fall.ausbildung
        .flatMap((a) => {
          const am = a.abgebrochenAm ?? (a.erfolgreich === true ? a.bis : null);
          if (am === null || am > stichtag) return [];
          const art = a.abgebrochenAm === null ? 'abschluss' : 'abbruch';
          return [{ art, am, bis: fristEnde(am, { months: sucheMonate }) } as const];
        })
        .toSorted((x, y) => (x.am < y.am ? 1 : -1));
      return last ? erfuellt(last) : nichtAnwendbar({ art: 'laeuft', am: null, bis: null });
    },
    explain: ({ art, am, bis }) => {
      if (am === null || bis === null)
        return {
          fakt: '',
          text: `Bei Abbruch gibt es einmal ${sucheMonate} Monate für die Suche nach einem neuen Ausbildungsplatz; nach dem Abschluss ${sucheMonate} Monate für die Suche nach Arbeit, wenn der Betrieb nicht übernimmt.`,
        };
      return {
        fakt: `${art === 'abbruch' ? 'abgebrochen' : 'abgeschlossen'} am ${formatDatum(am)}`,
        text:
          art === 'abbruch'
            ? `Für die Suche nach einem neuen Ausbildungsplatz gibt es einmal ${sucheMonate} Monate, von hier gerechnet bis ${formatDatum(bis)}.`
            : `Übernimmt der Betrieb nicht, gibt es ${sucheMonate} Monate für die Suche nach passender Arbeit, von hier gerechnet bis ${formatDatum(bis)}.`,
      };
    },
  });
