/** How long somebody has worked without interruption: § 60d Abs. 1 Nr. 3, § 19d Abs. 1 Nr. 1 b and c. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, formatDatum, plusDays, type Datum, type Dauer } from '#shared/lib/datum.ts';
import { erfuellt, offenAb, offenHandlung, unbekannt, wertung, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { distinct, fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, zeitraum } from './satz.ts';

export type Job = Fall['beschaeftigung'][number];

/** Whether a job counts: yes, no, or not known for want of these facts. */
export type Zaehlt = { readonly ja: boolean | null; readonly fehlt: readonly FehlendesFeld[] };

/** A chain of work up to the Stichtag: where it begins without any gap, and where if short gaps do no harm. */
export type Kette = {
  readonly strengAb: Datum | null;
  readonly mitPausenAb: Datum | null;
  readonly pausen: readonly { readonly von: Datum; readonly bis: Datum }[];
};

/** Short interruptions without fault: about three months as the guidance is remembered (recht.md 4.10); a human decides. */
const PAUSE: Dauer = { months: 3 };

export function jobWort({ arbeitgeber, von }: Job): string {
  return `${arbeitgeber ? `bei ${arbeitgeber} ` : ''}seit ${formatDatum(von)}`;
}

/** Jobs at the same time add up their hours; a day counts from `stunden` on. */
export function arbeitskette(
  jobs: readonly Job[],
  stunden: number | null,
  stichtag: Datum,
  hoursOf: (job: Job) => number,
): Kette {
  if (jobs.length === 0) return KEINE_ARBEIT;
  const days = pieces(jobs, stichtag)
    .filter(({ aktive }) => enough(aktive, stunden, hoursOf))
    .toReversed();
  let strengAb: Datum | null = null;
  let mitPausenAb: Datum | null = null;
  const pausen: { von: Datum; bis: Datum }[] = [];
  let reach = plusDays(stichtag, 1);
  for (const { von, bis } of days) {
    const next = plusDays(bis, 1);
    if (next < reach) {
      if (erfuelltAb(next, PAUSE) < reach) break;
      pausen.push({ von: next, bis: plusDays(reach, -1) });
    } else if (pausen.length === 0) strengAb = von;
    mitPausenAb = von;
    reach = von;
  }
  return { strengAb, mitPausenAb, pausen: pausen.toReversed() };
}

const KEINE_ARBEIT: Kette = { strengAb: null, mitPausenAb: null, pausen: [] };

function enough(aktive: readonly Job[], stunden: number | null, hoursOf: (job: Job) => number): boolean {
  return (
    aktive.length > 0 && (stunden === null || aktive.reduce((sum, job) => sum + hoursOf(job), 0) >= stunden)
  );
}

/** Disjoint, sorted stretches with the jobs held in each. */
function pieces(
  jobs: readonly Job[],
  stichtag: Datum,
): { readonly von: Datum; readonly bis: Datum; readonly aktive: readonly Job[] }[] {
  const past = jobs.filter(({ von, bis }) => von <= stichtag && (bis === null || bis >= von));
  const end = (job: Job) => (job.bis === null || job.bis > stichtag ? stichtag : job.bis);
  const only = past[0];
  if (only === undefined) return [];
  if (past.length === 1) return [{ von: only.von, bis: end(only), aktive: past }];
  const cuts = [...new Set(past.flatMap((job) => [job.von, plusDays(end(job), 1)]))].toSorted();
  // After the last cut nobody works, so where that stretch ends is never looked at.
  return cuts.map((von, i) => ({
    von,
    bis: plusDays(cuts[i + 1] ?? von, -1),
    aktive: past.filter((job) => job.von <= von && end(job) >= von),
  }));
}

export type Arbeit = {
  readonly dauer: string;
  readonly seit: Datum | null;
  readonly ab: Datum | null;
  readonly pausen: readonly { readonly von: Datum; readonly bis: Datum }[];
  readonly eingetragen: boolean;
};

