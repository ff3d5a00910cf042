/** Who is who: entries of relatives in several files, joined to one set of people and their relations. */
import type { Fall } from '#shared/domain/fall.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { fold } from '#shared/lib/fold.ts';
import type { TeilDatum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '../engine/ergebnis.ts';

/** Somebody of the register who lives in the same household or is linked as a relative. */
export type Akte = {
  readonly personId: string;
  readonly name: string;
  readonly programmNr: string;
  readonly fall: Fall;
  readonly angehoerige: readonly RecordOf<'angehoeriger'>[];
  readonly ergebnis: FallErgebnis;
};

export type Mensch = {
  readonly id: string;
  readonly akte: Akte | null;
  readonly name: string;
  readonly geburtsdatum: TeilDatum | null;
};

/** `a` has entered `b` as a relative: `beziehung` is what b is to a. */
export type Verwandt = {
  readonly a: Mensch;
  readonly b: Mensch;
  readonly eintrag: RecordOf<'angehoeriger'>;
  readonly beziehung: RecordOf<'angehoeriger'>['beziehung'];
};

export type Verwandtschaft = { readonly menschen: readonly Mensch[]; readonly paare: readonly Verwandt[] };

export function findVerwandtschaft(akten: readonly Akte[]): Verwandtschaft {
  const menschen: Mensch[] = akten.map((akte) => ({
    id: akte.personId,
    akte,
    name: akte.name,
    geburtsdatum: akte.fall.person.geburtsdatum,
  }));
  const paare: Verwandt[] = [];
  for (const akte of akten) {
    const a = menschen.find(({ id }) => id === akte.personId);
    if (!a) continue;
    for (const eintrag of akte.angehoerige) {
      let b = menschen.find((mensch) => mensch !== a && isSame(mensch, eintrag));
      if (!b) {
        b = {
          id: eintrag.id,
          akte: null,
          name: eintrag.name ?? 'ohne Namen',
          geburtsdatum: eintrag.geburtsdatum,
        };
        menschen.push(b);
      }
      paare.push({ a, b, eintrag, beziehung: eintrag.beziehung });
    }
  }
  return { menschen, paare };
}

/** Linked by hand; else the same birth date and a common word of the name, or the same name where no date is known. */
export function isSame(mensch: Mensch, eintrag: RecordOf<'angehoeriger'>): boolean {
  if (eintrag.verknuepftMit !== null) return mensch.akte?.personId === eintrag.verknuepftMit;
  const [known, entered] = [words(mensch.name), words(eintrag.name ?? '')];
  const common = entered.some((word) => known.includes(word));
  if (mensch.geburtsdatum !== null && eintrag.geburtsdatum !== null)
    return mensch.geburtsdatum === eintrag.geburtsdatum && (common || entered.length === 0);
  return entered.length > 1 && entered.every((word) => known.includes(word));
}

function words(name: string): string[] {
  return fold(name)
    .split(/[\s,]+/)
    .filter((word) => word.length > 1);
}

/** Children of somebody, from either side: entered as a child, or having entered the person as a parent. */
export function kinderOf({ paare }: Verwandtschaft, elter: Mensch): readonly Kindschaft[] {
  const direct = paare
    .filter(({ a, beziehung }) => a === elter && beziehung === 'kind')
    .map(({ b, eintrag }) => ({ kind: b, eintrag }));
  const reverse = paare
    .filter(({ b, beziehung }) => b === elter && beziehung === 'elternteil')
    .map(({ a }) => ({ kind: a, eintrag: null }));
  return [...direct, ...reverse.filter(({ kind }) => !direct.some((d) => d.kind === kind))];
}
export type Kindschaft = { readonly kind: Mensch; readonly eintrag: RecordOf<'angehoeriger'> | null };

export function partnerOf({ paare }: Verwandtschaft, mensch: Mensch): readonly Mensch[] {
  const couple = paare.filter(({ beziehung }) => beziehung === 'ehegatte' || beziehung === 'lebenspartner');
  return [...new Set(couple.flatMap(({ a, b }) => (a === mensch ? [b] : b === mensch ? [a] : [])))];
}

/** What somebody has entered about somebody else. */
export function eintragOf({ paare }: Verwandtschaft, a: Mensch, b: Mensch): Verwandt['eintrag'] | null {
  return paare.find((paar) => paar.a === a && paar.b === b)?.eintrag ?? null;
}
