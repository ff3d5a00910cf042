/** What keeps a title out, each answered by somebody who has looked: security, entry ban, visa, deception, cooperation. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Fall } from '#shared/domain/fall.ts';
import {
  WERTUNG,
  erfuellt,
  ERFUELLT,
  NICHT_ERFUELLT,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { einmal } from '../engine/einmal.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import type { Vorgabe } from './fundstelle.ts';

type Nichts = Record<string, never>;

/** Q.AUSW4: findings that bar every title without exception. */
export const zwingendesAusweisungsinteresse = (vorgabe: Vorgabe) =>
  kriterium<Nichts>({
    exceptions: [],
    ...vorgabe,
    typ: 'X',
    geschuetzt: true,
    fields: ['hindernis.sicherheitserkenntnisse'],
    evaluate: ({ fall }) => {
      const stand = fall.hindernis?.sicherheitserkenntnisse ?? null;
      if (stand === null) return unbekannt(['hindernis.sicherheitserkenntnisse'], null);
      return stand === 'keine' ? ERFUELLT : NICHT_ERFUELLT;
    },
    explain: (_, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt: 'geprüft: keine Erkenntnisse',
            text: 'Es liegen keine Erkenntnisse vor, die jeden Titel ausschließen.',
          }
        : {
            fakt: 'geprüft: Erkenntnisse vorhanden',
            text: 'Solange diese Erkenntnisse bestehen, muss jeder Aufenthaltstitel versagt werden.',
          },
  });

/** 25a1.FDGO: a negative test; the office records whether it knows of concrete indications. */
export const keineAnhaltspunkteGegenFdgo = (vorgabe: Vorgabe) =>
  kriterium<Nichts>({
    exceptions: [],
    ...vorgabe,
    typ: 'W',
    fields: ['integration.fdgoHinweise'],
    evaluate: ({ fall }) => {
      const stand = fall.integration?.fdgoHinweise ?? null;
      if (stand === null) return unbekannt(['integration.fdgoHinweise'], null);
      return stand === 'keine' ? ERFUELLT : WERTUNG;
    },
    explain: (_, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt: 'geprüft: keine Anhaltspunkte',
            text: 'Es gibt keine konkreten Anhaltspunkte gegen das Bekenntnis zur Grundordnung.',
          }
        : {
            fakt: 'geprüft: Anhaltspunkte vorhanden',
            text: 'Es sind Anhaltspunkte vermerkt; sie müssen konkret sein.',
            fragen: ['Sind die Anhaltspunkte konkret und aktuell genug, um den Titel zu versagen?'],
          },
  });

/** Q.EAV: an effective ban bars every title; it shall be lifted where the conditions of the title are met. */
export const keinEinreiseverbot = (vorgabe: Vorgabe) =>
  kriterium<{ readonly bis: Datum | null; readonly vorhanden: boolean }>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xk',
    fields: ['hindernis.einreiseverbot', 'hindernis.einreiseverbotBis'],
    evaluate: ({ fall, stichtag }) => {
      const stand = fall.hindernis?.einreiseverbot ?? null;
      if (stand === null) return unbekannt(['hindernis.einreiseverbot'], null);
      const bis = fall.hindernis?.einreiseverbotBis ?? null;
      const details = { bis, vorhanden: stand === 'vorhanden' };
      return stand === 'keine' || (bis !== null && bis < stichtag)
        ? erfuellt(details)
        : offenHandlung(details);
    },
    explain: ({ bis, vorhanden }, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt:
              vorhanden && bis
                ? `Verbot abgelaufen am ${formatDatum(bis)}`
                : 'geprüft: kein wirksames Verbot',
            text: 'Ein wirksames Einreise- und Aufenthaltsverbot besteht nicht. Ein Verbot im Asylbescheid wird erst mit einer Abschiebung wirksam.',
          }
        : {
            fakt: `wirksames Verbot${bis ? ` bis ${formatDatum(bis)}` : ''}`,
            text: 'Ein wirksames Einreise- und Aufenthaltsverbot sperrt jeden Titel, solange es besteht.',
            handlung:
              'Aufhebung prüfen: Sind die übrigen Voraussetzungen erfüllt, soll das Verbot aufgehoben werden (§ 11 Abs. 4 S. 2).',
            fragen: ['Ist das Verbot wirklich wirksam, hat also eine Abschiebung stattgefunden?'],
          },
  });

/**
 * Q.VISUM, where the route does not waive it.
 * @param verzicht what follows where making up for the visa would be unreasonable (§ 5 Abs. 2 S. 2).
 */
export const visumverfahren = ({ verzicht, ...vorgabe }: Vorgabe & { readonly verzicht: 'ist' | 'kann' }) =>
  kriterium<{ readonly visum: boolean }>({
    exceptions: [],
    ...vorgabe,
    typ: 'R',
    parameter: { 'Bei Unzumutbarkeit': verzicht === 'ist' ? 'ist abzusehen' : 'kann abgesehen werden' },
    fields: ['person.einreiseVisum'],
    evaluate: ({ fall }) => {
      const visum = fall.person.einreiseVisum;
      if (visum === null) return unbekannt(['person.einreiseVisum'], null);
      return visum ? erfuellt({ visum }) : wertung({ visum });
    },
    explain: ({ visum }) =>
      visum
        ? { fakt: 'mit dem erforderlichen Visum eingereist', text: 'Das Visumverfahren ist eingehalten.' }
        : {
            fakt: 'ohne das erforderliche Visum eingereist',
            text:
              verzicht === 'ist'
                ? 'Vom Visumverfahren kann abgesehen werden; es ist davon abzusehen, wenn es unzumutbar wäre.'
                : 'Vom Visumverfahren kann nach Ermessen abgesehen werden; auch wenn es unzumutbar wäre, bleibt es dabei.',
            fragen: [
              'Soll vom Visumverfahren abgesehen werden (§ 5 Abs. 2 S. 2, Abs. 3 S. 2)? Bitte mit Begründung entscheiden.',
            ],
          },
  });

