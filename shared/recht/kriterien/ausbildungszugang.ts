/** The two ways into §§ 60c and 16g: a training begun as an asylum seeker, or three months of Duldung. */
import { asylstatus } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { Segment } from '../aufenthalt/segmente.ts';
import {
  erfuellt,
  nichtAnwendbar,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import { fehlend } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium, type Pruefung } from '../engine/kriterium.ts';
import { antragstag, type Norm } from './antragstag.ts';
import { vorduldung } from './aufenthalt.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, statusSatz } from './satz.ts';

type Ausbildung = Fall['ausbildung'][number];
export type Zugangsweg = 'asylbewerber' | 'duldung' | 'unbekannt';

/** Of the trainings that can open the way; „unbekannt“ while nobody has said when it began. */
export function zugangsweg({ ausbildung }: Fall, stichtag: Datum): Zugangsweg {
  let weg: Zugangsweg = 'duldung';
  for (const a of ausbildung) {
    if (!isTraining(a) || (a.bis !== null && a.bis < stichtag)) continue;
    if (a.alsAsylbewerberBegonnen === true) return 'asylbewerber';
    if (a.alsAsylbewerberBegonnen === null) weg = 'unbekannt';
  }
  return weg;
}

export function isTraining({ art, abgebrochenAm, erfolgreich }: Ausbildung): boolean {
  return (art === 'qualifiziert' || art === 'helfer') && abgebrochenAm === null && erfolgreich !== true;
}

type Zugang = { readonly weg: Zugangsweg; readonly heute: Segment | null; readonly asyl: string };

/** In words, as the details have them. */
const LAUFEND = [asylstatus.label('laufend'), asylstatus.label('folgeantrag_laufend')];

/** 60c.WEG, 16g.WEG */
export const zugangZurAusbildung = (vorgabe: Vorgabe) =>
  kriterium<Zugang>({
    exceptions: [],
    ...vorgabe,
    typ: 'H/Z',
    fields: ['ausbildung.alsAsylbewerberBegonnen', 'asyl.status', 'aufenthaltsabschnitt'],
    evaluate: ({ fall, heute, stichtag }) => {
      const status = fall.asyl?.status ?? null;
      const details = {
        weg: zugangsweg(fall, stichtag),
        heute,
        asyl: status === null ? '' : asylstatus.label(status),
      };
      const duldung = duldungBefund(heute, details);
      if (details.weg === 'duldung' || duldung.zustand === 'erfuellt') return duldung;
      const begonnen = fortsetzung(status, details);
      if (details.weg === 'asylbewerber') return begonnen;
      return duldung.zustand === 'unbekannt'
        ? unbekannt([...duldung.fehlt, fehlend('ausbildung.alsAsylbewerberBegonnen')], details)
        : unbekannt(['ausbildung.alsAsylbewerberBegonnen'], details);
    },
    explain: ({ weg, heute, asyl }, { zustand }) => {
      const heuteWort = heute ? statusSatz(heute) : '';
      const laeuft = LAUFEND.includes(asyl);
      if (weg === 'asylbewerber' && heute?.status !== 'D')
        return {
          fakt: `Ausbildung während des Asylverfahrens begonnen${asyl === '' ? '' : `; ${asyl}`}`,
          text:
            zustand === 'erfuellt'
              ? 'Die Ausbildung wurde während des Asylverfahrens begonnen und soll nach der Ablehnung fortgesetzt werden.'
              : laeuft
                ? 'Solange das Asylverfahren läuft, wird die Ausbildung mit der Aufenthaltsgestattung fortgesetzt; dieser Weg öffnet sich mit der Ablehnung.'
                : 'Dieser Zugang setzt voraus, dass ein Asylantrag abgelehnt ist.',
          handlung: laeuft
            ? 'Abschluss des Asylverfahrens abwarten und danach den Antrag stellen.'
            : 'Den Stand des Asylverfahrens und eine Duldung klären.',
        };
      if (zustand === 'erfuellt')
        return { fakt: heuteWort, text: 'Die Person ist geduldet und nimmt eine Ausbildung auf.' };
      if (zustand === 'unbekannt')
        return {
          fakt: heuteWort,
          text: 'Ob die Ausbildung schon während des Asylverfahrens begonnen wurde, ist noch nicht eingetragen.',
        };
      if (zustand === 'wertung')
        return {
          fakt: heuteWort,
          text: 'Nötig ist eine Duldung nach § 60a. Ob hier eine wirksame Aussetzung oder wenigstens ein Anspruch darauf bestand, ist zu werten.',
          fragen: ['Lagen bei Beginn der Ausbildung Gründe für eine Duldung vor (VG Hannover 5 B 4039/22)?'],
        };
      return {
        fakt: heuteWort,
        text:
          heute?.status === 'D60B'
            ? 'Die Duldung trägt den Zusatz „ungeklärte Identität“. Er entfällt, wenn die Schritte nachgeholt sind oder die Voraussetzungen dieses Weges sonst erfüllt sind (§ 105 Abs. 3).'
            : 'Nötig ist eine Duldung nach § 60a.',
        handlung:
          heute?.status === 'D60B'
            ? 'Zumutbare Schritte nachholen, damit der Zusatz nach § 60b entfällt.'
            : 'Klären, ob eine Duldung zu erteilen ist.',
      };
    },
  });

