/**
 * People who could be one: spelling, transliteration, sound, swapped day and month, a slip of a digit. A hint
 * with its reason for a human; nothing is ever merged because of it.
 */
import type { TeilDatum } from '#shared/lib/datum.ts';
import { koelnerPhonetik, searchText } from '#shared/lib/such-text.ts';

export type Kandidat = {
  readonly id: string;
  readonly nachname: string;
  readonly vornamen: string | null;
  readonly geburtsdatum: TeilDatum | null;
};
export type Dublette = { readonly id: string; readonly gegen: string; readonly grund: string };

type Form = Kandidat & { readonly name: string; readonly laut: string };

/** For each of `neue` the likeliest match among `bestand` and the new ones before it, if there is any. */
export function findDubletten(neue: readonly Kandidat[], bestand: readonly Kandidat[]): Dublette[] {
  const faecher = new Map<string, Form[]>();
  const add = (form: Form) => {
    for (const fach of faecherOf(form)) push(faecher, fach, form);
  };
  for (const kandidat of bestand) add(formOf(kandidat));
  const dubletten: Dublette[] = [];
  for (const kandidat of neue) {
    const form = formOf(kandidat);
    const andere = new Set(faecherOf(form).flatMap((fach) => (faecher.get(fach) ?? []).slice(0, JE_FACH)));
    let beste: (Dublette & { readonly gewicht: number }) | null = null;
    for (const anderer of andere) {
      const urteil = vergleiche(form, anderer);
      if (urteil !== null && urteil.gewicht > (beste?.gewicht ?? 0))
        beste = { id: form.id, gegen: anderer.id, ...urteil };
    }
    if (beste !== null) dubletten.push({ id: beste.id, gegen: beste.gegen, grund: beste.grund });
    add(form);
  }
  return dubletten;
}

/** In a compartment fuller than this a name says little; the first ones are looked at. */
const JE_FACH = 40;

/** Only people who share a compartment are compared: same day, or same sound with same year, same day and month, or no date. */
function faecherOf({ laut, geburtsdatum }: Form): string[] {
  if (geburtsdatum === null) return [`laut ${laut}`];
  const [jahr = '', ...rest] = geburtsdatum.split('-');
  return [`tag ${geburtsdatum}`, `jahr ${jahr} ${laut}`, `rest ${rest.join('-')} ${laut}`, `laut ${laut}`];
}

function vergleiche(a: Form, b: Form): { readonly gewicht: number; readonly grund: string } | null {
  const gleich = a.name === b.name;
  const laut = a.laut === b.laut;
  if (a.geburtsdatum !== null && a.geburtsdatum === b.geburtsdatum) {
    if (gleich) return { gewicht: 9, grund: 'gleicher Name und gleiches Geburtsdatum' };
    if (laut) return { gewicht: 8, grund: 'ähnlich klingender Name und gleiches Geburtsdatum' };
    return nahe(a.name, b.name)
      ? { gewicht: 7, grund: 'fast gleich geschriebener Name und gleiches Geburtsdatum' }
      : null;
  }
  if (!gleich && !laut) return null;
  const wie = gleich ? 'gleicher Name' : 'ähnlich klingender Name';
  const datum = datumsNaehe(a.geburtsdatum, b.geburtsdatum);
  return datum === null ? null : { gewicht: gleich ? 6 : 4, grund: `${wie}, ${datum}` };
}

function datumsNaehe(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return 'Geburtsdatum fehlt bei einer der Personen';
  const [jahrA = '', monatA, tagA] = a.split('-');
  const [jahrB = '', monatB, tagB] = b.split('-');
  if (jahrA === jahrB && (a.startsWith(b) || b.startsWith(a)))
    return 'Geburtsdatum einmal nur teilweise bekannt';
  if (jahrA === jahrB && monatA === tagB && tagA === monatB) return 'Tag und Monat der Geburt vertauscht';
  const verschieden =
    a.length === b.length ? [...a].filter((zeichen, index) => zeichen !== b[index]).length : 9;
  return verschieden === 1 ? 'Geburtsdatum weicht in einer Ziffer ab' : null;
}

function formOf(kandidat: Kandidat): Form {
  const worte = searchText(`${kandidat.nachname} ${kandidat.vornamen ?? ''}`)
    .split(' ')
    .filter((wort) => wort !== '');
  return {
    ...kandidat,
    name: worte.toSorted().join(' '),
    laut: worte.map(koelnerPhonetik).toSorted().join(' '),
  };
}

/** One letter more, less or different. */
function nahe(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 6) return false;
  let vorn = 0;
  while (vorn < a.length && vorn < b.length && a[vorn] === b[vorn]) vorn += 1;
  let hinten = 0;
  while (hinten < Math.min(a.length, b.length) - vorn && a.at(-1 - hinten) === b.at(-1 - hinten)) hinten += 1;
  return Math.max(a.length, b.length) - vorn - hinten <= 1;
}

function push(map: Map<string, Form[]>, key: string, form: Form): void {
  const liste = map.get(key);
  if (liste === undefined) map.set(key, [form]);
  else liste.push(form);
}
