/** The sentences of the residence criteria. */

import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Segment } from '../aufenthalt/segmente.ts';
import type { Befund } from '../engine/befund.ts';
import type { Aussage } from '../engine/kriterium.ts';
import { anzahl, statusSatz, statusWort, zeitraum } from './satz.ts';

/** Days and pieces behind a finding on residence time. */
export type Zeit = {
  readonly dauer: string;
  readonly seit: Datum | null;
  readonly ab: Datum | null;
  readonly abMoeglich: Datum | null;
  /** Set where only a judgement of disputed times brings the day near. */
  readonly abWertend?: Datum | null;
  readonly heute: Segment;
  readonly luecken: readonly Segment[];
  readonly titel104c: boolean;
  /** First day on which the shorter period of the child variant ends. */
  readonly kindBis?: Datum | null;
  readonly tageOhneZaehlung: number;
  /** Set where it matters whether time under § 60b only pauses the chain or breaks it: the reading not chosen. */
  readonly lesart60b?: 'hemmt' | 'unterbricht';
  /** The first day in that other reading; null when nothing counts in it. */
  readonly ab60b?: Datum | null;
};

export function mit104c({ heute }: Zeit): Aussage {
  return {
    fakt: statusSatz(heute),
    text: 'Wer das Chancen-Aufenthaltsrecht hat, braucht keine zwölf Monate Duldung. Der Antrag muss vor Ablauf dieses Titels gestellt sein.',
  };
}

export function zeitAussage(details: Zeit, befund: Befund<Zeit>, was: string, handlung: string): Aussage {
  const { dauer, seit, heute, luecken } = details;
  const fakt = seit
    ? `${was} seit ${formatDatum(seit)}, heute: ${statusWort(heute.status)}`
    : statusSatz(heute);
  const pause =
    (details.tageOhneZaehlung > 0
      ? ` In dieser Zeit ${details.tageOhneZaehlung === 1 ? 'zählt' : 'zählen'} ${anzahl(details.tageOhneZaehlung, 'Tag', 'Tage')} nicht mit.`
      : '') + andereLesart(details);
  const kind = details.kindBis
    ? ` Die kürzere Frist gilt wegen des Kindes im Haushalt und entfällt ab ${formatDatum(details.kindBis)}.`
    : '';
  const fragen = luecken.map(lueckenFrage);
  switch (befund.zustand) {
    case 'erfuellt':
      return {
        fakt,
        text: `${dauer} sind erreicht${seit ? `, gezählt ab ${formatDatum(seit)}` : ''}.${pause}${kind}`,
        fragen,
      };
    case 'offen_ab':
      return {
        fakt,
        text: `${dauer} sind voraussichtlich ab ${formatDatum(befund.ab)} erreicht, wenn der Status ununterbrochen fortbesteht.${pause}${kind}`,
        fragen,
      };
    case 'wertung':
      return {
        fakt,
        text: `Ob ${dauer} erreicht sind, hängt davon ab, wie ${luecken.length === 1 ? 'diese Zeit' : 'diese Zeiten'} bewertet ${luecken.length === 1 ? 'wird' : 'werden'}: ${luecken.map(lueckenWort).join('; ')}.${pause}${kind}`,
        fragen,
      };
    case 'unbekannt': {
      const ohne = details.ab
        ? ` Zählt das nicht, sind ${dauer} voraussichtlich ab ${formatDatum(details.ab)} erreicht.`
        : '';
      return {
        fakt,
        text: `Das lässt sich noch nicht beurteilen. Es fehlt: ${befund.fehlt.map((feld) => feld.label).join(', ')}.${ohne}`,
        fragen,
      };
    }
    case 'offen_handlung':
    case 'nicht_erfuellt':
    case 'nicht_anwendbar':
      if (details.abWertend && details.ab)
        return {
          fakt,
          text: `${dauer} sind voraussichtlich ab ${formatDatum(details.abWertend)} erreicht, wenn auch diese Zeit zählt: ${luecken.map(lueckenWort).join('; ')}; sonst erst ab ${formatDatum(details.ab)}.`,
          handlung: 'Die genannte Zeit klären und bewerten.',
          fragen,
        };
      return {
        fakt,
        text: `Der heutige Status zählt für diese Frist (${dauer}) nicht; ein Datum lässt sich deshalb nicht nennen.${andereLesart(details)}`,
        handlung,
        fragen,
      };
  }
}

/** recht.md 6.2: not decided; the settings choose, the other reading is named beside it. */
function andereLesart({ lesart60b, ab60b, dauer }: Zeit): string {
  if (lesart60b === undefined) return '';
  const ab = ab60b
    ? `wären ${dauer} ab ${formatDatum(ab60b)} erreicht`
    : 'zählte erst die Zeit nach dem Ende des Zusatzes';
  return lesart60b === 'unterbricht'
    ? ` Umstritten ist, ob Zeiten nach § 60b die Frist nur anhalten (so ist hier gerechnet) oder unterbrechen; unterbrechen sie, ${ab}.`
    : ` Umstritten ist, ob Zeiten nach § 60b die Frist unterbrechen (so ist hier gerechnet) oder nur anhalten; halten sie nur an, ${ab}.`;
}

