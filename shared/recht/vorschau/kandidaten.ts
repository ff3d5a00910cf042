/** Days on which a finding can change by itself. A day too many costs a check, a day too few would be a wrong answer. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, isDatum, plusDays, spanne, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';

/** Ages at which a rule of recht.md begins or ends, of the person and of relatives. */
const schwellen: readonly Dauer[] = [
  { months: 14 },
  ...[3, 6, 14, 15, 16, 18, 21, 25, 27].map((years) => ({ years })),
];
/** Periods that let a gap, a stay abroad or a break of school begin to hurt, and the short ones after entry or a break. */
const fristen: readonly Dauer[] = [{ months: 3 }, { months: 6 }];
/** How long somebody must be here before a title can be expected that opens a way for the family. */
const bezugszeiten: readonly Dauer[] = [{ months: 12 }, ...[3, 4, 6, 8].map((years) => ({ years }))];
/** Recorded days that lie further back have no such period open any more. */
const ZURUECK: Dauer = { months: -6 };

/** @returns days after the Stichtag up to `ende`, unsorted and without doubles. */
export function kandidaten(
  fall: Fall,
  { stichtag, bagatelleTage, horizontMonate }: Pruefrahmen,
  ende: Datum,
  wege: readonly Rechtsgrundlage[],
): Set<Datum> {
  const days = new Set<Datum>();
  const add = (day: Datum) => {
    if (day > stichtag && day <= ende) days.add(day);
  };
  /** A rule that looks ahead changes its mind when the day comes within the horizon. */
  const addAhead = (day: Datum) => {
    add(day);
    add(enters(day, horizontMonate));
  };
  for (const geburtsdatum of births(fall))
    for (const geburt of new Set(Object.values(spanne(geburtsdatum))))
      for (const dauer of schwellen) addAhead(erfuelltAb(geburt, dauer));
  for (const { einreiseAm } of fall.angehoeriger)
    if (einreiseAm !== null) for (const dauer of bezugszeiten) addAhead(erfuelltAb(einreiseAm, dauer));
  const since = erfuelltAb(stichtag, ZURUECK);
  // A last day ends something on the day after.
  for (const tag of recorded(fall, stichtag)) for (const days of [0, 1]) add(plusDays(tag, days));
  for (const tag of recorded(endings(fall), since))
    for (const dauer of [...fristen, { days: bagatelleTage }])
      for (const days of [0, 1, 2]) add(plusDays(erfuelltAb(tag, dauer), days));
  for (const { versionen } of wege)
    for (const { von, bis } of versionen) {
      add(von);
      if (bis !== null) add(plusDays(bis, 1));
    }
  return days;
}

function births({ person, angehoeriger }: Fall) {
  return [person, ...angehoeriger].flatMap(({ geburtsdatum }) =>
    geburtsdatum === null ? [] : [geburtsdatum],
  );
}

/** What begins to hurt only some time after it has ended, and the entry, from which the identity is due. */
function endings(fall: Fall): unknown {
  const { aufenthaltsabschnitt, auslandsaufenthalt, schulbesuch, ausbildung, beschaeftigung, person } = fall;
  return [
    aufenthaltsabschnitt,
    auslandsaufenthalt,
    schulbesuch,
    ausbildung,
    beschaeftigung,
    person.einreiseAm,
  ];
}

/** Every full day anywhere in these facts from `since` on. */
function recorded(facts: unknown, since: Datum): Set<Datum> {
  const found = new Set<Datum>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length === 10 && value >= since && isDatum(value)) found.add(value);
    } else if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each);
  };
  walk(facts);
  return found;
}

/** First day on which `day` lies within so many months. */
export function enters(day: Datum, months: number): Datum {
  let first = plusDays(day, -31 * months);
  while (erfuelltAb(first, { months }) < day) first = plusDays(first, 1);
  return first;
}
