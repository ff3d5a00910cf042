/**
 * Public holidays by the laws of the Länder. Days that hold in single Gemeinden only (Fronleichnam in parts of Sachsen
 * and Thüringen, Mariä Himmelfahrt in parts of Bayern, Friedensfest in Augsburg) are left out: an office that has them
 * works on a day on which it need not, which hurts nobody; the other way round a deadline would slip.
 */
import { plusDays, asDatum, weekday, type Datum } from '#shared/lib/datum.ts';

export type Land =
  | 'BB'
  | 'BE'
  | 'BW'
  | 'BY'
  | 'HB'
  | 'HE'
  | 'HH'
  | 'MV'
  | 'NI'
  | 'NW'
  | 'RP'
  | 'SH'
  | 'SL'
  | 'SN'
  | 'ST'
  | 'TH';

export type Feiertag = { readonly tag: Datum; readonly name: string };

type Regel = {
  readonly name: string;
  /** `MM-TT`, or days after Easter Sunday, or the Wednesday before 23 November. */
  readonly wann: string | number;
  /** Absent: everywhere. */
  readonly laender?: readonly Land[];
  /** First and last year, both inclusive; absent: open on this side. */
  readonly ab?: number;
  readonly bis?: number;
};

const BUSS_UND_BETTAG = 'buss_und_bettag';
const NORDEN: readonly Land[] = ['HB', 'HH', 'NI', 'SH'];

const REGELN: readonly Regel[] = [
  { name: 'Neujahr', wann: '01-01' },
  { name: 'Heilige Drei Könige', wann: '01-06', laender: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', wann: '03-08', laender: ['BE'], ab: 2019 },
  { name: 'Internationaler Frauentag', wann: '03-08', laender: ['MV'], ab: 2023 },
  { name: 'Karfreitag', wann: -2 },
  { name: 'Ostersonntag', wann: 0, laender: ['BB'] },
  { name: 'Ostermontag', wann: 1 },
  { name: 'Tag der Arbeit', wann: '05-01' },
  { name: '75. Jahrestag der Befreiung', wann: '05-08', laender: ['BE'], ab: 2020, bis: 2020 },
  { name: '80. Jahrestag der Befreiung', wann: '05-08', laender: ['BE'], ab: 2025, bis: 2025 },
  { name: 'Christi Himmelfahrt', wann: 39 },
  { name: 'Pfingstsonntag', wann: 49, laender: ['BB'] },
  { name: 'Pfingstmontag', wann: 50 },
  { name: 'Fronleichnam', wann: 60, laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { name: 'Mariä Himmelfahrt', wann: '08-15', laender: ['SL'] },
  { name: 'Weltkindertag', wann: '09-20', laender: ['TH'], ab: 2019 },
  { name: 'Tag der Deutschen Einheit', wann: '10-03' },
  { name: 'Reformationstag', wann: '10-31', laender: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  { name: 'Reformationstag', wann: '10-31', laender: NORDEN, ab: 2018 },
  // The five hundredth year of the Reformation was a holiday everywhere.
  {
    name: 'Reformationstag',
    wann: '10-31',
    laender: ['BE', 'BW', 'BY', 'HE', 'NW', 'RP', 'SL', ...NORDEN],
    ab: 2017,
    bis: 2017,
  },
  { name: 'Allerheiligen', wann: '11-01', laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', wann: BUSS_UND_BETTAG, laender: ['SN'] },
  { name: '1. Weihnachtstag', wann: '12-25' },
  { name: '2. Weihnachtstag', wann: '12-26' },
];

/** All holidays of a year, in order. @param land null: only those of the whole country */
export function feiertage(jahr: number, land: Land | null): readonly Feiertag[] {
  return REGELN.filter(
    ({ laender, ab = jahr, bis = jahr }) =>
      ab <= jahr && jahr <= bis && (laender === undefined || (land !== null && laender.includes(land))),
  )
    .map(({ name, wann }) => ({ name, tag: dayOf(wann, jahr) }))
    .toSorted((a, b) => a.tag.localeCompare(b.tag));
}

/** Monday to Friday, and no holiday. */
export function isWerktag(tag: Datum, land: Land | null): boolean {
  // § 193 BGB counts Saturday with the Sundays, and offices are closed on both.
  return weekday(tag) < 6 && !holidaysOf(Number(tag.slice(0, 4)), land).has(tag);
}

/** The day itself, or the last day before it on which somebody works: for what must be done by then. */
export function werktagBis(tag: Datum, land: Land | null): Datum {
  return isWerktag(tag, land) ? tag : werktagBis(plusDays(tag, -1), land);
}

const known = new Map<string, ReadonlySet<string>>();

function holidaysOf(jahr: number, land: Land | null): ReadonlySet<string> {
  const key = `${jahr} ${land ?? ''}`;
  let days = known.get(key);
  if (days === undefined) known.set(key, (days = new Set(feiertage(jahr, land).map(({ tag }) => tag))));
  return days;
}

function dayOf(wann: Regel['wann'], jahr: number): Datum {
  if (wann === BUSS_UND_BETTAG) {
    const last = asDatum(`${jahr}-11-22`);
    return plusDays(last, -((weekday(last) + 4) % 7));
  }
  return typeof wann === 'string' ? asDatum(`${jahr}-${wann}`) : plusDays(ostersonntag(jahr), wann);
}

/** Easter Sunday of the Gregorian calendar, by the rule of Gauß in Lichtenberg's form. */
export function ostersonntag(jahr: number): Datum {
  const k = Math.floor(jahr / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = jahr % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((jahr + Math.floor(jahr / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return plusDays(asDatum(`${jahr}-03-01`), og + oe - 1);
}
