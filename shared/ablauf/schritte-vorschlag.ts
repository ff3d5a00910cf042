import type { hemmnis } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { fristEnde, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis, KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { klartext } from './klartext.ts';
import { decisive, isMissing, proposeInstrument } from './instrument-vorschlag.ts';
import { massnahmenHemmnis, massnahmenKriterium, massnahmenSicherung, type Massnahme } from './massnahmen.ts';

export type SchrittVorschlag = Pick<
  RecordOf<'schritt'>,
  'was' | 'kriterium' | 'wer' | 'bis' | 'nachweis' | 'stand'
>;
type Hemmnis = (typeof hemmnis.codes)[number];

export type SchrittOptions = {
  /** What stands in the way at present; each may add steps of its own. */
  readonly hemmnisse: readonly Hemmnis[];
  /** Without one, the office does what a Beratungsstelle would do. */
  readonly mitBeratungsstelle: boolean;
  /** Overrides the instrument proposed by the check. */
  readonly art?: 'fahrplan' | 'vereinbarung';
};

/**
 * Steps of a Fahrplan or Auflagen of a Vereinbarung, each with responsible person, date and proof as a
 * suggestion. All of them are drafts: a step counts only when people have agreed on it.
 */
export function proposeSchritte(
  ergebnis: FallErgebnis,
  { hemmnisse, mitBeratungsstelle, art }: SchrittOptions,
): SchrittVorschlag[] {
  const { art: proposed, route } = proposeInstrument(ergebnis);
  const kriterien = route === null ? [] : decisive(route);
  const steps =
    (art ?? proposed) === 'vereinbarung'
      ? kriterien.flatMap((kriterium) => securing(kriterium, ergebnis.stichtag))
      : [
          ...kriterien.filter(isMissing).flatMap((kriterium) => closing(kriterium, ergebnis.stichtag)),
          ...clarify(kriterien, ergebnis.stichtag),
        ];
  const helpful = hemmnisse.flatMap((code) =>
    massnahmenHemmnis[code].map((massnahme) => draft(massnahme, null, ergebnis.stichtag)),
  );
  return unique([...steps, ...helpful]).map((step) =>
    step.wer === 'beratungsstelle' && !mitBeratungsstelle ? { ...step, wer: 'behoerde' } : step,
  );
}

/** What closes a gap. Where only time is missing, the step lasts until the day that is expected. */
function closing(kriterium: KriteriumErgebnis, heute: Datum): SchrittVorschlag[] {
  if (kriterium.zustand === 'unbekannt' || kriterium.geschuetzt) return [];
  const known = massnahmenKriterium[kriterium.id];
  if (known !== undefined) {
    return known.map((massnahme) => {
      const step = draft(massnahme, kriterium.id, heute);
      return kriterium.zustand === 'offen_ab' && kriterium.ab !== null && kriterium.ab > heute
        ? { ...step, bis: kriterium.ab }
        : step;
    });
  }
  if (kriterium.handlung === null) return [];
  return [
    {
      was: kriterium.handlung,
      kriterium: kriterium.id,
      wer: 'person',
      bis: null,
      nachweis: null,
      stand: 'entwurf',
    },
  ];
}

/** Auflagen: what has to last, and what may follow later. */
function securing(kriterium: KriteriumErgebnis, heute: Datum): SchrittVorschlag[] {
  const isPass = /\.(ID|PASS)$/.test(kriterium.id);
  if (isPass && !isMissing(kriterium)) return [];
  const isStraf = /\.(STRAF|AUSW)$/.test(kriterium.id);
  if (isStraf && kriterium.zustand === 'erfuellt') return [];
  // What the law waives for this person need not last.
  if (kriterium.zustand === 'wertung' && kriterium.detail['ausnahme'] !== undefined) return [];
  return (massnahmenSicherung[kriterium.id] ?? []).map((massnahme) =>
    draft(massnahme, isStraf ? null : kriterium.id, heute),
  );
}

/** At most two steps for everything nobody knows yet, so that the plan does not become a questionnaire. */
function clarify(kriterien: readonly KriteriumErgebnis[], heute: Datum): SchrittVorschlag[] {
  const unknown = kriterien.filter(({ zustand, geschuetzt }) => zustand === 'unbekannt' && !geschuetzt);
  const names = (wer: 'person' | 'behoerde') => [
    ...new Set(
      unknown
        .filter(({ id }) => (klartext[id]?.klaert ?? 'behoerde') === wer)
        .map(({ id, label }) => klartext[id]?.name ?? label),
    ),
  ];
  const step = (wer: 'person' | 'behoerde', start: string, nachweis: string): SchrittVorschlag[] => {
    const open = names(wer);
    if (open.length === 0) return [];
    const was = `${start}: ${open.join(', ')}`.slice(0, 500);
    return [{ was, kriterium: null, wer, bis: fristEnde(heute, { months: 1 }), nachweis, stand: 'entwurf' }];
  };
  return [
    ...step('person', 'Unterlagen mitbringen zu', 'Unterlagen vorgelegt'),
    ...step('behoerde', 'In der Akte klären', 'Angaben eingetragen'),
  ];
}

function draft(
  { was, wer, monate, nachweis }: Massnahme,
  kriterium: string | null,
  heute: Datum,
): SchrittVorschlag {
  return { was, kriterium, wer, bis: fristEnde(heute, { months: monate }), nachweis, stand: 'entwurf' };
}

/** The same measure may serve two criteria; it is agreed once, on the later day. */
function unique(steps: readonly SchrittVorschlag[]): SchrittVorschlag[] {
  const byWhat = new Map<string, SchrittVorschlag>();
  for (const step of steps) {
    const known = byWhat.get(step.was);
    const later =
      known === undefined || (step.bis ?? '') > (known.bis ?? '')
        ? (step.bis ?? known?.bis ?? null)
        : known.bis;
    byWhat.set(step.was, { ...(known ?? step), bis: later });
  }
  return [...byWhat.values()];
}

/** Suggested frame: a Vereinbarung runs with the title, usually one year, and is reviewed before it ends. */
export function proposeRahmen(art: 'fahrplan' | 'vereinbarung', heute: Datum, fruehestens: Datum | null) {
  const year = fristEnde(heute, { years: 1 });
  if (art === 'vereinbarung')
    return { beginn: heute, ende: year, naechsteUeberpruefung: fristEnde(heute, { months: 9 }) };
  const ende = fruehestens !== null && fruehestens > heute ? fruehestens : year;
  const review = fristEnde(heute, { months: 3 });
  return { beginn: heute, ende, naechsteUeberpruefung: review < ende ? review : ende };
}
