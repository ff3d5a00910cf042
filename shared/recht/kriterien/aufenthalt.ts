/** Criteria on residence: status today, time in possession of a Duldung, uninterrupted stay. */
import { erfuelltAb, formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import { urteile, type Zeiturteil } from '../aufenthalt/urteil.ts';
import type { Segment } from '../aufenthalt/segmente.ts';
import { duldungszeit, type Uhr } from '../aufenthalt/uhr.ts';
import { erfuellt, offenAb, offenHandlung, unbekannt, wertung, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import { findKind } from './kind.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, statusSatz, statusWort, zeitraum } from './satz.ts';

const zeitFelder: readonly FeldPfad[] = ['aufenthaltsabschnitt', 'auslandsaufenthalt', 'person.einreiseAm'];

type Zeit = {
  readonly dauer: string;
  readonly seit: Datum | null;
  readonly ab: Datum | null;
  readonly abMoeglich: Datum | null;
  /** Set where only a judgement of disputed times brings the day near. */
  readonly abWertend?: Datum | null;
  readonly heute: Segment | null;
  readonly luecken: readonly Segment[];
  readonly titel104c: boolean;
  /** First day on which the shorter period of the child variant ends. */
  readonly kindBis?: Datum | null;
  readonly tageOhneZaehlung: number;
};

const noTime = (dauer: string, heute: Segment | null, titel104c: boolean): Zeit => ({
  dauer,
  seit: null,
  ab: null,
  abMoeglich: null,
  heute,
  luecken: [],
  titel104c,
  tageOhneZaehlung: 0,
});

/** § 25a Abs. 1 S. 1: a title under § 104c, or `dauer` in possession of a Duldung. */
export const vorduldung = ({
  dauer,
  titel104cGenuegt,
  ...vorgabe
}: Vorgabe & { readonly dauer: Dauer; readonly titel104cGenuegt: boolean }) =>
  kriterium<Zeit>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z',
    fields: zeitFelder,
    evaluate: (kontext) => {
      if (titel104cGenuegt && kontext.hat104c) return erfuellt(noTime(dauerWort(dauer), kontext.heute, true));
      return zeitBefund(kontext, duldungszeit, dauer, {});
    },
    explain: (details, befund) =>
      details.titel104c && details.seit === null
        ? mit104c(details)
        : zeitAussage(details, befund, 'im Besitz einer Duldung', duldungHandlung(details.heute)),
  });

/** Uninterrupted stay; with a minor child in the household a shorter period may do. */
export const voraufenthalt = ({
  dauer,
  dauerMitKind,
  uhr,
  typ,
  ...vorgabe
}: Vorgabe & {
  readonly typ: 'Z' | 'R/Z';
  readonly uhr: Uhr;
  readonly dauer: Dauer;
  readonly dauerMitKind?: Dauer;
}) =>
  kriterium<Zeit>({
    exceptions: [],
    ...vorgabe,
    typ,
    fields: dauerMitKind ? [...zeitFelder, 'angehoeriger', 'person.haushaltErfasst'] : zeitFelder,
    evaluate: (kontext) => {
      const regular = zeitBefund(kontext, uhr, dauer, {});
      if (!dauerMitKind || regular.zustand === 'erfuellt') return regular;
      const kind = findKind(kontext.fall, kontext.stichtag);
      if (kind.art === 'keins') return regular;
      const shorter = zeitBefund(kontext, uhr, dauerMitKind, {
        kindBis: kind.art === 'ja' ? kind.bis : null,
      });
      if (kind.art === 'unbekannt') return childUnknown(regular, shorter, kind.fehlt);
      // On the day the shorter period would be complete the child must still be a minor.
      return shorter.zustand === 'offen_ab' && shorter.ab >= kind.bis ? regular : shorter;
    },
    explain: (details, befund) =>
      zeitAussage(details, befund, 'ununterbrochener Aufenthalt', aufenthaltHandlung(details.heute)),
  });