type Arbeitsregel = {
  readonly dauer: Dauer;
  /** Hours a week that count; null: any. */
  readonly stunden: (kontext: Kontext) => {
    readonly sicher: number | null;
    readonly guenstig: number | null;
  };
  readonly zaehlt: (job: Job) => Zaehlt;
  /** Facts of the person beside the jobs that decide on the hours. */
  readonly fehlt?: (kontext: Kontext) => readonly FehlendesFeld[];
};

export const arbeitFelder: readonly FeldPfad[] = [
  'beschaeftigung',
  'beschaeftigung.stundenWoche',
  'beschaeftigung.sozialversicherungspflichtig',
  'integration.beschaeftigungenErfasst',
];

/**
 * Uninterrupted work of `dauer`. Unknown facts are read both ways: only where the answer differs are they asked for.
 */
export function arbeitBefund(kontext: Kontext, regel: Arbeitsregel): Befund<Arbeit> {
  const { fall, stichtag } = kontext;
  const nothing = { dauer: dauerWort(regel.dauer), seit: null, ab: null, pausen: [], eingetragen: false };
  if (fall.beschaeftigung.length === 0)
    return fall.integration?.beschaeftigungenErfasst === true
      ? offenHandlung(nothing)
      : unbekannt(['beschaeftigung'], null);
  const answers = fall.beschaeftigung.map((job) => ({ job, antwort: regel.zaehlt(job) }));
  const stunden = regel.stunden(kontext);
  const sicher = arbeitskette(
    answers.filter(({ antwort }) => antwort.ja === true).map(({ job }) => job),
    stunden.sicher,
    stichtag,
    (job) => job.stundenWoche ?? 0,
  );
  const moeglich = arbeitskette(
    answers.filter(({ antwort }) => antwort.ja !== false).map(({ job }) => job),
    stunden.guenstig,
    stichtag,
    (job) => job.stundenWoche ?? Number.POSITIVE_INFINITY,
  );
  const details = { ...nothing, ...zeiten(sicher, regel.dauer), eingetragen: true };
  const reached = (von: Datum | null) => von !== null && erfuelltAb(von, regel.dauer) <= stichtag;
  if (reached(sicher.strengAb)) return erfuellt(details);
  const fehlt = distinct([
    ...answers.flatMap(({ antwort }) => antwort.fehlt),
    ...(stunden.sicher === null && stunden.guenstig === null
      ? []
      : answers.flatMap(({ job, antwort }) =>
          antwort.ja !== false && job.stundenWoche === null
            ? [fehlend('beschaeftigung.stundenWoche', jobWort(job))]
            : [],
        )),
    ...(regel.fehlt?.(kontext) ?? []),
  ]);
  if (reached(moeglich.mitPausenAb) && !reached(sicher.mitPausenAb)) return unbekannt(fehlt, details);
  if (reached(sicher.mitPausenAb)) return wertung({ ...details, seit: sicher.mitPausenAb });
  return notYet(kontext, { sicher, moeglich, dauer: regel.dauer }, fehlt, details);
}

/** An unknown or disputed time must not push the day beyond the horizon. */
function notYet(
  kontext: Kontext,
  { sicher, moeglich, dauer }: { readonly sicher: Kette; readonly moeglich: Kette; readonly dauer: Dauer },
  fehlt: readonly FehlendesFeld[],
  details: Arbeit,
): Befund<Arbeit> {
  const { horizont } = kontext;
  const [streng, mitPausen] = [sicher.strengAb, sicher.mitPausenAb].map((von) =>
    von === null ? null : erfuelltAb(von, dauer),
  );
  if (streng && streng <= horizont) return offenAb(streng, details);
  if (mitPausen && mitPausen <= horizont) return offenAb(mitPausen, details);
  if (moeglich.mitPausenAb !== null && fehlt.length > 0) return unbekannt(fehlt, details);
  return streng ? offenAb(streng, details) : offenHandlung(details);
}

function zeiten({ strengAb, pausen }: Kette, dauer: Dauer): Pick<Arbeit, 'seit' | 'ab' | 'pausen'> {
  return { seit: strengAb, ab: strengAb === null ? null : erfuelltAb(strengAb, dauer), pausen };
}

type Beschaeftigungszeit = Arbeit & { readonly stunden: number; readonly alleinerziehend: boolean };

