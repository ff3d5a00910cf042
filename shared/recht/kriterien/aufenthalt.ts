/** Criteria on residence: status today, time in possession of a Duldung, uninterrupted stay. */
import { erfuelltAb, formatDatum, type Dauer } from '#shared/lib/datum.ts';
import { urteile, type Zeiturteil } from '../aufenthalt/urteil.ts';
import type { Segment } from '../aufenthalt/segmente.ts';
import { duldungszeit, type Uhr } from '../aufenthalt/uhr.ts';
import { zaehle } from '../aufenthalt/zaehlen.ts';
import { erfuellt, offenAb, offenHandlung, unbekannt, wertung, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import {
  aufenthaltHandlung,
  duldungHandlung,
  mit104c,
  statusAussage,
  zeitAussage,
  type Zeit,
} from './aufenthalt-satz.ts';
import { findKind } from './kind.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, statusSatz, statusWort, zeitraum } from './satz.ts';

const zeitFelder: readonly FeldPfad[] = ['aufenthaltsabschnitt', 'auslandsaufenthalt', 'person.einreiseAm'];

const worte60b = {
  nie: 'zählen nicht',
  mit104c: 'zählen mit Titel nach § 104c',
  immer: 'zählen',
} as const satisfies Record<Uhr['zaehlt60b'], string>;

const mitTitel104c = (dauer: string, heute: Segment): Zeit => ({
  dauer,
  seit: null,
  ab: null,
  abMoeglich: null,
  heute,
  luecken: [],
  titel104c: true,
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
    parameter: { Dauer: dauerWort(dauer), 'Titel nach § 104c genügt': titel104cGenuegt ? 'ja' : 'nein' },
    fields: zeitFelder,
    evaluate: (kontext) => {
      const { heute } = kontext;
      if (titel104cGenuegt && heute?.status === 'AE104C')
        return erfuellt(mitTitel104c(dauerWort(dauer), heute));
      return zeitBefund(kontext, duldungszeit, dauer, {});
    },
    explain: (details, befund) =>
      titel104cGenuegt && details.titel104c
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
    parameter: {
      Dauer: dauerWort(dauer),
      ...(dauerMitKind ? { 'Dauer mit Kind': dauerWort(dauerMitKind) } : {}),
      'Zeiten nach § 60b': worte60b[uhr.zaehlt60b],
    },
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
export const geduldetOder104c = ({
  mit104c: holdersToo,
  typ = 'H/Z',
  ...vorgabe
}: Vorgabe & { readonly mit104c: boolean; readonly typ?: 'H/Z' | 'Z' }) =>
  kriterium<{ readonly heute: Segment }>({
    exceptions: [],
    ...vorgabe,
    typ,
    parameter: { 'Titel nach § 104c genügt': holdersToo ? 'ja' : 'nein' },
    fields: ['aufenthaltsabschnitt'],
    evaluate: ({ heute, rahmen }) => {
      if (!heute) return unbekannt(['aufenthaltsabschnitt'], null);
      const details = { heute };
      switch (heute.status) {
        case 'D':
        case 'D60B':
          return erfuellt(details);
        case 'AE104C':
          return holdersToo ? erfuellt(details) : wertung(details);
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
  const { heute, rahmen, horizont } = kontext;
  if (!heute) return unbekannt(['aufenthaltsabschnitt'], null);
  const urteil = urteile(kontext.zaehle(uhr), dauer, rahmen.stichtag, horizont);
  const details: Zeit = {
    ...mehr,
    ...zeit(urteil, dauer, heute, kontext.hat104c),
    ...andereLesart60b(kontext, uhr, dauer),
  };
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

/** Whether time under § 60b pauses or breaks the chain is open (U2): both readings are told where they differ. */
function andereLesart60b(kontext: Kontext, uhr: Uhr, dauer: Dauer): Pick<Zeit, 'lesart60b' | 'ab60b'> {
  const gewaehlt = kontext.zaehle(uhr);
  const { segmente } = gewaehlt;
  if (!segmente.some(({ status }) => status === 'D60B')) return {};
  const lesart60b = kontext.rahmen.unterbrechung60b === 'hemmt' ? 'unterbricht' : 'hemmt';
  const rahmen = { ...kontext.rahmen, unterbrechung60b: lesart60b } as const;
  const andere = zaehle(segmente, uhr, rahmen, kontext.hat104c);
  const ab60b = andere.ab('ueblich', dauer);
  return ab60b === gewaehlt.ab('ueblich', dauer) ? {} : { lesart60b, ab60b };
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
