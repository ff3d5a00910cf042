import type { Output, Parsed } from '#shared/api/contract.ts';
import { koelnerPhonetik, searchText } from '#shared/lib/such-text.ts';
import type { Database } from '../open.ts';

type Similar = Output<'fall.similar'>[number];
type Candidate = {
  id: string;
  nachname: string;
  vornamen: string | null;
  geburtsdatum: Similar['geburtsdatum'];
  programmNr: string;
  suchText: string;
  lautText: string;
};

const SHOWN = 5;

/** People who could be the same, best first. A hint with its reason, never a decision. */
export function similarPersons(db: Database, person: Parsed<'fall.similar'>): Similar[] {
  const wanted = {
    last: nameWords(person.nachname),
    first: nameWords(person.vornamen ?? ''),
    geburtsdatum: person.geburtsdatum,
  };
  const candidates = db
    .prepare<[], Candidate>(
      'SELECT personId AS id, nachname, vornamen, geburtsdatum, programmNr, suchText, lautText FROM uebersicht',
    )
    .all();
  return candidates
    .map((candidate) => ({ candidate, ...compare(wanted, candidate) }))
    .filter(({ points }) => points >= 3)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, SHOWN)
    .map(({ candidate, reasons }) => ({
      id: candidate.id,
      name: candidate.vornamen === null ? candidate.nachname : `${candidate.nachname}, ${candidate.vornamen}`,
      geburtsdatum: candidate.geburtsdatum,
      programmNr: candidate.programmNr,
      grund: reasons.join(', '),
    }));
}

type Word = { readonly text: string; readonly sound: string };
type Wanted = {
  readonly last: readonly Word[];
  readonly first: readonly Word[];
  readonly geburtsdatum: string | null;
};

function nameWords(name: string): Word[] {
  const words = searchText(name).split(' ');
  return words.filter((text) => text !== '').map((text) => ({ text, sound: koelnerPhonetik(text) }));
}

function compare(wanted: Wanted, candidate: Candidate): { points: number; reasons: string[] } {
  const reasons: string[] = [];
  const [last, first] = [likeness(wanted.last, candidate), likeness(wanted.first, candidate)];
  const born = birthLikeness(wanted.geburtsdatum, candidate.geburtsdatum);
  if (last === 2) reasons.push('gleicher Nachname');
  if (last === 1) reasons.push('ähnlich klingender Nachname');
  if (first === 2) reasons.push('gleicher Vorname');
  if (first === 1) reasons.push('ähnlich klingender Vorname');
  if (born === 2) reasons.push('gleiches Geburtsdatum');
  if (born === 1) reasons.push('gleiches Geburtsjahr');
  // A birth date alone would name half the register.
  return { points: last === 0 && first === 0 ? 0 : last + first + born, reasons };
}

/** 2: all words of the name occur; 1: all occur by sound; 0: neither. */
function likeness(words: readonly Word[], { suchText, lautText }: Candidate): 0 | 1 | 2 {
  if (words.length === 0) return 0;
  if (words.every(({ text }) => `${suchText} `.includes(` ${text} `))) return 2;
  return words.every(({ text, sound }) => text.length > 2 && lautText.includes(` ${sound} `)) ? 1 : 0;
}

function birthLikeness(a: string | null, b: string | null): 0 | 1 | 2 {
  if (a === null || b === null) return 0;
  if (a === b) return 2;
  return a.slice(0, 4) === b.slice(0, 4) ? 1 : 0;
}
