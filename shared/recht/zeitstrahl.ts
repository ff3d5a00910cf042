/** The drawn time line: which Abschnitt counts for which clock, and why. Data only; the window draws it. */
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, plusDays, type Dauer } from '#shared/lib/datum.ts';
import type { Segment, Status } from './aufenthalt/segmente.ts';
import { aufenthalt25a, aufenthalt25b, duldungszeit, type Uhr, type Wirkung } from './aufenthalt/uhr.ts';
import { tage, uebersteigtDreiMonate, type Zaehlung } from './aufenthalt/zaehlen.ts';
import type { Pruefrahmen } from './engine/ergebnis.ts';
import { Kontext } from './engine/kontext.ts';
import type { Zeitstrahl } from './engine/zeitstrahl.ts';

type Ziel = {
  readonly id: string;
  readonly label: string;
  readonly uhr: Uhr;
  readonly dauer: Dauer;
  readonly monate: number;
};

const ziele: readonly Ziel[] = [
  {
    id: 'duldung12',
    label: '12 Monate Duldung (§ 25a)',
    uhr: duldungszeit,
    dauer: { months: 12 },
    monate: 12,
  },
  {
    id: 'aufenthalt25a',
    label: '3 Jahre Aufenthalt (§ 25a)',
    uhr: aufenthalt25a,
    dauer: { years: 3 },
    monate: 36,
  },
  {
    id: 'aufenthalt25bKind',
    label: '4 Jahre Aufenthalt mit Kind (§ 25b)',
    uhr: aufenthalt25b,
    dauer: { years: 4 },
    monate: 48,
  },
  {
    id: 'aufenthalt25b',
    label: '6 Jahre Aufenthalt (§ 25b)',
    uhr: aufenthalt25b,
    dauer: { years: 6 },
    monate: 72,
  },
];

/** Usual reading; what other readings would change is said in the reason. */
export function createZeitstrahl(fall: Fall, rahmen: Pruefrahmen): Zeitstrahl {
  const kontext = new Kontext(fall, rahmen);
  const { segmente } = kontext;
  const runsOn = fall.aufenthaltsabschnitt.some(({ bis }) => bis === null);
  const last = segmente.at(-1);
  return {
    stichtag: rahmen.stichtag,
    von: segmente[0]?.von ?? null,
    bis: last?.bis ?? null,
    abschnitte: segmente.flatMap((segment) =>
      segment.status === 'LUECKE'
        ? []
        : [
            {
              status: segment.status,
              von: segment.von,
              bis: segment === last && runsOn ? null : segment.bis,
              zaehlt: Object.fromEntries(
                ziele.map(({ id, uhr }) => [id, judge(segment, segment.status as Status, uhr, kontext)]),
              ), // LUECKE is excluded above
            },
          ],
    ),
    luecken: segmente
      .filter(({ status }) => status === 'LUECKE')
      .map((luecke) => ({
        von: luecke.von,
        bis: luecke.bis,
        tage: tage(luecke),
        text: gapText(luecke, rahmen),
      })),
    hinweise: kontext.widersprueche
      .filter(({ felder }) =>
        felder.some(
          ({ feld }) => feld.startsWith('aufenthaltsabschnitt') || feld.startsWith('auslandsaufenthalt'),
        ),
      )
      .map(({ text }) => text),
    uhren: ziele.map((ziel) => describeClock(ziel, kontext)),
  };
}

