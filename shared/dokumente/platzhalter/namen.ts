/** Names of the placeholders: German, ASCII, lower case, words joined by an underscore. */

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '§': 'paragraf_' };

/** „Bogen ausgehändigt am“ becomes `bogen_ausgehaendigt_am`; at most `words` words. */
export function nameOf(text: string, words = 6): string {
  const ascii = text
    .replaceAll(/([a-zäöüß])([A-ZÄÖÜ])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[äöüß§]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return ascii
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, words)
    .join('_');
}

/**
 * The name of a fact by its way through the data of a paper: `person.nachname` is `nachname`, everything of the
 * office begins with `behoerde`. Inside a list only the way from its element on counts.
 */
export function factName(path: readonly string[]): string {
  const whole = path.join('.');
  const known = factNames.get(whole);
  if (known !== undefined) return known;
  const name = makeFactName(path);
  factNames.set(whole, name);
  return name;
}

/** Ways come from schemas: there are as many as fields, and each is asked for thousands of times while learning. */
const factNames = new Map<string, string>();

function makeFactName(path: readonly string[]): string {
  const [first, ...rest] = path;
  if (first === 'kopf') return kopfName(rest);
  const steps = path.filter((step) => step !== 'person');
  return steps.length === 0 ? 'wert' : steps.map((step) => nameOf(step)).join('_');
}

function kopfName(path: readonly string[]): string {
  switch (path[0]) {
    case 'behoerde':
    case 'datum':
      return path[0];
    case 'programmName':
      return 'programm_name';
    case 'bearbeitung':
      return path[1] === 'name' ? 'bearbeitung' : `bearbeitung_${path[1] ?? ''}`;
    default:
      return `behoerde_${nameOf(path.join('_'))}`;
  }
}

/** The first free one of `name`, `name_2`, `name_3` …; takes it. */
export function takeName(taken: Set<string>, wanted: string): string {
  const base = wanted === '' ? 'angabe' : wanted;
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
  taken.add(name);
  return name;
}