/** Work that carries social insurance by its form; only these forms never do. */
const NIE_VERSICHERT: readonly string[] = ['minijob', 'selbstaendig', 'gemeinnuetzig'];

/** 60d.ARB */
export const versicherteBeschaeftigung = ({
  dauer,
  stunden,
  stundenAlleinerziehend,
  ...vorgabe
}: Vorgabe & {
  readonly dauer: Dauer;
  readonly stunden: number;
  readonly stundenAlleinerziehend?: number;
}) =>
  kriterium<Beschaeftigungszeit>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z/H',
    fields: [
      ...arbeitFelder,
      ...(stundenAlleinerziehend === undefined ? [] : (['lebensunterhalt.alleinerziehend'] as const)),
    ],
    parameter: {
      Dauer: dauerWort(dauer),
      'Stunden je Woche': String(stunden),
      ...(stundenAlleinerziehend === undefined
        ? {}
        : { 'Stunden je Woche, alleinerziehend': String(stundenAlleinerziehend) }),
    },
    evaluate: (kontext) => {
      const allein = kontext.fall.lebensunterhalt?.alleinerziehend ?? null;
      const needed = stundenAlleinerziehend ?? stunden;
      const befund = arbeitBefund(kontext, {
        dauer,
        stunden: () => ({
          sicher: allein === true ? needed : stunden,
          guenstig: allein === false ? stunden : needed,
        }),
        zaehlt: versichert,
        fehlt: () =>
          stundenAlleinerziehend !== undefined && allein === null
            ? [fehlend('lebensunterhalt.alleinerziehend')]
            : [],
      });
      const more = { stunden: allein === true ? needed : stunden, alleinerziehend: allein === true };
      return befund.zustand === 'unbekannt'
        ? unbekannt(befund.fehlt, befund.details === null ? null : { ...befund.details, ...more })
        : { ...befund, details: { ...befund.details, ...more } };
    },
    explain: (d, befund) => {
      const was = `sozialversicherungspflichtige Arbeit mit mindestens ${d.stunden} Stunden je Woche`;
      const fakt = d.seit
        ? `${was} seit ${formatDatum(d.seit)}`
        : d.eingetragen
          ? `zurzeit keine ${was} eingetragen`
          : 'geprüft: keine Beschäftigung';
      const pausen = d.pausen.map(zeitraum).join(', ');
      switch (befund.zustand) {
        case 'erfuellt':
          return { fakt, text: `${d.dauer} ${was} sind erreicht.` };
        case 'wertung':
          return {
            fakt,
            text: `${d.dauer} sind nur erreicht, wenn die Unterbrechung ${pausen} nicht zählt.`,
            fragen: [
              'War die Unterbrechung kurz, und hat die Person sie nicht zu vertreten? Üblich sind etwa drei Monate.',
            ],
          };
        case 'offen_ab':
          return {
            fakt,
            text: `${d.dauer} ${was} sind voraussichtlich ab ${formatDatum(befund.ab)} erreicht, wenn die Arbeit ununterbrochen weitergeht.`,
            fragen: pausen
              ? [
                  `Unterbrechung ${pausen}: War sie kurz und nicht zu vertreten? Dann zählt auch die Zeit davor.`,
                ]
              : [],
          };
        case 'offen_handlung':
          return {
            fakt,
            text: `Nötig ist ${was}. Minijob, Praktikum oder Selbständigkeit genügen nicht; mehrere Stellen können zusammenzählen.`,
            handlung: `Eine ${was} aufnehmen oder die Stunden erhöhen.`,
          };
        case 'unbekannt':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return { fakt, text: `Ob ${d.dauer} ${was} erreicht sind, lässt sich noch nicht sagen.` };
      }
    },
  });

function versichert(job: Job): Zaehlt {
  if (job.sozialversicherungspflichtig !== null) return { ja: job.sozialversicherungspflichtig, fehlt: [] };
  if (job.form !== null && NIE_VERSICHERT.includes(job.form)) return { ja: false, fehlt: [] };
  return { ja: null, fehlt: [fehlend('beschaeftigung.sozialversicherungspflichtig', jobWort(job))] };
}
