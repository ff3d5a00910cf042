/** Facts that papers always say together become one: a name, a line of an address, the way to reach somebody. */
import { wertOf, type Bezug } from './posten.ts';

type Teil = string | Bezug;

const JOINED: Readonly<Record<string, string>> = {
  vornamen: 'name',
  nachname: 'name',
  plz: 'plz_ort',
  ort: 'plz_ort',
};
/** The office and the person in charge each have a telephone; a paper names one of the two. */
const REACHED: Readonly<Record<string, string>> = {
  behoerde_telefon: 'kontakt_telefon',
  bearbeitung_telefon: 'kontakt_telefon',
  behoerde_email: 'kontakt_email',
  bearbeitung_email: 'kontakt_email',
};
const OFFICE: ReadonlySet<string> = new Set([
  'behoerde',
  'behoerde_amt',
  'behoerde_strasse',
  'behoerde_plz_ort',
  'behoerde_anschrift',
]);

export function verbinde(teile: readonly Teil[]): Teil[] {
  const same = (a: Bezug, b: Bezug) => (a.name === b.name && a.liste?.name === b.liste?.name ? a.name : null);
  const words = join(teile.map(rename), same, /^(?: |, |\s*;\s*)$/);
  return join(
    words,
    (a, b) => (OFFICE.has(a.name) && OFFICE.has(b.name) ? 'behoerde_anschrift' : null),
    /^(?:, | · )$/,
  );
}

function rename(teil: Teil): Teil {
  if (typeof teil === 'string') return teil;
  const reached = REACHED[teil.name];
  if (reached !== undefined) return { ...teil, name: reached };
  const [, prefix = '', last = ''] = /^(.*_)?([a-z]+)$/.exec(teil.name) ?? [];
  const joined = JOINED[last];
  return joined === undefined ? teil : { ...teil, name: `${prefix}${joined}` };
}

/** Two neighbours that belong together, with nothing but a separator between them, become one. */
function join(
  teile: readonly Teil[],
  together: (a: Bezug, b: Bezug) => string | null,
  separator: RegExp,
): Teil[] {
  const out: Teil[] = [];
  for (const teil of teile) {
    const between = out.at(-1);
    const before = out.at(-2);
    if (
      typeof teil === 'string' ||
      typeof between !== 'string' ||
      !separator.test(between) ||
      before === undefined ||
      typeof before === 'string'
    ) {
      out.push(teil);
      continue;
    }
    const name = together(before, teil);
    if (name === null) out.push(teil);
    else out.splice(-2, 2, { name, wert: `${before.wert}${between}${wertOf(teil)}`, liste: before.liste });
  }
  return out;
}
