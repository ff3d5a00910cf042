/** The drawn time line: which Abschnitt counts for which clock, and why. Data only; the window draws it. */
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum, formatDatum, plusDays, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { Segment, Status } from './aufenthalt/segmente.ts';
import {
  aufenthalt25a,
  aufenthalt25aOhne104c,
  aufenthalt25b,
  aufenthalt25bOhne104c,
  duldungszeit,
  type Uhr,
  type Wirkung,
} from './aufenthalt/uhr.ts';
import { tage, uebersteigtDreiMonate, type Zaehlung } from './aufenthalt/zaehlen.ts';
import type { Pruefrahmen } from './engine/ergebnis.ts';
import { Kontext } from './engine/kontext.ts';
import { istBeschaeftigungsduldung } from './kriterien/beschaeftigungsduldungszeit.ts';
import type { Zeitstrahl } from './engine/zeitstrahl.ts';

type Ziel = {
  readonly id: string;
  readonly label: string;
  readonly uhr: Uhr;
  readonly dauer: Dauer;
  readonly monate: number;
  /** First and last Rechtsstand with this clock; null: open. */
  readonly von: Datum | null;
  readonly bis: Datum | null;
  /** Counts only these Abschnitte, and is drawn only where there is one. */
  readonly nur?: (abschnitt: Fall['aufenthaltsabschnitt'][number]) => boolean;
};

const NEU = asDatum('2022-12-31');
const PLAN = asDatum('2027-07-01');
const immer = { von: null, bis: null } as const;
const ohne104c = { von: PLAN, bis: null } as const;
const mit104c = { von: NEU, bis: plusDays(PLAN, -1) } as const;

/** Every clock of recht.md section 6 in the length that a Rechtsstand asks for. One id is one place in the drawing. */
const ziele: readonly Ziel[] = [
  monate('duldung3', '3 Monate Duldung (§§ 60c, 16g)', duldungszeit, 3),
  monate('duldung12', '12 Monate Duldung (§§ 25a, 60d)', duldungszeit, 12),
  {
    ...monate('duldung60d', '30 Monate Beschäftigungsduldung (§ 25b Abs. 6)', duldungszeit, 30),
    nur: istBeschaeftigungsduldung,
  },
  monate('duldung18', '18 Monate Aussetzung (§ 25 Abs. 5)', duldungszeit, 18),
  jahre('aufenthalt25a', '§ 25a', aufenthalt25aOhne104c, 6, '2011-07-01', '2015-07-31'),
  jahre('aufenthalt25a', '§ 25a', aufenthalt25aOhne104c, 4, '2015-08-01', '2022-12-30'),
  { ...jahre('aufenthalt25a', '§ 25a', aufenthalt25a, 3), ...mit104c },
  { ...jahre('aufenthalt25a', '§ 25a', aufenthalt25aOhne104c, 3), ...ohne104c },
  jahre('aufenthalt25bKind', '§ 25b mit Kind', aufenthalt25bOhne104c, 6, '2015-08-01', '2022-12-30'),
  { ...jahre('aufenthalt25bKind', '§ 25b mit Kind', aufenthalt25b, 4), ...mit104c },
  { ...jahre('aufenthalt25bKind', '§ 25b mit Kind', aufenthalt25bOhne104c, 4), ...ohne104c },
  jahre('aufenthalt25b', '§ 25b', aufenthalt25bOhne104c, 8, '2015-08-01', '2022-12-30'),
  { ...jahre('aufenthalt25b', '§ 25b', aufenthalt25b, 6), ...mit104c },
  { ...jahre('aufenthalt25b', '§ 25b', aufenthalt25bOhne104c, 6), ...ohne104c },
];

function monate(id: string, label: string, uhr: Uhr, months: number): Ziel {
  return { id, label, uhr, dauer: { months }, monate: months, ...immer };
}

