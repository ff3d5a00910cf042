/** Criteria on age: a minimum at the decision, and an application before a birthday. */
import { istBeantragt } from '#shared/domain/ist-beantragt.ts';
import { erfuelltAb, formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { erfuellt, nichtErfuellt, offenAb, offenHandlung, unbekannt } from '../engine/befund.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { vortag } from './satz.ts';

/** `frueh` and `spaet` differ where day or month of birth is unknown. */
type Geburtstag = {
  readonly jahre: number;
  readonly frueh: Datum;
  readonly spaet: Datum;
  readonly antragAm?: Datum | null;
  /** First day on which an application is not too early. */
  readonly fruehestens?: Datum | null;
};

const spanneSatz = (jahre: number, { frueh, spaet }: Geburtstag) =>
  `Das Geburtsdatum ist nur ungefähr bekannt: Der ${jahre}. Geburtstag liegt zwischen ${formatDatum(frueh)} und ${formatDatum(spaet)}.`;
const geburtstagFakt = ({ jahre, frueh, spaet }: Geburtstag) =>
  frueh === spaet
    ? `${jahre}. Geburtstag am ${formatDatum(frueh)}`
    : `${jahre}. Geburtstag zwischen ${formatDatum(frueh)} und ${formatDatum(spaet)}`;

/** At least `jahre` years old on the day of the decision. */
export const mindestalter = ({ jahre, ...vorgabe }: Vorgabe & { readonly jahre: number }) =>
  kriterium<Geburtstag>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z',
    parameter: { Mindestalter: `${jahre} Jahre` },
    fields: ['person.geburtsdatum'],
    evaluate: ({ geburt, stichtag }) => {
      if (!geburt) return unbekannt(['person.geburtsdatum'], null);
      const details = {
        jahre,
        frueh: erfuelltAb(geburt.von, { years: jahre }),
        spaet: erfuelltAb(geburt.bis, { years: jahre }),
      };
      if (details.spaet <= stichtag) return erfuellt(details);
      if (details.frueh > stichtag) return offenAb(details.spaet, details);
      return unbekannt([fehlend('person.geburtsdatum', 'genauer Tag')], details);
    },
    explain: (details, { zustand }) => ({
      fakt: geburtstagFakt(details),
      text:
        zustand === 'erfuellt'
          ? `Das Mindestalter von ${jahre} Jahren ist erreicht.`
          : zustand === 'offen_ab'
            ? `Bei der Entscheidung muss die Person mindestens ${jahre} Jahre alt sein; das ist sie ab ${formatDatum(details.spaet)}.`
            : spanneSatz(jahre, details),
    }),
  });

/**
 * The application must be made before a birthday; the day before still counts. The office keeps its own
 * applications: none recorded after the birthday means that the way is closed.
 */