type Taeuschung = Fall['taeuschung'][number];
type Verhalten = {
  readonly gegenwaertig: number;
  readonly vergangen: number;
  readonly mitwirkungFehlt: boolean;
};

/**
 * Own, present and causal deception; with `mitwirkung` also missing reasonable cooperation.
 * Conduct of the past and of the parents belongs to the overall view.
 */
export const keineVerhinderung = ({ mitwirkung, ...vorgabe }: Vorgabe & { readonly mitwirkung: boolean }) =>
  kriterium<Verhalten>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xk',
    geschuetzt: true,
    fields: [
      'hindernis.taeuschungen',
      'taeuschung',
      ...(mitwirkung ? (['identitaet.mitwirkung'] as const) : []),
    ],
    evaluate: (kontext) => verhaltenBefund(kontext, mitwirkung),
    explain: ({ gegenwaertig, vergangen, mitwirkungFehlt }, { zustand }) => {
      const fruehere =
        vergangen > 0 ? ['Früheres Verhalten ist vermerkt: Wie schwer wiegt es in der Gesamtschau?'] : [];
      if (zustand === 'erfuellt')
        return {
          fakt: vergangen > 0 ? 'nur früheres Verhalten vermerkt' : 'geprüft: nichts vermerkt',
          text: 'Gegenwärtig verhindert die Person die Abschiebung nicht durch eigenes vorwerfbares Verhalten.',
          fragen: fruehere,
        };
      const was = gegenwaertig > 0 ? 'eine falsche Angabe oder Täuschung' : 'fehlende zumutbare Mitwirkung';
      return {
        fakt:
          gegenwaertig > 0 ? 'gegenwärtige eigene Täuschung vermerkt' : 'zumutbare Mitwirkung fehlt zurzeit',
        text: `Zurzeit steht ${was} entgegen. Das endet, sobald das Verhalten aufgegeben wird.`,
        handlung:
          gegenwaertig > 0
            ? 'Angaben berichtigen und das festhalten.'
            : 'Zumutbare Mitwirkung nachholen und das festhalten.',
        fragen: [
          ...(mitwirkungFehlt
            ? ['Ist gerade die fehlende Mitwirkung die Ursache dafür, dass nicht abgeschoben werden kann?']
            : []),
          ...fruehere,
        ],
      };
    },
  });

export function verhaltenBefund(kontext: Kontext, mitwirkung: boolean): Befund<Verhalten> {
  return mitwirkung ? mitMitwirkung(kontext) : ohneMitwirkung(kontext);
}

const mitMitwirkung = einmal((kontext) => verhalten(kontext, true));
const ohneMitwirkung = einmal((kontext) => verhalten(kontext, false));

function verhalten({ fall, stichtag }: Kontext, mitwirkung: boolean): Befund<Verhalten> {
  const stand = fall.hindernis?.taeuschungen ?? null;
  const fehlt: FehlendesFeld[] = [];
  let gegenwaertig = 0;
  let vergangen = 0;
  for (const t of fall.taeuschung) {
    if (t.eigene === false) continue;
    if (t.bis !== null && t.bis < stichtag) vergangen += 1;
    else if (t.ursaechlich === false) vergangen += 1;
    else if (t.eigene === null || t.ursaechlich === null) fehlt.push(...openQuestions(t));
    else gegenwaertig += 1;
  }
  // „keine“ beside an entry is a contradiction: the entry counts, the answer is asked again.
  const answered =
    stand === 'keine'
      ? fall.taeuschung.length === 0
      : stand === 'vorhanden'
        ? fall.taeuschung.length > 0
        : false;
  if (!answered) fehlt.push(fehlend(stand === 'vorhanden' ? 'taeuschung' : 'hindernis.taeuschungen'));
  const m = mitwirkung ? (fall.identitaet?.mitwirkung ?? null) : 'erfuellt';
  if (m === null) fehlt.push(fehlend('identitaet.mitwirkung'));
  const details = { gegenwaertig, vergangen, mitwirkungFehlt: m === 'nicht_erfuellt' };
  if (gegenwaertig > 0 || details.mitwirkungFehlt) return offenHandlung(details);
  return fehlt.length > 0 ? unbekannt(fehlt, null) : erfuellt(details);
}

function openQuestions(t: Taeuschung): FehlendesFeld[] {
  const wann = t.von ? `seit ${formatDatum(t.von)}` : 'ohne Datum';
  return [
    ...(t.eigene === null ? [fehlend('taeuschung.eigene', wann)] : []),
    ...(t.ursaechlich === null ? [fehlend('taeuschung.ursaechlich', wann)] : []),
  ];
}