/** § 25b Abs. 1 S. 1: geduldet on the day of the decision, or a title under § 104c. */
export const geduldetOder104c = (vorgabe: Vorgabe & { readonly mit104c: boolean }) =>
  kriterium<{ readonly heute: Segment }>({
    exceptions: [],
    ...vorgabe,
    typ: 'H/Z',
    fields: ['aufenthaltsabschnitt'],
    evaluate: ({ heute, rahmen }) => {
      if (!heute) return unbekannt(['aufenthaltsabschnitt'], null);
      const details = { heute };
      switch (heute.status) {
        case 'D':
        case 'D60B':
          return erfuellt(details);
        case 'AE104C':
          return vorgabe.mit104c ? erfuellt(details) : wertung(details);
        case 'DM':
          if (heute.bestaetigt === null)
            return unbekannt(
              [
                fehlend(
                  'aufenthaltsabschnitt.bestaetigt',
                  `Anspruch auf Duldung seit ${formatDatum(heute.von)}`,
                ),
              ],
              details,
            );
          return heute.bestaetigt ? erfuellt(details) : offenHandlung(details);
        case 'LUECKE':
          return urteilLuecke(heute, rahmen.bagatelleTage)
            ? wertung(details)
            : unbekannt([heutigerStatus(heute)], details);
        case 'AE':
        case 'F':
        case 'GUEB':
        case 'FZ':
          return wertung(details);
        case 'G':
        case 'V':
        case 'O':
        case 'AUSL':
          return offenHandlung(details);
      }
    },
    explain: ({ heute }, { zustand }) => ({ fakt: statusSatz(heute), ...statusAussage(heute, zustand) }),
  });

/** § 25 Abs. 5 S. 2: suspended for so long that „kann“ becomes „soll“. */
export const aussetzung = ({ dauer, ...vorgabe }: Vorgabe & { readonly dauer: Dauer }) =>
  kriterium<Zeit>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z',
    fields: zeitFelder,
    evaluate: (kontext) => zeitBefund(kontext, duldungszeit, dauer, {}),
    explain: (details, befund) =>
      zeitAussage(details, befund, 'Aussetzung der Abschiebung', duldungHandlung(details.heute)),
  });

function zeitBefund(kontext: Kontext, uhr: Uhr, dauer: Dauer, mehr: Pick<Zeit, 'kindBis'>): Befund<Zeit> {
  const { heute, rahmen } = kontext;
  if (!heute) return unbekannt(['aufenthaltsabschnitt'], null);
  const reversed = kontext.fall.aufenthaltsabschnitt.some(({ von, bis }) => bis !== null && bis < von);
  if (reversed)
    return unbekannt([fehlend('aufenthaltsabschnitt.bis', 'das Ende liegt vor dem Anfang')], null);
  const horizont = erfuelltAb(rahmen.stichtag, { months: rahmen.horizontMonate });
  const urteil = urteile(kontext.zaehle(uhr), dauer, rahmen.stichtag, horizont);
  const details: Zeit = { ...mehr, ...zeit(urteil, dauer, heute, kontext.hat104c) };
  switch (urteil.art) {
    case 'erfuellt':
      return erfuellt(details);
    case 'wertung':
      return wertung(details);
    case 'bewerten':
      return offenHandlung({ ...details, abWertend: urteil.abWertend });
    case 'offen':
      return urteil.ab === null ? offenHandlung(details) : offenAb(urteil.ab, details);
    case 'unbekannt':
      return unbekannt(
        urteil.heuteUnbekannt ? [heutigerStatus(heute)] : urteil.luecken.map(unresolved),
        details,
      );
  }
}

function zeit(urteil: Zeiturteil, dauer: Dauer, heute: Segment, titel104c: boolean): Zeit {
  return {
    dauer: dauerWort(dauer),
    seit: urteil.seit,
    ab: urteil.ab,
    abMoeglich: urteil.abMoeglich,
    heute,
    luecken: urteil.luecken,
    titel104c,
    tageOhneZaehlung: urteil.tageOhneZaehlung,
  };
}