export const antragVorAlter = ({
  jahre,
  abJahre,
  norm,
  ...vorgabe
}: Vorgabe & {
  readonly jahre: number;
  /** § 25a until 31.07.2015: an application before this birthday is too early. */
  readonly abJahre?: number;
  readonly norm: '25a1';
}) =>
  kriterium<Geburtstag>({
    exceptions: [],
    ...vorgabe,
    typ: 'F',
    parameter: {
      'Antrag vor dem': `${jahre}. Geburtstag`,
      ...(abJahre === undefined ? {} : { 'Antrag ab dem': `${abJahre}. Geburtstag` }),
    },
    fields: ['person.geburtsdatum', 'antrag.gestelltAm', 'antrag.norm', 'antrag.stand'],
    evaluate: ({ geburt, stichtag, fall }) => {
      if (!geburt) return unbekannt(['person.geburtsdatum'], null);
      const ab = abJahre === undefined ? null : erfuelltAb(geburt.bis, { years: abJahre });
      const antragAm =
        fall.antrag
          .filter(
            (a) =>
              a.norm === norm &&
              a.gestelltAm <= stichtag &&
              (ab === null || a.gestelltAm >= ab) &&
              istBeantragt(a) &&
              a.stand !== 'zurueckgezogen' &&
              a.stand !== 'abgelehnt',
          )
          .map((a) => a.gestelltAm)
          .toSorted()[0] ?? null;
      const details = {
        jahre,
        antragAm,
        fruehestens: ab,
        frueh: erfuelltAb(geburt.von, { years: jahre }),
        spaet: erfuelltAb(geburt.bis, { years: jahre }),
      };
      const tag = antragAm ?? stichtag;
      if (tag >= details.spaet) return nichtErfuellt(details);
      if (tag >= details.frueh) return unbekannt([fehlend('person.geburtsdatum', 'genauer Tag')], details);
      if (antragAm !== null) return erfuellt(details);
      return ab !== null && ab > stichtag ? offenAb(ab, details) : offenHandlung(details);
    },
    explain: (details, { zustand }) => {
      const antrag = details.antragAm ? `Antrag vom ${formatDatum(details.antragAm)}, ` : '';
      const fakt = `${antrag}${geburtstagFakt(details)}`;
      switch (zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: `Der Antrag wurde vor dem ${jahre}. Geburtstag gestellt. Dass die Person bei der Entscheidung älter ist, schadet nicht.`,
          };
        case 'offen_handlung':
          return {
            fakt,
            text: `Ein Antrag ist noch nicht eingetragen. Er muss vor dem ${jahre}. Geburtstag gestellt sein, also spätestens am ${vortag(details.frueh)}. Ein früher Antrag wahrt nur diese Frist; alles andere zählt am Tag der Entscheidung.`,
            handlung: `Antrag stellen, spätestens am ${vortag(details.frueh)}.`,
          };
        case 'nicht_erfuellt':
          return {
            fakt,
            text: details.antragAm
              ? `Der Antrag kam erst am oder nach dem ${jahre}. Geburtstag; der letzte mögliche Tag war der ${vortag(details.spaet)}.`
              : `Der letzte mögliche Tag für den Antrag war der ${vortag(details.spaet)}; bis dahin ist kein Antrag eingetragen.`,
            fragen: [
              'Wurde vor diesem Tag doch ein Antrag gestellt, auch formlos? Dann bitte unter Anträge nachtragen.',
            ],
          };
        case 'offen_ab':
          return {
            fakt,
            text: `Der Antrag darf erst ab dem ${formatDatum(details.fruehestens ?? details.frueh)} gestellt werden, spätestens am ${vortag(details.frueh)}.`,
          };
        case 'unbekannt':
        case 'wertung':
        case 'nicht_anwendbar':
          return {
            fakt,
            text: `${spanneSatz(jahre, details)} Sicher rechtzeitig ist ein Antrag spätestens am ${formatDatum(plusDays(details.frueh, -1))}.`,
          };
      }
    },
  });

/** § 25a until 31.07.2015: born here or entered before a birthday. Who was born here has the birth as first entry. */
export const einreiseVorAlter = ({ jahre, ...vorgabe }: Vorgabe & { readonly jahre: number }) =>
  kriterium<Geburtstag & { readonly einreise: Datum }>({
    exceptions: [],
    ...vorgabe,
    typ: 'F',
    parameter: { 'Einreise vor dem': `${jahre}. Geburtstag` },
    fields: ['person.geburtsdatum', 'person.einreiseAm'],
    evaluate: ({ geburt, fall }) => {
      const einreise = fall.person.einreiseAm;
      if (!geburt || einreise === null)
        return unbekannt(
          [
            ...(geburt ? [] : (['person.geburtsdatum'] as const)),
            ...(einreise === null ? (['person.einreiseAm'] as const) : []),
          ],
          null,
        );
      const details = {
        jahre,
        einreise,
        frueh: erfuelltAb(geburt.von, { years: jahre }),
        spaet: erfuelltAb(geburt.bis, { years: jahre }),
      };
      if (einreise < details.frueh) return erfuellt(details);
      if (einreise >= details.spaet) return nichtErfuellt(details);
      return unbekannt([fehlend('person.geburtsdatum', 'genauer Tag')], details);
    },
    explain: (details, { zustand }) => ({
      fakt: `erste Einreise am ${formatDatum(details.einreise)}, ${geburtstagFakt(details)}`,
      text:
        zustand === 'erfuellt'
          ? `Die Person ist hier geboren oder vor dem ${jahre}. Geburtstag eingereist.`
          : zustand === 'nicht_erfuellt'
            ? `Die Person ist erst am oder nach dem ${jahre}. Geburtstag eingereist; nach dieser früheren Fassung war der Weg damit verschlossen.`
            : spanneSatz(jahre, details),
    }),
  });