function jahre(id: string, wo: string, uhr: Uhr, years: number, von?: string, bis?: string): Ziel {
  return {
    id,
    label: `${years} Jahre Aufenthalt (${wo})`,
    uhr,
    dauer: { years },
    monate: years * 12,
    von: von === undefined ? null : asDatum(von),
    bis: bis === undefined ? null : asDatum(bis),
  };
}

function zieleAm(rechtsstand: Datum, fall: Fall): readonly Ziel[] {
  return ziele.filter(
    ({ von, bis, nur }) =>
      (von === null || von <= rechtsstand) &&
      (bis === null || rechtsstand <= bis) &&
      (nur === undefined || fall.aufenthaltsabschnitt.some(nur)),
  );
}

/** The facts as one clock sees them: for a clock of one kind of Duldung the other times do not count. */
function sightOf({ nur }: Ziel, kontext: Kontext): Kontext {
  if (nur === undefined) return kontext;
  const aufenthaltsabschnitt = kontext.fall.aufenthaltsabschnitt.map((a) =>
    nur(a) ? a : { ...a, status: 'O' as const },
  );
  return new Kontext({ ...kontext.fall, aufenthaltsabschnitt }, kontext.rahmen);
}

/** Usual reading; what other readings would change is said in the reason. */
export function createZeitstrahl(fall: Fall, rahmen: Pruefrahmen): Zeitstrahl {
  const kontext = new Kontext(fall, rahmen);
  const { segmente } = kontext;
  const wanted = zieleAm(rahmen.rechtsstand, fall).map((ziel) => ({ ziel, sicht: sightOf(ziel, kontext) }));
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
                wanted.map(({ ziel, sicht }) => [
                  ziel.id,
                  ziel.nur === undefined
                    ? judge(segment, segment.status as Status, ziel.uhr, kontext)
                    : judgeKind(segment, ziel.uhr, sicht),
                ]),
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
    uhren: wanted.map(({ ziel, sicht }) => describeClock(ziel, sicht)),
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
  return {
    id,
    label,
    tage: counted(zaehlung, 'ueblich'),
    noetigMonate: monate,
    erfuelltAb,
    seit: start,
    text,
    lesarten: (['streng', 'ueblich', 'weit'] as const).map((lesart) =>
      read(zaehlung, lesart, dauer, kontext.stichtag),
    ),
  };
}

type Lesung = Zeitstrahl['uhren'][number]['lesarten'][number];

function read(zaehlung: Zaehlung, lesart: Lesung['lesart'], dauer: Dauer, stichtag: Datum): Lesung {
  const { start, heute } = zaehlung.kette(lesart);
  const ab = zaehlung.ab(lesart, dauer);
  return {
    lesart,
    seit: start,
    tage: counted(zaehlung, lesart),
    // A day ahead is named only while today's status counts.
    erfuelltAb: ab !== null && (ab <= stichtag || heute === 'zaehlt') ? ab : null,
  };
}

function counted(zaehlung: Zaehlung, lesart: Lesung['lesart']): number {
  const { start } = zaehlung.kette(lesart);
  return zaehlung.segmente.reduce(
    (sum, s) =>
      start !== null && s.von >= start && zaehlung.geltung(s, lesart) === 'zaehlt' ? sum + tage(s) : sum,
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

/** A piece may hold several Duldungen of which only some are of the kind that counts. */
function judgeKind(segment: Segment, uhr: Uhr, sicht: Kontext): { ja: boolean; grund: string } {
  const zaehlung = sicht.zaehle(uhr);
  const { start } = zaehlung.kette('ueblich');
  const first = zaehlung.segmente.find(
    (s) =>
      start !== null &&
      s.von >= start &&
      s.von <= segment.bis &&
      s.bis >= segment.von &&
      zaehlung.geltung(s, 'ueblich') === 'zaehlt',
  );
  if (!first) return { ja: false, grund: 'Zählt nicht: keine Beschäftigungsduldung.' };
  return first.von <= segment.von
    ? { ja: true, grund: 'Zählt.' }
    : { ja: true, grund: `Zählt ab ${formatDatum(first.von)}, dem Beginn der Beschäftigungsduldung.` };
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