/** Today's reading of the child variant is open: the result depends on the child only where the shorter period matters. */
function childUnknown(
  regular: Befund<Zeit>,
  shorter: Befund<Zeit>,
  fehlt: readonly FehlendesFeld[],
): Befund<Zeit> {
  if (regular.zustand === shorter.zustand && regular.zustand === 'offen_handlung') return regular;
  if (regular.zustand === 'unbekannt') return unbekannt([...regular.fehlt, ...fehlt], regular.details);
  return unbekannt(fehlt, regular.details);
}

function heutigerStatus(heute: Segment): FehlendesFeld {
  return fehlend('aufenthaltsabschnitt', `Status seit ${formatDatum(heute.von)}`);
}

function unresolved(segment: Segment): FehlendesFeld {
  return segment.status === 'LUECKE'
    ? fehlend('aufenthaltsabschnitt', `Was war ${zeitraum(segment)}?`)
    : fehlend('aufenthaltsabschnitt.bestaetigt', `${statusWort(segment.status)} ${zeitraum(segment)}`);
}

function urteilLuecke(heute: Segment, bagatelleTage: number): boolean {
  return erfuelltAb(heute.von, { days: bagatelleTage }) > heute.bis;
}

function mit104c({ heute }: Zeit): Aussage {
  return {
    fakt: heute ? statusSatz(heute) : '',
    text: 'Wer das Chancen-Aufenthaltsrecht hat, braucht keine zwölf Monate Duldung. Der Antrag muss vor Ablauf dieses Titels gestellt sein.',
  };
}

function zeitAussage(details: Zeit, befund: Befund<Zeit>, was: string, handlung: string): Aussage {
  const { dauer, seit, heute, luecken } = details;
  const fakt = seit
    ? `${was} seit ${formatDatum(seit)}${heute ? `, heute: ${statusWort(heute.status)}` : ''}`
    : heute
      ? statusSatz(heute)
      : '';
  const pause =
    details.tageOhneZaehlung > 0 ? ` ${details.tageOhneZaehlung} Tage dazwischen zählen nicht mit.` : '';
  const kind = details.kindBis
    ? ` Die kürzere Frist gilt wegen des Kindes im Haushalt und entfällt ab ${formatDatum(details.kindBis)}.`
    : '';
  const fragen = luecken.map(lueckenFrage);
  switch (befund.zustand) {
    case 'erfuellt':
      return {
        fakt,
        text: `${dauer} sind erreicht, gezählt ab ${formatDatum(seit ?? befund.details.heute?.von ?? details.ab ?? ('' as Datum))}.${pause}${kind}`,
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
        text: `Der heutige Status zählt für diese Frist (${dauer}) nicht; ein Datum lässt sich deshalb nicht nennen.`,
        handlung,
        fragen,
      };
  }
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

function duldungHandlung(heute: Segment | null): string {
  if (heute?.status === 'G')
    return 'Abschluss des Asylverfahrens abwarten: Die Frist beginnt erst mit einer Duldung.';
  return aufenthaltHandlung(heute);
}

function aufenthaltHandlung(heute: Segment | null): string {
  if (heute?.status === 'D60B')
    return 'Identität klären oder zumutbare Schritte nachholen, damit der Zusatz nach § 60b entfällt.';
  if (heute?.status === 'O')
    return 'Bei der Ausländerbehörde vorsprechen; die Frist beginnt mit dem neuen Status.';
  if (heute?.status === 'AUSL') return 'Die Frist beginnt frühestens nach der Rückkehr.';
  return 'Mit der Ausländerbehörde klären, welcher Status heute besteht.';
}

function statusAussage(
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
      return {
        text: 'Das Chancen-Aufenthaltsrecht steht der Duldung gleich.',
        fragen: zustand === 'wertung' ? ['Gilt der Übergang aus § 104c noch?'] : [],
      };
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
            text: `Die letzte Aufenthaltszeit endete vor ${formatDatum(heute.von)}; die Lücke ist kurz.`,
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