function duldungBefund(heute: Segment | null, details: Zugang): Befund<Zugang> {
  if (!heute || heute.status === 'LUECKE') return unbekannt(['aufenthaltsabschnitt'], details);
  switch (heute.status) {
    case 'D':
      return erfuellt(details);
    case 'DM':
      if (heute.bestaetigt === null)
        return unbekannt(
          [fehlend('aufenthaltsabschnitt.bestaetigt', `Anspruch auf Duldung seit ${formatDatum(heute.von)}`)],
          details,
        );
      return heute.bestaetigt ? wertung(details) : offenHandlung(details);
    case 'AE':
    case 'AE104C':
    case 'F':
    case 'GUEB':
    case 'FZ':
      return wertung(details);
    case 'D60B':
    case 'G':
    case 'V':
    case 'O':
    case 'AUSL':
      return offenHandlung(details);
  }
}

function fortsetzung(status: string | null, details: Zugang): Befund<Zugang> {
  if (status === null) return unbekannt(['asyl.status'], details);
  return status.startsWith('abgelehnt') ? erfuellt(details) : offenHandlung(details);
}

type Antragszeit = { readonly innen: Pruefung | null; readonly neuerAntrag: boolean };

/** 60c.3MON, 16g.3MON: three months of Duldung on the day of the application, only for the way of the Duldung. */
export const duldungBeiAntrag = ({
  dauer,
  norm,
  ...vorgabe
}: Vorgabe & { readonly dauer: Dauer; readonly norm: Norm }) => {
  const innen = vorduldung({ ...vorgabe, dauer, titel104cGenuegt: false });
  return kriterium<Antragszeit>({
    exceptions: [],
    ...vorgabe,
    typ: 'Z',
    fields: [...innen.fields, 'ausbildung.alsAsylbewerberBegonnen', 'antrag.norm', 'antrag.gestelltAm'],
    parameter: { Dauer: dauerWort(dauer) },
    evaluate: (kontext) => {
      const { fall, stichtag } = kontext;
      const weg = zugangsweg(fall, stichtag);
      if (weg === 'asylbewerber') return nichtAnwendbar({ innen: null, neuerAntrag: false });
      const befund = onDay(kontext, innen, antragstag(fall, norm, stichtag));
      return weg === 'unbekannt' && befund.zustand !== 'erfuellt'
        ? unbekannt(['ausbildung.alsAsylbewerberBegonnen'], befund.details)
        : befund;
    },
    explain: ({ innen: pruefung, neuerAntrag }) => {
      if (pruefung === null)
        return {
          fakt: 'Ausbildung während des Asylverfahrens begonnen',
          text: 'Für diesen Zugang braucht es keine Zeit mit Duldung.',
        };
      const { fakt, text, handlung, fragen } = pruefung.ergebnis();
      return neuerAntrag
        ? {
            fakt,
            text: `Am Tag des Antrags waren ${dauerWort(dauer)} Duldung noch nicht erreicht, heute sind sie es.`,
            handlung: 'Den Antrag neu stellen.',
          }
        : { fakt, text, handlung: handlung ?? undefined, fragen };
    },
  });
};

/** On the day of the application; without one, on the Stichtag. */
function onDay(
  kontext: Kontext,
  innen: ReturnType<typeof vorduldung>,
  tag: Datum | null,
): Befund<Antragszeit> {
  const heute = kontext.pruefe(innen);
  const damals = tag === null || tag === kontext.stichtag ? heute : innen.pruefe(kontext.am(tag));
  if (damals.befund.zustand === 'erfuellt' || heute.befund.zustand !== 'erfuellt')
    return asAntragszeit(damals.befund.zustand === 'erfuellt' ? damals : heute);
  return damals.befund.zustand === 'unbekannt' || damals.befund.zustand === 'wertung'
    ? asAntragszeit(damals)
    : offenHandlung({ innen: heute, neuerAntrag: true });
}

function asAntragszeit(pruefung: Pruefung): Befund<Antragszeit> {
  const { befund } = pruefung;
  const details = { innen: pruefung, neuerAntrag: false };
  return befund.zustand === 'unbekannt' ? unbekannt(befund.fehlt, details) : { ...befund, details };
}
