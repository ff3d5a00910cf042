/** Q.MASSN and Q.ERL: steps towards removal on the day of the application, and whether work is permitted. */
import { erwerb } from '#shared/domain/codes.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { aufenthalt25a } from '../aufenthalt/uhr.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenHandlung,
  unbekannt,
  type Befund,
} from '../engine/befund.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import { antragstag, type Norm } from './antragstag.ts';
import { zugangsweg } from './ausbildungszugang.ts';
import type { Vorgabe } from './fundstelle.ts';

type Massnahmen = {
  readonly lage: 'asylbewerber' | 'keine' | 'nach_antrag' | 'bevorstehend';
  readonly seit: Datum | null;
  readonly antragAm: Datum | null;
};

/**
 * No concrete steps towards removal on the day of the application.
 * @param nurBeiDuldung for trainings begun as an asylum seeker the bar does not exist (§ 60c Abs. 2 Nr. 5).
 */
export const keineMassnahmen = ({
  norm,
  nurBeiDuldung,
  ...vorgabe
}: Vorgabe & { readonly norm: Norm; readonly nurBeiDuldung: boolean; readonly massgeblich?: boolean }) =>
  kriterium<Massnahmen>({
    exceptions: [],
    ...vorgabe,
    typ: 'X',
    fields: [
      'hindernis.massnahmen',
      'hindernis.massnahmenSeit',
      'antrag.norm',
      'antrag.gestelltAm',
      ...(nurBeiDuldung ? (['ausbildung.alsAsylbewerberBegonnen', 'asyl.status'] as const) : []),
    ],
    evaluate: (kontext) => {
      const befund = massnahmenBefund(kontext, norm);
      if (!nurBeiDuldung || befund.zustand === 'erfuellt') return befund;
      const weg = zugangsweg(kontext.fall, kontext.stichtag);
      if (weg === 'asylbewerber') return nichtAnwendbar({ lage: 'asylbewerber', seit: null, antragAm: null });
      return weg === 'unbekannt' && befund.zustand === 'nicht_erfuellt'
        ? unbekannt(['ausbildung.alsAsylbewerberBegonnen'], befund.details)
        : befund;
    },
    explain: ({ lage, seit, antragAm }, { zustand }) => {
      const wann = seit === null ? '' : ` seit ${formatDatum(seit)}`;
      switch (lage) {
        case 'asylbewerber':
          return {
            fakt: 'Ausbildung während des Asylverfahrens begonnen',
            text: 'Für diesen Zugang kommt es auf Maßnahmen zur Aufenthaltsbeendigung nicht an.',
          };
        case 'keine':
          return {
            fakt: 'geprüft: keine konkreten Maßnahmen',
            text: 'Konkrete Maßnahmen zur Aufenthaltsbeendigung stehen nicht bevor.',
          };
        case 'nach_antrag':
          return {
            fakt: `Maßnahmen${wann}, Antrag vom ${antragAm === null ? '' : formatDatum(antragAm)}`,
            text: 'Die Maßnahmen wurden erst nach dem Antrag eingeleitet; sie schaden deshalb nicht.',
          };
        case 'bevorstehend':
          return {
            fakt: `konkrete Maßnahmen${wann} vermerkt`,
            text:
              zustand === 'unbekannt'
                ? 'Es stehen Maßnahmen bevor; ob sie hier schaden, ist noch nicht geklärt.'
                : 'Beim Antrag stehen konkrete Maßnahmen zur Aufenthaltsbeendigung bevor. Solange sie bestehen, ist dieser Weg verschlossen.',
            fragen: [
              'Gehören sie zu den fünf Fällen des Gesetzes (Reisefähigkeit, Förderung der Ausreise, Buchung, vergleichbar konkret, Zuständigkeitsverfahren), und sind sie nicht von vornherein aussichtslos?',
            ],
          };
      }
    },
  });

function massnahmenBefund({ fall, stichtag }: Kontext, norm: Norm): Befund<Massnahmen> {
  const stand = fall.hindernis?.massnahmen ?? null;
  const seit = fall.hindernis?.massnahmenSeit ?? null;
  const antragAm = antragstag(fall, norm, stichtag);
  const details = { seit, antragAm };
  if (stand === null) return unbekannt(['hindernis.massnahmen'], null);
  if (stand === 'keine') return erfuellt({ ...details, lage: 'keine' });
  if (antragAm === null) return nichtErfuellt({ ...details, lage: 'bevorstehend' });
  if (seit === null) return unbekannt(['hindernis.massnahmenSeit'], { ...details, lage: 'bevorstehend' });
  return seit > antragAm
    ? erfuellt({ ...details, lage: 'nach_antrag' })
    : nichtErfuellt({ ...details, lage: 'bevorstehend' });
}

/** The latest paper; between equals the more generous one, whatever the order of the list. */
function order({ erteiltAm, erwerb: e }: Kontext['fall']['duldung'][number]): string {
  return `${erteiltAm ?? ''} ${e === 'erlaubt' ? 2 : e === 'mit_erlaubnis' ? 1 : 0}`;
}

type Erlaubnis = {
  readonly erwerb: (typeof erwerb.codes)[number];
  readonly seit: Datum | null;
  /** After four years no consent of the Bundesagentur is needed (§ 32 Abs. 2 Nr. 5 BeschV). */
  readonly ohneZustimmung: boolean;
};

/** What the Duldung says about work; it informs only. */
export const beschaeftigungserlaubnis = (vorgabe: Vorgabe) =>
  kriterium<Erlaubnis>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: ['duldung', 'duldung.erwerb', 'duldung.gueltigBis', 'aufenthaltsabschnitt'],
    evaluate: (kontext) => {
      const { fall, stichtag } = kontext;
      const current = fall.duldung
        .filter(
          ({ erteiltAm, gueltigBis, erwerb: e }) =>
            e !== null &&
            (erteiltAm === null || erteiltAm <= stichtag) &&
            gueltigBis !== null &&
            gueltigBis >= stichtag,
        )
        .toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
      if (!current || current.erwerb === null)
        return unbekannt([fehlend('duldung.erwerb', 'gültige Duldung')], null);
      const details = {
        erwerb: current.erwerb,
        seit: current.erteiltAm,
        ohneZustimmung: kontext.zaehle(aufenthalt25a).istErfuellt('ueblich', { years: 4 }),
      };
      return current.erwerb === 'erlaubt' ? erfuellt(details) : offenHandlung(details);
    },
    explain: ({ erwerb: stand, seit, ohneZustimmung }, { zustand }) => ({
      fakt: `${erwerb.label(stand)}${seit ? ` (Duldung vom ${formatDatum(seit)})` : ''}`,
      text:
        zustand === 'erfuellt'
          ? 'Die Beschäftigung ist erlaubt.'
          : `Die Beschäftigung muss erst erlaubt werden; das soll geschehen, wenn nichts entgegensteht.${ohneZustimmung ? ' Nach vier Jahren erlaubtem, geduldetem oder gestattetem Aufenthalt braucht es keine Zustimmung der Bundesagentur für Arbeit.' : ''}`,
      handlung: 'Beschäftigungserlaubnis beantragen.',
    }),
  });
