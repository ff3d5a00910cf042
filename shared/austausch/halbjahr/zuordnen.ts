/**
 * Who of the register is meant by a reported row: by Programm-Nr., by a spelling that somebody has confirmed
 * before, by name and birth date; everything less certain is a proposal with its reason, for a human to confirm.
 */
import { isDatum } from '#shared/lib/datum.ts';
import { searchText } from '#shared/lib/such-text.ts';
import { namensform, vergleichePersonen, type Namensform } from '#shared/suche/vergleichen.ts';
import type { Kandidat } from '../dubletten.ts';
import type { Meldezeile } from './meldung-lesen.ts';

export type Registerperson = Kandidat & { readonly programmNr: string };
export type Vorschlag = { readonly personId: string; readonly grund: string; readonly wert: number };
export type Zuordnung =
  | { readonly art: 'sicher'; readonly personId: string; readonly grund: string }
  | { readonly art: 'offen'; readonly vorschlaege: readonly Vorschlag[] }
  | { readonly art: 'unbekannt' };

/** What somebody has said about a spelling of this Träger: it is this person, or it is not. */
export type Schreibweise = {
  readonly schluessel: string;
  readonly personId: string;
  readonly ist: boolean;
};
type Reported = Pick<Meldezeile, 'programmNr' | 'nachname' | 'vornamen' | 'geburtsdatum'>;
type Form = Namensform & { readonly person: Registerperson; readonly plain: string };

const VORSCHLAEGE = 3;
/** In a compartment fuller than this a name says nothing. */
const JE_FACH = 400;

/** The spelling by which a row is known again. */
export function schluesselOf({ nachname, vornamen, geburtsdatum }: Omit<Reported, 'programmNr'>): string {
  return [searchText(nachname), searchText(vornamen ?? ''), geburtsdatum ?? ''].join('|');
}

/**
 * @param betreut people who were in Betreuung there in the half-year: a name without a birth date is only certain
 *   among them
 */
export function createZuordner(
  personen: readonly Registerperson[],
  {
    schreibweisen,
    betreut,
  }: { readonly schreibweisen: readonly Schreibweise[]; readonly betreut: ReadonlySet<string> },
): (zeile: Reported) => Zuordnung {
  const forms = personen.map((person): Form => ({ ...namensform(person), person, plain: plainOf(person) }));
  const byId = new Map(forms.map((form) => [form.person.id, form]));
  const byNr = new Map(forms.map((form) => [nrOf(form.person.programmNr), form]));
  const byName = Map.groupBy(forms, ({ plain }) => plain);
  const faecher = fachIndex(forms);
  const said = Map.groupBy(schreibweisen, ({ schluessel }) => schluessel);

  return (zeile) => {
    const form = namensform({ ...zeile, weitereNamen: null });
    const known = said.get(schluesselOf(zeile)) ?? [];
    const isNot = new Set(known.filter(({ ist }) => !ist).map(({ personId }) => personId));
    const remembered = known.find(({ ist, personId }) => ist && byId.has(personId));
    if (remembered !== undefined)
      return { art: 'sicher', personId: remembered.personId, grund: 'Schreibweise schon einmal bestätigt' };

    const nr = zeile.programmNr === null ? undefined : byNr.get(nrOf(zeile.programmNr));
    const alikeByNr = nr === undefined ? null : vergleichePersonen(form, nr);
    if (nr !== undefined && !isNot.has(nr.person.id) && (alikeByNr?.wert ?? 0) >= MIT_NUMMER)
      return { art: 'sicher', personId: nr.person.id, grund: 'Programm-Nr. und Name passen' };

    const exact = (byName.get(plainOf(zeile)) ?? []).filter(({ person }) => !isNot.has(person.id));
    const sameDay = exact.filter(({ person }) => wholeAndSame(person, zeile));
    const [only, second] = sameDay;
    if (only !== undefined && second === undefined)
      return { art: 'sicher', personId: only.person.id, grund: 'Name und Geburtsdatum gleich' };
    if (
      zeile.geburtsdatum === null &&
      exact.length === 1 &&
      exact[0] !== undefined &&
      betreut.has(exact[0].person.id)
    )
      return {
        art: 'sicher',
        personId: exact[0].person.id,
        grund: 'einzige Person dieses Namens, dort in Betreuung; ein Geburtsdatum ist nicht gemeldet',
      };

    const vorschlaege = propose(form, zeile, { faecher, nr, betreut })
      .filter(({ personId }) => !isNot.has(personId))
      .slice(0, VORSCHLAEGE);
    return vorschlaege.length === 0 ? { art: 'unbekannt' } : { art: 'offen', vorschlaege };
  };
}

