/** § 10 AufenthG: pending procedure, the bar after a rejection as offensichtlich unbegründet, the permitted titles. */
import { asylstatus } from '#shared/domain/codes.ts';
import { asDatum, formatDatum, type Datum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import type { Vorgabe } from './fundstelle.ts';

type Asylstatus = (typeof asylstatus.codes)[number];
type Stand = { readonly status: Asylstatus };

/** Q.ASYL1: a soll-title is no Anspruch, so a pending procedure (also a Folgeantrag) bars it. */
export const keinLaufendesAsylverfahren = (vorgabe: Vorgabe) =>
  kriterium<Stand>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xk',
    fields: ['asyl.status'],
    evaluate: ({ fall }) => {
      const status = fall.asyl?.status ?? null;
      if (status === null) return unbekannt(['asyl.status'], null);
      return status === 'laufend' || status === 'folgeantrag_laufend'
        ? offenHandlung({ status })
        : erfuellt({ status });
    },
    explain: ({ status }, { zustand }) => ({
      fakt: asylstatus.label(status),
      text:
        zustand === 'erfuellt'
          ? 'Es läuft kein Asylverfahren.'
          : 'Solange das Asylverfahren läuft, kann dieser Titel nur mit Zustimmung der obersten Landesbehörde erteilt werden.',
      handlung: 'Abschluss des Verfahrens abwarten. Vor einer Rücknahme muss sich die Person beraten lassen.',
      fragen:
        status === 'folgeantrag_laufend'
          ? ['Sperrt der Folgeantrag hier tatsächlich (VGH München 19 CS 18.164)?']
          : [],
    }),
  });

/** The grounds that bar a title, by the day of the rejection (§ 10 Abs. 3 S. 2, § 104 Abs. 19). */
const fassungen: readonly {
  readonly id: string;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly gruende: string;
}[] = [
  {
    id: '10-alt',
    von: null,
    bis: asDatum('2024-02-26'),
    gruende: '§ 30 Abs. 3 Nr. 1 bis 6 AsylG alter Fassung',
  },
  {
    id: '10-2024',
    von: asDatum('2024-02-27'),
    bis: asDatum('2026-06-11'),
    gruende: '§ 30 Abs. 1 Nr. 3 bis 7 AsylG',
  },
  {
    id: '10-2026',
    von: asDatum('2026-06-12'),
    bis: null,
    gruende:
      '§ 30 AsylG in Verbindung mit Art. 42 Abs. 1 UAbs. 1 Buchst. c, d, f oder Abs. 3 Buchst. b VO (EU) 2024/1348',
  },
];

/** The version of the bar for a rejection; every day has exactly one. */
export function titelsperreFassung(ablehnungAm: Datum): (typeof fassungen)[number] {
  const [fassung, second] = fassungen.filter(
    ({ von, bis }) => (von === null || von <= ablehnungAm) && (bis === null || ablehnungAm <= bis),
  );
  if (!fassung || second) throw new Error('not exactly one version of § 10 Abs. 3 S. 2');
  return fassung;
}

type Sperre = {
  readonly status: Asylstatus;
  readonly ablehnungAm: Datum | null;
  readonly fassung: string | null;
  readonly gruende: string | null;
  readonly gelistet: boolean | null;
};

/** Q.ASYL3: overcome by Ermessen for §§ 25a, 25b (`R`), a bar for § 25 Abs. 5 (`X`). */
export const titelerteilungssperre = ({ wirkung, ...vorgabe }: Vorgabe & { readonly wirkung: 'R' | 'X' }) =>
  kriterium<Sperre>({
    exceptions: [],
    ...vorgabe,
    typ: wirkung,
    fields: ['asyl.status', 'asyl.ablehnungAm', 'asyl.ouGrund'],
    evaluate: (kontext) => sperreBefund(kontext, wirkung),
    explain: (details, { zustand }) => {
      const fakt = sperreFakt(details);
      if (zustand === 'erfuellt')
        return {
          fakt,
          text:
            details.gelistet === false
              ? 'Die Ablehnung beruht nicht auf einem der Gründe, die einen Titel sperren.'
              : 'Eine Ablehnung als offensichtlich unbegründet liegt nicht vor.',
        };
      if (zustand === 'unbekannt')
        return {
          fakt,
          text: details.ablehnungAm
            ? `Für Ablehnungen an diesem Tag sperren die Gründe nach ${details.gruende}. Ob einer davon zugrunde lag, ist nicht eingetragen.`
            : 'Welche Gründe sperren, hängt vom Tag der Ablehnung ab; er ist nicht eingetragen.',
        };
      return wirkung === 'X'
        ? {
            fakt,
            text: `Die Ablehnung beruht auf ${details.gruende}: Vor der Ausreise darf dieser Titel nicht erteilt werden.`,
          }
        : {
            fakt,
            text: `Die Ablehnung beruht auf ${details.gruende}. Dieser Titel kann trotzdem nach Ermessen erteilt werden.`,
            fragen: [
              'Soll der Titel trotz der Ablehnung als offensichtlich unbegründet erteilt werden (Ermessen)?',
            ],
          };
    },
  });

