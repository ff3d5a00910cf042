import type { hemmnis } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { fristEnde, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis, KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { klartext } from './klartext.ts';
import { proposeNaechste, type Ueberpruefungsabstand } from './ueberpruefung.ts';
import { decisive, isMissing, proposeInstrument } from './instrument-vorschlag.ts';
import { angebotText, idsOf, vorgegebeneModule, type Modul } from './massnahmen.ts';

export type SchrittVorschlag = Pick<
  RecordOf<'schritt'>,
  'was' | 'kriterium' | 'wer' | 'bis' | 'nachweis' | 'stand' | 'angebot'
>;
type Hemmnis = (typeof hemmnis.codes)[number];

export type SchrittOptions = {
  /** What stands in the way at present; each may add steps of its own. */
  readonly hemmnisse: readonly Hemmnis[];
  /** Without one, the office does what a Beratungsstelle would do. */
  readonly mitBeratungsstelle: boolean;
  /** Overrides the instrument proposed by the check. */
  readonly art?: 'fahrplan' | 'vereinbarung';
  /** The catalogue of the office; retired measures are not proposed. */
  readonly module?: readonly Modul[];
};

/**
 * Steps of a Fahrplan or Auflagen of a Vereinbarung, each with responsible person, date and proof as a
 * suggestion. All of them are drafts: a step counts only when people have agreed on it.
 */
export function proposeSchritte(
  ergebnis: FallErgebnis,
  { hemmnisse, mitBeratungsstelle, art, module = vorgegebeneModule }: SchrittOptions,
): SchrittVorschlag[] {
  const { art: proposed, route } = proposeInstrument(ergebnis);
  const aktive = module.filter(({ aktiv }) => aktiv);
  const kriterien = route === null ? [] : decisive(route);
  const steps =
    (art ?? proposed) === 'vereinbarung'
      ? kriterien.flatMap((kriterium) => securing(kriterium, ergebnis.stichtag, aktive))
      : [
          ...kriterien
            .filter(isMissing)
            .flatMap((kriterium) => closing(kriterium, ergebnis.stichtag, aktive)),
          ...clarify(kriterien, ergebnis.stichtag),
        ];
  const helpful = hemmnisse.flatMap((code) =>
    aktive
      .filter((modul) => idsOf(modul.hemmnisse).includes(code))
      .map((modul) => draft(modul, null, ergebnis.stichtag)),
  );
  return unique([...steps, ...helpful]).map((step) =>
    step.wer === 'beratungsstelle' && !mitBeratungsstelle ? { ...step, wer: 'behoerde' } : step,
  );
}

/** What closes a gap. Where only time is missing, the step lasts until the day that is expected. */
function closing(kriterium: KriteriumErgebnis, heute: Datum, module: readonly Modul[]): SchrittVorschlag[] {
  if (kriterium.zustand === 'unbekannt' || kriterium.geschuetzt) return [];
  const known = module.filter((modul) => idsOf(modul.kriterien).includes(kriterium.id));
  if (known.length > 0) {
    return known.map((modul) => {
      const step = draft(modul, kriterium.id, heute);
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
      angebot: null,
    },
  ];
}

/** Auflagen: what has to last, and what may follow later. */
function securing(kriterium: KriteriumErgebnis, heute: Datum, module: readonly Modul[]): SchrittVorschlag[] {
  const isPass = /\.(ID|PASS)$/.test(kriterium.id);
  if (isPass && !isMissing(kriterium)) return [];
  const isStraf = /\.(STRAF|AUSW)$/.test(kriterium.id);
  if (isStraf && kriterium.zustand === 'erfuellt') return [];
  // What the law waives for this person need not last.
  if (kriterium.zustand === 'wertung' && kriterium.detail['ausnahme'] !== undefined) return [];
  return module
    .filter((modul) => idsOf(modul.sichert).includes(kriterium.id))
    .map((modul) => draft(modul, isStraf ? null : kriterium.id, heute));
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
    const bis = fristEnde(heute, { months: 1 });
    return [{ was, kriterium: null, wer, bis, nachweis, stand: 'entwurf', angebot: null }];
  };
  return [
    ...step('person', 'Unterlagen mitbringen zu', 'Unterlagen vorgelegt'),
    ...step('behoerde', 'In der Akte klären', 'Angaben eingetragen'),
  ];
}

/** A measure of the catalogue as the draft of a step. */
export function draft(modul: Modul, kriterium: string | null, heute: Datum): SchrittVorschlag {
  const { was, wer, monate, nachweis } = modul;
  const bis = fristEnde(heute, { months: monate });
  return { was, kriterium, wer, bis, nachweis, stand: 'entwurf', angebot: angebotText(modul) };
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
export function proposeRahmen(
  art: 'fahrplan' | 'vereinbarung',
  heute: Datum,
  { fruehestens, abstand }: { readonly fruehestens: Datum | null; readonly abstand: Ueberpruefungsabstand },
) {
  const year = fristEnde(heute, { years: 1 });
  if (art === 'vereinbarung')
    return { beginn: heute, ende: year, naechsteUeberpruefung: fristEnde(heute, { months: 9 }) };
  const ende = fruehestens !== null && fruehestens > heute ? fruehestens : year;
  return {
    beginn: heute,
    ende,
    naechsteUeberpruefung: proposeNaechste('fahrplan', heute, { ende, abstand }),
  };
}