/** With the right number the name may be written differently, but not be another one. */
const MIT_NUMMER = 0.7;

function propose(
  form: Namensform,
  zeile: Reported,
  {
    faecher,
    nr,
    betreut,
  }: {
    readonly faecher: ReadonlyMap<string, readonly Form[]>;
    readonly nr: Form | undefined;
    readonly betreut: ReadonlySet<string>;
  },
): Vorschlag[] {
  const inside = faecherOf(form, zeile.geburtsdatum)
    .map((fach) => faecher.get(fach) ?? [])
    .filter((some) => some.length > 0)
    .toSorted((one, other) => one.length - other.length);
  // A common word adds nobody where rarer ones have found somebody.
  const telling = inside.filter(({ length }, i) => i === 0 || length <= JE_FACH);
  const candidates = new Set(telling.flatMap((some) => some.slice(0, JE_FACH)));
  const found = [...candidates].flatMap((candidate): Vorschlag[] => {
    const alike = vergleichePersonen(form, candidate);
    if (alike === null) return [];
    const there = betreut.has(candidate.person.id);
    return [
      {
        personId: candidate.person.id,
        wert: alike.wert + (there ? 0.05 : 0),
        grund: [...alike.gruende, ...(there ? ['dort in Betreuung'] : [])].join(', '),
      },
    ];
  });
  if (nr !== undefined && !found.some(({ personId }) => personId === nr.person.id))
    found.push({ personId: nr.person.id, wert: 0.5, grund: 'Programm-Nr. passt, der Name ist ein anderer' });
  return found.toSorted((a, b) => b.wert - a.wert);
}

function fachIndex(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const faecher = new Map<string, Form[]>();
  for (const form of forms)
    for (const fach of faecherOf(form, form.person.geburtsdatum)) {
      const inside = faecher.get(fach);
      if (inside === undefined) faecher.set(fach, [form]);
      else inside.push(form);
    }
  return faecher;
}

/** People meet where a word of the name sounds alike or transliterates alike, and on their day of birth. */
function faecherOf(form: Namensform, geburtsdatum: string | null): string[] {
  const words = [...form.nachname, ...form.vornamen, ...form.weitere];
  const faecher = words.flatMap(({ text, laut, gerueste }) => [
    `wort ${text}`,
    ...(laut.length > 1 ? [`laut ${laut}`] : []),
    ...gerueste.map((geruest) => `geruest ${geruest}`),
  ]);
  return [...new Set([...faecher, ...(geburtsdatum?.length === 10 ? [`tag ${geburtsdatum}`] : [])])];
}

function wholeAndSame(person: Registerperson, { geburtsdatum }: Reported): boolean {
  return geburtsdatum !== null && isDatum(geburtsdatum) && person.geburtsdatum === geburtsdatum;
}

function plainOf({ nachname, vornamen }: Pick<Reported, 'nachname' | 'vornamen'>): string {
  return `${searchText(nachname)}|${searchText(vornamen ?? '')}`;
}

function nrOf(nr: string): string {
  return nr
    .replaceAll(/[^\da-z]/gi, '')
    .toLowerCase()
    .replace(/^p0*/, 'p');
}

/** A reported name that is not how the register writes it. */
export function andersGeschrieben(
  zeile: Reported,
  person: Pick<Registerperson, 'nachname' | 'vornamen'>,
): boolean {
  const write = ({ nachname, vornamen }: Pick<Reported, 'nachname' | 'vornamen'>) =>
    `${nachname}|${vornamen ?? ''}`.normalize('NFC').toLocaleLowerCase('de').replaceAll(/\s+/gu, ' ').trim();
  return write(zeile) !== write(person);
}