/** 25a1.SPERRE, 25b.SPERRE: what the route says about that bar. */
export const sperreUeberwindbar = (vorgabe: Vorgabe) =>
  kriterium<Sperre>({
    exceptions: [],
    ...vorgabe,
    typ: 'R',
    massgeblich: false,
    fields: ['asyl.status', 'asyl.ablehnungAm', 'asyl.ouGrund'],
    evaluate: (kontext) => {
      const befund = sperreBefund(kontext, 'R');
      return befund.zustand === 'erfuellt' ? nichtAnwendbar(befund.details) : befund;
    },
    explain: (details, { zustand }) => ({
      fakt: sperreFakt(details),
      text:
        zustand === 'nicht_anwendbar'
          ? 'Keine Sperre, die zu überwinden wäre.'
          : zustand === 'unbekannt'
            ? 'Ob die Ablehnung den Titel sperrt, ist noch nicht geklärt. Auf diesem Weg steht sie jedenfalls nicht zwingend entgegen; die Behörde entscheidet nach Ermessen.'
            : 'Die Sperre nach § 10 Abs. 3 S. 2 steht hier nicht zwingend entgegen; die Behörde entscheidet nach Ermessen.',
      fragen:
        zustand === 'wertung'
          ? ['Welche Gründe sprechen dafür, den Titel trotz der Ablehnung zu erteilen?']
          : [],
    }),
  });

export function sperreBefund({ fall }: Kontext, wirkung: 'R' | 'X'): Befund<Sperre> {
  const status = fall.asyl?.status ?? null;
  if (!fall.asyl || status === null) return unbekannt(['asyl.status'], null);
  const base = { status, ablehnungAm: fall.asyl.ablehnungAm, fassung: null, gruende: null, gelistet: null };
  if (status !== 'abgelehnt_ou') return erfuellt(base);
  if (fall.asyl.ouGrund === 'nicht_gelistet') return erfuellt({ ...base, gelistet: false });
  if (fall.asyl.ablehnungAm === null)
    return unbekannt(
      ['asyl.ablehnungAm', ...(fall.asyl.ouGrund === null ? (['asyl.ouGrund'] as const) : [])],
      base,
    );
  const fassung = titelsperreFassung(fall.asyl.ablehnungAm);
  const details = { ...base, fassung: fassung.id, gruende: fassung.gruende };
  if (fall.asyl.ouGrund === null) return unbekannt(['asyl.ouGrund'], details);
  const hit = { ...details, gelistet: true };
  return wirkung === 'X' ? nichtErfuellt(hit) : wertung(hit);
}

function sperreFakt({ status, ablehnungAm }: Sperre): string {
  return `${asylstatus.label(status)}${ablehnungAm ? `, Ablehnung vom ${formatDatum(ablehnungAm)}` : ''}`;
}

/** Q.ASYL3a: after rejection or withdrawal only titles of Abschnitt 5; all routes built here belong to it. */
export const nurAbschnitt5 = (vorgabe: Vorgabe) =>
  kriterium<Stand>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: ['asyl.status'],
    evaluate: ({ fall }) => {
      const status = fall.asyl?.status ?? null;
      if (status === null) return unbekannt(['asyl.status'], null);
      const limited = status === 'zurueckgenommen' || status.startsWith('abgelehnt');
      return limited ? erfuellt({ status }) : nichtAnwendbar({ status });
    },
    explain: ({ status }, { zustand }) => ({
      fakt: asylstatus.label(status),
      text:
        zustand === 'erfuellt'
          ? 'Nach Ablehnung oder Rücknahme sind nur Titel aus humanitären Gründen möglich; dieser Weg gehört dazu.'
          : 'Die Beschränkung auf humanitäre Titel greift zurzeit nicht.',
    }),
  });
