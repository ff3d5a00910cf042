/** § 25b Abs. 6: time in possession of a Beschäftigungsduldung, told by the ground of the Duldung (AZR letters i to n). */
import type { duldungsgrund } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import { duldungszeit } from '../aufenthalt/uhr.ts';
import { urteile } from '../aufenthalt/urteil.ts';
import { erfuellt, offenAb, offenHandlung, unbekannt, wertung, type Befund } from '../engine/befund.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { Kontext } from '../engine/kontext.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, zeitraum } from './satz.ts';

type Abschnitt = Fall['aufenthaltsabschnitt'][number];
type Grund = (typeof duldungsgrund.codes)[number];

/** § 60d Abs. 1, 2 and 4: person, spouse, children. */
const beschaeftigung = new Set<Grund | null>(['i', 'j', 'k', 'l', 'm', 'n']);

export function istBeschaeftigungsduldung({ status, grund }: Abschnitt): boolean {
  return status === 'D' && beschaeftigung.has(grund);
}

type Zeit = {
  readonly seit: Datum | null;
  readonly ab: Datum;
  readonly hatHeute: boolean;
  readonly luecken: string;
};

/** 25b6.ZEIT */
export const zeitMitBeschaeftigungsduldung = ({ dauer, ...vorgabe }: Vorgabe & { readonly dauer: Dauer }) =>
  kriterium<Zeit>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z',
    parameter: { Dauer: dauerWort(dauer) },
    fields: ['aufenthaltsabschnitt', 'aufenthaltsabschnitt.grund', 'auslandsaufenthalt', 'person.einreiseAm'],
    evaluate: (kontext) => zeitBefund(kontext, dauer),
    explain: ({ seit, ab, hatHeute, luecken }, { zustand }) => {
      const fakt = seit
        ? `Beschäftigungsduldung seit ${formatDatum(seit)}`
        : 'keine Beschäftigungsduldung eingetragen';
      const lang = dauerWort(dauer);
      switch (zustand) {
        case 'erfuellt':
          return { fakt, text: `${lang} Beschäftigungsduldung sind erreicht.` };
        case 'wertung':
          return {
            fakt,
            text: `Ob ${lang} erreicht sind, hängt davon ab, ob eine Unterbrechung schadet: ${luecken}.`,
            fragen: ['Was war in dieser Zeit, und schadet das der Beschäftigungsduldung?'],
          };
        case 'unbekannt':
          return {
            fakt,
            text: 'Ob die Duldung eine Beschäftigungsduldung war, ist nicht eingetragen (Duldungsgrund an der Aufenthaltszeit).',
          };
        case 'offen_ab':
        case 'offen_handlung':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return {
            fakt,
            text: hatHeute
              ? `${lang} sind voraussichtlich ab ${formatDatum(ab)} erreicht, wenn die Beschäftigungsduldung ununterbrochen fortbesteht.`
              : `Eine Beschäftigungsduldung besteht zurzeit nicht; die Frist (${lang}) beginnt erst mit ihr. Würde sie heute erteilt, wäre die Frist voraussichtlich ab ${formatDatum(ab)} erreicht, wenn sie ununterbrochen fortbesteht.`,
            handlung: `Beschäftigungsduldung (§ 60d) prüfen und beantragen; dieser Weg öffnet sich ${lang} nach der Erteilung.`,
          };
      }
    },
  });

function zeitBefund(kontext: Kontext, dauer: Dauer): Befund<Zeit> {
  const { fall, stichtag } = kontext;
  if (fall.aufenthaltsabschnitt.length === 0) return unbekannt(['aufenthaltsabschnitt'], null);
  const heuteErteilt = erfuelltAb(stichtag, dauer);
  const sicher = urteilMit(kontext, ({ grund }) => beschaeftigung.has(grund), dauer);
  // Where nothing but Duldungen of unknown ground could count, the count of the register is the same and is there already.
  const moeglich = fall.aufenthaltsabschnitt.every(
    ({ grund, status }) => grund === null && status !== 'DM' && status !== 'D60B',
  )
    ? urteile(kontext.zaehle(duldungszeit), dauer, stichtag, kontext.horizont)
    : urteilMit(kontext, ({ grund }) => grund === null || beschaeftigung.has(grund), dauer);
  const details: Zeit = {
    seit: sicher?.seit ?? null,
    ab: sicher?.ab ?? heuteErteilt,
    hatHeute: (sicher?.ab ?? null) !== null,
    luecken: sicher?.luecken.map((luecke) => zeitraum(luecke)).join('; ') ?? '',
  };
  if (sicher?.art === 'erfuellt') return erfuellt(details);
  if (sicher?.art === 'wertung' || sicher?.art === 'bewerten') return wertung(details);
  const { ab } = details;
  const { horizont } = kontext;
  const moeglichAb = moeglich?.abMoeglich ?? null;
  if (moeglichAb !== null && moeglichAb < ab && moeglichAb <= horizont)
    return unbekannt([fehlend('aufenthaltsabschnitt.grund')], details);
  // Time alone brings nothing while no such Duldung runs: there is no automatic date (recht.md 6.3 no. 4).
  return details.hatHeute ? offenAb(ab, details) : offenHandlung(details);
}

/** Counts only Duldungen that `zaehlt`; null where there is none. Everything else breaks the chain. */
function urteilMit(kontext: Kontext, zaehlt: (a: Abschnitt) => boolean, dauer: Dauer) {
  const { fall, rahmen, stichtag } = kontext;
  if (!fall.aufenthaltsabschnitt.some((a) => a.status === 'D' && zaehlt(a))) return null;
  const nur = fall.aufenthaltsabschnitt.map((a) =>
    a.status === 'D' && zaehlt(a) ? a : { ...a, status: 'O' as const },
  );
  const zaehlung = new Kontext({ ...fall, aufenthaltsabschnitt: nur }, rahmen).zaehle(duldungszeit);
  return urteile(zaehlung, dauer, stichtag, kontext.horizont);
}