function describeClock(
  { id, label, uhr, dauer, monate }: Ziel,
  kontext: Kontext,
): Zeitstrahl['uhren'][number] {
  const zaehlung = kontext.zaehle(uhr);
  const { start, heute } = zaehlung.kette('ueblich');
  const ab = zaehlung.ab('ueblich', dauer);
  const reached = ab !== null && ab <= kontext.stichtag;
  const erfuelltAb = reached || heute === 'zaehlt' ? ab : null;
  const text =
    start === null
      ? 'Der heutige Status zählt für diese Frist nicht.'
      : erfuelltAb === null
        ? `Gezählt ab ${formatDatum(start)}; zurzeit zählt nichts hinzu, deshalb lässt sich kein Datum nennen.`
        : reached
          ? `Gezählt ab ${formatDatum(start)}; erreicht seit ${formatDatum(erfuelltAb)}.`
          : `Gezählt ab ${formatDatum(start)}; voraussichtlich erreicht ab ${formatDatum(erfuelltAb)}, wenn der Status ununterbrochen fortbesteht.`;
  return { id, label, tage: counted(zaehlung), noetigMonate: monate, erfuelltAb, seit: start, text };
}

function counted(zaehlung: Zaehlung): number {
  const { start } = zaehlung.kette('ueblich');
  return zaehlung.segmente.reduce(
    (sum, s) =>
      start !== null && s.von >= start && zaehlung.geltung(s, 'ueblich') === 'zaehlt' ? sum + tage(s) : sum,
    0,
  );
}

function judge(segment: Segment, status: Status, uhr: Uhr, kontext: Kontext): { ja: boolean; grund: string } {
  const zaehlung = kontext.zaehle(uhr);
  const { start } = zaehlung.kette('ueblich');
  const counts = zaehlung.geltung(segment, 'ueblich') === 'zaehlt';
  if (counts && start !== null && segment.von >= start)
    return {
      ja: true,
      grund:
        kontext.hat104c && status === 'D60B' ? 'Zählt, weil heute ein Titel nach § 104c besteht.' : 'Zählt.',
    };
  if (counts) return { ja: false, grund: 'Zählt nicht mehr, weil der Aufenthalt danach unterbrochen war.' };
  return { ja: false, grund: reason(uhr.wirkung[status], segment, kontext) };
}

function reason(wirkung: Wirkung, segment: Segment, { rahmen }: Kontext): string {
  switch (wirkung) {
    case 'bestaetigt':
      if (segment.bestaetigt === null)
        return 'Zählt erst, wenn der Anspruch auf Duldung von Hand bestätigt ist.';
      return segment.bestaetigt
        ? 'Anspruch bestätigt; ob diese Zeit zählt, ist zu werten.'
        : 'Zählt nicht: Der Anspruch auf Duldung ist verneint.';
    case 'wertung':
      return segment.bestaetigt === false ? 'Zählt nicht.' : 'Ob diese Zeit zählt, ist zu werten.';
    case '60b':
      return rahmen.unterbrechung60b === 'hemmt'
        ? 'Zählt nicht (§ 60b Abs. 5), unterbricht nach der Einstellung aber nicht.'
        : 'Zählt nicht (§ 60b Abs. 5) und unterbricht nach der Einstellung.';
    case 'ausland':
      return uebersteigtDreiMonate(segment)
        ? 'Mehr als drei Monate im Ausland: Zeiten davor zählen nicht.'
        : 'Kurzer Auslandsaufenthalt: zählt selbst nicht, unterbricht einmal nicht.';
    case 'bricht':
    case 'zaehlt':
    case 'ueblich':
      return 'Dieser Status zählt für diese Frist nicht.';
  }
}

function gapText(luecke: Segment, rahmen: Pruefrahmen): string {
  const days = tage(luecke);
  const laenge = days === 1 ? 'einem Tag' : `${days} Tagen`;
  if (days <= rahmen.bagatelleTage) return `Lücke von ${laenge}: gilt nach der Einstellung als unschädlich.`;
  if (!uebersteigtDreiMonate(luecke))
    return `Lücke von ${laenge}: unterbricht, kann aber durch Integration aufgewogen werden.`;
  return `Lücke von ${laenge} bis ${formatDatum(plusDays(luecke.bis, 1))}: unterbricht, wenn nicht ein Anspruch auf Duldung bestand.`;
}