function lueckenWort(segment: Segment): string {
  return `${statusWort(segment.status)} ${zeitraum(segment)}`;
}

function lueckenFrage(segment: Segment): string {
  if (segment.status === 'LUECKE')
    return `Lücke ${zeitraum(segment)}: War die Abschiebung in dieser Zeit unmöglich? Dann bestand ein Anspruch auf Duldung, und die Zeit zählt.`;
  if (segment.status === 'AUSL')
    return `Ausland ${zeitraum(segment)}: War die Ausreise kurz und aus besonderem Grund?`;
  return `${lueckenWort(segment)}: Zählt diese Zeit mit? Bitte prüfen und an der Aufenthaltszeit bestätigen.`;
}

export function duldungHandlung(heute: Segment): string {
  if (heute.status === 'G')
    return 'Abschluss des Asylverfahrens abwarten: Die Frist beginnt erst mit einer Duldung.';
  if (heute.status === 'AE' || heute.status === 'AE104C' || heute.status === 'F')
    return 'Zurzeit ist dafür nichts zu tun: Es besteht ein anderes Aufenthaltsrecht; die Frist beginnt erst mit einer Duldung.';
  return aufenthaltHandlung(heute);
}

export function aufenthaltHandlung(heute: Segment): string {
  if (heute.status === 'D60B')
    return 'Identität klären oder zumutbare Schritte nachholen, damit der Zusatz nach § 60b entfällt.';
  if (heute.status === 'O')
    return 'Bei der Ausländerbehörde vorsprechen; die Frist beginnt mit dem neuen Status.';
  if (heute.status === 'AUSL') return 'Die Frist beginnt frühestens nach der Rückkehr.';
  return 'Klären, welcher Status heute besteht, und ihn unter „Aufenthalt“ eintragen.';
}

export function statusAussage(
  heute: Segment,
  zustand: Befund<unknown>['zustand'],
): Pick<Aussage, 'text' | 'handlung' | 'fragen'> {
  switch (heute.status) {
    case 'D':
      return { text: 'Die Person ist geduldet; auf die Art der Duldung kommt es nicht an.' };
    case 'D60B':
      return {
        text: 'Auch wer eine Duldung nach § 60b hat, ist geduldet. Diese Zeit zählt aber nicht für die Aufenthaltsdauer.',
      };
    case 'AE104C':
      return zustand === 'wertung'
        ? {
            text: 'Das Chancen-Aufenthaltsrecht ist keine Duldung; in dieser Fassung nennt die Vorschrift es nicht.',
            fragen: [
              'Besteht daneben ein Anspruch auf Duldung? Im Anschluss an § 104c gibt es nur Titel nach § 25a oder § 25b.',
            ],
          }
        : { text: 'Das Chancen-Aufenthaltsrecht steht der Duldung hier gleich.' };
    case 'DM':
      return zustand === 'offen_handlung'
        ? {
            text: 'Ein Anspruch auf Duldung wurde geprüft und verneint.',
            handlung: 'Duldung beantragen oder Gründe nachreichen.',
          }
        : { text: 'Auch ein Anspruch auf Duldung ohne Papier genügt, wenn die Behörde ihn bestätigt.' };
    case 'AE':
    case 'F':
      return {
        text: 'Das Gesetz nennt nur Geduldete und Personen mit Chancen-Aufenthaltsrecht.',
        fragen: [
          'Soll der Wechsel aus diesem Titel zugelassen werden, oder besteht daneben ein Anspruch auf Duldung?',
        ],
      };
    case 'GUEB':
      return {
        text: 'Eine Grenzübertrittsbescheinigung ist keine Duldung; oft besteht aber ein Anspruch darauf.',
        fragen: ['Ist die Abschiebung unmöglich, besteht also ein Anspruch auf Duldung?'],
      };
    case 'FZ':
      return {
        text: 'Wer freizügigkeitsberechtigt ist, braucht diesen Titel nicht.',
        fragen: ['Besteht das Freizügigkeitsrecht tatsächlich?'],
      };
    case 'LUECKE':
      return zustand === 'wertung'
        ? {
            text: `Die letzte Aufenthaltszeit endete vor dem ${formatDatum(heute.von)}; die Lücke ist kurz.`,
            fragen: ['Besteht die Duldung fort oder wurde sie verlängert?'],
          }
        : { text: `Seit ${formatDatum(heute.von)} ist kein Status eingetragen.` };
    case 'G':
      return {
        text: 'Die Aufenthaltsgestattung genügt nicht; nötig ist eine Duldung.',
        handlung: 'Abschluss des Asylverfahrens abwarten.',
      };
    case 'V':
    case 'O':
    case 'AUSL':
      return {
        text: 'Zurzeit besteht keine Duldung.',
        handlung: 'Bei der Ausländerbehörde vorsprechen und klären, ob eine Duldung zu erteilen ist.',
      };
  }
}
