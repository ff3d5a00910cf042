/** Endings that a German text hangs on a word of the register. */
import type { Fundart } from './registereintrag.ts';

/** Longest first. A person is declined („Kowalskis“), has adjectives („die Kowalskische Akte“); a place has people. */
const PERSON = ['schen', 'scher', 'sches', 'schem', 'sche', 'ens', 'sch', 'es', 'ns', 's', 'n'];
const ORT = [
  'ischen',
  'ischer',
  'isches',
  'ischem',
  'ische',
  'isch',
  'schen',
  'scher',
  'sches',
  'schem',
  'sche',
  'erinnen',
  'erin',
  'nern',
  'ners',
  'ner',
  'ern',
  'ers',
  'er',
  'es',
  's',
];
const STAAT = [...ORT, 'nische', 'n', 'innen', 'in'];
const SACHE = ['ens', 'en', 'es', 's', 'n'];

const ENDUNGEN: Readonly<Record<Fundart, readonly string[]>> = {
  name: PERSON,
  beistand: PERSON,
  mitarbeit: PERSON,
  ort: ORT,
  staat: STAAT,
  strasse: SACHE,
  arbeitgeber: SACHE,
  schule: SACHE,
  geburtsdatum: [],
  datum: [],
  nummer: [],
  telefon: [],
  email: [],
  bank: [],
  kennzeichen: [],
};

const ERLAUBT: ReadonlyMap<string, ReadonlySet<Fundart>> = endings();
const LAENGSTE = Math.max(...[...ERLAUBT.keys()].map(({ length }) => length));

function endings(): Map<string, Set<Fundart>> {
  const map = new Map<string, Set<Fundart>>();
  // `as`: Object.entries forgets the literal type of the keys of ENDUNGEN.
  for (const [art, list] of Object.entries(ENDUNGEN) as [Fundart, readonly string[]][])
    for (const ending of list) map.set(ending, (map.get(ending) ?? new Set()).add(art));
  return map;
}

export type Stamm = { readonly stamm: string; readonly endung: string };

/** The word itself and what remains of it without each known ending; at least two letters. */
export function staemme(plain: string): Stamm[] {
  const found: Stamm[] = [{ stamm: plain, endung: '' }];
  for (let length = 1; length <= LAENGSTE && plain.length - length >= 2; length += 1) {
    const endung = plain.slice(-length);
    if (ERLAUBT.has(endung)) found.push({ stamm: plain.slice(0, -length), endung });
  }
  return found;
}

export function nimmt(art: Fundart, endung: string): boolean {
  return endung === '' || ERLAUBT.get(endung)?.has(art) === true;
}

/** Stems of a place or state beside its name: „Göttingen“ → Götting(er), „Halle“ → Hall(enser), „Syrien“ → Syr(isch). */
export function ortsstaemme(plain: string): readonly string[] {
  const stems: string[] = [];
  for (const ending of ['ien', 'en', 'ei', 'e', 'n', 'ia', 'a', 'o'])
    if (plain.endsWith(ending) && plain.length - ending.length >= 4)
      stems.push(plain.slice(0, -ending.length));
  return stems;
}
