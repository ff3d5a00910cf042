/** Who belongs to the Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II, roughly) and what the register does not know of it. */
import type { Fall } from '#shared/domain/fall.ts';
import { alter, formatDatum, spanne, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend } from '../engine/feldpfad.ts';
import type { Erwerb, Mitglied } from './berechnung.ts';
import type { Stufe } from './tabellen.ts';

type Angehoeriger = Fall['angehoeriger'][number];

/** Which end of a partly known birth date is used; both are tried. */
export type Grenze = 'von' | 'bis';

export type Gemeinschaft = {
  readonly mitglieder: readonly Mitglied[];
  /** Of members other than the person. */
  readonly andere: readonly Erwerb[];
  readonly fehlt: readonly FehlendesFeld[];
};

/** The person first. Children count up to 24 years, unmarried, in the household. */
export function bedarfsgemeinschaft(fall: Fall, tag: Datum, grenze: Grenze): Gemeinschaft {
  const fehlt: FehlendesFeld[] = [];
  if (fall.angehoeriger.length === 0 && fall.person.haushaltErfasst !== true)
    fehlt.push(fehlend('person.haushaltErfasst'));
  const own = ageOf(fall.person.geburtsdatum, tag, grenze);
  if (own === null) fehlt.push(fehlend('person.geburtsdatum'));
  const relevant = fall.angehoeriger.filter((a) => isRelevant(a, fehlt));
  const mitPartner = relevant.some(isPartner);
  const beiEltern = relevant.some(({ beziehung }) => beziehung === 'elternteil');
  const mitglieder: Mitglied[] = [
    {
      stufe: stufeOf(own ?? 99, mitPartner, beiEltern),
      alter: own ?? 99,
      kind: false,
      wer: 'die Person selbst',
    },
  ];
  const andere: Erwerb[] = [];
  for (const a of relevant) {
    if (!isPartner(a) && a.beziehung !== 'kind') continue;
    const age = ageOf(a.geburtsdatum, tag, grenze);
    if (age === null && a.beziehung === 'kind')
      fehlt.push(fehlend('angehoeriger.geburtsdatum', bezeichnung(a)));
    if (a.beziehung === 'kind' && ((age ?? 0) >= 25 || a.ledig === false)) continue;
    mitglieder.push(
      isPartner(a)
        ? { stufe: 2, alter: age ?? 99, kind: false, wer: bezeichnung(a) }
        : { stufe: stufeOf(age ?? 0, false, true), alter: age ?? 0, kind: true, wer: bezeichnung(a) },
    );
    if (a.nettoMonat !== null) andere.push({ brutto: a.bruttoMonat, netto: a.nettoMonat });
  }
  return { mitglieder, andere, fehlt };
}

export function isPartner({ beziehung }: Pick<Angehoeriger, 'beziehung'>): boolean {
  return beziehung === 'ehegatte' || beziehung === 'lebenspartner';
}

/** How a relative is named in a sentence when no name is needed: „Kind, geboren 01.02.2015“. */
export function bezeichnung({ beziehung, geburtsdatum }: Angehoeriger): string {
  const wort =
    beziehung === 'kind'
      ? 'Kind'
      : beziehung === 'elternteil'
        ? 'Elternteil'
        : isPartner({ beziehung })
          ? 'Ehegatte oder Lebenspartner'
          : 'Angehörige';
  return geburtsdatum === null ? wort : `${wort}, geboren ${formatDatum(geburtsdatum)}`;
}

function isRelevant(a: Angehoeriger, fehlt: FehlendesFeld[]): boolean {
  if (a.imHaushalt === null && (isPartner(a) || a.beziehung === 'kind'))
    fehlt.push(fehlend('angehoeriger.imHaushalt', bezeichnung(a)));
  return a.imHaushalt === true;
}

function ageOf(geburtsdatum: TeilDatum | null, tag: Datum, grenze: Grenze): number | null {
  return geburtsdatum === null ? null : alter(spanne(geburtsdatum)[grenze], tag);
}

function stufeOf(age: number, mitPartner: boolean, beiEltern: boolean): Stufe {
  if (mitPartner) return 2;
  if (age < 6) return 6;
  if (age < 14) return 5;
  if (age < 18) return 4;
  return beiEltern && age < 25 ? 3 : 1;
}
